"""Battery and power as the kernel tells them. What cannot be read is None."""

from pathlib import Path

from kiosk.staff.records import Power
from kiosk.sync.health import read_health

SYS = Path("/sys/class")


def read_power(sys_class: Path = SYS) -> Power:
    """Never raises; a few small reads. A laptop and a UPS have a power_supply, a bare Pi none."""
    supplies = sorted((sys_class / "power_supply").glob("*"))
    battery = next((one for one in supplies if _is_battery(one)), None)
    weak = read_health(Path("/"), sys_class).undervoltage
    if battery is None:
        return Power(weak=weak)
    return Power(_percent(battery), _plugged(battery), weak)


def _is_battery(supply: Path) -> bool:
    """A wireless mouse has one too, of scope "Device"."""
    return _text(supply / "type") == "Battery" and _text(supply / "scope") != "Device"


def _percent(battery: Path) -> int | None:
    text = _text(battery / "capacity")
    return min(100, int(text)) if text.isdecimal() else None


def _plugged(battery: Path) -> bool | None:
    status = _text(battery / "status")
    return status in ("Charging", "Full", "Not charging") if status else None


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
