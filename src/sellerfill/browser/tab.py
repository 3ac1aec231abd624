"""One tab of a real browser: look, wait for a change, press once, leave."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from playwright.sync_api import ElementHandle, Frame, JSHandle, Page
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from sellerfill.browser.answer import Answer
from sellerfill.browser.cookies import KeptCookies
from sellerfill.browser.page_facts import page_facts
from sellerfill.browser.refusals import refuse_other_origins
from sellerfill.browser.retries import OPENING, opening
from sellerfill.browser.translate import browser_gone, is_gone, is_replaced, translated, unreachable
from sellerfill.errors import PageMismatch
from sellerfill.facts import ControlFacts, PageFacts
from sellerfill.language import Bilingual
from sellerfill.origins import origin_of

_READERS = ("sight.js", "names.js", "guards.js", "page_reader.js")
READER = "\n".join(files("sellerfill.browser").joinpath(name).read_text(encoding="utf-8") for name in _READERS)
LOOK_SECONDS = 15
OPEN_SECONDS = 30
LOAD_SECONDS = 3
SEE = Bilingual("Look at the page; run again.", "请查看页面后重新运行。")
SOMETHING_THERE = "() => document.readyState !== 'loading' || document.body?.innerText.trim()"


def reading(expression: str) -> str:
    """A function for the page that has the reader at hand."""
    return f"(arg) => {{ {READER}\n return {expression}; }}"


@dataclass(frozen=True)
class Snapshot:
    """One look: the facts, and handles on the very elements that they describe."""

    facts: PageFacts
    handles: tuple[JSHandle, ...]

    def element(self, control: ControlFacts) -> ElementHandle:
        """The element of one control; it may have gone since the look."""
        where = (control.frame, control.index)
        handle = self.handles[where[0]].evaluate_handle("(seen, index) => seen.elements[index]", where[1])
        element = handle.as_element()
        if element is None:
            raise browser_gone()
        return element


class Tab:
    """The tab that a run happens in.

    `answer` is what the site answered last; `on_retry` hears the reason and the pause before each further try at
    opening a page; `inputs` counts the tool's own acts; `origins` are the only ones that are acted on, None for any.
    """

    def __init__(self, page: Page, marks: Iterable[str] = (), cookies: KeptCookies | None = None) -> None:
        self.page = page
        self._cookies = cookies
        self._marks = sorted(marks)
        self.answer = Answer(lambda: self.page)
        self.on_retry: Callable[[str, float], None] = lambda reason, seconds: None
        self.inputs = 0
        self.origins: frozenset[str] | None = None
        self._opened: list[Page] = []
        self._hear(page)

    def _hear(self, page: Page) -> None:
        self.answer.hear(page)
        page.on("popup", lambda opened: self._opened.append(opened))

    def open(self, url: str) -> None:
        """Go to `url`, trying thrice; SiteUnreachable where nothing answers, or an error does."""
        opening(self, url)

    def open_once(self, url: str) -> None:
        """Go to `url`; SiteUnreachable where nothing answers, or an error does."""
        self.answer.forget()
        try:
            with translated(OPENING):
                self.page.goto(url, wait_until="commit", timeout=OPEN_SECONDS * 1000)
                self._settle_load()
                # A page whose script never ends is there to be read all the same; an empty one is no answer.
                self.page.wait_for_function(SOMETHING_THERE, polling=100, timeout=OPEN_SECONDS * 1000)
        except PageMismatch as error:
            raise unreachable("no answer in time") from error
        self._refuse_failure()

    def look_past_error(self) -> None:
        """Where a look at the page was answered with an error or half a page, look again; never where a sent form was.

        Raises SiteUnreachable where the error stays.
        """
        self._settle_load()
        if self.answer.failed and self.answer.looked_at:
            self.open(self.answer.looked_at)
        self._refuse_failure()

    def _refuse_failure(self) -> None:
        if self.answer.failed:
            raise unreachable(self.answer.failed)

    def remember(self) -> None:
        """Keep the browser's session for the next start, where it is to be kept at all."""
        if self._cookies:
            self._cookies.keep(self.page.context)

    @property
    def url(self) -> str:
        """The address of the page."""
        return self.page.url

    def look(self) -> Snapshot:
        """Facts about the whole page and its frames of the same origin; looked at again when it is being replaced."""
        for _ in range(LOOK_SECONDS):
            try:
                return self._look()
            except PlaywrightError as error:
                if is_gone(error):
                    raise browser_gone() from None
                if not is_replaced(error):
                    raise PageMismatch(Bilingual("The page can't be read", "无法读取页面"), next_step=SEE) from None
                self._settle_load()
        raise PageMismatch(Bilingual("The page does not come to rest", "页面一直在变化"), next_step=SEE)

    def _settle_load(self) -> None:
        """Wait for the page's parts, but not for one that never comes."""
        with translated(Bilingual("Loading the page", "加载页面")), suppress(PlaywrightTimeout):
            self.page.wait_for_load_state("domcontentloaded", timeout=LOAD_SECONDS * 1000)

    def _look(self) -> Snapshot:
        handles = [self._read(self.page.main_frame)]
        raw = [_told(handles[0])]
        origin = raw[0]["origin"]
        foreign = []
        frames = list(self.page.main_frame.child_frames)
        while frames:
            frame = frames.pop(0)
            inside = frame.evaluate(reading("reader.originHere()")) if origin_of(frame.url) == origin else None
            if inside == origin:
                handles.append(self._read(frame))
                raw.append(_told(handles[-1]))
                frames[:0] = frame.child_frames
            else:
                foreign.append(origin_of(frame.url))
        return Snapshot(page_facts(raw, foreign), tuple(handles))

    def _read(self, frame: Frame) -> JSHandle:
        return frame.evaluate_handle(reading("reader.look(arg)"), self._marks)

    def look_again(self, seen: Snapshot) -> Snapshot:
        """`seen` itself while all of its elements stand and the page shows the same, else a new look."""
        unchanged = reading(
            "arg.elements.every((el) => el.isConnected) && reader.fingerprint() === arg.facts.fingerprint"
        )
        try:
            same = all(handle.evaluate(unchanged) for handle in seen.handles)
        except PlaywrightError as error:
            if is_gone(error):
                raise browser_gone() from None
            same = False
        return seen if same else self.look()

    def shows(self, words: Sequence[str]) -> bool:
        """Whether one of these wordings stands in a visible text."""
        return bool(self._asked("reader.shows(arg)", list(words), False))

    def digits(self, titles: Sequence[str]) -> str:
        """The digits that the page shows by themselves under one of these titles, "" where it shows none."""
        return str(self._asked("reader.digits(arg)", list(titles), ""))

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Label and text of each line that the page shows as a list of terms or a table of two columns."""
        return tuple((label, text) for label, text in self._asked("reader.lines()", None, ()))

    def _asked(self, question: str, given: object, nothing: object) -> Any:
        """The reader's answer; `nothing` while the page is being replaced."""
        try:
            return self.page.evaluate(reading(question), given)
        except PlaywrightError as error:
            if is_gone(error):
                raise browser_gone() from None
            return nothing

    def wait_for_change(self, fingerprint: str, seconds: float) -> bool:
        """Wait until what a person sees differs from `fingerprint`; False when `seconds` went by without."""
        try:
            self.page.wait_for_function(
                reading("reader.fingerprint() !== arg"), arg=fingerprint, timeout=seconds * 1000, polling=100
            )
        except PlaywrightTimeout:
            return False
        except PlaywrightError as error:
            if is_gone(error):
                raise browser_gone() from None
            return True
        return True

    def stay(self) -> None:
        """What a press to come leads to is none of the tabs that are open by now."""
        self._opened.clear()

    def follow(self, known: Callable[[PageFacts], bool]) -> bool:
        """Go over to a tab that this one has opened since it was to `stay` and whose page is `known`; both stay open.

        False where there is none.
        """
        before = self.page
        for opened in [one for one in self._opened if not one.is_closed()]:
            self.page = opened
            with suppress(PageMismatch):
                if known(self.look().facts):
                    self._opened.remove(opened)
                    self.answer.forget()
                    self._hear(opened)
                    return True
            self.page = before
        return False

    def bring_forward(self) -> None:
        """Lay the tab over the others of its window, for a person to see."""
        with translated(Bilingual("Showing the page", "显示页面")):
            self.page.bring_to_front()

    def show(self, seen: Snapshot, control: ControlFacts) -> None:
        """Scroll the page so that a person sees the control; nothing is typed, pressed or focused."""
        with translated(Bilingual("Scrolling", "滚动页面")):
            seen.element(control).evaluate("(el) => el.scrollIntoView({ block: 'center', behavior: 'instant' })")

    @property
    def allowed(self) -> list[str] | None:
        """The origins for the page's own script, None for any."""
        return None if self.origins is None else sorted(self.origins)

    def refuse_elsewhere(self) -> None:
        """Unsafe where the tab is no longer at one of its origins; the browser's own word, which no page can forge."""
        if self.origins is not None:
            refuse_other_origins(origin_of(self.page.url), self.origins)

    def act(self, where: Bilingual, action: Callable[[], Any]) -> Any:
        """One action of the tool on the page, counted; Playwright's errors leave as ours.

        Raises Unsafe where the tab shows a page of another origin than its own by now.
        """
        self.refuse_elsewhere()
        self.inputs += 1
        with translated(where):
            return action()


def _told(handle: JSHandle) -> dict[str, Any]:
    # As one text: the browser's protocol would wrap every fact of every control by itself.
    facts: dict[str, Any] = json.loads(handle.evaluate("seen => JSON.stringify(seen.facts)"))
    return facts
