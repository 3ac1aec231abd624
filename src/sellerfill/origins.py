"""Origins: of an address, as a browser names it, and whether pages there may be filled at all. Pure.

Source: WHATWG URL standard, "host parsing" and "origin"; Unicode TS 46, section 7 (deviation characters).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_USUAL_PORTS = {"http": 80, "https": 443}
# Browsers keep these apart, Python's codec folds them into other letters or into nothing.
_DEVIATIONS = re.compile("[\u00df\u1e9e\u03c2\u200c\u200d]")
_NAME = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_SIX = re.compile(r"[0-9a-f:]*:[0-9a-f:]*")


def origin_of(url: str) -> str:
    """The origin of an address as a browser names it: "https://shop.example.com", with a port if unusual.

    "" for what has none, and for whatever may be read in two ways: a user name in it, a backslash, a dot at the end,
    an address written as one number, letters that programs fold differently.
    """
    try:
        parts = urlsplit(url)
        host, port = _host(parts.hostname or ""), parts.port
    except (ValueError, UnicodeError):
        return ""
    if not host or "@" in parts.netloc or "\\" in url or parts.scheme not in _USUAL_PORTS:
        return ""
    return f"{parts.scheme}://{host}" + (f":{port}" if port is not None and port != _USUAL_PORTS[parts.scheme] else "")


def is_secure(origin: str) -> bool:
    """Whether nobody between can read or change what is sent to this origin: https, or this very machine."""
    return origin.startswith("https://") or is_loopback(origin)


def is_loopback(origin: str) -> bool:
    """Whether this origin lies on this very machine."""
    return bool(origin) and urlsplit(origin).hostname in LOOPBACK


def _host(said: str) -> str:
    """The host as it stands in an origin, "" for one that is not plain."""
    if ":" in said:
        # Browsers write these shorter; only the shortest form is taken, so that none is read in two ways.
        return f"[{said}]" if _SIX.fullmatch(said) and not re.search(r"(^|:)0[0-9a-f]|:0:0", said) else ""
    host = "" if _DEVIATIONS.search(said) else said.encode("idna").decode("ascii").lower()
    last = host.rpartition(".")[2]
    numbered = last.isdecimal() or last.startswith("0x")
    return host if _NAME.fullmatch(host) and (not numbered or _is_four_numbers(host)) else ""


def _is_four_numbers(host: str) -> bool:
    numbers = host.split(".")
    return len(numbers) == 4 and all(n.isdecimal() and str(int(n)) == n and int(n) < 256 for n in numbers)
