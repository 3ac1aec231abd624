"""The pages that a browser shows afterwards: a run's report, and a plan for printing."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from sellerfill.language import Bilingual, Lang

WORDS: dict[str, Bilingual] = {
    "report": Bilingual("Registration report", "注册报告"),
    "plan": Bilingual("What will be typed where", "填写计划"),
    "outcome": Bilingual("Outcome", "结果"),
    "digest": Bilingual("Plan", "计划摘要"),
    "run": Bilingual("Run", "运行编号"),
    "page": Bilingual("Page", "页面"),
    "field": Bilingual("Field", "字段"),
    "masked": Bilingual("Filled with (masked)", "填写内容（已遮盖）"),
    "typed": Bilingual("Typed", "填写内容"),
    "original": Bilingual("Original", "原文"),
    "source": Bilingual("From", "来源"),
    "how": Bilingual("Found by", "定位方式"),
    "why": Bilingual("Spelling", "拼写依据"),
    "look": Bilingual("Look", "请核对"),
    "human": Bilingual("A person", "人工步骤"),
    "seconds": Bilingual("seconds", "秒"),
    "inputs": Bilingual("inputs by the tool meanwhile", "其间工具的输入次数"),
    "pressed": Bilingual("Pressed", "按下的按钮"),
    "picture": Bilingual("The page, every value masked", "页面截图（所有内容均已遮盖）"),
    "no_picture": Bilingual("No picture: it could not be masked for certain", "无截图：无法确保遮盖"),
    "earlier": Bilingual("Earlier starts of this run", "此次运行之前的部分"),
    "doubt": Bilingual(
        "In doubt: pressed once, and no page showed what became of it", "存疑：已按下一次，但没有页面显示结果"
    ),
    "private": Bilingual("No value of the profile stands in clear on this page.", "本报告不含任何明文资料。"),
    "left": Bilingual("Left to you", "留给您填写"),
    "nothing": Bilingual("Nothing to fill", "无需填写"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A field as the report shows it: label, masked value, the profile's key, how it was found, why so spelled."""

    label: str
    masked: str
    source: str
    how: str
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One visited page as the report shows it; texts are in the user's language already.

    `human_inputs` counts what the tool typed or pressed while the page was the person's: 0, or it is a defect.
    `left` are fields that were left to the person, each with the reason.
    """

    title: str
    origin: str
    fields: tuple[Shown, ...]
    human: str
    human_seconds: float
    human_inputs: int
    pressed: str
    outcome: str
    picture: Path | None
    left: tuple[tuple[str, str], ...] = ()


def write_page(
    path: Path, entries: Sequence[Entry], head: dict[str, str], lang: Lang, doubts: Sequence[str] = ()
) -> Path:
    """Write the report of one run; the file is its owner's alone.

    `head` holds its run, outcome and plan digest, and perhaps the names of "earlier" reports beside it, by spaces;
    `doubts` the presses whose outcome no page showed, a line each.
    """
    pictures = [_embedded(entry.picture) for entry in entries]
    html = _render("report.html.j2", lang, entries=list(zip(entries, pictures, strict=True)), head=head, doubts=doubts)
    path.write_text(html, encoding="utf-8")
    path.chmod(0o600)
    return path


def plan_page(rows: Sequence[tuple[str, ...]], digest: str, lang: Lang) -> str:
    """The plan as a page of HTML; it holds the values, since the user asked for them."""
    return _render("plan.html.j2", lang, rows=rows, digest=digest)


def masked(text: str) -> str:
    """A value without its inside: first and last character of what is long enough, dots for the rest."""
    return f"{text[0]}{'•' * min(len(text) - 2, 12)}{text[-1]}" if len(text) > 5 else "•" * len(text)


def _embedded(picture: Path | None) -> str:
    return base64.b64encode(picture.read_bytes()).decode("ascii") if picture else ""


def _render(name: str, lang: Lang, **context: Any) -> str:
    environment = Environment(
        loader=PackageLoader("sellerfill.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = {key: said.say(lang) for key, said in WORDS.items()}
    return environment.get_template(name).render(words=words, lang="zh-CN" if lang is Lang.ZH else "en", **context)
