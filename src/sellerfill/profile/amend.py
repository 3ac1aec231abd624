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
from sellerfill.profile import reader

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z '-]*[A-Za-z]")
_MEANS_SOMETHING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_FLOW_SIGNS = re.compile(r"[,\[\]{}#:]")


def write_latin(file: Path, spellings: Mapping[str, str]) -> None:
    """Write each spelling as `latin` beside `local`; the keys are paths of names ("people[0].name").

    A name that is a text alone becomes `{local: ..., latin: ...}`. The file is replaced at once or not at all and
    keeps its mode. Raises ProfileError, and leaves the file as it was, where the result would say anything else.
    """
    target = file.resolve()
    expected = reader.read(target).tree
    try:
        text = target.read_bytes().decode("utf-8")
        for path, latin in spellings.items():
            text = amended(text, path, latin)
            _expect(expected, path, latin)
        _replace(target, text.encode("utf-8"), expected)
    except (OSError, UnicodeDecodeError, YAMLError, LookupError, TypeError) as error:
        raise ProfileError(
            Bilingual(
                "The spellings could not be written into the profile; it is unchanged", "无法写入资料文件；文件未改动"
            ),
            next_step=Bilingual(
                "Write them yourself, as 'latin' beside 'local'.", "请自行填写，写在 local 旁的 latin 一项中。"
            ),
        ) from error


def amended(text: str, path: str, latin: str) -> str:
    """The YAML `text` with `latin` at `path`. Raises LookupError where the text has no such name."""
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
    return _in_group(text, {key.value: (key, value) for key, value in node.value}, latin, flow=node.flow_style)


def _in_group(text: str, keys: dict[str, tuple[Any, Any]], latin: str, *, flow: bool) -> str:
    """The text with `latin` in a group that has `local`; a `latin` that stands there already is replaced."""
    if "latin" in keys:
        key, old = keys["latin"]
        if old.value:
            return text[: old.start_mark.index] + _scalar(latin) + text[old.end_mark.index :]
        after = text.index(":", key.end_mark.index) + 1
        return f"{text[:after]} {_scalar(latin)}{text[after:]}"
    key, local = keys["local"]
    if flow:
        at = local.end_mark.index
        return f"{text[:at]}, latin: {_scalar(latin)}{text[at:]}"
    line_end = "\r\n" if "\r\n" in text else "\n"
    indent = " " * key.start_mark.column
    if local.style in ("|", ">"):
        at = key.start_mark.index
        return f"{text[:at]}latin: {_scalar(latin)}{line_end}{indent}{text[at:]}"
    at = text.find("\n", local.end_mark.index)
    if at < 0:
        return f"{text}{line_end}{indent}latin: {_scalar(latin)}{line_end}"
    return f"{text[: at + 1]}{indent}latin: {_scalar(latin)}{line_end}{text[at + 1 :]}"


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
    for step in above:
        tree = tree[step]
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
