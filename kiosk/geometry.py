"""Rectangles in millimetres, and the few ways in which screens divide them."""

import msgspec


class Rect(msgspec.Struct, frozen=True, cache_hash=True):
    """Left, top, width and height in mm; widths are never negative."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def center(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> "Rect":
        """Smaller by ``dx`` at left and right, and ``dy`` (``dx`` by default) above and below."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def top(self, h: float, gap: float = 0.0) -> tuple["Rect", "Rect"]:
        """The upper ``h`` mm, and what is left below the gap."""
        h = min(h, self.h)
        rest = Rect(self.x, self.y + h + gap, self.w, max(0.0, self.h - h - gap))
        return Rect(self.x, self.y, self.w, h), rest

    def under(self, h: float, gap: float = 0.0) -> tuple["Rect", "Rect"]:
        """The lower ``h`` mm, and what is left above the gap."""
        h = min(h, self.h)
        rest = Rect(self.x, self.y, self.w, max(0.0, self.h - h - gap))
        return Rect(self.x, self.bottom - h, self.w, h), rest

    def left(self, w: float, gap: float = 0.0) -> tuple["Rect", "Rect"]:
        """The left ``w`` mm, and what remains to the right of the gap."""
        w = min(w, self.w)
        rest = Rect(self.x + w + gap, self.y, max(0.0, self.w - w - gap), self.h)
        return Rect(self.x, self.y, w, self.h), rest

    def right_part(self, w: float, gap: float = 0.0) -> tuple["Rect", "Rect"]:
        """The right ``w`` mm, and what remains to the left of the gap."""
        w = min(w, self.w)
        rest = Rect(self.x, self.y, max(0.0, self.w - w - gap), self.h)
        return Rect(self.right - w, self.y, w, self.h), rest

    def columns(self, count: int, gap: float) -> tuple["Rect", ...]:
        """``count`` equal columns."""
        w = (self.w - gap * (count - 1)) / count
        return tuple(Rect(self.x + i * (w + gap), self.y, w, self.h) for i in range(count))

    def rows(self, count: int, gap: float) -> tuple["Rect", ...]:
        """``count`` equal rows."""
        h = (self.h - gap * (count - 1)) / count
        return tuple(Rect(self.x, self.y + i * (h + gap), self.w, h) for i in range(count))

    def grid(self, columns: int, rows: int, gap: float) -> tuple["Rect", ...]:
        """Cells in reading order."""
        return tuple(cell for row in self.rows(rows, gap) for cell in row.columns(columns, gap))

    def middle(self, w: float, h: float) -> "Rect":
        """A rectangle of ``w`` by ``h`` with the same centre."""
        return Rect(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        """Whether the point lies inside, or at most ``margin`` mm outside."""
        return (
            self.x - margin <= x < self.right + margin
            and self.y - margin <= y < self.bottom + margin
        )

    def distance(self, x: float, y: float) -> float:
        """From the point to the nearest edge in mm; 0 inside."""
        dx = max(self.x - x, 0.0, x - self.right)
        dy = max(self.y - y, 0.0, y - self.bottom)
        return float((dx * dx + dy * dy) ** 0.5)
