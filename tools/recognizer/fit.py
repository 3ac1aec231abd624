"""Fitting the two linear layers: softmax regression by AdaGrad, the same weights at every run."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sparse

from sellerfill.recognize.model import Layer

Array = Any
_PLACE = re.compile(r"[a-z0-9 -]*[^a-z0-9 -]?")


@dataclass(frozen=True, slots=True)
class Schedule:
    """How a layer is fitted: passes over the rows, step, pull to zero, least sites that a feature is seen on.

    `blind` is the part of the places (label, name, text before, neighbour ...) that a row is read without, another
    choice in each of `glances` readings: a page of another hand lacks some of them.
    """

    epochs: int = 8
    step: float = 0.04
    pull: float = 1e-6
    batch: int = 256
    least_sites: int = 3
    least_weight: float = 0.05
    blind: float = 0.0
    glances: int = 6


@dataclass(frozen=True, slots=True)
class Rows:
    """Training rows: features with values, how far each class is right (rows x classes), weight, site."""

    features: Sequence[dict[str, float]]
    right: Array
    weight: Array
    sites: Sequence[str]


def fit_layer(rows: Rows, schedule: Schedule) -> Layer:
    """The layer that gives the right classes of each row the most probability."""
    names = _vocabulary(rows, schedule.least_sites)
    matrix = _matrix(rows.features, names)
    weights, bias = _descend(matrix, _places(names), rows, schedule)
    sparse_weights = {
        name: {int(c): float(weights[at, c]) for c in np.flatnonzero(abs(weights[at]) >= schedule.least_weight)}
        for name, at in names.items()
    }
    return Layer(bias=tuple(map(float, bias)), weights={name: row for name, row in sparse_weights.items() if row})


def _vocabulary(rows: Rows, least_sites: int) -> dict[str, int]:
    seen: dict[str, set[str]] = defaultdict(set)
    for features, site in zip(rows.features, rows.sites, strict=True):
        for name in features:
            seen[name].add(site)
    return {
        name: at for at, name in enumerate(sorted(name for name, sites in seen.items() if len(sites) >= least_sites))
    }


def _matrix(features: Sequence[dict[str, float]], names: dict[str, int]) -> Array:
    columns, values, ends = [], [], [0]
    for row in features:
        known = sorted((names[name], value) for name, value in row.items() if name in names)
        columns += [at for at, _ in known]
        values += [value for _, value in known]
        ends.append(len(columns))
    return sparse.csr_matrix((np.array(values, np.float32), columns, ends), shape=(len(features), len(names)))


def _places(names: dict[str, int]) -> Array:
    """The place that each feature was seen in, as a number."""
    found: dict[str, int] = {}
    said = (match.group() for match in map(_PLACE.match, names) if match)
    return np.array([found.setdefault(place, len(found)) for place in said], np.int64)


def _read_without(matrix: Array, places: Array, blind: float, glance: int) -> Array:
    """The rows without some places each; what is left counts for the more."""
    if not blind:
        return matrix
    rng = np.random.default_rng(100 + glance)
    seen = rng.random((matrix.shape[0], int(places.max()) + 1), np.float32) >= blind
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    kept = (matrix.data * seen[row, places[matrix.indices]] / (1 - blind)).astype(np.float32)
    read = sparse.csr_matrix((kept, matrix.indices.copy(), matrix.indptr.copy()), shape=matrix.shape)
    read.eliminate_zeros()
    return read


def _descend(matrix: Array, places: Array, rows: Rows, schedule: Schedule) -> tuple[Array, Array]:
    rng = np.random.default_rng(1)
    count, classes = rows.right.shape
    weights = np.zeros((matrix.shape[1], classes), np.float32)
    bias = np.zeros(classes, np.float32)
    square = np.full((matrix.shape[1], 1), 1e-3, np.float32)
    for epoch in range(schedule.epochs):
        read = _read_without(matrix, places, schedule.blind, epoch % schedule.glances)
        order = rng.permutation(count)
        for start in range(0, count, schedule.batch):
            chosen = order[start : start + schedule.batch]
            part = read[chosen]
            wrong = _wrong(np.asarray(part @ weights) + bias, rows.right[chosen]) * rows.weight[chosen][:, None]
            columns = np.unique(part.indices)
            slope = np.asarray(part[:, columns].T @ wrong) + schedule.pull * schedule.batch * weights[columns]
            square[columns] += (slope**2).mean(1, keepdims=True)
            weights[columns] -= schedule.step * slope / np.sqrt(square[columns])
            bias -= schedule.step * wrong.sum(0) / schedule.batch
    return weights, bias


def _wrong(sums: Array, right: Array) -> Array:
    """Probabilities less what they should be; among several right answers the likelier one is believed."""
    parts = np.exp(sums - sums.max(1, keepdims=True))
    shares = parts / parts.sum(1, keepdims=True)
    meant = (shares + 1e-6) * right
    return shares - meant / meant.sum(1, keepdims=True)


def sums_of(layer: Layer, features: Sequence[dict[str, float]]) -> Array:
    """The layer's sums for many rows at once (rows x classes)."""
    names = {name: at for at, name in enumerate(layer.weights)}
    weights = np.zeros((len(names), len(layer.bias)), np.float32)
    for name, at in names.items():
        for place, weight in layer.weights[name].items():
            weights[at, place] = weight
    return np.asarray(_matrix(features, names) @ weights) + np.array(layer.bias, np.float32)
