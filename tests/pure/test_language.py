"""The user's language, and errors that speak both."""

from __future__ import annotations

import locale

import pytest

from sellerfill import errors
from sellerfill.language import Bilingual, Lang, user_language


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No locale in the environment, and none of the system."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (None, None))
    return monkeypatch


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("zh_CN.UTF-8", Lang.ZH),
        ("zh_HK", Lang.ZH),
        ("ZH_CN", Lang.ZH),
        ("Chinese (Simplified)_China.936", Lang.ZH),
        ("en_US.UTF-8", Lang.EN),
        ("de_DE.UTF-8", Lang.EN),
        ("C", Lang.EN),
        ("C.UTF-8", Lang.EN),
    ],
)
def test_the_locale_tells_the_language(environment: pytest.MonkeyPatch, named: str, expected: Lang) -> None:
    environment.setenv("LANG", named)

    assert user_language() is expected


def test_the_stronger_variable_decides(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("LANG", "zh_CN.UTF-8")
    environment.setenv("LC_MESSAGES", "en_US.UTF-8")
    assert user_language() is Lang.EN

    environment.setenv("LC_ALL", "zh_CN.UTF-8")
    assert user_language() is Lang.ZH


def test_an_empty_variable_decides_nothing(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("LC_ALL", "")
    environment.setenv("LANG", "zh_CN.UTF-8")

    assert user_language() is Lang.ZH


def test_without_variables_the_system_is_asked(environment: pytest.MonkeyPatch) -> None:
    environment.setattr(locale, "getlocale", lambda: ("Chinese (Simplified)_China", "936"))

    assert user_language() is Lang.ZH


def test_english_is_spoken_where_nothing_tells(environment: pytest.MonkeyPatch) -> None:
    assert user_language() is Lang.EN


def test_a_statement_is_said_in_the_asked_language() -> None:
    ready = Bilingual("Ready", "就绪")

    assert (ready.say(Lang.EN), ready.say(Lang.ZH), str(ready)) == ("Ready", "就绪", "Ready")


@pytest.mark.parametrize(
    ("error", "exit_code"),
    [
        (errors.UsageError, 2),
        (errors.ProfileError, 3),
        (errors.UnknownReading, 3),
        (errors.PageMismatch, 4),
        (errors.Declined, 5),
        (errors.HandoffTimedOut, 6),
        (errors.OutcomeUnknown, 7),
        (errors.BrowserMissing, 8),
        (errors.Unsafe, 9),
        (errors.LockedOut, 10),
        (errors.SiteRejected, 11),
        (errors.SiteUnreachable, 12),
        (errors.HumanNeeded, 75),
        (errors.Interrupted, 130),
    ],
)
def test_every_way_to_end_has_its_exit_code(error: type[errors.SellerfillError], exit_code: int) -> None:
    assert error.exit_code == exit_code


def test_an_unknown_character_is_named_by_its_code_and_place_alone() -> None:
    error = errors.UnknownReading("𫝀", 2)

    assert error.message.en == "No Latin spelling is known for the character U+2B740 at position 3"
    assert error.message.zh == "第 3 个字符（U+2B740）没有已知的拉丁字母拼写"
