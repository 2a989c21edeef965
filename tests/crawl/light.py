"""Arithmetic on pixels: luminance and contrast by WCAG 2.2, ink and what lies around it."""

import numpy as np

_PARTS = np.arange(256, dtype=np.float32) / 255.0
_LINEAR = np.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)

_BYTES = np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
ENOUGH = 4000  # pixels to tell the commonest colour of


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Relative luminance by WCAG, of an array of red, green and blue in its last axis."""
    return _LINEAR[pixels] @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)


def contrast(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def commonest(colors: np.ndarray) -> np.ndarray:
    """The colour of the ink itself: most pixels of a letter are not at its edge."""
    some = colors[:: max(1, len(colors) // ENOUGH)].astype(np.uint32)
    found, counts = np.unique(some @ _BYTES, return_counts=True)
    return (found[counts.argmax()] // _BYTES % 256).astype(np.uint8)


def alike(pixels: np.ndarray, color: np.ndarray, by: int = 90) -> np.ndarray:
    """Where the colour is, but for the smoothing at an edge."""
    return np.abs(pixels.astype(np.int16) - color.astype(np.int16)).sum(axis=2) < by


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
