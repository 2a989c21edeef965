"""Every counter that a sitting can have, known beforehand."""

from collections.abc import Iterable

from koffer.interest.kinds import ENTRY_KINDS, HOURS, is_known

CHOICES: dict[str, tuple[str, ...]] = {
    "text": ("normaal", "groot"),
    "theme": ("dag", "avond", "contrast"),
    "keypad": ("used",),
    "feedback": ("blij", "gewoon", "niet-blij"),
}


def keys_for(
    slugs: Iterable[str],
    languages: Iterable[str],
    *,
    answers: Iterable[str] = (),
    results: Iterable[str] = (),
) -> tuple[tuple[str, str], ...]:
    """Each (kind, item) once, sorted: the rows of a sitting, which say nothing about order.

    Raises: ValueError names every slug or language that cannot be an item.
    """
    entries = tuple(slugs)
    keys = {(kind, slug) for kind in ENTRY_KINDS for slug in entries}
    keys |= {(kind, hour) for kind in ("visit", "talk") for hour in HOURS}
    keys |= {(kind, item) for kind, items in CHOICES.items() for item in items}
    keys |= {("language", language) for language in languages}
    keys |= {("answer", answer) for answer in answers} | {("result", result) for result in results}
    wrong = sorted(f"{kind} {item!r}" for kind, item in keys if not is_known(kind, item))
    if wrong:
        raise ValueError(f"cannot be counted: {', '.join(wrong)}")
    return tuple(sorted(keys))
