"""Make the pictures of the README anew: picture_of_run.py

Rehearses an invented seller in both languages on the bundled site, draws what the terminal said and a part of the
report, and writes docs/images/run.zh-CN.png, run.png and report.png. Needs the fonts Noto Sans Mono CJK SC and
DejaVu Sans Mono (Debian: fonts-noto-cjk, fonts-dejavu-core).
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from sellerfill.browser.executable import find_browser
from sellerfill.settings import load_settings

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
COMMAND = ("--profile", "profiles/company.yaml", "--rehearse")
COLUMNS = 92
LINES_AT_TOP = 15
LINES_AT_END = 25
REPORT_PAGE = "Tell us about your business"
DARK = TerminalTheme(
    (22, 27, 34),
    (222, 228, 235),
    [
        (72, 79, 88),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (222, 228, 235),
    ],
)
# The CJK font draws lines two columns wide; DejaVu's, at this size, are as wide as one column.
SHEET = """<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: Lines; src: local("DejaVu Sans Mono"), local("DejaVuSansMono"); size-adjust: 83.05%;
  unicode-range: U+2026, U+22EE, U+2500-257F, U+25B8 }}
body {{ margin: 0; background: #161b22; color: #dee4eb; width: max-content }}
pre {{ margin: 0; padding: 14px 18px; font: 15px/20px Lines, "Noto Sans Mono CJK SC", monospace }}
</style><pre>{text}</pre>"""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What one rehearsal left: the lines of the terminal with their colours, and the report's file."""

    lines: Sequence[str]
    report: Path


def rehearse(lang: str, folder: Path) -> Rehearsal:
    """Run the rehearsal in `lang` with its runs below `folder`; CalledProcessError where it does not end well."""
    settings = {"SELLERFILL_DATA_DIR": str(folder), "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS)}
    program = Path(sys.executable).with_name("fill")
    done = subprocess.run(
        [str(program), *COMMAND, "--lang", lang],
        cwd=ROOT,
        env={**os.environ, **settings},
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    (report,) = (folder / "runs").glob("*/report.html")
    # The folder is this program's own and tells a reader nothing.
    return Rehearsal(done.stdout.replace(str(folder), "…").splitlines(), report)


def shortened(lines: Sequence[str]) -> list[str]:
    """The beginning and the end, with a line of dots for what was left out."""
    if len(lines) <= LINES_AT_TOP + LINES_AT_END:
        return list(lines)
    return [*lines[:LINES_AT_TOP], "  ⋮", *lines[-LINES_AT_END:]]


def sheet(lang: str, lines: Sequence[str]) -> str:
    """The terminal as a page of HTML, the command on its first line."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ fill {' '.join(COMMAND)} --lang {lang}", style="bold green"))
    for line in shortened(lines):
        console.print(Text.from_ansi(line), no_wrap=True)
    text = console.export_html(theme=DARK, inline_styles=True, code_format="{code}")
    return SHEET.format(text=text)


def draw_terminal(browser: Browser, html: str, path: Path) -> None:
    """Write a PNG of the page at its own size."""
    page = browser.new_page(viewport={"width": 1000, "height": 600})
    page.set_content(html)
    page.locator("pre").screenshot(path=path)
    page.close()


def draw_report(browser: Browser, report: Path, path: Path) -> None:
    """Write a PNG of the report's part on the page with the most to see: the seller's."""
    page = browser.new_page(viewport={"width": 980, "height": 1080})
    page.goto(report.as_uri())
    part = page.get_by_role("article").filter(has=page.get_by_role("heading", name=REPORT_PAGE))
    part.locator("summary").click()
    part.screenshot(path=path)
    page.close()


def main() -> int:
    """Write the three pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="sellerfill-pictures-") as name, sync_playwright() as playwright:
        chinese, english = (rehearse(lang, Path(name) / lang) for lang in ("zh", "en"))
        browser = playwright.chromium.launch(executable_path=find_browser(playwright, load_settings().browser))
        draw_terminal(browser, sheet("zh", chinese.lines), IMAGES / "run.zh-CN.png")
        draw_terminal(browser, sheet("en", english.lines), IMAGES / "run.png")
        draw_report(browser, english.report, IMAGES / "report.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
