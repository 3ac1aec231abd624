"""Fetching a person who is not looking: what is sent, and that nothing waits for it."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sellerfill.handoff.moment import Moment
from sellerfill.handoff.notify import Notifier
from sellerfill.handoff.person import Person
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Handoff, Human
from sellerfill.settings import load_settings

TITLE = Bilingual("Your turn: card number", "请您操作：信用卡卡号")
# In the place of the library, which is an extra: its two calls, by its documentation.
LIBRARY = """
import threading

sent, hangs, tried = [], threading.Event(), []

class Apprise:
    def add(self, service):
        self.service = service
        tried.append(service)
        return service.startswith(("json://", "hang://", "fail://"))

    def notify(self, title, body):
        if self.service.startswith("hang://"):
            hangs.wait()
        if self.service.startswith("fail://"):
            raise RuntimeError(self.service)
        sent.append((self.service, title, body))
        return True
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """The library's stand-in, found before any other; what hangs in it goes on at the end. No desktop is there."""
    (tmp_path / "apprise.py").write_text(LIBRARY, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "apprise", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    import apprise

    yield apprise
    apprise.hangs.set()
    del sys.modules["apprise"]


def comes(what: Callable[[], object]) -> bool:
    """Whether it comes within five seconds."""
    deadline = time.monotonic() + 5
    while not what() and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    return bool(what())


def test_every_service_is_told_in_the_persons_language_though_another_one_fails(library: object) -> None:
    Notifier("fail://one json://two nonsense://three json://four", Lang.ZH).tell(TITLE)

    assert comes(lambda: len(library.sent) == 2)
    said = ("请您操作：信用卡卡号", "注册页面正在等待您操作。")
    assert library.sent == [("json://two", *said), ("json://four", *said)]


def test_a_service_that_hangs_keeps_nobody_waiting_and_no_more_than_three_hang_at_once(library: object) -> None:
    before = set(threading.enumerate())
    notifier = Notifier("hang://one", Lang.EN)
    person = Person(lambda statement: None, fetch=notifier.tell)

    for _ in range(5):
        person.begin(Moment("card", Handoff(kind=Human.CARD)))
        comes(lambda: library.tried)

    assert comes(lambda: len(library.tried) == 3)
    assert library.sent == []
    assert [thread.daemon for thread in set(threading.enumerate()) - before] == [True, True, True]


def test_none_is_no_message_at_all(library: object) -> None:
    notifier = Notifier(" None ", Lang.EN)

    notifier.tell(TITLE)

    assert not notifier.lacks_extra
    assert library.tried == []


def test_services_without_the_library_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    monkeypatch.setattr(sys, "path", [])

    assert Notifier("json://one", Lang.EN).lacks_extra
    assert not Notifier("", Lang.EN).lacks_extra


def test_a_desktop_shows_it_by_its_own_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{tmp_path}/told"\n', encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":77")
    told = tmp_path / "told"

    Notifier("", Lang.EN).tell(TITLE)

    assert comes(lambda: told.is_file() and told.read_text(encoding="utf-8").count("|") == 3)
    assert told.read_text(encoding="utf-8").split("|")[1:3] == [
        "Your turn: card number",
        "The registration waits for you in the browser.",
    ]


def test_the_addresses_of_services_show_in_no_text_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SELLERFILL_NOTIFY", "json://key-77@chat.example.com")

    settings = load_settings()

    assert settings.notify.get_secret_value() == "json://key-77@chat.example.com"
    assert "key-77" not in repr(settings) + str(settings.model_dump())
