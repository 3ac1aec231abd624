"""Invented forms: facts of pages drawn from a table of wordings, the same ones at every run.

They teach what the corpora have too little of: Chinese labels, and the row of selects under one label.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sellerfill.facts import ControlContext, ControlFacts, Kind, Label, PageFacts

_HAN = re.compile("[\u4e00-\u9fff]")
_PLACES = ("for", "before", "placeholder", "before", "table")
_TYPES = {"text": "text", "password": "password", "select": "select-one"}
_REGION_WORDS = (
    "所在地区", "省市区", "所在地", "地区", "所属区域", "公司所在地", "收货地区", "区域", "所在区域", "省/市/区",
    "配送区域",
)  # fmt: skip
_REGION_NAMES = (("province", "city", "district"), ("sheng", "shi", "qu"), ("provinceId", "cityId", "areaId"))
_REGION_TOKENS = ("address-level1", "address-level2", "address-level3")


@dataclass(frozen=True, slots=True)
class Wording:
    """One row of the table: what a field asks for, its kind, and how it may be worded and named."""

    token: str
    kind: str
    labels: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(slots=True)
class _Form:
    """A form while it grows; `bare` ones have names without words."""

    rng: random.Random
    place: str
    bare: bool
    controls: list[ControlFacts]
    contexts: list[ControlContext]
    tokens: list[str]

    def add(self, token: str, kind: str, label: str, name: str) -> None:
        index = len(self.controls)
        place = "before" if self.place == "placeholder" and kind == "select" else self.place
        shown = f"{self.rng.choice(('', '* ', '*'))}{label}{self.rng.choice(('', '：', ':', ''))}" if label else ""
        near = (Label("before", shown), Label("box", shown)) if shown and place != "placeholder" else ()
        routes = (Label("near" if place == "before" else place, label if place == "placeholder" else shown),)
        own = f"c{index}" if self.bare else name
        said = token if token != "unknown" and self.rng.random() < 0.12 else ""
        self.controls.append(replace(_facts(index, Kind(kind), own, routes if label else ()), autocomplete=said))
        self.contexts.append(ControlContext(type=_TYPES[kind], nearby=near, form=0))
        self.tokens.append(token)


def read_wordings(path: Path) -> list[Wording]:
    """The table invented_forms.tsv."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [Wording(token, kind, tuple(w.split("|")), tuple(n.split("|"))) for token, kind, w, n in rows]


def invented_forms(wordings: list[Wording], count: int, seed: int = 7) -> Iterator[tuple[PageFacts, _Form]]:
    """`count` pages of one form each, with the token that each control asks for; the same for the same seed."""
    rng = random.Random(seed)
    for _ in range(count):
        chinese = rng.random() < 0.85
        form = _Form(rng, rng.choice(_PLACES), rng.random() < 0.6, [], [], [])
        rows: list[Wording | None] = [*rng.sample(wordings, rng.randint(2, 10))]
        if rng.random() < 0.5:
            rows.append(None)
        rng.shuffle(rows)
        for row in rows:
            _add_region(form) if row is None else _add_row(form, row, chinese=chinese)
        yield _page(form), form


def _add_row(form: _Form, row: Wording, *, chinese: bool) -> None:
    labels = [text for text in row.labels if bool(_HAN.search(text)) == chinese] or list(row.labels)
    form.add(row.token, row.kind, form.rng.choice(labels), form.rng.choice(row.names))
    if row.token == "new-password" and form.rng.random() < 0.6:
        form.add(row.token, row.kind, "确认密码" if chinese else "Confirm password", "password2")


def _add_region(form: _Form) -> None:
    names = form.rng.choice(_REGION_NAMES)
    parts = list(zip(_REGION_TOKENS, names, strict=True))[: form.rng.choice((2, 3, 3))]
    if form.rng.random() < 0.2:
        parts.insert(0, ("country", "country"))
    for at, (token, name) in enumerate(parts):
        form.add(token, "select", form.rng.choice(_REGION_WORDS) if at == 0 else "", name)


def _facts(index: int, kind: Kind, name: str, labels: tuple[Label, ...]) -> ControlFacts:
    return ControlFacts(
        index=index, frame=0, kind=kind, id="", name=name, autocomplete="", labels=labels, group=(), group_id="",
        sections=(), form="", options=(), max_length=None, required=False, enabled=True, read_only=False,
        checked=False, hidden="", missing=False,
    )  # fmt: skip


def _page(form: _Form) -> PageFacts:
    return PageFacts(
        url="", origin="", title="", headings=(), alerts=(), marks=frozenset(), controls=tuple(form.controls),
        foreign_frames=(), fingerprint="", loaded=True,
    )  # fmt: skip
