"""How sure recognition says it is: a share, and never a token where it is less sure than it promises."""

from __future__ import annotations

from forms_by_hand import field, page_of

from sellerfill.facts import Kind
from sellerfill.recognize import recognize
from sellerfill.recognize.asked import asked_controls
from sellerfill.recognize.features import page_features
from sellerfill.recognize.model import shipped_model
from sellerfill.recognize.text import fold

FIELDS = (
    field("Email"),
    field("Password", Kind.PASSWORD),
    field("Favourite colour"),
    field("Apt"),
    field("Zip or city"),
    field("Number"),
    field(near="店铺等级"),
    field(near="电 话"),
    field("", Kind.SELECT, entries=("1", "2", "3")),
    field(),
)


def test_every_confidence_is_a_share() -> None:
    page, contexts = page_of(*FIELDS)

    assert all(0 <= one.confidence <= 1 for one in recognize(page, contexts))


def test_nothing_is_told_below_the_promised_confidence() -> None:
    page, contexts = page_of(*FIELDS)
    told = [one for one in recognize(page, contexts) if one.token != "unknown"]

    assert told
    assert min(one.confidence for one in told) >= shipped_model().least


def test_two_characters_set_apart_are_one_word() -> None:
    assert fold("电 话") == "电话"


def test_any_number_of_characters_set_apart_is_one_word() -> None:
    assert fold("手 机 号") == "手机号"


def test_a_text_asks_for_what_it_ends_with() -> None:
    page, contexts = page_of(field(near="手机验证码"), field(near="手机号码"))

    assert [one.token for one in recognize(page, contexts)] == ["one-time-code", "tel"]


def test_a_name_beside_one_password_is_seen_as_a_way_in() -> None:
    page, contexts = page_of(field("Email"), field("Password", Kind.PASSWORD))

    features = page_features(page, asked_controls(page, contexts))

    assert "scheme:1of2&email" in features[0]
