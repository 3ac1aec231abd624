"""The learned weights and their sum: which token the features of a control speak for, and how surely.

Two passes: the first adds up what stands on and round one control; the second sees the first one's answers for the
whole form, so that neighbours decide: the second of two address lines, the month beside a year. The weights are
data/weights.json.gz, written by tools/train_recognizer.py; each is readable as (feature, token, weight).
"""

from __future__ import annotations

import gzip
import json
import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

SCALE = 50
_LEAST = 0.03
_NONE: Mapping[int, float] = {}
_SECOND = ("type:", "kind:", "autocomplete:", "password", "entries=", "any=", "alone:")

Shares = dict[str, float]


@dataclass(frozen=True, slots=True)
class Layer:
    """One linear model: per feature the classes that it speaks for or against, and by how much."""

    bias: tuple[float, ...]
    weights: Mapping[str, Mapping[int, float]]

    def sums(self, features: Iterable[tuple[str, float]]) -> list[float]:
        """The sum of weights per class."""
        total = list(self.bias)
        known = self.weights.get
        for feature, value in features:
            for at, weight in known(feature, _NONE).items():
                total[at] += weight * value
        return total

    def sums_of_present(self, features: Iterable[str], so_far: Sequence[float] | None = None) -> list[float]:
        """The same for features that are simply there, on top of `so_far` (the bias); a multiplication less each."""
        total = list(so_far or self.bias)
        known = self.weights.get
        for feature in features:
            for at, weight in known(feature, _NONE).items():
                total[at] += weight
        return total


@dataclass(frozen=True, slots=True)
class Model:
    """Both passes over the same classes; `sharpness` makes the confidences honest, `least` is where it abstains."""

    classes: tuple[str, ...]
    first: Layer
    second: Layer
    sharpness: float
    least: float

    @property
    def token_index(self) -> dict[str, int]:
        """Place of each class."""
        return {token: at for at, token in enumerate(self.classes)}

    def first_shares(
        self,
        features: Sequence[frozenset[str]],
        impossible: Sequence[frozenset[str]],
        places: Sequence[Hashable],
    ) -> list[Shares]:
        """The first pass's probabilities of the classes that each control can be; `places` are their forms."""
        forms: dict[Hashable, list[frozenset[str]]] = defaultdict(list)
        for place, own in zip(places, features, strict=True):
            forms[place].append(own)
        # What all controls of a form have in common is a third of their features: added up once.
        common = {place: frozenset.intersection(*them) for place, them in forms.items()}
        sums = {place: self.first.sums_of_present(them) for place, them in common.items()}
        return [
            self._shares(self.first.sums_of_present(own - common[place], sums[place]), never, 1.0)
            for place, own, never in zip(places, features, impossible, strict=True)
        ]

    def second_shares(self, features: Mapping[str, float], impossible: frozenset[str]) -> Shares:
        """The second pass's probabilities, made honest."""
        return self._shares(self.second.sums(features.items()), impossible, self.sharpness)

    def _shares(self, sums: list[float], impossible: frozenset[str], sharpness: float) -> Shares:
        can = [(token, total) for token, total in zip(self.classes, sums, strict=True) if token not in impossible]
        largest = max(total for _, total in can)
        parts = [(token, math.exp(sharpness * (total - largest))) for token, total in can]
        whole = sum(part for _, part in parts)
        return {token: part / whole for token, part in parts}


def second_features(
    features: Sequence[frozenset[str]], shares: Sequence[Shares], places: Sequence[Hashable]
) -> list[dict[str, float]]:
    """What the second pass sees of each control: parts of the first one's features, and the form's answers."""
    found = []
    large = [{token: share for token, share in one.items() if share >= _LEAST} for one in shares]
    forms: dict[Hashable, list[int]] = defaultdict(list)
    for at, place in enumerate(places):
        forms[place].append(at)
    round_about = {at: seen for form in forms.values() for at, seen in zip(form, _round(large, form), strict=True)}
    for at, own in enumerate(features):
        seen = dict.fromkeys([name for name in own if name.startswith(_SECOND)], 1.0)
        seen.update({f"own>{token}": share for token, share in large[at].items()})
        seen.update({f"sure>{token}": 1.0 for token, share in large[at].items() if share > 0.9})
        seen.update(round_about[at])
        found.append(seen)
    return found


def _round(shares: Sequence[Shares], form: Sequence[int]) -> list[dict[str, float]]:
    """For each control of a form what its neighbours, all before it and all after it were taken for."""
    found: list[dict[str, float]] = [{} for _ in form]
    for here, seen in enumerate(found):
        for name, distance in (("-2", -2), ("-1", -1), ("+1", 1), ("+2", 2)):
            if not 0 <= here + distance < len(form):
                seen[f"{name}>none"] = 1.0
                continue
            seen.update({f"{name}>{token}": share for token, share in shares[form[here + distance]].items()})
    for name, order in (("earlier", range(len(form))), ("later", reversed(range(len(form))))):
        so_far: dict[str, float] = {}
        for here in order:
            found[here].update(so_far)
            for token, share in shares[form[here]].items():
                so_far[f"{name}>{token}"] = max(share, so_far.get(f"{name}>{token}", 0.0))
    return found


@cache
def shipped_model() -> Model:
    """The model that comes with the package."""
    packed = files("sellerfill.recognize").joinpath("data/weights.json.gz").read_bytes()
    return unpacked(json.loads(gzip.decompress(packed)))


def unpacked(raw: dict[str, Any]) -> Model:
    """A model from its file's content."""
    return Model(
        classes=tuple(raw["classes"]),
        first=_layer(raw["first"]),
        second=_layer(raw["second"]),
        sharpness=raw["sharpness"],
        least=raw["least"],
    )


def _layer(raw: dict[str, Any]) -> Layer:
    # One number object a weight, not one a place: what is added up thousands of times stays near the processor.
    shared = {fiftieths: fiftieths / SCALE for flat in raw["weights"].values() for fiftieths in flat[1::2]}
    weights = {
        feature: {flat[at]: shared[flat[at + 1]] for at in range(0, len(flat), 2)}
        for feature, flat in raw["weights"].items()
    }
    return Layer(bias=tuple(raw["bias"]), weights=weights)


def packed_layer(layer: Layer) -> dict[str, Any]:
    """A layer as its file's content; weights are whole fiftieths."""
    weights = {
        feature: [number for at, weight in row.items() for number in (at, round(weight * SCALE))]
        for feature, row in sorted(layer.weights.items())
    }
    return {"bias": [round(one, 4) for one in layer.bias], "weights": weights}
