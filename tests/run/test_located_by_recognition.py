"""Fields that a page words otherwise than its page object: filled and marked where one place is sure, else refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from sellerfill.browser.tab import Tab
from sellerfill.errors import PageMismatch
from sellerfill.handoff.person import Person
from sellerfill.journal import Journal
from sellerfill.pages import Choice, Page, Site, Text, Words
from sellerfill.plan import FillPlan, PlannedField
from sellerfill.run.fill import fill_page
from sellerfill.run.parts import Record, Run, Visit
from sellerfill.tokens import Token
from sellerfill.values import Spelling, Value

SERVER = Path(__file__).with_name("page_server.py")


class Business(Page):
    """Where the business is."""

    heading = Words("Tell us about your business", "填写卖家信息")
    line1 = Text(Token.ADDRESS_LINE1, "Street address", "街道地址")
    city = Text(Token.CITY, "City / Town", "城市")


class Card(Page):
    """Where the card's statements go."""

    heading = Words("Billing", "付款方式")
    city = Text(Token.BILLING_CITY, "City", "城市")
    country = Choice(Token.BILLING_COUNTRY, "Country", "国家/地区", required=False)


SITE = Site(name="shop", origins=(), entry="", pages=(Business, Card), locked_minutes=1)


@dataclass
class Filled:
    """One page in the tab, filled by a page object; `events` is what the run told."""

    tab: Tab
    folder: Path
    site: str
    events: list[dict[str, Any]] = field(default_factory=list)
    confirm: Callable[[str, Token, str, tuple[str, ...]], bool] | None = None

    def by(self, page: type[Page], **texts: str) -> None:
        """Fill the fields of those names."""
        self.tab.open(self.site + "page.html")
        planned = tuple(
            PlannedField(page.name, name, part, Value.of(part.token, Spelling(texts[name], "some.key")))
            for name, part in page.fields.items()
            if isinstance(part, Text) and name in texts
        )
        plan = FillPlan(SITE, planned)
        journal = Journal(self.folder / "journal.db")
        journal.begin("test", "seller", "scope", plan.digest)
        record = Record("test", journal, lambda event: self.events.append(dict(event)))
        visit = Visit(page.name, self.site)
        record.visits.append(visit)
        run = Run(
            tab=self.tab,
            plan=plan,
            operator=Person(lambda said: None),
            record=record,
            origins=frozenset({self.site.rstrip("/")}),
            secret=lambda one: "",
            confirm=self.confirm,
            pictures=self.folder,
        )
        try:
            fill_page(run, page, visit)
        finally:
            journal.close()

    def value(self, name: str) -> str:
        """What lies in the control of that name."""
        return self.tab.page.locator(f"[name={name}]").input_value()

    def how(self) -> dict[str, str]:
        """How each filled token was found."""
        return {event["token"]: event["how"] for event in self.events if event["event"] == "filled"}


@pytest.fixture
def serve(tab: Tab, tmp_path: Path) -> Iterator[Callable[[str], Filled]]:
    """Serves one page of this body by a process of its own."""
    servers = []

    def start(body: str) -> Filled:
        page = tmp_path / "page.html"
        page.write_text(f"<!doctype html><meta charset=utf-8><title>Shop</title>{body}", encoding="utf-8")
        server = subprocess.Popen(
            [sys.executable, str(SERVER), str(page)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        servers.append(server)
        assert server.stdout is not None
        return Filled(tab, tmp_path, server.stdout.readline().strip())

    yield start
    for server in servers:
        server.kill()
        server.communicate()


def test_another_word_for_a_field_is_filled_and_marked(serve: Callable[[str], Filled]) -> None:
    filled = serve(
        "<h1>Tell us about your business</h1><form>"
        "<label>Correspondence address <input name=a></label><label>City <input name=b></label>"
        "<label>Name of your shop <input name=c></label></form>"
    )

    filled.by(Business, line1="Room 1203", city="Shenzhen")

    assert (filled.value("a"), filled.value("b"), filled.value("c")) == ("Room 1203", "Shenzhen", "")
    assert filled.how() == {"address-line1": "recognized", "address-level2": "recognized"}
    assert filled.events[0]["evidence"][0] == "Correspondence address"


def test_a_text_that_merely_stands_before_a_field_is_enough(serve: Callable[[str], Filled]) -> None:
    filled = serve(
        "<h1>填写卖家信息</h1><form><div><span>详细地址</span><input name=a></div>"
        "<div><span>所在城市</span><input name=b></div></form>"
    )

    filled.by(Business, line1="Room 1203", city="Shenzhen")

    assert (filled.value("a"), filled.value("b")) == ("Room 1203", "Shenzhen")


def test_two_equal_places_are_refused_with_a_picture(serve: Callable[[str], Filled]) -> None:
    filled = serve(
        "<h1>Tell us about your business</h1><form>"
        "<label>Office address <input name=a></label><label>Correspondence address <input name=b></label>"
        "<label>City / Town <input name=c></label></form>"
    )

    with pytest.raises(PageMismatch, match="may be 'Office address' or 'Correspondence address'") as refusal:
        filled.by(Business, line1="Room 1203", city="Shenzhen")

    assert (filled.value("a"), filled.value("b")) == ("", "")
    assert (filled.folder / "01-business-candidates.png").stat().st_size > 1000
    assert "01-business-candidates.png" in refusal.value.next_step.en


@pytest.mark.parametrize("section", ["Shipping address", "收货地址", "Emergency contact", "Spouse"])
def test_a_field_found_by_its_words_is_refused_under_another_meaning(
    section: str, serve: Callable[[str], Filled]
) -> None:
    filled = serve(f"<h1>Billing</h1><fieldset><legend>{section}</legend><label>City <input name=a></label></fieldset>")

    with pytest.raises(PageMismatch, match="which means something else; nothing was pressed"):
        filled.by(Card, city="Shenzhen")

    assert filled.value("a") == ""


def test_what_nothing_names_gets_nothing(serve: Callable[[str], Filled]) -> None:
    filled = serve("<h1>Billing</h1><form><label>Where <input name=a></label><input name=q7></form>")

    with pytest.raises(PageMismatch, match="has no field 'City' although it should"):
        filled.by(Card, city="Shenzhen")

    assert (filled.value("a"), filled.value("q7")) == ("", "")


def test_a_person_who_says_no_stops_the_page(serve: Callable[[str], Filled]) -> None:
    filled = serve("<h1>Billing</h1><form><label>Billing town <input name=a></label></form>")
    asked: list[tuple[str, Token, str]] = []

    def no(page: str, token: Token, label: str, evidence: tuple[str, ...]) -> bool:
        asked.append((page, token, label))
        return False

    filled.confirm = no
    with pytest.raises(PageMismatch, match="You said that 'Billing town' does not ask for 'City'"):
        filled.by(Card, city="Shenzhen")

    assert asked == [("card", Token.BILLING_CITY, "Billing town")]
    assert filled.value("a") == ""
