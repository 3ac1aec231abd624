"""From the pages of a walk to page objects: fields, buttons, handoffs and names, in the vocabulary of `pages`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sellerfill.browser.locate import locate
from sellerfill.errors import PageMismatch
from sellerfill.facts import Kind
from sellerfill.pages import Button, Field, Handoff, Part, Reveal, Words
from sellerfill.scout.fields import Asked, Proposer, asked_on, field_of, name_tokens, never_ticked
from sellerfill.scout.handoffs import button_of, handoff_of
from sellerfill.scout.looks import Look
from sellerfill.scout.walk import ControlKey, Seen, furniture
from sellerfill.scout.wording import HAN, pair, words
from sellerfill.tokens import Token

_SKIP = re.compile(r"^(skip|later|not now|do (this|it) later)|暂时跳过|跳过|稍后", re.I)
_SIGN_IN = re.compile(r"^(sign|log).?in|^(登录|登入)", re.I)
_RESERVED = frozenset(
    {"name", "fields", "handoff", "before", "heading", "marks", "unless", "form", "next", "skip", "ends"}
)
_SMALL_WORDS = frozenset({"a", "an", "the", "your", "you", "us", "to", "of", "for", "is", "and"})
_PHONE_TOKENS = frozenset({Token.PHONE_COUNTRY, Token.PHONE_NATIONAL, Token.PIN_METHOD, Token.PIN_LANGUAGE})
Given = Mapping[tuple[str, ControlKey], Token | None]


@dataclass(eq=False, slots=True)
class PageDraft:
    """One page object in the making.

    `parts` are its fields by attribute name, in order; `unknown` words fields that the person filled and nobody knows.
    """

    seen: Seen
    class_name: str
    heading: Words
    parts: dict[str, Part] = field(default_factory=dict)
    handoff: Handoff | None = None
    create: Button | None = None
    next: Button | None = None
    skip: Button | None = None
    ends: bool = False
    unknown: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The page's name, as `Page.name` makes it."""
        return "".join("_" + c.lower() if c.isupper() else c for c in self.class_name).lstrip("_")


def draft_site(pages: Sequence[Seen], propose: Proposer, given: Given) -> list[PageDraft]:
    """One draft a page. `given` is what the person said of a control, by the page's heading and the control's key."""
    apart = furniture(list(pages))
    drafts = [_named(page) for page in pages]
    _tell_names_apart(drafts)
    asked = {}
    for draft in drafts:
        asked[draft.name] = asked_on(draft.seen, apart)
        own = {key: token for (heading, key), token in given.items() if heading in draft.seen.headings}
        name_tokens(asked[draft.name], propose, own)
    by_seen = {id(draft.seen): draft for draft in drafts}
    for draft in drafts:
        _fill_in(draft, asked[draft.name])
    for draft in drafts:
        _way_on(draft, by_seen, asked[draft.name])
    drafts[-1].ends = drafts[-1].next is None and drafts[-1].handoff is None
    return drafts


def _named(page: Seen) -> PageDraft:
    heading = words(page.headings)
    english = pair(page.headings)[0]
    if HAN.search(english) or not english:
        english = page.path.rsplit("/", 1)[-1]
    spoken = re.findall(r"[A-Za-z0-9]+", english.replace("'", "").replace("’", ""))
    telling = [word for word in spoken if word.lower() not in _SMALL_WORDS] or spoken
    name = "".join(word[0].upper() + word[1:].lower() for word in telling[:4])
    return PageDraft(page, name if name[:1].isalpha() else f"Page{name}", heading)


def _tell_names_apart(drafts: Sequence[PageDraft]) -> None:
    taken: set[str] = set()
    for draft in drafts:
        name, number = draft.class_name, 2
        while draft.class_name in taken:
            draft.class_name = f"{name}{number}"
            number += 1
        taken.add(draft.class_name)


def _leading(page: Seen) -> Look | None:
    """The look at the press that led on, for good: the last one."""
    return page.ways[-1].look if page.ways else None


