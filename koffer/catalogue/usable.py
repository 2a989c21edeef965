"""What can be shown of a catalogue of which a part is broken: one bad file costs what is in it."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from koffer.catalogue.film import FOLDER
from koffer.catalogue.records import Catalogue, Entry
from koffer.mistakes import Mistake, MistakesError

_WHOLE = ("entry.toml", "nl.md")


def usable(media: Path, catalogue: Catalogue, mistakes: Iterable[Mistake]) -> Catalogue:
    """Without what is broken, as `read_catalogue` found it; warnings are passed over.

    Without a broken film an entry is shown as one that has none, without a broken translation it
    is Dutch, without its drawing it has none. Without its facts or Dutch text it is not there.

    Raises:
        MistakesError: no entry is left, or the words by which they are found are broken.
    """
    wrong = [mistake for mistake in mistakes if not mistake.warning]
    folder = media / "catalogue"
    parts = {one.file.relative_to(folder).parts for one in wrong if folder in one.file.parents}
    elsewhere = any(folder not in one.file.parents for one in wrong)
    found = {slug: _sound(entry, parts) for slug, entry in catalogue.entries.items()}
    entries = {slug: entry for slug, entry in found.items() if entry}
    if wrong and (elsewhere or not entries):
        raise MistakesError(wrong)
    return replace(catalogue, entries=entries)


def _sound(entry: Entry, broken: set[tuple[str, ...]]) -> Entry | None:
    here = [parts[1:] for parts in broken if parts[0] == entry.slug]
    if any(parts == (name,) for parts in here for name in _WHOLE):
        return None
    texts = {lang: one for lang, one in entry.texts.items() if (f"{lang}.md",) not in here}
    film = None if any(parts[0] == FOLDER for parts in here) else entry.film
    return replace(entry, texts=texts, film=film)
