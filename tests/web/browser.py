"""Debian's Chromium, spoken to over a pipe (DevTools protocol); see docs/adr/0004-browser.md."""

import base64
import json
import os
import select
import subprocess
import time
from pathlib import Path
from typing import Any

PATIENCE_S = 60.0
# No sandbox, because root runs this in CI; no traffic of its own, because there is no network.
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--remote-debugging-pipe",
)


class Browser:
    """One Chromium. ``folder`` is empty and holds its profile and its two pipes."""

    def __init__(self, program: str, folder: Path) -> None:
        for name in ("commands", "replies"):
            os.mkfifo(folder / name)
        # The browser reads from 3 and writes to 4. Each open waits for the other side.
        script = 'exec "$0" "$@" 3<commands 4>replies'
        flags = (*_FLAGS, f"--user-data-dir={folder / 'profile'}", "about:blank")
        self._process = subprocess.Popen(
            ["sh", "-c", script, program, *flags],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._write = os.open(folder / "commands", os.O_WRONLY)
        self._read = os.open(folder / "replies", os.O_RDONLY)
        self._buffer = b""
        self._last = 0
        self.pages: dict[str, Page] = {}

    def page(self) -> "Page":
        """A page that shares no cookies with any other."""
        context = self.ask("", "Target.createBrowserContext")["browserContextId"]
        target = self.ask("", "Target.createTarget", url="about:blank", browserContextId=context)
        session = self.ask("", "Target.attachToTarget", targetId=target["targetId"], flatten=True)
        return Page(self, session["sessionId"], context)

    def answers(self) -> bool:
        """Whether it came up."""
        try:
            return bool(self.ask("", "Browser.getVersion"))
        except (AssertionError, OSError):
            return False

    def give_up(self) -> None:
        self._process.kill()
        self._end()

    def close(self) -> None:
        self.ask("", "Browser.close")
        self._end()

    def _end(self) -> None:
        self._process.wait(PATIENCE_S)
        os.close(self._write)
        os.close(self._read)

    def ask(self, session: str, method: str, /, **params: Any) -> dict[str, Any]:
        """Send a command and give what it answers; what happens meanwhile goes to ``heard``."""
        self._last += 1
        number = self._last
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (reply := self.receive()).get("id") != number:
            self.heard(reply)
        if "error" in reply:
            raise AssertionError(f"{method}: {reply['error']}")
        return reply["result"]

    def heard(self, event: dict[str, Any]) -> None:
        page = self.pages.get(event.get("sessionId", ""))
        if page:
            page.heard(event)

    def receive(self) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE_S
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._read], [], [], until - time.monotonic())
            chunk = os.read(self._read, 1 << 20) if ready else b""
            if not chunk:
                raise AssertionError("Chromium says nothing any more")
            self._buffer += chunk
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)


class Page:
    """What a person does with a page. ``complaints`` is what its console said of a mistake."""

    def __init__(self, browser: Browser, session: str, context: str) -> None:
        self._browser = browser
        self._session = session
        self._context = context
        self._loaded = ""
        self._address = ""
        self.complaints: list[str] = []
        browser.pages[session] = self
        for domain in ("Page", "Log", "Runtime"):
            self._ask(f"{domain}.enable")
        self._ask("Page.setLifecycleEventsEnabled", enabled=True)
        self.size(1280, 900)

    def close(self) -> None:
        self._browser.ask("", "Target.disposeBrowserContext", browserContextId=self._context)
        del self._browser.pages[self._session]

    def heard(self, event: dict[str, Any]) -> None:
        match event["method"]:
            case "Page.lifecycleEvent" if event["params"]["name"] == "load":
                self._loaded = event["params"]["loaderId"]
            case "Log.entryAdded" if event["params"]["entry"]["level"] == "error":
                entry = event["params"]["entry"]
                # The answer for the page itself, a 404 say, is for the test to judge.
                if entry.get("url") != self._address:
                    self.complaints.append(f"{entry['text']} {entry.get('url', '')}")
            case "Runtime.exceptionThrown":
                self.complaints.append(str(event["params"]["exceptionDetails"]))

    def size(self, width_px: int, height_px: int) -> None:
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width_px,
            height=height_px,
            deviceScaleFactor=1,
            mobile=False,
        )

    def allow_script(self, allowed: bool) -> None:
        """Whether the page may run its scripts; ours (``js``) wait until it may again."""
        self._ask("Emulation.setScriptExecutionDisabled", value=not allowed)

    def go(self, address: str) -> None:
        self._address = address
        reply = self._ask("Page.navigate", url=address)
        assert "errorText" not in reply, reply["errorText"]
        # Not the empty page that was there before: on a slow machine it may still be loading.
        while self._loaded != reply["loaderId"]:
            self._hear()

    def js(self, expression: str) -> Any:
        """What the expression gives, waited for."""
        reply = self._ask(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in reply, reply["exceptionDetails"]
        return reply["result"].get("value")

    def text(self) -> str:
        return str(self.js("document.body.innerText"))

    def path(self) -> str:
        return str(self.js("location.pathname"))

    def type(self, words: str) -> None:
        """Into what has the focus."""
        self._ask("Input.insertText", text=words)

    def tab(self) -> str:
        """Press Tab; the name or the text of what has the focus then."""
        key = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
        self._ask("Input.dispatchKeyEvent", type="rawKeyDown", **key)
        self._ask("Input.dispatchKeyEvent", type="keyUp", **key)
        return str(self.js("document.activeElement.name || document.activeElement.innerText || ''"))

    def click(self, selector: str) -> None:
        """A real click in the middle, for what opens another page."""
        where = self.js(
            f"(() => {{ const one = document.querySelector({json.dumps(selector)});"
            "one.scrollIntoView({block: 'center'}); const box = one.getBoundingClientRect();"
            "return [box.x + box.width / 2, box.y + box.height / 2]; })()"
        )
        self._click_and_load(*where)

    def click_link(self, words: str) -> None:
        found = f"[...document.querySelectorAll('a')].find(a => a.innerText.includes('{words}'))"
        self.js(f"{found}.setAttribute('data-clicked', '')")
        self.click("[data-clicked]")

    def add_style(self, css: str) -> None:
        """As somebody's own style sheet: the page's policy for styles does not apply to it."""
        self.js(
            "(() => { const sheet = new CSSStyleSheet();"
            f"sheet.replaceSync({json.dumps(css)});"
            "document.adoptedStyleSheets.push(sheet); })()"
        )

    def picture(self, file: Path) -> None:
        data = self._ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        file.write_bytes(base64.b64decode(data))

    def _click_and_load(self, x: float, y: float) -> None:
        before = self._loaded
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        while self._loaded == before:
            self._hear()

    def _hear(self) -> None:
        self._browser.heard(self._browser.receive())

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        return self._browser.ask(self._session, method, **params)
