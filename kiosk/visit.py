"""The visit of the demo: touch, hear, keep, take home."""

from collections.abc import Callable, Iterator

from kiosk.kiosk import Kiosk
from kiosk.tour import Tour, Wait


def demo_visit(tour: Tour, kiosk: Kiosk, synced: Callable[[], bool]) -> Iterator[Wait]:
    """A visitor who finds a grip, hears about it, and takes three things home."""
    yield 0.3
    tour.shot("welkom")
    yield from tour.tap("Raak het scherm aan")
    tour.shot("begin")
    yield from tour.tap("Kijk in huis")
    tour.shot("huis")
    yield from tour.tap("Badkamer")
    tour.shot("badkamer")
    yield from _to(tour, kiosk, "Handgreep aan de muur")
    tour.shot("handgreep")
    yield from _listen(tour, kiosk)
    yield from tour.tap("Zet op mijn lijst")
    tour.shot("bewaard")
    for card in ("Voor wie", "Let op", "Kosten", "Waar"):
        yield from tour.tap(card)
        tour.shot(card.lower().replace(" ", "-"))
    yield from tour.tap("Begin")
    yield from tour.tap("Onderwerpen")
    tour.shot("onderwerpen")
    yield from _keep(tour, kiosk, ("Welzijn", "Mensen zien"), "samen-eten")
    yield from _keep(tour, kiosk, ("Inkomen",), "formulierenhulp")
    yield from tour.tap("Mijn lijst")
    tour.shot("mijn-lijst")
    yield from tour.tap("Neem mee naar huis")
    tour.shot("mee-naar-huis")
    yield from tour.tap("Klaar")
    tour.shot("dank-u-wel")
    yield from tour.tap("Fijn")
    tour.shot("opnieuw-welkom")
    yield synced


def _listen(tour: Tour, kiosk: Kiosk) -> Iterator[Wait]:
    """Until a word of the second sentence of the card is lit, and then to the end."""
    if not kiosk.world.sound:
        return
    yield from tour.tap("Voorlezen")
    yield lambda: _passage(kiosk) >= 3 and kiosk.spoken.word is not None
    tour.shot("voorlezen")
    yield lambda: _passage(kiosk) >= 5 or not kiosk.spoken.active
    if kiosk.spoken.active:
        yield from tour.tap("Stop")


def _passage(kiosk: Kiosk) -> int:
    return kiosk.spoken.passage if kiosk.spoken.passage is not None else -1


def _keep(tour: Tour, kiosk: Kiosk, way: tuple[str, ...], slug: str) -> Iterator[Wait]:
    """From the subjects along ``way`` to the entry, keep it, and all the way back."""
    title = kiosk.world.catalogue.entries[slug].text("nl").title
    for step in way:
        yield from tour.tap(next(label for label in kiosk.labels() if label.startswith(step)))
    yield from _to(tour, kiosk, title)
    yield from tour.tap("Zet op mijn lijst")
    tour.shot(slug)
    while kiosk.state.visit.screen.name != "onderwerpen":
        yield from tour.tap("Terug")


def _to(tour: Tour, kiosk: Kiosk, title: str) -> Iterator[Wait]:
    """Turn pages until the entry is there, and open it."""
    for _ in range(12):
        if any(label == title or label.startswith(f"{title},") for label in kiosk.labels()):
            yield from tour.tap(title)
            return
        more = next(label for label in kiosk.labels() if label.startswith("Meer"))
        yield from tour.tap(more)


def short_visit(tour: Tour, kiosk: Kiosk, synced: Callable[[], bool]) -> Iterator[Wait]:
    """One thing from the koffer: seen, heard, kept, taken home."""
    yield from _first_thing(tour, kiosk)
    yield from _listen(tour, kiosk)
    yield from _take_home(tour)
    yield from tour.tap("Klaar")
    yield from tour.tap("Fijn")
    yield synced


def halted_visit(
    tour: Tour,
    kiosk: Kiosk,
    synced: Callable[[], bool],  # noqa: ARG001
) -> Iterator[Wait]:
    """The same without a sound, and it never ends: somebody pulls the plug."""
    yield from _first_thing(tour, kiosk)
    yield from _take_home(tour)
    yield lambda: False


def _first_thing(tour: Tour, kiosk: Kiosk) -> Iterator[Wait]:
    yield from tour.tap("Raak het scherm aan")
    yield from tour.tap("Kijk in huis")
    yield from tour.tap("Badkamer")
    yield from tour.tap(kiosk.labels()[0])


def _take_home(tour: Tour) -> Iterator[Wait]:
    yield from tour.tap("Zet op mijn lijst")
    yield from tour.tap("Mijn lijst")
    yield from tour.tap("Neem mee naar huis")
    tour.shot("mee-naar-huis")


SCRIPTS: dict[str, Callable[[Tour, Kiosk, Callable[[], bool]], Iterator[Wait]]] = {
    "demo": demo_visit,
    "kort": short_visit,
    "afgebroken": halted_visit,
}
