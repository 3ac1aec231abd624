"""A page that repeats: each planned person is added once, by what the page shows of those who are there already."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations

from sellerfill.browser.locate import locate_button
from sellerfill.browser.write import guarded
from sellerfill.errors import PageMismatch
from sellerfill.language import Bilingual
from sellerfill.pages import Button, Page, Repeat
from sellerfill.run.beside import exact
from sellerfill.run.fill import BY_HAND, fill_page
from sellerfill.run.parts import Run, Visit
from sellerfill.run.press import press
from sellerfill.tokens import Token

_NUMBER = re.compile(r"\((\d+)\)$")
_NAME = (Token.PERSON_NAME, Token.PERSON_GIVEN_NAME, Token.PERSON_FAMILY_NAME)


def add_each(run: Run, page: type[Page], repeat: Repeat, visit: Visit) -> None:
    """Add every planned person whom the page does not show yet; each is a visit of its own in the record.

    Raises PageMismatch where two persons can't be told apart by their names.
    """
    everybody = [names_of(run, page, item) for item in range(run.plan.items(page))]
    if any(one in other for mine, theirs in permutations(everybody, 2) for one in mine for other in theirs):
        raise PageMismatch(
            Bilingual(
                "Two of the persons to be added can't be told apart by name; nothing was pressed",
                "待添加的人员中有两人无法按姓名区分；没有按下任何按钮",
            ),
            next_step=BY_HAND,
        )
    for item, names in enumerate(everybody):
        if run.tab.shows(names):
            continue
        if visit.pressed:
            visit = Visit(page.name, visit.origin)
            run.record.visits.append(visit)
        _open(run, repeat.add)
        fill_page(run, page, visit, item)
        if run.screen:
            run.screen.beside(exact(run.plan, page, item))
        press(run, page, _numbered(repeat.save, item), visit, names)


def names_of(run: Run, page: type[Page], item: int) -> tuple[str, ...]:
    """How the page may show a person: the name in the local script, in Latin letters in either order."""
    values = {one.value.token: one.value for one in run.plan.on(page, item).values() if one.value.token in _NAME}
    whole = values.get(Token.PERSON_NAME)
    found = {whole.local or "", whole.latin} if whole else set[str]()
    if Token.PERSON_GIVEN_NAME in values and Token.PERSON_FAMILY_NAME in values:
        given, family = values[Token.PERSON_GIVEN_NAME].latin, values[Token.PERSON_FAMILY_NAME].latin
        found |= {f"{given} {family}", f"{family} {given}", f"{family}, {given}"}
    return tuple(sorted(found - {""}))


def was_added(run: Run, page: type[Page], button: str) -> bool:
    """Whether the page shows the person that this press, in doubt until now, was to save."""
    number = _NUMBER.search(button)
    return number is not None and bool(run.tab.shows(names_of(run, page, int(number[1]) - 1)))


def _numbered(button: Button, item: int) -> Button:
    """The button under a name of its own for each person, so that the journal tells them apart."""
    return replace(button, en=f"{button.en} ({item + 1})", also=(button.en, *button.also))


def _open(run: Run, button: Button) -> None:
    """Open the form; it binds nobody, and where it stands open already the page has no such button."""
    seen = run.tab.look()
    control = locate_button(seen.facts, button.control)
    if control is None:
        return
    where = Bilingual(f"'{button.en}'", f"“{button.zh}”")
    element = guarded(run.tab, seen, control, where)
    run.tab.act(where, lambda: element.click(timeout=10_000))
    run.tab.wait_for_change(seen.facts.fingerprint, 5)
