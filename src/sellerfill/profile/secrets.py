"""References to secrets: a profile says where a password lies, never what it is.

env:SELLERFILL_PASSWORD        an environment variable
keyring:sellerfill/wang        service and user in the system's keyring
prompt                         asked for when it is needed, without echo
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from sellerfill.errors import UsageError
from sellerfill.language import Bilingual

_ENV = re.compile(r"env:([A-Za-z_][A-Za-z0-9_]*)")
_KEYRING = re.compile(r"keyring:([^/\s]+)/(\S+)")


@dataclass(frozen=True, slots=True)
class SecretRef:
    """Where a secret lies. `name` is a variable's name or a keyring's service, `user` belongs to the keyring alone."""

    source: Literal["env", "keyring", "prompt"]
    name: str = ""
    user: str = ""

    def __str__(self) -> str:
        if self.source == "env":
            return f"env:{self.name}"
        return f"keyring:{self.name}/{self.user}" if self.source == "keyring" else "prompt"


def parse(text: str) -> SecretRef | None:
    """The reference that `text` writes, or None when it is none (and may therefore be the secret itself)."""
    if text == "prompt":
        return SecretRef("prompt")
    if found := _ENV.fullmatch(text):
        return SecretRef("env", found[1])
    if found := _KEYRING.fullmatch(text):
        return SecretRef("keyring", found[1], found[2])
    return None


_HIDDEN: dict[str, str] = {}


def hide(variables: Iterable[str]) -> None:
    """Take these variables out of the environment, for every process that is started from now on inherits it.

    `resolve` still knows them; what is not set is passed over.
    """
    for name in variables:
        if (secret := os.environ.pop(name, None)) is not None:
            _HIDDEN[name] = secret


def resolve(ref: SecretRef, prompt: Callable[[], str]) -> str:
    """The secret itself, never empty; `prompt` asks the person and is called for `prompt` references alone.

    Raises UsageError when there is nothing at that place; the error holds the reference's kind, no more.
    """
    if ref.source == "env":
        return _present(os.environ.get(ref.name) or _HIDDEN.get(ref.name), _NO_VARIABLE)
    if ref.source == "keyring":
        return _present(_from_keyring(ref), _NO_ENTRY)
    return _present(prompt(), _NOTHING_TYPED)


_Refusal = tuple[Bilingual, Bilingual]
_NO_VARIABLE: _Refusal = (
    Bilingual(
        "The environment variable that the profile names for a password is not set",
        "资料文件指定的密码环境变量没有设置",
    ),
    Bilingual("Set it in this terminal and run again.", "请在当前终端设置该变量后重新运行。"),
)
_NO_ENTRY: _Refusal = (
    Bilingual(
        "The system's keyring has no entry at the place that the profile names",
        "系统钥匙串中没有资料文件指定的条目",
    ),
    Bilingual("Store it with: keyring set SERVICE USER", "请用以下命令保存：keyring set 服务名 用户名"),
)
_NOTHING_TYPED: _Refusal = (
    Bilingual("No password was typed", "没有输入密码"),
    Bilingual("Run again and type it when asked.", "请重新运行，并在提示时输入。"),
)


def _present(secret: str | None, refusal: _Refusal) -> str:
    if not secret:
        raise UsageError(refusal[0], next_step=refusal[1])
    return secret


def _from_keyring(ref: SecretRef) -> str | None:
    # Imported late: finding the system's keyring is slow, and most profiles use none.
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(ref.name, ref.user)
    except KeyringError:
        # `from None`: a backend's error may repeat what it was asked for.
        raise UsageError(
            Bilingual("The system's keyring can't be opened", "无法打开系统钥匙串"),
            next_step=Bilingual(
                "Unlock it, or use env:NAME or prompt in the profile.",
                "请先解锁，或在资料文件中改用 env:变量名 或 prompt。",
            ),
        ) from None
