"""Errors of libraries quote what they were given; what leaves the process never does."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from sellerfill.browser.translate import translated
from sellerfill.cli import boundary
from sellerfill.errors import SellerfillError
from sellerfill.language import Bilingual

# No name of a file, a function or a kind of error holds this.
SECRETS = st.text(st.characters(categories=["Lu", "Lo", "Nd"]), min_size=4).map(lambda text: f"Ψ{text}Ψ")
FIRST = Bilingual("Here", "此处")


class Strict(BaseModel):
    """A model that refuses every text."""

    number: int


def of_pydantic(secret: str) -> None:
    Strict.model_validate({"number": secret})


def of_yaml(secret: str) -> None:
    YAML(typ="safe", pure=True).load(f"key: [{secret}")


def of_playwright(secret: str) -> None:
    raise PlaywrightError(f'fill("{secret}"): element is not an <input>')


def of_python(secret: str) -> None:
    raise KeyError(secret)


WAYS = [of_pydantic, of_yaml, of_playwright, of_python]


@pytest.mark.parametrize("fail", WAYS)
@given(secret=SECRETS)
def test_what_is_told_of_an_error_never_quotes(fail: Callable[[str], None], secret: str) -> None:
    with pytest.raises((ValidationError, YAMLError, PlaywrightError, KeyError)) as caught:
        fail(secret)

    said = boundary.told(caught.value)

    assert said.startswith("sellerfill: internal error: ")
    assert secret not in said
    assert f"test_boundary.py:{caught.traceback[-1].lineno + 1}" in said or len(caught.traceback) > 2


@pytest.mark.parametrize("kind", [PlaywrightError, PlaywrightTimeout])
@given(secret=SECRETS, around=st.sampled_from(["{}", "net::ERR_FAILED at {}", "Target crashed {}", "navigating {}"]))
def test_playwrights_words_never_pass(kind: type[PlaywrightError], secret: str, around: str) -> None:
    with pytest.raises(SellerfillError) as caught, translated(FIRST):
        raise kind(around.format(secret))

    error = caught.value
    assert secret not in f"{error.message!r} {error.next_step!r}"
    assert secret not in "".join(traceback.format_exception(error)).replace(f"kind(around.format({secret}))", "")


@pytest.fixture
def guarded() -> Iterator[None]:
    """The process as the command sets it up, for the time of a test."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning, logging.lastResort
    boundary.guard()
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning, logging.lastResort = before


def test_no_thread_warning_or_log_says_what_it_was_given(
    guarded: None, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = "Ψmiao-yantangΨ"
    quiet = logging.getLogger("a library of its own")
    quiet.propagate = False

    thread = threading.Thread(target=of_python, args=(secret,))
    thread.start()
    thread.join()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = boundary._nothing
        warnings.warn(f"expected int, got {secret}", stacklevel=1)
    quiet.error("never retrieved: %s", secret)
    try:
        of_python(secret)
    except KeyError:
        sys.excepthook(*sys.exc_info())

    said = "".join(capfd.readouterr())
    assert secret not in said
    assert said.count("sellerfill: internal error: KeyError") == 2
