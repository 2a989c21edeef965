"""Which tag is stuck on which thing: ``tags.toml`` in KOFFER_HOME, code = slug."""

from collections.abc import Collection
from pathlib import Path

from koffer.mistakes import Mistake, suggestion
from koffer.tomlfile import read_toml

# Fewer are never taken for a code, and of a longer one the first are enough: see kiosk.keypad.
LEAST_SIGNS, MOST_SIGNS = 4, 24


def read_tags(path: Path, slugs: Collection[str]) -> tuple[dict[str, str], list[Mistake]]:
    """Code (upper case, letters and digits) to slug, and everything that is wrong.

    What is wrong is left out; the other tags are there.

    A suitcase without the file has no tags, which is no mistake.
    """
    if not path.exists():
        return {}, []
    file = read_toml(path)
    tags: dict[str, str] = {}
    for code, slug in file.table.items():
        clean = "".join(filter(str.isalnum, code)).upper()
        if len(clean) < LEAST_SIGNS:
            file.wrong(code, f"'{code}' is te kort; een lezer typt minstens {LEAST_SIGNS} tekens")
        elif isinstance(slug, str) and slug in slugs:
            tags[clean[:MOST_SIGNS]] = slug
        else:
            file.wrong(code, f"'{slug}' is geen ding in de koffer.{suggestion(str(slug), slugs)}")
    return tags, file.mistakes
