"""Names of persons: surname first, as the passport prints it.

Sources: GB/T 28039-2011 (Chinese phonetic alphabet spelling rules for Chinese names); National Immigration
Administration, notice of 2021-09-29, for ü.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from sellerfill.errors import UnknownReading
from sellerfill.language import Bilingual
from sellerfill.romanize import reading as say
from sellerfill.romanize import spelling
from sellerfill.romanize.characters import half_width, has_han, is_han, is_plain_han, to_simplified
from sellerfill.romanize.family import family_length as family_length_of
from sellerfill.romanize.family import read_surname
from sellerfill.romanize.given import person_as_given
from sellerfill.romanize.reading import PersonName, Reading, Romanized
from sellerfill.romanize.syllables import Reader, Syllables
from sellerfill.romanize.tables import name_usage, surnames


def person(text: str, *, latin: str | None = None, family_length: int | None = None) -> PersonName:
    """A person's name in Latin letters: "吕小军" -> "Lyu Xiaojun", passport "LYU XIAOJUN".

    `latin`, the spelling printed on a document, always wins; `family_length` says how many characters the surname
    has where the name alone doesn't tell. A space in the name does the same ("郑李 淑芳").
    Raises UnknownReading, with the character and its position, for what has no Latin spelling.
    """
    plain = half_width(text)
    if latin is not None and latin.strip():
        return person_as_given(text, latin, _ours(text, plain, family_length))
    if not has_han(plain):
        return person_as_given(text, None, None)
    return _read_name(text, plain, family_length)


def surname(text: str) -> Romanized:
    """A surname alone: "仇" -> "Qiu", "万俟" -> "Moqi". Raises UnknownReading."""
    plain = half_width(text)
    if not has_han(plain):
        name = person_as_given(text, None, None)
        return Romanized(text, name.latin, name.readings, name.rule, ambiguous=False, look=())
    read, look = read_surname(plain.replace(" ", ""))
    latin = spelling.word([spelling.passport(s) for r in read for s in r.syllables], apostrophe=False)
    return Romanized(text, latin, _shown(read), read[0].rule, bool(look), look)


def _ours(text: str, plain: str, length_given: int | None) -> PersonName | None:
    try:
        return _read_name(text, plain, length_given) if has_han(plain) else None
    except UnknownReading:
        return None


def _read_name(text: str, plain: str, length_given: int | None) -> PersonName:
    if "·" in plain or "." in plain:
        return _name_with_dots(text, [p for p in plain.replace(".", "·").split("·") if p.strip()])
    if " " in plain:
        first = plain.split(" ")[0]
        plain = plain.replace(" ", "")
        length_given = length_given or len(first)
    length, look = (length_given, ()) if length_given else family_length_of(plain)
    family, given = plain[:length], plain[length:]
    read_family, surname_look = read_surname(family)
    read_given = _mixed(given, text, length)
    return _assemble(text, (family, given), (read_family, read_given), (*look, *surname_look))


def _mixed(part: str, text: str, offset: int) -> list[Syllables]:
    if is_plain_han(part):
        return _reader().read(part, offset)
    done: list[Syllables] = []
    at = 0
    while at < len(part):
        end = at + 1
        han = is_han(part[at])
        while end < len(part) and is_han(part[end]) == han:
            end += 1
        run = part[at:end]
        done += _reader().read(run, offset + at) if han else [_letters(run, text)]
        at = end
    return done


def _letters(run: str, text: str) -> Syllables:
    folded = spelling.ascii_letters(run)
    for character in folded:
        if not " " <= character <= "~":
            raise UnknownReading(character, max(text.find(character), 0))
    return Syllables(run, (folded.lower(),), "ascii", "the text itself")


@cache
def _reader() -> Reader:
    return Reader("name", name_usage(), phrases=False)


def _name_with_dots(text: str, parts: Sequence[str]) -> PersonName:
    # A clan name stands first (爱新觉罗·溥仪); elsewhere the father's name, used as the surname, stands last.
    clan = to_simplified(parts[0]) in surnames()
    read = [
        list(read_surname(p)[0]) if clan and n == 0 else _mixed(p.replace(" ", ""), text, 0)
        for n, p in enumerate(parts)
    ]
    words = [_join(r, spelling.passport) for r in read]
    family, given = (words[:1], words[1:]) if clan else (words[-1:], words[:-1])
    local = (parts[:1], parts[1:]) if clan else (parts[-1:], parts[:-1])
    return PersonName(
        text=text,
        latin=" ".join(words),
        readings=_shown([s for r in read for s in r]),
        rule="name-usage",
        ambiguous=True,
        look=(say.LOOK_MINORITY_NAME,),
        family_local="·".join(local[0]),
        given_local="·".join(local[1]),
        family=" ".join(family),
        given=" ".join(given),
        passport=" ".join(words).upper(),
        iso=" ".join(_join(r, spelling.standard, apostrophe=True) for r in read),
    )


def _join(read: Sequence[Syllables], spell: Callable[[str], str], *, apostrophe: bool = False) -> str:
    return spelling.word([spell(s) for r in read for s in r.syllables], apostrophe=apostrophe)


def _assemble(
    text: str,
    local: tuple[str, str],
    read: tuple[Sequence[Syllables], Sequence[Syllables]],
    look: tuple[Bilingual, ...],
) -> PersonName:
    family_read, given_read = [_spelled(r) for r in read[0]], [_spelled(r) for r in read[1]]
    if any(r.doubtful for r in given_read):
        look += (say.LOOK_GIVEN_NAME,)
    umlaut = any(r.umlaut for r in family_read) or any(r.umlaut for r in given_read)
    family, given = _passport_word(family_read), _passport_word(given_read)
    latin = f"{family} {given}".strip()
    return PersonName(
        text=text,
        latin=latin,
        readings=tuple([r.reading for r in (*family_read, *given_read)]),
        rule=read[0][0].rule if read[0] else "name-usage",
        ambiguous=bool(look),
        look=(*look, say.LOOK_UMLAUT) if umlaut else look,
        family_local=local[0],
        given_local=local[1],
        family=family,
        given=given,
        passport=latin.upper(),
        iso=f"{_standard(read[0], family_read, family)} {_standard(read[1], given_read, given)}".strip(),
    )


class _Spelled(NamedTuple):
    """A reading as it is written on a passport, and what has to be known of it to put a name together."""

    reading: Reading
    passport: str
    doubtful: bool
    umlaut: bool
    vowel: bool


# A name has three of these and there are a hundred thousand names: made once for each character, not for each name.
@lru_cache(maxsize=20_000)
def _spelled(read: Syllables) -> _Spelled:
    written = tuple(map(spelling.passport, read.syllables))
    return _Spelled(
        Reading(read.text, " ".join(written), read.rule, read.source, read.others),
        "".join(written),
        read.rule == "name-usage" and to_simplified(read.text) in name_usage().doubtful,
        any("v" in syllable for syllable in read.syllables),
        any(syllable[0] in "aeo" for syllable in read.syllables),
    )


def _passport_word(read: Sequence[_Spelled]) -> str:
    joined = "".join([r.passport for r in read])
    return joined[:1].upper() + joined[1:]


def _standard(read: Sequence[Syllables], spelled: Sequence[_Spelled], passport: str) -> str:
    # The two spellings differ only with ü and before a vowel: most names need no second pass.
    if not any(r.umlaut or r.vowel for r in spelled):
        return passport
    return _join(read, spelling.standard, apostrophe=True)


def _shown(read: Sequence[Syllables]) -> tuple[Reading, ...]:
    return tuple(_spelled(r).reading for r in read)
