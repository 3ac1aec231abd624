"""Names whose Latin form is there already: printed on a document, or written in Latin letters."""

from __future__ import annotations

import re

from sellerfill.errors import UnknownReading
from sellerfill.romanize import reading as say
from sellerfill.romanize.characters import half_width
from sellerfill.romanize.reading import PersonName, Reading
from sellerfill.romanize.spelling import ascii_letters, is_printable_ascii


def latin_kept(text: str) -> str:
    """Latin text as it is when it is ASCII; else its letters without marks, ü by the passport's rule.

    Raises UnknownReading for a character of another script.
    """
    if is_printable_ascii(text):
        return text
    plain = ascii_letters(_umlauts(half_width(text)).replace("·", " "))
    for character in plain:
        if not " " <= character <= "~":
            raise UnknownReading(character, max(text.find(character), 0))
    return plain


def _umlauts(text: str) -> str:
    text = re.sub(r"(?i)(?<=[ln])ü(?=e)", lambda m: "U" if m[0].isupper() else "u", text)
    return re.sub(r"(?i)(?<=[ln])ü", lambda m: "YU" if m[0].isupper() else "yu", text)


def _letters(text: str) -> str:
    return re.sub(r"l(?:yu|v|u)", "lu", re.sub(r"n(?:yu|v|u)", "nu", re.sub("[^a-z]", "", text.lower())))


def person_as_given(text: str, latin: str | None, family: str) -> PersonName:
    """The name `latin`, or `text` where it is Latin itself, split into surname and given name.

    `family` is the surname's expected spelling, "" where it is unknown. The surname stands before a comma,
    else at the end that spells `family`, else first.
    """
    kept = latin_kept((latin if latin is not None else text).strip() if latin is not None else text)
    first, comma, rest = kept.partition(",")
    words = kept.replace(",", " ").split()
    sure = bool(comma) or len(words) == 2
    if comma:
        parts = first.strip(), rest.strip()
    elif family and len(words) > 1 and _letters(words[-1]) == _letters(family) != _letters(words[0]):
        parts = words[-1], " ".join(words[:-1])
    else:
        parts = (words[0], " ".join(words[1:])) if words else ("", "")
        sure = sure and (not family or _letters(words[0]) == _letters(family))
    rule = "given" if latin is not None else "ascii"
    return PersonName(
        text=text,
        latin=kept,
        readings=(Reading(text, kept, rule, "profile" if latin is not None else "the text itself"),) if kept else (),
        rule=rule,
        ambiguous=not sure and bool(words),
        look=() if sure or not words else (say.LOOK_SPELLING,),
        family_local=text if latin is not None else parts[0],
        given_local="" if latin is not None else parts[1],
        family=parts[0],
        given=parts[1],
        passport=" ".join(p for p in parts if p).replace("'", "").upper(),
        iso=kept,
    )
