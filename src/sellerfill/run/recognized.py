"""A field that the page object's words don't find: recognized, or refused where two places are as likely."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from sellerfill.browser.context import read_contexts
from sellerfill.browser.locate import Ambiguous, Located, in_form, locate, one
from sellerfill.browser.tab import Snapshot
from sellerfill.errors import PageMismatch
from sellerfill.facts import ControlFacts, Kind
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Field, Page, Text, Tick
from sellerfill.recognize import Proposal, propose

LEAST_CONFIDENCE = 0.8
BY_HAND = Bilingual(
    "Fill this page by hand in the browser and go to the next one, then run the same command again.",
    "请在浏览器中手动填写此页并进入下一页，然后重新运行同一命令。",
)
_OPTIONS = frozenset({Kind.RADIO, Kind.TOGGLE, Kind.CHECKBOX})
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Recognized:
    """Where a field was recognized: the label that a person reads there, and the page's words that spoke for it."""

    place: Located
    label: str
    evidence: tuple[str, ...]


def label_of(control: ControlFacts) -> str:
    """What a person reads of the control: its question, its label, else its name."""
    texts = (*control.group[:1], *(label.text for label in control.labels), control.name, control.id)
    return next((text for text in texts if text), "?")


def recognize_field(seen: Snapshot, page: type[Page], field: Field) -> Recognized | None:
    """The one place of the page that asks for the field's token and that no declared field claims.

    None where there is none; Ambiguous where there are two. A tick and a repetition are never recognized.
    """
    if isinstance(field, Tick) or not _first_of_its_token(page, field):
        return None
    proposals = propose(seen.facts, read_contexts(seen))
    claimed = _claimed(seen, page)
    allowed = {(c.frame, c.index) for c in in_form(seen.facts, page.form)} - claimed
    found: dict[tuple[int, str], tuple[ControlFacts, Proposal]] = {}
    for control, proposal in zip(seen.facts.controls, proposals, strict=True):
        if (control.frame, control.index) in allowed and _fits(control, proposal, field):
            group = control.group_id if control.kind in _OPTIONS else f"#{control.index}"
            found.setdefault((control.frame, group), (control, proposal))
    if len(found) > 1:
        raise _several(field, [control for control, _ in found.values()])
    if not found:
        return None
    ((control, proposal),) = found.values()
    return Recognized(_place(seen, control), label_of(control), proposal.evidence)


def _first_of_its_token(page: type[Page], field: Field) -> bool:
    """A second field of the same token repeats the first: which box repeats which is never guessed."""
    same = [part for part in page.fields.values() if isinstance(part, Field) and part.token is field.token]
    return same[0] is field


def _fits(control: ControlFacts, proposal: Proposal, field: Field) -> bool:
    if proposal.token is not field.token or proposal.confidence < LEAST_CONFIDENCE:
        return False
    if control.read_only or not control.enabled or control.box:
        return False
    if isinstance(field, Text):
        return control.kind in (Kind.TEXT, Kind.PASSWORD)
    return isinstance(field, Choice) and (control.kind is Kind.SELECT or control.kind in _OPTIONS or control.drawn)


def _claimed(seen: Snapshot, page: type[Page]) -> set[Key]:
    """Controls that other declared fields are found at by their words, and those that are a person's."""
    taken: list[ControlFacts] = []
    for part in page.fields.values():
        if isinstance(part, Field):
            with suppress(PageMismatch):
                place = locate(seen.facts, part, page.form)
                taken += [place.control, *place.options] if place and place.control else place.options if place else ()
    for person in page.handoff.at if page.handoff else ():
        with suppress(PageMismatch):
            theirs = one(seen.facts.controls, person, frozenset(Kind))
            taken += [theirs] if theirs else []
    return {(control.frame, control.index) for control in taken}


def _place(seen: Snapshot, control: ControlFacts) -> Located:
    if control.kind not in _OPTIONS:
        return Located(control)
    same = (control.frame, control.group_id)
    return Located(None, tuple(c for c in seen.facts.controls if (c.frame, c.group_id) == same and not c.hidden))


def _several(field: Field, candidates: list[ControlFacts]) -> Ambiguous:
    labels = [label_of(control) for control in candidates]
    refusal = Ambiguous(
        Bilingual(
            f"'{field.en}' may be " + " or ".join(f"'{label}'" for label in labels) + "; nothing was pressed",
            f"“{field.zh}”可能是" + "或".join(f"“{label}”" for label in labels) + "；没有按下任何按钮",
        ),
        next_step=BY_HAND,
    )
    refusal.candidates = tuple(candidates)
    return refusal
