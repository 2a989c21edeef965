"""Interface texts. Dutch is what stands in the code; other languages are files."""

import gettext
from collections.abc import Callable
from pathlib import Path

LOCALE = Path(__file__).resolve().parent / "locale"
DOMAIN = "koffer"
Say = Callable[[str], str]


def translations(folder: Path = LOCALE) -> dict[str, Say]:
    """Every installed language, Dutch first. A text that a file lacks stays Dutch."""
    found: dict[str, Say] = {"nl": _dutch}
    for path in sorted(folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")):
        lang = path.parent.parent.name
        if lang != "nl":
            found[lang] = gettext.translation(DOMAIN, folder, [lang]).gettext
    return found


def _dutch(text: str) -> str:
    return text
