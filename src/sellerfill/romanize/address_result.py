"""The result of romanizing an address, and its way over the lines of a form."""

from __future__ import annotations

from dataclasses import dataclass

from sellerfill.romanize.reading import Romanized


class DoesNotFit(ValueError):
    """The address is longer than the lines that a page offers; `missing` characters would be needed."""

    def __init__(self, missing: int) -> None:
        super().__init__(f"the address is about {missing} characters longer than its lines")
        self.missing = missing


@dataclass(frozen=True, slots=True)
class AddressPart:
    """One part: its `kind` ("province", "road", "room", ...), the Chinese `text`, its `latin` form."""

    kind: str
    text: str
    latin: str


@dataclass(frozen=True, slots=True)
class Address(Romanized):
    """An address; `latin` is the whole, small to large: "Room 3, No. 18 Keji Road, Nanshan District, Shenzhen, ...".

    `parts` are in the order of the Chinese text. `province`, `city` and `district` are Latin, as a bank writes them
    ("Guangdong", "Shenzhen", "Nanshan District"), None where the text has none; `street` holds the pieces below the
    city, small to large, the district last. `pinyin` is the whole in pinyin, large to small. `unplaced` are the
    pieces of the text whose kind is not known; they stand in `latin` nevertheless. `postcode` is one that was written
    with the address.
    """

    parts: tuple[AddressPart, ...]
    province: str | None
    city: str | None
    district: str | None
    street: tuple[str, ...]
    pinyin: str
    unplaced: tuple[str, ...]
    postcode: str | None

    def lines(self, *limits: int) -> tuple[str, ...]:
        """`street` over as many lines as there are `limits` (characters each), "" for a line that stays empty.

        Breaks after a comma where that fits, else between words, never inside one. Joined with spaces the lines
        are the street again. Raises DoesNotFit.
        """
        return split_lines(self.street, limits)


def split_lines(street: tuple[str, ...], limits: tuple[int, ...]) -> tuple[str, ...]:
    """`Address.lines` for any pieces."""
    whole = ", ".join(street)
    by_piece = _fill([f"{piece}," for piece in street[:-1]] + list(street[-1:]), limits)
    done = by_piece if by_piece is not None else _fill(whole.split(), limits)
    if done is None:
        raise DoesNotFit(max(len(whole) - sum(limits), 1))
    return done


def _fill(words: list[str], limits: tuple[int, ...]) -> tuple[str, ...] | None:
    lines: list[str] = []
    left = list(words)
    for limit in limits:
        line = ""
        while left and len(f"{line} {left[0]}".strip()) <= limit:
            line = f"{line} {left.pop(0)}".strip()
        lines.append(line)
    return None if left else tuple(lines)
