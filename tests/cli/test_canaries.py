"""Twenty-five starts that fail, each in its own way, and ten planted leaks: what is the seller's is found nowhere."""

from __future__ import annotations

import json
import os
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from canaries import PROFILE, Watched, uncovered
from command import Command
from playwright.sync_api import Page

SELLER = ["--profile", str(PROFILE), "--yes", "--lang", "en", "--json", "--handoff-minutes", "1"]


def start(name: str, *arguments: str, **more: Any) -> dict[str, Any]:
    """A start of the command with the canaries' profile."""
    return {"name": name, "arguments": [*SELLER, *arguments], **more}


def on(name: str, at: str, *arguments: str, **more: Any) -> dict[str, Any]:
    """A start that begins at a page of the practice site."""
    return start(name, *arguments, at=at, **more)


def spoiled(folder: Path) -> list[dict[str, Any]]:
    """Starts with profiles that are refused, each for another reason."""
    text = PROFILE.read_text(encoding="utf-8")
    faults = {
        "broken YAML": ("name: {local: 苗砚棠", "name: {local: {苗砚棠"),
        "a key twice": ("  email: canary-account@example.com", "  email: a\n  email: canary-account@example.com"),
        "a value for a key": ("  brand: visa", "  苗砚棠 Yantang: x\n  brand: visa"),
        "an alias": ("kind: company", "kind: *miao-yantang"),
        "a wrong shape": ("  names: [Tangyue Inkwell, Yanxi Inkstone]", "  names: Tangyue Inkwell"),
        "a wrong form": ("expires: 2033-11", "expires: 2033.11 Yantang"),
        "a choice that is none": ("brand: visa", "brand: Tangyue"),
        "a card number": ("  brand: visa", "  number: 4000056655665556\n  brand: visa"),
        "a password in clear": ("password: env:CANARY_PASSWORD", "password: Zq7-inkwell-pass"),
        "a reference to nobody": ("  holder: keeperzq\n  name", "  holder: yantang\n  name"),
        "a letter without a sound": ("苗砚棠, latin: Miao Yantang", "苗砚\ue000"),
    }
    starts = []
    for name, (before, after) in faults.items():
        assert before in text, before
        path = folder / f"{len(starts)}.yaml"
        path.write_text(text.replace(before, after), encoding="utf-8")
        starts.append({"name": name, "arguments": ["--profile", str(path), *SELLER[2:]]})
    return starts


CARD = ["card", "declines"]
FAILING = [
    start("2 contradiction", "--attach", "http://127.0.0.1:9", "--connect", "ws://127.0.0.1:9"),
    start("2 no such run", "--resume", "20260101-000000-aaaa"),
    start("5 a card is refused to", at="card", person=["card", "declines"]),
    on("6 nobody comes", "card", "--new", "--handoff-minutes", "0.01", person=["card", "waits"]),
    on("130 stopped with a card typed", "card", "--new", person=["card", "stops"]),
    on("11 a declined card", "card", "--new", script={"card_number": "4000000000000002"}),
    on("9 led elsewhere", "card", "--new", leads="elsewhere"),
    on("8 a browser that dies", "card", "--new", person=["card", "kills the browser"]),
    on("1 a defect of the tool", "card", "--new", person=["card", "meets a defect"]),
    on("4 a field twice", "seller_info", "--new", settings=["mutation=duplicate-field:seller_info.city"]),
    on("7 a press without an answer", "seller_info", "--new", settings=["faults=['reset-before:seller_info.send*9']"]),
    on("10 three wrong PINs", "phone", "--new", script={"wrong_pins": 3}),
    start("12 nobody answers", "--new", "--start-url", "http://127.0.0.1:9/"),
    start("75 nobody can be present", "--headless"),
]
CODES = {one["name"]: int(one["name"].split()[0]) for one in FAILING}


