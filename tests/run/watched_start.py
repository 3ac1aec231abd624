"""Starts of the command, one after the other, in one process that notes what must not leak: `watched_start.py SPEC`.

SPEC is a file in JSON: `notes` is the file to write, `secrets` are variables that the user has set, `forms` are texts
that no picture may show, `starts` are the starts. Each has `arguments`; `at` begins it at that page of a practice site
(with `settings`); `person` says who plays the human; `plants` are leaks to let loose.

The notes: exit codes by name, what the person and the tool typed in secret, which children were begun with which
environment, and where the forms stand on each picture.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import walking
from market import Market, open_market
from planted import PLANTS
from processes import descendants

from sellerfill.browser.hands import Hands
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.cli import driving, main
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.run import find, loop

SPEC = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
NOTES: dict[str, Any] = {"exits": {}, "typed": [], "children": [], "pictures": {}}
WATCHING: list[bool] = []
NOWHERE = "http://127.0.0.1:9/"
# Where a text with one of the forms stands on the page: boxes of its letters, or of the field that holds it.
LAYER = """(forms) => {
  const told = [];
  const bare = (text) => text.replace(/\\s/g, '').toLowerCase();
  const holds = (text) => forms.some((form) => bare(text).includes(form));
  const tell = (box) => { if (box.width > 4 && box.height > 4)
    told.push([box.x + scrollX, box.y + scrollY, box.width, box.height]); };
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (parent && holds(node.nodeValue) && !['OPTION', 'SCRIPT', 'STYLE', 'TITLE'].includes(parent.tagName)) {
        const range = document.createRange(); range.selectNodeContents(node);
        [...range.getClientRects()].forEach(tell);
      }
      return;
    }
    const shown = node instanceof HTMLSelectElement ? (node.selectedOptions[0]?.text ?? '') : node.value;
    if (typeof shown === 'string' && node.type !== 'password' && holds(shown)) tell(node.getBoundingClientRect());
    [...node.childNodes].forEach(look);
    if (node.shadowRoot) look(node.shadowRoot);
  };
  look(document.body);
  return told;
}"""


class Person(ScriptedPerson):
    """The scripted person until the page of `kind`; there as `way` says."""

    def __init__(self, tab: Tab, control: str, script: Script, kind: str, way: str) -> None:
        super().__init__(Hands(tab), control, script)
        self._tab, self._kind, self._way = tab, kind, way

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        """One act, or the end."""
        if moment.handoff.kind != self._kind:
            return super().turn(moment)
        way, self._way = self._way, "waits"
        if way == "declines":
            return HandoffOutcome.DECLINED
        if way == "stops":
            Hands(self._tab).type(moment.handoff.at[0], "4000056655665556")
            os.kill(os.getpid(), signal.SIGINT)
        if way == "kills the browser":
            for process in descendants(os.getpid()):
                if "chrom" in Path(f"/proc/{process}/comm").read_text(encoding="utf-8"):
                    os.kill(process, signal.SIGKILL)
        if way == "meets a defect":
            raise RuntimeError(f"{self._tab.page.content()} {os.environ} {vars(moment)}")
        return None


def person_of(start: dict[str, Any], control: str) -> Callable[..., ScriptedPerson]:
    """Who plays the human of this start, at this site's control address ("" in a rehearsal, which has its own)."""

    def operator(job: Any, tab: Tab, own: str, view: Any) -> ScriptedPerson:
        script = Script(signature="Miao Yantang", **start.get("script", {}))
        kind, way = start.get("person", ["", ""])
        return Person(tab, own or control or NOWHERE, script, kind, way)

    return operator


def layered(take: Callable[..., bool]) -> Callable[..., bool]:
    """Notes, of each picture, where private texts stand on the page."""

    def take_picture(tab: Tab, path: Path, *rest: Any) -> bool:
        taken = take(tab, path, *rest)
        if taken:
            NOTES["pictures"][str(path)] = tab.page.evaluate(LAYER, SPEC["forms"])
        return taken

    return take_picture


