"""A picture of a page with everything masked that a person's papers say."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator

from sellerfill.browser.tab import Tab
from sellerfill.facts import Kind

_BARE = "".join(f":not([type={kind}])" for kind in ("hidden", "submit", "button", "radio", "checkbox"))
WRITABLE = (Kind.TEXT, Kind.PASSWORD, Kind.SELECT)
CONTROLS = f"input{_BARE}, select, textarea, [role=combobox], [aria-haspopup=listbox]"
# Also inside frames and shadow roots, where a mask does not reach.
BLANK = (
    "input:not([type=submit]):not([type=button]), select, textarea, [role=combobox], [aria-haspopup=listbox] "
    "{ color: transparent !important; -webkit-text-fill-color: transparent !important; }"
)


def take_picture(tab: Tab, path: Path, private: Collection[str]) -> bool:
    """Write a masked PNG of the page to `path`; False, and no file, where masking can't be shown to have worked.

    Every field is blanked and boxed, and so is every text that holds one of `private`.
    """
    page = tab.page
    seen = tab.look().facts.controls
    fields = sum(c.kind in WRITABLE and not c.hidden and c.frame == 0 for c in seen)
    try:
        # A mask whose locator matches nothing masks nothing, in silence: count what it will cover.
        if page.locator(CONTROLS).count() < fields:
            return False
        masks: list[Locator] = [page.locator(CONTROLS), page.locator("iframe")]
        masks += [page.get_by_text(text) for text in sorted(private, key=len, reverse=True) if _shown(tab, text)]
        page.screenshot(path=path, mask=masks, mask_color="#9aa5b1", style=BLANK, full_page=True, animations="disabled")
    except PlaywrightError:
        path.unlink(missing_ok=True)
        return False
    return True


def _shown(tab: Tab, text: str) -> bool:
    return tab.page.get_by_text(text).count() > 0
