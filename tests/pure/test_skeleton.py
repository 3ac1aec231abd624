"""The structure of a page that a run stopped at: the site's words stay, the seller's do not."""

from __future__ import annotations

import pytest

from sellerfill.run.skeleton import cleaner

PRIVATE = {"Lyu Xiaojun", "吕小军", "Room 1203, Building 2", "13800000001", "Shenzhen Shili Trading Co., Ltd."}


@pytest.mark.parametrize("text", ["Street address", "Next", "账单地址", "Enter your 9-digit number", "", "f_11804"])
def test_the_sites_own_words_stay(text: str) -> None:
    assert cleaner(PRIVATE)(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Hello Lyu  Xiaojun!",
        "Hello, XIAOJUN",
        "小军，您好",
        "Deliver to room1203,building2",
        "We will call +86 138-0000-0001",
        "A code was sent to se***@example.com",
        "shenzhen-shili",
    ],
)
def test_what_may_be_the_sellers_is_left_out(text: str) -> None:
    assert cleaner(PRIVATE)(text) == "…"
