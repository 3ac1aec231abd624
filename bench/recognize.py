"""How well fields are recognized: predictions beside labels, a line a corpus.

    python bench/recognize.py PREDICTIONS CORPUS...

PREDICTIONS is the file that `tools/train_recognizer.py CORPUS... --cross-validate PREDICTIONS` wrote: each of them was
made without a page of its own site. A corpus is a folder with labels.json and maybe meta.json. Visible controls count.

Below a corpus that other form fillers were measured on stand their figures: the tokens that each gave the same visible
controls in November 2026, judged in the same way.

accuracy: right answers of all labelled controls; precision: right ones of all that were told; recall: rightly told
ones of all that are fields; perfect: pages without any error.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

UNKNOWN = "unknown"
# Accuracy, precision, share of perfect pages.
PEERS = {
    "moz_train": {
        "Chromium 156": (0.875, 0.951, 0.42),
        "DuckDuckGo": (0.837, 0.910, 0.26),
        "autocomplete attribute": (0.316, 0.937, 0.11),
    },
    "ddg": {"DuckDuckGo (its own set)": (0.958, 0.904, 0.80), "Chromium 156": (0.534, 0.799, 0.14)},
    "cn_nat": {"DuckDuckGo": (0.702, 0.829, 0.07), "Chromium 156": (0.602, 0.906, 0.10)},
    "cn_text": {"DuckDuckGo": (0.414, 0.726, 0.0), "Chromium 156": (0.356, 0.891, 0.0)},
}


@dataclass(slots=True)
class Tally:
    """Counts over one corpus; `pages` are how many errors each page has."""

    labelled: int = 0
    right: int = 0
    fields: int = 0
    told: int = 0
    rightly_told: int = 0
    pages: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, entry: dict[str, Any], told: str, vocabulary: frozenset[str]) -> None:
        """Judge one control; one that nobody labelled counts only where it was told something of the labels."""
        if entry.get("implicit"):
            if told in vocabulary:
                self.told += 1
                self.pages[entry["page"]] += 1
            return
        is_right = told in entry["accept"]
        self.labelled += 1
        self.right += is_right
        self.fields += entry["label"] != UNKNOWN
        self.told += told != UNKNOWN
        self.rightly_told += is_right and told != UNKNOWN
        self.pages[entry["page"]] += not is_right

    def row(self) -> tuple[float, float, float, float, float]:
        """Accuracy, precision, recall, F1, share of perfect pages."""
        precision = self.rightly_told / max(1, self.told)
        recall = self.rightly_told / max(1, self.fields)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        perfect = sum(errors == 0 for errors in self.pages.values()) / max(1, len(self.pages))
        return self.right / max(1, self.labelled), precision, recall, f1, perfect


def tally(corpus: Path, predictions: dict[tuple[str, str], str]) -> Tally:
    """All visible controls of a corpus judged; one without a prediction counts as unknown."""
    meta = corpus / "meta.json"
    told = json.loads(meta.read_text(encoding="utf-8")) if meta.exists() else {}
    vocabulary = frozenset(told.get("implicit_vocab", ()))
    counted = Tally()
    for entry in json.loads((corpus / "labels.json").read_text(encoding="utf-8")):
        if entry["visible"] and not entry.get("extra"):
            counted.add(entry, predictions.get((entry["page"], entry["control"]), UNKNOWN), vocabulary)
    return counted


def main() -> None:
    """Print a line a corpus, and one a peer below it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("corpora", nargs="+", type=Path)
    options = parser.parse_args()
    rows = json.loads(options.predictions.read_text(encoding="utf-8"))
    print(f"{'corpus':26} accuracy precision perfect  recall F1")
    for corpus in options.corpora:
        mine = {(row["page"], row["control"]): row["label"] for row in rows if row["corpus"] == corpus.name}
        accuracy, precision, recall, f1, perfect = tally(corpus, mine).row()
        print(f"{corpus.name:26} {accuracy:.3f}    {precision:.3f}     {perfect:.3f}    {recall:.3f}  {f1:.3f}")
        for peer, (right, told, whole) in PEERS.get(corpus.name, {}).items():
            print(f"  {peer:24} {right:.3f}    {told:.3f}     {whole:.2f}")


if __name__ == "__main__":
    main()
