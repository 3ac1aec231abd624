"""The panel that tells a person in the page what to do: seen, and in nobody's way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Registration, plan_of
from market import Market
from onlooker import COVERED, HOST, panel_box
from playwright.sync_api import Page

from sellerfill.browser.hands import Hands
from sellerfill.browser.panel import Panel, PanelText, Places
from sellerfill.browser.tab import Tab
from sellerfill.errors import Declined
from sellerfill.handoff.instructions import KINDS, WHY
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Human

TEXT = PanelText(
    Bilingual("Your turn: card number", "请您操作：信用卡卡号"),
    (Bilingual("Type the card number yourself.", "请亲自输入信用卡卡号。"), Bilingual("Why you.", "原因。")),
    Lang.EN,
)
ADDRESS = "http://card.example/"
STRICT = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'",
    "content-type": "text/html",
}
OPEN_ROOTS = """() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function () { return attach.call(this, { mode: "open" }); };
}"""
INSIDE = f"document.querySelector('{HOST}').shadowRoot"
CARD = "<title>Card</title><h1>Card</h1><label>Number <input id=n></label><p><button>Next</button></p>"


@pytest.fixture
def serve(tab: Tab) -> Iterator[Callable[..., Page]]:
    """Opens a page with this body under a strict policy."""

    def opened(html: str) -> Page:
        tab.page.route(ADDRESS, lambda route: route.fulfill(body=html, headers=STRICT))
        tab.page.goto(ADDRESS)
        return tab.page

    tab.page.set_viewport_size({"width": 1366, "height": 768})
    yield opened
    tab.page.unroute_all()


def shown(tab: Tab, text: PanelText = TEXT, seconds: float = 90) -> Panel:
    """The panel, with every control of the page a place where the person acts."""
    seen = tab.look()
    panel = Panel(tab)
    panel.show(Places(seen, seen.facts.controls, (), frames=False), text, seconds)
    return panel


def until(page: Page, holds: Callable[[], bool]) -> bool:
    """Whether it comes to hold within five seconds, the page's frames being drawn meanwhile."""
    for _ in range(300):
        if holds():
            return True
        page.evaluate("() => new Promise(requestAnimationFrame)")
    return False


def test_under_a_strict_policy_the_panel_stands_styled_and_the_reader_does_not_see_it(
    serve: Callable[..., Page], tab: Tab
) -> None:
    page = serve(CARD)
    before, inputs = tab.look().facts, tab.inputs

    panel = shown(tab)

    box = panel_box(page)
    assert box is not None
    assert box["right"] - box["left"] == 360
    assert page.evaluate(COVERED, box) == []
    assert page.evaluate(f"{INSIDE}") is None
    assert tab.look().facts == before
    assert not tab.shows(["Your turn"])
    panel.hide()
    assert page.locator(HOST).count() == 0
    assert tab.inputs == inputs


def test_the_reader_does_not_see_the_panel_where_the_site_opens_every_shadow_root(
    serve: Callable[..., Page], tab: Tab
) -> None:
    page = serve(CARD)
    page.evaluate(OPEN_ROOTS)
    before = tab.look().facts

    shown(tab)

    assert page.evaluate(f"{INSIDE}.textContent").startswith("Your turn: card number")
    assert tab.look().facts == before
    assert not tab.shows(["Your turn"])


def test_a_click_goes_through_the_panel(serve: Callable[..., Page], tab: Tab) -> None:
    page = serve(CARD)
    shown(tab)
    box = panel_box(page)
    assert box is not None

    under = page.evaluate("([x, y]) => document.elementFromPoint(x, y).localName", [box["left"] + 9, box["top"] + 9])

    assert under in {"html", "body"}


def test_the_panel_stands_over_a_dialog_of_the_site(serve: Callable[..., Page], tab: Tab) -> None:
    page = serve(f"{CARD}<dialog><p>We are calling you</p><button>Cancel</button></dialog>")
    shown(tab)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")

    def topmost() -> str:
        session.send("DOM.getDocument", {"depth": -1})
        ids = session.send("DOM.getTopLayerElements")["nodeIds"]
        named = [str(session.send("DOM.describeNode", {"nodeId": one})["node"]["localName"]) for one in ids]
        return [name for name in named if name][-1]

    page.evaluate("document.querySelector('dialog').showModal()")

    assert until(page, lambda: topmost() == "sellerfill-panel")
    box = panel_box(page)
    assert box is not None
    assert page.evaluate(COVERED, box) == []


