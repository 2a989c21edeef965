"""Why a file or a value cannot be used, in Dutch: the machine itself says it in English."""

import errno
import re

_FILES = {
    errno.ENOENT: "het is er niet",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "de map is een bestand",
    errno.EEXIST: "er staat iets anders met deze naam",
    errno.EACCES: "dat mag deze gebruiker niet",
    errno.EPERM: "dat mag deze gebruiker niet",
    errno.EROFS: "op deze schijf kan niet worden geschreven",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.EIO: "de schijf is stuk",
}
_KINDS = {
    "str": "een tekst",
    "int": "een heel getal",
    "float": "een getal",
    "bool": "true of false",
    "array": "een lijst",
    "object": "een tabel",
    "null": "niets",
    "date": "een datum",
}
_VALUES = (
    (r"Invalid enum value (.*)", r"\1 is hier geen keuze"),
    (r"Expected `\w+` matching regex '(.*)'", r"dit heeft niet de goede vorm (\1)"),
    (r"Expected `\w+` < ([\d.]+)", r"dit moet kleiner zijn dan \1"),
    (r"Expected `\w+` > ([\d.]+)", r"dit moet groter zijn dan \1"),
    (r"Expected `\w+` <= ([\d.]+)", r"dit mag hoogstens \1 zijn"),
    (r"Expected `\w+` >= ([\d.]+)", r"dit moet minstens \1 zijn"),
)
_KIND = re.compile(r"Expected `([^`]+)`, got `([^`]+)`")
_PLACE = re.compile(r" - at `\$([^`]*)`")


def of_file(error: OSError) -> str:
    """What is the matter with a file or a folder."""
    return _FILES.get(error.errno or 0, error.strerror or "onbekend")


def of_value(error: Exception) -> str:
    """What msgspec says of a value; its own words where these are not known here."""
    text = _PLACE.sub("", str(error))
    if kinds := _KIND.fullmatch(text):
        return f"dit moet {_kind(kinds[1])} zijn, en is {_kind(kinds[2])}"
    for pattern, words in _VALUES:
        if found := re.fullmatch(pattern, text):
            return found.expand(words)
    return str(error)


def _kind(names: str) -> str:
    return " of ".join(_KINDS.get(name, name) for name in names.split(" | ") if name != "null")
