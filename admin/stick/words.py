"""What is said about each file of a stick."""

from typing import Literal, NamedTuple

from koffer.stick import Fault

Refusal = (
    Fault | Literal["unknown", "revoked", "answer", "storage"]  # what only a hub can find
)
REFUSED: dict[Refusal, str] = {
    "strange": "Dit bestand is niet van een koffer.",
    "half": "Dit bestand is maar half geschreven. Laat de koffer opnieuw op de stick zetten.",
    "damaged": "Dit bestand is beschadigd. Laat de koffer opnieuw op de stick zetten.",
    "signature": "De handtekening klopt niet. Het bestand is veranderd, of de koffer is daarna "
    "opnieuw gekoppeld. Laat de koffer opnieuw op de stick zetten.",
    "newer": "Deze koffer is nieuwer dan het beheer. Werk eerst het beheer bij.",
    "too-large": "Dit bestand is te groot. Het is niet van een koffer.",
    "unknown": "Dit is van een koffer die niet bij dit beheer hoort. Koppel de koffer eerst.",
    "revoked": "Dit is van een koffer die ontkoppeld is. Koppel hem eerst opnieuw.",
    "answer": "Dit is een antwoord van kantoor. Laat het op de stick staan, voor de koffer.",
    "storage": "Het beheer kan nu niet opslaan. Probeer het later nog eens.",
}
NOTHING_CHOSEN = "Kies eerst de bestanden die op de stick in de map koffer staan."
ALL_TOO_LARGE = "Samen is dit te groot. Kies alleen de bestanden in de map koffer."


class Judged(NamedTuple):
    """One file: whether it was taken in, and what to say about it."""

    name: str
    is_good: bool
    words: str


def refused(name: str, why: Refusal) -> Judged:
    return Judged(name, False, REFUSED[why])


def taken(name: str, suitcase: str, aside: int) -> Judged:
    """``aside`` is how many counters were put aside."""
    words = f"Dit komt van: {suitcase}."
    if aside:
        many = "1 telling is" if aside == 1 else f"{aside} tellingen zijn"
        words += f" {many} apart gelegd."
    return Judged(name, True, words)
