"""Train the field recognizer from folders of labelled pages, or say how well it does on sites that it never saw.

    .build/train/bin/python tools/train_recognizer.py CORPUS... [--cache FOLDER] [--cross-validate FILE]

Writes src/sellerfill/recognize/data/weights.json.gz, the same bytes for the same pages; with --cross-validate it
writes nothing into the package but one prediction a control to FILE, each made by a model that saw no page of its
site. Needs requirements/train.lock beside the package, and a browser.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from recognizer.corpus import LabelledPage, read_corpora
from recognizer.invented import read_wordings
from recognizer.training import FOLDS, Trainer, examples_of, fold_of

from sellerfill.recognize import recognize
from sellerfill.recognize.model import Model, packed_layer

WORDINGS = Path(__file__).parent / "recognizer" / "invented_forms.tsv"
WEIGHTS = Path(__file__).parents[1] / "src" / "sellerfill" / "recognize" / "data" / "weights.json.gz"


def main() -> None:
    """Read, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--cross-validate", type=Path, metavar="FILE")
    options = parser.parse_args()
    pages = read_corpora(options.corpora, options.cache)
    trainer = Trainer(examples_of(pages, read_wordings(WORDINGS)))
    print(f"{len(pages)} pages, {len(trainer.examples)} examples, {len(trainer.classes)} classes", file=sys.stderr)
    if options.cross_validate:
        predictions = cross_validated(trainer, pages)
        options.cross_validate.write_text(json.dumps(predictions, ensure_ascii=False), encoding="utf-8")
    else:
        WEIGHTS.write_bytes(packed(trainer.model(None)))


def cross_validated(trainer: Trainer, pages: list[LabelledPage]) -> list[dict[str, object]]:
    """A prediction a labelled control: corpus, page, control, label, guess, confidence."""
    found: list[dict[str, object]] = []
    for fold in range(FOLDS):
        model = trainer.model(fold)
        print(f"fold {fold + 1} of {FOLDS}", file=sys.stderr)
        for page in pages:
            if fold_of(page.site) == fold:
                found += _predictions(page, model)
    return found


def _predictions(page: LabelledPage, model: Model) -> list[dict[str, object]]:
    told = recognize(page.facts, page.contexts, model)
    return [
        {
            "corpus": page.corpus,
            "page": page.page,
            "control": entry["control"],
            "label": one.token,
            "guess": one.guess,
            "confidence": one.confidence,
        }
        for one, entry in zip(told, page.entries, strict=True)
        if entry
    ]


def packed(model: Model) -> bytes:
    """The file's bytes: compressed JSON, without a time in it."""
    content = {
        "classes": model.classes,
        "sharpness": model.sharpness,
        "least": model.least,
        "first": packed_layer(model.first),
        "second": packed_layer(model.second),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), mtime=0)


if __name__ == "__main__":
    main()
