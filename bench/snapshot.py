"""What one look at a page of 60 controls costs, and knowing them, in milliseconds and beside one loading of the page.

    python bench/snapshot.py [--looks 30]

The page is served on this machine, half of its controls drawn by components, with text round them as forms have it.
Medians; the look is to stay under 150 ms, recognition beyond it under 50 ms of processor time even where every text
is new.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from statistics import median
from typing import Any

from sellerfill.browser.context import read_contexts
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.recognize import concepts, features, options, recognize, text
from sellerfill.settings import load_settings

BOUND_MS = 150
RECOGNITION_BOUND_MS = 50
PARTS = 6
ASKED = (
    "Business name", "Street address", "City / Town", "Postal code", "Mobile phone number", "Contact person",
    "公司名称", "详细地址", "邮政编码", "手机号码", "电子邮箱", "法定代表人姓名",
)  # fmt: skip
COMPONENT = """<script>let made = 0;
customElements.define("x-input", class extends HTMLElement { connectedCallback() {
  const id = `x-${made++}`;
  this.attachShadow({mode: "open"}).innerHTML =
    `<div><label for="${id}">${this.getAttribute("label")}</label><div><input id="${id}"></div>` +
    "<p><slot></slot></p></div>";
} });</script>"""


def page() -> str:
    """60 controls in six parts: text boxes, selects, radio buttons, and components."""
    provinces = "".join(f"<option>Province {number}</option>" for number in range(34))
    parts = []
    for part in range(PARTS):
        rows = [
            f"<p><label for='t{part}{n}'>{ASKED[part * 2 + n]}</label> <input id='t{part}{n}' required></p>"
            for n in range(2)
        ]
        rows += [f"<table><tr><th>Row {part}<td><input name='r{part}'></table>"]
        rows += [f"<p>Region {part} <select>{provinces}</select></p>"]
        rows += [f"<label><input type='radio' name='q{part}'> Answer {n}</label>" for n in range(2)]
        rows += [
            f"<x-input label='{ASKED[n * 3 - part]} {part}'><span>As on your <b>licence</b></span></x-input>"
            for n in range(4)
        ]
        text = "<p>What the <a>terms</a> of this part say, at <b>some</b> length.</p>" * 8
        parts.append(f"<h2>Part {part}</h2><fieldset><legend>Question {part}</legend>{''.join(rows)}</fieldset>{text}")
    return f"<!doctype html><meta charset='utf-8'>{COMPONENT}<h1>Sixty controls</h1><form>{''.join(parts)}</form>"


def serve(tell: Connection) -> None:
    """Serve the page until the process is ended; its address goes through `tell`."""
    body = page().encode("utf-8")

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """The page."""
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            # A browser that is told to go elsewhere hangs up.
            with suppress(ConnectionError):
                self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    tell.send(f"http://127.0.0.1:{server.server_port}/")
    server.serve_forever()


@contextmanager
def served() -> Iterator[str]:
    """The address of the page, served by a process of its own."""
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    yield mine.recv()
    process.terminate()


def milliseconds(act: Callable[[], object], times: int) -> float:
    """The median of so many runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def forget_texts() -> None:
    """Let recognition know no text any more, as on a page that it never saw; its tables stay loaded."""
    for module in (text, concepts, features, options):
        for act in vars(module).values():
            if hasattr(act, "cache_clear") and act.cache_parameters()["maxsize"]:
                act.cache_clear()


def time_recognition(seen: Snapshot, times: int) -> tuple[float, float]:
    """Processor milliseconds of recognizing all controls: where every text is new, and on the same page again."""
    contexts = read_contexts(seen)
    recognize(seen.facts, contexts)
    taken: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(times):
        for is_new, took in taken.items():
            if is_new:
                forget_texts()
            start = time.process_time()
            recognize(seen.facts, contexts)
            took.append((time.process_time() - start) * 1000)
    return median(taken[True]), median(taken[False])


def measure(tab: Tab, address: str, times: int) -> None:
    """Print the figures."""
    tab.open(address)
    controls = len(tab.look().facts.controls)
    opening = milliseconds(lambda: tab.page.goto(address, wait_until="load"), times)
    look = milliseconds(tab.look, times)
    seen = tab.look()
    again = milliseconds(lambda: tab.look_again(seen), times)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {tab.page.url}")
    print(f"{controls} controls; one goto {opening:.0f} ms")
    print(f"one look        {look:6.1f} ms   {look / opening:.2f} of one goto   (bound {BOUND_MS} ms)")
    print(f"looking again   {again:6.1f} ms   {again / opening:.2f} of one goto")
    new, known = time_recognition(seen, times)
    print(f"recognition     {new:6.1f} ms   {new / opening:.2f} of one goto   (bound {RECOGNITION_BOUND_MS} ms)")
    print(f"of a page known {known:6.1f} ms   {known / opening:.2f} of one goto")


def main() -> None:
    """Measure in a headless browser."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--looks", type=int, default=30)
    times = parser.parse_args().looks
    choice = BrowserChoice(headed=False, executable=load_settings().browser)
    with served() as address, open_tab(choice, ()) as tab:
        measure(tab, address, times)


if __name__ == "__main__":
    main()
