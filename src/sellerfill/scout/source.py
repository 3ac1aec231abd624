"""Page objects as Python, in the house's style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from sellerfill.pages import Button, Control, Field, Handoff, Human, LeaveUnticked, Page, Part, Reveal, Words
from sellerfill.tokens import Token

_WIDTH = 120
_INDENT = "    "
_PAGE_WORDS = (
    "Button",
    "Choice",
    "Control",
    "Handoff",
    "Human",
    "LeaveUnticked",
    "Page",
    "Reveal",
    "Text",
    "Tick",
    "Words",
)
_BY_POSITION: Mapping[type, tuple[str, ...]] = {Button: ("en", "zh"), Reveal: ("en", "zh"), LeaveUnticked: ("section",)}


def literal(text: str) -> str:
    """A string as the house writes it."""
    escaped = text.replace("\\", "\\\\").replace("\n", "\\n")
    return f"'{escaped}'" if '"' in escaped and "'" not in escaped else '"' + escaped.replace('"', '\\"') + '"'


def expression(value: Any, width: int) -> str:
    """A value as Python, on one line where `width` characters hold it, else an argument a line."""
    head, rows, tail = _rows(value)
    if not rows:
        return head + tail
    flat = f"{head}{', '.join(key + expression(part, 10_000) for key, part in rows)}{_flat_tail(value, tail)}"
    if len(flat) <= width and "\n" not in flat:
        return flat
    inner = "".join(
        f"{_INDENT}{_indented(key + expression(part, width - len(_INDENT) - len(key) - 1))},\n" for key, part in rows
    )
    return f"{head}\n{inner}{tail}"


def _flat_tail(value: Any, tail: str) -> str:
    return "," + tail if isinstance(value, tuple) and len(value) == 1 else tail


def _indented(text: str) -> str:
    return text.replace("\n", f"\n{_INDENT}")


def _rows(value: Any) -> tuple[str, list[tuple[str, Any]], str]:
    """The opening of an expression, its parts with their keywords, and its end."""
    if isinstance(value, Token | Human):
        return f"{type(value).__name__}.{value.name}", [], ""
    if isinstance(value, str):
        return literal(value), [], ""
    if isinstance(value, Words):
        return "Words(", [("", text) for text in value.texts], ")"
    if isinstance(value, tuple):
        return "(", [("", one) for one in value], ")"
    if isinstance(value, Mapping):
        return "{", [(f"{literal(key)}: ", one) for key, one in value.items()], "}"
    if isinstance(value, Field | Button | Reveal | LeaveUnticked | Control | Handoff):
        return f"{type(value).__name__}(", list(_arguments(value)), ")"
    return repr(value), [], ""


def _arguments(part: Part | Control) -> Iterator[tuple[str, Any]]:
    positional = ("token", "en", "zh") if isinstance(part, Field) else _BY_POSITION.get(type(part), ())
    for one in fields(part):
        value = getattr(part, one.name)
        default = one.default_factory() if one.default_factory is not MISSING else one.default
        if one.name in positional:
            yield "", value
        elif value != default:
            yield f"{one.name}=", value


def page_source(name: str, doc: str, declared: Iterable[tuple[str, Any]]) -> str:
    """One page class: its docstring and `attribute = value` lines, in order."""
    lines = [f"class {name}(Page):", f'{_INDENT}"""{doc}"""', ""]
    for attribute, value in declared:
        lead = f"{_INDENT}{attribute} = "
        lines.append(_INDENT + _indented(f"{attribute} = {expression(value, _WIDTH - len(lead))}"))
    return "\n".join(lines) + "\n"


def module_source(doc: str, body: str) -> str:
    """A module round one page class, with the imports that it needs."""
    used = [word for word in _PAGE_WORDS if re.search(rf"\b{word}\b\(|\b{word}\.|\({word}\)", body)]
    imports = [f"from sellerfill.pages import {', '.join(used)}"]
    if "Token." in body:
        imports.append("from sellerfill.tokens import Token")
    head = [f'"""{doc}"""', "", "from __future__ import annotations", "", *imports]
    return "\n".join(head) + "\n\n\n" + body


def page_doc(day: date, origin: str, unknown: Iterable[str]) -> str:
    """A page's docstring: where it is known from, and what the tool leaves empty on it."""
    known = f"Source: walked on {day.isoformat()} at {origin}."
    left = ", ".join(f"'{text}'" for text in unknown).replace('"', "'").replace("\\", "/")
    return f"{known}\n\n{_INDENT}Asked there too, and filled by no token: {left}.\n{_INDENT}" if left else known


def parts_of(page: type[Page]) -> dict[str, Any]:
    """What a page class declares and is not empty, by attribute, in the order in which it is written."""
    return {key: value for key, value in page.declared.items() if (value or value is False) and not callable(value)}
