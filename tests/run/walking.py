"""An earlier visitor's way through the practice site, by posts alone: a test begins at the page that it is about."""

from __future__ import annotations

from typing import Any, Protocol

from market import Market

PATHS = {
    "register": "ap/register",
    "agreement": "sw/registration/agreement",
    "seller_info": "sw/registration/w/3f2a",
    "card": "sw/registration/w/9c04",
    "phone": "sw/registration/w/71bd",
    "deposit": "sw/registration/w/b5e8",
    "tax_identity": "sw/tax/wizard/a2",
}
# What a person posts to come to the next page: the site's names, as an earlier visitor sent them.
ANSWERS: dict[str, dict[str, str | float | bool]] = {
    "register": {
        "customerName": "Chen Siyuan",
        "email": "seller-three@example.com",
        "password": "practice-7-pass",
        "passwordCheck": "practice-7-pass",
    },
    "agreement": {"entityName": "Shanghai Shili Luting E-Commerce Co., Ltd.", "ag_0x18": "1"},
    "seller_info": {
        "addr1": "Room 1501, No. 200 Tianlin Road",
        "locality": "Shanghai",
        "f_11804": "Shanghai",
        "f_11805": "CN",
        "zip": "200233",
        "storeAlias": "Luting Bay",
    },
    "card": {
        "c_771": "4111111111111111",
        "c_772m": "12",
        "c_772y": "2027",
        "nameOnCard": "SHAN RUONAN",
        "addressMode": "existing",
    },
    "phone": {},
    "deposit": {"dm_do": "later"},
    "tax_identity": {},
}


class Post(Protocol):
    """A browser's own request, with its cookies."""

    def __call__(self, url: str, *, form: dict[str, str | float | bool] | None = None, data: Any = None) -> Any:
        """Send it."""


def walk_to(page: str, market: Market, post: Post, visitor: str = "seller-three") -> str:
    """Finish all pages before this one; its address."""
    for before in PATHS:
        if before == page:
            break
        leave(before, market, post, visitor)
    return market.site + PATHS[page]


def leave(page: str, market: Market, post: Post, visitor: str = "seller-three") -> None:
    """Finish the page as a person would, and what lies before the next one of interest."""
    if page == "phone":
        post(
            f"{market.site}sw/registration/pv/start",
            form={"pvMode": "call", "pv_cc": "86-cn", "pv_msisdn": "13700000003", "pvVoice": "pvl-1"},
        )
        post(f"{market.control}phone/keys", data={"keys": f"{market.ask('phone')['shown_pin']}#"})
    own: dict[str, str | float | bool] = {"email": f"{visitor}@example.com"} if page == "register" else {}
    post(market.site + PATHS[page], form=ANSWERS[page] | own)
    if page == "register":
        post(f"{market.site}ap/cvf/request", form={"code": market.ask("inbox")[-1]["code"]})
    if page == "deposit":
        post(f"{market.site}sw/registration/w/tax")
        post(f"{market.site}sw/tax/wizard/a1", form={"ti_usp": "q_no", "ti_int": "q_no"})
