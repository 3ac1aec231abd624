"""A walk against the page objects that are there: what changed, in words, and the page objects mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sellerfill.language import Bilingual
from sellerfill.pages import Button, Choice, Field, Handoff, Page, Site, Text, Tick, Words
from sellerfill.scout.folder import PageFile
from sellerfill.scout.source import parts_of

_LEAST_SHARED = 0.5
_Worded = TypeVar("_Worded", Field, Button)


def mended(site: Site, walked: Sequence[PageFile]) -> tuple[list[PageFile], list[Bilingual]]:
    """The site's pages with what the walk saw, and each change as a line of words.

    A page or a field that was not seen this time stays; such a field is no longer required. Names that the folder has
    given stay too.
    """
    pairs = [(_same_page(site, one), one) for one in walked]
    renamed = {one.name: old.name for old, one in pairs if old}
    by_old = {old.name: one for old, one in pairs if old}
    files: list[PageFile] = []
    lines: list[Bilingual] = []
    for page in site.pages:
        if page.name not in by_old:
            files.append(PageFile(page.name, page.__name__, parts_of(page)))
            continue
        new = _with_names(by_old[page.name], renamed)
        declared, changes = _mended_page(page, new)
        files.append(PageFile(page.name, page.__name__, declared, new.unknown, new.looks))
        lines += [Bilingual(f"{page.name}: {line.en}", f"{page.name}：{line.zh}") for line in changes]
    for old, one in pairs:
        if old is None:
            files.append(_with_names(one, renamed))
            lines.append(Bilingual(f"{one.name}: a new page", f"{one.name}：新页面"))
    return files, lines


def _same_page(site: Site, walked: PageFile) -> type[Page] | None:
    heading: Words = walked.declared["heading"]
    for page in site.pages:
        if page.heading.plain_texts & heading.plain_texts:
            return page
    tokens = _tokens(walked.declared)
    for page in site.pages:
        known = _tokens(page.fields)
        if tokens and len(tokens & known) >= _LEAST_SHARED * len(tokens | known):
            return page
    return None


def _tokens(parts: Any) -> set[str]:
    return {part.token for part in parts.values() if isinstance(part, Field)}


def _with_names(one: PageFile, renamed: dict[str, str]) -> PageFile:
    """The walked page with the folder's own names where a button waits for a page."""
    declared = {
        key: replace(part, until=renamed.get(part.until, part.until)) if isinstance(part, Button) else part
        for key, part in one.declared.items()
    }
    return replace(one, declared=declared)


def _mended_page(page: type[Page], new: PageFile) -> tuple[dict[str, Any], list[Bilingual]]:
    old = parts_of(page)
    declared: dict[str, Any] = {}
    lines: list[Bilingual] = []
    # A short walk ends where it ends: that says nothing of a page that is known.
    left = {key: part for key, part in new.declared.items() if key != "ends"}
    for key, part in old.items():
        twin = _twin(key, part, left)
        seen = left.pop(twin) if twin else None
        declared[key], changes = _mended_part(key, part, seen)
        lines += changes
    for key, part in left.items():
        declared[key if key not in declared else f"{key}_new"] = part
        lines.append(
            Bilingual(f"new: {_called(key, part)} {_quoted(part)}", f"新增：{_called(key, part)} {_quoted(part)}")
        )
    return _in_order(declared), lines


def _twin(key: str, part: Any, left: dict[str, Any]) -> str | None:
    """The walked part that is meant by this one: the same attribute for buttons, else the same token."""
    if isinstance(part, Field):
        same = [name for name, one in left.items() if isinstance(one, Field) and one.token is part.token]
        return next((name for name in same if _same_words(part, left[name])), same[0] if same else None)
    if isinstance(part, Handoff):
        return next((name for name, one in left.items() if isinstance(one, Handoff)), None)
    return key if key in left and type(left[key]) is type(part) else None


def _same_words(one: Field | Button, other: Field | Button) -> bool:
    return bool(one.control.words.plain_texts & other.control.words.plain_texts)


