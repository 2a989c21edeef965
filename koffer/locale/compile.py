"""Write koffer.mo beside every koffer.po: python koffer/locale/compile.py"""

from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent


def compiled(path: Path) -> bytes:
    """The binary form of a file of translations."""
    return bytes(polib.pofile(str(path)).to_binary())


def main() -> None:
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/koffer.po")):
        path.with_suffix(".mo").write_bytes(compiled(path))


if __name__ == "__main__":
    main()
