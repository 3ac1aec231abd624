"""Wordings: how a page names a thing, and how labels are compared."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_DECORATION = " *:?：？\t\n\u00a0"
_REMARKS = ("(optional)", "(可选)", "(选填)", "(required)", "(必填)", "optional")


def plain(text: str) -> str:
    """A label as it is compared: half width, lower case, single spaces, without star, colon or "(optional)"."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(_DECORATION)
    for remark in _REMARKS:
        folded = folded.removesuffix(remark).strip(_DECORATION)
    return folded


class Words:
    """The ways one thing is worded on a page: English, Chinese, and others seen."""

    __slots__ = ("plain_texts", "texts")

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.plain_texts = frozenset(plain(text) for text in texts)

    def __repr__(self) -> str:
        return f"Words{self.texts!r}"

    def match(self, text: str) -> bool:
        """Whether `text`, a whole label, is one of the wordings."""
        return plain(text) in self.plain_texts

    def within(self, text: str) -> bool:
        """Whether one of the wordings stands somewhere in `text`."""
        folded = plain(text)
        return any(wording in folded for wording in self.plain_texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Where something stands on a page: its wordings, and ids or names where they are publicly known.

    `section` names the heading or legend that it stands under.
    """

    words: Words
    ids: tuple[str, ...] = ()
    section: Words | None = None
