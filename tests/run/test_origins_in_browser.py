"""A real browser's own idea of origins, and pages that leave their origin while they are filled."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sellerfill.browser.tab import Tab
from sellerfill.cli.job import allowed_origins
from sellerfill.errors import Unsafe
from sellerfill.facts import PageFacts
from sellerfill.journal import Journal
from sellerfill.language import Bilingual
from sellerfill.origins import origin_of
from sellerfill.pages import Button, Page, Site, Text, Words
from sellerfill.plan import FillPlan, PlannedField
from sellerfill.run import Run, run
from sellerfill.run.fill import fill_page
from sellerfill.run.parts import Record, Visit
from sellerfill.sites.amazon_na import SITE
from sellerfill.tokens import Token
from sellerfill.values import Spelling, Value

SERVER = Path(__file__).parent / "page_server.py"
# Each is written to be taken for an address of the site, or for this machine.
ODD = (
    "https://gs.amazon.cn/",
    "https://gs.amazon.cn:443/",
    "https://gs.amazon.cn:0443/",
    "https://gs.amazon.cn:/",
    "https://gs.amazon.cn:8443/",
    "https://GS.AMAZON.CN/",
    "HTTPS://gs.amazon.cn",
    "https:gs.amazon.cn",
    "https:/gs.amazon.cn",
    "https:///gs.amazon.cn/",
    "https:\\\\gs.amazon.cn/",
    " https://gs.amazon.cn/",
    "https://gs.\tamazon.cn/",
    "https://gs.amazon\n.cn/",
    "https://gs.amazon.cn./",
    "https://gs.amazon.cn../",
    "https://gs..amazon.cn/",
    "https://gs.amazon.cn@evil.example/",
    "https://gs.amazon.cn:443@evil.example/",
    "https://gs.amazon.cn%40evil.example/",
    "https://gs.amazon.cn%2f@evil.example/",
    "https://evil.example\\@gs.amazon.cn/",
    "https://evil.example/@gs.amazon.cn/",
    "https://evil.example?@gs.amazon.cn/",
    "https://evil.example#@gs.amazon.cn/",
    "https://gs.amazon.cn\\.evil.example/",
    "https://gs.amazon.cn;.evil.example/",
    "https://gs.amazon.cn,evil.example/",
    "https://gs.amazon.cn%00.evil.example/",
    "https://gs%2eamazon%2ecn/",
    "https://%67s.amazon.cn/",
    "https://gs。amazon。cn/",
    "https://gs．amazon．cn/",
    "https://ｇｓ.amazon.cn/",
    "https://gs.ⓐmazon.cn/",
    "https://gs.аmazon.cn/",
    "https://gs.amaz\u00adon.cn/",
    "https://gs.amaz\u200bon.cn/",
    "https://gs.amaz\u200don.cn/",
    "https://gs.amazon.cn\u2044evil.example/",
    "https://gs.amazon.cn\u2215evil.example/",
    "https://gs.amazon.℀.example/",
    "https://gs.amazon.cn．evil.example/",
    "https://xn--gs-amazon.cn/",
    "https://xn--mazon-3ve.cn/",
    "https://straße.example/",
    "https://faß.gs.amazon.cn/",
    "http://gs.amazon.cn/",
    "http://gs.amazon.cn:443/",
    "ftp://gs.amazon.cn/",
    "wss://gs.amazon.cn/",
    "blob:https://gs.amazon.cn/6f1c",
    "javascript://gs.amazon.cn/%0aalert(1)",
    "data:text/html,https://gs.amazon.cn/",
    "about:blank#https://gs.amazon.cn/",
    "view-source:https://gs.amazon.cn/",
    "filesystem:https://gs.amazon.cn/temporary/",
    "//gs.amazon.cn/",
    "gs.amazon.cn",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://127.0.0.001/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://0/",
    "http://[::ffff:127.0.0.1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::0001]/",
    "http://[::1%25lo]/",
    "http://localhost./",
    "http://LOCALHOST:80/",
    "http://localhost:99999/",
    "http://localhost:-1/",
    "http://localhost: 80/",
    "http://localhost:８０/",
    "http://seller:word@localhost/",
    "https://1.2.3/",
    "https://1.2.3.4.5/",
    "https://256.1.1.1/",
)
ASK = """(urls) => urls.map((url) => {
  try {
    const { protocol, origin } = new URL(url);
    return /^https?:$/.test(protocol) ? origin : "other";
  } catch {
    return "none";
  }
})"""


def passes(address: str) -> frozenset[str]:
    """The origins that a run from this address may fill; none where it is refused."""
    try:
        return allowed_origins(SITE, address)
    except Unsafe:
        return frozenset()


def test_no_odd_address_is_taken_for_another_origin_than_the_browsers(tab: Tab) -> None:
    browsers = dict(zip(ODD, tab.page.evaluate(ASK, list(ODD)), strict=True))

    assert {url: origin_of(url) for url in ODD if origin_of(url) not in ("", browsers[url])} == {}
    assert {url for url in ODD if passes(url) and browsers[url] not in passes(url)} == set()
    assert browsers["https:/gs.amazon.cn"] == "https://gs.amazon.cn"
    assert browsers["http://0x7f.1/"] == "http://127.0.0.1"


class Details(Page):
    """Two fields and a button."""

    heading = Words("Details", "详情")
    city = Text(Token.CITY, "City", "城市")
    street = Text(Token.ADDRESS_LINE1, "Street", "街道")
    next = Button("Next", "下一页")


FORM = (
    "<!doctype html><meta charset=utf-8><h1>Details</h1><form method=post action=send><p><label>City <input name=city>"
    "</label><p><label>Street <input name=street></label><p><button>Next</button></form>"
)


class Shop:
    """A page of a site of its own, and a run that fills it."""

    def __init__(self, tab: Tab, folder: Path, site: str) -> None:
        self.tab, self.site = tab, site
        self.origin = site.rstrip("/")
        shop = Site(name="shop", origins=(self.origin,), entry=site, pages=(Details,), locked_minutes=1)
        texts = {"city": "Shenzhen", "street": "No. 8 Lixiang Road"}
        fields = Details.fields
        plan = FillPlan(
            shop,
            tuple(
                PlannedField("details", name, part, Value.of(part.token, Spelling(texts[name], "some.key")))
                for name, part in fields.items()
                if isinstance(part, Text)
            ),
        )
        self.events: list[str] = []
        self.journal = Journal(folder / "journal.db")
        self.journal.begin("test", "seller", "scope", plan.digest)
        self.run = Run(
            tab=tab,
            plan=plan,
            operator=None,  # type: ignore[arg-type]
            record=Record("test", self.journal, lambda event: self.events.append(event["event"])),
            origins=frozenset({self.origin}),
            secret=lambda planned: "",
        )

    def fill(self) -> None:
        """Fill the page in the tab."""
        fill_page(self.run, Details, Visit("details", self.origin))

    def facts(self) -> PageFacts:
        """What the tool reads of the page."""
        return self.tab.look().facts


@pytest.fixture
def serve(tab: Tab, tmp_path: Path) -> Iterator[Callable[..., Shop]]:
    """Serves the form with something more in it, on an origin of its own."""
    servers: list[subprocess.Popen[str]] = []
    shops: list[Shop] = []

    def start(more: str = "", path: str = "page.html") -> Shop:
        (tmp_path / "page.html").write_text(FORM + more, encoding="utf-8")
        (tmp_path / "form.html").write_text(FORM, encoding="utf-8")
        pages = [str(tmp_path / name) for name in ("page.html", "form.html")]
        servers.append(
            subprocess.Popen([sys.executable, str(SERVER), *pages], stdout=subprocess.PIPE, text=True, encoding="utf-8")
        )
        assert servers[-1].stdout is not None
        site = servers[-1].stdout.readline().strip()
        shops.append(Shop(tab, tmp_path, site))
        tab.origins = None
        tab.open(site + path)
        tab.origins = shops[-1].run.origins
        return shops[-1]

    yield start
    tab.origins = None
    for shop in shops:
        shop.journal.close()
    for server in servers:
        server.terminate()
        server.wait(10)
        assert server.stdout is not None
        server.stdout.close()


def elsewhere(shop: Shop) -> str:
    """The same server under another name, which is another origin."""
    return shop.site.replace("127.0.0.1", "localhost")


def test_a_redirect_to_another_origin_gets_nothing(serve: Callable[..., Shop]) -> None:
    shop = serve()
    shop.tab.page.goto(f"{shop.site}moved?{elsewhere(shop)}form.html")

    with pytest.raises(Unsafe, match=r"The page is at http://localhost:.*not a page of this site; nothing was filled"):
        run(shop.run)

    assert shop.tab.page.locator("[name=city]").input_value() == ""


def test_a_page_that_leaves_between_two_fields_gets_no_further_value(serve: Callable[..., Shop]) -> None:
    shop = serve()
    other = elsewhere(shop)
    shop.tab.page.evaluate(
        "(url) => document.querySelector('[name=city]').addEventListener('input', () => { location.href = url; })",
        f"{other}form.html",
    )

    with pytest.raises(Unsafe, match="The page is at http://localhost"):
        shop.fill()

    shop.tab.page.wait_for_url(f"{other}form.html")
    assert [shop.tab.page.locator(f"[name={name}]").input_value() for name in ("city", "street")] == ["", ""]


def test_an_action_on_a_tab_that_is_elsewhere_does_not_happen(serve: Callable[..., Shop]) -> None:
    shop = serve()
    shop.tab.page.goto(f"{elsewhere(shop)}form.html")
    shop.tab.page.focus("[name=city]")

    with pytest.raises(Unsafe, match="The page is at http://localhost"):
        shop.tab.act(Bilingual("Typing", "输入"), lambda: shop.tab.page.keyboard.type("Shenzhen"))

    assert shop.tab.page.locator("[name=city]").input_value() == ""


@pytest.mark.parametrize(
    "address",
    ["data:text/html,<h1>Details</h1><input aria-label=City>", "about:blank"],
)
def test_a_page_without_an_origin_is_refused(address: str, serve: Callable[..., Shop]) -> None:
    shop = serve()
    shop.tab.page.goto(address)

    with pytest.raises(Unsafe, match="not a page of this site; nothing was filled"):
        run(shop.run)


def test_a_page_made_of_a_blob_has_no_origin_although_it_bears_the_sites(serve: Callable[..., Shop]) -> None:
    shop = serve()
    with shop.tab.page.expect_navigation(url="blob:**"):
        shop.tab.page.evaluate(
            "(html) => { location.href = URL.createObjectURL(new Blob([html], { type: 'text/html' })); }", FORM
        )

    assert shop.tab.page.evaluate("location.origin") == shop.origin
    assert shop.facts().origin == "null"
    with pytest.raises(Unsafe, match="not a page of this site; nothing was filled"):
        run(shop.run)


@pytest.mark.parametrize(
    "frame",
    [
        '<iframe src="data:text/html,<label>Phone <input name=phone></label>"></iframe>',
        '<iframe srcdoc="<label>Phone <input name=phone></label>"></iframe>',
        "<iframe src=\"javascript:'<label>Phone <input name=phone></label>'\"></iframe>",
        "<iframe sandbox src=form.html></iframe>",
        "<iframe name=made></iframe><script>frames.made.document.body.innerHTML = '<input aria-label=Phone>'</script>",
        "<iframe name=blob></iframe><script>frames.blob.location = URL.createObjectURL("
        "new Blob(['<input aria-label=Phone>'], { type: 'text/html' }))</script>",
    ],
)
def test_a_frame_that_only_inherits_the_origin_is_not_even_read(frame: str, serve: Callable[..., Shop]) -> None:
    shop = serve(frame)
    shop.tab.page.wait_for_load_state("load")

    facts = shop.facts()

    assert [control.name for control in facts.controls if control.kind != "button"] == ["city", "street"]
    assert len(facts.foreign_frames) == 1


def test_a_frame_of_another_origin_is_never_written_to(serve: Callable[..., Shop]) -> None:
    shop = serve()
    shop.tab.page.evaluate(
        "(url) => document.body.insertAdjacentHTML('afterbegin', `<iframe src='${url}'></iframe>`)",
        f"{elsewhere(shop)}form.html",
    )
    inner = shop.tab.page.frame_locator("iframe")
    inner.locator("[name=city]").wait_for()

    shop.fill()

    assert [inner.locator(f"[name={name}]").input_value() for name in ("city", "street")] == ["", ""]
    assert shop.tab.page.locator("[name=city]").input_value() == "Shenzhen"
