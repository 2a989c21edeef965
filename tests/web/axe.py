"""What axe-core says of a page; the script comes from npm (tests/web/package-lock.json)."""

import json
from pathlib import Path
from typing import Any

from tests.web.browser import Page

SCRIPT = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def mistakes(page: Page, *more_rules: str) -> list[str]:
    """Each rule of WCAG 2.2 AA that is broken, with where; ``more_rules`` are asked for by name."""
    page.js(SCRIPT.read_text(encoding="utf-8") + "; true")
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": WCAG_AA},
        "rules": {name: {"enabled": True} for name in ("target-size", *more_rules)},
        "resultTypes": ["violations"],
    }
    found = page.js(f"axe.run(document, {json.dumps(options)}).then(result => result.violations)")
    return [
        f"{rule['id']}: {node['html']} ({node['failureSummary']})"
        for rule in found
        for node in rule["nodes"]
    ]
