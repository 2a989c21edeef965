"""The files that belong to the project."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_KEPT_OUT = {".git", ".venv", "node_modules", "__pycache__", "demo-uitkomst", "build", "dist"}


def project_files() -> list[Path]:
    """What git knows or would add; everything but what is made, where there is no git."""
    found = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if found.returncode != 0:
        return list(_walk(ROOT))
    names = found.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in _KEPT_OUT and not path.name.startswith("."):
            yield from _walk(path)
        elif path.is_file():
            yield path


def text_of(path: Path) -> str | None:
    """None when it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
