"""The short form of the crawl: two panels, both sizes, all themes, both languages."""

import pytest

from tests.crawl.panels import Setting
from tests.crawl.report import crawl

SHORT = [
    Setting("1280x800@10.1in", "normaal", "dag", "nl"),
    Setting("1280x800@10.1in", "groot", "contrast", "en"),
    Setting("720x1280@7in", "normaal", "avond", "en"),
    Setting("720x1280@7in", "groot", "dag", "nl"),
]
SCREENS = (
    "attract", "begin", "huis", "kamer", "onderwerpen", "hulpmiddel", "kijk-ook", "mijn-lijst",
    "alles-weg", "mee-naar-huis", "hulp", "geluid", "letters", "taal", "vraag", "asking", "thanks",
    "failed",
)  # fmt: skip


@pytest.mark.parametrize("setting", SHORT, ids=str)
def test_every_screen_that_taps_reach_is_right(setting):
    found = crawl(setting, entries=1)
    assert not found.problems, "\n".join(map(str, found.problems[:40]))
    missing = [name for name in SCREENS if not any(one.startswith(name) for one in found.names)]
    assert not missing
    if setting.lang == "en":
        assert not untranslated(found.said)


def untranslated(said: set[str]) -> list[str]:
    """What was asked for in English and stands in no file."""
    import polib

    from koffer.language import LOCALE

    known = {entry.msgid for entry in polib.pofile(str(LOCALE / "en/LC_MESSAGES/koffer.po"))}
    return sorted(text for text in said if text and text not in known)
