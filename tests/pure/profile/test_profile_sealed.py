"""Profiles that lie encrypted: read with their key, refused without, never in clear on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from short_profile import SELLER, TODAY, told

from sellerfill.profile import examine, load, reader, sealed
from sellerfill.profile.amend import write_latin

ONE, OTHER = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()


@pytest.fixture(autouse=True)
def no_key() -> Iterator[None]:
    """Nobody knows a key before a test says so."""
    sealed.ask_with(sealed.nobody)
    yield
    sealed.ask_with(sealed.nobody)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A profile sealed for one key."""
    path = tmp_path / "seller.yaml.age"
    path.write_bytes(sealed.seal(SELLER.encode("utf-8"), str(ONE)))
    return path


def test_a_profile_is_read_with_the_key_that_it_was_sealed_for(file: Path) -> None:
    sealed.ask_with(lambda: f"# made by age-keygen\n{ONE}\n")

    assert load(file, today=TODAY).profile.people[0].name.local == "吕小军"
    assert b"seller@example.com" not in file.read_bytes()


def test_a_passphrase_is_asked_for_once(tmp_path: Path) -> None:
    file, asked = tmp_path / "seller.yaml.age", []
    file.write_bytes(sealed.seal(SELLER.encode("utf-8"), "four words of mine"))
    sealed.ask_with(lambda: asked.append("asked") or "four words of mine")

    load(file, today=TODAY)
    load(file, today=TODAY)

    assert asked == ["asked"]


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(str(OTHER), id="another key"),
        pytest.param("a passphrase", id="a passphrase"),
        pytest.param("AGE-SECRET-KEY-1NOT-A-KEY", id="not a key"),
    ],
)
def test_another_key_is_one_finding_that_repeats_nothing_of_it(file: Path, key: str) -> None:
    sealed.ask_with(lambda: key)

    _, findings = examine(file, TODAY)

    assert told(findings) == ["error wrong-key 1:1 The file is encrypted and this key does not open it"]
    assert key not in repr(findings)


def test_without_any_key_it_is_one_finding(file: Path) -> None:
    _, findings = examine(file, TODAY)

    assert told(findings) == ["error no-key 1:1 The file is encrypted, and nothing here knows its key"]


def test_a_damaged_file_is_not_read(file: Path) -> None:
    sealed.ask_with(lambda: str(ONE))
    file.write_bytes(file.read_bytes()[:-1] + b"\0")

    assert [finding.code for finding in examine(file, TODAY)[1]] == ["wrong-key"]


def test_what_is_sealed_has_the_same_bounds_as_a_profile_in_clear(tmp_path: Path) -> None:
    file = tmp_path / "seller.yaml.age"
    file.write_bytes(sealed.seal(b"x" * (reader.LARGEST_BYTES + 1), str(ONE)))
    sealed.ask_with(lambda: str(ONE))

    assert [finding.code for finding in examine(file, TODAY)[1]] == ["too-large"]


def test_a_settled_spelling_is_written_into_it_sealed(file: Path) -> None:
    sealed.ask_with(lambda: str(ONE))

    write_latin(file, {"people[0].name": "Lyu Xiaojun"})

    assert sealed.is_sealed(file.read_bytes())
    assert load(file, today=TODAY).profile.people[0].name.latin == "Lyu Xiaojun"


def test_a_profile_for_several_people_opens_for_each_and_is_known_as_such(tmp_path: Path) -> None:
    data = sealed.seal(b"text", f"{ONE.to_public()}\n{OTHER.to_public()}")

    assert [sealed.unseal(data, str(key)) for key in (ONE, OTHER)] == [b"text", b"text"]
    assert sealed.is_for_others(data)
    assert not sealed.is_for_others(sealed.seal(b"text", str(ONE)))
