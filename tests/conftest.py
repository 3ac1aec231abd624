"""The order of the tests: the longest first, so that no core waits for the last of them; and Ctrl-C, heard by all."""

from __future__ import annotations

import signal

import pytest

# Modules of half a minute and more, as measured; then by folder.
LONGEST_FIRST = (
    "run/test_present_flow",
    "run/test_killed",
    "run/test_hostile_pages",
    "cli/test_canaries",
    "run/test_scout",
    "run/test_handoff_matrix",
    "cli/test_rehearsal",
    "run/test_variants",
    "cli/test_exit_codes",
    "pure/test_gate_machine",
    "run/test_matrix",
    "cli/test_approval",
    "cli/test_unknown_page",
    "cli/test_commands",
    "run/test_unknown_site",
    "run/",
    "cli/",
    "site/",
    "pure/",
)


@pytest.fixture(scope="session", autouse=True)
def interrupts_are_heard() -> None:
    """Also where a shell began the tests in the background: what they start would ignore Ctrl-C like them."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """By that list; else as collected."""
    items.sort(key=lambda item: _place(item.nodeid.removeprefix("tests/")))


def _place(node: str) -> int:
    return next(place for place, beginning in enumerate(LONGEST_FIRST) if node.startswith(beginning))
