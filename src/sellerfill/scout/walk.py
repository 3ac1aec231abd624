"""A walk as pages: looks that show the same page belong together, and a press before another page is its way on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sellerfill.facts import ControlFacts, Kind
from sellerfill.pages import plain
from sellerfill.scout.looks import Look

ControlKey = tuple[str, str, str]
_LEAST_SHARED = 0.6


def key_of(control: ControlFacts) -> ControlKey:
    """What a control is known again by: its kind, its id or name, its words, or for an option its question's."""
    label = plain(control.labels[0].text) if control.labels else ""
    named = control.name if control.kind in (Kind.RADIO, Kind.CHECKBOX) else control.id or control.name
    if control.kind in (Kind.RADIO, Kind.TOGGLE, Kind.CHECKBOX):
        return (str(control.kind), named or " ".join(control.group[:1]), label)
    return (str(control.kind), named, "" if named else f"{label} {' '.join(control.sections[:1])}")


@dataclass(frozen=True, slots=True)
class Way:
    """A press after which another page showed: the look at that moment, and where it led."""

    look: Look
    to: Seen


@dataclass(eq=False, slots=True)
class Seen:
    """One page of the walk: all looks at it, in order, and the ways that led from it."""

    looks: list[Look] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)

    @property
    def headings(self) -> tuple[str, ...]:
        """The page's titles, each wording once, in the order in which they were seen."""
        return tuple(dict.fromkeys(look.heading for look in self.looks))

    @property
    def path(self) -> str:
        """The page's address without its origin."""
        return urlsplit(self.looks[0].facts.url).path

    @property
    def origin(self) -> str:
        """Where the page lives."""
        return self.looks[0].facts.origin

    def presses(self) -> list[Look]:
        """Looks at the moment of a press, in order."""
        return [look for look in self.looks if look.pressed]

    def ids(self) -> frozenset[str]:
        """Ids and names of what a person saw on it."""
        return frozenset(c.id or c.name for look in self.looks for c in look.visible() if c.id or c.name)


def pages_of(looks: Iterable[Look]) -> list[Seen]:
    """The pages of a walk, in the order in which they were first seen."""
    pages: list[Seen] = []
    here: Seen | None = None
    press: Look | None = None
    for look in looks:
        if not look.heading:
            continue
        there = _known(pages, look)
        if there is None:
            there = Seen()
            pages.append(there)
        there.looks.append(look)
        if here is not None and there is not here and press:
            here.ways.append(Way(press, there))
        if there is not here:
            press = None
        press = look if look.pressed else press
        here = there
    return pages


def _known(pages: list[Seen], look: Look) -> Seen | None:
    for page in pages:
        if any(plain(heading) == plain(look.heading) for heading in page.headings):
            return page
    return next((page for page in pages if _same_in_another_language(page, look)), None)


def _same_in_another_language(page: Seen, look: Look) -> bool:
    """Whether the same controls stand at the same address under another title."""
    if page.path != urlsplit(look.facts.url).path or any(look.language == one.language for one in page.looks):
        return False
    ids = frozenset(control.id or control.name for control in look.visible()) - {""}
    known = page.ids()
    return bool(ids and known) and len(ids & known) >= _LEAST_SHARED * len(ids | known)


def furniture(pages: list[Seen]) -> frozenset[ControlKey]:
    """Controls that stand on most pages: a choice of language, a search box, links at the bottom."""
    times = Counter(key for page in pages for key in {key_of(c) for look in page.looks for c in look.facts.controls})
    return frozenset(key for key, count in times.items() if count >= 3 and count * 2 > len(pages) and any(key[1:]))
