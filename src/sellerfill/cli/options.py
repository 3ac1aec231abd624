"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sellerfill.language import Lang


def at_hand(profile: Path | None) -> Path | None:
    """The profile as given, its key within reach should it be encrypted."""
    if profile is None:
        return None
    from sellerfill.cli.unlocking import unlock

    return unlock(profile)


ProfileOption = Annotated[
    Path, typer.Option("--profile", help="The seller's profile. 卖家资料文件。", callback=at_hand)
]
SiteOption = Annotated[str, typer.Option("--site", help="The marketplace. 站点。")]
LangOption = Annotated[Lang | None, typer.Option("--lang", help="Language of messages. 提示语言。")]
JsonOption = Annotated[bool, typer.Option("--json", help="JSON on standard output. 以 JSON 输出。")]
