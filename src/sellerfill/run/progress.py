"""How far a registration has come, in steps as a seller counts them. Pure.

Pages come in no fixed order and some never come, so the number of steps is what is known so far, never a promise.
"""

from __future__ import annotations

from collections.abc import Collection

from sellerfill.pages import Human, Page, Site, Step
from sellerfill.plan import FillPlan


def steps_of(plan: FillPlan) -> tuple[Step, ...]:
    """The site's own steps; where it declares none, its pages that are filled or a person's, and its end."""
    site = plan.site
    asked = [page for page in site.pages if plan.on(page) or page.handoff or page.ends]
    return site.steps or tuple(_alone(page) for page in asked)


def _alone(page: type[Page]) -> Step:
    texts = page.heading.texts
    return Step(texts[0], texts[1] if len(texts) > 1 else texts[0], (page,))


class Progress:
    """What is done, what is under way, what is to come; told by the pages that the site shows.

    `finished` are names of pages that this seller left for good in an earlier run.
    """

    def __init__(self, plan: FillPlan, finished: Collection[str] = ()) -> None:
        self._site: Site = plan.site
        self._steps = list(steps_of(plan))
        self._gone = [step for step in self._steps if any(page.name in finished for page in step.pages)]
        self._signed_in = False
        self._ended = False
        self.now: Step | None = None

    def reach(self, name: str) -> None:
        """The site shows this page."""
        page = self._site.page(name)
        step = next((one for one in self._steps if page in one.pages), None)
        if step is None:
            step = _alone(page)
            self._steps.append(step)
        if step not in self._gone:
            self._gone.append(step)
        self.now = step
        self._signed_in = self._signed_in or not any(one.public for one in step.pages)
        self._ended = page.ends

    def prove(self, kind: Human) -> None:
        """A person has done this, wherever the site asked for it: its own step need not come any more."""
        for step in self._steps:
            own = [page.handoff.kind for page in step.pages if page.handoff]
            if kind in own and step is not self.now and step not in self._gone and len(step.pages) == 1:
                self._gone.append(step)

    @property
    def done(self) -> tuple[Step, ...]:
        """Steps that lie behind, in the usual order."""
        return tuple(step for step in self._steps if step in self._gone and (self._ended or step is not self.now))

    @property
    def to_come(self) -> tuple[Step, ...]:
        """Steps that are expected, in the usual order."""
        if self._ended:
            return ()
        left = [step for step in self._steps if step not in self._gone and not step.sometimes]
        return tuple(step for step in left if not self._passed(step))

    def _passed(self, step: Step) -> bool:
        """Whether it leads to where the seller is signed in already."""
        return self._signed_in and any(page.public for page in step.pages)

    @property
    def number(self) -> int:
        """The current step's, counted from 1."""
        return len(self.done) if self._ended else len(self.done) + (self.now is not None)

    @property
    def about(self) -> int:
        """How many steps there are, as far as is known."""
        return self.number + len(self.to_come)
