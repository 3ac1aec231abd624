"""Build `src/sellerfill/romanize/data/divisions.tsv` from a list of official divisions.

    python tools/build_romanize_data.py PLACES.jsonl [--output FILE]

PLACES.jsonl has one object a line with `zh` (the division), `stem_zh` (without its generic) and `gold_en`
(its English form). The names are facts: official names and their official romanization.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src" / "sellerfill" / "romanize" / "data" / "divisions.tsv"
HEADER = """\
# Divisions of China down to the county: name; name without its generic; English form with the marks of the source.
# Source: official names and romanizations (UNGEGN/GB-T 3259 style), as two public gazetteers agree on them, 2007-2014.
# Built by tools/build_romanize_data.py: change the script or its input, not this file.
"""


def build(source: Path, target: Path) -> int:
    """Write the table of `source` to `target`, sorted by name; the number of divisions."""
    lines = source.read_text(encoding="utf-8").splitlines()
    divisions = [json.loads(line) for line in lines if line.strip()]
    table = sorted("\t".join((d["zh"], d["stem_zh"], d["gold_en"])) for d in divisions)
    target.write_text(HEADER + "\n".join(table) + "\n", encoding="utf-8", newline="\n")
    return len(table)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("source", type=Path, metavar="PLACES.jsonl")
    parser.add_argument("--output", type=Path, default=TARGET)
    asked = parser.parse_args()
    print(build(asked.source, asked.output), "divisions in", asked.output)


if __name__ == "__main__":
    main()
