"""A whole suitcase with a finger on its glass, and an office that is really called over HTTP."""

import re
import threading
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from flask.testing import FlaskClient

from kiosk.interest import open_store
from kiosk.screen import World
from kiosk.syncing import Syncing, start_syncing
from koffer.config import Config
from koffer.config.schema import Sync
from koffer.home import Home
from tests.admin.driver import DrivenHub, csrf_of
from tests.kiosk.driver import START
from tests.kiosk.staff.driver import Volunteer

PATIENCE_S = 60.0


class Suitcase(Volunteer):
    """Time jumps to what is planned next, and the hub's clock goes along."""

    def __init__(self, world: World, home: Home, url: str, hub: DrivenHub) -> None:
        home.kiosk.mkdir(parents=True, exist_ok=True)
        self.home, self.hub = home, hub
        self.sticks: list[Path] = []
        self._woken = threading.Event()
        self.now, self._wall = 100.0, START
        self.store = open_store(home.interest_db, now=self.clock)
        self.syncing = self.build(url)
        super().__init__(world, self.store, START, self.syncing)

    def build(self, url: str) -> Syncing:
        config = Config(mode="fleet", sync=Sync(url=url))
        wake = self._woken.set
        return start_syncing(self.store, config, self.home, wake, lambda: self.sticks)

    @property
    def condition(self) -> str:
        facts = self.syncing.facts()
        return facts.condition if facts else "nobody"

    def sees(self, text: str) -> "Suitcase":
        """Wait until this stands on the glass."""
        return self.until(lambda: text in self.texts())

    def until(self, done: Callable[[], bool]) -> "Suitcase":
        ends = time.monotonic() + PATIENCE_S
        while not done():
            assert time.monotonic() < ends, (self.condition, self.texts())
            self._woken.clear()
            if self.turn() == 0.0 or done() or self._woken.wait(0.02) or under_way():
                continue
            self.pass_time(1.0)
        return self

    def turn(self) -> float | None:
        """One turn of the loop; what sync wants to wait."""
        wait = self.syncing.step(self.now)
        self.kiosk.tick(self.now)
        return wait

    def pass_time(self, seconds: float) -> None:
        self.now += seconds
        self.hub.clock.travel(seconds=seconds)

    def code(self) -> str:
        """As somebody reads it from the glass."""
        found = [text for text in self.texts() if re.fullmatch("[A-Z]{4}", text)]
        assert len(found) == 2, self.texts()
        return " ".join(found).lower()

    def send(self) -> str:
        """A round, as staff ask for it; the condition after it."""
        self.syncing.request_now()
        self.until(lambda: not self.syncing.facts().sending)  # type: ignore[union-attr]
        return self.condition

    def sees_sent(self) -> list[str]:
        """The screen, once its row of the connection has been asked again."""
        self.pass_time(2.1)
        self.turn()
        return self.texts()

    def cut(self) -> None:
        """From here on there is no network: the office's address leads nowhere."""
        self.syncing.close()
        self.syncing = self.build("http://127.0.0.1:9")
        super().__init__(self.kiosk.world, self.store, START, self.syncing)

    def switch_off(self) -> None:
        self.syncing.close()
        self.store.close()


def under_way() -> bool:
    """Whether something is asked or carried: a slow machine must not take an hour for it."""
    return any(one.name in ("sync", "stick") for one in threading.enumerate())


def let_in(staff: FlaskClient, code: str, name: str = "Koffer 7", answer: str = "ja") -> None:
    """At the office: type the code, look which suitcase it is, and agree."""
    page = staff.get("/koffers/koppelen")
    typed = staff.post("/koffers/koppelen", data={"code": code, "csrf_token": csrf_of(page)})
    assert typed.status_code == 200, code
    found = re.search(r'name="code" value="([^"]+)"', typed.text)
    assert found
    form = {"code": found[1], "naam": name, "besluit": answer, "csrf_token": csrf_of(typed)}
    done = staff.post("/koffers/koppelen/besluit", data=form)
    assert done.status_code == 302, done.text


def brought(staff: FlaskClient, stick: Path) -> None:
    """At the office: read the stick in, and put the answer on it."""
    files = [(BytesIO(path.read_bytes()), path.name) for path in stick.glob("koffer/*")]
    form = {"files": files, "csrf_token": csrf_of(staff.get("/stick"))}
    page = staff.post("/stick", data=form, follow_redirects=True)
    found = re.search(r'href="(/stick/[^"]+/antwoord\.koffer)"', page.text)
    assert found, page.text
    (stick / "koffer" / "antwoord.koffer").write_bytes(staff.get(found[1]).data)
