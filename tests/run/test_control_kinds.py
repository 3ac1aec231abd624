"""Kinds of controls that no site owns: components, drawn lists, masks, boxes that are drawn anew, frames in frames."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from market import HTTP

from sellerfill.browser.locate import locate, locate_button, one
from sellerfill.browser.tab import Tab
from sellerfill.browser.write import guarded, kept, write
from sellerfill.errors import PageMismatch
from sellerfill.facts import ControlFacts, Kind, Label
from sellerfill.language import Bilingual
from sellerfill.pages import Choice, Control, Field, Same, Text, Tick, Words
from sellerfill.plan import PlannedField
from sellerfill.tokens import Token
from sellerfill.values import Spelling, Value
from sellerfill.values.choices import country, month, phone_country

HERE = Path(__file__).parent
PAGES = sorted((HERE / "kinds").glob("*.html"))


@dataclass(frozen=True, slots=True)
class Form:
    """One page in the tab: filled by a field's words, sent by its button, and what the server then received."""

    tab: Tab
    site: str

    def fill(self, field: Field, spelling: Spelling) -> None:
        """Write one field as a run does, then read it back by another look."""
        planned = PlannedField("page", "field", field, Value.of(field.token, spelling))
        seen = self.tab.look()
        place = locate(seen.facts, field)
        assert place is not None
        write(self.tab, seen, place, planned, spelling.latin)
        after = self.tab.look()
        there = locate(after.facts, field)
        assert there is not None
        assert kept(after, there, planned, spelling.latin)

    def send(self, button: str = "Send") -> dict[str, str]:
        """Press the button; the fields of the only post."""
        seen = self.tab.look()
        control = locate_button(seen.facts, Control(words=Words(button)))
        assert control is not None
        guarded(self.tab, seen, control, Bilingual(button, button)).click()
        self.tab.page.get_by_role("heading", name="Received").wait_for()
        (post,) = HTTP.get(f"{self.site}received").json()
        return dict(post)

    def control(self, label: str) -> ControlFacts:
        """The facts of the one control that is named so."""
        (found,) = [c for c in self.tab.look().facts.controls if label in [one.text for one in c.labels]]
        return found

    def state(self, script: str) -> Any:
        """What a script finds in the page."""
        return self.tab.page.evaluate(script)


