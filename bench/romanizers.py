"""Those who are measured: ours, and the peers as their own documentation says to call them."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from measures import Spelled

from sellerfill.errors import UnknownReading
from sellerfill.romanize import CompanyName, PersonName, Romanized, address, company, person, place, surname

_HERE = Path(__file__).parent
_ROUNDS = 3
_SURNAME_STANDS = {"person": "head", "surname": "all"}
_OURS: dict[str, Callable[[str], Romanized]] = {
    "person": person,
    "surname": surname,
    "place": place,
    "address": address,
    "company": company,
}


class Romanizer(Protocol):
    """One who is measured, by name."""

    name: str

    def spell(self, kind: str, texts: Sequence[str]) -> list[Spelled]:
        """Each text in Latin letters; `kind` is person, surname, place, address or company."""
        ...

    def seconds(self, names: Sequence[str]) -> float:
        """The processor time that spelling all these names of persons takes, the best of three rounds."""
        ...


class Ours:
    """This project's romanizer."""

    name = "sellerfill"

    def spell(self, kind: str, texts: Sequence[str]) -> list[Spelled]:
        """See Romanizer."""
        return [_ours(kind, text) for text in texts]

    def seconds(self, names: Sequence[str]) -> float:
        """See Romanizer."""
        return _best(person, names)


class InPython:
    """A peer that is a function from text to syllables."""

    def __init__(self, name: str, read: Callable[[str], str]) -> None:
        self.name = name
        self._read = read

    def spell(self, kind: str, texts: Sequence[str]) -> list[Spelled]:
        """See Romanizer."""
        return [Spelled(self._read(text)) for text in texts]

    def seconds(self, names: Sequence[str]) -> float:
        """See Romanizer."""
        return _best(self._read, names)


class InNode:
    """pinyin-pro, run by node; it has a way to say that a text begins with a surname."""

    name = "pinyin-pro"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def spell(self, kind: str, texts: Sequence[str]) -> list[Spelled]:
        """See Romanizer."""
        return [Spelled(text) for text in self._ask(texts, _SURNAME_STANDS.get(kind, "off"), 1)["texts"]]

    def seconds(self, names: Sequence[str]) -> float:
        """See Romanizer."""
        return float(self._ask(names, "head", _ROUNDS)["seconds"])

    def _ask(self, texts: Sequence[str], surname_stands: str, rounds: int) -> Any:
        request = json.dumps({"texts": list(texts), "surname": surname_stands, "rounds": rounds})
        command = ["node", str(_HERE / "pinyin_pro.mjs"), str(self._folder)]
        done = subprocess.run(command, input=request, capture_output=True, check=True, encoding="utf-8")
        return json.loads(done.stdout)


def peers(node_folder: Path) -> list[Romanizer]:
    """pypinyin and xpinyin, and pinyin-pro where `node_folder` holds it."""
    pypinyin, xpinyin = import_module("pypinyin"), import_module("xpinyin").Pinyin()
    found: list[Romanizer] = [
        InPython("pypinyin", lambda text: " ".join(pypinyin.lazy_pinyin(text))),
        InPython("xpinyin", lambda text: str(xpinyin.get_pinyin(text, " "))),
    ]
    if (node_folder / "node_modules" / "pinyin-pro").is_dir():
        found.append(InNode(node_folder))
    return found


def _ours(kind: str, text: str) -> Spelled:
    try:
        result = _OURS[kind](text)
    except UnknownReading:
        return Spelled("")
    passport = result.passport if isinstance(result, PersonName) else None
    pinyin = result.pinyin if isinstance(result, CompanyName) else None
    return Spelled(result.latin, passport, pinyin, english=True)


def _best(read: Callable[[str], object], names: Sequence[str]) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        for name in names:
            read(name)
        best = min(best, time.process_time() - start)
    return best
