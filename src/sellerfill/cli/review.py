"""Doubtful readings asked once: the person keeps, chooses or types a spelling, and the profile remembers it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Interrupted
from sellerfill.language import Bilingual
from sellerfill.plan import FillPlan
from sellerfill.profile import reader
from sellerfill.profile.amend import write_latin
from sellerfill.profile.parts import Address
from sellerfill.romanize import address
from sellerfill.romanize.alternatives import other_divisions, other_spellings, other_streets
from sellerfill.romanize.reading import LOOK_DOUBLE_SURNAME, LOOK_UNLISTED_SURNAME
from sellerfill.romanize.spelling import is_printable_ascii
from sellerfill.tokens import Token
from sellerfill.values import Value

Ask = Callable[[str], str]

_NAMES = re.compile(r"people\[\d+\]\.name|entity\.legal_name")
_ADDRESS = re.compile(r"(addresses\.[^.]+)(?:\.local)?")
_PIECES = {
    Token.ADDRESS_LINE1: "line1",
    Token.BILLING_LINE1: "line1",
    Token.TAX_LINE1: "line1",
    Token.CITY: "city",
    Token.BILLING_CITY: "city",
    Token.TAX_CITY: "city",
    Token.STATE: "state",
    Token.BILLING_STATE: "state",
    Token.TAX_STATE: "state",
}
_HOW = Bilingual(
    "Enter keeps it, a number takes that one, or type the spelling", "回车保留，输入序号选用，或直接输入拼写"
)
_AGAIN = Bilingual(
    "Not understood: a number of the list, or Latin letters.", "无法识别：请输入列表中的序号，或拉丁字母。"
)
_WRITE = Bilingual("Write this into the profile, so that it is not asked again?", "是否写入资料文件，以后不再询问？")
_KEPT = Bilingual(
    "The profile is unchanged: the plan has the spellings that were made from it.",
    "资料文件未改动：计划仍使用由其生成的拼写。",
)
_NOBODY = Bilingual("Nobody sits at a terminal here, so nothing is asked.", "当前没有可交互的终端，因此不询问。")
_STOPPED = Bilingual("Stopped; the profile is unchanged", "已停止；资料文件未改动")


@dataclass(frozen=True, slots=True)
class Question:
    """One spelling to settle: its key in the profile, the original, what was made of it, why to look, the others."""

    path: str
    local: str
    latin: str
    look: tuple[Bilingual, ...]
    offered: tuple[str, ...]


def doubtful(profile: Path, plan: FillPlan) -> tuple[Question, ...]:
    """The names and pieces of addresses that a person should settle, each once; none that `latin` settles."""
    found: dict[str, Question] = {}
    for planned in plan.fields:
        value = planned.value
        if not value.look or not value.local or value.rule == "given":
            continue
        if _NAMES.fullmatch(value.path):
            found.setdefault(value.path, Question(value.path, value.local, value.latin, value.look, choices(value)))
            continue
        place, piece = _ADDRESS.fullmatch(value.path), _PIECES.get(value.token)
        if place and piece:
            path = f"{place[1]}.latin.{piece}"
            found.setdefault(path, _of_address(profile, path, value))
    return tuple(found.values())


def _of_address(profile: Path, path: str, value: Value) -> Question:
    """The question about a street as a whole, of which a page may get one line, or about a city or a state."""
    local = value.local or ""
    if not path.endswith(".line1"):
        return Question(path, local, value.latin, value.look, choices(value))
    tree = reader.read(profile).tree or {}
    whole = Address.model_validate(tree["addresses"][path.split(".")[1]]).whole()
    found = address(whole or local)
    return Question(path, local, ", ".join(found.street), value.look, other_streets(found))


def review_at_terminal(profile: Path, plan: FillPlan, terminal: Terminal) -> bool:
    """`review`, where somebody sits at the terminal; else say that nothing is asked, and False."""
    if terminal.json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        terminal.say(_NOBODY, style="dim")
        return False
    return review(profile, plan, terminal, input)


def review(profile: Path, plan: FillPlan, terminal: Terminal, ask: Ask) -> bool:
    """Ask about every doubtful name and address; whether the profile was changed, so that the plan has to be made anew.

    `ask` shows a prompt and returns the line that is typed. Raises Interrupted, with nothing written, when the
    person stops.
    """
    try:
        answers = {asked.path: _settled(asked, terminal, ask) for asked in doubtful(profile, plan)}
        write = bool(answers) and _yes(ask(f"{_WRITE.say(terminal.lang)} [Y/n] "))
    except (KeyboardInterrupt, EOFError) as stopped:
        raise Interrupted(_STOPPED) from stopped
    if write:
        write_latin(profile, answers)
    elif answers:
        terminal.say(_KEPT)
    return write


def choices(value: Value) -> tuple[str, ...]:
    """The other spellings of a name to choose from, best first."""
    divided: tuple[str, ...] = ()
    if value.local and {LOOK_DOUBLE_SURNAME, LOOK_UNLISTED_SURNAME} & set(value.look):
        divided = other_divisions(value.local, value.latin)
    return tuple(dict.fromkeys((*divided, *other_spellings(value.latin, value.readings))))


def _settled(asked: Question, terminal: Terminal, ask: Ask) -> str:
    terminal.say(Bilingual(f"{asked.path}: {asked.local}", f"{asked.path}：{asked.local}"), style="bold")
    for look in asked.look:
        terminal.say(look, style="yellow")
    terminal.say(Bilingual(f"  = {asked.latin}", f"  = {asked.latin}"))
    for number, spelling in enumerate(asked.offered, start=1):
        terminal.say(Bilingual(f"  {number} {spelling}", f"  {number} {spelling}"))
    while True:
        answer = _chosen(" ".join(ask(f"{_HOW.say(terminal.lang)}: ").split()), asked.latin, asked.offered)
        if answer:
            return answer
        terminal.say(_AGAIN)


def _chosen(typed: str, own: str, offered: tuple[str, ...]) -> str | None:
    if typed.isdecimal():
        return dict(enumerate(offered, start=1)).get(int(typed))
    letters = is_printable_ascii(typed) and any(map(str.isalpha, typed))
    return own if not typed else typed if letters else None


def _yes(typed: str) -> bool:
    return typed.strip().lower() in ("", "y", "yes", "是")
