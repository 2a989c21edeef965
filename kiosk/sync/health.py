"""How the machine is: disk, temperature, power. What cannot be read is None."""

import platform
import shutil
from pathlib import Path

from koffer.sync import Health

SYS = Path("/sys/class")
PACKAGES = ("demonstratiekoffer", "pygame-ce", "sqlite-utils")


def read_health(home: Path, sys_class: Path = SYS) -> Health:
    """Never raises; takes a few small reads."""
    return Health(
        disk_free_mb=_disk_free_mb(home),
        temperature_c=_temperature_c(sys_class / "thermal"),
        undervoltage=_undervoltage(sys_class / "hwmon"),
        versions=_versions(),
    )


def _disk_free_mb(home: Path) -> int | None:
    try:
        return shutil.disk_usage(home).free // 1_000_000
    except OSError:
        return None


def _temperature_c(thermal: Path) -> float | None:
    """The hottest zone; the kernel gives thousandths of a degree."""
    readings = [_number(zone) for zone in sorted(thermal.glob("thermal_zone*/temp"))]
    known = [one for one in readings if one is not None]
    return round(max(known) / 1000, 1) if known else None


def _undervoltage(hwmon: Path) -> bool | None:
    """The driver of the Raspberry Pi, raspberrypi-hwmon, calls its alarm in0_lcrit_alarm."""
    for chip in sorted(hwmon.glob("hwmon*")):
        if _text(chip / "name") == "rpi_volt":
            alarm = _number(chip / "in0_lcrit_alarm")
            return None if alarm is None else alarm != 0
    return None


def _versions() -> dict[str, str]:
    # 10 ms that no start should wait for
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    found = {"python": platform.python_version(), "kernel": platform.release()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def _number(path: Path) -> int | None:
    try:
        return int(_text(path))
    except ValueError:
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
