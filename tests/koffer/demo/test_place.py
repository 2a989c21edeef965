"""Two demos on one machine are in nobody's way."""

from koffer.config import load_config
from koffer.demo.place import prepare


def test_two_demos_that_start_together_have_a_port_each(tmp_path):
    """As far as the system can: it gives any free port, and may give the same one twice."""
    places = [prepare(tmp_path / name, {}) for name in "abcdefgh"]
    assert len({place.port for place in places}) > 1


def test_a_configuration_of_its_own_names_the_port(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "koffer.toml").write_text("[admin]\nport = 8471\n")
    assert prepare(tmp_path / "out", {"KOFFER_HOME": str(home)}).port == 8471


def test_the_kiosk_of_a_demo_sends_to_the_admin_of_that_demo(tmp_path):
    place = prepare(tmp_path, {})
    config = load_config(place.home / "koffer.toml")
    assert config.sync.url == place.url
    assert config.admin.port == place.port
