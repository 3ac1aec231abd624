"""Carrying out a job: the browser, who plays the human, the loop, and the run's end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from sellerfill.browser.cookies import KeptCookies
from sellerfill.browser.hands import Hands
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.cli.confirming import confirmation
from sellerfill.cli.ending import finish, interrupted
from sellerfill.cli.job import FillOptions, Job, allowed_origins, locked
from sellerfill.cli.live import LiveView
from sellerfill.cli.practice import practice_site
from sellerfill.cli.secrets_of import secrets_of
from sellerfill.cli.view import View
from sellerfill.errors import LockedOut, SellerfillError
from sellerfill.handoff.moment import Operator
from sellerfill.handoff.notify import Notifier
from sellerfill.handoff.person import Person
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.language import Bilingual, Lang
from sellerfill.run import Run, run
from sellerfill.run.parts import Record
from sellerfill.run.skeleton import keep_skeleton
from sellerfill.tokens import Token

REHEARSAL_MINUTES = 2.0
NO_EXTRA = Bilingual(
    "SELLERFILL_NOTIFY is set, but no message can be sent: install sellerfill with its extra 'notify'.",
    "已设置 SELLERFILL_NOTIFY，但无法发送通知：请安装 sellerfill 的 notify 附加组件。",
)


def carry_out(job: Job) -> None:
    """Drive the run to its end, write its report, tell how it ended; raises what it ended with."""
    _begin(job)
    view = _view(job)
    record = Record(job.run, job.journal, view.hear)
    record.tell("run-started", site=job.plan.site.name, plan=job.plan.digest, part=job.part)
    ended: SellerfillError | None = None
    try:
        _drive(job, record, view)
    except SellerfillError as error:
        ended = _with_lock(job, error)
    except KeyboardInterrupt:
        ended = interrupted()
    finish(job, record, view, ended)
    if job.session:
        # The registration is complete: nobody has to sign in any more.
        job.session.unlink(missing_ok=True)


def _begin(job: Job) -> None:
    """Journal the run's beginning, or that it is gone on with."""
    if job.part > 1:
        job.journal.resume(job.run, job.plan.digest)
        return
    job.journal.begin(job.run, job.seller, job.scope, job.plan.digest)
    if job.anew:
        job.journal.note(job.run, "anew")
        while doubt := job.journal.in_doubt(job.run):
            job.journal.settle(job.run, doubt, "not-recorded", by="person")


def _with_lock(job: Job, error: SellerfillError) -> SellerfillError:
    if isinstance(error, LockedOut):
        return locked(job.journal.lock_out(job.seller, job.scope, job.plan.site.locked_minutes, job.run))
    return error


def _view(job: Job) -> View:
    rehearsal = job.options.rehearse
    if job.terminal.is_live:
        return LiveView(job.terminal, job.plan, job.journal.finished(job.seller, job.scope), rehearsal=rehearsal)
    return View(job.terminal, job.plan.site, rehearsal=rehearsal)


def _drive(job: Job, record: Record, view: View) -> None:
    options, site = job.options, job.plan.site
    marks = {mark for page in site.pages for mark in page.marks}
    choice = BrowserChoice(
        headed=options.headed,
        executable=job.settings.browser,
        attach=options.attach,
        connect=options.connect,
        tells=job.settings.product,
        cookies=KeptCookies(job.session, allowed_origins(site, options.start_url)) if job.session else None,
    )
    secret = secrets_of(job.plan, job.terminal.lang, rehearsal=job.options.rehearse)
    with ExitStack() as stack:
        start, control = stack.enter_context(_place(job))
        tab = stack.enter_context(open_tab(choice, marks))
        operator = _operator(job, tab, control, view)
        stack.enter_context(_kept_open(job, operator))
        stack.enter_context(view.shown())
        tab.on_retry = lambda reason, seconds: record.tell("retry", reason=reason, seconds=seconds)
        stack.enter_context(_skeleton_kept(job, tab))
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
                finished=job.journal.finished(job.seller, job.scope),
                handoff_minutes=_minutes(job),
                pictures=job.pictures,
                screen=view,
                panel=job.terminal.lang if _is_seen(options) else None,
            )
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


@contextmanager
def _skeleton_kept(job: Job, tab: Tab) -> Iterator[None]:
    """The structure of the page that the run stops at stays, for who has to understand why."""
    try:
        yield
    except SellerfillError:
        keep_skeleton(tab, job.plan.texts(), job.pictures)
        raise


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


def _is_seen(options: FillOptions) -> bool:
    """Whether a person looks at the page."""
    return not options.rehearse and (options.headed or bool(options.attach))


def _minutes(job: Job) -> float:
    if job.options.handoff_minutes is not None:
        return job.options.handoff_minutes
    return REHEARSAL_MINUTES if job.options.rehearse else job.settings.handoff_minutes


def _notifier(job: Job) -> Notifier:
    notifier = Notifier(job.settings.notify.get_secret_value(), job.terminal.lang)
    if notifier.lacks_extra:
        job.terminal.say(NO_EXTRA, style="yellow")
    return notifier


def _operator(job: Job, tab: Tab, control: str, view: View) -> Operator:
    if not control:
        return Person(job.terminal.say, view.heard, _notifier(job).tell)
    names = {planned.value.token: planned.value.latin for planned in job.plan.fields}
    return ScriptedPerson(Hands(tab), control, Script(signature=names.get(Token.NAME, "")))
