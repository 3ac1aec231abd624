"""One answer to one token, with the reason for its spelling."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sellerfill.language import Bilingual
from sellerfill.profile import SecretRef
from sellerfill.romanize import Reading
from sellerfill.tokens import Token

RULES: Final = {
    "as-written": Bilingual("as written in the profile", "照资料文件原样"),
    "choice": Bilingual("the profile's choice, in the words of a form", "资料文件中的选项"),
    "country-name": Bilingual("name of the country (Unicode CLDR)", "国家/地区名称（Unicode CLDR）"),
    "latest": Bilingual("no expiry: the latest date that the page offers", "长期有效：选择页面提供的最晚日期"),
    "secret": Bilingual("taken from where the profile says, at the moment of typing", "输入时从指定位置读取"),
}
"""The rules that are not the romanizer's; those are in `sellerfill.romanize.RULES`."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is typed, and why, before it is known which field asks for it. The attributes are those of `Value`."""

    latin: str
    path: str
    local: str | None = None
    rule: str = "as-written"
    readings: tuple[Reading, ...] = ()
    look: tuple[Bilingual, ...] = ()
    secret: SecretRef | None = None
    also: frozenset[str] = frozenset()
    chunks: tuple[str, ...] | None = None
    candidates: tuple[str, ...] = ()
    items: tuple[frozenset[str], ...] = ()
    local_chunks: tuple[str, ...] | None = None
    each: tuple[tuple[Value, ...], ...] = ()
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What a field gets.

    `latin` is ASCII, "" for a secret; `local` the same in the local script where there is one; `path` the profile's
    key ("entity.legal_name"); `rule` a key of `RULES` or of the romanizer's; `look` what a person should look at.
    `also` are other names of the same choice ("CN", "中国"). `chunks` are an address's pieces, small to large, that may
    be spread over the lines that a page offers, and None where the lines are to be kept as they are. `candidates` are
    all that may be tried, in order (shop names); `items` the names of each of several choices (categories).
    `local_chunks` are an address's pieces in the local script, large to small. `each` holds the answers of each
    of several persons, whose page is filled once for every one of them. `file` is where a document lies.
    """

    token: Token
    latin: str
    local: str | None
    path: str
    rule: str
    readings: tuple[Reading, ...]
    look: tuple[Bilingual, ...]
    secret: SecretRef | None
    also: frozenset[str]
    chunks: tuple[str, ...] | None
    candidates: tuple[str, ...] = ()
    items: tuple[frozenset[str], ...] = ()
    local_chunks: tuple[str, ...] | None = None
    each: tuple[tuple[Value, ...], ...] = ()
    file: Path | None = None

    @classmethod
    def of(cls, token: Token, spelling: Spelling) -> Value:
        """The spelling as the answer to `token`."""
        return cls(token, **{name: getattr(spelling, name) for name in Spelling.__dataclass_fields__})
