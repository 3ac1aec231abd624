"""A seller's profile as answers: one value for each token that the profile can answer, none for the others.

loaded, answers = prepare(Path("seller.yaml"), today=date.today())
answers[Token.LEGAL_NAME].latin
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from sellerfill.errors import ProfileError
from sellerfill.language import Bilingual
from sellerfill.profile import Finding, LoadedProfile, RefusedProfile, SellerProfile, in_order, place, read
from sellerfill.tokens import Token
from sellerfill.values import documents, findings
from sellerfill.values.answers import GROUPS
from sellerfill.values.unspelled import Unspelled
from sellerfill.values.value import RULES, Spelling, Value

__all__ = ["RULES", "Spelling", "Value", "examine", "prepare", "values"]


def values(profile: SellerProfile) -> dict[Token, Value]:
    """The answers. Raises ProfileError, listing all, where a text has no Latin form or the tax form would refuse it."""
    answers, found = _answers(profile)
    errors = [finding for finding in found if finding.severity == "error"]
    if errors:
        raise ProfileError(
            Bilingual(
                "\n".join(f"{error.message.en}. {error.next_step.en}" for error in errors),
                "\n".join(f"{error.message.zh}。{error.next_step.zh}" for error in errors),
            )
        )
    return answers


def prepare(path: Path, *, today: date) -> tuple[LoadedProfile, dict[Token, Value]]:
    """Profile and answers together; the profile's findings hold also what the Latin forms bring up.

    Raises RefusedProfile, listing every error with its place in the file.
    """
    loaded, found, answers = _all(path, today)
    if loaded is None or any(finding.severity == "error" for finding in found):
        raise RefusedProfile(path, found)
    return replace(loaded, findings=found), answers


def examine(path: Path, today: date) -> tuple[Finding, ...]:
    """All findings about a profile, those of its Latin forms too, in the order of the file; never raises."""
    return _all(path, today)[1]


def _all(path: Path, today: date) -> tuple[LoadedProfile | None, tuple[Finding, ...], dict[Token, Value]]:
    loaded, found = read(path, today=today)
    if loaded is None:
        return None, found, {}
    answers, more = _answers(loaded.profile, path.parent)
    return loaded, in_order((*found, *(place(finding, loaded.spots) for finding in more))), answers


def _answers(profile: SellerProfile, folder: Path | None = None) -> tuple[dict[Token, Value], list[Finding]]:
    answers: dict[Token, Value] = {}
    found: list[Finding] = []
    for group in GROUPS:
        try:
            answers.update((token, Value.of(token, spelling)) for token, spelling in group(profile))
        except Unspelled as error:
            found.append(error.finding)
    if folder is not None:
        answers.update((token, Value.of(token, file)) for token, file in documents.answers(profile, folder))
    found += findings.check(profile, answers)
    return answers, found
