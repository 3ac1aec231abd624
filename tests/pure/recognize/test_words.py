"""Texts and list entries as recognition compares them."""

from __future__ import annotations

import pytest

from sellerfill.facts import Option
from sellerfill.recognize.concepts import concepts, last_concept
from sellerfill.recognize.options import option_kinds
from sellerfill.recognize.text import fold, letter_groups, words
from sellerfill.recognize.wordlist import WordList


def entries(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(text, text) for text in texts)


def test_humps_accents_and_case_make_no_difference() -> None:
    assert fold("billingZipCode") == "billing zip code"
    assert fold("État") == "etat"


def test_digits_are_words_of_their_length() -> None:
    assert words("address_line2") == ("address", "line", "0")


def test_chinese_is_cut_into_pairs() -> None:
    assert words("手机号码：") == ("手机", "机号", "号码")


def test_letter_groups_mark_the_ends_of_a_word() -> None:
    assert letter_groups("city") == ("^cit", "city", "ity$")


def test_one_concept_has_words_of_many_languages() -> None:
    assert all("tel" in concepts(text) for text in ("手机号码", "Mobile phone", "Telefonnummer", "Телефон"))
    assert all("postal" in concepts(text) for text in ("邮政编码", "ZIP", "PLZ", "code postal"))


def test_words_whose_accents_or_syllables_fold_away_are_still_found() -> None:
    assert "tel" in concepts("연락처")
    assert "tel" in concepts("Мобильный")


def test_what_a_text_ends_with_is_what_it_asks_for() -> None:
    assert last_concept("手机验证码") == "code"
    assert last_concept("Company phone") == "tel"
    assert last_concept("...") == ""


def test_a_word_list_finds_the_last_place_of_each_concept() -> None:
    known = WordList([("town", r"\bcity\b|(home|birth) ?town"), ("code", r"cod[eo]\b")])

    assert known.found("city or hometown") == {"town": (16, 8)}
    assert known.found("velocity codes") == {}
    assert known.found("birth town codo") == {"town": (10, 10), "code": (15, 4)}


def test_a_word_list_refuses_what_begins_with_no_letter() -> None:
    with pytest.raises(ValueError, match="begins with no letter"):
        WordList([("any", ".*x")])


def test_entries_tell_months_from_days_and_years() -> None:
    assert option_kinds(entries("Month", *(str(number) for number in range(1, 13)))) == {"months"}
    assert option_kinds(entries("Day", *(str(number) for number in range(1, 32)))) == {"days"}
    assert option_kinds(entries("2026", "2027", "2028")) == {"years-ahead"}
    assert option_kinds(entries("2010", "2009", "1998")) == {"years-past"}
    assert option_kinds(entries("一月", "二月")) == {"months"}


def test_entries_tell_countries_and_states() -> None:
    assert "countries" in option_kinds(entries("Afghanistan", "China", "Germany", "France"))
    assert "states" in option_kinds(entries("Alabama", "California", "Texas"))
    assert "states" in option_kinds(entries("北京", "广东", "浙江"))
