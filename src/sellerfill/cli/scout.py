"""`fill scout`: a person walks through a registration, the tool looks on and writes the site's page objects."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Declined, PageMismatch, UsageError
from sellerfill.language import Bilingual
from sellerfill.pages import Field, Site
from sellerfill.scout.contract import broken
from sellerfill.scout.draft import PageDraft
from sellerfill.scout.drift import mended
from sellerfill.scout.folder import PageFile, page_file, write_folder
from sellerfill.scout.looks import Look
from sellerfill.scout.proposing import proposer
from sellerfill.scout.walking import Pointed, Walk
from sellerfill.settings import load_settings
from sellerfill.sites import site_in
from sellerfill.tokens import Token

HOW = Bilingual(
    "Go through the registration in the browser as you would without this tool; it only looks on. "
    "Here: d and Enter ends the walk and writes, p and Enter lets you point at a field, q and Enter writes nothing.",
    "请在浏览器中照常完成注册，本工具只旁观。"
    "在此处：输入 d 回车结束并写出结果，输入 p 回车可指认字段，输入 q 回车放弃。",
)
YES = frozenset({"y", "yes", "是"})
POINT = Bilingual(
    "Click the field in the browser; it is named, not used.", "请在浏览器中点击该字段；只会指认，不会操作。"
)
WHICH = Bilingual(
    "What does it ask for? Type a number or a name; Enter alone: nothing that a profile answers.",
    "它要求填写什么？请输入编号或名称；直接回车表示资料文件无对应内容。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoutOptions:
    """The options of `fill scout`."""

    url: str
    out: Path
    attach: str
    yes: bool


def scout(options: ScoutOptions, terminal: Terminal) -> None:
    """Look on until the person is done, then write or mend the folder; raises what the contract's exit codes say."""
    _refuse_odd_address(options.url)
    known = _site_there(options.out)
    settings = load_settings()
    choice = BrowserChoice(executable=settings.browser, attach=options.attach, tells=settings.product)
    with open_tab(choice, ()) as tab:
        walk = Walk(tab, proposer(), lambda look: _tell_page(look, terminal))
        tab.open(options.url)
        terminal.say(HOW)
        ear = _Ear()
        _until_done(walk, ear, terminal)
        drafts = walk.drafts()
        if not any(draft.seen.ways for draft in drafts):
            raise UsageError(
                Bilingual("No page was left; there is nothing to write", "没有离开过任何页面，没有可写出的内容")
            )
        files = [page_file(draft) for draft in drafts]
        if known:
            files, changes = mended(known, files)
            _approve(changes, options, ear, terminal)
        origins = _origins(known, drafts)
        entry = known.entry if known else options.url.partition("?")[0].partition("#")[0]
        write_folder(options.out, files, origins, entry, walk.recorder.typed.within)
    _tell_unknown(drafts, terminal)
    _check(options.out, files, terminal)


def _refuse_odd_address(url: str) -> None:
    with suppress(ValueError):
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname:
            return
    raise UsageError(
        Bilingual("The address to begin at is not one of a web page", "起始网址不是网页地址"),
        next_step=Bilingual("Give it with https://.", "请提供以 https:// 开头的网址。"),
    )


