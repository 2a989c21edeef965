"""The overview as one file that opens anywhere, without the hub."""

from base64 import b64encode
from pathlib import Path

from flask import Flask, render_template
from markupsafe import Markup

from admin.hub import EXTENSION, Hub
from admin.interest.asked import answer
from admin.pages.fonts import FONTS, font_file


def overview_as_file(app: Flask, period: str = "maand") -> str:
    """HTML that holds its own style and letters and needs no other file."""
    hub: Hub = app.extensions[EXTENSION]
    asked = answer(hub, period, "")
    with app.test_request_context():
        return render_template(
            "interest/report.html", css=_css(app), when=hub.local_now(), **asked._asdict()
        )


def _css(app: Flask) -> Markup:
    css = (Path(str(app.static_folder)) / "beheer.css").read_text(encoding="utf-8")
    for name in FONTS:
        letters = b64encode(font_file(name).read_bytes()).decode()
        css = css.replace(f"/letters/{name}", f"data:font/ttf;base64,{letters}")
    return Markup(css)  # our own file
