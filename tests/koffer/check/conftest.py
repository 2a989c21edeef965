from pathlib import Path

import pytest

from tests.koffer.check.folder import make


@pytest.fixture
def media(tmp_path: Path) -> Path:
    return make(tmp_path)
