"""The kinds of place a volunteer can choose, and what the suitcase does otherwise there."""

import msgspec

from kiosk.staff.records import Preset

GEWOON = Preset()
MARKT = Preset("markt", idle_s=90.0, delicate=False)
BIBLIOTHEEK = Preset("bibliotheek", by_itself=False)


class Kind(msgspec.Struct, frozen=True):
    """``venue`` is how the office reads it; ``note`` is what the volunteer will notice."""

    label: str
    venue: str
    preset: Preset
    icon: str
    note: str


KINDS: dict[str, Kind] = {
    "buurthuis": Kind("Buurthuis of zaal", "Buurthuis", GEWOON, "zaal", "gewoon"),
    "markt": Kind("Markt", "Markt", MARKT, "markt", "begint eerder opnieuw"),
    "bibliotheek": Kind("Bibliotheek", "Bibliotheek", BIBLIOTHEEK, "boek", "stil"),
    "huisbezoek": Kind("Huisbezoek", "Huisbezoek", GEWOON, "bel", "gewoon"),
}


def preset_of(venue: str) -> Preset:
    """The habits that belong to a venue by its name; those of an ordinary place otherwise."""
    found = (kind.preset for kind in KINDS.values() if kind.venue.lower() == venue.lower())
    return next(found, GEWOON)


def idle_s(preset: Preset, configured_s: float) -> float:
    """How long nobody need touch it before it asks; never longer than configured."""
    return configured_s if preset.idle_s is None else min(preset.idle_s, configured_s)
