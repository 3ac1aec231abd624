"""The words of the reader's errors: message and next step, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ruamel.yaml.error import MarkedYAMLError

from sellerfill.language import Bilingual
from sellerfill.profile.findings import Spot

Wording = tuple[Bilingual, Bilingual]

_SAVE_AS_UTF8 = Bilingual(
    "In your editor choose 'Save as', encoding 'UTF-8'.",
    "请在编辑器中选择“另存为”，编码选“UTF-8”。",
)
_QUOTE = Bilingual(
    "Put the text between double quotes, or look for a missing quote, bracket or colon on this line or the one above.",
    "请给文字加上英文双引号，或检查本行和上一行是否缺少引号、括号或冒号。",
)

WORDING: Final[dict[str, Wording]] = {
    "too-large": (
        Bilingual("The file is larger than 48 KiB, far more than a profile needs", "文件大于 48 KiB，远超一份资料所需"),
        Bilingual("Give the path of the seller's YAML file.", "请给出卖家资料 YAML 文件的路径。"),
    ),
    "wrong-key": (
        Bilingual("The file is encrypted and this key does not open it", "文件已加密，此密钥无法打开"),
        Bilingual(
            "Give the passphrase or key that it was encrypted with; SELLERFILL_PROFILE_KEY says where the key lies.",
            "请使用加密时的口令或密钥；SELLERFILL_PROFILE_KEY 指明密钥的位置。",
        ),
    ),
    "no-key": (
        Bilingual("The file is encrypted, and nothing here knows its key", "文件已加密，而此处没有密钥"),
        Bilingual("Use it with the command fill, which asks for the key.", "请通过 fill 命令使用，它会询问密钥。"),
    ),
    "utf-16": (
        Bilingual("The file is written in UTF-16, not in UTF-8", "文件编码是 UTF-16，不是 UTF-8"),
        _SAVE_AS_UTF8,
    ),
    "gbk": (
        Bilingual("The file is not UTF-8; it looks like GBK", "文件不是 UTF-8 编码，看起来是 GBK"),
        _SAVE_AS_UTF8,
    ),
    "not-utf-8": (Bilingual("The file is not UTF-8 text", "文件不是 UTF-8 文本"), _SAVE_AS_UTF8),
    "control-character": (
        Bilingual("An invisible control character stands here", "这里有一个不可见的控制字符"),
        Bilingual("Delete this line and type it again.", "请删除这一行并重新输入。"),
    ),
    "tab": (
        Bilingual("This line is indented with a tab", "这一行用制表符（Tab）缩进"),
        Bilingual("Indent with two spaces for each level.", "请用空格缩进，每层两个空格。"),
    ),
    "empty": (
        Bilingual("The file is empty", "文件是空的"),
        Bilingual("Begin with a copy of profiles/company.yaml.", "请先复制 profiles/company.yaml。"),
    ),
    "not-keys": (
        Bilingual("The file does not begin with keys such as 'kind: company'", "文件不是以“kind: company”这样的键开头"),
        Bilingual("Begin with a copy of profiles/company.yaml.", "请先复制 profiles/company.yaml。"),
    ),
    "full-width-colon": (
        Bilingual("A Chinese colon stands where an English one is needed", "此处使用了中文冒号，需要英文冒号"),
        Bilingual("Write 'key: value' with ':' and one space.", "请写成“键: 值”，用英文冒号加一个空格。"),
    ),
    "second-document": (
        Bilingual("A second document begins here ('---')", "这里开始了第二份文档（“---”）"),
        Bilingual("Keep one seller in one file.", "一个文件只写一位卖家。"),
    ),
    "duplicate-key": (
        Bilingual("This key stands twice", "这个键重复出现"),
        Bilingual("Keep one of the two.", "请只保留其中一个。"),
    ),
    "odd-key": (
        Bilingual("A key here is a list, a group or an alias", "这里的键是列表、分组或引用"),
        Bilingual("Write keys as plain words.", "请用普通单词作为键。"),
    ),
    "anchor": (
        Bilingual(
            "Anchors and aliases ('&' and '*') are not used in a profile", "资料文件中不使用锚点和引用（“&”和“*”）"
        ),
        Bilingual("Write the text out, or put it between quotes.", "请把内容写全，或给文字加上引号。"),
    ),
    "tag": (
        Bilingual("Tags ('!') are not used in a profile", "资料文件中不使用标签（“!”）"),
        Bilingual("Remove the tag, or put the text between quotes.", "请删除标签，或给文字加上引号。"),
    ),
    "too-deep": (
        Bilingual("More than 8 levels lie inside each other here", "这里的嵌套超过 8 层"),
        Bilingual("Compare with profiles/company.yaml.", "请对照 profiles/company.yaml。"),
    ),
    "open-quote": (
        Bilingual("A quote or bracket was opened and never closed", "有引号或括号没有闭合"),
        Bilingual("Close it, on this line or on one below.", "请在本行或下面某行补上。"),
    ),
    "second-colon": (
        Bilingual("A second ': ' on this line, or a wrong indentation", "这一行有第二个“: ”，或缩进不对"),
        _QUOTE,
    ),
    "special-start": (
        Bilingual("A value may not begin with this character", "值不能以这个字符开头"),
        Bilingual("Put the text between double quotes.", "请给文字加上英文双引号。"),
    ),
    "indentation": (
        Bilingual("This line does not stand under the one it belongs to", "这一行没有与所属内容对齐"),
        Bilingual("Indent with two spaces for each level.", "请用空格缩进，每层两个空格。"),
    ),
    "not-yaml": (Bilingual("This is not YAML", "这不是有效的 YAML"), _QUOTE),
}

_BY_PROBLEM: Final = (
    ("mapping values are not allowed", "second-colon"),
    ("unexpected end of stream", "open-quote"),
    ("expected ',' or", "open-quote"),
    ("cannot start any token", "special-start"),
    ("expected <block end>", "indentation"),
    ("undefined alias", "anchor"),
    ("alphabetic or numeric character", "anchor"),
)


def explain(error: MarkedYAMLError, text: str) -> tuple[str, Spot]:
    """Code and place of a parser's problem; the parser's own words may hold a value and go no further."""
    mark, problem = error.problem_mark, error.problem or ""
    spot = Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)
    lines = text.splitlines()
    for number in range(max(spot.line - 1, 1), min(spot.line, len(lines)) + 1):
        line = lines[number - 1]
        if "：" in line and ":" not in line:
            return "full-width-colon", Spot(number, line.index("：") + 1)
    code = next((code for words, code in _BY_PROBLEM if words in problem), "not-yaml")
    # The parser complains where the text ends; what helps is where the quote or bracket was opened.
    if code == "open-quote" and error.context_mark:
        spot = Spot(error.context_mark.line + 1, error.context_mark.column + 1)
    return code, spot


def unreadable(file: Path, error: OSError) -> Wording:
    """The words for a file that can't be opened; the system's own words stay out, they repeat the path."""
    if isinstance(error, FileNotFoundError):
        return (
            Bilingual("There is no such file", "没有这个文件"),
            Bilingual("Check the path given with --profile.", "请检查 --profile 给出的路径。"),
        )
    # Not by the error's class: Windows refuses to open a folder as it refuses a locked file.
    if file.is_dir():
        return (
            Bilingual("This is a folder, not a file", "这是文件夹，不是文件"),
            Bilingual("Give the path of the seller's YAML file.", "请给出卖家资料 YAML 文件的路径。"),
        )
    return (
        Bilingual("The file can't be opened", "无法打开该文件"),
        Bilingual("Check that you may read it.", "请检查您是否有读取权限。"),
    )
