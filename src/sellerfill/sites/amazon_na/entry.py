"""Step 1: the start page, where the marketplace is chosen."""

from __future__ import annotations

from sellerfill.pages import Button, Page, Words


class Entry(Page):
    """Source: guide, step 1; docs/sites/amazon-na.md, section 1.1; never checked live."""

    public = True
    heading = Words("Sell on Amazon worldwide", "亚马逊全球开店")
    next = Button(
        "Register for North America",
        "北美站点注册",
        also=("North America", "北美站点", "Amazon North America", "注册北美站点"),
    )
