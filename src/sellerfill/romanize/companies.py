"""Names of companies: full pinyin in three spacings, and an English name as a suggestion.

The English name is place + brand + trade + legal form. It can't be derived in general: a company chooses it, so
every one is to be confirmed. Source of the forms: Provisions on Enterprise Name Registration (order of the parts).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sellerfill.romanize import reading as say
from sellerfill.romanize.characters import half_width, has_han, is_han, to_simplified
from sellerfill.romanize.given import latin_kept
from sellerfill.romanize.places import is_place_stem, place, read_place, short_place
from sellerfill.romanize.reading import CompanyName, Reading
from sellerfill.romanize.spelling import plain, word
from sellerfill.romanize.syllables import Reader, Syllables
from sellerfill.romanize.tables import company_usage, rows


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of the name: its kind (place, brand, trade, form, mark, latin), the Chinese text, its English."""

    kind: str
    text: str
    english: str
    read: tuple[Syllables, ...]


@cache
def _lexicon(name: str) -> dict[str, str]:
    return {zh: cells[1] for cells in rows(name) for zh in cells[0].split()}


def company(text: str, *, latin: str | None = None) -> CompanyName:
    """A licence name: "深圳市宇博盛科技有限公司" -> "Shenzhen Yubosheng Technology Co., Ltd." and its pinyin.

    `latin`, the registered spelling, always wins as `latin` and `english`. Which form a page gets, English or one of
    the three pinyin spacings, is the caller's choice. Raises UnknownReading.
    """
    simple = to_simplified(half_width(text)).replace(" ", " ")
    if not has_han(simple):
        kept = latin_kept(latin.strip() if latin else text)
        shown = (Reading(text, kept, "given" if latin else "ascii", "the text itself"),) if kept else ()
        return CompanyName(text, kept, shown, "given" if latin else "ascii", False, (), kept, kept, kept, kept)
    tokens = _tokens(simple)
    english = _english(tokens)
    own = latin_kept(latin.strip()) if latin and latin.strip() else ""
    syllables = [_syllables(t) for t in tokens]
    return CompanyName(
        text=text,
        latin=own or english,
        readings=tuple(r for t in tokens for r in _readings(t)),
        rule="given" if own else "company-usage",
        ambiguous=not own,
        look=() if own else (say.LOOK_BRAND,),
        pinyin=word([s for group in syllables for s in group if s[:1].isalnum()], apostrophe=False),
        pinyin_words=_spaced([_words(t) for t in tokens]),
        pinyin_syllables=_spaced([[s[:1].upper() + s[1:] for s in group] for group in syllables]),
        english=own or english,
        pinyin_readings=tuple(r for t in tokens for r in _spoken(t)),
    )


def _tokens(simple: str) -> list[_Token]:
    """The name cut into place, brand, trade and form; brackets are cut the same way on their own."""
    tokens: list[_Token] = []
    for piece in re.findall(r"\([^()]*\)|[^()]+|[()]", simple):
        inner = piece.startswith("(") and len(piece) > 2
        if inner:
            tokens += [_mark("("), *_piece(piece[1:-1], first=True), _mark(")")]
        elif piece in "()":
            tokens.append(_mark(piece))
        else:
            tokens += _piece(piece, first=not tokens)
    return tokens


def _mark(character: str) -> _Token:
    return _Token("mark", character, character, ())


_BRANCHES = {"分厂": "Branch Factory", "支行": "Sub-branch", "办事处": "Office"}


def _piece(text: str, *, first: bool) -> list[_Token]:
    """A stretch without brackets: places at its head, trades and forms at its end, the brand between."""
    branch = re.match(
        r"(.*(?:公司|厂|社|行))([^公司]{2,12}?)(第[一二三四五六七八九十]+)?(分公司|分厂|分店|分行|支行|分社|办事处)$",
        text,
    )
    if branch:
        number = [_Token("brand", branch[3], "", _read(branch[3]))] if branch[3] else []
        below = [*_piece(branch[2], first=True), *number, _form(branch[4], _BRANCHES.get(branch[4], "Branch"))]
        return [*_piece(branch[1], first=first), _Token("mark", ",", ",", ()), *below]
    heads: list[_Token] = []
    while first and text:
        own, inner = _place_at_head(text), _place_below(text) if heads else ""
        head = inner if len(inner) > len(own) else own
        if not head:
            break
        heads.append(_place(head))
        text = text[len(head) :]
    tails: list[_Token] = []
    body, last = _take_end(text, "legal_forms.tsv")
    if last:
        tails.append(_form(last, _lexicon("legal_forms.tsv")[last]))
    body, trades = split_trades(body)
    return heads + _brand(body) + [_form(zh, english, "trade") for zh, english in trades] + tails


def split_trades(text: str) -> tuple[str, list[tuple[str, str]]]:
    """A name as its brand and the trades that end it with their English; a brand has no single character."""
    trades: list[tuple[str, str]] = []
    while True:
        rest, trade = _take_end(text, "trades.tsv")
        if not trade or len(rest) == 1:
            return text, trades
        english = _lexicon("trades.tsv")[trade]
        # Two trades may be one word in English: 灯饰照明 is Lighting.
        same = trades and trades[0][1] == english
        trades[: 1 if same else 0] = [(trade + trades[0][0] if same else trade, english)]
        text = rest


