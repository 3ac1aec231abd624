from __future__ import annotations

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError
from short_profile import SELLER, TODAY, Look, Write, changed

from sellerfill.errors import UsageError
from sellerfill.profile import SecretRef, load, resolve
from sellerfill.profile.secrets import parse


class OneEntry(KeyringBackend):
    """A keyring in memory with one entry."""

    priority = 1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return "from the keyring" if (service, username) == ("sellerfill", "lyu") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("read-only")

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError("read-only")


@pytest.fixture
def one_entry() -> object:
    before = keyring.get_keyring()
    keyring.set_keyring(OneEntry())
    yield
    keyring.set_keyring(before)


def nobody() -> str:
    raise AssertionError("nobody is asked")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("env:SELLERFILL_PASSWORD", SecretRef("env", "SELLERFILL_PASSWORD")),
        ("keyring:sellerfill/lyu", SecretRef("keyring", "sellerfill", "lyu")),
        ("prompt", SecretRef("prompt")),
        ("hunter2secret", None),
        ("env:two words", None),
        ("keyring:sellerfill", None),
        ("Prompt", None),
    ],
)
def test_only_three_forms_are_references(text: str, expected: SecretRef | None) -> None:
    assert parse(text) == expected


def test_a_secret_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELLERFILL_PASSWORD", "from the environment")

    assert resolve(SecretRef("env", "SELLERFILL_PASSWORD"), nobody) == "from the environment"


def test_a_secret_is_read_from_the_keyring(one_entry: object) -> None:
    assert resolve(SecretRef("keyring", "sellerfill", "lyu"), nobody) == "from the keyring"


def test_a_secret_is_asked_for_when_the_profile_says_so() -> None:
    assert resolve(SecretRef("prompt"), lambda: "typed by hand") == "typed by hand"


@pytest.mark.parametrize("ref", [SecretRef("env", "NOT_SET_ANYWHERE"), SecretRef("keyring", "sellerfill", "wang")])
def test_a_place_without_a_secret_is_an_error_of_settings(one_entry: object, ref: SecretRef) -> None:
    with pytest.raises(UsageError) as refused:
        resolve(ref, nobody)

    assert refused.value.exit_code == 2
    assert "NOT_SET_ANYWHERE" not in str(refused.value)


def test_an_empty_answer_is_no_secret() -> None:
    with pytest.raises(UsageError, match="No password was typed"):
        resolve(SecretRef("prompt"), lambda: "")


def test_the_model_keeps_the_reference_and_never_a_value(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELLERFILL_PASSWORD", "correct horse")

    loaded = load(write(SELLER), today=TODAY)

    assert '"password":"env:SELLERFILL_PASSWORD"' in loaded.profile.model_dump_json()
    assert "correct horse" not in repr(loaded)


CANARIES = [
    ("pass-word-in-clear", "password: env:SELLERFILL_PASSWORD", "password: pass-word-in-clear"),
    ("4242424242424242", "expires: 2029-08", "expires: 2029-08\n  number: 4242424242424242"),
    ("5555 5555 5555 4444", "names: [Yunsuo Home]", "names: [Card 5555 5555 5555 4444]"),
    (
        "４１１１－１１１１－１１１１－１１１１",
        "names: [Yunsuo Home]",
        "names: [４１１１－１１１１－１１１１－１１１１]",
    ),
    ("987", "expires: 2029-08", "expires: 2029-08\n  security_code: 987"),
    ("SECRETKEY1", "expires: 2029-08", "expires: 2029-08\n  SECRET KEY SECRETKEY1: x"),
    ("@canary", "kind: company", "kind: @canary"),
    ("canary", "kind: company", "kind: canary"),
    ("2029.08.canary", "expires: 2029-08", "expires: 2029.08.canary"),
    ("canary.example", "seller@example.com", "canary.example"),
    ("*canary", "kind: company", "kind: *canary"),
]


@pytest.mark.parametrize(("canary", "old", "new"), CANARIES)
def test_what_was_written_never_enters_a_finding(findings_of: Look, canary: str, old: str, new: str) -> None:
    findings = findings_of(changed(old, new))

    assert [finding.severity for finding in findings].count("error") >= 1
    assert canary not in repr(findings)


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("card_number", "card-number"),
        ("cardNumber", "card-number"),
        ("卡号", "card-number"),
        ("CVC2", "security-code"),
        ("安全码", "security-code"),
        ("otp", "one-time-code"),
        ("sms-code", "one-time-code"),
        ("phone_pin", "one-time-code"),
        ("signature_name", "certification"),
        ("certify", "certification"),
        ("签名", "certification"),
    ],
)
def test_a_key_for_what_only_the_person_types_is_refused_anywhere(findings_of: Look, key: str, code: str) -> None:
    findings = findings_of(changed("  brand: visa", f"  brand: visa\n  {key}: x"))

    assert [finding.code for finding in findings] == [code]


@pytest.mark.parametrize(
    "written",
    [
        "4242424242424242",
        "4242 4242 4242 4242",
        "4242-4242-4242-4242",
        "４２４２－４２４２－４２４２－４２４２",
        "my Visa 4242424242424242 of the bank",
    ],
)
def test_a_card_number_is_found_however_it_is_written(findings_of: Look, written: str) -> None:
    findings = findings_of(changed("  expires: 2029-08", f"  expires: 2029-08\n  name: {written}"))

    assert [finding.code for finding in findings] == ["card-number"]
    assert written not in repr(findings)


def test_a_long_number_that_is_no_card_number_is_left_alone(findings_of: Look) -> None:
    findings = findings_of(changed("  names: [Yunsuo Home]", "  names: [Home 4242424242424243]"))

    assert findings == ()
