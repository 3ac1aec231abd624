"""The contract of every page object of every site, and how wordings are compared."""

from __future__ import annotations

import re
from itertools import combinations
from urllib.parse import urlsplit

import pytest

from sellerfill.handoff.instructions import INSTRUCTIONS
from sellerfill.pages import (
    Button,
    Control,
    Field,
    Handoff,
    Human,
    LeaveUnticked,
    Page,
    Reveal,
    Site,
    Text,
    Words,
    plain,
)
from sellerfill.sites import SITES
from sellerfill.tokens import Token

HAN = re.compile(r"[\u3400-\u9fff]")
PAGES = [pytest.param(page, id=f"{site.name}-{page.name}") for site in SITES.values() for page in site.pages]
EACH_SITE = pytest.mark.parametrize("site", SITES.values(), ids=SITES)


def buttons(page: type[Page]) -> list[Button]:
    """Every button that the page declares, the person's own included."""
    own = [one for one in (page.next, page.skip, page.before) if one]
    own += [page.repeat.add, page.repeat.save] if page.repeat else []
    return own + list(page.handoff.press if page.handoff else ())


@pytest.mark.parametrize("declared", PAGES)
def test_a_heading_is_worded_in_english_and_in_chinese(declared: type[Page]) -> None:
    english, chinese, *_ = declared.heading.texts

    assert not HAN.search(english)
    assert HAN.search(chinese)


@pytest.mark.parametrize("declared", PAGES)
def test_every_field_and_button_is_worded_in_english_and_in_chinese(declared: type[Page]) -> None:
    parts = [part for part in declared.fields.values() if isinstance(part, Field | Reveal)] + buttons(declared)

    assert [part.en for part in parts if HAN.search(part.en) or not part.en] == []
    assert [part.en for part in parts if not HAN.search(part.zh)] == []


@EACH_SITE
def test_no_heading_may_be_that_of_two_pages(site: Site) -> None:
    mistakable = [
        (one.name, other.name)
        for one, other in combinations(site.pages, 2)
        if one.heading.plain_texts & other.heading.plain_texts and not (one.unless or other.unless)
    ]

    assert mistakable == []


@EACH_SITE
def test_no_public_id_marks_two_pages(site: Site) -> None:
    mistakable = [
        (one.name, other.name) for one, other in combinations(site.pages, 2) if set(one.marks) & set(other.marks)
    ]

    assert mistakable == []


@EACH_SITE
def test_names_of_pages_are_unique(site: Site) -> None:
    names = [page.name for page in site.pages]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("declared", PAGES)
def test_every_page_has_a_way_on_or_is_the_end(declared: type[Page]) -> None:
    ways = [declared.next, declared.handoff, declared.before, declared.skip, declared.wait]

    assert any(ways) != declared.ends


@EACH_SITE
def test_a_registration_has_an_end(site: Site) -> None:
    assert [page for page in site.pages if page.ends]


@EACH_SITE
def test_a_button_that_waits_for_a_page_names_a_page_of_the_site(site: Site) -> None:
    names = {page.name for page in site.pages}

    assert {page.before.until for page in site.pages if page.before} <= names


@pytest.mark.parametrize("declared", PAGES)
def test_a_page_has_at_most_one_handoff(declared: type[Page]) -> None:
    handoffs = [name for name, part in vars(declared).items() if isinstance(part, Handoff) and name != "handoff"]

    assert len(handoffs) == (1 if declared.handoff else 0)


@pytest.mark.parametrize("declared", PAGES)
def test_no_label_means_two_fields_of_one_section(declared: type[Page]) -> None:
    fields = [part.control for part in declared.fields.values() if not isinstance(part, LeaveUnticked)]

    assert [pair for pair in combinations(fields, 2) if _same_section(*pair) and _same_words(*pair)] == []


def _same_section(one: Control, other: Control) -> bool:
    if one.section is None or other.section is None:
        return True
    return bool(one.section.plain_texts & other.section.plain_texts)


def _same_words(one: Control, other: Control) -> bool:
    return bool(one.words.plain_texts & other.words.plain_texts)


@pytest.mark.parametrize("declared", PAGES)
def test_no_wording_means_two_buttons(declared: type[Page]) -> None:
    controls = [button.control for button in buttons(declared)]

    assert [pair for pair in combinations(controls, 2) if _same_words(*pair)] == []


@pytest.mark.parametrize("declared", PAGES)
def test_a_handoff_of_a_block_has_fields_in_that_block(declared: type[Page]) -> None:
    blocks = {part.block for part in declared.fields.values() if isinstance(part, Field)}

    assert declared.handoff is None or not declared.handoff.block or declared.handoff.block in blocks


@EACH_SITE
def test_a_site_lives_on_secure_origins_and_begins_on_one_of_them(site: Site) -> None:
    entry = urlsplit(site.entry)

    assert [origin for origin in site.origins if not re.fullmatch(r"https://[a-z0-9.-]+", origin)] == []
    assert f"{entry.scheme}://{entry.netloc}" in site.origins


@pytest.mark.parametrize("kind", list(Human))
def test_every_human_moment_has_an_instruction_in_both_languages(kind: Human) -> None:
    said = INSTRUCTIONS[kind]

    assert said.en and not HAN.search(said.en)
    assert HAN.search(said.zh)


def test_a_page_has_the_parts_of_its_base_before_its_own() -> None:
    class Address(Page):
        heading = Words("Address", "地址")
        city = Text(Token.CITY, "City", "城市")
        confirm = Handoff(kind=Human.AGREEMENT)

    class Company(Address):
        name_of_it = Text(Token.LEGAL_NAME, "Name", "名称")

    assert (list(Company.fields), list(Address.fields)) == (["city", "name_of_it"], ["city"])
    assert (Company.handoff, Company.name) == (Address.confirm, "company")


def test_a_second_handoff_on_a_page_is_refused() -> None:
    with pytest.raises(TypeError, match="a page has at most one handoff"):

        class Crowded(Page):
            heading = Words("Crowded", "拥挤")
            puzzle = Handoff(kind=Human.PUZZLE)
            card = Handoff(kind=Human.CARD)


@pytest.mark.parametrize(
    ("shown", "compared"),
    [
        ("Street address", "street address"),
        ("Street  address:", "street address"),
        ("* Street\naddress", "street address"),
        ("Address line 2 (Optional)", "address line 2"),
        ("街道地址：", "街道地址"),
        ("地址行 2（选填）", "地址行 2"),
        ("ＰＩＮ\u00a0", "pin"),
        ("Cardholder’s name", "cardholder’s name"),
    ],
)
def test_labels_are_compared_without_what_forms_hang_on_them(shown: str, compared: str) -> None:
    assert plain(shown) == compared


def test_a_label_is_matched_whole() -> None:
    city = Words("City", "城市")

    assert city.match("CITY *")
    assert city.match("城市：")
    assert not city.match("City of birth")
    assert not city.match("出生城市")


def test_words_are_found_within_a_sentence() -> None:
    locked = Words("Too many attempts", "尝试次数过多")

    assert locked.within("Error: too many attempts. Try again in one hour.")
    assert not locked.within("That PIN is not right.")


def test_a_page_keeps_its_fields_in_the_order_of_writing() -> None:
    page = SITES["amazon-na"].page("register")

    assert list(page.fields) == ["name_", "email", "password", "password_again"]
