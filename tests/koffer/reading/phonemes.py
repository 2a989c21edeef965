"""Prints what espeak-ng makes of each line of input; in its own process, as it keeps state."""

import ctypes
import os
import sys

import espeakng_loader

SYNCHRONOUS, DO_NOT_EXIT, UTF8, IPA = 2, 0x8000, 1, 2


def phonemes(library: ctypes.CDLL, text: str) -> str:
    buffer = ctypes.create_string_buffer(text.encode())
    place = ctypes.c_void_p(ctypes.addressof(buffer))
    parts = []
    while place.value:
        parts.append(library.espeak_TextToPhonemes(ctypes.byref(place), UTF8, IPA).decode())
    return " ".join(part.strip() for part in parts)


def main() -> None:
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_Initialize(SYNCHRONOUS, 60, None, DO_NOT_EXIT)
    library.espeak_SetVoiceByName(b"nl")
    for line in sys.stdin:
        sys.stdout.write(phonemes(library, line.strip()) + "\n")


if __name__ == "__main__":
    main()
