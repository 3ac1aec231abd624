"""What nobody expected leaves the process here, and here alone: its kind and its places in the code, never its words.

The words of pydantic, Playwright, a YAML reader and every other library may quote what a profile says or a person
typed; so may their warnings and logs. Where such an error is expected it becomes one of ours before (`profile.wording`,
`profile.yaml_wording`, `browser.translate`), by its kind and place alone.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
import warnings
from pathlib import Path
from typing import Any


def told(error: BaseException) -> str:
    """All that may be said of an error: its kind, and where in the code it came from, a line each."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"sellerfill: internal error: {type(error).__name__}", *places])


def guard() -> None:
    """From now on no error of any thread, no warning and no log of a library prints its own words."""
    sys.excepthook = lambda kind, error, trace: _print(error)
    threading.excepthook = lambda thrown: _print(thrown.exc_value)
    sys.unraisablehook = lambda thrown: _print(thrown.exc_value)
    warnings.showwarning = _nothing
    # Else the logging of a library that nobody listens to goes to standard error.
    logging.lastResort = None


def _print(error: BaseException | None) -> None:
    if error is not None:
        print(told(error), file=sys.stderr)


def _nothing(*_: Any, **__: Any) -> None:
    """Say nothing."""
