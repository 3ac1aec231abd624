"""Finding the place of a planned field: declared words and ids, then recognition, and a refusal where they clash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sellerfill.browser.locate import Ambiguous, Located, hidden_twins, locate
from sellerfill.browser.picture import take_picture
from sellerfill.browser.tab import Snapshot
from sellerfill.browser.unusable import without_traps
from sellerfill.errors import PageMismatch
from sellerfill.language import Bilingual
from sellerfill.pages import Page
from sellerfill.plan import PlannedField
from sellerfill.recognize.meaning import contradiction
from sellerfill.run.parts import Run, Visit
from sellerfill.run.recognized import BY_HAND, recognize_field


@dataclass(frozen=True, slots=True)
class Filling:
    """A page being filled, and what was written so far."""

    run: Run
    page: type[Page]
    planned: Mapping[str, PlannedField]
    visit: Visit


@dataclass(frozen=True, slots=True)
class Found:
    """Where a field stands, and how that is known; `label` and `evidence` are the page's words for a recognized one."""

    place: Located
    how: str = "declared"
    label: str = ""
    evidence: tuple[str, ...] = ()

    @property
    def again(self) -> Located | None:
        """What a later look finds it by; None where the field's own words do."""
        return self.place if self.how == "recognized" else None

    @property
    def told(self) -> dict[str, Any]:
        """What an event says more of a recognized field; words of the page alone."""
        return {"label": self.label, "evidence": list(self.evidence)} if self.how == "recognized" else {}


def find(filling: Filling, seen: Snapshot, planned: PlannedField) -> Found | None:
    """The place of a planned field; None where the page has none.

    Raises PageMismatch where there are two, where the page's words contradict the field's token, or where the person
    says no to a recognized one.
    """
    field, page = planned.field, filling.page
    facts = without_traps(filling.run.tab, seen, field, page.form)
    place = locate(facts, field, page.form)
    for twin in hidden_twins(facts, field, page.form) if place else ():
        filling.run.record.tell("hidden-twin", page=page.name, token=str(field.token), reason=twin.hidden)
    if place:
        _refuse_contradiction(planned, place)
        return Found(place)
    recognized = recognize_field(seen, page, field)
    if recognized is None:
        return None
    _refuse_contradiction(planned, recognized.place)
    label = filling.run.scrubbed((recognized.label,))
    evidence = tuple(filling.run.scrubbed((text,)) for text in recognized.evidence)
    _confirm(filling, planned, label, evidence)
    return Found(recognized.place, "recognized", label, evidence)


def pictured(run: Run, page: str, refusal: Ambiguous) -> PageMismatch:
    """The refusal, with a masked picture of the page in the run's folder that frames the candidates."""
    next_step = refusal.next_step
    if run.pictures is not None:
        path = run.pictures / f"{len(run.record.visits):02d}-{page}-candidates.png"
        keys = {(control.frame, control.id, control.name, control.labels) for control in refusal.candidates}
        framed = take_picture(
            run.tab,
            path,
            run.plan.texts(),
            lambda facts: [c for c in facts.controls if (c.frame, c.id, c.name, c.labels) in keys],
        )
        if framed:
            if run.record.visits:
                run.record.visits[-1].picture = path
            next_step = Bilingual(
                f"{next_step.en} The places are framed in {path}.", f"{next_step.zh}候选位置已在 {path} 中标出。"
            )
    return PageMismatch(refusal.message, next_step=next_step)


def _refuse_contradiction(planned: PlannedField, place: Located) -> None:
    texts = [text for c in (place.first,) for text in (*(c.group or [label.text for label in c.labels]), *c.sections)]
    said = contradiction(planned.field.token, texts)
    if said:
        raise PageMismatch(
            Bilingual(
                f"'{planned.field.en}' stands under '{said[:80]}', which means something else; nothing was pressed",
                f"“{planned.field.zh}”位于“{said[:80]}”之下，含义不符；没有按下任何按钮",
            ),
            next_step=BY_HAND,
        )


def _confirm(filling: Filling, planned: PlannedField, label: str, evidence: tuple[str, ...]) -> None:
    run, field = filling.run, planned.field
    if run.confirm is None or run.confirm(filling.page.name, field.token, label, evidence):
        return
    raise PageMismatch(
        Bilingual(
            f"You said that '{label}' does not ask for '{field.en}'; nothing was pressed",
            f"您表示“{label}”并非“{field.zh}”；没有按下任何按钮",
        ),
        next_step=BY_HAND,
    )
