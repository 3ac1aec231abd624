"""`fill init`: a seller's first profile, from answers to questions; `fill schema`: what a profile may hold."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Interrupted, UsageError
from sellerfill.language import Bilingual
from sellerfill.profile.beginning import QUESTIONS, Question, complaints, text_of
from sellerfill.profile.model import SellerProfile

Ask = Callable[[str], str]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def begin_profile(path: Path, terminal: Terminal) -> None:
    """Ask at the terminal and write the profile. Raises UsageError where the file exists or nobody can be asked."""
    if path.exists():
        raise UsageError(
            Bilingual(f"{path} exists already, and is left as it is", f"{path} 已存在，未做改动"),
            next_step=Bilingual("Name another file: fill init other.yaml.", "请换一个文件名：fill init other.yaml。"),
        )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            Bilingual("Nobody sits at a terminal here who could be asked", "当前没有可交互的终端，无法提问"),
            next_step=Bilingual(
                "Run it at a terminal, or copy profiles/company.yaml and write your own facts.",
                "请在终端运行，或复制 profiles/company.yaml 后改成自己的资料。",
            ),
        )
    text = text_of(answers(terminal, input, date.today()))
    # The owner's alone from the first byte on; on Windows the folder's own permissions hold.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    terminal.say(
        Bilingual(
            f"Written: {path}. Look through it, then: fill check --profile {path}; fill plan --profile {path}",
            f"已写入：{path}。请通读一遍，然后运行：fill check --profile {path}；fill plan --profile {path}",
        ),
        style="green",
    )


def answers(terminal: Terminal, ask: Ask, today: date) -> dict[str, str]:
    """An answer to each question that concerns the seller; one that is wrong is asked again.

    `ask` shows a prompt and returns the line that is typed. Raises Interrupted, with nothing written.
    """
    given: dict[str, str] = {}
    terminal.say(
        Bilingual(
            "Answer as the papers say it; Enter takes what stands in brackets. Ctrl-C stops, and writes nothing.",
            "请照证件回答；直接回车采用方括号中的内容。按 Ctrl-C 停止，不写入任何文件。",
        ),
        style="dim",
    )
    try:
        for question in QUESTIONS:
            if question.concerns(given):
                given[question.key] = _answer(question, given, terminal, ask, today)
    except (KeyboardInterrupt, EOFError) as stopped:
        raise Interrupted(Bilingual("Stopped; nothing was written", "已停止；未写入任何文件")) from stopped
    return given


def _answer(question: Question, given: dict[str, str], terminal: Terminal, ask: Ask, today: date) -> str:
    proposal = question.proposal(given)
    prompt = question.text.say(terminal.lang) + (f" [{proposal}]" if proposal else "") + ": "
    while True:
        answer = " ".join(ask(prompt).split()) or proposal
        found = complaints(question, {**given, question.key: answer}, today) if answer else ()
        for finding in found:
            step = f" {finding.next_step.en}", f" {finding.next_step.zh}"
            terminal.say(Bilingual(f"  {finding.message.en}.{step[0]}", f"  {finding.message.zh}。{step[1]}"), "yellow")
        if answer and all(finding.severity != "error" for finding in found):
            return answer


def show_schema(terminal: Terminal) -> None:
    """The profile's JSON Schema on standard output."""
    terminal.emit({"$schema": DIALECT, **SellerProfile.model_json_schema()})
