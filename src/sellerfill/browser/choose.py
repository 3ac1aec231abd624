"""Which option is meant: by code, or by any name of the same thing, matched whole; a tie is a refusal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from sellerfill.errors import PageMismatch
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Field, plain
from sellerfill.values import Value
from sellerfill.values.choices import LATEST


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


# A flag is two regional letters, which are the country's code.
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


def spoken(text: str) -> str:
    """An option's text, plain: without the flag before a name, and a flag alone as the code that it is written with."""
    bare = plain(_FLAG.sub(" ", text))
    flag = _FLAG.search(text)
    return bare or ("".join(chr(ord(letter) - 0x1F1E6 + ord("a")) for letter in flag.group()) if flag else "")


def is_named(text: str, names: frozenset[str]) -> bool:
    """Whether an option's text, whole, is one of `names`."""
    return spoken(text) in names


@dataclass(frozen=True, slots=True)
class Offer:
    """An option of a list that the page draws: `key` tells it from the others, `parts` are the pieces of its text."""

    key: str
    whole: tuple[str, ...]
    parts: tuple[str, ...]
    codes: tuple[str, ...]

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Self:
        """From what the page tells of the option."""
        return cls(raw["key"], tuple(raw["whole"]), tuple(raw["parts"]), tuple(raw["codes"]))

    @property
    def plain_texts(self) -> frozenset[str]:
        """Its text, whole and by pieces, plain."""
        return frozenset(spoken(text) for text in (*self.whole, *self.parts))

    @property
    def plain_codes(self) -> frozenset[str]:
        """Its hidden codes, plain."""
        return frozenset(plain(code) for code in self.codes)


def pick_offer(field: Field, path: str, names: frozenset[str], offers: Sequence[Offer]) -> int:
    """As `pick`; pieces of a text decide only where no whole text does: "+1" stands beside more than one country."""
    whole = [offer.whole for offer in offers]
    if not any(is_named(text, names) for texts in whole for text in texts):
        whole = [offer.parts for offer in offers]
    return _only(field, path, names, whole, [offer.codes for offer in offers])


def pick(
    field: Field, path: str, names: frozenset[str], texts: Sequence[Iterable[str]], codes: Sequence[str] = ()
) -> int:
    """The index of the one option that bears one of `names`: `texts` are what a person reads of each option.

    Only where no visible text fits do the hidden `codes` decide: "8" may be September's. PageMismatch where none fits
    or several do.
    """
    return _only(field, path, names, texts, [(code,) for code in codes])


def _only(
    field: Field, path: str, names: frozenset[str], texts: Sequence[Iterable[str]], codes: Sequence[Iterable[str]]
) -> int:
    texts = [tuple(option) for option in texts]
    if plain(LATEST) in names:
        years = [max((int(text) for text in map(spoken, option) if text.isdecimal()), default=-1) for option in texts]
        return years.index(max(years))
    found = [i for i, option in enumerate(texts) if any(is_named(text, names) for text in option)]
    if not found:
        found = [i for i, option in enumerate(codes) if any(plain(code) in names for code in option)]
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
