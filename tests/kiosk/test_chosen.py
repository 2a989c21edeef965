"""Point 8: what is chosen differs in shape and in grey, not in colour alone."""

import pytest

from kiosk.display import Fill, Icon, hits
from kiosk.screens.letters import Letters
from kiosk.state import State, Visit
from kiosk.tokens import THEMES
from kiosk.view import view


def grey(color: str) -> float:
    """Relative luminance by WCAG."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


CHOSEN = ", gekozen"


@pytest.mark.parametrize("theme", THEMES)
def test_the_chosen_key_is_ticked_and_of_another_grey(world, theme):
    display = view(world, State("visit", Visit(Letters(), theme=theme)))
    faces, ticked = {}, set()
    for hit in (hit for hit in hits(display) if hit.role == "choice"):
        fills = [op for op in display if isinstance(op, Fill) and op.rect == hit.rect]
        icons = [op for op in display if isinstance(op, Icon) and hit.rect.holds(*op.rect.center)]
        faces[hit.label] = grey(fills[-1].color)
        if any(icon.name == "vink" for icon in icons):
            ticked.add(hit.label)
    assert len(ticked) == 2
    assert ticked == {label for label in faces if label.endswith(CHOSEN)}
    chosen, other = faces[f"Gewone letters{CHOSEN}"], faces["Grote letters"]
    low, high = sorted((chosen, other))
    assert (high + 0.05) / (low + 0.05) >= 3.0
