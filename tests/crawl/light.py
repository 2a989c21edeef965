"""Arithmetic on pixels: luminance and contrast by WCAG 2.2, ink and what lies around it."""

import numpy as np

_PARTS = np.arange(256, dtype=np.float32) / 255.0
_LINEAR = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Relative luminance by WCAG, of an array of red, green and blue in its last axis."""
    return _LINEAR[pixels] @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)


def contrast(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def commonest(colors: np.ndarray) -> np.ndarray:
    """The colour of the ink itself: most pixels of a letter are not at its edge."""
    found, counts = np.unique(colors, axis=0, return_counts=True)
    return found[counts.argmax()].astype(np.int16)


def grown(ink: np.ndarray, by: int = 2) -> np.ndarray:
    """The ink and ``by`` pixels around it."""
    area = ink.copy()
    for _ in range(by):
        wider = area.copy()
        wider[1:] |= area[:-1]
        wider[:-1] |= area[1:]
        wider[:, 1:] |= area[:, :-1]
        wider[:, :-1] |= area[:, 1:]
        area = wider
    return area
