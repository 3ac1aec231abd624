"""A site folder: page objects, a skeleton of each page, and the test that holds them together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sellerfill.pages import LeaveUnticked
from sellerfill.scout.draft import PageDraft
from sellerfill.scout.looks import Look
from sellerfill.scout.skeleton import skeleton, tellings
from sellerfill.scout.source import literal, module_source, page_doc, page_source
from sellerfill.scout.walk import ControlKey, key_of

LOCKED_MINUTES = 60
CONTRACT_TEST = '''"""What was walked is what the page objects say: each skeleton is its page and shows each field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.browser.tab import Tab
from sellerfill.scout.contract import broken, skeletons_of
from sellerfill.settings import load_settings
from sellerfill.sites import site_named

FOLDER = Path(__file__).parent
SITE = site_named(str(FOLDER))


@pytest.fixture(scope="module")
def offline() -> Iterator[Tab]:
    marks = {mark for page in SITE.pages for mark in page.marks}
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), marks) as tab:
        yield tab


@pytest.mark.parametrize("page", [page.name for page in SITE.pages])
def test_a_skeleton_is_its_own_page_and_shows_each_declared_field(offline: Tab, page: str) -> None:
    assert skeletons_of(FOLDER, page) != []
    assert broken(offline, SITE, FOLDER, page) == []
'''


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page module: its name, its class, and what it declares, by attribute."""

    name: str
    class_name: str
    declared: dict[str, Any]
    unknown: tuple[str, ...] = ()
    looks: tuple[Look, ...] = field(default=(), repr=False)


def page_file(draft: PageDraft) -> PageFile:
    """A draft as a module to write."""
    fields = dict(draft.parts)
    late = {key: fields.pop(key) for key, part in draft.parts.items() if isinstance(part, LeaveUnticked)}
    declared: dict[str, Any] = {"heading": draft.heading}
    rest: dict[str, Any] = {
        "create": draft.create,
        **fields,
        **late,
        "person": draft.handoff,
        "next": draft.next,
        "skip": draft.skip,
        "ends": draft.ends,
    }
    declared |= {key: value for key, value in rest.items() if value}
    return PageFile(draft.name, draft.class_name, declared, draft.unknown, tuple(_telling(draft)))


def _telling(draft: PageDraft) -> list[Look]:
    """The looks whose skeletons together show all that the page ever asked."""
    calm = [look for look in draft.seen.looks if not look.facts.alerts and look.reason != "point"]
    return tellings(calm or draft.seen.looks, _shown)


def _shown(look: Look) -> frozenset[ControlKey]:
    return frozenset(key_of(control) for control in look.visible())


def write_folder(
    folder: Path, files: Sequence[PageFile], origins: Sequence[str], entry: str, private: Callable[[str], bool]
) -> list[Path]:
    """Write the whole site; the files written. A page that was not walked this time keeps its module as it is."""
    (folder / "skeletons").mkdir(parents=True, exist_ok=True)
    written = [_write(folder / "__init__.py", site_source(folder.resolve().name, files, origins, entry))]
    for one in files:
        if not one.looks:
            continue
        body = page_source(one.class_name, page_doc(date.today(), origins[0], one.unknown), one.declared.items())
        title = one.declared["heading"].texts[0].replace('"', "'").replace("\\", "/")
        written.append(_write(folder / f"{one.name}.py", module_source(f"The page '{title}'.", body)))
        for number, look in enumerate(one.looks, 1):
            name = f"{one.name}.html" if number == 1 else f"{one.name}.{number}.html"
            written.append(_write(folder / "skeletons" / name, skeleton(look, private)))
    return [*written, _write(folder / "test_contract.py", CONTRACT_TEST)]


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def site_source(name: str, files: Sequence[PageFile], origins: Sequence[str], entry: str) -> str:
    """The folder's own module: where the site may live, where it begins, and its pages."""
    modules = sorted(one.name for one in files)
    pages = tuple(_Name(f"{one.name}.{one.class_name}") for one in files)
    rows = [
        f"    name={literal(name)},",
        f"    origins={_lines(tuple(literal(origin) for origin in origins))},",
        f"    entry={literal(entry)},",
        f"    pages={_lines(pages)},",
        f"    locked_minutes={LOCKED_MINUTES},",
    ]
    imports = "\n".join(f"    {module}," for module in modules)
    return (
        f'"""Walked on {date.today().isoformat()} at {origins[0]}."""\n\nfrom __future__ import annotations\n\n'
        f"from sellerfill.pages import Site\n\nfrom . import (\n{imports}\n)\n\nSITE = Site(\n"
        + "\n".join(rows)
        + "\n)\n"
    )


class _Name(str):
    """A name, written bare."""


def _lines(items: tuple[str, ...]) -> str:
    return "(\n" + "".join(f"        {item},\n" for item in items) + "    )"
