"""No foreign origin passes, however an address is dressed up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sellerfill.cli.job import allowed_origins
from sellerfill.errors import Unsafe
from sellerfill.language import Lang
from sellerfill.origins import is_loopback, is_secure, origin_of
from sellerfill.pages import Site
from sellerfill.sites.amazon_na import SITE

OWN = ("gs.amazon.cn", "sell.amazon.com", "www.amazon.com", "sellercentral.amazon.com")
HOST = st.sampled_from(OWN)
LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
REST = st.sampled_from(["", "/", "/register?step=2", "/#https://gs.amazon.cn", "?https://gs.amazon.cn/"])
# Letters that look like others, or vanish, or become others when a program folds them.
LOOKALIKES = {"a": "аạɑａ", "m": "ｍмṃ", "o": "оο०0", "n": "ոռп", "z": "ʐᴢ2", "c": "сϲ", "s": "ѕꜱ5", "e": "еҽ3"}
FOREIGN = st.one_of(
    st.tuples(HOST, LABEL).map(lambda two: f"{two[0]}.{two[1]}.example"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}.{two[0]}"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}-{two[0]}"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}{two[0]}"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[0]}@{two[1]}.example"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[0]}:443@{two[1]}.example"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}.example\\@{two[0]}"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}.example/{two[0]}"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}.example#@{two[0]}"),
    st.tuples(HOST, st.integers(1, 65535).filter(lambda port: port != 443)).map(lambda two: f"{two[0]}:{two[1]}"),
    HOST.map(lambda host: f"{host}."),
    HOST.map(lambda host: host.replace(".", "-", 1)),
    HOST.map(lambda host: host.partition(".")[2]),
    HOST.map(lambda host: host.replace(".", "%2e")),
    HOST.map(lambda host: f"{host}%00.evil.example"),
    st.tuples(HOST, LABEL).map(lambda two: f"{two[1]}.{two[0].partition('.')[2]}").filter(lambda host: host not in OWN),
    st.ip_addresses().map(lambda ip: f"[{ip}]" if ip.version == 6 else str(ip)),
    st.integers(0, 2**32 - 1).map(str),
    st.integers(0, 2**32 - 1).map(hex),
)


@st.composite
def homographs(draw: st.DrawFn) -> str:
    """A host of the site with one letter that is another one, as no program folds it back."""
    host = draw(HOST)
    places = [place for place, letter in enumerate(host) if letter in LOOKALIKES]
    place = draw(st.sampled_from(places))
    letter = draw(st.sampled_from([one for one in LOOKALIKES[host[place]] if one not in "ａｍ"]))
    return host[:place] + letter + host[place + 1 :]


def refused(address: str) -> bool:
    """Whether the address opens no run on a foreign origin: refused, or a loopback one that allows itself alone."""
    try:
        origins = allowed_origins(SITE, address)
    except Unsafe:
        return True
    return len(origins) == 1 and all(is_loopback(origin) for origin in origins)


@given(host=FOREIGN, rest=REST)
def test_no_foreign_host_passes(host: str, rest: str) -> None:
    assert refused(f"https://{host}{rest}")


@given(host=homographs(), rest=REST)
def test_no_lookalike_passes(host: str, rest: str) -> None:
    assert refused(f"https://{host}{rest}")


@given(
    scheme=st.sampled_from(["http", "ftp", "ws", "wss", "file", "javascript", "data", "blob:https", "about"]), host=HOST
)
def test_no_other_scheme_passes(scheme: str, host: str) -> None:
    assert refused(f"{scheme}://{host}/")


@given(text=st.text(max_size=60))
def test_no_text_at_all_names_an_origin_of_the_site_but_its_own_hosts(text: str) -> None:
    origin = origin_of("https://" + text)

    assert origin not in SITE.origins or text.casefold().startswith(OWN)


@given(host=HOST, rest=REST)
def test_the_sites_own_hosts_always_pass(host: str, rest: str) -> None:
    assert allowed_origins(SITE, f"HTTPS://{host.upper()}:443{rest}") == frozenset(SITE.origins)


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://shop.example.com/join?a=b", "https://shop.example.com"),
        ("https://Shop.Example.com:443/", "https://shop.example.com"),
        ("https://shop.example.com:8443", "https://shop.example.com:8443"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("https://商城.example.com/", "https://xn--czru2d.example.com"),
        ("https://seller:secret@shop.example.com/", ""),
        ("https://shop.example.com\\@evil.example/", ""),
        ("https://shop.example.com./", ""),
        ("https://straße.example.com/", ""),
        ("https://shop\u200d.example.com/", ""),
        ("http://2130706433/", ""),
        ("http://0x7f.1/", ""),
        ("http://127.1/", ""),
        ("http://127.0.0.01/", ""),
        ("http://[0:0:0:0:0:0:0:1]/", ""),
        ("http://[::1%25lo]/", ""),
        ("blob:https://shop.example.com/7c2f", ""),
        ("data:text/html,shop", ""),
        ("about:srcdoc", ""),
        ("file:///etc/hosts", ""),
        ("javascript:alert(1)", ""),
        ("shop.example.com", ""),
        ("https://", ""),
        ("https://shop.example.com:port/", ""),
    ],
)
def test_an_origin_is_named_as_a_browser_names_it(address: str, origin: str) -> None:
    assert origin_of(address) == origin


@pytest.mark.parametrize(
    ("origin", "secure"),
    [
        ("https://shop.example.com", True),
        ("http://127.0.0.1:8000", True),
        ("http://localhost", True),
        ("http://[::1]:8000", True),
        ("http://shop.example.com", False),
        ("http://127.0.0.2", False),
        ("http://localhost.evil.example", False),
        ("", False),
    ],
)
def test_only_https_and_this_machine_are_secure(origin: str, secure: bool) -> None:
    assert is_secure(origin) is secure


@pytest.mark.parametrize(
    "origin", ["http://shop.example.com", "https://shop.example.com/", "https://*.example.com", ""]
)
def test_a_site_that_names_an_insecure_origin_is_refused(origin: str) -> None:
    site = Site(
        name="shop", origins=("https://shop.example.com", origin), entry="", pages=SITE.pages, locked_minutes=60
    )

    with pytest.raises(Unsafe, match="names origins that are not secure") as refusal:
        allowed_origins(site, "")

    assert refusal.value.exit_code == 9
    assert refusal.value.message.say(Lang.ZH).startswith("站点 shop 包含不安全的来源")
