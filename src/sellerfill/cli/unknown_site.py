"""`fill --profile P --start-url URL --site any`: one page that no page object knows; nothing on it is pressed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from sellerfill.browser.picture import take_picture
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.cli.approval import approved
from sellerfill.cli.approving import is_asked
from sellerfill.cli.ending import finish, interrupted
from sellerfill.cli.job import FillOptions, Job, new_run
from sellerfill.cli.review import review_at_terminal
from sellerfill.cli.secrets_of import keep_from_children, secrets_of
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.view import View
from sellerfill.errors import HumanNeeded, PageMismatch, SellerfillError, Unsafe, UsageError
from sellerfill.handoff.person import Person
from sellerfill.journal import Journal, seller_mark
from sellerfill.language import Bilingual
from sellerfill.origins import is_loopback, is_secure, origin_of
from sellerfill.run.loop import note_approval
from sellerfill.run.parts import Record, Run, Visit
from sellerfill.run.unknown_page import ANY, Round, UnknownPage, fill_unknown
from sellerfill.run.unknown_values import with_billing
from sellerfill.settings import load_settings, private_folder
from sellerfill.tokens import Token
from sellerfill.values import Value, prepare

NOTHING_PRESSED = Bilingual(
    "Nothing was pressed. Compare what was filled, complete the rest and go on yourself.",
    "没有按下任何按钮。请核对已填内容，补全其余字段，然后自行继续。",
)
CLOSE = Bilingual("Press Enter here to close the browser.", "完成后在此按回车键关闭浏览器。")


def fill_unknown_site(options: FillOptions, terminal: Terminal) -> None:
    """Fill what is surely recognized on the page at the start address, and tell why the rest was left."""
    origin = start_origin(options.start_url)
    _refuse_contradictions(options)
    settings, answers = load_settings(), _answers(options)
    keep_from_children(answers.values())
    folder = private_folder(settings.data_dir)
    journal = Journal(folder / "journal.db")
    choice = BrowserChoice(
        headed=options.headed,
        executable=settings.browser,
        attach=options.attach,
        connect=options.connect,
        tells=settings.product,
    )
    try:
        with open_tab(choice, ()) as tab, _left_open(options, terminal):
            tab.open(options.start_url)
            page = UnknownPage(tab, frozenset({origin}), answers)
            first = _reviewed(page, options, terminal)
            job = Job(
                options=options,
                terminal=terminal,
                settings=settings,
                plan=first.plan,
                journal=journal,
                seller=seller_mark(folder, answers[Token.EMAIL].latin),
                scope=f"{ANY} {origin}",
                folder=private_folder(folder / "runs" / new_run()),
            )
            _carry_out(_approved(job, first), page, first)
    finally:
        journal.close()


def start_origin(url: str) -> str:
    """The one origin that may be filled: the start address's own, over https or on this machine; else Unsafe.

    UsageError where no address is given.
    """
    if not url:
        raise UsageError(
            Bilingual("--site any needs --start-url", "--site any 需要 --start-url"),
            next_step=Bilingual("Give the page's address with --start-url URL.", "请用 --start-url 提供页面网址。"),
        )
    origin = origin_of(url)
    if is_secure(origin):
        return origin
    raise Unsafe(
        Bilingual(
            "The start address is neither an https address nor on this machine", "起始网址既不是 https 网址，也不在本机"
        ),
        next_step=Bilingual("Give the page's address with https://.", "请提供以 https:// 开头的网址。"),
    )


def _refuse_contradictions(options: FillOptions) -> None:
    if options.rehearse:
        raise UsageError(Bilingual("--rehearse brings its own site", "--rehearse 自带网站，不能与 --site any 同时使用"))
    if options.resume:
        raise UsageError(
            Bilingual("--site any fills one page: nothing to resume", "--site any 只填写一个页面，无法使用 --resume")
        )
    if options.attach and options.connect:
        raise UsageError(Bilingual("--attach and --connect exclude each other", "--attach 与 --connect 不能同时使用"))
    here = is_loopback(origin_of(options.start_url))
    if not (options.headed or options.attach or here):
        raise HumanNeeded(
            Bilingual(
                "A person is needed to look at the filled page, and headless there is none to see it",
                "需要有人核对填写后的页面，而无窗口模式下没有人能看到页面",
            ),
            next_step=Bilingual("Run with --headed or with --attach URL.", "请使用 --headed 或 --attach 网址。"),
        )


def _answers(options: FillOptions) -> Mapping[Token, Value]:
    return with_billing(prepare(options.profile, today=date.today())[1])


def _reviewed(page: UnknownPage, options: FillOptions, terminal: Terminal) -> Round:
    """The first round, its doubtful spellings settled where somebody sits at the terminal."""
    first = page.look()
    if first.plan.fields and is_asked(options, terminal) and review_at_terminal(options.profile, first.plan, terminal):
        page.answers = _answers(options)
        first = page.look()
    return first


def _approved(job: Job, told: Round) -> Job:
    """The job with the round's plan, approved where it has fields; Declined where the person says no."""
    if not told.plan.fields:
        return replace(job, plan=told.plan)
    # A page that asks more as it is filled has a plan a round: each is shown whole, none beside another.
    return replace(job, plan=approved(told.plan, job.options, job.terminal, job.journal, None))


