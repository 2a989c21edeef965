"""What was measured on the glass wins over what its diagonal says."""

import math

import pytest

from kiosk.world import panel_of
from koffer.config import Config
from koffer.config.schema import Kiosk


def test_the_diagonal_gives_the_pixels_per_mm():
    panel = panel_of(Config())
    assert panel.px_per_mm == pytest.approx(math.hypot(1280, 800) / (10.1 * 25.4))


def test_a_measured_figure_wins():
    panel = panel_of(Config(kiosk=Kiosk(panel="1920x1080@15.6in", px_per_mm=6.0)))
    assert panel.px_per_mm == 6.0
    assert (panel.width_mm, panel.height_mm) == (320.0, 180.0)
