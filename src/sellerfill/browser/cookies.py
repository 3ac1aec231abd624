"""The browser's session of one seller at one site, kept between starts so that nobody has to sign in again.

Cookies of the site's own hosts alone: a browser's profile folder would keep history, caches and forms with the seller's
data too, loses the cookies of a session when the browser ends, and is locked by a browser that was left behind.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext
from playwright.sync_api import Error as PlaywrightError

from sellerfill.settings import private_folder

# What a context takes back; anything else that a browser of another version tells of a cookie is left out.
KEYS = ("name", "value", "domain", "path", "expires", "httpOnly", "secure", "sameSite")


@dataclass(frozen=True, slots=True)
class KeptCookies:
    """The cookies in `file`, readable by its owner alone, of the hosts of these origins."""

    file: Path
    origins: frozenset[str]

    def restore(self, context: BrowserContext) -> None:
        """Give the context what was kept; nothing where there is nothing, or nothing that can be read."""
        with suppress(OSError, ValueError, TypeError, AttributeError, PlaywrightError):
            kept = json.loads(self.file.read_text(encoding="utf-8"))
            context.add_cookies([cookie for cookie in kept if self._own(cookie)])

    def keep(self, context: BrowserContext) -> None:
        """Write down what the context has now, whole or not at all.

        A disk that is full or a browser that has gone leaves what was kept before: at worst the site asks to sign in.
        """
        with suppress(OSError, PlaywrightError):
            cookies: list[dict[str, Any]] = [dict(cookie) for cookie in context.cookies()]
            text = json.dumps([{key: c[key] for key in KEYS if key in c} for c in cookies if self._own(c)])
            if self.file.is_file() and self.file.read_text(encoding="utf-8") == text:
                return
            fresh = private_folder(self.file.parent) / f"{self.file.name}.new"
            fresh.unlink(missing_ok=True)
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
                out.write(text)
            fresh.replace(self.file)

    def _own(self, cookie: dict[str, Any]) -> bool:
        domain = str(cookie["domain"]).lstrip(".")
        hosts = [urlsplit(origin).hostname or "" for origin in self.origins]
        return any(host == domain or host.endswith(f".{domain}") for host in hosts)
