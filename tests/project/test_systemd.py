"""The units and their install script; .ci/run also lets systemd-analyze judge the units."""

import os
import re
import subprocess
from fnmatch import fnmatch

import pytest

from koffer.config import Config
from tests.project.files import ROOT

UNITS = sorted((ROOT / "systemd").glob("koffer*"))
INSTALL = ROOT / "systemd" / "install"


def install(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", str(INSTALL), *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture
def dry_run(request: pytest.FixtureRequest) -> str:
    done = install(f"--{request.param}", "--dry-run")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("dry_run", ["suitcase", "server"], indirect=True)
def test_every_unit_is_installed_from_locked_libraries(dry_run: str) -> None:
    assert [unit.name for unit in UNITS if f"systemd/{unit.name} " not in dry_run] == []
    assert "--require-hashes --no-build-isolation" in dry_run
    assert "--no-index" in dry_run


@pytest.mark.parametrize("dry_run", ["suitcase"], indirect=True)
def test_a_suitcase_starts_screen_and_admin(dry_run: str) -> None:
    assert "systemctl enable koffer.target koffer-backup.timer koffer-nightly.timer" in dry_run


@pytest.mark.parametrize("dry_run", ["suitcase"], indirect=True)
def test_a_suitcase_speaks_its_texts_ahead_in_the_background(dry_run: str) -> None:
    assert "systemctl restart --no-block koffer-voice.service" in dry_run
    target = (ROOT / "systemd" / "koffer.target").read_text()
    assert "koffer-voice.service" in target


@pytest.mark.parametrize("dry_run", ["server"], indirect=True)
def test_a_server_starts_only_the_admin(dry_run: str) -> None:
    assert (
        "systemctl enable koffer-admin.service koffer-backup.timer koffer-nightly.timer" in dry_run
    )
    assert "libgbm1" not in dry_run
    assert "koffer-voice.service" not in dry_run.replace("systemd/koffer-voice.service ", "")


@pytest.mark.parametrize("arguments", [(), ("--kiosk",), ("--suitcase", "--nu")])
def test_a_wrong_choice_changes_nothing_and_says_how(arguments: tuple[str, ...]) -> None:
    done = install(*arguments)
    assert done.returncode == 1
    assert "Gebruik:" in done.stderr


def test_the_scripts_may_be_run() -> None:
    for name in (
        "systemd/install",
        "systemd/backup",
        "systemd/restore",
        ".ci/run",
        ".ci/lock",
        ".ci/venv",
    ):
        assert os.access(ROOT / name, os.X_OK), name


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_service_cannot_gain_rights(unit: os.PathLike[str]) -> None:
    text = (ROOT / "systemd" / unit).read_text(encoding="utf-8")
    if "User=koffer" in text:
        assert "NoNewPrivileges=yes" in text
        assert "CapabilityBoundingSet=\n" in text
        assert "ProtectSystem=" in text


@pytest.mark.parametrize("dry_run", ["suitcase"], indirect=True)
def test_a_stick_is_mounted_where_the_screen_looks(dry_run: str) -> None:
    rule = (ROOT / "systemd" / "90-koffer-stick.rules").read_text(encoding="utf-8")
    unit = (ROOT / "systemd" / "koffer-stick@.service").read_text(encoding="utf-8")
    kiosk = (ROOT / "systemd" / "koffer-kiosk.service").read_text(encoding="utf-8")
    assert "koffer-stick@%k.service" in rule
    (folder,) = re.findall(r"^ExecStart=.* (/\S+)/%I$", unit, flags=re.M)
    assert any(fnmatch(f"{folder}/sda1", place) for place in Config().kiosk.sticks)
    (writable,) = re.findall(r"^ReadWritePaths=-(/\S+)$", kiosk, flags=re.M)
    assert folder.startswith(f"{writable}/")
    assert "90-koffer-stick.rules /etc/udev/rules.d/" in dry_run


@pytest.mark.parametrize("dry_run", ["server"], indirect=True)
def test_a_server_mounts_no_stick(dry_run: str) -> None:
    assert "/etc/udev" not in dry_run
