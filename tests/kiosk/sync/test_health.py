"""What the suitcase tells of itself."""

from pathlib import Path

from kiosk.sync.health import read_health


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_a_pi_tells_its_temperature_and_its_power(tmp_path: Path) -> None:
    put(tmp_path / "thermal/thermal_zone0/temp", "48312\n")
    put(tmp_path / "thermal/thermal_zone1/temp", "51000\n")
    put(tmp_path / "hwmon/hwmon0/name", "cpu_thermal\n")
    put(tmp_path / "hwmon/hwmon1/name", "rpi_volt\n")
    put(tmp_path / "hwmon/hwmon1/in0_lcrit_alarm", "1\n")
    health = read_health(tmp_path, tmp_path)
    assert health.temperature_c == 51.0
    assert health.undervoltage is True
    assert health.disk_free_mb is not None
    assert "python" in health.versions


def test_what_cannot_be_read_is_unknown(tmp_path: Path) -> None:
    put(tmp_path / "thermal/thermal_zone0/temp", "no number")
    put(tmp_path / "hwmon/hwmon1/name", "rpi_volt")
    health = read_health(tmp_path / "gone", tmp_path)
    assert (health.temperature_c, health.undervoltage, health.disk_free_mb) == (None, None, None)
