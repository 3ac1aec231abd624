"""What speaks for each control of a page: named features with weights of presence, for the model to add up.

Pure: facts in, features out. A feature's name tells where it was seen ("label:city", "before:stadt", "name~^zip",
"next:postal"), so that evidence can be read. Ids that number controls by machine carry no words and so say nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from sellerfill.facts import ControlContext, ControlFacts, Kind, PageFacts
from sellerfill.recognize.asked import Asked
from sellerfill.recognize.concepts import concepts, last_concept
from sellerfill.recognize.options import option_kinds
from sellerfill.recognize.text import letter_groups, words

_MOST_WORDS = 14
_WHO = frozenset({"email", "user", "password", "tel"})
_MOODS = frozenset({"login", "signup", "reset"})

Features = frozenset[str]


def page_features(page: PageFacts, asked: Sequence[Asked]) -> list[Features]:
    """Features of each asked control, with those of its neighbours and of its form."""
    surroundings = _forms(page, asked)
    heading = _heading_moods(page)
    boxes: dict[tuple[int, int], list[Asked]] = defaultdict(list)
    for one in asked:
        boxes[one.place].append(one)
    found = []
    for at, one in enumerate(asked):
        features = set(_own(one))
        features.update(surroundings[one.place])
        features.update(_neighbours(asked, at))
        features.update(_order(one, boxes[one.place]))
        features.update(_scheme(one, boxes[one.place], heading, len(asked)))
        found.append(frozenset(features))
    return found


def _own(one: Asked) -> Iterator[str]:
    control, context = one.facts, one.context
    yield from _texted("label", one.label)
    yield from _texted("name", one.attributes)
    yield from _worded("scope", one.scope)
    yield from (f"scope={name}" for name in concepts(one.scope))
    for label in control.labels:
        if label.route == "placeholder":
            yield from _texted("placeholder", label.text)
    for near in context.nearby:
        yield from _worded(near.route, near.text)
    yield from _worded("hint", " ".join(context.hints))
    yield from _worded("described", context.described)
    about = concepts(one.label) | concepts(one.attributes)
    yield from (f"any={name}" for name in about)
    yield from (f"both={first}+{second}" for first in about for second in about if first < second)
    last = last_concept(one.label), last_concept(one.attributes)
    yield f"ends={last[0]}+{last[1]}"
    yield from (f"ends={name}" for name in last if name)
    mood = _mood(one.context)
    if mood:
        yield from (f"{mood}&{name}" for name in about & {"email", "user", "password", "tel"})
        yield f"{mood}&type:{context.type}"
    yield from _shape(control, context)


def _mood(context: ControlContext) -> str:
    """Whether the form signs in, signs up or resets a password, by its buttons and its own words."""
    said = {name for text in (*context.buttons, context.form_words) for name in concepts(text)}
    moods = [mood for mood in ("reset", "signup", "login") if mood in said]
    return "+".join(moods)


@lru_cache(maxsize=4096)
def _texted(place: str, text: str) -> tuple[str, ...]:
    """Words, letter groups and concepts; words and groups also count wherever they stand ("any")."""
    cut = words(text)[:_MOST_WORDS]
    return (
        *[f"{place}:{word}" for word in cut],
        *[f"any:{word}" for word in cut],
        *[f"any~{group}" for word in cut for group in letter_groups(word)],
        *[f"{place}:{first}+{second}" for first, second in pairwise(cut)],
        *[f"{place}={name}" for name in concepts(text)],
        *([f"{place}!{'+'.join(cut)}"] if 0 < len(cut) <= 3 else []),
    )


@lru_cache(maxsize=4096)
def _worded(place: str, text: str) -> tuple[str, ...]:
    return tuple([f"{place}:{word}" for word in words(text)[:_MOST_WORDS]])


def _shape(control: ControlFacts, context: ControlContext) -> Iterator[str]:
    yield f"kind:{control.kind}"
    yield f"type:{context.type}"
    yield from (f"autocomplete:{word}" for word in control.autocomplete.lower().split())
    if context.input_mode:
        yield f"inputmode:{context.input_mode}"
    if context.pattern:
        yield f"pattern:{context.pattern[:24]}"
    if control.max_length is not None:
        yield f"maxlength:{control.max_length if control.max_length <= 20 else control.max_length // 10 * 10}"
    if control.required:
        yield "required"
    if control.kind is Kind.SELECT:
        yield f"entries:{min(len(control.options), 4) if len(control.options) < 8 else len(control.options) // 10 * 10}"
        yield from (f"entries={kind}" for kind in option_kinds(control.options))
        yield from _entries(tuple([one.text for one in control.options[:12]]))


@lru_cache(maxsize=512)
def _entries(texts: tuple[str, ...]) -> frozenset[str]:
    first = {f"entry0={name}" for name in concepts(texts[0] if texts else "")}
    return frozenset(first | {f"entry:{word}" for text in texts for word in words(text)[:3]})


@lru_cache(maxsize=4096)
def _gist(place: str, label: str, attributes: str, control_type: str) -> tuple[str, ...]:
    """What a neighbour in that place is about, in few features."""
    names = sorted(concepts(label) | concepts(attributes))
    cut = dict.fromkeys([*words(label)[:5], *words(attributes)[-3:]])
    return (
        *[f"{place}/={name}" for name in names],
        *[f"{place}/:{word}" for word in cut],
        f"{place}/type:{control_type}",
    )


def _neighbours(asked: Sequence[Asked], at: int) -> Iterator[str]:
    for place, distance in (("before2", -2), ("before1", -1), ("after1", 1), ("after2", 2)):
        beside = asked[at + distance] if 0 <= at + distance < len(asked) else None
        if beside is None or beside.place != asked[at].place:
            yield f"{place}/none"
            continue
        yield from _gist(place, beside.label, beside.attributes, beside.context.type)
        if abs(distance) == 1:
            yield f"ends={_last(asked[at])}&{place}={_last(beside)}"
        if distance == -1 and not asked[at].label and not asked[at].attributes:
            yield from _gist("follows", beside.label, beside.attributes, beside.context.type)


def _last(one: Asked) -> str:
    return last_concept(one.label) or last_concept(one.attributes)


def _order(one: Asked, form: Sequence[Asked]) -> Iterator[str]:
    here = next(place for place, other in enumerate(form) if other is one)
    yield f"place:{min(here, 8)}"
    yield f"size:{_size(len(form))}"
    passwords = [other for other in form if other.facts.kind is Kind.PASSWORD]
    yield f"passwords:{min(len(passwords), 4)}"
    if one.facts.kind is Kind.PASSWORD:
        first = next(place for place, other in enumerate(passwords) if other is one)
        yield f"password:{first}/{min(len(passwords), 4)}"
        yield f"password-size:{len(passwords)}/{_size(len(form))}"


def _scheme(one: Asked, form: Sequence[Asked], heading: str, on_page: int) -> Iterator[str]:
    """What a form is for, by its boxes: a name beside one password signs in, and so does a page with nothing else."""
    passwords = sum(other.facts.kind is Kind.PASSWORD for other in form)
    scheme = f"scheme:{min(passwords, 3)}of{_size(len(form))}"
    yield scheme
    for name in sorted((concepts(one.label) | concepts(one.attributes)) & _WHO) or ["none"]:
        yield f"{scheme}&{name}"
        yield f"{scheme}&{name}&{_mood(one.context)}&{heading}"
        yield f"{scheme}&{name}/{_size(on_page)}"
        if passwords <= 1 and on_page <= 3:
            yield f"alone:{passwords}of{on_page}&{name}&{_enters(one.context, heading)}"


def _enters(context: ControlContext, heading: str) -> str:
    """What a page with hardly a box is for, by its buttons, its form's words and its headings together."""
    said = f"{_mood(context)}+{heading}"
    return next((mood for mood in ("reset", "signup", "login") if mood in said), "")


def heading_of(page: PageFacts) -> str:
    """What the page is headed: its title and first headings."""
    return " ".join([page.title, *(one.text for one in page.headings[:4])])


def _heading_moods(page: PageFacts) -> str:
    said = concepts(heading_of(page)[:300])
    return "+".join(sorted(said & _MOODS))


def _size(count: int) -> str:
    return str(count) if count <= 3 else "4-6" if count <= 6 else "7-12" if count <= 12 else "13-"


def _forms(page: PageFacts, asked: Sequence[Asked]) -> dict[tuple[int, int], Features]:
    """What each form says as a whole: its own words, its buttons, the page's title and headings."""
    heading = heading_of(page)
    of_page = {f"title={name}" for name in concepts(heading[:300])} | {f"title:{w}" for w in words(heading)[:16]}
    found: dict[tuple[int, int], set[str]] = {}
    for one in asked:
        features = found.setdefault(one.place, set(of_page))
        features.update(f"form={name}" for name in concepts(one.context.form_words))
        features.update(_worded("form", one.context.form_words))
        features.update(f"button={name}" for text in one.context.buttons for name in concepts(text))
        features.update(f"button:{word}" for text in one.context.buttons for word in words(text)[:5])
    return {place: frozenset(features) for place, features in found.items()}
