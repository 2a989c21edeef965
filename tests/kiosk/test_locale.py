"""The compiled translations are those of the text files."""

import gettext
import io

import polib
import pytest

from koffer.language import LOCALE

FILES = sorted(LOCALE.glob("*/LC_MESSAGES/koffer.po"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.parent.name)
def test_the_compiled_file_is_fresh(path):
    catalogue = polib.pofile(str(path))
    compiled = gettext.GNUTranslations(io.BytesIO(path.with_suffix(".mo").read_bytes()))
    wrong = [e.msgid for e in catalogue if e.msgstr and compiled.gettext(e.msgid) != e.msgstr]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.parent.name)
def test_the_same_values_are_filled_in(path):
    import re

    for entry in polib.pofile(str(path)):
        if entry.msgstr:
            names = [sorted(re.findall(r"{\w+}", text)) for text in (entry.msgid, entry.msgstr)]
            assert names[0] == names[1], entry.msgid
