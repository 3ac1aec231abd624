from __future__ import annotations

import re
import subprocess
import sys

import httpx
import pytest
from site_visitor import FIXTURES, PASSWORD, practice_site, visitor_of


def test_the_card_number_goes_to_the_frame_of_the_second_origin_alone() -> None:
    with practice_site("--scenario", "card_frame") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")
        page = visitor.web.get("/sw/registration/w/9c04").text
        visitor.send("card")
        typed_here = visitor.refusal()

        with httpx.Client(base_url=addresses["card_origin"]) as frame:
            shown = frame.get("/field?language=zh").text
            wrong = frame.post("/tokens", data={"pan": "4242424242424241"})
            token = frame.post("/tokens", data={"pan": "5555 5555 5555 4444"}).json()["token"]
        visitor.send("card", c_771="", c_771t=token)

        assert f'src="{addresses["card_origin"]}field?language=en"' in page
        assert 'name="c_771"' not in page
        assert "信用卡卡号" in shown
        assert wrong.status_code == 422
        assert typed_here == {"card_number": "required"}
        assert visitor.ask("/received")[-1]["fields"]["card_last4"] == "4444"


def test_the_right_tile_opens_the_way_and_a_wrong_one_does_not() -> None:
    with practice_site("--scenario", "puzzle") as addresses, visitor_of(addresses) as visitor:
        visitor.register()
        wrong = 1 + visitor.ask("/puzzle")["tile"] % 6

        again = visitor.web.post("/ap/captcha", data={"tile": str(wrong)})
        still, mails = visitor.here, visitor.ask("/inbox")
        visitor.step()

        assert "Try again" in again.text
        assert (still, mails) == ("challenge", [])
        assert visitor.here == "email_code"


def test_a_dropped_session_goes_on_where_it_stood_after_signing_in() -> None:
    with practice_site("--set", "session_expires_at=card") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")

        dropped = visitor.send("seller_info")
        wrong = visitor.web.post("/ap/signin", data={"email": visitor.email, "password": "wrong"})
        back = visitor.web.post("/ap/signin", data={"email": visitor.email, "password": PASSWORD})

        assert dropped.url.path == "/ap/signin"
        assert "Your password is incorrect" in wrong.text
        assert back.url.path == "/sw/registration/w/9c04"
        assert [record["page"] for record in visitor.ask("/received")][-2:] == ["seller_info", "signin"]


def test_an_unknown_page_stands_in_the_way_until_it_is_answered() -> None:
    with practice_site("--set", "mutation=unknown-page:card") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")

        strange = visitor.web.get("/sw/registration/w/9c04").text
        known = visitor.web.post("/sw/account/notice", data={"q1": "a friend"}).text

        assert "<h1>Account review survey</h1>" in strange
        assert "<h1>Set up your billing method</h1>" in known


def test_a_field_can_be_missing() -> None:
    with (
        practice_site("--set", "mutation=missing-field:seller_info.city") as addresses,
        visitor_of(addresses) as visitor,
    ):
        visitor.walk_to("seller_info")

        page = visitor.web.get("/sw/registration/w/3f2a").text

        assert "City / Town" not in page
        assert "ZIP / Postal Code" in page


def test_a_field_can_stand_twice_under_one_label() -> None:
    with (
        practice_site("--set", "mutation=duplicate-field:seller_info.city") as addresses,
        visitor_of(addresses) as visitor,
    ):
        visitor.walk_to("seller_info")

        page = visitor.web.get("/sw/registration/w/3f2a").text

        assert page.count("City / Town") == 2
        assert page.count('name="locality"') == page.count('name="locality-b"') == 1


def test_a_filled_trap_is_noticed() -> None:
    with practice_site("--set", "mutation=hidden-trap:agreement") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("agreement")

        page = visitor.web.get("/sw/registration/agreement").text
        visitor.send("agreement", **{"entityName-hp": "Shenzhen Chenguang"})

        assert 'name="entityName-hp"' in page
        assert "opacity:0" in page
        assert visitor.ask("/counts")["trapped"] == 1


def test_a_field_can_be_cut_short() -> None:
    with practice_site("--set", "short_field=seller_info.city:4") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")

        page = visitor.web.get("/sw/registration/w/3f2a").text

        assert re.search(r'<input maxlength="4"[^>]*name="locality"', page)


def test_a_province_can_be_chosen_from_a_list() -> None:
    with practice_site("--set", "state_select=true") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")
        page = visitor.web.get("/sw/registration/w/3f2a").text
        value = re.search(r'value="(\w+)">Shaanxi<', page)
        assert value is not None

        visitor.send("seller_info", f_11804=value[1])

        assert visitor.ask("/received")[-1]["fields"]["state"] == "Shaanxi"


def test_names_that_are_taken_belong_to_the_scenario() -> None:
    with practice_site("--set", 'taken_names=["Chenguang Home"]') as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")

        visitor.send("seller_info")

        assert visitor.refusal() == {"display_name": "name-taken"}


def test_the_language_can_be_changed_on_every_page() -> None:
    with practice_site("--scenario", "chinese") as addresses, visitor_of(addresses) as visitor:
        chinese = visitor.web.get("/").text
        visitor.walk_to("agreement")
        english = visitor.web.post("/language", data={"lop": "en_US", "back": "/sw/registration/agreement"}).text

        assert "<h1>亚马逊全球开店</h1>" in chinese
        assert "<h1>Set up your Amazon selling account</h1>" in english


def test_the_language_selector_leads_nowhere_else() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        answer = visitor.web.post("/language", data={"lop": "zh_CN", "back": "//example.com/"}, follow_redirects=False)

        assert answer.headers["location"] == "/"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scenario", ["default", "everything"])
def test_every_page_has_one_first_heading_and_the_practice_strip(scenario: str, language: str) -> None:
    options = ("--scenario", scenario, "--set", f"language={language}", "--set", "state_select=false")
    with practice_site(*options, "--set", "card_frame=false") as addresses, visitor_of(addresses) as visitor:
        pages = [visitor.web.get("/"), visitor.web.get("/ap/signin"), visitor.web.get("/ap/register")]
        visitor.register()
        while visitor.here not in ("seller_central", "tax_present_sign"):
            pages.append(visitor.web.get("/ap/signin"))
            if visitor.here == "seller_info" and scenario == "everything":
                visitor.verify_by_call()
            visitor.step()
        pages.append(visitor.web.get("/ap/signin"))

        for page in pages:
            assert page.status_code == 200
            assert len(re.findall(r"<h1\b", page.text)) == 1
            assert "Bundled practice site / 练习用模拟网站" in page.text
            assert "<!--" not in page.text.removeprefix("<!doctype html>")


def test_a_scenario_that_does_not_exist_is_refused_with_the_known_ones() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "mock_site", "--scenario", "nowhere"],
        cwd=FIXTURES,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert ended.returncode == 2
    assert "no scenario 'nowhere'; known: aria_labels, broken_pages, busy, card_frame, chaos, chinese" in ended.stderr


@pytest.mark.parametrize("override", ["colour=red", "deposit=maybe", "order=random", "mutation=chaos", "deposit"])
def test_an_override_that_means_nothing_is_refused(override: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "mock_site", "--set", override], cwd=FIXTURES, capture_output=True, check=False
    )

    assert ended.returncode == 2
    assert ended.stdout == b""
