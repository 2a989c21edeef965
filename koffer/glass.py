"""The smallest glass on which every page fits at its real size."""

# Upright: 720x1280 at 7 inch is 87 x 155 mm. Lying: 1024x600 at 10.1 inch is 221 x 130 mm; in less
# height large letters lie over each other.
LEAST_UPRIGHT_MM = (85.0, 150.0)
LEAST_LYING_MM = (210.0, 129.0)


def shortage(width_mm: float, height_mm: float) -> float:
    """How many times larger the glass would have to be; 1.0 where it is large enough."""
    least = LEAST_UPRIGHT_MM if height_mm > width_mm else LEAST_LYING_MM
    return max(1.0, least[0] / width_mm, least[1] / height_mm)