def _carry_out(job: Job, page: UnknownPage, first: Round) -> None:
    view = View(job.terminal, job.plan.site)
    record = Record(job.run, job.journal, view.hear)
    job.journal.begin(job.run, job.seller, job.scope, job.plan.digest)
    record.tell("run-started", site=ANY, plan=job.plan.digest)
    ended: SellerfillError | None = None
    try:
        job = _fill(job, page, first, record)
    except SellerfillError as error:
        ended = error
    except KeyboardInterrupt:
        ended = interrupted()
    finish(job, record, view, ended)


def _fill(job: Job, page: UnknownPage, first: Round, record: Record) -> Job:
    """Fill the page; PageMismatch where nothing on it could be."""
    visit = Visit(first.plan.site.pages[0].name, first.plan.site.origins[0])
    record.visits.append(visit)
    record.tell("page", page=visit.page, origin=visit.origin)

    def more(later: Round) -> Run:
        record.note("plan", digest=later.plan.digest)
        return _run(_approved(job, later), page.tab, record)

    plan = fill_unknown(_run(job, page.tab, record), page, first, visit, more)
    picture = job.folder / f"01-{visit.page}.png"
    visit.picture = picture if take_picture(page.tab, picture, plan.texts()) else None
    if not visit.filled:
        raise PageMismatch(
            Bilingual(
                "Nothing on this page is recognized surely; nothing was filled or pressed",
                "此页面上没有能够可靠识别的字段；没有填写任何内容，也没有按下任何按钮",
            ),
            next_step=Bilingual("Fill the page by hand.", "请手动填写此页面。"),
        )
    return replace(job, plan=plan)


def _run(job: Job, tab: Tab, record: Record) -> Run:
    parts = Run(
        tab=tab,
        plan=job.plan,
        operator=Person(job.terminal.say),
        record=record,
        origins=frozenset(job.plan.site.origins),
        secret=secrets_of(job.plan, job.terminal.lang, rehearsal=False),
        pictures=job.folder,
    )
    note_approval(parts)
    return parts


@contextmanager
def _left_open(options: FillOptions, terminal: Terminal) -> Iterator[None]:
    """The window stays with its page until the person has gone on with it."""
    pauses = options.headed and not options.attach and not terminal.json
    try:
        yield
    except SellerfillError as error:
        if pauses:
            terminal.show_error(error)
            Person(terminal.say).pause(CLOSE)
        raise
    terminal.say(NOTHING_PRESSED, style="bold")
    if pauses:
        Person(terminal.say).pause(CLOSE)
