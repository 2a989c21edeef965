"""Read a TOML file into frozen records and report every mistake with its line."""

import re
import tomllib
import typing
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from koffer.inwords import of_file, of_value
from koffer.mistakes import Mistake, suggestion

Record = TypeVar("Record", bound=msgspec.Struct)
_HEADER = re.compile(r"^\s*\[\[?([^\]]+)\]\]?\s*(#.*)?$")
_KEY = re.compile(r"^\s*([\w\"'-]+)\s*=")


class TomlFile(msgspec.Struct):
    """A parsed file: its table, and the mistakes that were found while it was used."""

    path: Path
    table: dict[str, Any]
    lines: dict[str, int]
    mistakes: list[Mistake] = msgspec.field(default_factory=list)

    def line_of(self, where: str) -> int:
        """The line of a dotted key, or of the nearest table that holds it."""
        while where and where not in self.lines:
            where = where.rpartition(".")[0]
        return self.lines.get(where, 0)

    def wrong(self, where: str, text: str, *, warning: bool = False) -> None:
        self.mistakes.append(Mistake(self.path, self.line_of(where), text, warning))


def read_toml(path: Path) -> TomlFile:
    """Never raises for what a person wrote: an unreadable file is an empty one with a mistake."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return _unreadable(path, 0, f"dit bestand is niet te lezen ({_why(error)})")
    try:
        return TomlFile(path, tomllib.loads(text), _line_numbers(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        return _unreadable(
            path,
            int(found[1]) if found else len(text.splitlines()),
            "dit is geen TOML, of niet heel",
        )


def _why(error: OSError | UnicodeDecodeError) -> str:
    return of_file(error) if isinstance(error, OSError) else "geen UTF-8"


def _unreadable(path: Path, line: int, text: str) -> TomlFile:
    return TomlFile(path, {}, {}, [Mistake(path, line, text)])


def _line_numbers(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = header[1].strip().replace('"', "")
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            name = key[1].strip("\"'")
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def record(file: TomlFile, kind: type[Record], where: str = "", table: Any = None) -> Record | None:
    """``table`` (the whole file by default) as a ``kind``; None when a mistake was noted."""
    table = file.table if table is None and not where else table
    if not isinstance(table, dict):
        file.wrong(where, f"'{where}' moet een tabel zijn")
        return None
    before = len(file.mistakes)
    values = _known_values(file, kind, where, table)
    for name in _missing(kind, table):
        file.wrong(where, f"'{_join(where, name)}' ontbreekt")
    return kind(**values) if len(file.mistakes) == before else None


def _missing(kind: type[msgspec.Struct], table: dict[str, Any]) -> list[str]:
    fields = msgspec.structs.fields(kind)
    return [one.encode_name for one in fields if one.required and one.encode_name not in table]


def _known_values(
    file: TomlFile, kind: type[msgspec.Struct], where: str, table: dict[str, Any]
) -> dict[str, Any]:
    fields = {one.encode_name: one for one in msgspec.structs.fields(kind)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in fields:
            file.wrong(_join(where, key), f"'{key}' is hier niet bekend.{suggestion(key, fields)}")
        else:
            values[fields[key].name] = _value(file, fields[key].type, _join(where, key), value)
    return values


def _value(file: TomlFile, kind: Any, where: str, value: Any) -> Any:
    if struct := _struct_in(kind):
        if typing.get_origin(kind) is dict and isinstance(value, dict):
            return {
                name: record(file, struct, _join(where, name), one) for name, one in value.items()
            }
        return record(file, struct, where, value)
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        file.wrong(where, f"'{where}' klopt niet: {of_value(error)}")
        return None


def _struct_in(kind: Any) -> type[msgspec.Struct] | None:
    for one in (kind, *typing.get_args(kind)):
        if isinstance(one, type) and issubclass(one, msgspec.Struct):
            return one
    return None


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
