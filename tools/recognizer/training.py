"""From labelled pages to a model, and honest figures: no page is scored by a model that saw its site."""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from recognizer.corpus import LabelledPage
from recognizer.fit import Rows, Schedule, fit_layer, sums_of
from recognizer.invented import Wording, invented_forms
from sellerfill.facts import ControlContext, Kind, PageFacts
from sellerfill.recognize.asked import Asked, asked_controls
from sellerfill.recognize.features import Features, page_features
from sellerfill.recognize.model import Layer, Model, Shares, second_features
from sellerfill.recognize.rules import PASSWORDS, UNKNOWN, impossible

FOLDS = 5
INVENTED = 600
LEAST_EXAMPLES = 8
FIRST = Schedule(epochs=12, blind=0.3, least_weight=0.08)
SECOND = Schedule(epochs=8, step=0.04, pull=3e-5)
SHARPNESS = 1.0
LEAST = 0.5
# How far a small corpus is made up for: 0 counts its labels as they are, 1 as many as the largest one's.
EVEN = 0.2
# What a corpus left unlabelled teaches more doubt than a page deserves.
DOUBT = 1.5


@dataclass(frozen=True, slots=True)
class Example:
    """One control to learn from: its features, its form, what it may be called, and its part in the training."""

    features: Features
    form: tuple[object, ...]
    asked: Asked
    accepted: tuple[str, ...]
    unlabelled: frozenset[str]
    weight: float
    site: str
    fold: int


def fold_of(site: str) -> int:
    """The part of the sites that a site is scored with."""
    return zlib.crc32(site.encode("utf-8")) % FOLDS


def examples_of(pages: Sequence[LabelledPage], wordings: Sequence[Wording]) -> list[Example]:
    """Every control of the pages, once as it is and once with its names and ids taken away; and the invented forms."""
    found: list[Example] = []
    shares = _corpus_shares(pages)
    for number, page in enumerate(pages):
        share = shares[page.corpus]
        found += _examples(page, page.facts, page.contexts, (number, "whole"), share)
        if not all(one is None for one in page.entries):
            found += _examples(page, *_nameless(page), (number, "nameless"), share / 2)
    for number, (facts, form) in enumerate(invented_forms(list(wordings), INVENTED)):
        site = f"invented:{number % (2 * FOLDS)}"
        asked = asked_controls(facts, form.contexts)
        for one, features, token in zip(asked, page_features(facts, asked), form.tokens, strict=True):
            place = ("invented", number)
            found.append(Example(features, place, one, (token,), frozenset(), 0.5, site, fold_of(site)))
    return found


def _corpus_shares(pages: Sequence[LabelledPage]) -> dict[str, float]:
    """What a label of each corpus counts, 1 in the largest."""
    labels = Counter({page.corpus: 1 for page in pages})
    labels.update(page.corpus for page in pages for at in range(len(page.entries)) if page.accepted(at))
    return {corpus: (max(labels.values()) / count) ** EVEN for corpus, count in labels.items()}


def _nameless(page: LabelledPage) -> tuple[PageFacts, tuple[ControlContext, ...]]:
    controls = tuple(replace(one, id="", name="", autocomplete="", form="") for one in page.facts.controls)
    contexts = tuple(replace(one, hints=(), form_words="") for one in page.contexts)
    return replace(page.facts, controls=controls), contexts


def _examples(
    page: LabelledPage, facts: PageFacts, contexts: Sequence[ControlContext], form: tuple[object, ...], weight: float
) -> Iterator[Example]:
    place = {(control.frame, control.index): at for at, control in enumerate(facts.controls)}
    asked = asked_controls(facts, contexts)
    for one, features in zip(asked, page_features(facts, asked), strict=True):
        at = place[one.facts.frame, one.facts.index]
        entry = page.entries[at]
        implicit = bool(entry and entry.get("implicit"))
        accepted = page.accepted(at)
        secret = implicit and one.facts.kind is Kind.PASSWORD and not PASSWORDS & page.vocabulary
        if secret:
            # A corpus that labels no passwords leaves them out; they are still what they are.
            accepted = tuple(sorted(PASSWORDS))
        share = weight * (0.5 if implicit else 1.0) if entry else 0.0
        unlabelled = page.vocabulary if implicit and not secret else frozenset[str]()
        yield Example(features, (*form, one.place), one, accepted, unlabelled, share, page.site, fold_of(page.site))


