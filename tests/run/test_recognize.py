"""`fill recognize` on saved pages: what their controls ask for, by selectors that find them again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from sellerfill.browser.tab import Tab

FILL = Path(sys.executable).with_name("fill")
REGISTRATION = """<!doctype html><meta charset="utf-8"><title>Register your shop</title><h1>Register your shop</h1>
<form><label for="c">Company name</label><input id="c">
<p>Street address <input name="line1"></p>
<p>城市 <input></p>
<p>ZIP code <input></p>
<p style="position:absolute;left:-9999px"><label>Email <input name="email2"></label></p>
<label><input type="checkbox" name="agree"> I agree</label><button>Next</button></form>"""
ONE_ID = """<!doctype html><meta charset="utf-8"><form>
<div><label for="input">First name</label><div><input id="input"></div></div>
<div><label for="input">Last name</label><div><input id="input"></div></div>
<div><input id="input"><label for="input">City</label></div>
<div><label for="input">ZIP code</label><div id="input"><input id="input"></div></div><button>Next</button></form>"""
SPOKEN_BY_THE_BOX_ALONE = """<!doctype html><meta charset="utf-8"><form>
<div><input aria-labelledby="a"><span id="a" aria-hidden="true">First <b>name</b></span></div>
<div><input aria-labelledby="b"><span id="b" aria-hidden="true">City</span></div>
<div><label for="c" aria-hidden="true">ZIP code</label><input id="c"></div><button>Next</button></form>"""
COMPONENTS = """<!doctype html><meta charset="utf-8"><form><x-input label="Email address"></x-input>
<x-input label="Postal code"></x-input></form><script>
customElements.define("x-input", class extends HTMLElement {
  connectedCallback() { this.attachShadow({mode: "open"}).innerHTML = "<div><input></div>"; }
});</script>"""


def recognized(folder: Path, *pages: str) -> tuple[int, list[dict[str, Any]]]:
    """The command's exit code and its JSON lines."""
    done = subprocess.run(
        [str(FILL), "recognize", *pages, "--json"], cwd=folder, capture_output=True, check=False, encoding="utf-8"
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    (tmp_path / "registration.html").write_text(REGISTRATION, encoding="utf-8")
    (tmp_path / "components.html").write_text(COMPONENTS, encoding="utf-8")
    return tmp_path


def test_a_label_that_assistive_technology_is_told_of_by_its_box_alone_names_it(tmp_path: Path) -> None:
    (tmp_path / "spoken.html").write_text(SPOKEN_BY_THE_BOX_ALONE, encoding="utf-8")

    _, (page,) = recognized(tmp_path, "spoken.html")

    assert [one["token"] for one in page["controls"]] == ["given-name", "address-level2", "postal-code"]


def test_each_of_several_boxes_with_one_id_has_the_label_beside_it(tmp_path: Path) -> None:
    (tmp_path / "one_id.html").write_text(ONE_ID, encoding="utf-8")

    _, (page,) = recognized(tmp_path, "one_id.html")

    assert [one["token"] for one in page["controls"]] == [
        "given-name",
        "family-name",
        "address-level2",
        "postal-code",
    ]


def shown(tab: Tab, path: Path) -> Page:
    tab.page.goto(path.as_uri())
    return tab.page


def test_a_saved_page_is_told_control_by_control(saved: Path) -> None:
    code, (page,) = recognized(saved, "registration.html")

    assert (code, page["page"]) == (0, "registration.html")
    assert [one["token"] for one in page["controls"]] == [
        "organization",
        "address-line1",
        "address-level2",
        "postal-code",
        "unknown",
        "unknown",
    ]
    assert set(page["controls"][0]) == {"selector", "token", "confidence", "evidence"}
    assert all(0 <= one["confidence"] <= 1 for one in page["controls"])


def test_each_selector_finds_its_own_control_alone(saved: Path, tab: Tab) -> None:
    _, (page,) = recognized(saved, "registration.html")
    opened = shown(tab, saved / "registration.html")

    found = [opened.locator(one["selector"]) for one in page["controls"]]

    assert [one.count() for one in found] == [1, 1, 1, 1, 1, 1]
    assert page["controls"][0]["selector"] == "#c"
    assert page["controls"][1]["selector"] == "input[name=line1]"
    assert found[2].evaluate("(el) => el.parentElement.textContent.trim()") == "城市"


def test_components_are_known_by_their_own_attributes_through_their_shadow(saved: Path, tab: Tab) -> None:
    _, (page,) = recognized(saved, "components.html")
    opened = shown(tab, saved / "components.html")

    assert [one["token"] for one in page["controls"]] == ["email", "postal-code"]
    assert [opened.locator(one["selector"]).count() for one in page["controls"]] == [1, 1]


def test_many_pages_are_a_line_each_in_their_order(saved: Path) -> None:
    code, pages = recognized(saved, "components.html", "registration.html")

    assert code == 0
    assert [one["page"] for one in pages] == ["components.html", "registration.html"]


def test_a_page_that_is_not_there_is_a_usage_error(saved: Path) -> None:
    code, pages = recognized(saved, "registration.html", "gone.html")

    assert (code, pages) == (2, [])