def _take_end(text: str, table: str) -> tuple[str, str]:
    words = _lexicon(table)
    found = next((text[-n:] for n in range(min(12, len(text)), 0, -1) if text[-n:] in words), "")
    return text.removesuffix(found) if found else text, found


def _form(text: str, english: str, kind: str = "form") -> _Token:
    return _Token(kind, text, english, _read(text))


def _place(text: str) -> _Token:
    if text == "中国":
        return _Token("place", text, "China", tuple(read_place(text)))
    return _Token("place", text, short_place(text), tuple(read_place(text)))


def _place_at_head(text: str) -> str:
    if text.startswith("中国"):
        return "中国"
    return next((text[:n] for n in range(min(11, len(text)), 1, -1) if is_place_stem(text[:n])), "")


_PLACE_GENERIC = re.compile("(?:自治[区州县旗]|街道|[省市县区镇])$")
_BELOW = re.compile(r"工业园区|高新区|高新技术产业开发区|经济开发区|经济技术开发区|[一-鿿]{2,3}?(?:镇|街道)(?=..)")


def _place_below(text: str) -> str:
    """A zone or a town that stands after the city: 苏州工业园区, 东莞市长安镇."""
    found = _BELOW.match(text)
    return found[0] if found else ""


def _brand(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    for run in re.findall(
        r"[\u3400-\u9fff\u3007\U00020000-\U0003ffff]+|[^\u3400-\u9fff\u3007\U00020000-\U0003ffff]+", text
    ):
        if is_han(run[0]):
            read = _read(run)
            tokens.append(_Token("brand", run, word([plain(s) for r in read for s in r.syllables]), read))
        elif run.strip():
            tokens.append(_Token("latin", run, latin_kept(run.strip()), ()))
    return tokens


@cache
def _reader() -> Reader:
    return Reader("company", company_usage(), phrases=True)


def _read(text: str) -> tuple[Syllables, ...]:
    runs = re.findall(r"[^()]+", text)
    return tuple(s for run in runs for s in _reader().read(run))


def _english(tokens: Sequence[_Token]) -> str:
    text = " ".join(t.english for t in tokens if t.english)
    return re.sub(r"\(\s+", "(", re.sub(r"\s+([,)])", r"\1", text))


def _syllables(token: _Token) -> list[str]:
    return [plain(s) for r in token.read for s in r.syllables] or [token.english]


def _words(token: _Token) -> list[str]:
    """A place without its generic, a brand, a trade or a form as words; a form of four characters as two words."""
    if token.kind in ("mark", "latin"):
        return [token.english]
    syllables = _syllables(token)
    generic = _PLACE_GENERIC.search(token.text) if token.kind == "place" and len(token.text) > 2 else None
    if generic and "园区" not in token.text:
        return [word(syllables[: generic.start()]), word(syllables[generic.start() :])]
    if token.kind in ("trade", "form"):
        return [word([plain(s) for s in group]) for group in _pairs(token.text, syllables)]
    return [word(syllables)]


_FORM_WORDS = (
    "集团", "股份", "有限", "责任", "公司", "合伙", "企业", "普通", "个体", "工商户", "专业", "合作社",
    "供应链", "互联网", "物联网", "房地产", "半导体", "机器人", "无人机", "进出口", "化妆品", "日用品", "工艺品",
    "农产品", "纺织品", "零部件", "高科技", "高速", "新能源", "新材料", "小家电", "劳保", "人工", "自行车", "摩托车",
)  # fmt: skip


def _pairs(text: str, syllables: list[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    at = 0
    han = [c for c in text if is_han(c)]
    while at < len(han):
        rest = "".join(han[at:])
        size = next((len(k) for k in _FORM_WORDS if rest.startswith(k)), 3 if len(rest) == 3 else 2)
        groups.append(syllables[at : at + size])
        at += size
    return groups


def _spaced(groups: Sequence[Sequence[str]]) -> str:
    text = " ".join(w for group in groups for w in group if w)
    return re.sub(r"\(\s+", "(", re.sub(r"\s+([,)])", r"\1", text))


def _readings(token: _Token) -> list[Reading]:
    if token.kind in ("trade", "form"):
        rule = "trade-word" if token.kind == "trade" else "legal-form"
        source = "data/trades.tsv" if token.kind == "trade" else "data/legal_forms.tsv"
        return [Reading(token.text, token.english, rule, source)]
    if token.kind == "place":
        return (
            list(place(token.text).readings)
            if token.text != "中国"
            else [Reading(token.text, "China", "place-english", "data/place_english.tsv")]
        )
    return _spoken(token)


def _spoken(token: _Token) -> list[Reading]:
    doubtful = company_usage().doubtful
    return [
        Reading(r.text, " ".join(map(plain, r.syllables)), r.rule, r.source, doubtful.get(r.text, ()))
        for r in token.read
    ]
