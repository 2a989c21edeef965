"""Which tag is stuck on which thing: ``tags.toml`` in KOFFER_HOME, code = slug."""

from collections.abc import Collection
from pathlib import Path

from koffer.mistakes import Mistake, suggestion
from koffer.tomlfile import read_toml


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
        if isinstance(slug, str) and slug in slugs:
            tags["".join(filter(str.isalnum, code)).upper()] = str(slug)
        else:
            file.wrong(code, f"'{slug}' is geen ding in de koffer.{suggestion(str(slug), slugs)}")
    return tags, file.mistakes
