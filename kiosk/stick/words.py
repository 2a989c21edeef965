"""How it went with the stick, as the key of a message and in Dutch for the volunteer."""

import errno

import msgspec

WORDS: dict[str, str] = {
    "stick.written": "Alles staat op de stick. De stick mag eruit.",
    "stick.nothing": "Er is niets nieuws. De stick mag eruit.",
    "stick.read": "Het antwoord van kantoor is gelezen. De stick mag eruit.",
    "stick.read-some": "Het antwoord is gelezen. Een ander bestand op de stick klopt niet.",
    "stick.no-answer": "Op de stick staat geen antwoord. Vraag kantoor erom.",
    "stick.refused": "Het antwoord op de stick klopt niet. Vraag kantoor om een nieuw antwoord.",
    "stick.newer": "Kantoor is nieuwer dan de koffer. Werk de koffer bij.",
    "stick.none": "Er zit geen stick in de koffer. Steek er een in.",
    "stick.several": "Er zitten meer sticks in. Laat er één zitten.",
    "stick.full": "De stick is vol. Neem een andere. De koffer bewaart alles.",
    "stick.read-only": "Op deze stick kan niets erbij. Neem een andere.",
    "stick.gone": "De stick ging er te vroeg uit. Probeer het nog eens. De koffer bewaart alles.",
    "stick.broken": "De stick werkt niet goed. Neem een andere. De koffer bewaart alles.",
    "stick.unpaired": "De koffer is nog niet gekoppeld. Bel kantoor.",
    "stick.unread": "De koffer kan zijn tellingen nu niet lezen. Bel kantoor.",
    "stick.not-kept": "De koffer kan nu niet bewaren. Bel kantoor. Er is niets weg.",
    "stick.busy": "Even wachten. Laat de stick zitten.",
}
GOOD = frozenset({"stick.written", "stick.nothing", "stick.read", "stick.busy"})

_BY_ERRNO = {
    errno.ENOSPC: "stick.full",
    errno.EDQUOT: "stick.full",
    errno.EFBIG: "stick.full",
    errno.EROFS: "stick.read-only",
    errno.EACCES: "stick.read-only",
    errno.EPERM: "stick.read-only",
    errno.ENODEV: "stick.gone",
    errno.ENXIO: "stick.gone",
    errno.ENOENT: "stick.gone",
    errno.ENOTDIR: "stick.gone",
    errno.ENOTCONN: "stick.gone",
    errno.EIO: "stick.gone",
    errno.ESTALE: "stick.gone",
}


class Outcome(msgspec.Struct, frozen=True):
    """``files`` is how many were written or read; ``refused`` how many could not be used."""

    key: str
    files: int = 0
    refused: int = 0

    @property
    def is_good(self) -> bool:
        return self.key in GOOD


def words(outcome: Outcome) -> str:
    """For the volunteer."""
    return WORDS[outcome.key]


def outcome_of(error: OSError) -> Outcome:
    """What went wrong with the stick itself."""
    return Outcome(_BY_ERRNO.get(error.errno or 0, "stick.broken"))
