"""Scores and speed of the romanizer beside those of its peers, as a table.

    python bench/romanize.py [--gold FOLDER] [--node FOLDER]

The gold folder has a subfolder `romanization` of JSON-Lines files, a set each: `zh`, `gold` and what else the set's
kind needs (the kind is the first word of the file's name). Without one, what the project itself holds is measured:
the standard's examples, and the table of divisions, which for us is looking up and for the peers a test.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from measures import judge
from romanizers import Ours, Romanizer, peers

from sellerfill.romanize.spelling import ascii_place
from sellerfill.romanize.tables import divisions

_HERE = Path(__file__).parent
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
_GIVEN = "伟芳秀敏静丽强磊军洋勇艳杰娟涛明超兰霞平"

Row = dict[str, Any]


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="Romanization scores and speed beside those of the peers.")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--node", type=Path, default=Path(".build/bench-node"))
    asked = parser.parse_args()
    sets = dict(_gold_sets(asked.gold / "romanization") if asked.gold else _own_sets())
    if not sets:
        print(f"no set in {asked.gold / 'romanization'}", file=sys.stderr)
        return 2
    everybody = [Ours(), *peers(asked.node)]
    print(f"| set | measure | cases | {' | '.join(one.name for one in everybody)} |")
    print("|---|---|---|" + "---|" * len(everybody))
    for name, rows in sets.items():
        _print_set(name, rows, everybody)
    print()
    _print_speed(everybody)
    if not asked.gold:
        print("\nThese are the project's own cases; for more, give a folder of sets: make bench GOLD=FOLDER")
    return 0


def _gold_sets(folder: Path) -> Iterator[tuple[str, list[Row]]]:
    for file in sorted(folder.glob("*.jsonl")):
        lines = file.read_text(encoding="utf-8").splitlines()
        yield file.name.removesuffix(".jsonl"), [json.loads(line) for line in lines if line.strip()]


def _own_sets() -> Iterator[tuple[str, list[Row]]]:
    lines = (_HERE / "standard.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    yield "person (the standard's examples)", [{"zh": c[0], "gold": c[1], "gold_passport": c[2]} for c in cells]
    yield (
        "place (the table of divisions)",
        [
            {"zh": name, "gold": english.split(" ")[0], "gold_en": ascii_place(english)}
            for name, (_, english) in divisions().items()
        ],
    )


def _print_set(name: str, rows: list[Row], everybody: list[Romanizer]) -> None:
    kind = re.split(r"[._ ]", name)[0]
    tallies = [_tally(kind, rows, one) for one in everybody]
    for measure in sorted(tallies[0]):
        cases = tallies[0][measure][1]
        scores = " | ".join(_percent(*tally[measure]) for tally in tallies)
        print(f"| {name} | {measure} | {cases} | {scores} |", flush=True)


def _tally(kind: str, rows: list[Row], one: Romanizer) -> dict[str, tuple[int, int]]:
    tally: dict[str, tuple[int, int]] = {}
    for row, got in zip(rows, one.spell(kind, [row["zh"] for row in rows]), strict=True):
        for measure, holds in judge(kind, row, got):
            good, cases = tally.get(measure, (0, 0))
            tally[measure] = (good + holds, cases + 1)
    return tally


def _percent(good: int, cases: int) -> str:
    """The share in per cent, cut off and never rounded up, so that 100 means all."""
    hundredths = 10_000 * good // cases
    return "100" if good == cases else "0" if not good else f"{hundredths // 100}.{hundredths % 100:02d}"


def _print_speed(everybody: list[Romanizer]) -> None:
    names = [a + b + c for a, b, c in product(_SURNAMES, _GIVEN, _GIVEN)]
    speeds = {one.name: len(names) / one.seconds(names) for one in everybody}
    ours = speeds[everybody[0].name]
    print(f"| names per second ({len(names)} names, processor time) | rate | beside ours |")
    print("|---|---|---|")
    for name, speed in speeds.items():
        print(f"| {name} | {speed:,.0f} | {speed / ours:.2f} |")
    print(f"\nMachine: {_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}, {sys.platform}")


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        found = re.search(r"^model name\s*:\s*(.+)$", info.read_text(encoding="utf-8"), re.MULTILINE)
        if found:
            return found[1]
    return platform.processor() or platform.machine()


if __name__ == "__main__":
    sys.exit(main())
