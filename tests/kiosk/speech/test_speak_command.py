"""`koffer speak` as a person uses it."""

import json
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.speech.commands import speak


def run(*arguments: str) -> Result:
    return CliRunner().invoke(speak, arguments)


def test_writes_sound_and_words(tmp_path: Path) -> None:
    out = tmp_path / "zin.wav"
    text = "Kost € 25,-. Bel de Wmo! ❤️"
    result = run(text, "--rate", "165", "--out", str(out))
    assert result.exit_code == 0, result.output
    report = json.loads(out.with_suffix(".json").read_text("utf-8"))
    with wave.open(str(out)) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(
            report["duration_s"], abs=0.001
        )
    assert {key: report[key] for key in ("text", "lang", "rate")} == {
        "text": text, "lang": "nl", "rate": 165,
    }  # fmt: skip
    assert [word["shown"] for word in report["words"]] == text.split()
    assert [word["spoken"] for word in report["words"]] == [
        "Kost", "", "25 euro.", "Bel", "de", "wee em oo!", "",
    ]  # fmt: skip
    starts = [word["start_s"] for word in report["words"]]
    assert starts == sorted(starts)
    assert starts[-1] <= report["duration_s"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["  ", "--out", "{}/a.wav"], "geen tekst"),
        (["--out", "{}/a.wav"], "geen tekst"),
        (["❤️", "--out", "{}/a.wav"], "niets om voor te lezen"),
        (["Hoi", "--lang", "fr", "--out", "{}/a.wav"], "'fr' is niet bekend"),
        (["Hoi", "--rate", "900", "--out", "{}/a.wav"], "tussen 80 en 200"),
        (["Hoi"], "--out"),
        (["Hoi", "--out", "{}/a.mp3"], ".wav"),
        (["Hoi", "--out", "{}/nergens/a.wav"], "niet te schrijven"),
    ],
)
def test_mistakes_are_told_in_dutch(arguments: list[str], said: str, tmp_path: Path) -> None:
    result = run(*(argument.format(tmp_path) for argument in arguments))
    assert result.exit_code == 2
    assert result.output.startswith("Fout: ")
    assert said in result.output
    assert "Traceback" not in result.output


def test_a_wrong_lexicon_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "nl.toml").write_text("[wrods]\n", "utf-8")
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path))
    result = run("Hoi", "--out", str(tmp_path / "a.wav"))
    assert result.exit_code == 2
    assert "nl.toml:1" in result.output


def test_the_screen_never_loads_the_engine() -> None:
    code = (
        "import sys, kiosk.speech, kiosk.speech.mixer, kiosk.speech.commands\n"
        "assert not [name for name in sys.modules if 'pyttsx3' in name or 'espeak' in name]\n"
        "assert 'pygame.mixer' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_worker_does_not_load_pygame() -> None:
    code = "import sys, kiosk.speech.worker\nassert 'pygame' not in sys.modules\n"
    subprocess.run([sys.executable, "-c", code], check=True)
