"""A stick, a suitcase that writes it, and staff who bring it in."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from koffer.stick import Answer, hash_of, opened, packed, sealed, split, stick_key, unpacked
from koffer.sync import Counter, Sitting, SyncReply, SyncRequest
from koffer.sync.pair import Pair
from tests.admin.driver import Case, DrivenHub, a_sitting, csrf_of

ROW = re.compile(r'<tr role="row">\s*<th scope="row".*?>(.*?)</th>.*?<small>(.*?)</small>', re.S)
Files = Sequence[tuple[str, bytes]]


def round_file(request: SyncRequest, pair: Pair) -> bytes:
    """As the suitcase writes it."""
    key = stick_key(hash_of(pair.token), "round")
    return sealed("round", request.suitcase, packed(msgspec.json.encode(request)), key)


def answers_for(pair: Pair, data: bytes) -> list[Answer]:
    """What a suitcase reads in the file that staff saved."""
    key = stick_key(hash_of(pair.token), "answer")
    mine = [one for one in split(data) if one.suitcase == pair.suitcase]
    return [msgspec.json.decode(unpacked(opened(one, key)), type=Answer) for one in mine]


def send(client: FlaskClient, token: str, files: Files) -> TestResponse:
    """As a browser does. The client of the tests would leave large forms in an open file."""
    chosen = [FileStorage(io.BytesIO(data), name) for name, data in files]
    boundary, body = encode_multipart({"csrf_token": token, "files": chosen})
    kind = f"multipart/form-data; boundary={boundary}"
    return client.post("/stick", data=body, content_type=kind, follow_redirects=True)


@dataclass
class Office:
    """Somebody at a desk, with the page of the stick open."""

    client: FlaskClient

    def bring(self, files: Files) -> TestResponse:
        """The page that came of it."""
        token = csrf_of(self.client.get("/stick"))
        return send(self.client, token, files)

    def said(self, *files: bytes) -> list[str]:
        """The words about each file."""
        page = self.bring([(f"bestand-{nth}", data) for nth, data in enumerate(files)])
        assert page.status_code == 200, page.text
        return [words for _, words in ROW.findall(page.text)]

    def answer(self, *files: bytes) -> bytes:
        """The file that goes back."""
        page = self.bring([(f"bestand-{nth}", data) for nth, data in enumerate(files)])
        link = re.search(r'href="(/stick/[^"]+/antwoord\.koffer)"', page.text)
        assert link, page.text
        return self.client.get(link[1]).data


@dataclass
class Told:
    """One sitting of a suitcase, as the test counts in it."""

    case: Case
    sitting: Sitting

    def file(self, value: int, item: str = "rollator", **more: Any) -> bytes:
        return round_file(self.request(value, item, **more), self.case.pair)

    def request(self, value: int, item: str = "rollator", **more: Any) -> SyncRequest:
        counters = [Counter(self.case.epoch, self.sitting.id, "kept", item, value)]
        given = {"ticket": "", "sittings": [self.sitting], "counters": counters} | more
        return self.case.request(**given)

    def tell(self, value: int, item: str = "rollator") -> SyncReply:
        counters = [Counter(self.case.epoch, self.sitting.id, "kept", item, value)]
        return self.case.tell(counters, sittings=[self.sitting])


@pytest.fixture
def office(hub: DrivenHub) -> Office:
    return Office(hub.staff())


@pytest.fixture
def told(hub: DrivenHub) -> Told:
    return Told(hub.case(), a_sitting())


def values(rows: Iterable[dict[str, Any]]) -> list[int]:
    return sorted(row["value"] for row in rows)
