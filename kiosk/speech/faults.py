"""What can go wrong with reading aloud, as values; the visitor always keeps the text."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Fault(StrEnum):
    """A message key; `DUTCH` has the words."""

    VOICE_MISSING = "speech.voice_missing"
    ENGINE_CRASHED = "speech.engine_crashed"
    ENGINE_HUNG = "speech.engine_hung"
    SENTENCE_SET_ASIDE = "speech.sentence_set_aside"
    SENTENCE_FAILED = "speech.sentence_failed"
    CACHE_UNWRITABLE = "speech.cache_unwritable"
    NO_SOUND_DEVICE = "speech.no_sound_device"
    UNKNOWN_LANGUAGE = "speech.unknown_language"


DUTCH: Mapping[str, str] = MappingProxyType(
    {
        Fault.VOICE_MISSING: "De stem staat niet op dit apparaat.",
        Fault.ENGINE_CRASHED: "De stem viel uit. Deze zin is overgeslagen.",
        Fault.ENGINE_HUNG: "De stem gaf geen antwoord. Deze zin is overgeslagen.",
        Fault.SENTENCE_SET_ASIDE: "Deze zin kan de stem niet zeggen.",
        Fault.SENTENCE_FAILED: "De stem kon deze zin niet maken.",
        Fault.CACHE_UNWRITABLE: "De map voor geluid is niet te schrijven.",
        Fault.NO_SOUND_DEVICE: "Er is geen geluid op dit apparaat.",
        Fault.UNKNOWN_LANGUAGE: "Voor deze taal is er geen stem.",
    }
)
