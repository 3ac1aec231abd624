"""What the journal costs a rehearsal, in milliseconds and as a share of the run.

    python bench/journal.py [--runs 3]

The command itself, on the bundled site, with a clock round each row that it writes; the journal lies beside this
folder, on a disk that syncs. Median of the runs; exit 1 where the share is not under 5 %.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from sellerfill.cli import main as command
from sellerfill.journal import Journal

ROOT = Path(__file__).resolve().parents[1]
BOUND_PERCENT = 5


def rehearse(folder: str) -> tuple[float, list[float]]:
    """Seconds of one rehearsal, and those of each row of its journal."""
    os.environ["SELLERFILL_DATA_DIR"] = folder
    sys.argv = ["fill", "--profile", str(ROOT / "profiles" / "company.yaml"), "--rehearse"]
    append, rows = Journal._append, []

    def timed(self: Journal, *given: Any, **named: Any) -> None:
        began = time.perf_counter()
        append(self, *given, **named)
        rows.append(time.perf_counter() - began)

    setattr(Journal, "_append", timed)  # noqa: B010
    began, said = time.perf_counter(), io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            command()
    except SystemExit as ended:
        if ended.code:
            raise RuntimeError(said.getvalue()) from None
    finally:
        setattr(Journal, "_append", append)  # noqa: B010
    return time.perf_counter() - began, rows


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    shares, last = [], (0.0, [0.0])
    (ROOT / ".build").mkdir(exist_ok=True)
    for _ in range(parser.parse_args().runs):
        with tempfile.TemporaryDirectory(dir=ROOT / ".build") as folder:
            last = rehearse(folder)
        shares.append(100 * sum(last[1]) / last[0])
    whole, rows = last
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{len(rows)} rows in a rehearsal of {whole:.1f} s; one row {1000 * median(rows):.2f} ms")
    print(f"journal         {1000 * sum(rows):6.1f} ms   {median(shares):.2f} % of the run   (bound {BOUND_PERCENT} %)")
    return 0 if median(shares) < BOUND_PERCENT else 1


if __name__ == "__main__":
    sys.exit(main())