def noting_secrets(make: Callable[..., Any]) -> Callable[..., Any]:
    """Notes the passwords as they are typed."""

    def secrets_of(*given: Any, **more: Any) -> Callable[[Any], str]:
        secret = make(*given, **more)
        return lambda planned: note(secret(planned))

    return secrets_of


def note(text: str) -> str:
    """Note what was typed in secret."""
    if text not in NOTES["typed"]:
        NOTES["typed"].append(text)
    return text


def noting_children(event: str, given: tuple[Any, ...]) -> None:
    """An audit hook: the command line and the environment of each process that the command begins."""
    if event == "subprocess.Popen" and WATCHING:
        _, arguments, _, environment = given
        environment = dict(os.environ) if environment is None else environment
        NOTES["children"].append(
            {"arguments": str(arguments), "environment": {str(k): str(v) for k, v in environment.items()}}
        )


def changed(owner: Any, name: str, instead: Any, stack: ExitStack) -> None:
    """Put something in the place of a part of the product for the time of a start."""
    stack.callback(setattr, owner, name, getattr(owner, name))
    setattr(owner, name, instead)


def begin(start: dict[str, Any], market: Market | None, stack: ExitStack) -> list[str]:
    """Prepare a start; its arguments."""
    arguments = list(start["arguments"])
    type_, phone = Hands.type, ScriptedPerson._phone
    changed(Hands, "type", lambda self, control, text: type_(self, control, note(text)), stack)
    changed(ScriptedPerson, "_phone", lambda self: noted_phone(phone(self)), stack)
    changed(driving, "secrets_of", noting_secrets(driving.secrets_of), stack)
    changed(driving, "_operator", person_of(start, market.control if market else ""), stack)
    changed(driving, "BrowserChoice", lambda **given: BrowserChoice(**{**given, "headed": False}), stack)
    for module in (loop, find):
        changed(module, "take_picture", layered(module.take_picture), stack)
    for plant in start.get("plants", ()):
        PLANTS[plant](lambda owner, name, instead: changed(owner, name, instead, stack))
    if market:
        page = start["at"]
        walking.ANSWERS["register"]["email"] = f"walker-{len(NOTES['exits'])}@example.com"

        @contextmanager
        def walked(*given: Any) -> Iterator[Tab]:
            with open_tab(*given) as tab:
                if page in walking.PATHS:
                    walking.walk_to(page, market, tab.page.context.request.post)
                if start.get("leads") == "elsewhere":
                    tab.open = lambda url: Tab.open(tab, market.control + "counts")
                yield tab

        changed(driving, "open_tab", walked, stack)
        arguments += ["--start-url", market.site + walking.PATHS.get(page, "")]
    return arguments


def noted_phone(phone: dict[str, Any]) -> dict[str, Any]:
    """The simulated phone, its PINs noted."""
    for pin in [phone["shown_pin"], *(message["pin"] for message in phone["messages"])]:
        if pin:
            note(str(pin))
    return phone


def exit_of(arguments: list[str]) -> int:
    """Run the command; the code that it leaves with."""
    os.environ.update(SPEC["secrets"])
    sys.argv = ["fill", *arguments]
    WATCHING.append(True)
    try:
        main()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 0 if left.code is None else 1
    except Exception:
        sys.excepthook(*sys.exc_info())
        return 1
    finally:
        WATCHING.pop()
        for name in SPEC["secrets"]:
            os.environ.pop(name, None)
    return 0


def all_starts() -> None:
    """Every start of the list."""
    sys.addaudithook(noting_children)
    with ExitStack() as sites:
        plain: list[Market] = []
        for start in SPEC["starts"]:
            market = None
            if "at" in start:
                settings = start.get("settings", [])
                if settings or not plain:
                    market = sites.enter_context(open_market(*settings))
                    plain += [] if settings else [market]
                else:
                    market = plain[0]
            for name, text in start.get("environment", {}).items():
                os.environ[name] = text
            with ExitStack() as stack:
                NOTES["exits"][start["name"]] = exit_of(begin(start, market, stack))
            for name in start.get("environment", {}):
                del os.environ[name]
    Path(SPEC["notes"]).write_text(json.dumps(NOTES), encoding="utf-8")


if __name__ == "__main__":
    all_starts()
