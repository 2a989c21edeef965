"""Every setting there is, with its default: no setting is needed to run the demo."""

from typing import Annotated, Literal

import msgspec

Mode = Literal["demo", "suitcase", "fleet"]
Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]
Seconds = Annotated[float, msgspec.Meta(gt=0)]


class Organisation(msgspec.Struct, frozen=True):
    """Who stands beside the suitcase; the defaults are examples, not a real telephone.

    ``contact`` is who the texts tell people to ask where the suitcase stands in no municipality
    that is known; empty is the volunteer, in each language.
    """

    name: str = "WijZijn"
    contact: str = ""
    phone: str = "0165 - 00 00 00"
    example: bool = True


class Kiosk(msgspec.Struct, frozen=True):
    """The touch screen. ``px_per_mm`` is measured on the panel and wins over the diagonal.

    ``sounds`` are the small ones of touching and keeping; reading aloud is something else.
    ``pin`` is the code of four digits that opens the screens of the volunteer. ``sticks`` is where
    a USB stick is found once it is mounted; ``*`` is any name.
    """

    panel: str = "1280x800@10.1in"
    px_per_mm: Annotated[float, msgspec.Meta(gt=1, lt=40)] | None = None
    fullscreen: bool = False
    language: str = "nl"
    theme: Literal["dag", "avond", "contrast"] = "dag"
    text: Literal["normaal", "groot"] = "normaal"
    motion: bool = True
    sounds: bool = True
    idle_s: Seconds = 150.0
    warning_s: Seconds = 45.0
    pin: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}\Z")] = "1234"
    sticks: tuple[str, ...] = ("/media/*/*", "/run/media/*/*")


class Place(msgspec.Struct, frozen=True):
    """Where the suitcase stands unless a volunteer says otherwise."""

    venue: str = "plaats onbekend"
    municipality: str = ""


class Sync(msgspec.Struct, frozen=True):
    """Where counts go. The default is the admin on this machine."""

    url: str = "http://127.0.0.1:8460"
    interval_s: Seconds = 3600.0


class Takehome(msgspec.Struct, frozen=True):
    """The public address in the QR code; empty in demo mode means the admin's own."""

    public_url: str = ""


class Admin(msgspec.Struct, frozen=True):
    """The web application. ``database_url`` empty means SQLite under KOFFER_HOME.

    ``keep_days``: counters of older sittings are thrown away; their sums stay.
    """

    host: str = "127.0.0.1"
    port: Port = 8460
    database_url: str = ""
    threshold: Annotated[int, msgspec.Meta(ge=1, le=100)] = 5
    threshold_delicate: Annotated[int, msgspec.Meta(ge=1, le=100)] = 10
    keep_days: Annotated[int, msgspec.Meta(ge=90)] = 730


class Voice(msgspec.Struct, frozen=True):
    """A neural voice for one language: ``file`` lies in KOFFER_HOME/voices, its json beside it.

    ``pace`` is the words a minute at which the voice speaks by itself.
    """

    file: str
    licence: str
    source: str = ""
    pace: Annotated[int, msgspec.Meta(ge=80, le=400)] = 205


class Config(msgspec.Struct, frozen=True):
    """All of koffer.toml."""

    mode: Mode = "demo"
    organisation: Organisation = Organisation()
    kiosk: Kiosk = Kiosk()
    place: Place = Place()
    sync: Sync = Sync()
    takehome: Takehome = Takehome()
    admin: Admin = Admin()
    voices: dict[str, Voice] = {}
