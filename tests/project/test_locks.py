"""The locks are whole, and say what pyproject.toml asks for."""

from importlib.metadata import PackageNotFoundError, requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.project.lockfile import Locked, all_extras, asked_for, read_lock

LOCKS = {"suitcase.txt": ["kiosk", "admin", "postgres"], "dev.txt": all_extras()}


def for_here(lock: str) -> dict[str, Locked]:
    return {one.name: one for one in read_lock(lock) if one.here}


@pytest.mark.parametrize("lock", LOCKS)
def test_what_pyproject_asks_for_is_locked_in_a_version_that_it_allows(lock: str) -> None:
    locked = for_here(lock)
    wrong = [
        str(asked)
        for asked in asked_for(*LOCKS[lock])
        if (found := locked.get(canonicalize_name(asked.name))) is None
        or not asked.specifier.contains(found.version)
    ]
    assert wrong == [], "run .ci/lock"


@pytest.mark.parametrize("lock", ["build.txt", "voice.txt", *LOCKS])
def test_every_package_has_a_hash(lock: str) -> None:
    assert [one.name for one in read_lock(lock) if one.hashes == 0] == []


def test_the_suitcase_has_the_same_versions_as_development() -> None:
    developed = {(one.name, one.version) for one in read_lock("dev.txt")}
    assert {(one.name, one.version) for one in read_lock("suitcase.txt")} <= developed


@pytest.mark.parametrize("lock", LOCKS)
def test_whatever_a_locked_package_needs_is_locked_too(lock: str) -> None:
    locked = for_here(lock)
    missing = [
        f"{name} needs {needed}"
        for name in locked
        for line in _requires(name)
        if _needed_here(needed := Requirement(line))
        and canonicalize_name(needed.name) not in locked
    ]
    assert missing == []


def test_what_is_installed_is_what_is_locked() -> None:
    wrong = [
        f"{name} {_installed(name)} instead of {one.version}"
        for name, one in for_here("dev.txt").items()
        if _installed(name) != Version(one.version)
    ]
    assert wrong == [], "run make test, which renews .venv"


def _requires(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


def _needed_here(needed: Requirement) -> bool:
    return needed.marker is None or needed.marker.evaluate({"extra": ""})


def _installed(name: str) -> Version | None:
    try:
        return Version(version(name))
    except PackageNotFoundError:
        return None
