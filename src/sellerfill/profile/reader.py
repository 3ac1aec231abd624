"""YAML in, plain text with places out.

Every scalar stays the text that was written: a postcode keeps its zeros, `NO` is Norway, and two equal keys are an
error instead of a silent choice. Anchors, aliases and tags have no use in a profile and are refused, so a small file
can't grow in memory. Nothing of the file's contents enters a message.
Source: YAML 1.2.2, sections 5.1 (characters) and 3.2.1.1 (nodes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from sellerfill.profile import sealed, yaml_wording
from sellerfill.profile.findings import Finding, Spot, join

LARGEST_BYTES = 48 * 1024
# What age adds for a few keys, and for letters instead of bytes.
LARGEST_SEALED_BYTES = 96 * 1024
DEEPEST_LEVEL = 8

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TAB_INDENT = re.compile(r"^[ ]*\t[ \t]*\S")
# A name that may be repeated in a message and a path; anything else in a key's place could be a value gone astray.
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")

Tree = dict[str, Any] | tuple[Any, ...] | str


@dataclass(slots=True)
class Source:
    """What the file holds: `tree` of dict, tuple and str (None where nothing could be read) and each path's place."""

    tree: dict[str, Any] | None = None
    spots: dict[str, Spot] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def complain(self, code: str, path: tuple[str | int, ...], spot: Spot) -> None:
        """Note one of the reader's own errors."""
        message, next_step = yaml_wording.WORDING[code]
        self.findings.append(Finding("error", code, join(path), message, next_step, spot.line, spot.column))


class _Stop(Exception):
    """Nothing after this place can be understood."""


def read(file: Path) -> Source:
    """The file's text as a tree; never raises for what the file holds or for a file that can't be opened.

    Raises what the source of the key raises, where the file is encrypted.
    """
    source = Source()
    try:
        with file.open("rb") as stream:
            data = sealed.opened(stream.read(LARGEST_SEALED_BYTES + 1))
    except sealed.WrongKey as error:
        source.complain("no-key" if isinstance(error, sealed.NoKey) else "wrong-key", (), Spot(1, 1))
        return source
    except OSError as error:
        reason = yaml_wording.unreadable(file, error)
        source.findings.append(Finding("error", "unreadable", "", reason[0], reason[1]))
        return source
    text = _decode(data, source)
    if text is not None:
        _parse(text, source)
    return source


def _decode(data: bytes, source: Source) -> str | None:
    for code, applies in (
        ("too-large", len(data) > LARGEST_BYTES),
        ("utf-16", data.startswith((b"\xff\xfe", b"\xfe\xff"))),
    ):
        if applies:
            source.complain(code, (), Spot(1, 1))
            return None
    # Notepad's mark in front says nothing that is not known.
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        spot = Spot(before.count("\n") + 1, len(before) - before.rfind("\n"))
        source.complain("gbk" if _is_gbk(data) else "not-utf-8", (), spot)
        return None
    return text if _characters_are_fit(text, source) else None


def _is_gbk(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _characters_are_fit(text: str, source: Source) -> bool:
    for number, line in enumerate(text.split("\n"), start=1):
        if control := _CONTROL.search(line):
            source.complain("control-character", (), Spot(number, control.start() + 1))
        if _TAB_INDENT.match(line):
            source.complain("tab", (), Spot(number, line.index("\t") + 1))
    return not source.findings


def _parse(text: str, source: Source) -> None:
    events = YAML(typ="safe", pure=True).parse(text)
    try:
        tree = _document(events, source)
    except _Stop:
        return
    except MarkedYAMLError as error:
        code, spot = yaml_wording.explain(error, text)
        source.complain(code, (), spot)
        return
    except YAMLError:
        source.complain("not-yaml", (), Spot(1, 1))
        return
    if isinstance(tree, dict):
        source.tree = tree
    else:
        source.complain("full-width-colon" if "：" in text else "not-keys", (), Spot(1, 1))


def _document(events: Iterator[Any], source: Source) -> Tree | None:
    tree: Tree | None = None
    documents = 0
    for event in events:
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            documents += 1
            if documents > 1:
                source.complain("second-document", (), _spot(event))
                raise _Stop
        elif kind not in ("StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"):
            tree = _node(event, events, (), source)
    if documents == 0:
        source.complain("empty", (), Spot(1, 1))
        raise _Stop
    return tree


def _node(event: Any, events: Iterator[Any], path: tuple[str | int, ...], source: Source) -> Tree | None:
    spot = _spot(event)
    source.spots.setdefault(join(path), spot)
    _refuse_extras(event, path, source)
    kind = type(event).__name__
    if kind == "ScalarEvent":
        # An empty plain scalar is a key that nobody filled in yet, the same as an absent one.
        return str(event.value) if event.value or event.style else None
    if kind == "AliasEvent":
        return None
    if len(path) >= DEEPEST_LEVEL:
        source.complain("too-deep", path, spot)
        raise _Stop
    return _keys(events, path, source) if kind == "MappingStartEvent" else _items(events, path, source)


def _refuse_extras(event: Any, path: tuple[str | int, ...], source: Source) -> None:
    if getattr(event, "anchor", None):
        # What it stands for would be missing everywhere else: nothing after it says anything.
        source.complain("anchor", path, _spot(event))
        raise _Stop
    if getattr(event, "tag", None):
        source.complain("tag", path, _spot(event))


def _items(events: Iterator[Any], path: tuple[str | int, ...], source: Source) -> Tree:
    items: list[Tree] = []
    for event in events:
        if type(event).__name__ == "SequenceEndEvent":
            break
        # An empty item stays, as an empty text, so that the places of those after it are right.
        items.append(_node(event, events, (*path, len(items)), source) or "")
    return tuple(items)


def _keys(events: Iterator[Any], path: tuple[str | int, ...], source: Source) -> Tree:
    keys: dict[str, Any] = {}
    seen: set[str] = set()
    for event in events:
        if type(event).__name__ == "MappingEndEvent":
            break
        spot = _spot(event)
        if type(event).__name__ != "ScalarEvent":
            source.complain("odd-key", path, spot)
            raise _Stop
        _refuse_extras(event, path, source)
        key = str(event.value)
        if key in seen:
            source.complain("duplicate-key", (*path, key) if _NAME.fullmatch(key) else path, spot)
        seen.add(key)
        inside = (*path, key)
        source.spots.setdefault(join(inside), spot)
        value = _node(next(events), events, inside, source)
        if value is not None:
            keys.setdefault(key, value)
    return keys


def _spot(event: Any) -> Spot:
    return Spot(event.start_mark.line + 1, event.start_mark.column + 1)


def is_name(key: str) -> bool:
    """Whether a key may be repeated in a message: short, Latin, and no number."""
    return bool(_NAME.fullmatch(key))
