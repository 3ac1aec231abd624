"""Pressing once: intent on the disk, one press, an outcome that the page shows; an unknown one is never repeated."""

from __future__ import annotations

from contextlib import suppress

from sellerfill.browser.identify import candidates
from sellerfill.browser.locate import locate_button
from sellerfill.browser.translate import outcome_unknown
from sellerfill.browser.write import guarded
from sellerfill.errors import PageMismatch, SellerfillError, SiteRejected, SiteUnreachable
from sellerfill.facts import PageFacts
from sellerfill.language import Bilingual
from sellerfill.pages import Button, Page
from sellerfill.run.fill import BY_HAND
from sellerfill.run.parts import Run, Visit

CLICK_SECONDS = 30.0
OUTCOME_SECONDS = 30.0
CORRECT = Bilingual(
    "Correct the profile, or fill this page by hand, then run the same command again.",
    "请更正资料文件或手动填写此页，然后重新运行同一命令。",
)
NO_ACCOUNT = Bilingual(
    "Check e-mail and password. If the site has no account for this e-mail yet, start with --new.",
    "请检查邮箱和密码。如果该网站还没有此邮箱的账户，请加 --new 重新开始。",
)
STRANGE_SECONDS = 3.0


def press(run: Run, page: type[Page], button: Button, visit: Visit, shown: tuple[str, ...] = ()) -> None:
    """Press the button once and wait for the outcome: another page, or on the same one a text of `shown`.

    Returns when another page is there. Raises PageMismatch where the button is missing or locked (nothing was pressed),
    SiteRejected with the page's words, OutcomeUnknown where nothing tells.
    """
    where = Bilingual(f"'{button.en}'", f"“{button.zh}”")
    seen = run.tab.look()
    control = locate_button(seen.facts, button.control, page.form)
    if control is None or not control.enabled:
        raise PageMismatch(
            Bilingual(
                f"The button {where.en} is missing or locked; nothing was pressed",
                f"按钮{where.zh}不存在或不可用；没有按下任何按钮",
            ),
            next_step=BY_HAND,
        )
    element = guarded(run.tab, seen, control, where)
    run.tab.answer.forget()
    run.tab.stay()
    intent = run.record.intend(page.name, button.en)
    visit.pressed = button.en
    try:
        # A click that times out may have landed all the same: what the page shows decides, never the click.
        with suppress(PageMismatch):
            run.tab.act(where, lambda: element.click(timeout=CLICK_SECONDS * 1000, no_wait_after=True))
        outcome, after = settle(run, page, seen.facts, shown)
    except SellerfillError as error:
        _finish(run, page, button, visit, "unknown")
        raise outcome_unknown(page.name, button.en) from error
    if outcome != "unknown":
        # An unknown one stays open: a later look at the site, or the person, settles it.
        run.record.settle(intent, outcome, by="page")
    _finish(run, page, button, visit, outcome)
    if outcome == "rejected":
        raise rejected(run, page, after.alerts)
    if outcome == "unknown":
        raise outcome_unknown(page.name, button.en)
    if not shown:
        run.record.leave(page.name)


def settle(run: Run, page: type[Page], before: PageFacts, shown: tuple[str, ...] = ()) -> tuple[str, PageFacts]:
    """Watch until another page shows (moved), the same one complains (rejected), or time is over (unknown)."""
    deadline = run.clock() + OUTCOME_SECONDS
    strange_since: float | None = None
    while True:
        facts = run.tab.look().facts
        found = candidates(facts, run.plan.site)
        if run.tab.answer.failed or facts.is_browsers_own:
            if _past_error(run):
                continue
            return "unknown", facts
        if (found and found != [page]) or went_on_elsewhere(run, page) or (shown and run.tab.shows(shown)):
            return "moved", facts
        # The same words on the page as it came anew are a second refusal.
        if found and facts.alerts and (facts.alerts, facts.began) != (before.alerts, before.began):
            return "rejected", facts
        now = run.clock()
        if found or not facts.loaded:
            strange_since = None
        elif strange_since is None:
            strange_since = now
        if strange_since is not None and now - strange_since > STRANGE_SECONDS:
            return "moved", facts
        if now >= deadline:
            return "unknown", facts
        run.tab.wait_for_change(facts.fingerprint, min(STRANGE_SECONDS, deadline - now))


def went_on_elsewhere(run: Run, page: type[Page]) -> bool:
    """Whether the site has gone on to one of its other pages in a tab of its own, which is the run's from now on."""

    def known(facts: PageFacts) -> bool:
        return facts.origin in run.origins and candidates(facts, run.plan.site) not in ([], [page])

    return run.tab.follow(known)


def _past_error(run: Run) -> bool:
    """Whether only a look failed, at the page that a form which was taken led to, and the page is there by now."""
    if not run.tab.answer.failed:
        return False
    with suppress(SiteUnreachable):
        run.tab.look_past_error()
        return True
    return False


def rejected(run: Run, page: type[Page], words: tuple[str, ...]) -> SiteRejected:
    """The error for a page that refuses what was sent, in its own words."""
    said = run.scrubbed(words)
    reason = Bilingual(said, said) if said else Bilingual("it does not say why", "页面没有说明原因")
    return SiteRejected(
        Bilingual(f"Page {page.name} refuses: {reason.en}", f"页面 {page.name} 拒绝：{reason.zh}"),
        next_step=NO_ACCOUNT if page.before else CORRECT,
    )


def _finish(run: Run, page: type[Page], button: Button, visit: Visit, outcome: str) -> None:
    visit.outcome = outcome
    run.record.tell("pressed", page=page.name, button=button.en, outcome=outcome)
