"""What a refused page holds in a field that nobody meant, and taking it back."""

from __future__ import annotations

from contextlib import suppress

from sellerfill.browser.locate import Located, again, locate
from sellerfill.browser.refusals import refuse_other_origins
from sellerfill.browser.tab import Snapshot
from sellerfill.browser.take_back import take_back
from sellerfill.browser.unusable import without_traps
from sellerfill.errors import SellerfillError
from sellerfill.pages import Page
from sellerfill.plan import PlannedField
from sellerfill.run.parts import Filled, Run, Visit


def place_of(run: Run, seen: Snapshot, page: type[Page], filled: Filled) -> Located | None:
    """Where a filled field stands on a later look; PageMismatch where it stands twice."""
    if filled.place:
        return again(seen.facts, filled.place)
    field = filled.planned.field
    return locate(without_traps(run.tab, seen, field, page.form), field, page.form)


def clear_strays(run: Run, page: type[Page], visit: Visit, tried: PlannedField | None = None) -> None:
    """Empty each field that holds what was meant for another one: what was filled on this page, and what was `tried`.

    Does nothing where the page has gone; the refusal that this belongs to is told all the same.
    """
    texts = {run.text(filled.planned) for filled in visit.filled}
    if tried is not None and not tried.value.items:
        texts.add(run.text(tried))
    with suppress(SellerfillError):
        seen = run.tab.look()
        refuse_other_origins(seen.facts.origin, run.origins)
        take_back(run.tab, seen, _own(run, seen, page, visit), texts - {""})


def _own(run: Run, seen: Snapshot, page: type[Page], visit: Visit) -> dict[tuple[int, int], str]:
    """The text that was meant for each place that still is a filled field's own."""
    own: dict[tuple[int, int], str] = {}
    for filled in visit.filled:
        with suppress(SellerfillError):
            place = place_of(run, seen, page, filled)
            if place and place.control:
                own[place.control.frame, place.control.index] = run.text(filled.planned)
    return own
