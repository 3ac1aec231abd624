"""Reading Han characters: our own usage tables first, then pypinyin's dictionaries.

pypinyin (MIT) brings 40,000 characters and 47,000 phrases; it is imported when the first character is read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from sellerfill.errors import UnknownReading
from sellerfill.romanize.characters import simplified, to_simplified
from sellerfill.romanize.spelling import untoned
from sellerfill.romanize.tables import Usage

_LONGEST_PHRASE = 8


@dataclass(frozen=True, slots=True, eq=False)
class Syllables:
    """A character or word of the text and its syllables, one a character; `rule` as in `reading.RULES`.

    Two are equal only when they are one object: what is read from them is then kept at the price of no comparison.
    """

    text: str
    syllables: tuple[str, ...]
    rule: str
    source: str
    others: tuple[str, ...] = ()


@cache
def _dictionaries() -> tuple[dict[int, str], dict[str, list[list[str]]]]:
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    return PINYIN_DICT, PHRASES_DICT


@cache
def readings_of(character: str) -> tuple[str, ...]:
    """All toneless readings of one character, the most usual first; empty where none is known."""
    known = _dictionaries()[0]
    toned = known.get(ord(character)) or known.get(ord(simplified(character)), "")
    return tuple(dict.fromkeys(s for s in map(untoned, toned.split(",")) if s.isascii() and s.isalpha()))


@cache
def _phrase(text: str) -> tuple[str, ...] | None:
    entry = _dictionaries()[1].get(text)
    if entry is None or len(entry) != len(text):
        return None
    syllables = tuple(untoned(choices[0]) for choices in entry)
    return syllables if all(s.isascii() and s.isalpha() for s in syllables) else None


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Reads Han text by one usage table; `kind` is the first word of its rules ("name", "place", "company").

    `phrases` says whether pypinyin's phrases may decide where the table says nothing: not for given names,
    whose characters only happen to stand side by side.
    """

    kind: str
    usage: Usage
    phrases: bool

    def read(self, text: str, offset: int = 0) -> list[Syllables]:
        """Every character of `text` (Han alone) read, in order.

        Raises UnknownReading with the character's position plus `offset`.
        """
        plain, done, at = to_simplified(text), list[Syllables](), 0
        while at < len(text):
            found = self._word(plain, at) or _character(self, text[at], plain[at])
            if found is None:
                raise UnknownReading(text[at], offset + at)
            at += len(found.syllables)
            done.append(found)
        return done if plain == text else _as_written(done, text)

    def _word(self, text: str, at: int) -> Syllables | None:
        for length in range(min(self.usage.longest, len(text) - at), 1, -1):
            if text[at : at + length] in self.usage.words:
                return _own_word(self, text[at : at + length])
        return self._phrase(text, at) if self.phrases else None

    def _phrase(self, text: str, at: int) -> Syllables | None:
        for length in range(min(_LONGEST_PHRASE, len(text) - at), 1, -1):
            part = text[at : at + length]
            known = _phrase(part)
            if known:
                length = self._until_own_word(text, at, length)
                ours = tuple(self.usage.characters.get(c, s) for c, s in zip(part[:length], known, strict=False))
                return Syllables(part[:length], ours, "pypinyin-phrase", "pypinyin phrase dictionary")
        return None

    def _until_own_word(self, text: str, at: int, length: int) -> int:
        # A word of our own that begins inside a dictionary phrase is the surer one: the phrase ends before it.
        for start in range(at + 1, at + length):
            for size in range(2, min(self.usage.longest, len(text) - start) + 1):
                if text[start : start + size] in self.usage.words:
                    return start - at
        return length


@cache
def _own_word(reader: Reader, text: str) -> Syllables:
    return Syllables(text, reader.usage.words[text], f"{reader.kind}-word", reader.usage.source)


@cache
def _character(reader: Reader, character: str, plain: str) -> Syllables | None:
    readings = readings_of(character)
    own = reader.usage.characters.get(plain)
    if own:
        others = tuple(r for r in readings if r != own)
        return Syllables(character, (own,), f"{reader.kind}-usage", reader.usage.source, others)
    if not readings:
        return None
    return Syllables(character, readings[:1], "pypinyin-character", "pypinyin character dictionary", readings[1:])


def _as_written(read: list[Syllables], text: str) -> list[Syllables]:
    """The same readings with the characters of the original, traditional ones where it has them."""
    done, at = list[Syllables](), 0
    for item in read:
        done.append(replace(item, text=text[at : at + len(item.syllables)]))
        at += len(item.syllables)
    return done


def is_phrase(text: str) -> bool:
    """Whether pypinyin's dictionary knows the text as one phrase."""
    return len(text) > 1 and _phrase(text) is not None
