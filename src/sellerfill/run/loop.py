"""The loop observes instead of counting: whatever page the site shows is identified, filled, handed over or left."""

from __future__ import annotations

from collections import Counter

from sellerfill.browser.identify import candidates, identify
from sellerfill.browser.picture import take_picture
from sellerfill.browser.refusals import refuse_other_origins
from sellerfill.browser.translate import unreachable
from sellerfill.errors import PageMismatch, SiteRejected, Unsafe
from sellerfill.facts import PageFacts
from sellerfill.language import Bilingual
from sellerfill.pages import Button, Handoff, Page
from sellerfill.run.agree import refuse_until_it_comes, waiting, with_other_name
from sellerfill.run.beside import exact
from sellerfill.run.doubt import may_create, settle_doubt
from sellerfill.run.fill import fill_again, fill_page, is_over, read_back
from sellerfill.run.human import hand_off, wanted
from sellerfill.run.parts import Run, Visit
from sellerfill.run.pin import is_under_way, note_success
from sellerfill.run.press import STRANGE_SECONDS, press
from sellerfill.run.repeat import add_each

SAME_PAGE_TIMES = 3


def run(parts: Run) -> None:
    """Carry the seller from the page that the tab shows to the end of the registration.

    Returns when the site's last page is reached; every other end is one of `sellerfill.errors`.
    """
    times: Counter[str] = Counter()
    seen: set[str] = set()
    note_approval(parts)
    while True:
        parts.tab.look_past_error()
        facts = _page_at_rest(parts)
        if facts.is_browsers_own:
            raise unreachable("no answer")
        refuse_foreign(parts, facts)
        parts.tab.remember()
        page = identify(facts, parts.plan.site)
        visit = Visit(page.name, facts.origin)
        parts.record.visits.append(visit)
        parts.record.tell("page", page=page.name, origin=facts.origin)
        if page.name not in seen:
            # A page never seen before is progress: a session may end at page after page.
            seen.add(page.name)
            times.clear()
        times[page.name] += 1
        if times[page.name] > SAME_PAGE_TIMES:
            raise PageMismatch(
                Bilingual(f"The site comes back to page {page.name} again and again", f"网站反复回到页面 {page.name}"),
                next_step=Bilingual(
                    "Look at the page in the browser, then run again.", "请在浏览器中查看此页面后重新运行。"
                ),
            )
        settle_doubt(parts, page)
        if page.ends:
            _picture(parts, visit)
            return
        _do(parts, page, visit)


def note_approval(parts: Run) -> None:
    """Journal, before the first keystroke, which plan was approved and by whom: its digest, and marks of its fields."""
    plan = parts.plan
    if plan.approved_by:
        fields = plan.marks(parts.record.journal.mark)
        parts.record.note("approved", digest=plan.digest, by=str(plan.approved_by), fields=fields)


def refuse_foreign(parts: Run, facts: PageFacts) -> None:
    """Unsafe where the page lies outside the origins of this run."""
    refuse_other_origins(facts.origin, parts.origins)


def _page_at_rest(parts: Run) -> PageFacts:
    """The facts of a page that some page object knows, or that has stopped changing."""
    facts = parts.tab.look().facts
    while not candidates(facts, parts.plan.site) and parts.tab.wait_for_change(facts.fingerprint, STRANGE_SECONDS):
        facts = parts.tab.look().facts
    return facts


def _do(parts: Run, page: type[Page], visit: Visit) -> None:
    if page.before and page.before.until not in _left(parts):
        _picture(parts, visit)
        press(parts, page, page.before, visit)
        return
    if page.skip and not parts.plan.on(page):
        _picture(parts, visit)
        press(parts, page, page.skip, visit)
        return
    if page.wait:
        _picture(parts, visit)
        raise waiting(parts, page, page.wait)
    over = is_over(parts, page)
    if over:
        note_success(parts, page)
    due = None if over else wanted(parts.tab.look(), page)
    begun = False
    if page.repeat:
        add_each(parts, page, page.repeat, visit)
    else:
        begun = is_under_way(parts, page, due) or not _filled(parts, page, visit, due)
    _picture(parts, visit)
    if due and due.arrives:
        refuse_until_it_comes(parts, page, due.arrives)
    if due and hand_off(parts, page, due, parts.record.visits[-1], begun=begun):
        return
    if page.next:
        if page.one_way and parts.screen and not due:
            parts.screen.beside(exact(parts.plan, page))
        _send(parts, page, page.next, visit)


def _filled(parts: Run, page: type[Page], visit: Visit, due: Handoff | None) -> bool:
    """Whether the page could be filled: a dialog of an earlier start may come up only now."""
    try:
        fill_page(parts, page, visit)
    except Unsafe:
        if not is_under_way(parts, page, due):
            raise
        return False
    return True


def _send(parts: Run, page: type[Page], button: Button, visit: Visit) -> None:
    """Press, and after a refusal again only with what the person chose: another name, or a new account."""
    read_back(parts, page, visit)
    try:
        press(parts, page, button, visit)
    except SiteRejected:
        other = with_other_name(parts, page)
        if other:
            fill_again(other[0], page, visit, other[1])
            _send(other[0], page, button, visit)
        elif not may_create(parts, page):
            raise


def _left(parts: Run) -> frozenset[str]:
    """Pages that this seller has finished, before or in this run, or may have: what is in doubt is not done anew."""
    return parts.finished | parts.record.left | {doubt.page for doubt in parts.record.doubts}


def _picture(parts: Run, visit: Visit) -> None:
    if parts.pictures is not None:
        path = parts.pictures / f"{len(parts.record.visits):02d}-{visit.page}.png"
        private = parts.plan.texts()
        visit.picture = path if take_picture(parts.tab, path, private) else None
