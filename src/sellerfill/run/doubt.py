"""A press that nobody saw the outcome of: the site's own state settles it, else the person; nothing presses again."""

from __future__ import annotations

from sellerfill.browser.translate import outcome_unknown
from sellerfill.journal import Intent
from sellerfill.language import Bilingual
from sellerfill.pages import Page
from sellerfill.run.parts import Run
from sellerfill.run.repeat import was_added

IS_IT_KNOWN = Bilingual(
    "The button for a new account was pressed before, and nobody saw what became of it. Now the site refuses the "
    "sign-in. Read what the page says: does it know this e-mail address?",
    "此前已按下创建账户的按钮，但没有看到结果；现在网站拒绝登录。请查看页面提示：网站是否已有此邮箱的账户？",
)
UNKNOWN_THERE = Bilingual("No, it has no account for it: create one now", "没有，网站没有此邮箱的账户：现在创建")
KNOWN_THERE = Bilingual("Yes: the account exists, the password is not right", "有：账户已存在，只是密码不对")


def settle_doubt(parts: Run, page: type[Page]) -> None:
    """Let the page that the site shows tell what became of a press that nobody saw the outcome of.

    The site's own state decides: shown again, the page was not recorded and may be sent; another page means that it
    was. A page that anybody may open tells nothing but of itself.
    """
    for doubt in parts.record.doubts:
        # Each by itself: an older one that this page tells nothing of must not hide a later one.
        if page.name == doubt.page or not page.public:
            again = page.name == doubt.page and not (page.repeat and was_added(parts, page, doubt.button))
            _settle(parts, doubt, "not-recorded" if again else "moved", by="site")


def may_create(parts: Run, page: type[Page]) -> bool:
    """After a refused sign-in: whether the person says that the account whose creation is in doubt does not exist.

    Raises OutcomeUnknown where nobody is there to say.
    """
    created = page.before.until if page.before else ""
    doubt = next((one for one in parts.record.doubts if one.page == created), None)
    if doubt is None:
        return False
    answer = parts.operator.choose(IS_IT_KNOWN, (UNKNOWN_THERE, KNOWN_THERE))
    if answer is None:
        raise outcome_unknown(doubt.page, doubt.button)
    _settle(parts, doubt, ("not-recorded", "moved")[answer], by="person")
    return answer == 0


def _settle(parts: Run, doubt: Intent, outcome: str, *, by: str) -> None:
    parts.record.settle(doubt, outcome, by=by)
    parts.record.tell("settled", page=doubt.page, button=doubt.button, outcome=outcome, by=by)
    if outcome == "moved":
        parts.record.leave(doubt.page)
