"""Which run a start goes on with: the one named, the newest that is not finished, or a new one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import typer

from sellerfill.cli.approving import is_asked
from sellerfill.cli.job import FillOptions, new_run
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.view import OUTCOMES, page_title
from sellerfill.errors import Declined, UsageError
from sellerfill.journal import Journal, PastRun
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Site

GO_ON = Bilingual("Go on with it?", "是否继续该次运行？")
ANEW = Bilingual("Begin anew, as if nothing were registered here yet?", "是否重新开始（视为尚未在此注册）？")
AGAIN = Bilingual("Begin another one all the same?", "仍要再开始一次吗？")
NOTHING_BEGUN = Bilingual("Nothing was begun", "没有开始任何操作")
UNFINISHED = Bilingual("not finished", "未完成")


@dataclass(frozen=True, slots=True)
class Start:
    """A run's name, and its how manieth start this is, from 1.

    `anew`: as if this seller had registered nothing here; `answered`: the person has just said to go on with it.
    """

    run: str
    part: int = 1
    anew: bool = False
    answered: bool = False


def chosen_start(
    options: FillOptions, terminal: Terminal, journal: Journal, site: Site, whose: tuple[str, str]
) -> Start:
    """The run that this start goes on with or begins; `whose` is the seller and the scope.

    Asks where somebody sits at the terminal and named none. Raises UsageError where the named run can't be gone on
    with, Declined where the person wants neither.
    """
    past = [] if options.rehearse else journal.runs(*whose)
    if options.resume:
        named = _named(options.resume, past)
        return Start(named.run, named.parts + 1)
    if options.new or not past:
        return Start(new_run(), anew=options.new)
    newest = past[0]
    if newest.outcome == "done":
        return _after_done(newest, options, terminal)
    _tell(newest, terminal, site)
    asked = is_asked(options, terminal)
    if not asked or typer.confirm(GO_ON.say(terminal.lang), default=True):
        return Start(newest.run, newest.parts + 1, answered=asked)
    if typer.confirm(ANEW.say(terminal.lang)):
        return Start(new_run(), anew=True)
    raise Declined(NOTHING_BEGUN)


def _after_done(done: PastRun, options: FillOptions, terminal: Terminal) -> Start:
    """Another run of a seller who is registered already: told, and at a terminal begun only when the person says so."""
    when = _local(done.began)
    terminal.say(
        Bilingual(
            f"This seller's registration here was completed with run {done.run} of {when}.",
            f"该卖家在此站点的注册已由 {when} 的运行 {done.run} 完成。",
        ),
        style="yellow",
    )
    if is_asked(options, terminal) and not typer.confirm(AGAIN.say(terminal.lang)):
        raise Declined(NOTHING_BEGUN)
    return Start(new_run())


def _named(name: str, past: list[PastRun]) -> PastRun:
    """The run of this name among a seller's, newest first."""
    found = next((one for one in past if one.run == name), None)
    if found is None:
        raise UsageError(
            Bilingual(f"There is no run '{name}' of this seller on this site", f"该卖家在此站点没有名为“{name}”的运行"),
            next_step=Bilingual("'fill runs' lists what there is.", "用 fill runs 查看已有的运行。"),
        )
    if found.outcome == "done":
        raise UsageError(
            Bilingual(f"The run {name} is finished", f"运行 {name} 已完成"),
            next_step=Bilingual("--new begins another one.", "如需另行注册，请使用 --new。"),
        )
    if found is not past[0]:
        raise UsageError(
            Bilingual(f"A newer run has taken the place of {name}", f"运行 {name} 已被更新的运行取代"),
            next_step=Bilingual(
                f"The newest is {past[0].run}; without --resume it is gone on with where it is not finished.",
                f"最近一次为 {past[0].run}；如其未完成，不加 --resume 即可继续。",
            ),
        )
    return found


def _tell(past: PastRun, terminal: Terminal, site: Site) -> None:
    """Which run it is: when it began, how it ended last, and the page it had come to."""
    began = _local(past.began)
    outcome = OUTCOMES.get(past.outcome, Bilingual(past.outcome, past.outcome)) if past.outcome else UNFINISHED
    known = {page.name for page in site.pages}
    at = past.pages[-1] if past.pages and past.pages[-1] in known else ""
    where = Bilingual(page_title(site, at, Lang.EN), page_title(site, at, Lang.ZH)) if at else Bilingual("-", "-")
    terminal.say(
        Bilingual(
            f"Run {past.run} of {began} is not finished ({outcome.en}; last page: {where.en}).",
            f"{began} 的运行 {past.run} 尚未完成（{outcome.zh}；最后页面：{where.zh}）。",
        )
    )


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
