"""What will be typed where, before a browser opens: values x site -> FillPlan.

The digest names exactly this plan: pages, fields, and values (secrets by their reference). An approval names it.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from sellerfill.errors import ProfileError
from sellerfill.language import Bilingual
from sellerfill.pages import Field, Page, Script, Site, Text, Tick
from sellerfill.romanize.address_result import DoesNotFit, split_lines
from sellerfill.tokens import Token
from sellerfill.values import Value
from sellerfill.values.addresses import BILLING, BUSINESS, PERSON, TAX

OVERFLOW = {
    Token.ADDRESS_LINE1: Token.ADDRESS_LINE2,
    Token.BILLING_LINE1: Token.BILLING_LINE2,
    Token.TAX_LINE1: Token.TAX_LINE2,
    Token.PERSON_LINE1: Token.PERSON_LINE2,
}
ADDRESSES = (BUSINESS, BILLING, TAX, PERSON)


@dataclass(frozen=True, slots=True)
class PlannedField:
    """One field of one page and what it gets; `name` is the field's name in the page object.

    `item` is whose turn it is on a page that repeats, from 0; `script` is the one that is typed.
    """

    page: str
    name: str
    field: Field
    value: Value
    item: int = 0
    script: Script = "latin"

    @property
    def key(self) -> str:
        """The field's name in an approval: "card.holder"; on a page that repeats "owner.name", "owner.name[1]"."""
        return f"{self.page}.{self.name}" + (f"[{self.item}]" if self.item else "")

    @property
    def text(self) -> str:
        """What is typed; "" for a secret."""
        return (self.value.local or "") if self.script == "local" else self.value.latin

    @property
    def row(self) -> list[object]:
        """All of the field that the digest names: where it stands and what it gets, a secret by its reference."""
        value = self.value
        # The items too: a category that is known by a Chinese name alone has no Latin text.
        items = [sorted(item) for item in value.items]
        row: list[object] = [self.page, self.name, value.token, self.text, str(value.secret or ""), items]
        return [*row, self.item] if self.item else row


class Approver(StrEnum):
    """Who approved a plan: the person at the terminal, or the option `--yes`."""

    PERSON = "person"
    YES = "--yes"


