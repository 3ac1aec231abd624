"""`fill recognize`: what the controls of saved pages or addresses ask for; nothing is typed, nothing pressed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.markup import escape
from rich.table import Table

from sellerfill.browser.context import open_to_read, read_contexts, read_selectors
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import SellerfillError, UsageError
from sellerfill.facts import ControlFacts, Kind
from sellerfill.language import Bilingual
from sellerfill.recognize import Recognition, recognize
from sellerfill.settings import load_settings

_NOT_ASKED = frozenset({Kind.BUTTON, Kind.TOGGLE})


def recognize_pages(pages: list[str], terminal: Terminal) -> None:
    """Print one result a page, all pages in one browser; the first failure's exit code at the end.

    A saved page is opened with the network shut: what it would load is not needed, and whom it would tell is not asked.
    """
    addresses = [(page, address_of(page)) for page in pages]
    failed: SellerfillError | None = None
    executable = load_settings().browser
    with open_tab(BrowserChoice(headed=False, executable=executable), ()) as tab:
        for page, address in addresses:
            try:
                row = _read(tab, page, address)
            except SellerfillError as error:
                failed = failed or error
                row = {"page": page, "controls": [], "error": error.message.say(terminal.lang)}
            if terminal.json:
                terminal.emit(row)
            else:
                _show(row, terminal)
    if failed:
        raise SystemExit(failed.exit_code)


def address_of(page: str) -> str:
    """The address to open for what was given: an address as it is, a saved page as file://.

    Raises UsageError for a path that is no file.
    """
    if page.startswith(("http://", "https://", "file://")):
        return page
    path = Path(page)
    if not path.is_file():
        raise UsageError(
            Bilingual(f"There is no saved page {page!r}", f"没有已保存的页面 {page!r}"),
            next_step=Bilingual("Give a file, or an address with https://.", "请提供文件，或以 https:// 开头的地址。"),
        )
    return path.resolve().as_uri()


def _read(tab: Tab, page: str, address: str) -> dict[str, Any]:
    open_to_read(tab, address)
    seen = tab.look()
    return {"page": page, "controls": list(_controls(seen))}


def _controls(seen: Snapshot) -> Iterator[dict[str, Any]]:
    told = recognize(seen.facts, read_contexts(seen))
    for control, selector, one in zip(seen.facts.controls, read_selectors(seen), told, strict=True):
        if control.kind not in _NOT_ASKED:
            yield _described(control, selector, one)


def _described(control: ControlFacts, selector: str, one: Recognition) -> dict[str, Any]:
    """One control as the contract's object; a control of an inner frame tells which."""
    row: dict[str, Any] = {
        "selector": selector,
        "token": one.token,
        "confidence": one.confidence,
        "evidence": list(one.evidence),
    }
    return {**row, "frame": control.frame} if control.frame else row


def _show(row: dict[str, Any], terminal: Terminal) -> None:
    if "error" in row:
        terminal.say(Bilingual(f"{row['page']}: {row['error']}", f"{row['page']}：{row['error']}"), style="bold red")
        return
    heads = (("control", "控件"), ("asks for", "要求填写"), ("sure", "把握"), ("because of", "依据"))
    table = Table(*(Bilingual(en, zh).say(terminal.lang) for en, zh in heads), title=escape(row["page"]))
    for one in row["controls"]:
        cells = (one["selector"], one["token"], f"{one['confidence']:.2f}", " ".join(one["evidence"]))
        table.add_row(*(escape(cell) for cell in cells))
    terminal.show(table)
