"""The report of a run and the printed plan."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from sellerfill.language import Lang
from sellerfill.report import Entry, Shown, plan_page, write_page
from sellerfill.report.page import masked

HEAD = {"outcome": "done", "run": "20261123-101500-ab12", "digest": "d1" * 32}
# The smallest PNG there is: one transparent pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcffff3f0300"
    "05fe02fea72d99f60000000049454e44ae426082"
)


def entry(picture: Path | None = None, label: str = "Your name") -> Entry:
    """A page with one filled field and a person's part."""
    return Entry(
        title="Verify your phone number",
        origin="http://127.0.0.1:8000",
        fields=(Shown(label, "L•••••••••n", "people[0].name", "the page object's words", "surname table"),),
        human="phone PIN — done",
        human_seconds=12.34,
        human_inputs=0,
        pressed="Next",
        outcome="next page",
        picture=picture,
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("CN", "••"),
        ("Lyu X", "•••••"),
        ("Lyu Xiaojun", "L•••••••••n"),
        ("seller-one-with-a-long-name@example.com", "s••••••••••••m"),
        ("深圳市示例贸易有限公司", "深•••••••••司"),
    ],
)
def test_a_value_is_masked_but_for_its_ends(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_the_report_names_what_was_in_doubt_and_the_reports_of_earlier_starts(tmp_path: Path) -> None:
    doubts = ["09:15:00: 'Next' on page register: the site had recorded it"]
    head = {**HEAD, "earlier": "report-1.html report-2.html"}

    html = write_page(tmp_path / "report.html", [entry()], head, Lang.EN, doubts).read_text(encoding="utf-8")
    without = write_page(tmp_path / "report.html", [entry()], HEAD, Lang.EN).read_text(encoding="utf-8")

    assert "In doubt: pressed once" in html
    assert "Next&#39; on page register: the site had recorded it" in html
    assert '<a href="report-2.html">' in html
    assert "In doubt" not in without and "Earlier starts" not in without


def test_the_report_tells_outcome_pages_fields_and_the_persons_part(tmp_path: Path) -> None:
    html = write_page(tmp_path / "report.html", [entry()], HEAD, Lang.EN).read_text(encoding="utf-8")

    for text in ("done", "20261123-101500-ab12", "d1" * 32, "1. Verify your phone number", "http://127.0.0.1:8000"):
        assert text in html
    for text in ("Your name", "L•••••••••n", "people[0].name", "“Next”"):
        assert text in html
    assert "A person: phone PIN — done (12.3 seconds; inputs by the tool meanwhile: 0)" in html


def test_the_report_speaks_chinese(tmp_path: Path) -> None:
    html = write_page(tmp_path / "report.html", [entry()], HEAD, Lang.ZH).read_text(encoding="utf-8")

    assert '<html lang="zh-CN">' in html
    assert "注册报告" in html
    assert "Registration report" not in html


def test_the_report_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    picture = tmp_path / "01.png"
    picture.write_bytes(PIXEL)

    html = write_page(tmp_path / "report.html", [entry(picture)], HEAD, Lang.EN).read_text(encoding="utf-8")

    assert "default-src 'none'" in html
    assert "<script" not in html
    assert re.findall(r'(?:src|href)="([^"]{0,22})', html) == ["data:image/png;base64,"]
    assert "iVBORw0KGgoAAAANSUhEUg" in html


def test_a_page_without_a_picture_says_so(tmp_path: Path) -> None:
    html = write_page(tmp_path / "report.html", [entry()], HEAD, Lang.EN).read_text(encoding="utf-8")

    assert "No picture: it could not be masked for certain" in html
    assert "<img" not in html


def test_texts_of_a_page_cannot_become_markup(tmp_path: Path) -> None:
    odd = entry(label="<img src=x onerror=alert(1)>")

    html = write_page(tmp_path / "report.html", [odd], HEAD, Lang.EN).read_text(encoding="utf-8")

    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


if os.name == "posix":

    def test_the_report_is_its_owners_alone(tmp_path: Path) -> None:
        report = write_page(tmp_path / "report.html", [], HEAD, Lang.EN)

        assert report.stat().st_mode & 0o777 == 0o600


def test_the_printed_plan_shows_values_since_they_were_asked_for() -> None:
    rows = [("Create account", "Your name", "Lyu Xiaojun", "吕小军", "surname table", "look <here>")]

    html = plan_page(rows, "d1" * 32, Lang.EN)

    for text in ("What will be typed where", "d1" * 32, "<td>Lyu Xiaojun</td>", "<td>吕小军</td>", "look &lt;here&gt;"):
        assert text in html