def test_a_control_that_scrolls_under_the_panel_makes_it_go(serve: Callable[..., Page], tab: Tab) -> None:
    buttons = "".join(f"<p><button>The button number {n} of many</button></p>" for n in range(80))
    page = serve(f"<title>Long</title><h1>Long</h1>{buttons}")
    page.evaluate("document.body.style.cssText = 'margin: 900px 0 0 500px'")
    shown(tab)
    before = panel_box(page)
    assert before is not None

    page.evaluate("([x, y]) => { document.body.style.marginLeft = `${x}px`; scrollTo(0, y); }", [before["left"], 900])

    assert page.evaluate(COVERED, before) != []

    def is_free() -> bool:
        box = panel_box(page)
        return box is not None and page.evaluate(COVERED, box) == []

    assert until(page, is_free)


@pytest.mark.parametrize(("used", "height"), [("height: 100vh", 0), ("height: calc(100vh - 60px)", 60)])
def test_where_controls_fill_the_page_a_thin_bar_is_left_or_nothing(
    used: str, height: int, serve: Callable[..., Page], tab: Tab
) -> None:
    grid = "".join("<button></button>" for _ in range(64))
    style = f"position: fixed; inset: 0 0 auto 0; {used}; display: grid; grid-template-columns: repeat(8, 1fr)"
    page = serve("<title>Full</title><main></main>")
    page.evaluate(
        "([html, css]) => { const at = document.querySelector('main'); at.innerHTML = html; at.style.cssText = css; }",
        [grid, style],
    )

    shown(tab)

    box = panel_box(page)
    assert (0 if box is None else box["bottom"] - box["top"]) <= height
    assert (box is None) == (height == 0)
    assert box is None or page.evaluate(COVERED, box) == []


@pytest.mark.parametrize(("lang", "named"), [(Lang.EN, "en"), (Lang.ZH, "zh-CN")])
def test_a_screen_reader_is_told_what_to_do_in_its_language_and_contrast_is_enough(
    lang: Lang, named: str, serve: Callable[..., Page], tab: Tab
) -> None:
    page = serve(CARD)
    page.evaluate(OPEN_ROOTS)
    text = PanelText(TEXT.title, TEXT.lines, lang)

    shown(tab, text)

    told: dict[str, Any] = page.evaluate(f"""() => {{
      const panel = {INSIDE}.querySelector("aside");
      const [what, timer] = panel.children;
      const colours = [...panel.querySelectorAll("p")].map((p) => getComputedStyle(p).color);
      return {{ lang: panel.lang, name: panel.ariaLabel, what: what.role, timer: timer.role, colours,
        ground: getComputedStyle(panel).backgroundColor, left: timer.textContent, first: what.textContent }};
    }}""")
    assert (told["lang"], told["name"]) == (named, TEXT.title.say(lang))
    assert (told["what"], told["timer"]) == ("status", "timer")
    assert TEXT.lines[0].say(lang) in told["first"]
    assert re.search(r"1:(30|2\d)$", told["left"])
    assert min(contrast(colour, told["ground"]) for colour in told["colours"]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 counts it."""
    light = sorted(luminance(colour) for colour in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_moment_has_a_name_and_a_reason() -> None:
    assert set(KINDS) == set(WHY) == set(Human)


class Reloads(ScriptedPerson):
    """Loads the page anew, sees whether the panel comes back, then stops there."""

    page: Page
    reloaded = False
    again = 0

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """One step."""
        if not self.reloaded:
            self.reloaded = True
            self.page.reload()
            return None
        self.again = self.page.locator(HOST).count()
        return HandoffOutcome.DECLINED


def test_a_page_loaded_anew_is_still_the_persons_and_gets_its_panel_again(
    market: Market, tab: Tab, tmp_path: Path
) -> None:
    person = Reloads(Hands(tab), market.control, Script(signature="Lyu Xiaojun"))
    person.page = tab.page
    plan = plan_of("company.yaml", folder=tmp_path)
    registration = Registration(tab, market, plan, tmp_path, person, panel=Lang.EN)

    with pytest.raises(Declined):
        registration.go()

    assert person.again == 1
    assert registration.onlooker.stale == []
    assert tab.page.locator(HOST).count() == 0