@pytest.fixture
def show(tab: Tab) -> Iterator[Callable[[str], Form]]:
    """Opens a page of the folder `kinds`, served by a process of its own."""
    command = [sys.executable, str(HERE / "page_server.py"), *map(str, PAGES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        site = process.stdout.readline().strip()

        def opened(page: str) -> Form:
            tab.open(f"{site}{page}.html")
            return Form(tab, site)

        yield opened
        process.terminate()


def text(words: str, **more: Any) -> Text:
    return Text(Token.CITY, words, words, **more)


def choice(words: str, token: Token = Token.COUNTRY, **more: Any) -> Choice:
    return Choice(token, words, words, **more)


CHINA = country("CN", "some.key")
Show = Callable[[str], Form]


def test_components_are_filled_and_sent(show: Show) -> None:
    form = show("components")

    form.fill(text("Legal name"), Spelling("Shenzhen Shili Trading", "some.key"))
    form.fill(text("City"), Spelling("Shenzhen", "some.key"))
    form.fill(text("Street address"), Spelling("1 Keyuan Road", "some.key"))
    form.fill(choice("Country"), CHINA)
    method = choice("How do you want to receive the PIN?", Token.PIN_METHOD, options={"call": Words("Phone call")})
    form.fill(method, Spelling("call", "some.key"))
    form.fill(Tick(Token.TAX_MAILING, "Same as business address", "同上"), Spelling("same", "some.key"))

    assert form.send("Next") == {
        "legal": "Shenzhen Shili Trading",
        "city": "Shenzhen",
        "street": "1 Keyuan Road",
        "country": "CN",
        "method": "call",
        "same": "yes",
    }


def test_a_component_speaks_for_the_control_that_it_draws(show: Show) -> None:
    form = show("components")

    legal, postal, methods = form.control("Legal name"), form.control("Postal code"), form.control("Phone call")

    assert (legal.id, legal.name, legal.required, legal.max_length) == ("legal", "legal", True, 40)
    assert legal.labels[0] == Label("for", "Legal name")
    assert (postal.id, postal.enabled) == ("", False)
    assert methods.group[0] == "How do you want to receive the PIN?"
    assert form.control("City").labels == (Label("for", "City"),)


def test_a_locked_component_is_refused(show: Show) -> None:
    form = show("components")

    with pytest.raises(PageMismatch, match="the field is locked; nothing was pressed"):
        form.fill(text("Postal code"), Spelling("518057", "some.key"))


def test_drawn_lists_are_chosen_from_exactly(show: Show) -> None:
    form = show("lists")
    shaanxi = Spelling("Shaanxi", "some.key", also=frozenset({"陕西省", "Shaanxi Province"}))

    form.fill(choice("Country"), CHINA)
    form.fill(choice("Province", Token.STATE), shaanxi)
    form.fill(choice("Bank location"), country("US", "some.key"))
    form.fill(choice("Country code", Token.PHONE_COUNTRY), phone_country("CN", 86, "some.key"))
    form.fill(choice("Month", Token.CARD_EXPIRY_MONTH), month(8, "some.key"))

    assert form.send() == {"country": "CN", "province": "shaanxi", "bank": "US", "dial": "cn", "month": "7"}


def test_a_dial_code_of_two_countries_is_decided_by_the_country(show: Show) -> None:
    form = show("lists")

    form.fill(choice("Country code", Token.PHONE_COUNTRY), phone_country("CA", 1, "some.key"))

    assert form.send() == {"dial": "ca"}


@pytest.mark.parametrize(("town", "count"), [("Suzhou", 2), ("Ningbo", 0)])
def test_a_tie_or_nothing_is_refused_and_the_list_closed(town: str, count: int, show: Show) -> None:
    form = show("lists")

    with pytest.raises(PageMismatch, match=f"{count} of the options fit some.key, not one; nothing was pressed"):
        form.fill(choice("Town", Token.CITY), Spelling(town, "some.key"))

    assert form.state("document.querySelectorAll('[role=listbox]').length") == 0
    assert form.state("document.getElementById('b6').textContent") == "Choose"


def test_each_choice_of_a_list_counts_as_two_acts(show: Show) -> None:
    form = show("lists")
    before = form.tab.inputs

    form.fill(choice("Month", Token.CARD_EXPIRY_MONTH), month(9, "some.key"))

    assert form.tab.inputs - before == 2


def test_a_drawn_list_never_tells_its_choice_as_its_name(show: Show) -> None:
    form = show("lists")

    form.fill(choice("Country"), CHINA)

    assert [one.text for one in form.control("Country").labels] == ["Country"]


def test_values_that_the_page_writes_anew_pass_as_declared(show: Show) -> None:
    form = show("boxes")

    form.fill(text("Phone number", same=(Same.DIGITS,)), Spelling("13800000000", "some.key"))
    form.fill(text("Registration number", same=(Same.CASE,)), Spelling("91440300mafke0001y", "some.key"))
    form.fill(text("Routing number", same=(Same.SPACES,)), Spelling("021000021", "some.key"))

    post = form.send()
    assert (post["phone"], post["uscc"], post["routing"]) == ("138-0000-0000", "91440300MAFKE0001Y", "021 000 021")


@pytest.mark.parametrize(
    ("label", "written", "same"),
    [
        ("Phone number", "13800000000", ()),
        ("Registration number", "91440300mafke0001y", (Same.SPACES,)),
        ("Short city", "Shenzhen", tuple(Same)),
    ],
)
def test_a_value_changed_otherwise_is_refused(label: str, written: str, same: tuple[Same, ...], show: Show) -> None:
    form = show("boxes")

    with pytest.raises(PageMismatch, match="or changed them; nothing was pressed"):
        form.fill(text(label, same=same), Spelling(written, "some.key"))


def test_keys_controlled_and_replaced_boxes_take_their_values(show: Show) -> None:
    form = show("boxes")

    form.fill(text("Town"), Spelling("Dongguan", "some.key"))
    form.fill(text("Owner"), Spelling("Lyu Xiaojun", "some.key"))
    form.fill(text("Street"), Spelling("1 Keyuan Road", "some.key"))

    post = form.send()
    assert (post["town"], post["owner"], post["street"]) == ("Dongguan", "Lyu Xiaojun", "1 Keyuan Road")


def test_a_box_that_forgets_when_it_is_replaced_is_refused(show: Show) -> None:
    form = show("boxes")
    form.state("window.forgetful = true")

    with pytest.raises(PageMismatch, match="nothing was pressed"):
        form.fill(text("Street"), Spelling("1 Keyuan Road", "some.key"))


def test_dates_are_written_as_the_standard_writes_them(show: Show) -> None:
    form = show("boxes")

    form.fill(text("Founded"), Spelling("2019-03-05", "some.key"))
    form.fill(text("Valid through"), Spelling("2029-08", "some.key"))

    post = form.send()
    assert (post["founded"], post["valid"]) == ("2019-03-05", "2029-08")


def test_one_of_two_buttons_stays_pressed(show: Show) -> None:
    form = show("boxes")
    ways = {"yes": Words("Yes"), "no": Words("No")}

    form.fill(choice("Do you own the brand?", Token.PRODUCT_BRAND, options=ways), Spelling("no", "some.key"))

    assert form.state("document.querySelector('[aria-pressed=true]').textContent") == "No"


def test_the_boxes_of_a_code_are_one_place_and_a_persons(show: Show) -> None:
    form = show("boxes")
    controls = form.tab.look().facts.controls

    place = one(controls, Control(words=Words("Enter the PIN sent to you")), frozenset(Kind))

    assert place is not None
    assert (place.box, place.labels[0].text, place.missing) == (1, "Digit 1", True)
    assert [c.box for c in controls if c.box] == [1, 2, 3, 4]
    assert [c.missing for c in controls if c.box] == [True, False, False, False]
    with pytest.raises(PageMismatch, match="which only a person types; nothing was pressed"):
        form.fill(text("Enter the PIN sent to you"), Spelling("7", "some.key"))


def test_frames_of_the_same_origin_are_read_at_any_depth(show: Show) -> None:
    form = show("frames")
    form.tab.page.wait_for_load_state("load")

    form.fill(text("Company name"), Spelling("Shili", "some.key"))

    (inner,) = [frame for frame in form.tab.page.frames if frame.url == f"{form.site}inner.html"]
    assert inner.evaluate("document.getElementById('company').value") == "Shili"
    assert form.control("Company name").frame == 2


def test_a_frame_of_another_origin_is_named_and_not_read(show: Show) -> None:
    form = show("frames")
    form.tab.page.wait_for_load_state("load")

    facts = form.tab.look().facts

    assert facts.foreign_frames == (form.site.replace("127.0.0.1", "localhost").rstrip("/"),)
    assert [c.id for c in facts.controls] == ["company"]
