"""Interface texts. Dutch is what stands in the code; other languages are files."""

import gettext
import logging
import struct
from collections.abc import Callable
from pathlib import Path

LOCALE = Path(__file__).resolve().parent / "locale"
DOMAIN = "koffer"
Say = Callable[[str], str]
_log = logging.getLogger(__name__)


def installed(folder: Path = LOCALE) -> tuple[str, ...]:
    """The languages there are, Dutch first."""
    found = (path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return ("nl", *sorted(set(found) - {"nl"}))


def translations(folder: Path = LOCALE) -> dict[str, Say]:
    """Every installed language, Dutch first. A text that a file lacks stays Dutch, and all of
    them do where it is broken.
    """
    return {lang: _dutch if lang == "nl" else _say(folder, lang) for lang in installed(folder)}


def _say(folder: Path, lang: str) -> Say:
    try:
        return gettext.translation(DOMAIN, folder, [lang]).gettext
    except (OSError, ValueError, struct.error, EOFError, LookupError):
        _log.warning("the words for %s cannot be read", lang)
        return _dutch


def _dutch(text: str) -> str:
    return text
