"""Other spellings of a name that was read with doubt, for a person to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sellerfill.romanize.address_result import Address
from sellerfill.romanize.names import person
from sellerfill.romanize.reading import Reading
from sellerfill.romanize.spelling import passport

_MOST = 9
# A dictionary's rare readings of an everyday character are no choice that a bearer of the name would make.
_BY_USAGE = ("surname-table", "surname-unlisted", "name-usage", "place-usage", "company-usage")
_OLDER = {"lyu": ("lv", "lu"), "nyu": ("nv", "nu")}


def other_spellings(latin: str, readings: Sequence[Reading]) -> tuple[str, ...]:
    """`latin` with one reading changed at a time, best first: "Gai Ming" -> ("Ge Ming",).

    `readings` are those of the same result, in order. Spellings of ü on older passports are among them.
    At most nine, none twice, never `latin` itself.
    """
    return tuple(dict.fromkeys(s for s in _changed(latin, readings) if s != latin))[:_MOST]


def other_divisions(text: str, latin: str) -> tuple[str, ...]:
    """A Han name of a person with the surname ending elsewhere: "郑李淑芳" -> ("Zheng Lishufang",)."""
    found = (person(text, family_length=length).latin for length in (1, 2) if len(text) > length)
    return tuple(spelled for spelled in found if spelled != latin)


def other_streets(found: Address) -> tuple[str, ...]:
    """The street of an address with one doubtful name read otherwise, best first: "Zhangxing Road, ...".

    At most nine, none twice, never the street itself.
    """
    street = ", ".join(found.street)
    changed = (
        street.replace(part.latin, spelled, 1)
        for part in found.parts
        for spelled in other_spellings(part.latin, [r for r in found.readings if r.text in part.text])
    )
    return tuple(dict.fromkeys(other for other in changed if other != street))[:_MOST]


def _changed(latin: str, readings: Sequence[Reading]) -> Iterator[str]:
    at = 0
    for reading in readings:
        found = re.compile(r"['\s]*".join(map(re.escape, reading.latin.split())), re.IGNORECASE).search(latin, at)
        if not found or not found[0]:
            continue
        at = found.end()
        usage = reading.others if reading.rule in _BY_USAGE else ()
        for other in (*map(passport, usage), *_OLDER.get(reading.latin, ())):
            spelled = other.capitalize() if found[0][0].isupper() else other
            yield latin[: found.start()] + spelled + latin[found.end() :]
