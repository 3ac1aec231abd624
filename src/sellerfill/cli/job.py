"""One job of the command `fill`: what is settled before a browser opens, and carrying it out."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from sellerfill.browser.hands import Hands
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.cli.confirming import confirmation
from sellerfill.cli.practice import practice_site
from sellerfill.cli.reporting import write_report
from sellerfill.cli.secrets_of import secrets_of
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.view import View
from sellerfill.errors import Interrupted, LockedOut, SellerfillError, Unsafe
from sellerfill.handoff.moment import Operator
from sellerfill.handoff.person import Person
from sellerfill.handoff.rehearsal import LOOPBACK, Script, ScriptedPerson
from sellerfill.journal import Journal
from sellerfill.language import Bilingual, Lang
from sellerfill.pages import Site
from sellerfill.plan import FillPlan
from sellerfill.run import Run, run
from sellerfill.run.parts import Record
from sellerfill.settings import Settings
from sellerfill.tokens import Token

REHEARSAL_MINUTES = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FillOptions:
    """The options of the main job, as the contract of the command line words them."""

    profile: Path
    site: str
    rehearse: bool
    scenario: str
    start_url: str
    headed: bool
    attach: str
    connect: str
    new: bool
    yes: bool
    handoff_minutes: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything that is settled before a browser opens."""

    options: FillOptions
    terminal: Terminal
    settings: Settings
    plan: FillPlan
    seller: str
    scope: str
    folder: Path
    journal: Journal

    @property
    def run(self) -> str:
        """The run's name, which its folder bears."""
        return self.folder.name


