"""Read a lock of ``uv pip compile``, and what pyproject.toml asks for."""

import tomllib
from typing import Any, NamedTuple

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.files import ROOT, text_of


class Locked(NamedTuple):
    """One line of a lock, for the machines that ``marker`` names."""

    name: str
    version: str
    marker: Marker | None
    hashes: int

    @property
    def here(self) -> bool:
        return self.marker is None or self.marker.evaluate()


def read_lock(name: str) -> list[Locked]:
    lines = (ROOT / "locks" / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    return [_locked(line) for line in lines if line.strip() and not line.startswith("#")]


def _locked(line: str) -> Locked:
    asked, *hashes = line.split("--hash=")
    requirement = Requirement(asked.strip())
    (version,) = requirement.specifier
    name = canonicalize_name(requirement.name)
    return Locked(name, version.version, requirement.marker, len(hashes))


def asked_for(*extras: str) -> list[Requirement]:
    """What the project needs with these extras."""
    project = _project()
    parts = [project["dependencies"], *(project["optional-dependencies"][one] for one in extras)]
    return [Requirement(line) for part in parts for line in part]


def all_extras() -> list[str]:
    return list(_project()["optional-dependencies"])


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads(text_of(ROOT / "pyproject.toml") or "")["project"]
    return project
