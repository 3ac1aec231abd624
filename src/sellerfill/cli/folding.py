"""Chinese lines in a terminal's box: broken at any character, as Chinese is, and as wide as they are counted."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.text import Text

from sellerfill.language import Bilingual, Lang

# Terminals disagree on how wide a curly quote is, and the box's edge would stand crooked; corner brackets are two wide.
_QUOTES = str.maketrans("“”‘’", "「」『』")
# A Latin word or number is not broken, an opening bracket stays with what follows, a mark of punctuation with what
# stands before.
_PIECE = re.compile(r"[（「『]*(?:[!-~]+|.)[，。；：、！？）」』]*")


def folded(said: Bilingual, lang: Lang, columns: int) -> Text:
    """The statement in lines of so many columns at most; English is left to the terminal, which breaks at spaces."""
    if lang is not Lang.ZH:
        return Text(said.en)
    lines = [""]
    for piece in _PIECE.findall(said.zh.translate(_QUOTES)):
        if cell_len(lines[-1] + piece) > columns:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return Text("\n".join(line.rstrip() for line in lines))
