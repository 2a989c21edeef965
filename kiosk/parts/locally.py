"""Waar, here: where to try, to borrow and to ask in the municipality of the suitcase."""

from kiosk.screen import Scene
from koffer.catalogue import Entry
from koffer.regions import Contact, Service

LENDING = "uitleenpunt"


def try_lines(scene: Scene, entry: Entry) -> tuple[str, ...]:
    """Whether it lies in the koffer, or can be borrowed here."""
    if entry.facts.in_koffer:
        return (scene.say("Probeer het hier: het ligt in de koffer."),)
    lends = LENDING in scene.world.catalogue.entries and entry.slug != LENDING
    if "lenen" in entry.facts.who_pays and lends:
        return (scene.say("Lenen? Vraag naar het uitleenpunt."),)
    return ()


def ask_lines(scene: Scene, entry: Entry) -> tuple[str, ...]:
    """Who helps here, one sentence a line: the service of the place, or its contact."""
    say, place = scene.say, scene.place
    name, phone, example = _who(_service(scene, entry), place.contact)
    helps = say("In {place} helpt {name}.") if place.municipality else say("Hier helpt {name}.")
    lines = (helps.format(place=place.municipality, name=name),)
    if not phone:
        return (*lines, say("Vraag de vrijwilliger naar het nummer."))
    call = say("Bel {phone}.").format(phone=phone)
    return (*lines, call, say("Dat nummer is een voorbeeld.")) if example else (*lines, call)


def ask_words(scene: Scene, entry: Entry, *, where: bool = True) -> tuple[tuple[str, bool], ...]:
    """The same in a few words, and whether they are bold; ``where`` names the municipality."""
    say, place = scene.say, scene.place
    name, phone, example = _who(_service(scene, entry), place.contact)
    town = place.municipality if where and place.municipality not in name else ""
    here = say("In {place}:").format(place=town) if town else ""
    note = say("Voorbeeldnummer") if phone and example else ""
    words = ((here, False), (name, False), (phone, True), (note, False))
    return tuple(one for one in words if one[0])


def _service(scene: Scene, entry: Entry) -> Service | None:
    region = scene.world.regions.get(scene.place.region)
    return region.services.get(entry.slug) if region else None


def _who(service: Service | None, contact: Contact) -> tuple[str, str, bool]:
    """A service with a name of its own is never given somebody else's number."""
    if service is not None and (service.name or service.phone):
        return service.name or contact.name, service.phone, service.example
    return contact.name, contact.phone, contact.example