def _fill_in(draft: PageDraft, asked: Sequence[Asked]) -> None:
    leading = _leading(draft.seen)
    draft.handoff = handoff_of(draft.seen, asked, leading)
    full = [look for look in draft.seen.looks if look.reason != "change"]
    declared: list[tuple[int, str, Part]] = []
    for one in asked:
        everywhere = len({id(look) for look, _ in one.seen} & {id(look) for look in full}) == len(full)
        made = field_of(one, draft.seen, everywhere)
        if made:
            made = _found_again(made, draft.seen, one)
            if draft.handoff and draft.handoff.block and made.token in _PHONE_TOKENS:
                made = replace(made, block=draft.handoff.block)
            declared.append((one.order, made.token.name.lower(), made))
    declared += [(order, "reveal", part) for order, part in _reveals(draft.seen, leading)]
    if leading and draft.handoff is None:
        declared += [(9999, "statements", part) for part in never_ticked(asked, leading)]
    for _, name, part in sorted(declared, key=lambda row: row[0]):
        draft.parts[_free_name(name, draft.parts)] = part
    draft.unknown = tuple(_unknown(asked, draft.handoff))


def _free_name(name: str, taken: Mapping[str, Part]) -> str:
    name = f"{name}_" if name in _RESERVED else name
    if name not in taken:
        return name
    again = f"{name}_again"
    return again if again not in taken else f"{name}_{len(taken)}"


def _unknown(asked: Sequence[Asked], handoff: Handoff | None) -> list[str]:
    """Words of fields that somebody filled in and that neither a token nor the handoff covers."""
    theirs = [place.words for place in handoff.at] if handoff else []
    return [
        one.labels()[0]
        for one in asked
        if one.answered and one.token is None and one.labels() and one.kind is not Kind.CHECKBOX
        if not any(place.match(text) for place in theirs for text in one.labels())
    ]


def _found_again(made: Field, page: Seen, one: Asked) -> Field:
    """The declaration, with the control's own id where its words alone would fit two."""
    for look, control in one.seen:
        try:
            locate(look.facts, made)
        except PageMismatch:
            named = tuple(dict.fromkeys(name for name in (control.id, control.name) if name))
            return replace(made, ids=named, also=(), en=made.en, zh=made.zh)
    return made


def _reveals(page: Seen, leading: Look | None) -> list[tuple[int, Reveal]]:
    """Buttons that opened or closed a part of the same page between its fields."""
    found: dict[str, tuple[int, Reveal]] = {}
    for at, look in enumerate(page.looks[:-1]):
        control = look.pressed
        if control is None or look is leading or not control.labels or not _opened(look, page.looks[at + 1]):
            continue
        en, zh, _ = pair([control.labels[0].text])
        found[en] = (control.index, Reveal(en, zh, section=words(control.sections[:1]) if control.sections else None))
    return list(found.values())


def _opened(before: Look, after: Look) -> bool:
    """Whether other typed fields show after the press than before, and no dialog and no complaint is the reason."""
    fields = [{c.index for c in look.visible() if c.kind in (Kind.TEXT, Kind.SELECT)} for look in (before, after)]
    same = len(before.facts.controls) == len(after.facts.controls) and before.facts.headings == after.facts.headings
    return same and fields[0] != fields[1] and not after.facts.alerts


def _way_on(draft: PageDraft, by_seen: Mapping[int, PageDraft], asked: Sequence[Asked]) -> None:
    """The button that led on: the tool's, or the person's, or the way to a new account."""
    leading = _leading(draft.seen)
    if leading is None or leading.pressed is None or not leading.pressed.labels:
        return
    button = button_of([label.text for label in leading.pressed.labels[:1]])
    there = by_seen[id(draft.seen.ways[-1].to)]
    tokens = {one.token for one in asked}
    theirs = {part.token for part in there.parts.values() if isinstance(part, Field)}
    if Token.CURRENT_PASSWORD in tokens and Token.NEW_PASSWORD in theirs:
        draft.create = replace(button, until=there.name)
        draft.next = _visible_button(draft.seen, _SIGN_IN, {button.en})
        return
    if _SKIP.search(button.en) or _SKIP.search(button.zh):
        draft.skip = button
        return
    draft.skip = _visible_button(draft.seen, _SKIP, {button.en}) if _has_fields(draft) else None
    if draft.handoff is None or draft.handoff.done:
        draft.next = button


def _has_fields(draft: PageDraft) -> bool:
    return any(isinstance(part, Field) for part in draft.parts.values())


def _visible_button(page: Seen, sign: re.Pattern[str], others: set[str]) -> Button | None:
    texts = [
        control.labels[0].text
        for look in page.looks
        for control in look.visible()
        if control.kind is Kind.BUTTON and control.labels and sign.search(control.labels[0].text)
    ]
    kept = [text for text in dict.fromkeys(texts) if text not in others]
    return button_of(kept) if kept else None
