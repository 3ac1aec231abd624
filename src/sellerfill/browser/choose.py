"""Which option is meant: by code, or by any name of the same thing, matched whole; a tie is a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sellerfill.errors import PageMismatch
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Field, plain
from sellerfill.values import Value


def names_of(field: Field, value: Value) -> frozenset[str]:
    """Every name under which the page may offer this value, plain."""
    worded = field.options.get(value.latin) if isinstance(field, Choice) else None
    names = {plain(text) for text in (value.latin, *value.also)}
    return frozenset(worded.plain_texts if worded else names)


def wanted_names(field: Field, value: Value) -> tuple[frozenset[str], ...]:
    """The names, plain, of each option that is to be chosen: one set, or one for each of several answers."""
    if value.items:
        return tuple(frozenset(plain(text) for text in names) for names in value.items)
    return (names_of(field, value),)


def pick(
    field: Field, path: str, names: frozenset[str], texts: Sequence[Iterable[str]], codes: Sequence[str] = ()
) -> int:
    """The index of the one option that bears one of `names`: `texts` are what a person reads of each option.

    Only where no visible text fits do the hidden `codes` decide: "8" may be September's. PageMismatch where none fits
    or several do.
    """
    found = [i for i, option in enumerate(texts) if any(plain(text) in names for text in option)]
    if not found:
        found = [i for i, code in enumerate(codes) if plain(code) in names]
    if len(found) == 1:
        return found[0]
    raise PageMismatch(
        Bilingual(
            f"'{field.en}': {len(found)} of the options fit {path}, not one; nothing was pressed",
            f"“{field.zh}”：有 {len(found)} 个选项符合 {path}；没有按下任何按钮",
        ),
        next_step=Bilingual(
            "Choose it by hand in the browser and go to the next page, then run the same command again.",
            "请在浏览器中手动选择并进入下一页，然后重新运行同一命令。",
        ),
    )
