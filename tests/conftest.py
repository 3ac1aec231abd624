"""The order of the tests: the folders of long ones first, so that no core waits for the last of them."""

from __future__ import annotations

import pytest

LONGEST_FIRST = ("run", "cli", "site", "pure")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """By folder; within a folder as collected."""
    items.sort(key=lambda item: LONGEST_FIRST.index(item.nodeid.split("/")[1]))
