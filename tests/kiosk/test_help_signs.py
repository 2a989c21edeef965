"""Hulp: every line has before it what it speaks of."""

import pytest

from kiosk.display import Icon, texts
from kiosk.screens.help import LINES, Help
from kiosk.state import State, Visit
from kiosk.view import view
from tests.kiosk.conftest import make_world


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "800x1280@10.1in"])
@pytest.mark.parametrize("lang", ["nl", "en", "tr"])
def test_each_line_of_help_has_its_sign(panel, lang):
    world = make_world(panel)
    display = view(world, State("visit", Visit(Help(), lang=lang)))
    lines = {one.text: one.rect for one in texts(display)}
    for name, line in LINES.items():
        rect = lines[world.languages[lang](line)]
        signs = [op.rect for op in display if isinstance(op, Icon) and op.name == name]
        assert any(s.right < rect.x and rect.y <= s.center[1] <= rect.bottom for s in signs)
