"""No file says where packages come from, or names a folder of somebody's machine."""

import re

from tests.project.files import ROOT, project_files, text_of

# Split, so that this file does not name them either.
_REGISTRIES = (
    "pypi" + r"\.org",
    "pythonhosted" + r"\.org",
    "registry" + r"\.npmjs",
    "npmjs" + r"\.org",
    r"deb\." + r"debian\.org",
    "--(extra-)?index" + "-url",
    "--find" + "-links",
    '"resolved' + r'"\s*:',
)
_MACHINE_PATHS = (
    r"(?<![\w.])/roo" + "t/",
    r"(?<![\w.])/hom" + r"e/\w",
    r"(?<![\w.])/wor" + r"k/\w",
    r"/User" + r"s/\w",
    r"\.py" + "env",
)
_FORBIDDEN = re.compile("|".join(_REGISTRIES + _MACHINE_PATHS))


def test_no_file_holds_an_address_of_a_registry_or_a_path_of_a_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in project_files()
        for number, line in enumerate((text_of(path) or "").splitlines(), 1)
        if _FORBIDDEN.search(line)
    ]
    assert found == []
