"""The libraries of X, as far as they are here."""

import ctypes
import shutil
from ctypes.util import find_library


def lacking() -> list[str]:
    """The Debian packages without which there is no glass here."""
    found = [] if shutil.which("Xvfb") else ["xvfb"]
    for name, package in (("X11", "libx11-6"), ("Xtst", "libxtst6")):
        try:
            _opened(name)
        except OSError:
            found.append(package)
    return found


def _opened(name: str) -> ctypes.CDLL:
    return ctypes.CDLL(find_library(name) or f"lib{name}.so.6")


def library(name: str) -> ctypes.CDLL:
    library = _opened(name)
    if name == "X11":
        library.XOpenDisplay.restype = ctypes.c_void_p
        library.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        library.XDefaultRootWindow.restype = ctypes.c_ulong
        library.XGetImage.restype = ctypes.c_void_p
        library.XGetImage.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            *[ctypes.c_int] * 2,
            *[ctypes.c_uint] * 2,
            ctypes.c_ulong,
            ctypes.c_int,
        ]
        library.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        library.XGetPixel.restype = ctypes.c_ulong
        library.XDestroyImage.argtypes = [ctypes.c_void_p]
        library.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        library.XFlush.argtypes = [ctypes.c_void_p]
        library.XCloseDisplay.argtypes = [ctypes.c_void_p]
    else:
        library.XTestFakeMotionEvent.argtypes = [
            ctypes.c_void_p,
            *[ctypes.c_int] * 3,
            ctypes.c_ulong,
        ]
        library.XTestFakeButtonEvent.argtypes = [
            ctypes.c_void_p,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_ulong,
        ]
    return library