@pytest.fixture(scope="module")
def failed(watch: Callable[[], Watched], tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """All starts that fail, one after the other."""
    watched = watch()
    watched.go([*FAILING, *spoiled(tmp_path_factory.mktemp("spoiled"))])
    return watched


def test_each_start_ends_as_it_should(failed: Watched) -> None:
    exits = failed.notes["exits"]

    assert len(exits) == 25
    assert {name: exits[name] for name in CODES} == CODES
    assert {code for name, code in exits.items() if name not in CODES} == {3}


def test_no_canary_is_left_by_a_start_that_fails(failed: Watched) -> None:
    assert failed.leaks() == []


def test_no_picture_of_a_start_that_fails_shows_a_canary(failed: Watched, blank: Page) -> None:
    assert uncovered(blank, failed.notes["pictures"]) == []


if os.name == "posix":

    def test_what_starts_leave_is_their_owners_alone(failed: Watched) -> None:
        left = [failed.data, *failed.data.rglob("*")]
        kept = {file.suffix for file in left if file.is_file()}

        modes = {str(one): stat.S_IMODE(one.stat().st_mode) for one in left}

        assert {".db", ".html", ".png", ".json"} <= kept
        assert [(name, oct(mode)) for name, mode in modes.items() if mode not in (0o600, 0o700)] == []
        assert [name for name, mode in modes.items() if (mode == 0o700) != Path(name).is_dir()] == []


@pytest.fixture
def fill(failed: Watched, tmp_path: Path) -> Command:
    """The command over a copy of what the starts left."""
    shutil.copytree(failed.data, tmp_path / "data")
    return Command(tmp_path)


def test_a_bundle_has_structure_and_no_canary(failed: Watched, fill: Command) -> None:
    runs = [run["run"] for run in fill("runs", "--json").json]
    pages = {run: fill.data / "runs" / run / "stopped.json" for run in runs}
    # Not one that stopped at the browser's own error page, which draws its button when it likes.
    stopped = next(
        run for run, page in pages.items() if page.exists() and "Verify your phone" in page.read_text(encoding="utf-8")
    )

    answer = fill("report", stopped, "--bundle", "--yes", "--lang", "en", "--output", "bundle.zip")

    assert answer.code == 0, answer
    assert "events.jsonl" in answer.out
    with zipfile.ZipFile(fill.folder / "bundle.zip") as archive:
        assert archive.namelist() == ["events.jsonl", "versions.json", "pages/01.json"]
        page = json.loads(archive.read("pages/01.json"))
        text = b"".join(archive.read(name) for name in archive.namelist())
    assert page["controls"][0]["kind"] in ("button", "text", "select", "radio", "checkbox", "toggle")
    assert failed.search().hits(text) == []


def test_a_bundle_is_not_written_where_nobody_looks(fill: Command) -> None:
    answer = fill("report", "--bundle", "--lang", "en", "--output", "bundle.zip")

    assert answer.code == 2, answer
    assert "events.jsonl" in answer.out
    assert "nobody is there to look at the list" in answer.err
    assert not (fill.folder / "bundle.zip").exists()


def test_nothing_of_a_forgotten_run_has_its_name(fill: Command) -> None:
    runs = [run["run"] for run in fill("runs", "--json").json]

    assert fill("runs", "forget", "--all").code == 0

    left = [str(one) for one in fill.data.rglob("*")]
    assert [(run, path) for run in runs for path in left if run in path] == []
    assert list((fill.data / "sessions").iterdir()) == []


PLACES = {
    "event": "standard output",
    "journal": "rows of data/journal.db",
    "standard_error": "standard error",
    "report": "report.html",
    "temporary_file": "temporary/trace.zip/trace.txt",
    "command_line": "a child's command line or environment",
    "environment": "a child's command line or environment",
    "cache": ".cache/seen.gz (unpacked)",
    "traceback": "standard error",
    "picture": "",
}


@pytest.fixture(scope="module")
def leaky(watch: Callable[[], Watched]) -> Watched:
    """Two starts with all leaks let loose; each leaves another of the texts, or in another place."""
    watched = watch()
    plants = sorted(set(PLACES) - {"traceback"})
    watched.go([on("all", "", person=["agreement", "declines"], plants=plants), start("defect", plants=["traceback"])])
    return watched


@pytest.mark.parametrize("plant", sorted(set(PLACES) - {"picture"}))
def test_a_planted_leak_is_found(leaky: Watched, plant: str) -> None:
    found = [leak.text for leak in leaky.leaks() if leak.place.endswith(PLACES[plant])]

    assert found != []


def test_a_picture_without_its_mask_is_found(leaky: Watched, blank: Page) -> None:
    assert uncovered(blank, leaky.notes["pictures"]) != []
