"""Finds the espeak-ng library before pyttsx3 looks for it. Only the worker process uses this."""

import ctypes
import importlib
import os
from pathlib import Path


class LibraryMissingError(Exception):
    """No usable espeak-ng library or no voice data on this computer."""


def load_library(data: Path | None = None) -> None:
    """Load espeak-ng into this process: of the espeakng-loader package, else of Debian.

    pyttsx3 asks for the library by its soname and then finds the one already loaded. `data`
    overrules the folder with voices. Without a good folder the library would end the process,
    so it is checked here.

    Raises:
        LibraryMissingError: neither library is there, or the voices are not.
    """
    if not (_load_packaged() or _load_debian()):
        raise LibraryMissingError("no espeak-ng library")
    if data is not None:
        os.environ["ESPEAK_DATA_PATH"] = str(data)
    named = os.environ.get("ESPEAK_DATA_PATH")
    if named is not None and not (Path(named) / "phontab").is_file():
        raise LibraryMissingError(f"no voices in {named}")


def _load_packaged() -> bool:
    try:
        loader = importlib.import_module("espeakng_loader")
        ctypes.CDLL(loader.get_library_path(), ctypes.RTLD_GLOBAL)
        os.environ["ESPEAK_DATA_PATH"] = loader.get_data_path()
    except (ImportError, OSError, RuntimeError):  # not installed, or for another processor
        return False
    return True


def _load_debian() -> bool:
    try:
        ctypes.CDLL("libespeak-ng.so.1", ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True
