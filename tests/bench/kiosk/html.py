"""The same pages as one static HTML document: every op of the display list is one element."""

import shutil
from html import escape
from pathlib import Path

from kiosk.devices.pictures import ICON_INK
from kiosk.display import Display, Fill, Hit, Icon, Image, Op, Qr, Text
from tests.bench.kiosk.drawn import Drawn
from tests.bench.kiosk.plan import Pages

STYLE = """
@font-face{font-family:A;src:url(regular.ttf)}
@font-face{font-family:A;font-weight:700;src:url(bold.ttf)}
*{margin:0;padding:0;box-sizing:border-box}
html{overflow:hidden;background:#000;user-select:none;touch-action:none}
section,i,img,b,button{position:absolute;display:block}
section{inset:0}section[hidden],.down,.pressed .up{display:none}.pressed .down{display:block}
b{font:400 1em/1 A;white-space:pre}button{border:0;background:none;opacity:0}
"""
SCRIPT = """
const at = name => document.getElementById(name)
for (const key of document.querySelectorAll('[data-to]')) {
  const page = key.closest('section')
  key.onpointerdown = () => page.classList.add('pressed')
  key.onpointerleave = () => page.classList.remove('pressed')
  key.onclick = () => {
    page.classList.remove('pressed')
    page.hidden = true
    at(key.dataset.to).hidden = false
  }
}
"""


def write_pages(pages: Pages, folder: Path) -> Path:
    """``index.html`` with the first page shown; pictures and fonts lie beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer(folder)
    home = pages.home
    sections = [
        writer.section("attract", pages.attract, {None: "begin"}),
        writer.section("begin", pages.begin, {pages.door: "topics"}, pages.pressed),
        writer.section("topics", pages.topics, {home: "begin"}),
    ]
    page = folder / "index.html"
    page.write_text(
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>Begin</title>'
        f"<style>{STYLE}</style>{''.join(sections)}<script>{SCRIPT}</script></html>",
        encoding="utf-8",
    )
    return page


class Writer:
    """Turns ops into elements and copies what they show."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn = Drawn()
        self._scale = self._drawn.world.panel.px_per_mm
        for bold, name in ((False, "regular.ttf"), (True, "bold.ttf")):
            shutil.copy(self._drawn.fonts._paths[bold], folder / name)

    def section(
        self,
        name: str,
        display: Display,
        keys: "dict[Hit | None, str]",
        pressed: Display = (),
    ) -> str:
        """``keys`` says where a key leads; None stands for any."""
        down = set(display) ^ set(pressed) if pressed else set()
        parts = []
        for op in display:
            to = keys.get(op, keys.get(None, "")) if isinstance(op, Hit) else ""
            parts.append(self._element(op, "up" if op in down else "", to))
        at = next((n for n, op in enumerate(display) if op in down), len(parts))
        parts[at:at] = [self._element(op, "down", "") for op in pressed if op in down]
        hidden = "" if name == "attract" else " hidden"
        return f'<section id="{name}"{hidden}>{"".join(parts)}</section>'

    def _element(self, op: Op, state: str, to: str) -> str:
        kind = f' class="{state}"' if state else ""
        box = self._box(op)
        match op:
            case Fill():
                edge = max(1, round(op.edge * self._scale)) if op.edge else 0
                border = f"border:{edge}px solid {op.edge_color};" if edge else ""
                back = f"background:{op.color};" if op.color else ""
                return f'<i{kind} style="{box}{back}{border}{self._corners(op.corners)}"></i>'
            case Text():
                return f"<i{kind}>{self._words(op)}</i>"
            case Image():
                source = self._copy(op.path)
                if op.crop:
                    source += f"#svgView(viewBox({','.join(map(str, op.crop))}))"
                look = f"{box}object-fit:cover;{self._corners(op.corners)}"
                return f'<img{kind} src="{source}" style="{look}">'
            case Icon():
                return f'<img{kind} src="{self._icon(op)}" style="{box}">'
            case Hit():
                leads = f' data-to="{to}"' if to else ""
                return f'<button{leads} aria-label="{escape(op.label)}" style="{box}"></button>'
            case Qr():
                raise NotImplementedError("no page that is measured has a code")

    def _box(self, op: Op) -> str:
        px = self._drawn.px(op)
        return f"left:{px.x}px;top:{px.y}px;width:{px.w}px;height:{px.h}px;"

    def _corners(self, corners: tuple[float, ...]) -> str:
        if not any(corners):
            return ""
        radii = " ".join(f"{round(corner * self._scale)}px" for corner in corners)
        return f"border-radius:{radii};"

    def _words(self, text: Text) -> str:
        size = self._drawn.fonts.font(text.em, text.bold)
        weight = 700 if text.bold else 400
        style = f"font-size:{size.point_size}px;font-weight:{weight};color:{text.color};"
        found = []
        for word in text.words:
            px = self._drawn.px(word)
            place = f"left:{px.x}px;top:{px.y}px;line-height:{px.h}px;"
            found.append(f'<b style="{style}{place}">{escape(word.text)}</b>')
        return "".join(found)

    def _copy(self, path: Path) -> str:
        name = f"{path.parent.name}-{path.name}"
        if not (self._folder / name).exists():
            shutil.copy(path, self._folder / name)
        return name

    def _icon(self, icon: Icon) -> str:
        name = f"icon-{icon.name}-{icon.color.strip('#')}.svg"
        source = self._drawn.world.media / "icons" / f"{icon.name}.svg"
        text = source.read_text(encoding="utf-8").replace(ICON_INK, icon.color)
        (self._folder / name).write_text(text, encoding="utf-8")
        return name
