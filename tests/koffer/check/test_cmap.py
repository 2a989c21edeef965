import struct
from pathlib import Path

import pytest
from PIL import ImageFont

from koffer.check.cmap import signs_of
from koffer.check.glyphs import font_file


def test_the_letters_of_the_screen() -> None:
    font = font_file()
    assert font
    known = signs_of(font)
    assert set(map(ord, "abcABC019áëïöüçñ€é’“”–—…×½")) <= known
    assert not set(map(ord, "→✓ĳ☎")) & known


def test_it_agrees_with_freetype() -> None:
    """A sign that is not in the font is drawn as the box for "not in this font"."""
    path = font_file()
    assert path
    font = ImageFont.truetype(str(path), 20, layout_engine=ImageFont.Layout.BASIC)
    box = bytes(font.getmask("\uffff"))
    signs = [number for number in range(0x21, 0x2200) if chr(number).isprintable()]
    drawn = {number for number in signs if bytes(font.getmask(chr(number))) != box}
    assert drawn == signs_of(path) & set(signs)


def test_no_font(tmp_path: Path) -> None:
    path = tmp_path / "letters.ttf"
    path.write_bytes(b"geen letters")
    with pytest.raises(ValueError, match="letter"):
        signs_of(path)


def test_format_12(tmp_path: Path) -> None:
    groups = struct.pack(">HHIII", 12, 0, 28, 0, 1) + struct.pack(">III", 0x1F600, 0x1F602, 5)
    table = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + groups
    head = struct.pack(">4xHHHH", 1, 0, 0, 0) + struct.pack(">4sIII", b"cmap", 0, 28, len(table))
    path = tmp_path / "one.ttf"
    path.write_bytes(head + table)
    assert signs_of(path) == {0x1F600, 0x1F601, 0x1F602}
