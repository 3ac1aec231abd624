"""`fill --profile P`: everything that can be refused without a browser is, then the job is carried out."""

from __future__ import annotations

import os
import secrets
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import replace
from datetime import date

from sellerfill.cli.approval import approved, last_approval
from sellerfill.cli.approving import is_asked
from sellerfill.cli.driving import carry_out
from sellerfill.cli.job import FillOptions, Job, allowed_origins, locked
from sellerfill.cli.reading_rights import readable_by_others
from sellerfill.cli.resuming import chosen_start
from sellerfill.cli.review import review_at_terminal
from sellerfill.cli.secrets_of import keep_from_children
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.unknown_site import fill_unknown_site
from sellerfill.errors import HumanNeeded, UsageError
from sellerfill.journal import Journal, claimed
from sellerfill.language import Bilingual
from sellerfill.origins import is_loopback, origin_of
from sellerfill.pages import Site
from sellerfill.plan import FillPlan, build_plan
from sellerfill.run.unknown_page import ANY
from sellerfill.settings import load_settings, private_folder
from sellerfill.sites import site_named
from sellerfill.tokens import Token
from sellerfill.values import prepare


def fill_registration(options: FillOptions, terminal: Terminal) -> None:
    """Carry a seller through the registration; ends with 0, or raises with the exit code of the contract."""
    if options.site == ANY:
        fill_unknown_site(options, terminal)
        return
    settings, site = load_settings(), site_named(options.site)
    _refuse_contradictions(options)
    _, answers = prepare(options.profile, today=date.today())
    keep_from_children(answers.values())
    # All that a run writes is its owner's alone.
    os.umask(0o077)
    plan = build_plan(site, answers)
    allowed_origins(site, options.start_url)
    if not (options.rehearse or options.headed or options.attach):
        raise HumanNeeded(
            Bilingual(
                "A person is needed at the browser, and headless there is none to see it",
                "注册过程需要有人操作浏览器，而无窗口模式下没有人能看到页面",
            ),
            next_step=Bilingual(
                "Run with --headed, with --attach URL, or practise with --rehearse.",
                "请使用 --headed 或 --attach 网址，或用 --rehearse 演练。",
            ),
        )
    plan = _reviewed(plan, options, terminal)
    folder = private_folder(settings.data_dir)
    with closing(Journal(folder / "journal.db")) as journal:
        seller, scope = journal.mark(answers[Token.EMAIL].latin), _scope(site, options)
        with _alone(options, journal, seller, scope):
            start = chosen_start(options, terminal, journal, site, (seller, scope))
            _warn_of_readers(options, terminal)
            before = last_approval(journal, seller, scope)
            if before:
                before = None if start.anew else replace(before, going_on=start.answered)
            job = Job(
                options=options,
                terminal=terminal,
                settings=settings,
                plan=approved(plan, options, terminal, journal, before),
                journal=journal,
                seller=seller,
                scope=scope,
                folder=private_folder(folder / "runs" / start.run),
                part=start.part,
                anew=start.anew,
            )
            _refuse_locked(job)
            carry_out(job)


def _warn_of_readers(options: FillOptions, terminal: Terminal) -> None:
    warning = None if options.rehearse else readable_by_others(options.profile)
    if warning:
        terminal.say(warning, style="yellow")


def _alone(options: FillOptions, journal: Journal, seller: str, scope: str) -> AbstractContextManager[None]:
    """The claim on this seller's registration; a rehearsal has a site of its own and needs none."""
    return nullcontext() if options.rehearse else claimed(journal, seller, scope)


def _refuse_contradictions(options: FillOptions) -> None:
    if options.rehearse and (options.start_url or options.attach or options.connect):
        raise UsageError(
            Bilingual("--rehearse brings its own site and browser", "--rehearse 自带网站和浏览器"),
            next_step=Bilingual(
                "Leave out --start-url, --attach and --connect.", "请去掉 --start-url、--attach 和 --connect。"
            ),
        )
    if options.resume and (options.new or options.rehearse):
        raise UsageError(
            Bilingual("--resume excludes --new and --rehearse", "--resume 不能与 --new 或 --rehearse 同时使用")
        )
    if options.attach and options.connect:
        raise UsageError(Bilingual("--attach and --connect exclude each other", "--attach 与 --connect 不能同时使用"))


def _scope(site: Site, options: FillOptions) -> str:
    if options.rehearse:
        return f"{site.name} rehearsal {secrets.token_hex(8)}"
    origin = origin_of(options.start_url or site.entry)
    return f"{site.name} {origin}" if is_loopback(origin) else site.name


def _reviewed(plan: FillPlan, options: FillOptions, terminal: Terminal) -> FillPlan:
    """The plan with its doubtful spellings settled, where somebody sits at the terminal."""
    if options.rehearse or not is_asked(options, terminal):
        return plan
    if review_at_terminal(options.profile, plan, terminal):
        return build_plan(plan.site, prepare(options.profile, today=date.today())[1])
    return plan


def _refuse_locked(job: Job) -> None:
    until = job.journal.locked_until(job.seller, job.scope)
    if until is not None:
        raise locked(until)
