from __future__ import annotations

from pathlib import Path

import pytest
from command import Command


@pytest.fixture
def fill(tmp_path: Path) -> Command:
    """The installed command, in an empty folder."""
    return Command(tmp_path)
