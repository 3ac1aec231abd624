"""The fields of one page of a walk: what a person saw, what each asks for, and the words that find it again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sellerfill.facts import ControlFacts, Kind
from sellerfill.pages import Choice, Field, LeaveUnticked, Text, Tick, Words, plain
from sellerfill.scout.answers import options_of
from sellerfill.scout.looks import Look
from sellerfill.scout.persons_own import is_persons_own
from sellerfill.scout.walk import ControlKey, Seen, key_of
from sellerfill.scout.wording import pair, shown, words
from sellerfill.tokens import Token

TYPED = frozenset({Kind.TEXT, Kind.PASSWORD, Kind.SELECT})
ONE_OF_SEVERAL = frozenset({Kind.RADIO, Kind.TOGGLE})
TICKS = frozenset({Token.TAX_MAILING})
SEVERAL = frozenset({Token.PRODUCT_CATEGORIES})
TWICE = frozenset({Token.NEW_PASSWORD, Token.DEPOSIT_ACCOUNT, Token.EMAIL})
STREET_LINES = frozenset(
    {
        Token.ADDRESS_LINE1,
        Token.ADDRESS_LINE2,
        Token.BILLING_LINE1,
        Token.BILLING_LINE2,
        Token.TAX_LINE1,
        Token.TAX_LINE2,
    }
)
# Where a page doesn't say how long a street line may be, this is what forms usually take.
USUAL_LINE = 60
_WEAK = ("placeholder", "title", "near")
_LASTING = re.compile(r"[A-Za-z]+([_-][A-Za-z]+)+|[a-z]+[A-Z][A-Za-z]+|[a-z]{3,}")
# A proposal: what a control asks for, and how surely; None where nobody knows.
Proposed = tuple[Token, float]
Proposer = Callable[[Look], Sequence[Proposed | None]]


@dataclass(eq=False, slots=True)
class Asked:
    """One thing that a page asks: every look at it, its options where it is a question."""

    key: ControlKey
    kind: Kind
    order: int
    seen: list[tuple[Look, ControlFacts]] = field(default_factory=list)
    options: dict[ControlKey, list[str]] = field(default_factory=dict)
    token: Token | None = None
    confidence: float = 0.0
    answered: bool = False

    @property
    def last(self) -> ControlFacts:
        """The control as it was seen last."""
        return self.seen[-1][1]

    def labels(self) -> list[str]:
        """Every wording of what is asked, strongest first."""
        if self.options:
            return [text for _, control in self.seen for text in control.group[:1]]
        strong = [label.text for _, c in self.seen for label in c.labels[:1] if label.route not in _WEAK]
        return strong or [label.text for _, c in self.seen for label in c.labels[:1]]


def asked_on(page: Seen, apart: frozenset[ControlKey]) -> list[Asked]:
    """Everything that a person was asked on the page, in the page's order; `apart` is not the page's own."""
    found: dict[ControlKey, Asked] = {}
    order: dict[ControlKey, int] = {}
    for look in page.looks:
        for control in look.facts.controls:
            key = asked_key(control)
            order[key] = control.index
            if control.hidden or control.kind in (Kind.BUTTON, Kind.FILE) or key_of(control) in apart:
                continue
            _note(found.setdefault(key, Asked(key, control.kind, control.index)), look, control)
    for key, one in found.items():
        one.order = order[key]
    return sorted(found.values(), key=lambda one: one.order)


def asked_key(control: ControlFacts) -> ControlKey:
    """Options of one question are asked together."""
    if control.kind in ONE_OF_SEVERAL or (control.kind is Kind.CHECKBOX and control.group_id):
        return (str(control.kind), control.name or " ".join(control.group[:1]), "question")
    return key_of(control)


def _note(one: Asked, look: Look, control: ControlFacts) -> None:
    if control.kind in (*ONE_OF_SEVERAL, Kind.CHECKBOX):
        texts = one.options.setdefault(key_of(control), [])
        texts += [label.text for label in control.labels[:1] if label.text not in texts]
    one.seen.append((look, control))
    one.answered = one.answered or look.filled[control.index]


def name_tokens(asked: Sequence[Asked], propose: Proposer, given: Mapping[ControlKey, Token | None]) -> None:
    """Give each its token: the person's word first, else the surest proposal of any look."""
    for one in asked:
        if is_persons_own(one.last):
            continue
        if one.key in given:
            one.token, one.confidence = given[one.key], 1.0
            continue
        proposals = [propose(look)[control.index] for look, control in one.seen]
        sure = max((proposal for proposal in proposals if proposal), key=lambda proposal: proposal[1], default=None)
        if sure:
            one.token, one.confidence = sure
    _keep_the_surest(asked, given)


