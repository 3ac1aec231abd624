"""A walk through the practice site, looked on at from another program, becomes a site that registers a seller."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from chromium import listening_chromium
from conftest import MARKS, PROFILES, Registration, plan_of
from market import Market, open_market
from playwright.sync_api import Page, Playwright, expect

from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.pages import Field, Text
from sellerfill.plan import build_plan
from sellerfill.scout.contract import broken
from sellerfill.scout.proposing import proposer
from sellerfill.scout.walking import Walk
from sellerfill.settings import load_settings
from sellerfill.sites import site_named
from sellerfill.tokens import Token
from sellerfill.values import prepare

FILL = Path(sys.executable).with_name("fill")


@dataclass(frozen=True)
class Walked:
    """The folder that a walk wrote, and what the command told meanwhile."""

    folder: Path
    events: list[dict[str, Any]]


def register_company(page: Page, market: Market, folder: Path) -> None:
    """What the scripted person does in their own browser: the whole registration of the bundled company."""
    Registration(Tab(page, MARKS), market, plan_of("company.yaml", folder=folder), folder).go()


def look_at_three_pages(page: Page, market: Market, folder: Path) -> None:
    """A short walk: to the form for a new account, and no further."""
    page.get_by_role("link", name="Register for North America").click()
    page.get_by_role("button", name="Create your Amazon account").click()
    expect(page.get_by_role("heading", name="Create account")).to_be_visible()


def walk(
    playwright: Playwright, folder: Path, out: Path, person: Callable[..., None], last: str, *options: str
) -> list[dict[str, Any]]:
    """A scripted person walks in a browser of their own while `fill scout` looks on, until `last`; what it told."""
    folder.mkdir()
    with open_market() as market, listening_chromium(playwright, folder) as address:
        command = [str(FILL), "scout", market.site, "--out", str(out), "--attach", address, "--json", "--lang", "en"]
        with subprocess.Popen(
            [*command, *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as scout:
            assert scout.stdout is not None
            events = [json.loads(scout.stdout.readline())]
            (page,) = playwright.chromium.connect_over_cdp(address).contexts[0].pages
            person(page, market, folder)
            while events[-1].get("heading") != last:
                events.append(json.loads(scout.stdout.readline()))
            said, errors = scout.communicate("d\n")
            assert scout.returncode == 0, errors
            return events + [json.loads(line) for line in said.splitlines()]


@pytest.fixture(scope="module")
def walked(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """One walk of a company through the practice site."""
    folder = tmp_path_factory.mktemp("walk")
    out = folder / "shop_xx"
    return Walked(out, walk(playwright, folder / "person", out, register_company, "Seller Central"))


def test_the_walked_site_registers_a_seller_with_no_hand_edit(
    walked: Walked, open_site: Callable[..., Market], tab: Tab, tmp_path: Path
) -> None:
    market = open_site()
    plan = build_plan(site_named(str(walked.folder)), prepare(PROFILES / "company.yaml", today=date(2026, 11, 23))[1])
    registration = Registration(tab, market, plan, tmp_path)

    registration.go()

    counts = market.counts
    assert (counts["accounts"], counts["preauthorizations"], counts["calls"], counts["tax_forms"]) == (1, 1, 1, 1)
    assert [event["kind"] for event in registration.told("handoff")] == [
        "email-code",
        "agreement",
        "card",
        "phone-pin",
        "tax-review",
        "tax-signature",
    ]
    received = market.received
    assert received["register"]["customerName"] == "Lyu Xiaojun"
    assert received["register"]["email"] == "seller-one@example.com"
    assert received["agreement"]["legal_name"] == "Shenzhen Shili Trading Co., Ltd."
    assert received["seller_info"]["address_line1"] == "Room 1203, Building 2, Shili Building"
    assert received["seller_info"]["city"] == "Shenzhen"
    assert received["seller_info"]["country"] == "CN"
    assert received["seller_info"]["postal_code"] == "518057"
    assert received["seller_info"]["display_name"] == "Yunsuo Home"
    assert (received["card"]["card_exp_month"], received["card"]["card_exp_year"]) == ("8", "2029")
    assert received["card"]["billing_address_choice"] == "default"
    assert (received["phone"]["pin_method"], received["phone"]["phone_number"]) == ("call", "13800000001")
    assert received["tax_us_person"] == {"us_person": "no", "intermediary_agent": "no"}
    assert received["tax_identity"]["organization_name"] == "Shenzhen Shili Trading Co., Ltd."
    assert received["tax_identity"]["permanent_city"] == "Shenzhen"
    assert received["tax_identity"]["tin_choice"] == "neither"
    assert received["questionnaire"]["categories"] == "home_kitchen,toys_games"


def test_nothing_that_anybody_typed_is_in_a_written_file(walked: Walked) -> None:
    typed = [
        "Lyu Xiaojun",
        "seller-one@example.com",
        "practice-7-pass",
        "4111",
        "Shenzhen",
        "Guangdong",
        "Room 1203",
        "Keji South",
        "518057",
        "Yunsuo",
        "13800000001",
        "Shili Trading",
    ]
    files = [path for path in walked.folder.rglob("*") if path.is_file()]

    texts = "\n".join(path.read_text(encoding="utf-8") for path in files if path.suffix in (".py", ".html"))

    assert {path.suffix for path in files} <= {".py", ".html", ".pyc"}
    assert [value for value in typed if value.casefold() in texts.casefold()] == []
    assert [value for value in typed if value.casefold() in json.dumps(walked.events).casefold()] == []


def test_a_skeleton_has_no_script_style_value_or_address(walked: Walked) -> None:
    pages = list((walked.folder / "skeletons").glob("*.html"))

    markup = "\n".join(page.read_text(encoding="utf-8") for page in pages)

    assert len(pages) >= 17
    assert [word for word in ("<script", "<style", "style=", "src=", "http", 'type="hidden"') if word in markup] == []
    assert re.findall(r'href="[^#"][^"]*"', markup) == []
    assert re.findall(r"<input[^>]* type=\"(?:text|email|tel|password|url)\"[^>]* value=", markup) == []


def test_the_written_contract_test_passes(walked: Walked) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(walked.folder / "test_contract.py")]

    done = subprocess.run(command, cwd=walked.folder, capture_output=True, check=False, encoding="utf-8")

    assert done.returncode == 0, done.stdout
    assert "17 passed" in done.stdout


def test_the_contract_tells_of_a_field_whose_words_no_skeleton_shows(
    walked: Walked, playwright: Playwright, tmp_path: Path
) -> None:
    shop = tmp_path / "shop_xx"
    shutil.copytree(walked.folder, shop)
    change(shop / "create_account.py", ('"Your name", "您的姓名", ids=("ap_customer_name",)', '"Nickname", "昵称"'))

    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), (), playwright) as offline:
        complaints = broken(offline, site_named(str(shop)), shop, "create_account")

    assert complaints == ["create_account: no skeleton shows name_"]


def test_a_second_walk_tells_a_changed_label_in_words_and_mends_it(
    walked: Walked, playwright: Playwright, tmp_path: Path
) -> None:
    shop = tmp_path / "shop_xx"
    shutil.copytree(walked.folder, shop)
    change(shop / "create_account.py", ('"Your name", "您的姓名"', '"Owner", "负责人"'))

    events = walk(playwright, tmp_path / "person", shop, look_at_three_pages, "Create account", "--yes")

    changed = [event["what"] for event in events if event["event"] == "changed"]
    assert changed == ["create_account: label of NAME: 'Owner' -> 'Your name'"]
    site = site_named(str(shop))
    name = site.page("create_account").fields["name_"]
    assert isinstance(name, Text)
    assert (name.en, name.also) == ("Your name", ("Owner", "负责人"))
    assert len(site.pages) == 17


def test_pointing_names_a_field_and_uses_nothing(tab: Tab, market: Market) -> None:
    arrived: list[str] = []
    walk = Walk(tab, proposer(), lambda look: arrived.append(look.heading))
    tab.open(market.site.rstrip("/") + "/ap/register")
    walk.recorder.start_pointing()

    tab.page.get_by_role("button", name="Create your Amazon account").hover()
    tab.page.get_by_label("Your name").click()
    walk.recorder.wait()
    pointed = walk.pointed()

    assert arrived == ["Create account"]
    assert pointed is not None
    assert (pointed.heading, pointed.label, pointed.taken_for) == ("Create account", "Your name", Token.NAME)
    assert tab.page.evaluate("document.activeElement.id") == ""
    assert tab.page.locator("[style*=outline]").count() == 0


def test_what_the_person_says_of_a_field_counts_more_than_any_proposal(tab: Tab, market: Market) -> None:
    walk = Walk(tab, proposer(), lambda look: None)
    tab.open(market.site.rstrip("/") + "/ap/register")
    walk.recorder.start_pointing()
    tab.page.get_by_label("Your name").click()
    walk.recorder.wait()
    pointed = walk.pointed()
    assert pointed is not None

    walk.correct(pointed, Token.LEGAL_NAME)

    (draft,) = walk.drafts()
    tokens = [part.token for part in draft.parts.values() if isinstance(part, Field)]
    assert tokens == [Token.LEGAL_NAME, Token.EMAIL, Token.NEW_PASSWORD, Token.NEW_PASSWORD]


def test_a_folder_that_holds_something_else_is_refused_before_a_browser_opens(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    done = subprocess.run(
        [str(FILL), "scout", "https://shop.example.com/", "--out", str(tmp_path), "--lang", "en"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert done.returncode == 2
    assert "holds something that is no site" in done.stderr


def change(path: Path, words: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert words[0] in text
    path.write_text(text.replace(*words), encoding="utf-8")
