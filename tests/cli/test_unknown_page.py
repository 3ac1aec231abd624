"""`--site any` as a command: exit codes, events, report, and what is asked at a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command import FILL, Command

from sellerfill.cli.unknown_site import start_origin
from sellerfill.errors import Unsafe

SERVER = Path(__file__).parents[1] / "run" / "page_server.py"
SHOP = """<!doctype html><meta charset=utf-8><h1>Become a seller</h1><form method=post>
<label>Company name <input name=co></label><label>Shop name <input name=shop></label>
<label>Create a password <input name=pw type=password></label><label>Card number <input name=cc></label>
<button>Send</button></form>"""

Serve = Callable[[str], str]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serves one page by a process of its own; the address of its server."""
    servers = []

    def start(html: str) -> str:
        page = tmp_path / "page.html"
        page.write_text(html, encoding="utf-8")
        server = subprocess.Popen(
            [sys.executable, str(SERVER), str(page)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        servers.append(server)
        assert server.stdout is not None
        return server.stdout.readline().strip()

    yield start
    for server in servers:
        server.kill()
        server.communicate()


def test_a_filled_page_ends_well_with_a_report_and_without_a_value_in_any_event(fill: Command, serve: Serve) -> None:
    address = serve(SHOP)

    answer = fill(
        "--profile", fill.profile(), "--site", "any", "--start-url", f"{address}page.html", "--headless", "--json",
        SELLERFILL_PASSWORD="practice-7-pass",
    )  # fmt: skip

    assert answer.code == 0, answer.err
    events = answer.json
    assert [(event["event"], event.get("token") or event.get("label")) for event in events] == [
        ("run-started", None),
        ("page", None),
        ("filled", "organization"),
        ("filled", "seller-store-name"),
        ("filled", "new-password"),
        ("not-filled", "Card number"),
        ("run-ended", None),
    ]
    assert events[1]["origin"] == address.rstrip("/")
    assert events[5]["reason"] == "yours"
    assert (events[6]["outcome"], events[6]["exit_code"]) == ("done", 0)
    for private in ("Shili", "示例", "Yunsuo", "practice-7-pass"):
        assert private not in answer.out
        assert private not in answer.err


def test_the_terminal_says_what_was_recognized_what_is_left_and_that_nothing_was_pressed(
    fill: Command, serve: Serve
) -> None:
    address = serve(SHOP)

    answer = fill(
        "--profile", fill.profile(), "--site", "any", "--start-url", f"{address}page.html", "--headless",
        SELLERFILL_PASSWORD="practice-7-pass",
    )  # fmt: skip

    assert "recognized: 'Company name' as organization (because of: Company name)" in answer.out
    assert "3 of them were recognized, not declared" in answer.out
    assert "Left to you:\n  'Card number': yours alone\n" in answer.out
    assert "Nothing was pressed." in answer.out


def test_the_report_marks_recognized_fields_and_lists_what_is_left_in_chinese_too(fill: Command, serve: Serve) -> None:
    address = serve(SHOP)

    answer = fill(
        "--profile", fill.profile(), "--site", "any", "--start-url", f"{address}page.html", "--headless", "--lang",
        "zh", SELLERFILL_PASSWORD="practice-7-pass",
    )  # fmt: skip

    (report,) = fill.data.glob("runs/*/report.html")
    html = report.read_text(encoding="utf-8")
    assert answer.code == 0
    assert "没有按下任何按钮" in answer.out
    assert "自动识别: Company name (Company name)" in html
    assert "<li>Card number: 只能由您本人填写</li>" in html
    assert "Yunsuo" not in html


def test_a_page_on_which_nothing_is_understood_ends_as_one(fill: Command, serve: Serve) -> None:
    address = serve("<!doctype html><h1>Guess</h1><form><label>Where <input></label><input name=q7></form>")

    answer = fill("--profile", fill.profile(), "--site", "any", "--start-url", f"{address}page.html", "--headless")

    assert answer.code == 4
    assert "Nothing on this page is recognized surely; nothing was filled or pressed" in answer.err


def test_a_page_that_leads_elsewhere_ends_as_unsafe(fill: Command, serve: Serve) -> None:
    address, other = serve(SHOP), serve(SHOP)

    answer = fill(
        "--profile", fill.profile(), "--site", "any", "--start-url", f"{address}moved?{other}page.html", "--headless"
    )

    assert answer.code == 9
    assert f"The page is at {other.rstrip('/')}" in answer.err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 2),
        (("--start-url", "https://shop.example.com/", "--rehearse"), 2),
        (("--start-url", "http://shop.example.com/"), 9),
        (("--start-url", "https://shop.example.com/", "--headless"), 75),
    ],
)
def test_what_can_be_refused_is_refused_before_a_browser_opens(
    fill: Command, options: tuple[str, ...], code: int
) -> None:
    answer = fill("--profile", fill.profile(), "--site", "any", *options, SELLERFILL_BROWSER="/nowhere/chromium")

    assert answer.code == code, answer.err
    assert not fill.data.exists()


@pytest.mark.parametrize("address", ["https://shop.example.com/join", "http://127.0.0.1:8000/join"])
def test_only_the_start_addresss_own_origin_is_allowed(address: str) -> None:
    assert start_origin(address) == address.removesuffix("/join")


@pytest.mark.parametrize(
    "address",
    [
        "http://shop.example.com/",
        "http://127.0.0.1.example.com/",
        "http://localhost@evil.example/",
        "https://shop.example.com@evil.example/",
        "http://127.0.0.2:8000/",
        "http://192.168.1.10/",
        "file:///127.0.0.1/page.html",
        "shop.example.com",
        "/start",
    ],
)
def test_an_address_that_is_neither_https_nor_on_this_machine_is_unsafe(address: str) -> None:
    with pytest.raises(Unsafe, match="neither an https address nor on this machine"):
        start_origin(address)


if os.name == "posix":

    @pytest.mark.parametrize(("answer", "code", "filled"), [("n", 5, 0), ("y", 0, 2)])
    def test_at_a_terminal_the_plan_is_shown_and_asked_before_anything_is_filled(
        answer: str, code: int, filled: int, fill: Command, serve: Serve
    ) -> None:
        address = serve(SHOP.replace("<label>Create a password <input name=pw type=password></label>", ""))
        profile = fill.profile(("    latin_style: english", "    latin: Shili Trading\n    latin_style: english"))
        keyboard, terminal = os.openpty()
        command = [str(FILL), "--profile", str(profile), "--site", "any", "--start-url", f"{address}page.html"]

        with subprocess.Popen(
            [*command, "--headless"], stdin=terminal, stdout=subprocess.PIPE, cwd=fill.folder, env=fill.environment()
        ) as process:
            os.write(keyboard, f"{answer}\n".encode())
            shown = process.communicate()[0].decode("utf-8")
        os.close(keyboard)
        os.close(terminal)

        assert process.returncode == code
        assert "Shili Trading" in shown
        assert "Fill this in as shown?" in shown
        assert shown.count("recognized: '") == filled
        assert [row["by"] for row in fill.approvals()] == ["person"][:filled]
