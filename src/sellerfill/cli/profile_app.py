"""The commands below `fill profile`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sellerfill.cli.options import LangOption

profile_app = typer.Typer(name="profile", help="Profiles that lie encrypted. 加密的资料文件。", no_args_is_help=True)
SealedArgument = Annotated[Path, typer.Argument(help="The encrypted profile. 加密的资料文件。")]


@profile_app.command("encrypt")
def encrypt(
    profile: Annotated[Path, typer.Argument(help="The profile in clear. 明文资料文件。")],
    to: Annotated[
        list[str] | None, typer.Option("--to", help="A public age key; repeatable. age 公钥，可重复。")
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", help="Write it here. 写入此文件。")] = None,
    lang: LangOption = None,
) -> None:
    """Encrypt a profile with a passphrase, or for keys. 用口令或公钥加密资料文件。"""
    from sellerfill.cli.sealing import encrypt as encrypt_profile
    from sellerfill.cli.terminal import terminal_for

    encrypt_profile(profile, to or [], output, terminal_for(lang, as_json=False))


@profile_app.command("decrypt")
def decrypt(profile: SealedArgument, lang: LangOption = None) -> None:
    """Print it in clear on standard output; no file is written. 在标准输出显示明文，不写入文件。"""
    from sellerfill.cli.sealing import decrypt as decrypt_profile
    from sellerfill.cli.terminal import terminal_for

    terminal_for(lang, as_json=True)
    decrypt_profile(profile)


@profile_app.command("edit")
def edit(
    profile: SealedArgument,
    on_disk: Annotated[
        bool, typer.Option("--on-disk", help="Agree that it lies on a disk meanwhile. 允许编辑期间存放在磁盘上。")
    ] = False,
    lang: LangOption = None,
) -> None:
    """Open it in your editor and encrypt it again. 用编辑器打开，保存后重新加密。"""
    from sellerfill.cli.sealing import edit as edit_profile
    from sellerfill.cli.terminal import terminal_for

    edit_profile(profile, terminal_for(lang, as_json=False), on_disk=on_disk)
