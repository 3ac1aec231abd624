"""The key of an encrypted profile: from where the settings say, else asked for without echo."""

from __future__ import annotations

from getpass import getpass
from pathlib import Path

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import UsageError
from sellerfill.language import Bilingual
from sellerfill.profile import resolve, sealed
from sellerfill.profile.secrets import hide, parse
from sellerfill.settings import load_settings

ASKED = Bilingual("Passphrase of the profile: ", "资料文件的口令：")
_FILE = "file:"


def profile_key(question: Bilingual = ASKED) -> str:
    """The key. Raises UsageError where the setting is no such place, or nothing is there."""
    said = load_settings().profile_key
    if said.startswith(_FILE):
        return _of_file(Path(said.removeprefix(_FILE)).expanduser())
    place = parse(said)
    if place is None:
        raise UsageError(
            Bilingual(
                "SELLERFILL_PROFILE_KEY must say where the key lies, never the key itself",
                "SELLERFILL_PROFILE_KEY 只能写密钥的位置，不能写密钥本身",
            ),
            next_step=Bilingual(
                "Write prompt, env:NAME, keyring:service/user or file:PATH.",
                "请填写 prompt、env:变量名、keyring:服务名/用户名 或 file:路径。",
            ),
        )
    key = resolve(place, lambda: typed(question))
    hide([place.name] if place.source == "env" else [])
    return key


def typed(question: Bilingual) -> str:
    """What the person types, without echo; "" where nobody can."""
    try:
        return getpass(question.say(Terminal.of_process().lang))
    except EOFError:
        return ""


def unlock(profile: Path) -> Path:
    """The profile as given, and the key at hand for it should it be encrypted."""
    sealed.ask_with(profile_key)
    return profile


def _of_file(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    if "AGE-SECRET-KEY-1" not in text:
        raise UsageError(
            Bilingual(
                "The file that SELLERFILL_PROFILE_KEY names holds no age key",
                "SELLERFILL_PROFILE_KEY 指定的文件中没有 age 密钥",
            ),
            next_step=Bilingual("Make one with: age-keygen -o FILE", "请用以下命令生成：age-keygen -o 文件"),
        )
    return text
