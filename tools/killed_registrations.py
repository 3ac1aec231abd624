"""Kill tool and browser (SIGKILL) in the middle of registrations: at every row of the journal, and at random moments.

    make chaos [MOMENTS=N] [SEED=S]; by itself: PYTHONPATH=tests/run killed_registrations.py [--died FILE] ...

A start dies before and after the first row that nobody has died at yet; the next one goes on, until a whole
registration brings no row that is new. Then come N moments by chance: the seed draws them and who dies, the machine's
pace decides where they fall. After each death the practice site is asked what it counted, and whether a process was
left behind; at the end of a registration everything must be there exactly once, and the report must name each press
that a death left in doubt. Prints a line a death; exit 1 on any violation. For Linux.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from killed_start import ANY
from market import open_market
from processes import left_behind
from survival import START_SECONDS, Survivor, kill

DEATHS_IN_ONE = 8
# Tool and browser together most often: whoever is alone left alive has the easier part.
WHO = (("both", True, True), ("both", True, True), ("tool", True, False), ("browser", False, True))
UNFINISHED = (6, 7, 8, 12)
DONE = "run-ended done"


@dataclass
class Tally:
    """What was seen so far."""

    deaths: int = 0
    registrations: int = 0
    doubts: int = 0
    violations: list[str] = field(default_factory=list)


@dataclass
class Registration:
    """One seller at a site of its own; `doubted` are the presses that a death left open, with their pages."""

    survivor: Survivor
    tally: Tally
    doubted: dict[str, str] = field(default_factory=dict)

    def died(self, where: str, began: float) -> None:
        """Look round after a death, and tell of it."""
        self.tally.deaths += 1
        opened = {intent: page for intent, page in self.survivor.open_presses.items() if intent not in self.doubted}
        self.doubted |= opened
        self._tell(where, began, "in doubt " + ", ".join(opened.values()) if opened else "")

    def done(self, code: int, began: float, err: str) -> None:
        """Look round after the registration's end."""
        self.tally.registrations += 1
        self.tally.doubts += len(self.doubted)
        wrong = [f"exit {code}: {err.strip()[-300:]}"] if code else []
        wrong += [f"counted {self.survivor.harm}"] if self.survivor.harm else []
        wrong += [f"no report names the doubt on {page}" for page in self.survivor.unnamed(self.doubted)]
        self._tell(f"registration {self.tally.registrations} ends with {code}", began, "", *wrong)

    def _tell(self, what: str, began: float, more: str, *wrong: str) -> None:
        found = list(wrong)
        if twice := self.survivor.twice:
            found.append(f"counted {twice}")
        if left := left_behind(self.survivor.mark):
            found.append(f"left processes {left}")
        self.tally.violations += [f"{what}: {one}" for one in found]
        text = "  ".join(part for part in (f"{time.monotonic() - began:6.1f} s", what, more, *found) if part)
        print(f"{self.tally.deaths:4}  {text}", flush=True)


@contextmanager
def registration(tally: Tally) -> Iterator[Registration]:
    """A new seller at a new site."""
    with open_market() as market, tempfile.TemporaryDirectory(prefix="sellerfill-killed-") as folder:
        yield Registration(Survivor(market, Path(folder), uuid.uuid4().hex), tally)


def every_row(tally: Tally, died: Path) -> None:
    """Die at each row of the journal that `died` does not name, until a whole registration has none."""
    unharmed = False
    while not unharmed:
        unharmed = True
        with registration(tally) as one:
            while True:
                began = time.monotonic()
                ended = one.survivor.start(ANY, died)
                if ended.returncode != -9:
                    break
                unharmed = False
                one.died(died.read_text(encoding="utf-8").splitlines()[-1], began)
            one.done(ended.returncode, began, ended.stderr)


def chance_moments(tally: Tally, moments: int, seed: int) -> None:
    """Die at so many moments that the seed draws."""
    chance, wanted = random.Random(seed), tally.deaths + moments
    with registration(tally) as first:
        began = time.monotonic()
        ended = first.survivor.start()
        whole = time.monotonic() - began
        first.done(ended.returncode, began, ended.stderr)
    while tally.deaths < wanted:
        with registration(tally) as one:
            for death in range(min(DEATHS_IN_ONE, wanted - tally.deaths)):
                began = time.monotonic()
                if not _dies_by_chance(one, chance, whole):
                    # On a machine that has become quicker, most moments would lie behind the end.
                    whole = whole if death else min(whole, time.monotonic() - began)
                    break
            else:
                began = time.monotonic()
                ended = one.survivor.start()
                one.done(ended.returncode, began, ended.stderr)


def _dies_by_chance(one: Registration, chance: random.Random, whole: float) -> bool:
    """Start the command and kill it at a moment of a whole registration; False where it was done before that."""
    seconds, (who, tool, browser) = chance.uniform(0, whole), chance.choice(WHO)
    began = time.monotonic()
    with one.survivor.begun() as process:
        try:
            _, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            kill(process.pid, tool=tool, browser=browser)
            _, err = process.communicate(timeout=START_SECONDS)
            last = (one.survivor.rows or ["nothing"])[-1]
            if last != DONE and process.returncode in (-9, *UNFINISHED):
                one.died(f"{who} at {seconds:.2f} s, the last row: {last}", began)
                return True
    # Killed behind its end, a start has done all the same what it was for.
    one.done(0 if process.returncode == -9 else process.returncode, began, err)
    return False


def main() -> int:
    """Every row, then the moments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--moments-only", action="store_true", help="leave the journal's rows out")
    parser.add_argument("--died", type=Path, help="keep the rows that were died at here, and go on with those of it")
    options = parser.parse_args()
    tally = Tally()
    if not options.moments_only:
        with tempfile.TemporaryDirectory(prefix="sellerfill-killed-") as folder:
            every_row(tally, options.died or Path(folder) / "died.txt")
        print(
            f"\n{tally.deaths} boundaries of the journal, each died at once, in {tally.registrations} registrations\n"
        )
    if options.moments:
        print(f"{options.moments} moments by chance, seed {options.seed}", flush=True)
        chance_moments(tally, options.moments, options.seed)
    figures = f"{tally.deaths} deaths, {tally.registrations} registrations, {tally.doubts} presses in doubt"
    print(f"\n{figures}, {len(tally.violations)} violations")
    print("\n".join(tally.violations))
    return 1 if tally.violations else 0


if __name__ == "__main__":
    sys.exit(main())
