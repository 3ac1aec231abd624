"""A person at a real terminal: a typed no ends the moment, Enter ends a pause, and nothing typed before counts."""

from __future__ import annotations

import os
import pty
import sys
import time
from collections.abc import Iterator

import pytest

from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.person import HOW_TO_DECLINE, Person
from sellerfill.language import Bilingual
from sellerfill.pages import Handoff, Human

MOMENT = Moment("email_code", Handoff(kind=Human.EMAIL_CODE))


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The other end of the terminal that is standard input: what is written to it was typed."""
    typed, terminal = pty.openpty()
    with os.fdopen(terminal, "r", encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield typed
        os.close(typed)


def answer_of(person: Person) -> HandoffOutcome | None:
    """The first answer within five seconds."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if answer := person.turn(MOMENT):
            return answer
    return None


@pytest.mark.parametrize("no", ["q", "N", "停止"])
def test_a_typed_no_declines(no: str, keyboard: int) -> None:
    said: list[Bilingual] = []
    person = Person(said.append)

    person.begin(MOMENT)
    os.write(keyboard, f"{no}\n".encode())

    assert answer_of(person) is HandoffOutcome.DECLINED
    assert said == [HOW_TO_DECLINE]


def test_a_pause_ends_with_enter(keyboard: int) -> None:
    question = Bilingual("Press Enter.", "请按回车。")
    said: list[Bilingual] = []

    def say(statement: Bilingual) -> None:
        said.append(statement)
        os.write(keyboard, b"\n")

    Person(say).pause(question)

    assert said == [question]
