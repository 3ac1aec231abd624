"""Where a declared field stands: facts in, one control or a group of options out; none, or a refusal.

Public ids and strong labels (label elements, aria, table headers, a button's own text) come first; placeholders,
titles and neighbouring text only where nothing else speaks. Two candidates are a refusal, never a guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sellerfill.errors import PageMismatch
from sellerfill.facts import ControlFacts, Kind, PageFacts
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Control, Field, Tick, Upload, Words

TYPED = frozenset({Kind.TEXT, Kind.PASSWORD, Kind.SELECT})
OPTIONS = frozenset({Kind.RADIO, Kind.TOGGLE, Kind.CHECKBOX})
_WEAK = frozenset({"placeholder", "title", "near"})


@dataclass(frozen=True, slots=True)
class Located:
    """A field on a page: one control, or the options of one question."""

    control: ControlFacts | None
    options: tuple[ControlFacts, ...] = ()

    @property
    def first(self) -> ControlFacts:
        """The control, or the first option."""
        return self.control or self.options[0]


class Ambiguous(PageMismatch):
    """One thing stands at several places; `candidates` are they, for a picture of the page."""

    candidates: tuple[ControlFacts, ...] = ()


def locate(facts: PageFacts, field: Field, form: str = "") -> Located | None:
    """The place of `field`, None where the page has none; PageMismatch where there are two."""
    here = in_form(facts, form)
    if isinstance(field, Tick | Upload):
        control = one(here, field.control, frozenset({Kind.FILE if isinstance(field, Upload) else Kind.CHECKBOX}))
        return Located(control) if control else None
    control = one(here, field.control, TYPED)
    if control:
        return Located(control)
    if isinstance(field, Choice):
        options = _question(here, field)
        return Located(None, options) if options else None
    return None


def locate_button(facts: PageFacts, control: Control, form: str = "") -> ControlFacts | None:
    """The place of a button, None where the page has none; PageMismatch where there are two."""
    return one(in_form(facts, form), control, frozenset({Kind.BUTTON}))


def one(controls: Iterable[ControlFacts], wanted: Control, kinds: frozenset[Kind]) -> ControlFacts | None:
    """The one visible control of these kinds that bears the wanted id, name or words."""
    seen = [c for c in controls if c.kind in kinds and not c.hidden and c.box < 2 and _under(c, wanted.section)]
    strong = [c for c in seen if _bears(c, wanted) or _labelled(c, wanted.words, weak=False)]
    found = strong or [c for c in seen if _labelled(c, wanted.words, weak=True)]
    if len(found) > 1:
        raise ambiguous(wanted.words, found)
    return found[0] if found else None


def hidden_twins(facts: PageFacts, field: Field, form: str = "") -> tuple[ControlFacts, ...]:
    """What asks for the same as the field where no person sees it."""
    wanted, here = field.control, in_form(facts, form)
    alike = [c for c in here if c.hidden and c.kind in TYPED and c.box < 2 and _under(c, wanted.section)]
    return tuple(c for c in alike if _bears(c, wanted) or _labelled(c, wanted.words, weak=False))


def ambiguous(words: Words, candidates: Iterable[ControlFacts]) -> Ambiguous:
    """The refusal of a page that shows one thing more than once."""
    found = tuple(candidates)
    count = len(found)
    shown = words.texts[0]
    chinese = words.texts[1] if len(words.texts) > 1 else shown
    refusal = Ambiguous(
        Bilingual(
            f"'{shown}' stands {count} times on this page; nothing was pressed",
            f"此页面上有 {count} 个“{chinese}”；没有按下任何按钮",
        ),
        next_step=Bilingual(
            "Fill this page by hand in the browser and go to the next one, then run the same command again.",
            "请在浏览器中手动填写此页并进入下一页，然后重新运行同一命令。",
        ),
    )
    refusal.candidates = found
    return refusal


def again(facts: PageFacts, place: Located) -> Located | None:
    """The same place on a later look; None where the page no longer has it, or has it twice."""
    if place.control is None:
        same = (place.first.frame, place.first.group_id, place.first.group)
        options = tuple(c for c in facts.controls if (c.frame, c.group_id, c.group) == same and not c.hidden)
        return Located(None, options) if options else None
    twins = [c for c in facts.controls if _identity(c) == _identity(place.control) and not c.hidden]
    return Located(twins[0]) if len(twins) == 1 else None


def _identity(control: ControlFacts) -> tuple[object, ...]:
    return control.frame, control.kind, control.id, control.name, control.labels, control.form, control.sections


def in_form(facts: PageFacts, form: str) -> list[ControlFacts]:
    """The controls of the form with that id; all where the page has no such form."""
    inside = [c for c in facts.controls if c.form == form] if form else []
    return inside or list(facts.controls)


def _bears(control: ControlFacts, wanted: Control) -> bool:
    return bool({control.id, control.name} & set(wanted.ids))


def _labelled(control: ControlFacts, words: Words, *, weak: bool) -> bool:
    return any(words.match(label.text) for label in control.labels if weak or label.route not in _WEAK)


def _under(control: ControlFacts, section: Words | None) -> bool:
    return section is None or any(section.match(text) for text in (*control.sections, *control.group))


def _question(controls: list[ControlFacts], field: Choice) -> tuple[ControlFacts, ...]:
    """The options of the question that the field asks: by its words, else by two of its options in one group."""
    groups: dict[str, list[ControlFacts]] = {}
    for control in controls:
        if control.kind in OPTIONS and not control.hidden and control.group_id:
            groups.setdefault(f"{control.frame} {control.group_id}", []).append(control)
    words = field.control.words
    asked = [group for group in groups.values() if any(words.match(text) for c in group for text in c.group)]
    if not asked:
        asked = [group for group in groups.values() if _worded(group, field) >= 2]
    if len(asked) > 1:
        raise ambiguous(words, [group[0] for group in asked])
    return tuple(asked[0]) if asked else ()


def _worded(group: list[ControlFacts], field: Choice) -> int:
    """How many of the declared options stand in the group; yes and no stand in many and prove nothing."""
    if any(words.match("Yes") for words in field.options.values()):
        return 0
    return sum(any(words.match(label.text) for c in group for label in c.labels) for words in field.options.values())
