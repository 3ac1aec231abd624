"""Run axe over the panel in the page: every moment, both languages, at its full size and as a bar.

    make axe

axe-core is fetched by npm for this alone. Its path is the one argument. Prints each violation; exits with 1 where
there is one. The panel's shadow root is opened for the time of the test: axe can't look into a closed one. Axe
leaves the contrast of what stands in the top layer undetermined; tests/run/test_panel.py computes it.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from sellerfill.browser.panel import Panel, PanelText, Places
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.handoff.instructions import INSTRUCTIONS, WHY, after, attempt_of, your_turn
from sellerfill.language import Lang
from sellerfill.pages import Human
from sellerfill.settings import load_settings

OPEN_ROOTS = """
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function () { return attach.call(this, { mode: "open" }); };
"""
HTML = """<!doctype html><html lang="en"><title>Card</title><main><h1>Card</h1>
<label>Number <input id="number"></label><div id="full"></div></main></html>"""
FILL = """(rows) => { document.querySelector("#full").innerHTML = Array(rows).fill(
  "<p><button style='width: 1300px; height: 60px'>Next</button></p>").join(""); }"""
RUN = """async () => {
  const found = await axe.run();
  const inPanel = (node) => String(node.target).includes("sellerfill-panel");
  const judged = found.passes.filter((rule) => rule.nodes.some(inPanel));
  if (judged.length < 5) throw new Error("axe has not looked into the panel");
  return found.violations.map((rule) => [rule.id, rule.impact, rule.help, rule.nodes.map((node) => node.html)]);
}"""
# Enough buttons to leave the panel a bar at the edge alone.
ROWS = {"whole": 0, "bar": 7}


def violations(tab: Tab, axe: Path, text: PanelText, rows: int) -> list[list[Any]]:
    """What axe finds on a page with this panel."""
    page: Page = tab.page
    page.goto("about:blank")
    page.set_content(HTML)
    page.evaluate(FILL, rows)
    page.add_script_tag(path=axe)
    seen = tab.look()
    Panel(tab).show(Places(seen, seen.facts.controls[:1], (), frames=False), text, 1800)
    if page.evaluate("document.querySelector('sellerfill-panel').shadowRoot.querySelector('aside').hidden"):
        raise SystemExit("The panel has no place on this page: nothing was tested")
    return list(page.evaluate(RUN))


def main() -> int:
    """Print what is found."""
    axe = Path(sys.argv[1])
    found = 0
    with (
        sync_playwright() as driver,
        open_tab(BrowserChoice(headed=False, executable=load_settings().browser), (), driver) as tab,
    ):
        tab.page.set_viewport_size({"width": 1366, "height": 768})
        tab.page.add_init_script(OPEN_ROOTS)
        for kind, lang, shape in product(Human, Lang, ROWS):
            lines = (INSTRUCTIONS[kind], attempt_of(2, 3), WHY[kind], after(None))
            for rule in violations(tab, axe, PanelText(your_turn(kind), lines, lang), ROWS[shape]):
                found += 1
                print(kind, lang, shape, *rule)
    print(f"{len(Human) * len(Lang) * len(ROWS)} panels, {found} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
