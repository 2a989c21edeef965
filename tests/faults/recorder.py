"""What SQLite asks of the disk, recorded underneath the real connection of this process.

A VFS in ctypes around SQLite's own, in the very library that the sqlite3 module uses. Every write,
truncation, sync and deletion goes through to the real file and into a list.
"""

import _sqlite3
import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass


@dataclass(frozen=True)
class Op:
    """One thing asked of the disk, or (kind "acknowledged") told to the visitor."""

    kind: str
    path: str = ""
    at: int = 0
    data: bytes = b""


_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
_OPEN = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)


class _Methods(Structure):
    """sqlite3_io_methods, version 3."""

    _fields_ = [
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", _WRITE),
        ("xTruncate", _TRUNCATE),
        ("xSync", _SYNC),
        *((f"rest{nth}", c_void_p) for nth in range(13)),
    ]


class _File(Structure):
    """sqlite3_file."""

    _fields_ = [("pMethods", POINTER(_Methods))]


class _Vfs(Structure):
    """sqlite3_vfs, version 3."""

    _fields_ = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", _OPEN),
        ("xDelete", _DELETE),
        *((f"rest{nth}", c_void_p) for nth in range(14)),
    ]


def library() -> ctypes.CDLL | None:
    """SQLite as the sqlite3 module has it; None where its functions cannot be reached."""
    for name in (getattr(_sqlite3, "__file__", None), None):
        try:
            found = ctypes.CDLL(name)
            found.sqlite3_vfs_find.restype = POINTER(_Vfs)
            found.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
            found.sqlite3_vfs_unregister.argtypes = [c_void_p]
        except (OSError, AttributeError, TypeError):
            continue
        return found
    return None


@contextmanager
def recording(sqlite: ctypes.CDLL) -> Iterator[list[Op]]:
    """Connections opened within are recorded, in this order, over all their files."""
    real = sqlite.sqlite3_vfs_find(None)
    shim = _Shim(real)
    sqlite.sqlite3_vfs_register(ctypes.byref(shim.vfs), 1)
    try:
        yield shim.ops
    finally:
        sqlite.sqlite3_vfs_unregister(ctypes.byref(shim.vfs))
        sqlite.sqlite3_vfs_register(real, 1)


class _Shim:
    def __init__(self, real: "ctypes._Pointer[_Vfs]") -> None:
        self.ops: list[Op] = []
        self._real = real
        self._kept: list[object] = []
        self.vfs = _Vfs.from_buffer_copy(real.contents)
        self.vfs.zName = b"recorder"
        self.vfs.xOpen = self._keep(_OPEN(self._open))
        self.vfs.xDelete = self._keep(_DELETE(self._delete))

    def _keep(self, callback: object) -> object:
        # SQLite holds only the address; Python must not forget the function.
        self._kept.append(callback)
        return callback

    def _open(self, _: int, name: bytes, file: int, flags: int, out: int) -> int:
        code = int(
            self._real.contents.xOpen(ctypes.addressof(self._real.contents), name, file, flags, out)
        )
        if code == 0 and name:
            self._wrap(_File.from_address(file), name.decode())
        return code

    def _wrap(self, file: _File, path: str) -> None:
        real = file.pMethods.contents
        mine = _Methods.from_buffer_copy(real)

        def write(this: int, data: int, size: int, at: int) -> int:
            self.ops.append(Op("write", path, at, ctypes.string_at(data, size)))
            return int(real.xWrite(this, data, size, at))

        def truncate(this: int, size: int) -> int:
            self.ops.append(Op("truncate", path, size))
            return int(real.xTruncate(this, size))

        def sync(this: int, flags: int) -> int:
            code = int(real.xSync(this, flags))
            self.ops.append(Op("sync", path))
            return code

        mine.xWrite = self._keep(_WRITE(write))
        mine.xTruncate = self._keep(_TRUNCATE(truncate))
        mine.xSync = self._keep(_SYNC(sync))
        self._kept.append(mine)
        file.pMethods = ctypes.pointer(mine)

    def _delete(self, _: int, name: bytes, sync_folder: int) -> int:
        self.ops.append(Op("delete", name.decode()))
        return int(
            self._real.contents.xDelete(ctypes.addressof(self._real.contents), name, sync_folder)
        )
