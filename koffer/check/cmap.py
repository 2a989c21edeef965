"""Which signs a TrueType font has: its `cmap` table, formats 4 and 12.

Written out because it is forty lines and a font library is larger than the rest of the domain.
Source: OpenType specification, "cmap - Character to Glyph Index Mapping Table". Big-endian.
"""

import struct
from pathlib import Path

_UNICODE = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}


def signs_of(path: Path) -> frozenset[int]:
    """The code points that have a glyph.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no TrueType font with a Unicode map.
    """
    data = path.read_bytes()
    try:
        return frozenset(_map(data, _table(data)))
    except struct.error as error:
        raise ValueError(f"{path.name} is geen lettertype") from error


def _table(data: bytes) -> int:
    (count,) = struct.unpack_from(">4xH", data, 0)
    for place in range(12, 12 + 16 * count, 16):
        tag, offset = struct.unpack_from(">4s4xI", data, place)
        if tag == b"cmap":
            return int(offset)
    raise ValueError("geen cmap in dit lettertype")


def _map(data: bytes, table: int) -> set[int]:
    (count,) = struct.unpack_from(">2xH", data, table)
    found: set[int] = set()
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * number)
        if (platform, encoding) in _UNICODE:
            found |= _subtable(data, table + offset)
    if not found:
        raise ValueError("geen Unicode in dit lettertype")
    return found


def _subtable(data: bytes, at: int) -> set[int]:
    (kind,) = struct.unpack_from(">H", data, at)
    if kind == 4:
        return _format_4(data, at)
    return _format_12(data, at) if kind == 12 else set()


def _format_12(data: bytes, at: int) -> set[int]:
    (count,) = struct.unpack_from(">12xI", data, at)
    groups = struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * count])
    return {sign for first, last, _ in groups for sign in range(first, last + 1)}


def _format_4(data: bytes, at: int) -> set[int]:
    """Segments of code points; glyph 0 is "not in this font"."""
    (twice,) = struct.unpack_from(">6xH", data, at)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
    at_ranges = at + 16 + 3 * twice
    ranges = struct.unpack_from(f">{count}H", data, at_ranges)
    found = set()
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for sign in range(first, min(last, 0xFFFE) + 1):
            glyph = sign
            if ranges[number]:
                place = at_ranges + 2 * number + ranges[number] + 2 * (sign - first)
                (glyph,) = struct.unpack_from(">H", data, place)
            if glyph and (glyph + deltas[number]) % 0x10000:
                found.add(sign)
    return found