def _mended_part(key: str, old: Any, new: Any) -> tuple[Any, list[Bilingual]]:
    if new is None:
        if isinstance(old, Field) and old.required:
            line = Bilingual(f"{_called(key, old)} was not seen this time", f"这次没有看到 {_called(key, old)}")
            return replace(old, required=False), [line]
        return old, []
    if isinstance(old, Field) and isinstance(new, Field):
        return _mended_field(key, old, new)
    if isinstance(old, Button) and isinstance(new, Button):
        return (old, []) if _same_words(old, new) else (_reworded(old, new), [_change("button", "按钮", key, old, new)])
    if isinstance(old, Handoff) and isinstance(new, Handoff):
        return _mended_handoff(old, new)
    if isinstance(old, Words) and isinstance(new, Words) and not old.plain_texts & new.plain_texts:
        texts = (old.texts[0], new.texts[0])
        line = Bilingual(f"heading: '{texts[0]}' -> '{texts[1]}'", f"标题：“{texts[0]}” -> “{texts[1]}”")
        return Words(*dict.fromkeys((new.texts[0], *old.texts[1:2], *new.texts[1:], old.texts[0]))), [line]
    return old, []


def _mended_field(key: str, old: Field, new: Field) -> tuple[Field, list[Bilingual]]:
    lines = [] if _same_words(old, new) else [_change("label", "标签", key, old, new)]
    merged = old if not lines else _reworded(old, new)
    if isinstance(merged, Choice) and isinstance(new, Choice):
        lines += list(_changed_options(key, merged, new))
        options = {code: _both(merged.options.get(code), words) for code, words in new.options.items()}
        merged = replace(merged, options={**merged.options, **options})
    if type(old) is not type(new) and not isinstance(old, Tick):
        lines.append(
            Bilingual(f"{_called(key, old)} is another kind of field now", f"{_called(key, old)} 的控件类型已改变")
        )
        merged = replace(new, en=merged.en, zh=merged.zh, also=merged.also)
    if isinstance(merged, Text) and isinstance(new, Text) and new.max_length and new.max_length != merged.max_length:
        lengths = (merged.max_length, new.max_length)
        lines.append(
            Bilingual(
                f"length of {_called(key, old)}: {lengths[0]} -> {lengths[1]}",
                f"{_called(key, old)} 的长度：{lengths[0]} -> {lengths[1]}",
            )
        )
        merged = replace(merged, max_length=new.max_length)
    return merged, lines


def _both(old: Words | None, new: Words) -> Words:
    return Words(*dict.fromkeys((*old.texts, *new.texts))) if old else new


def _changed_options(key: str, old: Choice, new: Choice) -> Iterator[Bilingual]:
    for code, words in new.options.items():
        known = old.options.get(code)
        if known and not known.plain_texts & words.plain_texts:
            texts = (known.texts[0], words.texts[0])
            yield Bilingual(
                f"option '{code}' of {_called(key, old)}: '{texts[0]}' -> '{texts[1]}'",
                f"{_called(key, old)} 的选项“{code}”：“{texts[0]}” -> “{texts[1]}”",
            )


def _mended_handoff(old: Handoff, new: Handoff) -> tuple[Handoff, list[Bilingual]]:
    """What a person presses as it is now; what they did before stays beside it."""
    if old.kind is not new.kind:
        return new, [Bilingual(f"handed over for: {old.kind} -> {new.kind}", f"人工步骤：{old.kind} -> {new.kind}")]
    fresh = [button for button in new.press if not any(_same_words(button, known) for known in old.press)]
    lines = [Bilingual(f"new: button {_quoted(button)}", f"新增：按钮 {_quoted(button)}") for button in fresh]
    return replace(old, press=(*old.press, *fresh)), lines


def _reworded(old: _Worded, new: _Worded) -> _Worded:
    """The old part with the new words first, the old ones beside them: a site may show either for a while."""
    chinese = str(old.zh) if new.zh == new.en else new.zh
    also = tuple(
        text for text in dict.fromkeys((*new.also, old.en, old.zh, *old.also)) if text not in (new.en, chinese)
    )
    return replace(old, en=new.en, zh=chinese, also=also, ids=tuple(dict.fromkeys((*new.ids, *old.ids))))


def _change(what: str, was: str, key: str, old: Field | Button, new: Field | Button) -> Bilingual:
    called = _called(key, old)
    return Bilingual(f"{what} of {called}: '{old.en}' -> '{new.en}'", f"{called} 的{was}：“{old.zh}” -> “{new.zh}”")


def _called(key: str, part: Any) -> str:
    return str(part.token.name) if isinstance(part, Field) else key


def _quoted(part: Any) -> str:
    return f"'{part.en}'" if isinstance(part, Field | Button) else ""


def _in_order(declared: dict[str, Any]) -> dict[str, Any]:
    """The heading first, fields as they were, then who acts and which button leads on."""
    last = ("person", "next", "skip", "ends")
    front = {key: part for key, part in declared.items() if key not in last and not isinstance(part, Handoff)}
    return front | {key: part for key, part in declared.items() if key not in front}
