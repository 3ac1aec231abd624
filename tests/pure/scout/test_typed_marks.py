"""Knowing again what was typed, by marks alone."""

from __future__ import annotations

import pytest

from sellerfill.scout.private import Typed, mark

SALT = 20261124


def typed(*texts: str) -> Typed:
    known = Typed(SALT)
    known.learn([mark(text.lower(), SALT) for text in texts])
    return known


@pytest.mark.parametrize(
    "text",
    ["Lyu Xiaojun", "Signed by LYU XIAOJUN, today", "sent to lyu@example.com", "发送至lyu@example.com", "吕小军，您好"],
)
def test_what_was_typed_is_found_in_what_a_page_says(text: str) -> None:
    assert typed("Lyu Xiaojun", "lyu@example.com", "吕小军").within(text)


@pytest.mark.parametrize("text", ["Same as permanent address", "Samples", "Your name", ""])
def test_a_typed_word_within_another_word_is_not_what_was_typed(text: str) -> None:
    assert not typed("Sam").within(text)


@pytest.mark.parametrize("text", ["138 0000 0001", "440305198503070016", "Account 12-34-56-78"])
def test_a_long_number_is_taken_for_somebodys_own(text: str) -> None:
    assert typed().within(text)


@pytest.mark.parametrize("text", ["Form W-8BEN (Rev. October 2021)", "101-500", "9-digit routing number"])
def test_a_forms_own_numbers_are_not_taken_for_somebodys(text: str) -> None:
    assert not typed().within(text)


def test_what_is_learned_later_counts_for_earlier_texts_too() -> None:
    known = typed("Sam")
    assert not known.within("Shenzhen")

    known.learn([mark("shenzhen", SALT)])

    assert known.within("Shenzhen")
