"""What the entries of a select are: months, years, countries, states, titles ... by their texts, in any language."""

from __future__ import annotations

import re
from functools import lru_cache

from sellerfill.facts import Option
from sellerfill.recognize.text import fold

_FIRST = 60
_YEAR = re.compile(r"^(19|20)\d\d(年)?$")
_DIAL = re.compile(r"(^|\s|\()(\+|00)\d{1,4}\b")
_COUNTRIES = re.compile(
    r"germany|deutschland|france|frankreich|china|中国|united states|spain|espana|italy|italia|poland|polska|albania|"
    r"\b(de|fr|cn|us|gb|pl|it|al|af)\b|afghanistan"
)
_STATES = re.compile(
    r"alabama|california|texas|ontario|quebec|北京|广东|江苏|浙江|new south wales|queensland|madrid|barcelona|cluj|"
    r"sao paulo|milano|roma\b|buenos aires|tokyo|istanbul|\b(al|ca|tx|ny|on|qc|nsw|sp|rj)\b"
)
_TITLES = re.compile(r"\b(mr|mrs|ms|miss|dr|herr|frau|monsieur|madame|mme|sig|sra|dhr|mevr|pan|pani)\b|先生|女士|小姐")
_CARDS = re.compile(r"visa|master ?card|american express|amex|maestro|discover|银联")
_SEXES = re.compile(r"^(fe)?male$|^[男女]$|^mann|^weib|^femme$|^homme$")
_MONTH_WORDS = re.compile(
    r"^\d*[\s-]*(jan|feb|fev|mar|apr|avr|abr|may|mai|jun|jul|aug|sep|okt|oct|nov|de[czs])|^(十[一二]?|[一二三四五六七八九])月"
)


@lru_cache(maxsize=512)
def option_kinds(options: tuple[Option, ...]) -> frozenset[str]:
    """Names of what most of the first entries look like; empty for a control without entries."""
    texts = [fold(one.text).strip() for one in options[:_FIRST] if one.text.strip()]
    if not texts:
        return frozenset()
    numbers = [int(text.rstrip("月日年 ")) for text in texts if text.rstrip("月日年 ").isdigit()]
    kinds = _number_kinds(numbers, len(texts))
    years = [text for text in texts if _YEAR.match(text)]
    if len(years) * 2 > len(texts):
        kinds.add(
            "years-ahead" if int(years[-1][:4]) > int(years[0][:4]) and int(years[0][:4]) > 2000 else "years-past"
        )
    shares = {"dial": _DIAL, "months": _MONTH_WORDS, "titles": _TITLES, "cards": _CARDS, "sexes": _SEXES}
    kinds |= {kind for kind, sign in shares.items() if sum(bool(sign.search(text)) for text in texts) * 3 >= len(texts)}
    codes = [fold(one.value).strip() for one in options[:_FIRST]]
    for kind, sign in (("countries", _COUNTRIES), ("states", _STATES)):
        if len(texts) > 2 and sum(bool(sign.search(text)) for text in (*texts, *codes)) >= 2:
            kinds.add(kind)
    return frozenset(kinds)


def _number_kinds(numbers: list[int], entries: int) -> set[str]:
    kinds: set[str] = set()
    if not numbers or len(numbers) * 2 <= entries:
        return kinds
    largest = max(numbers)
    if largest == 12:
        kinds.add("months")
    if largest in (30, 31):
        kinds.add("days")
    if min(numbers) >= 20 and largest <= 60 and len(numbers) >= 5:
        kinds.add("short-years")
    return kinds
