"""Spellings that a person settled, written into the profile so that they are asked once.

The file is not written anew from its contents: the parser (ruamel.yaml) says where a key stands, and only the text
of that key is touched. Comments, order, quoting, line ends and everything else stay byte for byte.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from sellerfill.errors import ProfileError
from sellerfill.language import Bilingual
from sellerfill.profile import reader, sealed

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z '-]*[A-Za-z]")
_MEANS_SOMETHING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_ADDRESS = re.compile(r"(addresses\.[^.\[\]]+)\.latin\.(line1|line2|city|state)")
_FLOW_SIGNS = re.compile(r"[,\[\]{}#:]")


def write_latin(file: Path, spellings: Mapping[str, str]) -> None:
    """Write each spelling as `latin` beside `local`.

    The keys are paths of names ("people[0].name") or of an address's pieces ("addresses.home.latin.line1"). A name
    that is a text alone becomes `{local: ..., latin: ...}`. The file is replaced at once or not at all and
    keeps its mode. Raises ProfileError, and leaves the file as it was, where the result would say anything else.
    """
    target = file.resolve()
    expected = reader.read(target).tree
    try:
        held = target.read_bytes()
        if sealed.is_sealed(held) and sealed.is_for_others(held):
            raise LookupError("sealed for others too")
        text = sealed.opened(held).decode("utf-8")
        for path, latin in spellings.items():
            text = amended(text, path, latin)
            _expect(expected, path, latin)
        _replace(target, sealed.as_before(text.encode("utf-8"), held), expected)
    except (OSError, UnicodeDecodeError, YAMLError, LookupError, TypeError, sealed.WrongKey):
        raise ProfileError(
            Bilingual(
                "The spellings could not be written into the profile; it is unchanged", "无法写入资料文件；文件未改动"
            ),
            next_step=Bilingual(
                "Write them yourself, as 'latin' beside 'local'.", "请自行填写，写在 local 旁的 latin 一项中。"
            ),
        ) from None


def amended(text: str, path: str, latin: str) -> str:
    """The YAML `text` with `latin` at `path`. Raises LookupError where the text has no such name or address."""
    piece = _ADDRESS.fullmatch(path)
    if piece:
        address = _node(YAML(typ="safe", pure=True).compose(text), piece[1])
        return _in_address(text, address, piece[2], latin)
    node = _node(YAML(typ="safe", pure=True).compose(text), path)
    if not hasattr(node, "tag") or node.value in ("", []):
        raise LookupError(path)
    if isinstance(node.value, str):
        start, end = node.start_mark.index, node.end_mark.index
        kept = text[start:end]
        tail = "\n" if node.style in ("|", ">") else ""
        if tail or (node.style is None and (_FLOW_SIGNS.search(kept) or "\n" in kept)):
            kept = _quoted(node.value)
        return f"{text[:start]}{{local: {kept}, latin: {_scalar(latin)}}}{tail}{text[end:]}"
    keys = {key.value: (key, value) for key, value in node.value}
    if "latin" in keys:
        return _in_place(text, *keys["latin"], _scalar(latin))
    return _beside(text, *keys["local"], f"latin: {_scalar(latin)}", flow=node.flow_style)


def _in_address(text: str, address: Any, piece: str, latin: str) -> str:
    """The text with one piece in the group `latin` of an address, which is made where there is none."""
    keys = {key.value: (key, value) for key, value in address.value}
    written = f"{piece}: {_scalar(latin)}"
    if "latin" not in keys:
        beside = next(name for name in ("local", "street", *keys) if name in keys)
        return _beside(text, *keys[beside], f"latin: {{{written}}}", flow=address.flow_style)
    key, group = keys["latin"]
    if not group.value:
        return _in_place(text, key, group, f"{{{written}}}")
    pieces = {name.value: (name, value) for name, value in group.value}
    if piece in pieces:
        return _in_place(text, *pieces[piece], _scalar(latin))
    first = group.value[0][0].start_mark
    between = ", " if group.flow_style else f"{_line_end(text)}{' ' * first.column}"
    return f"{text[: first.index]}{written}{between}{text[first.index :]}"


def _in_place(text: str, key: Any, old: Any, written: str) -> str:
    """The text with `written` as the value of a key that stands there, empty or not."""
    if old.value or old.end_mark.index > old.start_mark.index:
        return text[: old.start_mark.index] + written + text[old.end_mark.index :]
    after = text.index(":", key.end_mark.index) + 1
    return f"{text[:after]} {written}{text[after:]}"


def _beside(text: str, key: Any, value: Any, written: str, *, flow: bool) -> str:
    """The text with a new key in the group of `key`: after it, or before it where its value is a block of text."""
    if flow:
        at = value.end_mark.index
        return f"{text[:at]}, {written}{text[at:]}"
    line_end = _line_end(text)
    indent = " " * key.start_mark.column
    if value.style in ("|", ">"):
        at = key.start_mark.index
        return f"{text[:at]}{written}{line_end}{indent}{text[at:]}"
    at = text.find("\n", value.end_mark.index)
    if at < 0:
        return f"{text}{line_end}{indent}{written}{line_end}"
    return f"{text[: at + 1]}{indent}{written}{line_end}{text[at + 1 :]}"


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _node(node: Any, path: str) -> Any:
    for key, position in _STEP.findall(path):
        if isinstance(node.value, str):
            raise LookupError(path)
        if position:
            node = node.value[int(position)]
        else:
            node = next((value for name, value in node.value if name.value == key), None)
        if node is None:
            raise LookupError(path)
    return node


def _expect(tree: Any, path: str, latin: str) -> None:
    """Put into the tree of the file what it must say afterwards."""
    *above, last = [int(position) if position else key for key, position in _STEP.findall(path)]
    of_address = _ADDRESS.fullmatch(path) is not None
    for step in above[:-1] if of_address else above:
        tree = tree[step]
    if of_address:
        tree["latin"] = {**(tree.get("latin") or {}), last: latin}
        return
    old = tree[last]
    tree[last] = {**(old if isinstance(old, dict) else {"local": old}), "latin": latin}


def _scalar(latin: str) -> str:
    plain = _PLAIN.fullmatch(latin) and latin.lower() not in _MEANS_SOMETHING
    return latin if plain else _quoted(latin)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _replace(target: Path, data: bytes, expected: Any) -> None:
    """Put `data` in the file's place, from a file beside it that has been read again."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if reader.read(beside).tree != expected:
            raise LookupError(target.name)
        shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
