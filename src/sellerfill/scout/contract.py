"""The contract of a walked site: each skeleton is exactly its page, and each declared field stands on one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sellerfill.browser.context import open_to_read
from sellerfill.browser.identify import candidates
from sellerfill.browser.locate import locate, locate_button
from sellerfill.browser.tab import Tab
from sellerfill.errors import PageMismatch
from sellerfill.facts import PageFacts
from sellerfill.pages import Button, Field, Page, Site


def skeletons_of(folder: Path, page: str) -> list[Path]:
    """The saved skeletons of a page; several where no single look showed all of it."""
    own = folder / "skeletons" / f"{page}.html"
    return [path for path in (own, *sorted((folder / "skeletons").glob(f"{page}.[0-9]*.html"))) if path.is_file()]


def broken(tab: Tab, site: Site, folder: Path, page: str) -> list[str]:
    """What the page object says and its skeletons don't show; empty when the contract holds.

    The skeletons are opened from their files, with the network shut.
    """
    declared = site.page(page)
    found: set[str] = set()
    complaints: list[str] = []
    for path in skeletons_of(folder, page):
        open_to_read(tab, path.resolve().as_uri())
        facts = tab.look().facts
        names = [one.name for one in candidates(facts, site)]
        if names != [page]:
            complaints.append(f"{path.name} is taken for {names}, not for {page}")
        try:
            found.update(_found(facts, declared))
        except PageMismatch as error:
            complaints.append(f"{path.name}: {error}")
    return complaints + [f"{page}: no skeleton shows {key}" for key in _promised(declared) if key not in found]


def _promised(page: type[Page]) -> list[str]:
    fields = [key for key, part in page.fields.items() if isinstance(part, Field)]
    return [*fields, *(name for name in ("next", "skip") if getattr(page, name))]


def _found(facts: PageFacts, page: type[Page]) -> Iterator[str]:
    for key, part in page.fields.items():
        if isinstance(part, Field) and locate(facts, part, page.form):
            yield key
    for name in ("next", "skip"):
        button = getattr(page, name)
        if isinstance(button, Button) and locate_button(facts, button.control, page.form):
            yield name
