"""What espeak-ng really says, where its own reading was wrong: `phonemes.tsv`."""

import subprocess
import sys
from pathlib import Path

from koffer.home import media_folder
from koffer.reading import load_lexicon, read

_HERE = Path(__file__).parent
CASES = [
    line.split("\t")
    for line in (_HERE / "phonemes.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_pronounced_as_in_the_table() -> None:
    lexicon = load_lexicon(media_folder() / "lexicon")
    spoken = "\n".join(read(written, "nl", lexicon)[0].spoken for written, _ in CASES)
    run = subprocess.run(
        [sys.executable, str(_HERE / "phonemes.py")],
        input=spoken, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    said = [[case[0], sounds] for case, sounds in zip(CASES, run.stdout.splitlines(), strict=True)]
    assert said == CASES
