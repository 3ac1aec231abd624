"""Papers that a marketplace would refuse are found before a browser opens."""

from __future__ import annotations

from pathlib import Path

import pytest
from short_profile import SELLER, TODAY

from sellerfill.profile import examine

COLOUR_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0"
GREY_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x00\0\0\0"
COLOUR_JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x01\0\x01\x03\x01\x22\0"
GREY_JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0"


def codes(folder: Path, document: str) -> list[tuple[str, str]]:
    """The findings about a profile with this document: code and path."""
    profile = folder / "seller.yaml"
    profile.write_text(f"{SELLER}documents:\n  - {document}\n", encoding="utf-8")
    return [(finding.code, finding.path) for finding in examine(profile, TODAY)[1]]


@pytest.mark.parametrize(
    ("name", "contents", "code"),
    [
        ("licence.png", GREY_PNG, "document-grey"),
        ("licence.jpg", GREY_JPEG, "document-grey"),
        ("licence.png", COLOUR_JPEG, "document-type"),
        ("licence.gif", b"GIF89a", "document-type"),
        ("licence&1.png", COLOUR_PNG, "document-name"),
        ("licence.pdf", b"%PDF-" + bytes(10 * 1024 * 1024), "document-size"),
    ],
)
def test_a_file_that_would_be_refused_is_told_beforehand(tmp_path: Path, name: str, contents: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(contents)

    found = codes(tmp_path, f'{{kind: business_licence, path: "{name}"}}')

    assert found == [(code, "documents[0].path")]


@pytest.mark.parametrize(("name", "contents"), [("a.png", COLOUR_PNG), ("b.JPG", COLOUR_JPEG), ("c.pdf", b"%PDF-1.7")])
def test_a_file_in_colour_is_taken(tmp_path: Path, name: str, contents: bytes) -> None:
    (tmp_path / name).write_bytes(contents)

    assert codes(tmp_path, f"{{kind: business_licence, path: {name}}}") == []


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, "{kind: passport, path: papers/none.png}") == [("document-missing", "documents[0].path")]


@pytest.mark.parametrize(
    ("ends", "found"),
    [
        ("2027-01-06", [("licence-margin", "documents[0].expires_on")]),
        ("2027-01-07", []),
        ("2026-11-22", [("expired", "documents[0].expires_on")]),
        ("permanent", []),
    ],
)
def test_a_licence_has_to_be_valid_for_45_days_more(tmp_path: Path, ends: str, found: list[tuple[str, str]]) -> None:
    (tmp_path / "licence.png").write_bytes(COLOUR_PNG)

    assert codes(tmp_path, f"{{kind: business_licence, path: licence.png, expires_on: {ends}}}") == found


def test_a_statement_of_more_than_90_days_ago_is_told(tmp_path: Path) -> None:
    (tmp_path / "bill.png").write_bytes(COLOUR_PNG)

    found = codes(tmp_path, "{kind: utility_bill, path: bill.png, issued_on: 2026-08-24}")

    assert found == [("statement-old", "documents[0].issued_on")]