def allowed_origins(site: Site, start_url: str) -> frozenset[str]:
    """The origins whose pages may be filled; Unsafe where `start_url` is neither the site's own nor loopback."""
    if not start_url:
        return frozenset(site.origins)
    # A malformed address has no parts at all, and is refused as any other foreign one.
    with suppress(ValueError):
        parts = urlsplit(start_url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin in site.origins:
            return frozenset(site.origins)
        if parts.scheme in ("http", "https") and parts.hostname in LOOPBACK and "@" not in parts.netloc:
            return frozenset({origin})
    raise Unsafe(
        Bilingual(
            "The start address is neither one of the site's own nor on this machine",
            "起始网址既不属于该站点，也不在本机",
        ),
        next_step=Bilingual(
            "Allowed: " + ", ".join(site.origins) + ", or a loopback address.",
            "允许：" + "、".join(site.origins) + "，或本机回环地址。",
        ),
    )


def new_run() -> str:
    """A name for a run that begins now."""
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def locked(until: datetime) -> LockedOut:
    """The error for a seller whom the site locked out."""
    local = until.astimezone().strftime("%Y-%m-%d %H:%M")
    return LockedOut(
        Bilingual(f"The site takes no PIN attempts until {local}", f"网站在 {local} 之前不接受 PIN 验证"),
        next_step=Bilingual(
            "Start again after that, with another number or SMS.", "请在此之后更换号码或改用短信重新运行。"
        ),
    )


@contextmanager
def _place(job: Job) -> Iterator[tuple[str, str]]:
    """Where the run begins, and the control address of the practice site ("" on any other)."""
    options = job.options
    if not options.rehearse:
        yield options.start_url or job.plan.site.entry, ""
        return
    language = "zh" if job.terminal.lang is Lang.ZH else "en"
    with practice_site(
        options.scenario, (f"language={language}",) if options.scenario == "default" else ()
    ) as practice:
        yield practice.site, practice.control


def carry_out(job: Job) -> None:
    """Drive the run to its end, write its report, tell how it ended; raises what it ended with."""
    view = View(job.terminal, job.plan.site, rehearsal=job.options.rehearse)
    record = Record(job.run, job.journal, view.hear)
    job.journal.begin(job.run, job.seller, job.scope, job.plan.digest)
    if job.options.new:
        while doubt := job.journal.in_doubt(job.run):
            job.journal.settle(job.run, doubt, "not-recorded", by="person")
    record.tell("run-started", site=job.plan.site.name, plan=job.plan.digest)
    ended: SellerfillError | None = None
    try:
        _drive(job, record)
    except SellerfillError as error:
        ended = _with_lock(job, error)
    except KeyboardInterrupt:
        ended = interrupted()
    finish(job, record, view, ended)


def interrupted() -> Interrupted:
    """How a run ends by Ctrl-C."""
    return Interrupted(
        Bilingual("Stopped; the run is saved", "已停止；进度已保存"),
        next_step=Bilingual("Run the same command to go on.", "重新运行同一命令即可继续。"),
    )


def finish(job: Job, record: Record, view: View, ended: SellerfillError | None) -> None:
    """Write the run's report and tell how it ended; raises what it ended with."""
    outcome = outcome_word(ended)
    report: Path | None = None
    if record.visits:
        report = write_report(job.folder / "report.html", record.visits, job.plan, outcome, job.terminal.lang)
    code = ended.exit_code if ended else 0
    record.tell("run-ended", outcome=outcome, exit_code=code, report=str(report) if report else None)
    view.summary(record.visits, report)
    if ended:
        raise ended


def outcome_word(ended: SellerfillError | None) -> str:
    """The outcome as events and reports name it: "done", "page-mismatch", "timed-out" ..."""
    if ended is None:
        return "done"
    # A narrower kind of an error that only some caller distinguishes bears the name of its family.
    family = next(kind for kind in type(ended).__mro__ if kind.__module__ == SellerfillError.__module__)
    return re.sub(r"(?<!^)(?=[A-Z])", "-", family.__name__).lower()


def _with_lock(job: Job, error: SellerfillError) -> SellerfillError:
    if isinstance(error, LockedOut):
        return locked(job.journal.lock_out(job.seller, job.scope, job.plan.site.locked_minutes, job.run))
    return error


def _drive(job: Job, record: Record) -> None:
    options, site = job.options, job.plan.site
    marks = {mark for page in site.pages for mark in page.marks}
    choice = BrowserChoice(
        headed=options.headed, executable=job.settings.browser, attach=options.attach, connect=options.connect
    )
    secret = secrets_of(job.plan, job.terminal.lang, rehearsal=job.options.rehearse)
    with ExitStack() as stack:
        start, control = stack.enter_context(_place(job))
        tab = stack.enter_context(open_tab(choice, marks))
        operator = _operator(job, tab, control)
        stack.enter_context(_kept_open(job, operator))
        tab.open(start)
        run(
            Run(
                tab=tab,
                plan=job.plan,
                operator=operator,
                record=record,
                origins=allowed_origins(site, start),
                secret=secret,
                confirm=confirmation(job),
                finished=frozenset() if options.new else job.journal.finished(job.seller, job.scope),
                handoff_minutes=_minutes(job),
                pictures=job.folder,
            )
        )


@contextmanager
def _kept_open(job: Job, operator: Operator) -> Iterator[None]:
    """A window that stopped on a page stays until its person has looked at it."""
    try:
        yield
    except SellerfillError as error:
        if isinstance(operator, Person) and job.options.headed and not job.options.attach and not job.terminal.json:
            job.terminal.show_error(error)
            operator.pause(Bilingual("Press Enter to close the browser.", "按回车键关闭浏览器。"))
        raise


def _minutes(job: Job) -> float:
    if job.options.handoff_minutes is not None:
        return job.options.handoff_minutes
    return REHEARSAL_MINUTES if job.options.rehearse else job.settings.handoff_minutes


def _operator(job: Job, tab: Tab, control: str) -> Operator:
    if not control:
        return Person(job.terminal.say)
    names = {planned.value.token: planned.value.latin for planned in job.plan.fields}
    return ScriptedPerson(Hands(tab.page), control, Script(signature=names.get(Token.NAME, "")))
