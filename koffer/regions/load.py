"""Read media/regions; every mistake at once, with file and line."""

import re
from pathlib import Path
from typing import TypeVar

import msgspec

from koffer.catalogue import Catalogue
from koffer.mistakes import Mistake, suggestion
from koffer.regions.records import EXAMPLE_PHONE, Head, Partner, Region, Service
from koffer.tomlfile import TomlFile, read_toml, record

Kind = TypeVar("Kind", bound=msgspec.Struct)
_EXAMPLE = re.compile(EXAMPLE_PHONE)
_ZEROS = re.compile(r"[ -]+00 00 00")
_TABLES = ("services", "partners")


def read_regions(
    folder: Path, catalogue: Catalogue, *, demo: bool = True
) -> tuple[dict[str, Region], list[Mistake]]:
    """The regions by id and everything that is wrong; outside a demo an example is a warning."""
    files = [read_toml(path) for path in sorted(folder.glob("*.toml"))]
    found = [_region(file, catalogue, demo) for file in files]
    mistakes = [mistake for file in files for mistake in file.mistakes]
    return {region.id: region for region in found if region}, sorted(mistakes)


def _region(file: TomlFile, catalogue: Catalogue, demo: bool) -> Region | None:
    rest = {key: value for key, value in file.table.items() if key not in _TABLES}
    head = record(file, Head, "", rest) if rest else None
    services = _named(file, "services", Service)
    partners = _named(file, "partners", Partner)
    for slug, service in services.items():
        _check_service(file, slug, service, catalogue)
    for name, partner in partners.items():
        _check_logo(file, name, partner)
    if head is None:
        return None
    _check_phone(file, "contact", head.contact.phone, head.contact.example)
    if head.contact.example and not demo:
        file.wrong("contact.phone", "dit is nog een voorbeeld, geen echt nummer", warning=True)
    return Region(file.path.stem, head.name, head.province, head.contact, services, partners)


def _named(file: TomlFile, name: str, kind: type[Kind]) -> dict[str, Kind]:
    tables = file.table.get(name, {})
    if not isinstance(tables, dict):
        file.wrong(name, f"schrijf [{name}.naam] boven elk stuk")
        return {}
    found = {key: record(file, kind, f"{name}.{key}", table) for key, table in tables.items()}
    return {key: value for key, value in found.items() if value is not None}


def _check_service(file: TomlFile, slug: str, service: Service, catalogue: Catalogue) -> None:
    where = f"services.{slug}"
    entry = catalogue.entries.get(slug)
    if entry is None:
        file.wrong(where, f"'{slug}' is er niet.{suggestion(slug, catalogue.entries)}")
    elif entry.facts.kind != "service":
        file.wrong(where, f"'{slug}' is een ding, geen dienst; een ding staat nooit uit")
    if service.phone:
        _check_phone(file, where, service.phone, service.example)


def _check_phone(file: TomlFile, where: str, phone: str, example: bool) -> None:
    """An example must not be somebody's number, and a real number no example."""
    if example and not _EXAMPLE.match(phone):
        text = f"'{phone}' kan van iemand zijn; een voorbeeld is 0165 - 00 00 00"
        file.wrong(f"{where}.phone", text)
    elif not example and _ZEROS.search(phone):
        file.wrong(f"{where}.phone", f"'{phone}' is een voorbeeld; zet erbij: example = true")


def _check_logo(file: TomlFile, name: str, partner: Partner) -> None:
    path = file.path.parent.parent / "logos" / partner.logo
    if partner.logo and not path.is_file():
        file.wrong(f"partners.{name}.logo", f"het logo '{partner.logo}' is er niet")
