"""What developers call one control, apart from what they call its whole form: "card.owner.name" -> "name".

Names and ids are cut where developers join their parts: at dots, dashes, underscores, colons, dollars, slashes and
brackets. A beginning that several controls of a form share says where they stand, not what one of them asks for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

SHARED_BY = 3
_JOINT = re.compile(r"[\s.:$_\[\]/-]+")
_WORD = re.compile(r"[A-Za-z]{3}")

Parts = tuple[str, ...]


def own_parts(identifiers: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """For each control of a form its own part of its identifiers, and the beginning that others share.

    `identifiers` are those of each control, such as its name and its id. Parts are joined by spaces. The own part
    keeps a word of three letters at least: of "line1", "line2", "line3" nothing is taken.
    """
    cut = [[_parts(identifier) for identifier in of_control] for of_control in identifiers]
    shared = Counter(
        beginning for of_control in cut for beginning in {one for parts in of_control for one in _beginnings(parts)}
    )
    return [_joined([_parted(parts, shared) for parts in of_control]) for of_control in cut]


def _parts(identifier: str) -> Parts:
    return tuple(part for part in _JOINT.split(identifier) if part)


def _beginnings(parts: Parts) -> Iterator[Parts]:
    """Its beginnings that leave a word, the shortest first."""
    for end in range(1, len(parts)):
        if _WORD.search("".join(parts[end:])):
            yield parts[:end]


def _parted(parts: Parts, shared: Counter[Parts]) -> tuple[Parts, Parts]:
    at = max((len(one) for one in _beginnings(parts) if shared[one] >= SHARED_BY), default=0)
    return parts[at:], parts[:at]


def _joined(parted: Sequence[tuple[Parts, Parts]]) -> tuple[str, str]:
    own = dict.fromkeys(" ".join(parts) for parts, _ in parted)
    scope = dict.fromkeys(" ".join(parts) for _, parts in parted)
    return " ".join(own), " ".join(text for text in scope if text)
