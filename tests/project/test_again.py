"""What needs the network is tried more than once, and not for ever."""

import os
import subprocess
from pathlib import Path

import pytest

AGAIN = Path(__file__).parents[2] / ".ci" / "again"


@pytest.mark.parametrize(
    ("good_at", "code", "tried"), [(1, 0, 1), (2, 0, 2), (3, 0, 3), (4, 7, 3), (99, 7, 3)]
)
def test_a_command_gets_three_tries(tmp_path: Path, good_at: int, code: int, tried: int) -> None:
    tries = tmp_path / "tries"
    script = f'echo "$0" >>{tries}; [ "$(wc -l <{tries})" -ge {good_at} ] || exit 7'
    done = subprocess.run(
        [AGAIN, "bash", "-c", script, "two words"],
        env=os.environ | {"PAUSE_S": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == code
    assert tries.read_text() == "two words\n" * tried
