"""Taking back what lies in a field that nobody meant, once a page is refused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

from sellerfill.browser.tab import Snapshot, Tab
from sellerfill.browser.translate import translated
from sellerfill.language import Bilingual

_WHERE = Bilingual("A field of the page", "页面上的字段")
# What the page came with stays; of a text that was cut off by a theft of the focus, its beginning lies where that is.
_EMPTY = """(seen, [own, texts]) => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  let count = 0;
  seen.elements.forEach((el, index) => {
    const isBox = /^(INPUT|TEXTAREA)$/.test(el.tagName);
    if (!isBox || /^(radio|checkbox|file|submit|button|image|reset)$/.test(el.type)) return;
    if (el.value === "" || el.value === el.defaultValue || own[index] === el.value) return;
    const begun = el === focused && own[index] === undefined && texts.some((text) => text.startsWith(el.value));
    if (!begun && !texts.includes(el.value)) return;
    el.value = "";
    el.dispatchEvent(new Event("input", { bubbles: true }));
    count += 1;
  });
  return count;
}"""
# Whether another box holds what was meant for this one.
IS_TAKEN = """(el, text) => {
  const inside = (one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])];
  const all = (root) => [...root.querySelectorAll("*")].flatMap(inside);
  const isBox = (one) => /^(INPUT|TEXTAREA)$/.test(one.tagName) && one.type !== "hidden";
  return all(document).some((one) => isBox(one) && one !== el && one.value === text && one.defaultValue !== text);
}"""


def take_back(tab: Tab, seen: Snapshot, own: Mapping[tuple[int, int], str], texts: Collection[str]) -> int:
    """Empty each box of the look that holds one of `texts` and is not its `own` place (frame, index); how many were.

    Raises Unsafe where the tab is elsewhere by now.
    """
    count = 0
    with translated(_WHERE):
        for frame, handle in enumerate(seen.handles):
            here = {str(index): text for (one, index), text in own.items() if one == frame}
            count += int(tab.act(_WHERE, partial(handle.evaluate, _EMPTY, [here, sorted(texts)])))
    return count
