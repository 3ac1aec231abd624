from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from short_profile import SELLER, TODAY, Look, Write, changed, told

from sellerfill.profile import RefusedProfile, examine, load

BAD_YAML = [
    (
        "kind: company",
        "kind: company\nkind: individual",
        [
            "error duplicate-key 3:1 This key stands twice",
        ],
    ),
    (
        "kind: company",
        "kind：company",
        [
            "error full-width-colon 2:5 A Chinese colon stands where an English one is needed",
        ],
    ),
    (
        "kind: company",
        "kind: 'company",
        [
            "error open-quote 2:7 A quote or bracket was opened and never closed",
        ],
    ),
    (
        "kind: company",
        "kind: @company",
        [
            "error special-start 2:7 A value may not begin with this character",
        ],
    ),
    (
        "kind: company",
        "kind: com: pany",
        [
            "error second-colon 2:10 A second ': ' on this line, or a wrong indentation",
        ],
    ),
    (
        "kind: company",
        "kind: &k company",
        [
            "error anchor 2:7 Anchors and aliases ('&' and '*') are not used in a profile",
        ],
    ),
    (
        "kind: company",
        "kind: !!str company",
        [
            "error tag 2:7 Tags ('!') are not used in a profile",
        ],
    ),
    (
        "  legal_name:",
        "\tlegal_name:",
        [
            "error tab 4:1 This line is indented with a tab",
        ],
    ),
    (
        "kind: company",
        "kind: comp\x00any",
        [
            "error control-character 2:11 An invisible control character stands here",
        ],
    ),
    (
        "  owner_type: corporation\n",
        "  owner_type: corporation\n---\na: b\n",
        [
            "error second-document 30:1 A second document begins here ('---')",
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), BAD_YAML)
def test_broken_yaml_is_told_with_its_place(findings_of: Look, old: str, new: str, expected: list[str]) -> None:
    assert told(findings_of(changed(old, new))) == expected


BAD_FILES = [
    pytest.param(SELLER.encode("gbk"), "error gbk 4:15 The file is not UTF-8; it looks like GBK", id="gbk"),
    pytest.param(SELLER.encode("utf-16"), "error utf-16 1:1 The file is written in UTF-16, not in UTF-8", id="utf-16"),
    pytest.param(b"kind: \xff\xfa", "error not-utf-8 1:7 The file is not UTF-8 text", id="bytes"),
    pytest.param(b"", "error empty 1:1 The file is empty", id="empty"),
    pytest.param(b"# nothing yet\n", "error empty 1:1 The file is empty", id="comments"),
    pytest.param(
        b"company", "error not-keys 1:1 The file does not begin with keys such as 'kind: company'", id="one word"
    ),
    pytest.param(
        b"- a\n- b\n", "error not-keys 1:1 The file does not begin with keys such as 'kind: company'", id="list"
    ),
    pytest.param(
        b"x" * 10_000_000,
        "error too-large 1:1 The file is larger than 48 KiB, far more than a profile needs",
        id="ten megabytes",
    ),
    pytest.param(
        b"[" * 10_000, "error too-deep 1:9 More than 8 levels lie inside each other here", id="ten thousand levels"
    ),
]


@pytest.mark.parametrize(("contents", "expected"), BAD_FILES)
def test_a_file_that_is_no_profile_gets_one_error_in_under_a_second(
    findings_of: Look, contents: bytes, expected: str
) -> None:
    begun = time.process_time()

    findings = findings_of(contents)

    assert told(findings) == [expected]
    assert time.process_time() - begun < 1


def test_a_small_file_cannot_grow_by_aliases(findings_of: Look) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in pairwise("abcdefghij"))

    codes = {finding.code for finding in findings_of(bomb)}

    assert "anchor" in codes


def test_windows_line_ends_are_read_as_any_other(findings_of: Look) -> None:
    assert findings_of(SELLER.replace("\n", "\r\n")) == ()


def test_text_stays_as_it_is_written(write: Write) -> None:
    file = write(changed('"518057"', "010010").replace("billing_address", "name: NO\n  billing_address"))

    profile = load(file, today=TODAY).profile

    assert profile.addresses["registered"].postal_code == "010010"
    assert profile.card.name == "NO"


def test_all_errors_are_told_at_once_in_the_order_of_the_file(write: Write) -> None:
    text = SELLER
    for old, new in (
        ("kind: company", "kind: firm"),
        ("91440300MAFKE0001Y", "91440300MAFKE00011"),
        ("holder: owner", "holder: boss\n  cvv: 123"),
        ("expires: 2029-08", "expires: 2026-01"),
        ("us_person: false", "us_persn: false"),
    ):
        text = text.replace(old, new)
    file = write(text)

    with pytest.raises(RefusedProfile) as refused:
        load(file, today=TODAY)

    assert refused.value.exit_code == 3
    assert str(refused.value).splitlines() == [
        f"{file}:2:1: 'kind' is none of: company, individual. Write one of these words.",
        f"{file}:5:3: 'entity.registration_number' is not a valid unified social credit code."
        " Copy the 18 characters from the licence once more.",
        f"{file}:23:3: 'card.holder' names nothing under 'people'. Write a name that stands under 'people'.",
        f"{file}:24:3: A card's security code has no place in a profile."
        " Delete it from the file; you type it on the page yourself.",
        f"{file}:25:3: The card has expired. Use a valid card.",
        f"{file}:27:1: 'tax.us_person' is missing."
        " Add it as shown in profiles/company.yaml or profiles/individual.yaml.",
        f"{file}:28:3: Unknown key 'tax.us_persn'. Did you mean 'us_person'?",
    ]
    assert refused.value.message.zh.splitlines()[4] == f"{file}:25:3: 信用卡已过期。请使用有效的信用卡。"


def test_a_missing_file_and_a_folder_are_errors_like_any_other(tmp_path: Path) -> None:
    assert told(examine(tmp_path / "nobody.yaml", TODAY)[1]) == ["error unreadable 1:1 There is no such file"]
    assert told(examine(tmp_path, TODAY)[1]) == ["error unreadable 1:1 This is a folder, not a file"]
