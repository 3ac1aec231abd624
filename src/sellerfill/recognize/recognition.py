"""All controls of one page together: for each what it asks for, how surely, and what said so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sellerfill.facts import ControlContext, Kind, PageFacts
from sellerfill.recognize.asked import Asked, asked_controls
from sellerfill.recognize.features import Features, heading_of, page_features
from sellerfill.recognize.model import Model, Shares, second_features, shipped_model
from sellerfill.recognize.rules import CANONICAL, PASSWORDS, UNKNOWN, impossible, passwords_by_count, signs_in

_MOST_EVIDENCE = 4
_NOTHING: Mapping[int, float] = {}
_NEVER_ASKED = "not asked in a box or a list"


@dataclass(frozen=True, slots=True)
class Recognition:
    """What one control asks for.

    `token` is an HTML autofill name, "unknown" where nothing is sure enough; `confidence`, 0 to 1, is how often such
    an answer is right; `guess` is the likeliest token even where it abstains; `evidence` are the texts and attributes
    that spoke for it, strongest first.
    """

    token: str
    confidence: float
    evidence: tuple[str, ...]
    guess: str = UNKNOWN


def recognize(
    page: PageFacts, contexts: Sequence[ControlContext], model: Model | None = None
) -> tuple[Recognition, ...]:
    """One recognition a control of the page, in its order; `contexts` are what stands round each.

    Pure: no browser, no clock. Controls that are not drawn, buttons and ticks are "unknown"; one that is drawn where
    nobody sees it has that as its first evidence. Without `model` the shipped one.
    """
    used = model or shipped_model()
    asked = asked_controls(page, contexts)
    own = page_features(page, asked)
    never = [impossible(one, used.classes) for one in asked]
    places = [one.place for one in asked]
    first = used.first_shares(own, never, places)
    seen = second_features(own, first, places)
    shares = [
        _with_declared(one, used.second_shares(features, cannot))
        for one, features, cannot in zip(asked, seen, never, strict=True)
    ]
    decided = [_decided(used, share, features) for share, features in zip(shares, own, strict=True)]
    by_place = {
        (one.facts.frame, one.facts.index): _with_hiding(told, one.facts.hidden)
        for one, told in zip(asked, _with_passwords_counted(page, asked, decided), strict=True)
    }
    return tuple(
        by_place.get((control.frame, control.index), Recognition(UNKNOWN, 1.0, (control.hidden or _NEVER_ASKED,)))
        for control in page.controls
    )


def _with_declared(one: Asked, shares: Shares) -> Shares:
    """The shares, those that the page itself declares by autocomplete counting twice."""
    declared = {CANONICAL.get(word, word) for word in one.facts.autocomplete.lower().split()}
    counted = {token: share * (2 if token in declared else 1) for token, share in shares.items()}
    whole = sum(counted.values())
    return {token: share / whole for token, share in counted.items()}


def _with_hiding(told: Recognition, hidden: str) -> Recognition:
    return replace(told, evidence=(hidden, *told.evidence)) if hidden else told


def _decided(model: Model, shares: Shares, features: Features) -> Recognition:
    likeliest = max(shares, key=lambda token: shares[token])
    known = likeliest != UNKNOWN and shares[likeliest] >= model.least
    evidence = _evidence(model, features, likeliest)
    if known:
        return Recognition(likeliest, round(shares[likeliest], 3), evidence, likeliest)
    others = max((share for token, share in shares.items() if token != UNKNOWN), default=0.0)
    return Recognition(UNKNOWN, round(1 - others, 3), evidence, likeliest)


def _evidence(model: Model, features: Features, token: str) -> tuple[str, ...]:
    at = model.token_index[token]
    known = model.first.weights.get
    spoke = []
    for feature in features:
        weight = known(feature, _NOTHING).get(at, 0.0)
        if weight > 0 and "~" not in feature:
            spoke.append((-weight, feature))
    return tuple(feature for _, feature in sorted(spoke)[:_MOST_EVIDENCE])


def _with_passwords_counted(
    page: PageFacts, asked: Sequence[Asked], decided: Sequence[Recognition]
) -> list[Recognition]:
    forms: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, one in enumerate(asked):
        if one.facts.kind is Kind.PASSWORD and decided[at].token in PASSWORDS:
            forms[one.place].append(at)
    heading = heading_of(page) if len(forms) == 1 else ""
    counted = list(decided)
    for boxes in forms.values():
        found = [decided[at].token for at in boxes]
        if len(boxes) == 1 and signs_in(asked[boxes[0]], heading):
            tokens, reason = ["current-password"], "a form to sign in by"
        else:
            labels = [f"{asked[at].label} {asked[at].attributes}" for at in boxes]
            tokens, reason = passwords_by_count(labels, found), "the number of password boxes"
        for at, token in zip(boxes, tokens, strict=True):
            told = decided[at]
            if token != told.token:
                counted[at] = Recognition(token, told.confidence, (reason, *told.evidence), token)
    return counted
