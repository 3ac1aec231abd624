"""What a run says while it goes on, and at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.panel import Panel
from rich.table import Table

from sellerfill.cli.comparing import plain_lines
from sellerfill.cli.terminal import Terminal
from sellerfill.handoff.instructions import DONE, INSTRUCTIONS, KINDS, REHEARSED, your_turn
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Human, Site
from sellerfill.run.beside import Compared
from sellerfill.run.parts import Event, Visit

OUTCOMES: dict[str, Bilingual] = {
    "done": Bilingual("done", "已完成"),
    "declined": Bilingual("declined", "已停止"),
    "timed-out": Bilingual("timed out", "超时"),
    "failed": Bilingual("failed", "失败"),
    "moved": Bilingual("next page", "已进入下一页"),
    "rejected": Bilingual("rejected by the site", "被网站拒绝"),
    "unknown": Bilingual("outcome unknown", "结果未知"),
}

WHY_LEFT: dict[str, Bilingual] = {
    "unknown": Bilingual("not recognized", "未能识别"),
    "unsure": Bilingual("not recognized surely enough", "识别把握不足"),
    "alike": Bilingual("asked in more than one place", "页面上有多处同类字段"),
    "yours": Bilingual("yours alone", "只能由您本人填写"),
    "something-else": Bilingual("asks for something that the profile does not hold", "要求的是资料文件以外的内容"),
    "unanswered": Bilingual("the profile has no answer", "资料文件中没有对应内容"),
    "locked": Bilingual("locked by the page", "被页面锁定"),
    "other-form": Bilingual("belongs to another form of the page", "属于页面上的另一个表单"),
    "no-option": Bilingual("not exactly one of its options fits", "没有唯一符合的选项"),
    "too-long": Bilingual("the page takes fewer characters than the answer has", "页面允许的字符数不足"),
    "covered": Bilingual("something lies over it", "被其他内容遮挡"),
    "not-kept": Bilingual("the page did not keep what was filled in", "页面没有保留已填写的内容"),
}

SETTLED: dict[str, Bilingual] = {
    "moved": Bilingual("the site had recorded it", "网站已收到"),
    "not-recorded": Bilingual("the site had not recorded it", "网站未收到"),
    "": Bilingual("still not known; look at the site", "仍未知，请查看网站"),
}


def page_title(site: Site, name: str, lang: Lang) -> str:
    """A page's own heading in the user's language."""
    texts = site.page(name).heading.texts
    return texts[1] if lang is Lang.ZH and len(texts) > 1 else texts[0]


class View:
    """Listens to a run's events: JSON lines where they are asked for, else a line a step."""

    def __init__(self, terminal: Terminal, site: Site, *, rehearsal: bool = False) -> None:
        self._terminal = terminal
        self._site = site
        self._after = REHEARSED if rehearsal else DONE

    def hear(self, event: Event) -> None:
        """One event."""
        if self._terminal.json:
            self._terminal.emit(event)
        if event["event"] == "page":
            title = page_title(self._site, event["page"], self._terminal.lang)
            self._terminal.say(Bilingual(f"▸ {title}", f"▸ {title}"), style="bold")
        elif event["event"] == "filled" and event["how"] == "recognized":
            said = ", ".join(event["evidence"])
            self._terminal.say(
                Bilingual(
                    f"  recognized: '{event['label']}' as {event['token']} (because of: {said})",
                    f"  自动识别：“{event['label']}”视为 {event['token']}（依据：{said}）",
                ),
                style="yellow",
            )
        elif event["event"] == "hidden-twin" and event["reason"] != "not shown":
            said = f"  a hidden field asks for {event['token']} too ({event['reason']}); it gets nothing"
            self._terminal.say(
                Bilingual(said, f"  另有隐藏字段也要求填写 {event['token']}（{event['reason']}）；不会填写"),
                style="yellow",
            )
        elif event["event"] == "retry":
            seconds = event["seconds"]
            self._terminal.say(
                Bilingual(
                    f"  {event['reason']}; trying again in {seconds} s", f"  网站暂时无法访问，{seconds} 秒后重试"
                ),
                style="dim",
            )
        elif event["event"] == "settled":
            found = SETTLED[event["outcome"]]
            self._terminal.say(
                Bilingual(
                    f"  in doubt until now: '{event['button']}' on page {event['page']}: {found.en}",
                    f"  此前存疑：页面 {event['page']} 上的“{event['button']}”：{found.zh}",
                ),
                style="yellow",
            )
        elif event["event"] == "handoff":
            self._hand_over(event)
        elif event["event"] == "handoff-ended":
            outcome = OUTCOMES[event["outcome"]]
            self._terminal.say(Bilingual(f"  your part: {outcome.en}", f"  人工步骤：{outcome.zh}"), style="yellow")

    @contextmanager
    def shown(self) -> Iterator[None]:
        """While the run goes on."""
        yield

    def digits(self, digits: str) -> None:
        """Nothing: they are for the eyes of whoever sits at a terminal."""

    def beside(self, lines: Sequence[Compared]) -> None:
        """Which lines of the page differ from the profile; the values themselves go to no file and no pipe."""
        for line in plain_lines(lines):
            self._terminal.say(line)

    def heard(self) -> None:
        """A line was typed: nothing stands below the lines that would have to be drawn anew."""

    def _hand_over(self, event: Event) -> None:
        kind = Human(event["kind"])
        lang = self._terminal.lang
        title = your_turn(kind).say(lang)
        text = INSTRUCTIONS[kind].say(lang) + "\n" + self._after.say(lang)
        self._terminal.console.print(Panel(text, title=title, border_style="yellow", title_align="left"))

    def summary(self, visits: Sequence[Visit], report: Path | None) -> None:
        """A table of all pages: what was filled, and where a person was needed."""
        if not visits:
            return
        lang = self._terminal.lang
        table = Table(pad_edge=False)
        for heading in (
            Bilingual("Page", "页面"),
            Bilingual("Filled", "已填字段"),
            Bilingual("You", "人工"),
            Bilingual("Outcome", "结果"),
        ):
            table.add_column(heading.say(lang), overflow="fold")
        for visit in visits:
            human = KINDS[visit.human].say(lang) if visit.human else ""
            outcome = OUTCOMES.get(visit.outcome or visit.human_outcome, Bilingual("", "")).say(lang)
            table.add_row(page_title(self._site, visit.page, lang), str(len(visit.filled) or ""), human, outcome)
        self._terminal.show(table)
        fields, people = sum(len(v.filled) for v in visits), sum(v.human is not None for v in visits)
        self._terminal.say(
            Bilingual(
                f"{fields} fields filled on {len(visits)} pages; a person was needed {people} times.",
                f"共 {len(visits)} 页，填写 {fields} 个字段；人工操作 {people} 次。",
            )
        )
        recognized = sum(filled.how == "recognized" for visit in visits for filled in visit.filled)
        if recognized:
            self._terminal.say(
                Bilingual(
                    f"{recognized} of them were recognized, not declared: look at them in the report.",
                    f"其中 {recognized} 个字段为自动识别，请在报告中核对。",
                ),
                style="yellow",
            )
        self._left(visits)
        if report:
            self._terminal.say(Bilingual(f"Report: {report}", f"报告：{report}"))

    def _left(self, visits: Sequence[Visit]) -> None:
        left = [one for visit in visits for one in visit.left]
        if left:
            self._terminal.say(Bilingual("Left to you:", "留给您填写："), style="yellow")
        for one in left:
            why = WHY_LEFT[one.why]
            self._terminal.say(Bilingual(f"  '{one.label}': {why.en}", f"  “{one.label}”：{why.zh}"))
