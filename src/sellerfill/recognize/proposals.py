"""What the controls of a page ask a seller for, in the seller's own vocabulary: the model and the seller's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sellerfill.facts import ControlContext, ControlFacts, Kind, PageFacts
from sellerfill.recognize.recognition import Recognition, recognize
from sellerfill.recognize.seller_words import NOBODYS, OWN_AREAS, TOKENS_BY_AREA, area_of, asked_for
from sellerfill.tokens import Token

BY_LABEL: Final = 0.95
BY_NEIGHBOUR: Final = 0.85
BY_ATTRIBUTE: Final = 0.6
WEAK: Final = frozenset({"placeholder", "title", "near"})
_TYPED: Final = frozenset({Kind.TEXT, Kind.PASSWORD, Kind.SELECT})
_OPTIONS: Final = frozenset({Kind.RADIO, Kind.TOGGLE, Kind.CHECKBOX})
_HTML: Final = {
    "tel": Token.PHONE_NATIONAL,
    "tel-national": Token.PHONE_NATIONAL,
    "street-address": Token.ADDRESS_LINE1,
    "country-name": Token.COUNTRY,
    **{token.value: token for token in Token if not token.startswith(("seller-", "billing "))},
}
_NEIGHBOURS: Final = ("before", "above", "host")
_LONGEST_LABEL: Final = 120


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one control asks for: `token`, None where nothing says so or two things say otherwise.

    `confidence` is 0 to 1; `evidence` are words of the page, strongest first, never a value; `area` is whose or what
    for the control is ("billing", "tax" ...), "" where the page does not say.
    """

    frame: int
    index: int
    token: Token | None
    confidence: float
    evidence: tuple[str, ...]
    area: str = ""


def propose(page: PageFacts, contexts: Sequence[ControlContext]) -> tuple[Proposal, ...]:
    """One proposal a control of the page, in its order. Pure; `contexts` are what stands round each control."""
    told = recognize(page, contexts)
    titles = tuple(heading.text for heading in page.headings if heading.level == 1)
    return tuple(
        _proposal(control, context, one, titles)
        for control, context, one in zip(page.controls, contexts, told, strict=True)
    )


def _proposal(control: ControlFacts, context: ControlContext, told: Recognition, titles: tuple[str, ...]) -> Proposal:
    def nothing(*why: str) -> Proposal:
        return Proposal(control.frame, control.index, None, 0.0, tuple(w for w in why if w))

    question = control.kind in _OPTIONS
    if control.hidden or not (question or control.kind in _TYPED):
        return nothing(control.hidden)
    names = control.group if question else _names(control, context)
    areas, said = area_of((*names, *control.sections, *titles))
    if areas and not areas & OWN_AREAS:
        return nothing(said)
    meant, confidence, evidence = _meant(control, context, told, names, question=question)
    if meant is None:
        return nothing(*evidence)
    area = next((one for one in ("tax", "bank", "billing", "card", "business") if one in areas), "")
    token = TOKENS_BY_AREA.get(area, {}).get(meant, meant)
    shown = (*evidence, said) if said and said not in evidence else evidence
    return Proposal(control.frame, control.index, token, confidence, shown, area)


def _names(control: ControlFacts, context: ControlContext) -> tuple[str, ...]:
    """What names a control: its labels, else the text beside it."""
    strong = tuple(label.text for label in control.labels if label.route not in WEAK)
    if strong:
        return strong
    weak = tuple(label.text for label in control.labels)
    beside = tuple(label.text for label in context.nearby if label.route in _NEIGHBOURS)
    return tuple(dict.fromkeys(text for text in (*weak, *beside) if len(text) <= _LONGEST_LABEL))


Meant = tuple[Token | None, float, tuple[str, ...]]


def _meant(
    control: ControlFacts, context: ControlContext, told: Recognition, names: tuple[str, ...], *, question: bool
) -> Meant:
    """The token before its area is known: by the seller's words, if the model does not gainsay, else by it."""
    by_model = _HTML.get(told.token) if not question else None
    by_words, confidence, spoke = _by_words(control, context, names, question=question)
    if NOBODYS in by_words or len(by_words) > 1:
        return None, 0.0, spoke
    if by_words:
        token = Token(next(iter(by_words)))
        standard = not token.startswith("seller-")
        if by_model and standard and by_model is not token and told.confidence > BY_NEIGHBOUR:
            return None, 0.0, (*spoke, *told.evidence)
        return token, max(confidence, told.confidence) if by_model is token else confidence, spoke
    return by_model, told.confidence if by_model else 0.0, (*names[:1], *told.evidence)


def _by_words(
    control: ControlFacts, context: ControlContext, names: tuple[str, ...], *, question: bool
) -> tuple[frozenset[str], float, tuple[str, ...]]:
    strong = question or any(label.route not in WEAK for label in control.labels)
    for text in names:
        if (found := asked_for(text)) and control.kind is not Kind.PASSWORD:
            return found, BY_LABEL if strong else BY_NEIGHBOUR, (text,)
    if names:
        return frozenset(), 0.0, ()
    for text in (control.name, control.id, *context.hints):
        if found := asked_for(text):
            return found, BY_ATTRIBUTE, (text,)
    return frozenset(), 0.0, ()