@dataclass(frozen=True)
class FillPlan:
    """Every field that this seller's profile answers on this site, in the order of the page objects.

    `approved_by` is None while nobody has approved it; it is no part of the digest.
    """

    site: Site
    fields: tuple[PlannedField, ...]
    approved_by: Approver | None = None

    def on(self, page: type[Page], item: int = 0) -> dict[str, PlannedField]:
        """The planned fields of one page, by their name in the page object; `item` tells whose on one that repeats."""
        return {p.name: p for p in self.fields if p.page == page.name and p.item == item}

    def items(self, page: type[Page]) -> int:
        """How often a page that repeats is to be filled."""
        return len({planned.item for planned in self.fields if planned.page == page.name})

    @cached_property
    def digest(self) -> str:
        """64 hexadecimal digits that change whenever a page, a field or a value does."""
        rows = [planned.row for planned in self.fields]
        text = json.dumps([self.site.name, rows], ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    def marks(self, mark: Callable[[str], str]) -> dict[str, str]:
        """Each field's key with the mark of what it gets; `mark` makes a text into a name that tells nothing of it.

        The key is marked along, so that two fields with one value don't show it.
        """
        return {p.key: mark(json.dumps(p.row, ensure_ascii=False)) for p in self.fields}

    def texts(self) -> frozenset[str]:
        """Every text of the plan that is long enough to betray the seller, for scrubbing what a site says."""
        own = [p.value for p in self.fields if isinstance(p.field, Text)]
        return frozenset(text for value in own for text in (value.latin, value.local or "") if len(text) >= 3)


def build_plan(site: Site, values: Mapping[Token, Value]) -> FillPlan:
    """The plan of `values` on `site`.

    An address is split over the lines that a page offers. Raises ProfileError, listing all, where a value can't stand
    in a field: too long, or not in Latin letters where the page takes no others.
    """
    planned = [p for page in site.pages for p in _page_fields(page, values)]
    complaints = [complaint for p in planned if (complaint := _complaint(p))]
    if complaints:
        raise ProfileError(
            Bilingual("\n".join(c.en for c in complaints), "\n".join(c.zh for c in complaints)),
            next_step=Bilingual(
                "Shorten or correct these keys in the profile; 'latin' beside a value always wins.",
                "请在资料文件中缩短或更正以上各项；填写 latin 可直接指定拼写。",
            ),
        )
    return FillPlan(site, tuple(planned))


def _page_fields(page: type[Page], values: Mapping[Token, Value]) -> list[PlannedField]:
    """A page's fields with their answers; those of a page that repeats once for each of its persons."""
    if page.repeat is None:
        return _filled(page, values, 0)
    each = values[page.repeat.each].each if page.repeat.each in values else ()
    return [p for item, own in enumerate(each) for p in _filled(page, {v.token: v for v in own}, item)]


def _filled(page: type[Page], values: Mapping[Token, Value], item: int) -> list[PlannedField]:
    fields = {name: part for name, part in page.fields.items() if isinstance(part, Field)}
    answers = dict(values)
    for first, second in OVERFLOW.items():
        if first in answers:
            answers.update(_lines(fields, answers, first, second))
    return [
        PlannedField(page.name, name, part, answers[part.token], item, _script(part, answers))
        for name, part in fields.items()
        if part.token in answers
    ]


def _script(field: Field, answers: Mapping[Token, Value]) -> Script:
    """The script that the field takes of this seller; Latin where the profile has no local form."""
    if not isinstance(field, Text) or not answers[field.token].local:
        return "latin"
    country = next((of.country for of in ADDRESSES if field.token in (of.line1, of.line2, of.city, of.state)), None)
    there = country and field.local_in and country in answers and field.local_in in answers[country].also
    return "local" if there else field.script


def _lines(
    fields: Mapping[str, Field], answers: Mapping[Token, Value], first: Token, second: Token
) -> dict[Token, Value]:
    """The address lines of one page: a profile's own lines as they are, else the chunks split by the page's limits."""
    places = [
        part for token in (first, second) for part in fields.values() if part.token is token and isinstance(part, Text)
    ]
    limits = tuple(part.max_length or 255 for part in places)
    value = answers[first]
    if places and value.local_chunks and _script(places[0], answers) == "local":
        return _local_lines(value, second, limits)
    if value.chunks is None:
        return {}
    try:
        lines = split_lines(value.chunks, limits) if limits else ()
    except DoesNotFit:
        return {}
    return {
        token: replace(value, token=token, latin=line.rstrip(","), chunks=None)
        for token, line in zip((value.token, second), lines, strict=False)
        if line
    }


def _local_lines(value: Value, second: Token, limits: tuple[int, ...]) -> dict[Token, Value]:
    """The lines in the local script, large to small and without signs between; {} where they are too short."""
    pieces = list(value.local_chunks or ())
    lines = dict[Token, Value]()
    for token, limit in zip((value.token, second), limits, strict=False):
        line = ""
        while pieces and len(line + pieces[0]) <= limit:
            line += pieces.pop(0)
        if line:
            lines[token] = replace(value, token=token, local=line, chunks=None, local_chunks=None)
    return {} if pieces else lines


def _complaint(planned: PlannedField) -> Bilingual | None:
    """Why the value can't stand in the field; never the value itself."""
    value, field = planned.value, planned.field
    if value.secret or not isinstance(field, Text):
        return None
    limit = field.max_length
    text = planned.text
    if limit and len(text) > limit:
        return Bilingual(
            f"{value.path}: {len(text)} characters, but '{field.en}' takes {limit}",
            f"{value.path}：共 {len(text)} 个字符，但“{field.zh}”最多 {limit} 个",
        )
    if planned.script == field.script == "latin" and not text.isascii():
        odd = next(c for c in text if not c.isascii())
        name = unicodedata.name(odd, f"U+{ord(odd):04X}")
        return Bilingual(
            f"{value.path}: '{field.en}' takes Latin letters alone; found {name.title()}",
            f"{value.path}：“{field.zh}”只接受拉丁字母；发现 {name.title()}",
        )
    return None


def ticked(planned: PlannedField) -> bool:
    """Whether a Tick is to be set."""
    if not isinstance(planned.field, Tick):
        raise TypeError("only a Tick is ticked")
    return planned.value.latin in {"yes", "true", "same"}
