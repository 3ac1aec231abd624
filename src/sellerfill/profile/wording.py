"""pydantic's errors in a seller's words; what was written never enters them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sellerfill.language import Bilingual
from sellerfill.profile.findings import Finding, join
from sellerfill.profile.forms import Unfit
from sellerfill.profile.reader import is_name

_SHAPES: Final = {
    "tuple_type": (
        Bilingual("must be a list", "必须是列表"),
        Bilingual("Write one line for each, beginning with '- '.", "每项一行，以“- ”开头。"),
    ),
    "model_type": (
        Bilingual("must have keys of its own", "必须包含下级的键"),
        Bilingual("Write the keys below it, indented by two spaces.", "请在下一行缩进两个空格后填写下级的键。"),
    ),
    "too_short": (
        Bilingual("is an empty list", "是空列表"),
        Bilingual("Give at least one.", "请至少填写一项。"),
    ),
}
_SHAPES["mapping_type"] = _SHAPES["dict_type"] = _SHAPES["model_attributes_type"] = _SHAPES["model_type"]


def findings_of(error: ValidationError, model: type[BaseModel]) -> list[Finding]:
    """One finding for each of pydantic's errors."""
    details = error.errors(include_input=False, include_url=False)
    # A list whose items all have errors counts as empty too: that would be one error told twice.
    return [
        _finding(detail, model) for detail in details if detail["type"] != "too_short" or not _below(detail, details)
    ]


def _below(detail: ErrorDetails, details: Iterable[ErrorDetails]) -> bool:
    depth = len(detail["loc"])
    return any(len(other["loc"]) > depth and other["loc"][:depth] == detail["loc"] for other in details)


def about(path: str, says: Bilingual) -> Bilingual:
    """A statement about a key: "'card.expires' is not a month"."""
    return Bilingual(f"'{path}' {says.en}", f"“{path}”{says.zh}")


def missing(path: str) -> Finding:
    """The finding for a key that has to be there."""
    return Finding(
        "error",
        "missing",
        path,
        about(path, Bilingual("is missing", "没有填写")),
        Bilingual(
            "Add it as shown in profiles/company.yaml or profiles/individual.yaml.",
            "请参照 profiles/company.yaml 或 profiles/individual.yaml 补上。",
        ),
    )


def _finding(detail: ErrorDetails, model: type[BaseModel]) -> Finding:
    # A mapping's key that is refused itself is reported by pydantic below "[key]".
    loc = tuple(step for step in detail["loc"] if step != "[key]")
    path = join(loc)
    kind = detail["type"]
    if kind == "missing":
        return missing(path)
    if kind == "extra_forbidden":
        return _unknown_key(loc, model)
    refusal = detail.get("ctx", {}).get("error")
    if isinstance(refusal, Unfit):
        if not all(isinstance(step, int) or is_name(step) for step in loc):
            path = join(loc[:-1])
        return Finding("error", refusal.code, path, about(path, refusal.says), refusal.next_step)
    if kind == "literal_error":
        return _not_a_choice(path, detail["ctx"]["expected"])
    says, next_step = _SHAPES.get(
        kind,
        (
            Bilingual("has the wrong form", "格式不对"),
            Bilingual("Compare with docs/profile.md.", "请对照 docs/profile.md。"),
        ),
    )
    return Finding("error", "wrong-shape", path, about(path, says), next_step)


def _not_a_choice(path: str, expected: str) -> Finding:
    choices = ", ".join(re.findall(r"'([^']+)'", expected))
    return Finding(
        "error",
        "not-a-choice",
        path,
        about(path, Bilingual(f"is none of: {choices}", f"不是以下之一：{choices}")),
        Bilingual("Write one of these words.", "请填写其中一个。"),
    )


def _unknown_key(loc: tuple[str | int, ...], model: type[BaseModel]) -> Finding:
    known = known_keys(model, loc[:-1])
    key = str(loc[-1])
    close = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    listed = ", ".join(known)
    if close:
        next_step = Bilingual(f"Did you mean '{close[0]}'?", f"是否想写“{close[0]}”？")
    else:
        next_step = Bilingual(f"Remove it; known here are: {listed}.", f"请删除；此处可用的键：{listed}。")
    if not is_name(key):
        path = join(loc[:-1])
        return Finding("error", "unknown-key", path, Bilingual("An unknown key", "有未知的键"), next_step)
    path = join(loc)
    message = Bilingual(f"Unknown key '{path}'", f"未知的键“{path}”")
    return Finding("error", "unknown-key", path, message, next_step)


def known_keys(model: type[BaseModel], loc: Iterable[str | int]) -> tuple[str, ...]:
    """The keys that `model` knows at `loc`."""
    here: Any = model
    for step in loc:
        fields = getattr(here, "model_fields", None)
        if fields is not None and step in fields:
            here = _model_in(fields[step].annotation)
    return tuple(getattr(here, "model_fields", {}))


def _model_in(annotation: Any) -> Any:
    """The model inside an annotation such as `tuple[Person, ...]` or `Group[Address]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = [_model_in(part) for part in getattr(annotation, "__args__", ())]
    return next((part for part in inner if part is not None), None)
