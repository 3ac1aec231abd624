"""A page, a step and a site, as declarations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from sellerfill.pages.fields import Field, LeaveUnticked, Reveal
from sellerfill.pages.persons import Button, Handoff, Repeat, Wait
from sellerfill.pages.words import Words

Part = Field | LeaveUnticked | Reveal | Button | Handoff


class Page:
    """One page of a registration, as a declaration.

    `heading` is the page's visible title in either language; where no heading is known, `marks` (public ids) tell the
    page. `unless` names a heading whose presence makes it another page. `form` is the id of the
    form that all fields belong to, where one page holds several. `skip` is pressed instead of filling when the
    profile holds nothing for the page; `one_way` says that what it takes can't be changed afterwards; `wait` that it
    only tells the seller to come back; `repeat` is its part that is filled for several persons;
    `public` says that anybody may open it, so that it tells nothing of where a
    registration stands; `ends` marks the page at which a registration is complete.
    """

    heading: ClassVar[Words]
    marks: ClassVar[tuple[str, ...]] = ()
    unless: ClassVar[Words | None] = None
    form: ClassVar[str] = ""
    next: ClassVar[Button | None] = None
    skip: ClassVar[Button | None] = None
    one_way: ClassVar[bool] = False
    wait: ClassVar[Wait | None] = None
    repeat: ClassVar[Repeat | None] = None
    public: ClassVar[bool] = False
    ends: ClassVar[bool] = False

    declared: ClassVar[Mapping[str, Any]] = {}
    name: ClassVar[str]
    fields: ClassVar[Mapping[str, Field | LeaveUnticked | Reveal]]
    handoff: ClassVar[Handoff | None]
    before: ClassVar[Button | None]

    def __init_subclass__(cls) -> None:
        """Collect the declared parts in the order in which they are written, those of a base first."""
        super().__init_subclass__()
        inherited = {
            key: part for base in reversed(cls.__bases__) for key, part in getattr(base, "declared", {}).items()
        }
        own = {key: part for key, part in vars(cls).items() if not key.startswith("__")}
        cls.declared = parts = {**inherited, **own}
        handoffs = [part for part in parts.values() if isinstance(part, Handoff)]
        if len(handoffs) > 1:
            raise TypeError(f"{cls.__name__}: a page has at most one handoff")
        cls.name = "".join("_" + c.lower() if c.isupper() else c for c in cls.__name__).lstrip("_")
        cls.fields = {key: part for key, part in parts.items() if isinstance(part, Field | LeaveUnticked | Reveal)}
        cls.handoff = handoffs[0] if handoffs else None
        cls.before = next((part for part in parts.values() if isinstance(part, Button) and part.until), None)


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the registration as a seller counts it: a short name, and the pages that belong to it.

    One that comes only `sometimes` is not counted before it is there.
    """

    en: str
    zh: str
    pages: tuple[type[Page], ...]
    sometimes: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """A marketplace's registration: where it may live, where it begins, and its pages.

    `origins` are the only ones whose pages are filled; `locked_minutes` is how long the site locks a seller out after
    too many PIN attempts; `steps` are in the usual order, and where none are declared each page is one.
    """

    name: str
    origins: tuple[str, ...]
    entry: str
    pages: tuple[type[Page], ...]
    locked_minutes: int
    steps: tuple[Step, ...] = ()

    def page(self, name: str) -> type[Page]:
        """The page of that name; KeyError where there is none."""
        return {page.name: page for page in self.pages}[name]
