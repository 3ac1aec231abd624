"""The two languages that everything said to a user exists in."""

from __future__ import annotations

import locale
import os
from enum import StrEnum
from typing import NamedTuple


class Lang(StrEnum):
    """A language of the user: simplified Chinese or English."""

    ZH = "zh"
    EN = "en"


class Bilingual(NamedTuple):
    """One statement in both languages; it never holds a value of a profile."""

    en: str
    zh: str

    def say(self, lang: Lang) -> str:
        """The statement in `lang`."""
        return self.zh if lang is Lang.ZH else self.en

    def __str__(self) -> str:
        return self.en


def user_language() -> Lang:
    """The language of the user's locale; English where the locale names neither."""
    named = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    if not named:
        named = locale.getlocale()[0] or ""
    return Lang.ZH if named.lower().startswith(("zh", "chinese")) else Lang.EN
