"""One job of the command `fill`: what is settled before a browser opens."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sellerfill.cli.terminal import Terminal
from sellerfill.errors import LockedOut, Unsafe
from sellerfill.journal import Journal
from sellerfill.language import Bilingual
from sellerfill.origins import is_loopback, is_secure, origin_of
from sellerfill.pages import Site
from sellerfill.plan import FillPlan
from sellerfill.settings import Settings, private_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class FillOptions:
    """The options of the main job, as the contract of the command line words them."""

    profile: Path
    site: str
    rehearse: bool
    scenario: str
    start_url: str
    headed: bool
    attach: str
    connect: str
    new: bool
    yes: bool
    handoff_minutes: float | None
    resume: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Everything that is settled before a browser opens.

    `part` counts the starts of this run, from 1; `anew`: as if this seller had registered nothing on this scope.
    """

    options: FillOptions
    terminal: Terminal
    settings: Settings
    plan: FillPlan
    seller: str
    scope: str
    folder: Path
    journal: Journal
    part: int = 1
    anew: bool = False

    @property
    def run(self) -> str:
        """The run's name, which its folder bears."""
        return self.folder.name

    @property
    def session(self) -> Path | None:
        """Where the browser's session of this seller at this site is kept; None where the browser is not ours to keep
        anything of, and in a rehearsal.
        """
        options = self.options
        if options.rehearse or options.attach or options.connect:
            return None
        return self.settings.data_dir / "sessions" / f"{self.journal.registration(self.run)}.json"

    @property
    def pictures(self) -> Path:
        """Where this start's pictures go; those of the starts before stay."""
        return self.folder if self.part == 1 else private_folder(self.folder / f"part-{self.part}")


def allowed_origins(site: Site, start_url: str) -> frozenset[str]:
    """The origins whose pages may be filled; Unsafe where `start_url` is neither the site's own nor loopback, or where
    the site names an origin that is not secure.
    """
    if open_to_all := [origin for origin in site.origins if origin_of(origin) != origin or not is_secure(origin)]:
        raise Unsafe(
            Bilingual(
                f"The site {site.name} names origins that are not secure: {', '.join(open_to_all)}",
                f"站点 {site.name} 包含不安全的来源：{'、'.join(open_to_all)}",
            ),
            next_step=Bilingual(
                "Write its origins as 'https://host', without a path.", "请将来源写成 https://主机名，不带路径。"
            ),
        )
    origin = origin_of(start_url)
    if not start_url or origin in site.origins:
        return frozenset(site.origins)
    if is_loopback(origin):
        return frozenset({origin})
    raise Unsafe(
        Bilingual(
            "The start address is neither one of the site's own nor on this machine",
            "起始网址既不属于该站点，也不在本机",
        ),
        next_step=Bilingual(
            "Allowed: " + ", ".join(site.origins) + ", or a loopback address.",
            "允许：" + "、".join(site.origins) + "，或本机回环地址。",
        ),
    )


def new_run() -> str:
    """A name for a run that begins now."""
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def locked(until: datetime) -> LockedOut:
    """The error for a seller whom the site locked out."""
    local = until.astimezone().strftime("%Y-%m-%d %H:%M")
    return LockedOut(
        Bilingual(f"The site takes no PIN attempts until {local}", f"网站在 {local} 之前不接受 PIN 验证"),
        next_step=Bilingual(
            "Start again after that, with another number or SMS.", "请在此之后更换号码或改用短信重新运行。"
        ),
    )