class Trainer:
    """Fits models to parts of the examples."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples
        count = Counter(token for one in examples for token in one.accepted if one.weight)
        self.classes = tuple(sorted(token for token, seen in count.items() if seen >= LEAST_EXAMPLES))
        self.index = {token: at for at, token in enumerate(self.classes)}
        self.right = np.array([self._right(one) for one in examples], np.float32)
        self.possible = np.array([self._possible(one) for one in examples], np.float32)
        self.layers: dict[frozenset[int | None], Layer] = {}
        self.first = [dict.fromkeys(one.features, 1.0) for one in examples]

    def _right(self, one: Example) -> list[float]:
        if not one.accepted:
            # Nobody labelled it: none of the tokens that its labellers used, most likely no token at all.
            return [1.0 if c == UNKNOWN else 0.0 if c in one.unlabelled else 0.2 for c in self.classes]
        known = [token for token in one.accepted if token in self.index] or [UNKNOWN]
        return [1.0 if token in known else 0.0 for token in self.classes]

    def _possible(self, one: Example) -> list[float]:
        never = impossible(one.asked, self.classes)
        return [0.0 if token in never else 1.0 for token in self.classes]

    def model(self, left_out: int | None) -> Model:
        """A model of all sites but those of one fold; None leaves out nothing."""
        inside = [at for at, one in enumerate(self.examples) if one.fold != left_out]
        shares: list[Shares] = [{} for _ in self.examples]
        for fold in {self.examples[at].fold for at in inside}:
            # The second pass learns from answers that the first gives to sites that it has not seen.
            layer = self._first_layer(frozenset((fold, left_out)))
            self._share(layer, [at for at in inside if self.examples[at].fold == fold], shares)
        places = [self.examples[at].form for at in inside]
        seen = second_features([self.examples[at].features for at in inside], [shares[at] for at in inside], places)
        labelled = [(at, row) for at, row in zip(inside, seen, strict=True) if self.examples[at].weight]
        second = fit_layer(self._rows([at for at, _ in labelled], [row for _, row in labelled]), SECOND)
        first = self._first_layer(frozenset((left_out,)))
        return Model(self.classes, first, self._bolder(second), SHARPNESS, LEAST)

    def _bolder(self, layer: Layer) -> Layer:
        bias = [one - math.log(DOUBT) * (token == UNKNOWN) for token, one in zip(self.classes, layer.bias, strict=True)]
        return replace(layer, bias=tuple(bias))

    def _first_layer(self, left_out: frozenset[int | None]) -> Layer:
        """The first pass without some folds; kept, since two folds left out are the same in either order."""
        if left_out not in self.layers:
            chosen = [at for at, one in enumerate(self.examples) if one.weight and one.fold not in left_out]
            self.layers[left_out] = fit_layer(self._rows(chosen, [self.first[at] for at in chosen]), FIRST)
        return self.layers[left_out]

    def _rows(self, chosen: list[int], features: list[dict[str, float]]) -> Rows:
        weight = np.array([self.examples[at].weight for at in chosen], np.float32)
        return Rows(features, self.right[chosen], weight, [self.examples[at].site for at in chosen])

    def _share(self, layer: Layer, chosen: list[int], shares: list[Shares]) -> None:
        sums = sums_of(layer, [self.first[at] for at in chosen])
        parts = np.exp(sums - sums.max(1, keepdims=True)) * self.possible[chosen]
        parts = parts / parts.sum(1, keepdims=True)
        for at, row in zip(chosen, parts, strict=True):
            shares[at] = {self.classes[c]: float(row[c]) for c in np.flatnonzero(row >= 0.01)}
