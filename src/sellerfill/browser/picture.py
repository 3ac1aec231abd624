"""A picture of a page with everything masked that a person's papers say."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator

from sellerfill.browser.context import read_selectors
from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.facts import ControlFacts, Kind, PageFacts

_BARE = "".join(f":not([type={kind}])" for kind in ("hidden", "submit", "button", "radio", "checkbox"))
WRITABLE = (Kind.TEXT, Kind.PASSWORD, Kind.SELECT)
CONTROLS = f"input{_BARE}, select, textarea, [role=combobox], [aria-haspopup=listbox]"
# Also inside frames and shadow roots, where a mask does not reach.
BLANK = (
    "input:not([type=submit]):not([type=button]), select, textarea, [role=combobox], [aria-haspopup=listbox] "
    "{ color: transparent !important; -webkit-text-fill-color: transparent !important; }"
)
OUTLINE = " { outline: 4px solid #d1242f !important; outline-offset: 4px !important; }"
# A tab that lies behind another one is never drawn.
DRAWN_SECONDS = 8
# Every text of the page's own document through open shadow roots, without its spaces: which texts may be shown at all.
READ_TEXT = """() => {
  const textOf = (node) => node.nodeType === Node.TEXT_NODE ? node.nodeValue : [
    node instanceof HTMLInputElement ? node.value : "", ...[...node.childNodes].map(textOf),
    ...(node.shadowRoot ? [textOf(node.shadowRoot)] : []),
  ].join("");
  return textOf(document.documentElement).replace(/\\s/g, "").toLowerCase();
}"""


def take_picture(
    tab: Tab,
    path: Path,
    private: Collection[str],
    outlined: Callable[[PageFacts], Collection[ControlFacts]] | None = None,
) -> bool:
    """Write a masked PNG of the page to `path`; False, and no file, where masking can't be shown to have worked,
    or where the tab is not drawn since its person has laid another one on top.

    Every field is blanked and boxed, and so is every text that holds one of `private`; `outlined` picks the controls
    of this look that are framed in red.
    """
    page = tab.page
    look = tab.look()
    seen = look.facts.controls
    fields = sum(c.kind in WRITABLE and not c.hidden and c.frame == 0 for c in seen)
    try:
        # A mask whose locator matches nothing masks nothing, in silence: count what it will cover.
        if page.locator(CONTROLS).count() < fields:
            return False
        style = BLANK + (_outlines(look, outlined(look.facts)) if outlined else "")
        masks: list[Locator] = [page.locator(CONTROLS), page.locator("iframe")]
        # A locator a text is slow: only for those whose letters stand in the page one after the other.
        shown = page.evaluate(READ_TEXT)
        masks += [page.get_by_text(text) for text in sorted(private, key=len, reverse=True) if _bare(text) in shown]
        page.screenshot(
            path=path,
            mask=masks,
            mask_color="#9aa5b1",
            style=style,
            full_page=True,
            animations="disabled",
            timeout=DRAWN_SECONDS * 1000,
        )
    except (PlaywrightError, OSError):
        # On a full disk there is half a picture; removing it needs no room.
        path.unlink(missing_ok=True)
        return False
    return True


def _outlines(look: Snapshot, controls: Collection[ControlFacts]) -> str:
    """A rule of style for each; what stands in a shadow root can't be reached by a rule and stays unframed."""
    selectors = read_selectors(look)
    places = {(c.frame, c.index): selector for c, selector in zip(look.facts.controls, selectors, strict=True)}
    return "".join(f"\n{places[c.frame, c.index]}{OUTLINE}" for c in controls if places.get((c.frame, c.index)))


def _bare(text: str) -> str:
    return "".join(text.split()).lower()
