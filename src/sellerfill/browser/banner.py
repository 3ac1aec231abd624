"""A cookie banner over a field: closed by its own button, the most sparing one."""

from __future__ import annotations

from functools import partial

from playwright.sync_api import ElementHandle

from sellerfill.browser.tab import Tab, reading
from sellerfill.language import Bilingual
from sellerfill.pages import Words

# Most sparing first: closing and refusing consent to nothing.
_WAYS = (
    Words("Close", "关闭", "×", "Dismiss"),
    Words("Reject", "拒绝", "Reject all", "全部拒绝", "Decline", "Only necessary", "仅必要"),
    Words("Accept", "接受", "Accept all", "全部接受", "Accept cookies", "接受 Cookie", "OK", "Got it", "知道了"),
)


def close_banner(tab: Tab, covered: ElementHandle) -> bool:
    """Close the cookie banner that lies over `covered`; False where none does, or where its buttons are not known."""
    buttons = covered.evaluate_handle(f"(el) => ({reading('reader.banner(arg)')})(el)")
    words = buttons.evaluate(f"(list) => ({reading('reader.wordsOf(arg)')})(list)")
    for way in _WAYS:
        found = [i for i, texts in enumerate(words) if any(way.match(text) for text in texts)]
        if len(found) == 1:
            element = buttons.evaluate_handle("(list, index) => list[index]", found[0]).as_element()
            if element is None:
                return False
            tab.act(Bilingual("The cookie banner", "Cookie 提示"), partial(element.click, timeout=5_000))
            return True
    return False