def _keep_the_surest(asked: Sequence[Asked], given: Mapping[ControlKey, Token | None]) -> None:
    """Two that claim one token: the surer one has it, and nobody guesses between equals."""
    for token in {one.token for one in asked if one.token} - TWICE:
        claims = [one for one in asked if one.token is token]
        best = max(claims, key=lambda one: (one.key in given, one.confidence))
        for one in claims:
            if one is not best:
                one.token = None


def field_of(one: Asked, page: Seen, required: bool) -> Field | None:
    """The declaration of what is asked, None where nobody knows what it asks for."""
    if one.token is None or not one.labels():
        return None
    en, zh, also = pair(one.labels())
    section = _section(one, page)
    ids = tuple(dict.fromkeys(c.id for _, c in one.seen if _LASTING.fullmatch(c.id))) if one.kind in TYPED else ()
    if one.kind is Kind.CHECKBOX and one.token not in SEVERAL:
        if one.token not in TICKS:
            return None
        en, zh, also = pair([label.text for _, c in one.seen for label in c.labels[:1]])
        return Tick(one.token, en, zh, also=also, section=section, required=required)
    if one.kind is Kind.SELECT or one.options:
        texts = _option_texts(one)
        return Choice(
            one.token,
            en,
            zh,
            also=also,
            ids=ids,
            section=section,
            required=required,
            options=options_of(one.token, texts),
        )
    limit = one.last.max_length or (USUAL_LINE if one.token in STREET_LINES else None)
    return Text(one.token, en, zh, also=also, ids=ids, section=section, required=required, max_length=limit)


def _option_texts(one: Asked) -> list[tuple[str, ...]]:
    if one.options:
        return [tuple(texts) for texts in one.options.values()]
    by_code: dict[str, list[str]] = {}
    for _, control in one.seen:
        for option in control.options:
            if option.value:
                by_code.setdefault(option.value, []).append(option.text)
    return [tuple(dict.fromkeys(texts)) for texts in by_code.values()]


def _section(one: Asked, page: Seen) -> Words | None:
    """The heading that tells it from another of the same words; None where its words stand alone."""
    if one.options and one.kind is not Kind.CHECKBOX:
        return None
    own = {plain(text) for text in one.labels()}
    twins = [
        control
        for look in page.looks
        for control in look.facts.controls
        if control.kind in TYPED
        and asked_key(control) != one.key
        and any(plain(label.text) in own for label in control.labels[:1])
    ]
    if not twins:
        return None
    theirs = {plain(text) for control in twins for text in control.sections}
    told = [text for _, c in one.seen for text in c.sections if plain(text) not in theirs][:1]
    return words(shown(text) for text in told) if told else None


def never_ticked(asked: Sequence[Asked], leaving: Look) -> Iterator[LeaveUnticked]:
    """Headings under which several boxes stood that nobody ticked when the page was left."""
    boxes = [one for one in asked if one.kind is Kind.CHECKBOX and one.token is None]
    groups: dict[str, list[ControlFacts]] = {}
    for one in boxes:
        for control in leaving.visible():
            if control.group and key_of(control) in one.options:
                groups.setdefault(control.group[0], []).append(control)
    for question, controls in groups.items():
        if len(controls) > 1 and not any(control.checked for control in controls):
            yield LeaveUnticked(words([question]))
