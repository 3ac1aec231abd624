"""How a thing is worded: as it was seen, in whichever language; the other one where a known site words the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from sellerfill.pages import Button, Choice, Field, Page, Reveal, Words, plain
from sellerfill.sites import SITES

HAN = re.compile(r"[\u3400-\u9fff]")
_REMARK = re.compile(r"\s*[(（](optional|required|可选|选填|必填)[)）]\s*$", re.IGNORECASE)
_DECORATION = " *:：\t\n\u00a0"


def shown(text: str) -> str:
    """A label as it is declared: without star, colon or "(optional)"."""
    return _REMARK.sub("", " ".join(text.split()).strip(_DECORATION)).strip(_DECORATION)


def pair(texts: Iterable[str]) -> tuple[str, str, tuple[str, ...]]:
    """English, Chinese and other wordings of one thing, from all that was seen of it.

    A language that was never seen takes what a known site says for the same words, else the words themselves.
    """
    seen = list(dict.fromkeys(shown(text) for text in texts if shown(text)))
    english = [text for text in seen if not HAN.search(text)]
    chinese = [text for text in seen if HAN.search(text)]
    en = english[0] if english else _known().get(plain(chinese[0]), (chinese[0], ""))[0] if chinese else ""
    zh = chinese[0] if chinese else _known().get(plain(en), ("", en))[1]
    return en, zh, tuple(text for text in seen if text not in (en, zh))


def words(texts: Iterable[str]) -> Words:
    """The same as `Words`, English first."""
    en, zh, also = pair(texts)
    return Words(*dict.fromkeys((en, zh, *also)))


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Wordings of the known sites by either language; one that is worded in two ways is left out."""
    found: dict[str, set[tuple[str, str]]] = {}
    for site in SITES.values():
        for page in site.pages:
            for both in _wordings(page):
                for text in both:
                    found.setdefault(plain(text), set()).add(both)
    return {text: next(iter(pairs)) for text, pairs in found.items() if len(pairs) == 1}


def _wordings(page: type[Page]) -> Iterator[tuple[str, str]]:
    yield page.heading.texts[0], page.heading.texts[1]
    for part in page.fields.values():
        if isinstance(part, Field | Reveal):
            yield part.en, part.zh
        if isinstance(part, Choice):
            yield from (_two(one) for one in part.options.values())
        section = getattr(part, "section", None)
        if section:
            yield _two(section)
    for button in (page.next, page.skip, page.before, *(page.handoff.press if page.handoff else ())):
        if isinstance(button, Button):
            yield button.en, button.zh


def _two(one: Words) -> tuple[str, str]:
    return one.texts[0], one.texts[1] if len(one.texts) > 1 else one.texts[0]
