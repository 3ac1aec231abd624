from __future__ import annotations

from pathlib import Path

import pytest
from short_profile import TODAY, Look, Write

from sellerfill.profile import examine


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a profile and gives its path."""

    def written(contents: str | bytes) -> Path:
        file = tmp_path / "seller.yaml"
        file.write_bytes(contents.encode("utf-8") if isinstance(contents, str) else contents)
        return file

    return written


@pytest.fixture
def findings_of(write: Write) -> Look:
    """All findings about a text."""
    return lambda contents: examine(write(contents), TODAY)[1]
