"""What the office and the suitcase say while they are paired, and what the screen says of it."""

from typing import Annotated, Literal

import msgspec

from koffer.sync.messages import Id

# What RFC 8628, section 3.5, has a device add when it is told to slow down.
SLOWER_S = 5.0
LONGEST_WAIT_S = 60.0

Stage = Literal[
    "idle", "asking", "waiting", "paired", "expired", "unreached", "denied", "hub-older",
    "not-a-hub", "not-kept",
]  # fmt: skip
OVER = frozenset(
    {"idle", "paired", "expired", "unreached", "denied", "hub-older", "not-a-hub", "not-kept"}
)
WORDS: dict[Stage, str] = {
    "idle": "Bel eerst kantoor. Tik dan op Vraag een code.",
    "asking": "Even wachten op kantoor.",
    "waiting": "Typ deze code in het beheer bij Koffers.",
    "paired": "De koffer is gekoppeld.",
    "expired": "De code is verlopen. Vraag een nieuwe code.",
    "unreached": "Kantoor is niet te bereiken. Kijk de wifi na en probeer het nog eens.",
    "denied": "Kantoor wil deze koffer niet koppelen. Bel kantoor.",
    "hub-older": "Kantoor kan dit nog niet. Werk het beheer bij.",
    "not-a-hub": "Dit is niet het kantoor. Kijk de wifi na en probeer het nog eens.",
    "not-kept": "De koffer kan dit niet bewaren. Bel kantoor.",
}
# How long it looks for the office before anybody has a code.
SEARCH_S = 120.0
NO_CONNECTION = "Geen verbinding. De koffer probeert het zo weer."


class Code(msgspec.Struct, frozen=True):
    """What the office gives at the start. Times are seconds."""

    device_code: Annotated[str, msgspec.Meta(min_length=16, max_length=256)]
    user_code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z0-9-]{4,16}$")]
    expires_in: Annotated[float, msgspec.Meta(ge=1, le=3600)]
    interval: Annotated[float, msgspec.Meta(ge=1, le=LONGEST_WAIT_S)] = SLOWER_S


class Granted(msgspec.Struct, frozen=True):
    """Staff typed the code: who this suitcase is from now on."""

    suitcase: Id
    token: Annotated[str, msgspec.Meta(min_length=32, max_length=256)]
    name: Annotated[str, msgspec.Meta(max_length=60)] = ""


class _Refusal(msgspec.Struct):
    error: str


def error_in(body: bytes) -> str:
    """The code of a refusal; "" when there is none."""
    try:
        return msgspec.json.decode(body, type=_Refusal).error
    except ValueError:
        return ""
