"""A page that no page object knows: what may be filled on it, and why the rest may not. Pure.

Filled is what is recognized surely, stands once, and the profile answers. A page may have several forms: only the
one with the most of such fields is filled, so that a newsletter or a log-in beside a sign-up gets nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sellerfill.browser.locate import Located
from sellerfill.facts import ControlContext, ControlFacts, Kind, PageFacts
from sellerfill.plan import OVERFLOW
from sellerfill.recognize import Proposal, propose
from sellerfill.recognize.meaning import contradiction
from sellerfill.recognize.seller_words import NOBODYS, OWN_AREAS, area_of, asked_for
from sellerfill.run.recognized import LEAST_CONFIDENCE, label_of
from sellerfill.run.unknown_field import field_of, fits
from sellerfill.run.unknown_values import in_script, is_chinese_only
from sellerfill.tokens import Token
from sellerfill.values import Value

SECOND_LINES = frozenset(OVERFLOW.values())
OPTIONS = frozenset({Kind.RADIO, Kind.TOGGLE})
_PERSONS = re.compile(
    r"card ?(number|no\b)|卡号|cc-number|cc-csc|\bcv[vc]\d?\b|security code|安全码|one-?time|\botp\b|\bpin\b"
    r"|(verification|confirmation|security) ?code|passcode|验证码|校验码|动态码|signature|签名|签字",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\bagain\b|re-?enter|re-?type|\brepeat|\bconfirm|再次|重复|再输|确认", re.IGNORECASE)
_SIGN_UP = frozenset(
    {Token.NAME, Token.FAMILY_NAME, Token.EMAIL, Token.LEGAL_NAME, Token.STORE_NAME, Token.PHONE_NATIONAL}
)
# Whose name is asked there is told by another key of the profile, and not in parts.
_OTHER_HOLDERS = frozenset({"billing", "card", "bank", "tax"})
_LONGEST = 120
Key = tuple[object, ...]


class Why(StrEnum):
    """Why a field of an unknown page was left to the person."""

    UNKNOWN = "unknown"
    UNSURE = "unsure"
    ALIKE = "alike"
    YOURS = "yours"
    ELSE = "something-else"
    UNANSWERED = "unanswered"
    LOCKED = "locked"
    OTHER_FORM = "other-form"
    NO_OPTION = "no-option"
    TOO_LONG = "too-long"
    COVERED = "covered"
    NOT_KEPT = "not-kept"


@dataclass(frozen=True)
class Question:
    """One thing that the page asks: a box, a list, a checkbox, or a group of options.

    `value` is the profile's answer in the page's script, None where it has none.
    """

    place: Located
    proposal: Proposal
    context: ControlContext
    value: Value | None

    @property
    def label(self) -> str:
        """What a person reads of it."""
        return label_of(self.control)[:_LONGEST]

    @property
    def control(self) -> ControlFacts:
        """The control, or the first option."""
        return self.place.first

    @property
    def form(self) -> tuple[int, int]:
        """The form that it stands in; the page itself is one."""
        return self.control.frame, self.context.form

    @property
    def key(self) -> Key:
        """What tells it from the others, on a later look too."""
        return key_of(self.place)

    @property
    def repeats(self) -> bool:
        """Whether its own words say that it repeats another field."""
        return any(_AGAIN.search(label.text) for label in self.control.labels)


def key_of(place: Located) -> Key:
    """What tells a place from the others, on a later look too."""
    c = place.first
    return c.frame, c.kind, c.id, c.name, c.labels, c.group, c.group_id if place.options else "", c.sections


@dataclass(frozen=True, slots=True)
class Understood:
    """What may be filled, and why each other question is left alone."""

    fillable: tuple[Question, ...]
    left: tuple[tuple[Question, Why], ...]


def understand(
    page: PageFacts,
    contexts: Sequence[ControlContext],
    answers: Mapping[Token, Value],
    settled: Mapping[Key, Why | None],
    taken: frozenset[Token] = frozenset(),
) -> Understood:
    """Sort the visible questions of a page. `settled` were judged before (None: filled), `taken` are their tokens."""
    asked = list(_questions(page, contexts, answers))
    # With those that are filled already: else another form would have the most in the next round.
    main = _main_form(asked)
    questions = [question for question in asked if settled.get(question.key, "") is not None]
    why = {id(question): settled.get(question.key) or _why_not(question, asked, main) for question in questions}
    by_token: dict[Token, list[Question]] = defaultdict(list)
    for question in questions:
        if not why[id(question)] and question.proposal.token:
            by_token[question.proposal.token].append(question)
    for token, same in by_token.items():
        originals = [question for question in same if not question.repeats]
        if len(originals) != 1 or token in taken:
            why.update((id(question), Why.ALIKE) for question in same)
    fillable = tuple(question for question in questions if not why[id(question)])
    left = tuple((question, told) for question in questions if (told := why[id(question)]))
    return Understood(fillable, left)


def _questions(
    page: PageFacts, contexts: Sequence[ControlContext], answers: Mapping[Token, Value]
) -> Iterator[Question]:
    chinese = is_chinese_only(page)
    groups: set[tuple[int, str]] = set()
    for control, context, proposal in zip(page.controls, contexts, propose(page, contexts), strict=True):
        if control.hidden or control.kind is Kind.BUTTON or control.box > 1:
            continue
        answer = answers.get(proposal.token) if proposal.token else None
        said = (context.described, *_texts(control))
        value = in_script(answer, said, chinese=chinese) if answer else None
        place = Located(control)
        if control.kind in OPTIONS or (control.kind is Kind.CHECKBOX and value and value.items):
            group = (control.frame, control.group_id)
            if not control.group or group in groups:
                continue
            groups.add(group)
            same = tuple(c for c in page.controls if (c.frame, c.group_id) == group and not c.hidden)
            place = Located(None, same)
        yield Question(place, proposal, context, value)


def _main_form(questions: Sequence[Question]) -> tuple[int, int] | None:
    """The form with the most sure fields; None where none has one, or where two have as many."""
    sure = Counter(question.form for question in questions if _sure(question) and question.value)
    best = sure.most_common(2)
    return None if not best or (len(best) == 2 and best[0][1] == best[1][1]) else best[0][0]


def _sure(question: Question) -> bool:
    return question.proposal.token is not None and question.proposal.confidence >= LEAST_CONFIDENCE


def _why_not(question: Question, others: Sequence[Question], main: tuple[int, int] | None) -> Why | None:
    """Why the question may not be answered, None where it may."""
    control, token = question.control, question.proposal.token
    if _is_persons(question, others):
        return Why.YOURS
    if control.read_only or not control.enabled:
        return Why.LOCKED
    if token is None:
        return Why.ELSE if _names_another(control) else Why.UNKNOWN
    if not _sure(question):
        return Why.UNSURE
    if contradiction(token, _texts(control)):
        return Why.ELSE
    if question.proposal.area in _OTHER_HOLDERS and token in (Token.FAMILY_NAME, Token.GIVEN_NAME):
        return Why.UNANSWERED
    if question.value is None and token not in SECOND_LINES:
        return Why.UNANSWERED
    return Why.OTHER_FORM if question.form != main else _unfit(question, token)


def _unfit(question: Question, token: Token) -> Why | None:
    value = question.value
    if value is None:
        return None
    if not fits(field_of(question.place, token, value), question.place, value):
        return Why.NO_OPTION
    limit = question.control.max_length
    # A street without its lines is split over those that the page has.
    too_long = limit is not None and value.chunks is None and not value.secret and len(value.latin) > limit
    return Why.TOO_LONG if too_long and question.control.kind is Kind.TEXT else None


def _is_persons(question: Question, others: Sequence[Question]) -> bool:
    control, token = question.control, question.proposal.token
    words = " ".join((*(label.text for label in control.labels), control.autocomplete, *control.group))
    if control.kind in (Kind.FILE, Kind.CHECKBOX) and not question.place.options:
        return True
    if control.box or (control.kind in (Kind.TEXT, Kind.PASSWORD) and _PERSONS.search(words)):
        return True
    if token is Token.CURRENT_PASSWORD or (token is Token.NEW_PASSWORD) != (control.kind is Kind.PASSWORD):
        return True
    return token is Token.NEW_PASSWORD and not _is_sign_up(question.form, others)


def _is_sign_up(form: tuple[int, int], questions: Sequence[Question]) -> bool:
    """Whether the form makes an account: it asks who one is, and for no password that exists already."""
    tokens = {question.proposal.token for question in questions if question.form == form and _sure(question)}
    return bool(tokens & _SIGN_UP) and Token.CURRENT_PASSWORD not in tokens


def _texts(control: ControlFacts) -> tuple[str, ...]:
    return (*(control.group or tuple(label.text for label in control.labels)), *control.sections)


def _names_another(control: ControlFacts) -> bool:
    texts = _texts(control)
    areas, _ = area_of(texts)
    return bool(areas and not areas & OWN_AREAS) or any(NOBODYS in asked_for(text) for text in texts)
