"""Digits large enough to be read from across a desk.

They are drawn with spaces alone, to be shown in reverse: block letters are as wide as one column in some terminals
and as two in others.
"""

from __future__ import annotations

from collections.abc import Iterator

_DRAWN = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}
HEIGHT = 5


def large_digits(digits: str) -> Iterator[list[tuple[str, bool]]]:
    """The digits row by row: spaces, and whether they are ink. A digit is six columns wide, two stand between.

    Anything but a digit is left out.
    """
    drawn = [_DRAWN[digit] for digit in digits if digit in _DRAWN]
    for row in range(HEIGHT):
        yield [("  ", dot == "#") for shape in drawn for dot in shape[row] + " "]