def _site_there(out: Path) -> Site | None:
    """The site that the folder holds already; UsageError for a folder that holds something else."""
    if (out / "__init__.py").is_file():
        return site_in(out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UsageError(
            Bilingual(f"{out} holds something that is no site", f"{out} 中已有其他内容"),
            next_step=Bilingual(
                "Give an empty folder, or one that scout wrote.", "请指定空文件夹或由 scout 生成的文件夹。"
            ),
        )
    return None


class _Ear:
    """Lines typed at the terminal, read beside the walk."""

    def __init__(self) -> None:
        self._typed: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        # Reading fails where the terminal was closed under us.
        with suppress(OSError, ValueError, AttributeError):
            for line in sys.stdin:
                self._typed.put(line.strip())
        # The terminal is gone; nobody waits for its answer.
        self._typed.put("")

    def answer(self) -> str:
        """The next line, waited for; "" where nobody can type one."""
        return self._typed.get()

    def line(self) -> str | None:
        """The next line, None when nothing was typed."""
        with suppress(queue.Empty):
            return self._typed.get_nowait()
        return None


def _until_done(walk: Walk, ear: _Ear, terminal: Terminal) -> None:
    """Until the person says so, or closes the tab."""
    asked: Pointed | None = None
    while walk.recorder.wait():
        if asked is None and (pointed := walk.pointed()):
            asked = pointed
            _ask(pointed, terminal)
        line = ear.line()
        if line is None:
            continue
        if asked:
            asked = _answered(walk, asked, line, terminal)
        elif line.lower() in ("p", "point"):
            walk.recorder.start_pointing()
            terminal.say(POINT)
        elif line.lower() in ("d", "done"):
            return
        elif line.lower() in ("q", "quit"):
            raise Declined(Bilingual("Stopped; nothing was written", "已停止；没有写出任何内容"))


def _ask(pointed: Pointed, terminal: Terminal) -> None:
    taken = f" ({pointed.taken_for.name})" if pointed.taken_for else ""
    terminal.say(Bilingual(f"'{pointed.label}'{taken}", f"“{pointed.label}”{taken}"), style="bold")
    names = [f"{number} {token.name}" for number, token in enumerate(Token, 1)]
    terminal.say(Bilingual(" · ".join(names), " · ".join(names)))
    terminal.say(WHICH)


def _answered(walk: Walk, pointed: Pointed, line: str, terminal: Terminal) -> Pointed | None:
    """None when the answer was understood, else the same control again."""
    tokens = {str(number): token for number, token in enumerate(Token, 1)} | {token.name: token for token in Token}
    if line and line.upper() not in tokens:
        terminal.say(WHICH)
        return pointed
    walk.correct(pointed, tokens[line.upper()] if line else None)
    return None


def _tell_page(look: Look, terminal: Terminal) -> None:
    fields = sum(c.kind not in ("button", "file") for c in look.visible())
    terminal.say(Bilingual(f"Page '{look.heading}': {fields} controls", f"页面“{look.heading}”：{fields} 个控件"))
    if terminal.json:
        terminal.emit({"event": "page", "heading": look.heading, "origin": look.facts.origin, "controls": fields})


def _approve(changes: Sequence[Bilingual], options: ScoutOptions, ear: _Ear, terminal: Terminal) -> None:
    """Show what changed, in words, and ask before anything is overwritten."""
    for change in changes:
        terminal.say(change)
        if terminal.json:
            terminal.emit({"event": "changed", "what": change.en})
    if not changes:
        terminal.say(Bilingual("Nothing changed.", "没有变化。"))
    if options.yes:
        return
    if not sys.stdin.isatty():
        raise Declined(
            Bilingual("The changes were not approved; nothing was written", "改动未获批准；没有写出任何内容"),
            next_step=Bilingual("Run it at a terminal, or with --yes.", "请在终端中运行，或使用 --yes。"),
        )
    terminal.say(Bilingual("Write this? Type y and press Enter.", "是否写出？输入 y 并按回车。"))
    # Not typer's own question: the walk's listener has the terminal.
    if ear.answer().lower() not in YES:
        raise Declined(
            Bilingual("The changes were not approved; nothing was written", "改动未获批准；没有写出任何内容")
        )


def _origins(known: Site | None, drafts: Sequence[PageDraft]) -> list[str]:
    seen = [draft.seen.origin for draft in drafts]
    return list(dict.fromkeys([*(known.origins if known else ()), *seen]))


def _tell_unknown(drafts: Sequence[PageDraft], terminal: Terminal) -> None:
    """Fields that the person filled and that no page object declares."""
    for draft in drafts:
        for text in draft.unknown:
            terminal.say(
                Bilingual(
                    f"{draft.name}: '{text}' was filled by you and is known to no token; walk again and point at it",
                    f"{draft.name}：“{text}”由您填写，但无法识别；可再次旁观并指认",
                ),
                style="yellow",
            )


def _check(out: Path, files: Sequence[PageFile], terminal: Terminal) -> None:
    """Hold the written folder against its own skeletons; PageMismatch, listing all, where it breaks its contract."""
    site = site_in(out)
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), ()) as tab:
        complaints = [line for page in files if page.looks for line in broken(tab, site, out, page.name)]
    fields = sum(isinstance(part, Field) for page in site.pages for part in page.fields.values())
    counted = (len(site.pages), fields)
    if terminal.json:
        terminal.emit({"event": "written", "folder": str(out), "pages": counted[0], "fields": counted[1]})
    terminal.say(
        Bilingual(
            f"Written to {out}: {counted[0]} pages, {counted[1]} fields. Use it with --site {out}.",
            f"已写入 {out}：{counted[0]} 个页面，{counted[1]} 个字段。使用时加 --site {out}。",
        )
    )
    if complaints:
        raise PageMismatch(Bilingual("\n".join(complaints), "\n".join(complaints)))
