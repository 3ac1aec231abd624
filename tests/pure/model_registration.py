"""A registration without a browser: what a site would show, record and count, and a tab that shows it.

The tab answers the questions that a run asks of a real one. Whenever the run waits in it, the test is on: it changes
what the site shows, lets the person act, or ends the process, and then lets the run go on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from facts_by_hand import control, page

from sellerfill.browser.tab import Snapshot
from sellerfill.browser.translate import browser_gone
from sellerfill.facts import ControlFacts, Kind, PageFacts

ORIGIN = "https://shop.example.com"
STEPS = ("register", "phone_verification", "card", "seller_central")
HEADINGS = {
    "sign_in": "Sign in",
    "register": "Create account",
    "seller_information": "Tell us about your business",
    "card": "Set up your billing method",
    "phone_verification": "Verify your phone number",
    "seller_central": "Seller Central",
    "bank": "Your bank asks",
    "strange": "A few words before you go on",
    "loading": "",
}
WRONG_PIN = "The PIN did not match."
TOO_MANY = "Too many attempts. Try again later."
FAILURES_THAT_LOCK = 3
LOCK_SECONDS = 3600.0
Way = tuple[str, str]


class Killed(BaseException):
    """The process ends here: nothing of it runs any more."""


class Fate(StrEnum):
    """What becomes of the tool's next press of a button that the site records."""

    MOVES = "moves"
    REFUSED = "refused"
    SILENT = "recorded without an answer"
    LOST = "lost without an answer"
    KILLED_BEFORE = "killed before the press"
    KILLED_AFTER = "killed after the press"


@dataclass
class Site:
    """What the site knows of one seller."""

    recorded: Counter[str] = field(default_factory=Counter)
    verified: bool = False
    failures: list[Way] = field(default_factory=list)
    all_failures: Counter[Way] = field(default_factory=Counter)
    locked_until: float = 0.0
    error: str = ""

    @property
    def step(self) -> str:
        """The page at which the registration stands."""
        return next(step for step in STEPS if not self.recorded[step])

    def record(self, step: str) -> None:
        """A step that is sent twice is recorded twice: the site doesn't protect the tool from itself."""
        self.recorded[step] += 1
        assert self.recorded[step] == 1, f"{step} was sent twice"

    def wrong_pin(self, way: Way, now: float) -> None:
        """The third failure since the last success locks the seller out; the page says so until a PIN is asked for."""
        self.error = WRONG_PIN
        self.failures.append(way)
        self.all_failures[way] += 1
        if len(self.failures) == FAILURES_THAT_LOCK:
            self.locked_until = now + LOCK_SECONDS

    def right_pin(self) -> None:
        """The number is verified; the count begins anew."""
        self.verified, self.error = True, ""
        self.failures.clear()

    def forget_lock(self, now: float) -> None:
        """A lock that is over begins the count anew."""
        if self.locked_until and now >= self.locked_until:
            self.locked_until, self.error = 0.0, ""
            self.failures.clear()


@dataclass(frozen=True)
class Part:
    """One control of the page, there to be used."""

    tab: ModelTab
    label: str

    def evaluate(self, question: str, allowed: list[str] | None) -> str:
        """Why a person could not use it: they can."""
        return ""

    def click(self, **how: object) -> None:
        """Press it."""
        self.tab.pressed(self.label)


@dataclass(frozen=True)
class Look(Snapshot):
    """One look at the model's page."""

    tab: ModelTab | None = None

    def element(self, control: ControlFacts) -> Part:  # type: ignore[override]
        """The part of the page behind the facts."""
        assert self.tab
        return Part(self.tab, control.labels[0].text)


@dataclass
class ModelAnswer:
    """What the site answered: always a page."""

    failed: str = ""

    def forget(self) -> None:
        """From here on only a new answer counts."""


