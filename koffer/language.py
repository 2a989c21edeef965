"""Interface texts. Dutch is what stands in the code; other languages are files."""

import gettext
from collections.abc import Callable
from pathlib import Path

LOCALE = Path(__file__).resolve().parent / "locale"
DOMAIN = "koffer"
Say = Callable[[str], str]


def installed(folder: Path = LOCALE) -> tuple[str, ...]:
    """The languages there are, Dutch first."""
    found = (path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return ("nl", *sorted(set(found) - {"nl"}))


def translations(folder: Path = LOCALE) -> dict[str, Say]:
    """Every installed language, Dutch first. A text that a file lacks stays Dutch."""
    found: dict[str, Say] = {"nl": _dutch}
    for lang in installed(folder)[1:]:
        found[lang] = gettext.translation(DOMAIN, folder, [lang]).gettext
    return found


def _dutch(text: str) -> str:
    return text
