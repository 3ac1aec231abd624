"""The data files, read when they are first asked for and then kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Usage:
    """Readings of characters and words in one kind of name.

    `characters` maps a character to its syllable, `doubtful` a character to the other readings that bearers use,
    `words` a word to its syllables, `longest` is the length of the longest word, `source` the table's name.
    """

    characters: dict[str, str]
    doubtful: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    longest: int
    source: str


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname's syllables and its readings in other families.

    `long_names_only`: the two characters are a compound surname only where two more follow (王孙 is mostly 王 + 孙).
    """

    syllables: tuple[str, ...]
    others: tuple[str, ...] = ()
    long_names_only: bool = False


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a data file as lists of cells; blank lines and lines that begin with # are left out."""
    text = files("sellerfill.romanize").joinpath("data").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _usage(name: str) -> Usage:
    characters: dict[str, str] = {}
    doubtful: dict[str, tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    for cells in rows(name):
        syllables = tuple(cells[1].split())
        if len(syllables) == 1:
            characters.update(dict.fromkeys(cells[0], syllables[0]))
            if len(cells) > 2:
                doubtful.update(dict.fromkeys(cells[0], tuple(cells[2].split(","))))
        else:
            words[cells[0]] = syllables
    return Usage(characters, doubtful, words, max(map(len, words), default=1), f"data/{name}")


def _of_families() -> dict[str, tuple[str, ...]]:
    """A surname before 氏 ("family") in its reading as a surname: 单氏 is Shanshi."""
    return {f"{name}氏": (*entry.syllables, "shi") for name, entry in surnames().items() if len(name) == 1}


@cache
def name_usage() -> Usage:
    """Readings in given names."""
    return _usage("name_readings.tsv")


@cache
def place_usage(region: str = "") -> Usage:
    """Readings in place names; those of a `region` (a province or city: "江苏", "苏州") before the country's."""
    usage = _usage("place_readings.tsv")
    own = {cells[0]: tuple(cells[1].split()) for cells in _regional() if region in cells[2].split()}
    if not own:
        return usage
    characters = {zh: syllables[0] for zh, syllables in own.items() if len(zh) == 1}
    return replace(
        usage,
        characters=usage.characters | characters,
        doubtful={zh: others for zh, others in usage.doubtful.items() if zh not in characters},
        words=usage.words | {zh: syllables for zh, syllables in own.items() if len(zh) > 1},
    )


@cache
def _regional() -> tuple[list[str], ...]:
    return tuple(rows("place_readings_regional.tsv"))


@cache
def regions() -> frozenset[str]:
    """The provinces and cities that have readings of their own."""
    return frozenset(name for cells in _regional() for name in cells[2].split())


@cache
def company_usage() -> Usage:
    """Readings in company names."""
    own = _usage("company_readings.tsv")
    return replace(own, words=_of_families() | own.words)


@cache
def surnames() -> dict[str, Surname]:
    """Surname -> its reading; single and compound ones."""
    table: dict[str, Surname] = {}
    for cells in rows("surnames.tsv"):
        others = tuple(cells[2].split(",")) if len(cells) > 2 and cells[2] else ()
        for name in cells[0].split():
            table[name] = Surname(tuple(cells[1].split()), others, long_names_only=len(cells) > 3)
    return table


@cache
def common_surnames() -> dict[str, bool]:
    """Single characters that are surnames with their everyday reading -> whether it is a frequent one."""
    return {c: cells[1] == "frequent" for cells in rows("common_surnames.tsv") for c in cells[0]}


@cache
def divisions() -> dict[str, tuple[str, str]]:
    """Official division -> its name without the generic and its English form, with the marks of the source."""
    return {cells[0]: (cells[1], cells[2]) for cells in rows("divisions.tsv")}


@cache
def prefectures() -> dict[str, str]:
    """Autonomous prefectures as people write them -> their full names: 凉山州 -> 凉山彝族自治州."""
    return {f"{stem}州": name for name, (stem, _) in divisions().items() if name.endswith("自治州")}


@cache
def mapping(name: str) -> dict[str, str]:
    """A two-column data file as a mapping."""
    return {cells[0]: cells[1] for cells in rows(name)}
