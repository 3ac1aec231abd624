"""Registrations on a practice site where anything may go wrong: make chaos [REGISTRATIONS=N] [SEED=S]

Each registration has a site of its own, whose faults are drawn from a seed, and a process of its own. It is started
again, with a new browser, until it is done or has ended --starts times with an exit code of the contract. Exit 1 where
one hangs, ends in no known way, leaves a process behind, or where the site counted anything twice. Leftover processes
are looked for on Linux alone.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import httpx
from processes import MARK, left_behind

from sellerfill.browser.hands import Hands
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.cli.practice import Practice, practice_site
from sellerfill.errors import SellerfillError
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.journal import Journal
from sellerfill.plan import FillPlan, build_plan
from sellerfill.run import Run, run
from sellerfill.run.parts import Record
from sellerfill.settings import load_settings
from sellerfill.sites import AMAZON_NA
from sellerfill.values import prepare

PROFILE = Path(__file__).resolve().parents[1] / "profiles" / "company.yaml"
ONCE = ("accounts", "preauthorizations", "tax_forms")
HANDOFF_MINUTES = 0.5


def main() -> int:
    """One registration for the process that is told so, else all of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--registrations", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--starts", type=int, default=12, help="how often a registration is started at most")
    parser.add_argument("--deadline", type=float, default=900.0, help="seconds that one registration may take")
    parser.add_argument("--one", action="store_true", help="only the registration of this seed, told as JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(_registration(options.seed, options.starts)))
        return 0
    wrong = 0
    ends: Counter[str] = Counter()
    for seed in range(options.seed, options.seed + options.registrations):
        told = _in_own_process(seed, options)
        complaint = _complaint(told)
        wrong += bool(complaint)
        ends.update(told["ends"])
        figures = f"seed {seed:4} {told['seconds']:6.1f} s  faults {told['faults']:3}"
        print(f"{figures}  ends {' '.join(told['ends'])}  {complaint or 'ok'}", flush=True)
    print("\nends of all starts, by exit code:", dict(sorted(ends.items())))
    print(f"{options.registrations} registrations, {wrong} wrong")
    return 1 if wrong else 0


def _in_own_process(seed: int, options: argparse.Namespace) -> dict[str, Any]:
    """What the registration told of itself, its seconds, and the processes that it left."""
    mark = uuid.uuid4().hex
    command = [sys.executable, __file__, "--one", "--seed", str(seed), "--starts", str(options.starts)]
    told: dict[str, Any] = {"ends": [], "faults": 0, "counts": {}, "error": ""}
    began = time.monotonic()
    try:
        done = subprocess.run(
            command,
            env={**os.environ, MARK: mark},
            capture_output=True,
            encoding="utf-8",
            timeout=options.deadline,
            check=False,
        )
        told |= json.loads(done.stdout) if done.returncode == 0 else {"error": done.stderr[-400:]}
    except subprocess.TimeoutExpired:
        told["error"] = f"longer than {options.deadline} s"
    return told | {"seconds": time.monotonic() - began, "left": len(left_behind(mark))}


def _complaint(told: dict[str, Any]) -> str:
    if told["error"]:
        return str(told["error"])
    if told["left"]:
        return f"left {told['left']} processes behind"
    twice = {name: told["counts"][name] for name in ONCE if told["counts"][name] > 1}
    if twice:
        return f"counted {twice}"
    if "0" in told["ends"] and any(told["counts"][name] != 1 for name in ONCE):
        return f"done, but counted {told['counts']}"
    return ""


def _registration(seed: int, starts: int) -> dict[str, Any]:
    """One registration: the exit code of each start, how many faults were met, what the site counted."""
    ends: list[str] = []
    with (
        tempfile.TemporaryDirectory(prefix="sellerfill-chaos-") as folder,
        practice_site("chaos", (f"seed={seed}",)) as practice,
        httpx.Client(base_url=practice.control, timeout=10) as control,
    ):
        plan = build_plan(AMAZON_NA, prepare(PROFILE, today=date(2026, 11, 23))[1])
        while "0" not in ends and len(ends) < starts:
            ends.append(_start(practice, plan, Path(folder)))
        return {
            "ends": ends,
            "faults": len(control.get("faults").json()),
            "counts": control.get("counts").json(),
        }


def _start(practice: Practice, plan: FillPlan, folder: Path) -> str:
    """One start in a new browser, which no session is left to; its exit code."""
    journal = Journal(folder / "journal.db")
    name = f"chaos-{len(journal.runs())}"
    journal.begin(name, "seller", "scope", plan.digest)
    marks = {mark for page in AMAZON_NA.pages for mark in page.marks}
    try:
        with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), marks) as tab:
            tab.open(practice.site)
            run(
                Run(
                    tab=tab,
                    plan=plan,
                    operator=ScriptedPerson(Hands(tab), practice.control, Script(signature="Lyu Xiaojun")),
                    record=Record(name, journal, lambda event: None),
                    origins=frozenset({practice.site.rstrip("/")}),
                    secret=lambda planned: "practice-7-pass" if "password" in planned.value.token else "123456789012",
                    finished=journal.finished("seller", "scope"),
                    handoff_minutes=HANDOFF_MINUTES,
                )
            )
    except SellerfillError as error:
        return str(error.exit_code)
    finally:
        journal.close()
    return "0"


if __name__ == "__main__":
    sys.exit(main())