@dataclass
class ModelTab:
    """A tab at the site. `wait` gives the test its turn; `killed` ends the process.

    `seconds` is the true time; `hands_off` says that the page is a person's.
    """

    site: Site
    seconds: float
    session: bool
    wait: Callable[[], None] = lambda: None
    killed: Callable[[], None] = lambda: None
    screen: str = "loading"
    complaint: str = ""
    dialog: bool = False
    closed: bool = False
    fate: Fate = Fate.MOVES
    strange_since: float = 0.0
    hands_off: bool = False
    inputs: int = 0
    allowed: list[str] | None = None
    answer: ModelAnswer = field(default_factory=ModelAnswer)

    @property
    def page(self) -> str:
        """The page that is shown."""
        return self.site.step if self.screen == "site" else self.screen

    def refuse_elsewhere(self) -> None:
        """Nothing is refused: all pages of the model are the site's own."""

    def show_page(self, screen: str) -> None:
        """The browser shows another page; a complaint of the one before is gone with it."""
        if screen != self.screen:
            self.strange_since = self.seconds
        self.screen, self.complaint, self.dialog = screen, "", False

    def come_back(self) -> None:
        """Where the site takes a seller who opens it."""
        self.show_page("site" if self.session and self.site.recorded["register"] else "sign_in")

    def open(self, url: str) -> None:
        """A GET."""
        self._alive()
        self.come_back()

    def look(self) -> Look:
        """What is shown."""
        self._alive()
        return Look(self._facts(), (), self)

    def look_again(self, seen: Snapshot) -> Look:
        """Another look."""
        return self.look()

    def shows(self, words: tuple[str, ...]) -> bool:
        """Whether the page says so."""
        self._alive()
        said = "Verification completed successfully"
        return self.page == "phone_verification" and self.site.verified and said in words

    def show(self, seen: Snapshot, control: ControlFacts) -> None:
        """Scroll."""
        assert not self.hands_off

    def remember(self) -> None:
        """Keep the session."""

    def look_past_error(self) -> None:
        """The site answers."""

    def stay(self) -> None:
        """There is no other tab."""

    def follow(self, known: Callable[[PageFacts], bool]) -> bool:
        """There is no other tab."""
        return False

    def bring_forward(self) -> None:
        """There is no other tab."""

    def act(self, where: object, action: Callable[[], object]) -> object:
        """An input of the tool."""
        assert not self.hands_off, "an input while the page was a person's"
        self._alive()
        self.inputs += 1
        return action()

    def wait_for_change(self, fingerprint: str, seconds: float) -> bool:
        """The test's turn, unless the page has changed already."""
        self._alive()
        if self._facts().fingerprint == fingerprint:
            before = self.seconds
            self.wait()
            self._alive()
            if self._facts().fingerprint == fingerprint and self.seconds == before:
                self.seconds += seconds
        return self._facts().fingerprint != fingerprint

    def pressed(self, label: str) -> None:
        """What the site makes of a press."""
        if self.page == "sign_in" and label == "Sign in":
            if self.site.recorded["register"]:
                self.session = True
                self.show_page("site")
            else:
                self.complaint = "There was a problem: we cannot find an account."
        elif self.page == "sign_in":
            self.show_page("register")
        elif label == "Cancel":
            self.dialog = False
        elif self.page == "seller_information":
            self.show_page("site")
        else:
            self._send(self.page)

    def _send(self, step: str) -> None:
        assert step == "register" or self.site.verified, "the phone page was sent unverified"
        fate, self.fate = self.fate, Fate.MOVES
        if fate is Fate.KILLED_BEFORE:
            self.killed()
        if fate is Fate.REFUSED:
            self.complaint = "There was a problem."
        elif fate is Fate.LOST:
            self.show_page("loading")
        else:
            self.site.record(step)
            self.session = True
            self.show_page("loading" if fate is Fate.SILENT else "site")
        if fate is Fate.KILLED_AFTER:
            self.killed()

    def _alive(self) -> None:
        if self.closed:
            raise browser_gone()

    def _facts(self) -> PageFacts:
        self.site.forget_lock(self.seconds)
        shown = self.page
        alert = self.complaint
        if shown == "phone_verification":
            alert = TOO_MANY if self.site.locked_until else self.site.error or alert
        buttons = tuple(control(label, Kind.BUTTON) for label in self._buttons(shown))
        return page(
            *buttons,
            h1=HEADINGS[shown],
            alerts=(alert,) if alert else (),
            origin="https://bank.example.com" if shown == "bank" else ORIGIN,
            loaded=shown != "loading",
            fingerprint=f"{shown} {alert} {self.site.verified} {self.dialog}",
        )

    def _buttons(self, shown: str) -> tuple[str, ...]:
        if shown == "phone_verification" and not self.site.verified:
            return ("Call me now", "Text me now", *(("Cancel",) if self.dialog else ()))
        return {
            "sign_in": ("Create your Amazon account", "Sign in"),
            "register": ("Create your Amazon account",),
            "seller_information": ("Next",),
            "card": ("Next",),
            "phone_verification": ("Next",),
        }.get(shown, ())
