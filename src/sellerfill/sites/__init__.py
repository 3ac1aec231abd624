"""The marketplaces, one folder each."""

from __future__ import annotations

from sellerfill.errors import UsageError
from sellerfill.language import Bilingual
from sellerfill.pages import Site
from sellerfill.sites.amazon_na import SITE as AMAZON_NA

SITES: dict[str, Site] = {AMAZON_NA.name: AMAZON_NA}


def site_named(name: str) -> Site:
    """The marketplace of that name; UsageError lists the known ones."""
    if name in SITES:
        return SITES[name]
    known = ", ".join(SITES)
    raise UsageError(
        Bilingual(f"There is no site {name!r}", f"没有名为 {name!r} 的站点"),
        next_step=Bilingual(f"Known sites: {known}.", f"可用站点：{known}。"),
    )
