"""What a page shows again of what it was told, beside the plan: the person sees at once where the two differ. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from sellerfill.browser.choose import names_of
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Line, Page, Text, plain
from sellerfill.plan import FillPlan, PlannedField

# "6a Foreign tax identifying number": forms number their lines.
_NUMBER = re.compile(r"^\d+[a-z]?[.)、]?\s+")


class Verdict(StrEnum):
    """How a line of the page stands to the profile; one that nothing is known of is the person's to judge.

    EXACT is a value that the tool filled in, beside the words of the papers, before it can't be changed any more.
    """

    SAME = "same"
    DIFFERS = "differs"
    MISSING = "missing"
    YOURS = "yours"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Compared:
    """One line: its label on the page, what stands there, what the profile says, and the verdict."""

    label: Bilingual
    page: str = field(repr=False)
    profile: str = field(repr=False)
    verdict: Verdict


def compare(lines: Sequence[Line], shown: Iterable[tuple[str, str]], plan: FillPlan) -> tuple[Compared, ...]:
    """Every line of the page in its order, then those that the plan has something for and the page does not show."""
    found: list[Compared] = []
    seen: list[Line] = []
    for label, text in shown:
        line = next((one for one in lines if one.words.match(_NUMBER.sub("", label))), None)
        if line is None:
            found.append(Compared(Bilingual(label, label), text, "", Verdict.YOURS))
        else:
            seen.append(line)
            found.append(_judged(line, Bilingual(label, label), text, plan))
    for line in [line for line in lines if line.required and line not in seen]:
        planned = _planned(line, plan)
        if planned and not any(one.value.latin in line.texts for one in planned):
            found.append(Compared(Bilingual(*line.words.texts[:2]), "", _said(planned), Verdict.MISSING))
    return tuple(found)


def exact(plan: FillPlan, page: type[Page], item: int = 0) -> tuple[Compared, ...]:
    """What was filled into the page, letter by letter, beside what the licence or document says; no secret."""
    return tuple(
        Compared(Bilingual(p.field.en, p.field.zh), _chosen(p), p.value.local or "", Verdict.EXACT)
        for p in plan.on(page, item).values()
        if not p.value.secret
    )


def _chosen(planned: PlannedField) -> str:
    """What is typed, or how the page words what is chosen, in both languages."""
    worded = planned.field.options.get(planned.value.latin) if isinstance(planned.field, Choice) else None
    return " / ".join(worded.texts[:2]) if worded else planned.text


def _judged(line: Line, label: Bilingual, text: str, plan: FillPlan) -> Compared:
    planned = _planned(line, plan)
    if not planned or any(one.value.secret for one in planned):
        return Compared(label, text, "", Verdict.YOURS)
    pieces = Counter(_pieces(text))
    same = any(Counter(expected) == pieces for expected in _wordings(line, planned))
    return Compared(label, text, _said(planned), Verdict.SAME if same else Verdict.DIFFERS)


def _planned(line: Line, plan: FillPlan) -> list[PlannedField]:
    """The plan's part of the line, each token once."""
    known = {planned.value.token: planned for planned in plan.fields}
    return [known[token] for token in line.tokens if token in known]


def _wordings(line: Line, planned: Sequence[PlannedField]) -> Iterator[list[str]]:
    """Every way that the line may be worded, in pieces: a country has several names."""
    for names in product(*(_names(line, one) for one in planned)):
        yield [piece for name in names for piece in _pieces(name)]


def _names(line: Line, planned: PlannedField) -> tuple[str, ...]:
    worded = line.texts.get(planned.value.latin)
    if worded:
        return worded.texts
    value = planned.value
    return (value.latin,) if isinstance(planned.field, Text) else tuple(sorted(names_of(planned.field, value)))


def _pieces(text: str) -> list[str]:
    """What stands between commas, plain: a form may join an address's lines in its own order."""
    return [plain(piece) for piece in re.split("[,，]", text) if piece.strip()]


def _said(planned: Sequence[PlannedField]) -> str:
    return ", ".join(one.value.latin for one in planned)
