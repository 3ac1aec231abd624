"""Which start addresses a run may have, however they are dressed up."""

from __future__ import annotations

import pytest

from sellerfill.cli.job import allowed_origins
from sellerfill.errors import Unsafe
from sellerfill.sites.amazon_na import SITE

OWN = frozenset(
    {
        "https://gs.amazon.cn",
        "https://sell.amazon.com",
        "https://www.amazon.com",
        "https://sellercentral.amazon.com",
    }
)


def test_without_an_address_the_sites_own_origins_are_allowed() -> None:
    assert allowed_origins(SITE, "") == OWN


def test_an_address_of_the_site_allows_the_sites_own_origins() -> None:
    assert allowed_origins(SITE, "https://sellercentral.amazon.com/register?step=2") == OWN


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("http://127.0.0.1:8000/start", "http://127.0.0.1:8000"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
    ],
)
def test_an_address_on_this_machine_allows_itself_alone(address: str, origin: str) -> None:
    assert allowed_origins(SITE, address) == {origin}


@pytest.mark.parametrize(
    "address",
    [
        "https://registration.example.com/",
        "http://gs.amazon.cn/",
        "https://gs.amazon.cn.evil.example",
        "https://gs.amazon.cn@evil.example/",
        "https://evil.example/https://gs.amazon.cn/",
        "https://evil.example#https://gs.amazon.cn",
        "https://gs.amazon.cn:8443/",
        "https://amazon.cn/",
        "https://gs-amazon.cn/",
        "http://127.0.0.1.example.com",
        "http://localhost@evil.example",
        "http://localhost.evil.example",
        "http://seller:secret@127.0.0.1:8000/",
        "http://evil.example\\@127.0.0.1/",
        "http://127.0.0.1\\@evil.example/",
        "http://[::1",
        "http://0.0.0.0:8000/",
        "http://127.0.0.2:8000/",
        "http://192.168.1.10/",
        "file:///127.0.0.1/page.html",
        "ftp://127.0.0.1/",
        "javascript:alert(1)",
        "127.0.0.1:8000",
        "/start",
    ],
)
def test_any_other_address_is_unsafe(address: str) -> None:
    with pytest.raises(Unsafe, match="neither one of the site's own nor on this machine"):
        allowed_origins(SITE, address)
