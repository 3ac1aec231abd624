"""Looks at the panel in the page while a person has it, as a browser's debugger sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from market import Market
from playwright.sync_api import Page

from sellerfill.browser.tab import Tab
from sellerfill.handoff.moment import HandoffOutcome, Moment, Operator
from sellerfill.language import Bilingual
from sellerfill.run.beside import Compared

HOST = "html > sellerfill-panel"
# What lies under the panel of all that can be used; each is told by its markup.
COVERED = """(panel) => [...document.querySelectorAll("input,select,textarea,button,a[href],label,iframe,[role=radio]")]
  .filter((el) => el.checkVisibility()).map((el) => [el.outerHTML, el.getBoundingClientRect()])
  .filter(([, box]) => box.width && box.left < panel.right && panel.left < box.right
    && box.top < panel.bottom && panel.top < box.bottom).map(([html]) => html)"""
APART = f"""() => {{ window.apart = document.querySelector("{HOST}"); apart.remove(); }}"""
BACK = "() => document.documentElement.append(apart)"
Box = Mapping[str, float]


def panel_box(page: Page) -> Box | None:
    """Where the panel is drawn, None where it is hidden; a debugger sees through its closed root, a page does not."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("DOM.getDocument")
    nodes = session.send("DOM.getFlattenedDocument", {"depth": -1, "pierce": True})["nodes"]
    hosts = {node["nodeId"]: node for node in nodes if node["localName"] == "sellerfill-panel"}
    (host,) = hosts.values()
    roots = {root["nodeId"] for root in host["shadowRoots"]}
    (panel,) = [node for node in nodes if node.get("parentId") in roots and node["localName"] == "aside"]
    if "hidden" in panel["attributes"]:
        return None
    quad = session.send("DOM.getBoxModel", {"nodeId": panel["nodeId"]})["model"]["border"]
    session.detach()
    return {"left": quad[0], "top": quad[1], "right": quad[4], "bottom": quad[5]}


@dataclass
class Desk:
    """A person's terminal: the digits that stood there, beside those that the site waited for then."""

    market: Market
    shown: list[tuple[str, str]] = field(default_factory=list)
    now: str = ""
    verdicts: dict[str, str] = field(default_factory=dict)

    def beside(self, lines: Sequence[Compared]) -> None:
        """Lines of the page are shown beside the profile."""
        self.verdicts.update((line.label.en, str(line.verdict)) for line in lines)

    def digits(self, digits: str) -> None:
        """The digits are shown, or taken away."""
        if digits and digits != self.now:
            self.shown.append((digits, self.market.ask("phone")["shown_pin"]))
        self.now = digits


@dataclass(frozen=True, slots=True)
class Look:
    """The panel at the moment when a page became the person's."""

    there: int
    closed: bool
    drawn: bool
    covered: list[str]
    unseen: bool


GOOD = Look(there=1, closed=True, drawn=True, covered=[], unseen=True)


@dataclass
class Onlooker:
    """Passes everything on to the operator; `looks` are by page, `stale` are events at which a panel still stood."""

    tab: Tab
    operator: Operator
    looks: dict[str, Look] = field(default_factory=dict)
    stale: list[str] = field(default_factory=list)

    def hear(self, event: Mapping[str, Any]) -> None:
        """An event of the run: none of them comes while the page has a panel."""
        if self.tab.page.locator(HOST).count():
            self.stale.append(event["event"])

    def begin(self, moment: Moment) -> None:
        """The page is theirs now."""
        page = self.tab.page
        box = panel_box(page)
        seen = self.tab.look().facts
        page.evaluate(APART)
        without = self.tab.look().facts
        page.evaluate(BACK)
        self.looks[moment.page] = Look(
            there=page.locator(HOST).count(),
            closed=page.evaluate(f"document.querySelector('{HOST}').shadowRoot === null"),
            drawn=box is not None,
            covered=page.evaluate(COVERED, box) if box else [],
            unseen=seen == without,
        )
        self.operator.begin(moment)

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """As the operator."""
        return self.operator.turn(moment)

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """As the operator."""
        return self.operator.choose(question, ways)

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        """As the operator."""
        self.operator.end(moment, outcome)
