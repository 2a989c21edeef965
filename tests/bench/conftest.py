"""Measurements run only when they are asked for: pytest tests/bench -m bench -s."""

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave them out of the ordinary suite, where they would take minutes and prove nothing."""
    if "bench" in config.getoption("markexpr"):
        return
    left = [item for item in items if item.get_closest_marker("bench")]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if not item.get_closest_marker("bench")]
