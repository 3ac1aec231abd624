"""The practice site as a test sees it: a process to start, and what it received."""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx

# Reading the machine's certificates for each question would take longer than all the questions.
HTTP = httpx.Client(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), timeout=10)


@dataclass(frozen=True, slots=True)
class Market:
    """A running practice site."""

    site: str
    control: str
    stop: Callable[[], None]

    def ask(self, path: str) -> Any:
        """What the site's control address answers."""
        return HTTP.get(self.control + path).raise_for_status().json()

    @property
    def received(self) -> dict[str, dict[str, Any]]:
        """The fields of each page that the site accepted, by page; a page that was accepted twice is an error."""
        pages: dict[str, dict[str, Any]] = {}
        for post in self.ask("received"):
            assert post["page"] not in pages, f"{post['page']} was received twice"
            pages[post["page"]] = post["fields"]
        return pages

    @property
    def counts(self) -> dict[str, int]:
        """How many accounts, pre-authorizations, calls, messages, tax forms ... the site counted."""
        return dict(self.ask("counts"))


@contextmanager
def open_market(*settings: str, scenario: str = "default") -> Iterator[Market]:
    """A practice site with these scenario settings ("order=classic_common"), until the end of the test."""
    overrides = [part for setting in settings for part in ("--set", setting)]
    command = [sys.executable, "-m", "mock_site", "--scenario", scenario, "--until-stdin-closes", *overrides]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        addresses = json.loads(process.stdout.readline())
        yield Market(addresses["site"], addresses["control"], process.kill)
        process.terminate()
