"""A walked page as a fixture: its markup without values, scripts, styles, addresses, and without running text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from sellerfill.scout.looks import Look, Tree

_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "wbr"})
# Texts that name something, wherever they stand; of all others only what names a control stays.
_NAMING = frozenset({"label", "legend", "button", "a", "option", "th", "dt", "caption", "summary"})
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST_LIST = 40


def skeleton(look: Look, private: Callable[[str], bool]) -> str:
    """The page of one look as HTML that a browser shows from a file."""
    naming = _names(look)
    body = _html(look.tree, _Keeper(naming, private), inside=False)
    language = f' lang="{escape(look.language)}"' if look.language else ""
    title = "" if private(look.facts.title) else escape(look.facts.title)
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f"<!doctype html>\n<html{language}>\n{head}\n{body}\n</html>\n"


def _names(look: Look) -> frozenset[str]:
    """Everything that names a control of the page, by whatever route."""
    found: set[str] = set()
    for control in look.visible():
        found.update(label.text for label in control.labels)
        found.update((*control.group, *control.sections))
    return frozenset(_squeezed(text) for text in found)


class _Keeper:
    """What may stay of texts and attributes."""

    def __init__(self, naming: frozenset[str], private: Callable[[str], bool]) -> None:
        self._naming = naming
        self._private = private

    def text(self, text: str, *, inside: bool) -> str:
        """The text where it names something and nobody typed it, else nothing."""
        named = inside or any(_squeezed(text) in name for name in self._naming)
        return escape(text, quote=False) if named and not self._private(text) else ""

    def attributes(self, pairs: Iterable[list[str]]) -> str:
        """Attributes as they are written, without any that holds something typed."""
        return "".join(
            f' {name}="{escape(value)}"' if value else f" {name}" for name, value in pairs if not self._private(value)
        )


def _html(tree: Tree, keep: _Keeper, *, inside: bool) -> str:
    if isinstance(tree, str):
        return keep.text(tree, inside=inside)
    tag, attributes, children, shadow = tree
    own = keep.attributes(attributes)
    if tag in _VOID:
        return f"<{tag}{own}>"
    naming = inside or tag in _NAMING or tag in _TITLES or ["role", "heading"] in attributes
    if tag in ("select", "datalist"):
        children = children[:_LONGEST_LIST]
    parts = [_html(child, keep, inside=naming) for child in children]
    if shadow is not None:
        inner = "".join(_html(child, keep, inside=False) for child in shadow)
        parts.insert(0, f'<template shadowrootmode="open">{inner}</template>')
    break_line = "\n" if _is_block(children) else ""
    return f"<{tag}{own}>{break_line}{break_line.join(part for part in parts if part)}{break_line}</{tag}>"


def _is_block(children: list[Any]) -> bool:
    return any(not isinstance(child, str) for child in children)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def tellings(looks: Iterable[Look], keys: Callable[[Look], frozenset[Any]]) -> list[Look]:
    """The fewest looks that together show everything that any of them does; `keys` names what a look shows."""
    left = [(look, keys(look)) for look in looks]
    wanted = frozenset(key for _, shown in left for key in shown)
    chosen: list[Look] = []
    while wanted or not chosen:
        # The later one of equals: what a person answered last is what the page looks like when it is left.
        best, shown = max(reversed(left), key=lambda one: len(one[1] & wanted))
        chosen.append(best)
        wanted -= shown
    return chosen
