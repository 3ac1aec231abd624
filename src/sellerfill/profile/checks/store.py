"""The rules that are published for a shop's display name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from sellerfill.language import Bilingual
from sellerfill.profile.draft import Draft
from sellerfill.profile.findings import Finding
from sellerfill.profile.wording import about

# Not published; the length that other address forms of the same marketplace give a full name.
LONGEST_NAME = 50

# Digits and signs that stand for letters in names made to look like the marketplace's own.
_LOOK_ALIKE = str.maketrans({"0": "o", "4": "a", "@": "a", "2": "z", "3": "e", "1": "i", "|": "i", "!": "i"})
_OWN_NAME = re.compile(r"amaz[oae]n|amazn|a[mn]azon|amzn")
_WEB_SUFFIX = re.compile(r"@|\.(com|net|biz|cn|org|co|shop|store|info|io|top|us|eu|uk)\b", re.IGNORECASE)


def check_names(draft: Draft, today: date) -> Iterator[Finding]:
    """Each candidate for the display name."""
    names = draft.store.names if draft.store else ()
    for index, name in enumerate(names):
        path = f"store.names[{index}]"
        for applies, code, says, next_step in _RULES:
            if applies(name):
                yield Finding("error", code, path, about(path, says), next_step)
        if name.lower() in (other.lower() for other in names[:index]):
            yield Finding(
                "warning",
                "store-name-twice",
                path,
                about(path, Bilingual("repeats an earlier candidate", "与前面的候选名称重复")),
                Bilingual("Give a different one.", "请填写不同的名称。"),
            )


def _resembles_the_marketplace(name: str) -> bool:
    letters = re.sub(r"[^a-z]", "", name.lower().translate(_LOOK_ALIKE))
    # "amz" counts as a word of its own or at one's beginning; inside others it is chance.
    return bool(_OWN_NAME.search(letters)) or bool(re.search(r"(?<![a-z])a[ .\-]?m[ .\-]?z", name.lower()))


def _is_web_address(name: str) -> bool:
    return bool(_WEB_SUFFIX.search(name))


def _is_long(name: str) -> bool:
    return len(name) > LONGEST_NAME


_RULES: Final[tuple[tuple[Callable[[str], bool], str, Bilingual, Bilingual], ...]] = (
    (
        _resembles_the_marketplace,
        "store-name-marketplace",
        Bilingual("holds the marketplace's name or one like it", "含有平台名称或与其相似的字样"),
        Bilingual("Choose a name without it.", "请换一个不含该字样的名称。"),
    ),
    (
        _is_web_address,
        "store-name-web",
        Bilingual("holds an e-mail or web address's ending", "含有邮箱或网址后缀"),
        Bilingual("Leave out '@', '.com' and the like.", "请去掉“@”“.com”等字样。"),
    ),
    (
        _is_long,
        "store-name-long",
        Bilingual("is longer than 50 characters", "超过 50 个字符"),
        Bilingual("Shorten it.", "请缩短。"),
    ),
)
