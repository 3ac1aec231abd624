"""`fill profile encrypt | decrypt | edit`: a profile that lies encrypted, never written in clear by the tool."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

from sellerfill.cli.editing import edited
from sellerfill.cli.terminal import Terminal
from sellerfill.cli.unlocking import profile_key, typed
from sellerfill.errors import ProfileError, UsageError
from sellerfill.language import Bilingual
from sellerfill.profile import sealed
from sellerfill.settings import load_settings

NEW = Bilingual("A new passphrase for the profile: ", "为资料文件设置口令：")
AGAIN = Bilingual("Once more: ", "请再次输入：")


def encrypt(profile: Path, to: list[str], output: Path | None, terminal: Terminal) -> None:
    """Write the profile encrypted beside itself, or to `output`; the file in clear stays until its owner deletes it.

    `to` are public keys; without any, the key that the settings name, else a new passphrase typed twice.
    """
    data = _read(profile)
    if sealed.is_sealed(data):
        raise UsageError(Bilingual(f"{profile} is encrypted already", f"{profile} 已经加密"))
    target = output or profile.with_name(profile.name + ".age")
    if target.exists():
        raise UsageError(
            Bilingual(f"{target} is there already", f"{target} 已存在"),
            next_step=Bilingual("Name another file with --output.", "请用 --output 指定其他文件。"),
        )
    key = "\n".join(to) or _new_key()
    try:
        _write(target, sealed.seal(data, key))
    except sealed.WrongKey:
        raise UsageError(
            Bilingual("What was given with --to is not a public age key", "--to 给出的不是 age 公钥"),
            next_step=Bilingual(
                "It begins with age1; age-keygen shows it.", "公钥以 age1 开头，可由 age-keygen 显示。"
            ),
        ) from None
    terminal.say(Bilingual(f"Encrypted: {target}", f"已加密：{target}"), style="green")
    terminal.say(
        Bilingual(
            f"{profile} still lies there in clear. See that the other opens (fill check --profile {target}), then "
            "delete it, and its copies.",
            f"{profile} 仍为明文。请先确认加密文件可以打开（fill check --profile {target}），然后删除明文及其副本。",
        ),
        style="yellow",
    )


def decrypt(profile: Path) -> None:
    """Print what an encrypted profile says on standard output; no file is written."""
    text = _opened(profile, _read(profile), profile_key())
    sys.stdout.buffer.write(text)
    sys.stdout.flush()


def edit(profile: Path, terminal: Terminal, *, on_disk: bool) -> None:
    """Let the person's editor have an encrypted profile, and encrypt what comes back with the same key."""
    before = _read(profile)
    if not sealed.is_sealed(before):
        raise UsageError(
            Bilingual(f"{profile} is not encrypted", f"{profile} 没有加密"),
            next_step=Bilingual(f"First: fill profile encrypt {profile}", f"请先运行：fill profile encrypt {profile}"),
        )
    if sealed.is_for_others(before):
        raise UsageError(
            Bilingual("The profile is encrypted for several keys", "资料文件使用了多个密钥加密"),
            next_step=Bilingual(
                "Change it where you have it in clear, and encrypt it with --to for each of them.",
                "请修改明文文件，再用 --to 逐一指定公钥重新加密。",
            ),
        )
    key = profile_key()
    text = _opened(profile, before, key)
    after = edited(text, profile, terminal, on_disk=on_disk)
    if after == text:
        terminal.say(Bilingual("Nothing was changed.", "没有改动。"))
        return
    _write(profile, sealed.seal(after, key))
    terminal.say(
        Bilingual(
            f"Encrypted again. Next: fill check --profile {profile}",
            f"已重新加密。下一步：fill check --profile {profile}",
        ),
        style="green",
    )


def _new_key() -> str:
    if load_settings().profile_key != "prompt":
        return profile_key()
    first = typed(NEW)
    if not first or typed(AGAIN) != first:
        raise UsageError(
            Bilingual("The two passphrases are not the same, or empty", "两次输入的口令不一致或为空"),
            next_step=Bilingual("Run again; nothing was written.", "请重新运行；没有写入任何文件。"),
        )
    return first


def _read(profile: Path) -> bytes:
    try:
        return profile.read_bytes()
    except OSError as error:
        raise UsageError(
            Bilingual(f"{profile} can't be read: {error.strerror}", f"无法读取 {profile}：{error.strerror}")
        ) from None


def _opened(profile: Path, data: bytes, key: str) -> bytes:
    try:
        return sealed.unseal(data, key)
    except sealed.WrongKey:
        raise ProfileError(
            Bilingual(f"{profile} is not opened by this key", f"此密钥无法打开 {profile}"),
            next_step=Bilingual("Give the passphrase or key that it was encrypted with.", "请使用加密时的口令或密钥。"),
        ) from None


def _write(target: Path, data: bytes) -> None:
    """The file at once or not at all, its owner's alone."""
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise UsageError(
            Bilingual(f"{target} can't be written: {error.strerror}", f"无法写入 {target}：{error.strerror}")
        ) from None
