"""Where a surname ends and how it is read."""

from __future__ import annotations

from functools import lru_cache

from sellerfill.errors import UnknownReading
from sellerfill.language import Bilingual
from sellerfill.romanize import reading as say
from sellerfill.romanize.characters import is_han, to_simplified
from sellerfill.romanize.spelling import ascii_letters, is_printable_ascii
from sellerfill.romanize.syllables import Syllables, readings_of
from sellerfill.romanize.tables import common_surnames, name_usage, surnames

_LONGEST_SURNAME = 4
_TABLE = "data/surnames.tsv"


def family_length(name: str) -> tuple[int, tuple[Bilingual, ...]]:
    """How many characters of a Han name are its surname, and what a person should look at.

    A compound surname of the table, else one character. Two frequent surnames before two more characters are taken
    for a double surname (郑李淑芳), which GB/T 28039-2011 allows.
    """
    table, simple = surnames(), to_simplified(name)
    for length in range(min(_LONGEST_SURNAME, len(simple) - 1), 1, -1):
        compound = table.get(simple[:length])
        if compound and (not compound.long_names_only or len(simple) > length + 1):
            return length, ()
    common = common_surnames()
    if len(simple) == 4 and common.get(simple[0]) and common.get(simple[1]):
        return 2, (say.LOOK_DOUBLE_SURNAME,)
    return 1, ()


@lru_cache(maxsize=5_000)
def read_surname(family: str) -> tuple[tuple[Syllables, ...], tuple[Bilingual, ...]]:
    """A surname's syllables and what a person should look at.

    Raises UnknownReading with the character's position in the surname.
    """
    known = _listed(family)
    if known:
        return (known[0],), known[1]
    read = [_listed(character) or _unlisted(character, at) for at, character in enumerate(family)]
    look = tuple(dict.fromkeys(statement for _, statements in read for statement in statements))
    return tuple(syllables for syllables, _ in read), look


def _listed(family: str) -> tuple[Syllables, tuple[Bilingual, ...]] | None:
    entry = surnames().get(to_simplified(family))
    if entry is None:
        return None
    look = (say.LOOK_SURNAME,) if entry.others else ()
    return Syllables(family, entry.syllables, "surname-table", _TABLE, entry.others), look


def _unlisted(character: str, at: int) -> tuple[Syllables, tuple[Bilingual, ...]]:
    plain = to_simplified(character)
    if plain in common_surnames():
        return Syllables(character, _usual(character, at), "surname-table", "data/common_surnames.tsv"), ()
    own = name_usage().characters.get(plain)
    usual = (own,) if own else _usual(character, at)
    look = (say.LOOK_UNLISTED_SURNAME,)
    return Syllables(character, usual, "surname-unlisted", "pypinyin character dictionary"), look


def _usual(character: str, at: int) -> tuple[str, ...]:
    readings = readings_of(character) if is_han(character) else ()
    if readings:
        return readings[:1]
    letters = ascii_letters(character)
    if not letters or not is_printable_ascii(letters):
        raise UnknownReading(character, at)
    return (letters.lower(),)
