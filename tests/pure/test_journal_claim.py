"""One run for one seller on one site: the second process is refused, and no process leaves its claim behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sellerfill.errors import UsageError
from sellerfill.journal import Journal, claimed

SELLER, SCOPE = "5e11e4", "amazon-na"
HOLDER = """
import sys
from pathlib import Path
from sellerfill.journal import Journal, claimed

journal = Journal(Path(sys.argv[1]))
with claimed(journal, "5e11e4", "amazon-na"):
    journal.begin("20261120-090000-aa01", "5e11e4", "amazon-na", "digest")
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """The journal that both processes write."""
    with closing(Journal(tmp_path / "journal.db")) as opened:
        yield opened


@contextmanager
def holder(journal: Journal) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the claim until its standard input closes, or until it is killed."""
    command = [sys.executable, "-c", HOLDER, str(journal.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_process_is_refused_and_hears_of_the_first(journal: Journal) -> None:
    with holder(journal) as first, pytest.raises(UsageError) as refused, claimed(journal, SELLER, SCOPE):
        pass

    said = refused.value.message.en
    assert "A run of this seller on this site is under way since 20" in said
    assert f"20261120-090000-aa01, process {first.pid}" in said


def test_another_seller_and_another_site_are_free(journal: Journal) -> None:
    with holder(journal), claimed(journal, "another seller", SCOPE), claimed(journal, SELLER, "another site"):
        assert len(list((journal.path.parent / "claims").glob("*.db"))) == 3


def test_a_claim_dies_with_its_process(journal: Journal) -> None:
    with holder(journal) as first:
        first.kill()
        first.wait()

        with claimed(journal, SELLER, SCOPE), pytest.raises(UsageError), claimed(journal, SELLER, SCOPE):
            pass


def test_a_claim_ends_with_its_run(journal: Journal) -> None:
    with claimed(journal, SELLER, SCOPE):
        pass

    with (
        claimed(journal, SELLER, SCOPE),
        pytest.raises(UsageError, match="not begun yet"),
        claimed(journal, SELLER, SCOPE),
    ):
        pass
