"""The bundled practice site, always a process of its own; it is never imported."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sellerfill.errors import UsageError
from sellerfill.language import Bilingual

PROGRAM = (sys.executable, "-m", "mock_site")


@dataclass(frozen=True, slots=True)
class Practice:
    """The addresses of a running practice site: where it begins, and where a rehearsal controls it."""

    site: str
    control: str


def _arguments(port: int, scenario: str, settings: Sequence[str]) -> list[str]:
    """The command; the site ends when its standard input closes, and so with us, however we end."""
    overrides = [part for setting in settings for part in ("--set", setting)]
    return [*PROGRAM, "--port", str(port), "--scenario", scenario, "--until-stdin-closes", *overrides]


def serve(port: int, scenario: str, settings: Sequence[str]) -> None:
    """Serve until Ctrl-C; the first line printed is the site's addresses."""
    with subprocess.Popen(_arguments(port, scenario, settings), stdin=subprocess.PIPE) as process:
        if process.wait():
            raise _not_started()


def _not_started() -> UsageError:
    return UsageError(
        Bilingual("The practice site could not be started", "练习网站无法启动"),
        next_step=Bilingual(
            "Read the line above: a port in use, or a scenario that does not exist.",
            "请查看上一行：端口被占用，或场景不存在。",
        ),
    )


@contextmanager
def practice_site(scenario: str, settings: Sequence[str] = ()) -> Iterator[Practice]:
    """A practice site for the time of a rehearsal; UsageError where the scenario does not exist."""
    with subprocess.Popen(
        _arguments(0, scenario, settings), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                raise _not_started()
            addresses = json.loads(line)
            yield Practice(addresses["site"], addresses["control"])
        finally:
            process.terminate()
