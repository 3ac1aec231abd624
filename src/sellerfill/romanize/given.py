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


def person_as_given(text: str, latin: str | None, own: PersonName | None) -> PersonName:
    """The name `latin`, or `text` where it is Latin itself, split into surname and given name.

    `own` is what we would have written ourselves, None where that is unknown: it tells where the surname stands.
    """
    kept = latin_kept(text if latin is None else latin.strip())
    family, given, sure = _split(kept, own.family if own else "")
    rule, source = ("ascii", "the text itself") if latin is None else ("given", "profile")
    return PersonName(
        text=text,
        latin=kept,
        readings=(Reading(text, kept, rule, source),) if kept else (),
        rule=rule,
        ambiguous=not sure,
        look=() if sure else (say.LOOK_SPELLING,),
        family_local=own.family_local if own else family,
        given_local=own.given_local if own else given,
        family=family,
        given=given,
        passport=f"{family} {given}".strip().replace("'", "").upper(),
        iso=kept,
    )


def _split(latin: str, expected: str) -> tuple[str, str, bool]:
    """Surname, given name, and whether that is sure.

    The surname stands before a comma, else at the end where that spells `expected` ("" for unknown), else first.
    """
    first, comma, rest = latin.partition(",")
    if comma:
        return first.strip(), rest.strip(), True
    words = latin.split()
    if not words:
        return "", "", True
    wanted = _letters(expected)
    if wanted and len(words) > 1 and _letters(words[-1]) == wanted != _letters(words[0]):
        return words[-1], " ".join(words[:-1]), len(words) == 2
    sure = len(words) == 2 and (not wanted or _letters(words[0]) == wanted)
    return words[0], " ".join(words[1:]), sure
