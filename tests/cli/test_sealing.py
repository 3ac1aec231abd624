"""`fill profile encrypt | decrypt | edit`, and the main commands on a profile that lies encrypted."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pyrage
import pytest
from command import Command

from sellerfill.cli.reading_rights import mending_command, readable_by_others

KEY = pyrage.x25519.Identity.generate()
EDITOR = """
import pathlib, sys
file = pathlib.Path(sys.argv[1])
modes = [oct(one.stat().st_mode & 0o777) for one in (file, file.parent)]
pathlib.Path("seen").write_text("\\n".join([str(file), *modes]))
file.with_suffix(".swp").write_text("seller-one" + "@example.com")
file.write_text(file.read_text(encoding="utf-8").replace("518057", "518058"), encoding="utf-8")
"""


@pytest.fixture
def key(fill: Command) -> dict[str, str]:
    """Settings that name a file with a key."""
    (fill.folder / "key.txt").write_text(f"# invented\n{KEY}\n", encoding="utf-8")
    return {"SELLERFILL_PROFILE_KEY": "file:key.txt"}


@pytest.fixture
def sealed_seller(fill: Command, key: dict[str, str]) -> Path:
    """seller.yaml.age alone in the folder, the invented company encrypted."""
    profile = fill.profile()
    answer = fill("profile", "encrypt", profile, "--lang", "en", **key)
    assert answer.code == 0, answer
    (fill.folder / profile).unlink()
    return Path("seller.yaml.age")


def in_clear(folder: Path) -> list[str]:
    """Files in which the seller's address is to be read."""
    return [str(one) for one in folder.rglob("*") if one.is_file() and b"seller-one@example.com" in one.read_bytes()]


def test_encrypting_writes_a_file_of_the_owner_alone_and_says_what_is_left_to_do(
    fill: Command, key: dict[str, str]
) -> None:
    answer = fill("profile", "encrypt", fill.profile(), "--lang", "en", **key)

    assert answer.code == 0, answer
    assert "seller.yaml still lies there in clear" in answer.out
    sealed = fill.folder / "seller.yaml.age"
    assert stat.S_IMODE(sealed.stat().st_mode) == 0o600
    assert pyrage.decrypt(sealed.read_bytes(), [KEY]) == (fill.folder / "seller.yaml").read_bytes()


def test_an_encrypted_profile_is_planned_without_being_written_in_clear(
    fill: Command, sealed_seller: Path, key: dict[str, str]
) -> None:
    checked = fill("check", "--profile", sealed_seller, "--lang", "en", **key)
    planned = fill("plan", "--profile", sealed_seller, "--json", **key)

    assert (checked.code, planned.code) == (0, 0), (checked, planned)
    assert "Lyu Xiaojun" in planned.out
    assert in_clear(fill.folder) == []


def test_decrypting_prints_and_writes_no_file(fill: Command, sealed_seller: Path, key: dict[str, str]) -> None:
    answer = fill("profile", "decrypt", sealed_seller, **key)

    assert answer.code == 0, answer
    assert answer.out.startswith("# 虚构的公司卖家")
    assert in_clear(fill.folder) == []


def test_a_passphrase_comes_from_the_environment(fill: Command) -> None:
    place = {"SELLERFILL_PROFILE_KEY": "env:SELLER_PASSPHRASE", "SELLER_PASSPHRASE": "four words of mine"}
    fill("profile", "encrypt", fill.profile(), **place)

    answer = fill("check", "--profile", "seller.yaml.age", "--lang", "en", **place)

    assert answer.code == 0, answer


@pytest.mark.parametrize(
    ("setting", "code", "message"),
    [
        ("four words of mine", 2, "must say where the key lies, never the key itself"),
        ("file:nowhere.txt", 2, "holds no age key"),
        ("env:NOT_SET_ANYWHERE", 2, "is not set"),
        ("prompt", 2, "No password was typed"),
        ("file:other.txt", 3, "seller.yaml.age:1:1: error: The file is encrypted and this key does not open it"),
    ],
)
def test_without_its_key_a_profile_is_one_clear_error(
    fill: Command, sealed_seller: Path, setting: str, code: int, message: str
) -> None:
    (fill.folder / "other.txt").write_text(f"{pyrage.x25519.Identity.generate()}\n", encoding="utf-8")

    answer = fill("check", "--profile", sealed_seller, "--lang", "en", SELLERFILL_PROFILE_KEY=setting)

    assert answer.code == code, answer
    assert message in answer.out + answer.err
    assert "four words of mine" not in answer.out + answer.err


def test_an_editor_gets_it_in_a_private_folder_in_memory_and_nothing_remains(
    fill: Command, sealed_seller: Path, key: dict[str, str]
) -> None:
    (fill.folder / "editor.py").write_text(EDITOR, encoding="utf-8")
    answer = fill(
        "profile", "edit", sealed_seller, "--on-disk", "--lang", "en", VISUAL=f"{sys.executable} editor.py", **key
    )

    assert answer.code == 0, answer
    place, *modes = (fill.folder / "seen").read_text(encoding="utf-8").splitlines()
    assert modes == ["0o600", "0o700"]
    assert not Path(place).parent.exists()
    assert in_clear(fill.folder) == []
    assert b'"518058"' in pyrage.decrypt((fill.folder / sealed_seller).read_bytes(), [KEY])
    if sys.platform == "linux":
        assert place.startswith("/dev/shm/")


def test_an_editor_that_fails_changes_nothing(fill: Command, sealed_seller: Path, key: dict[str, str]) -> None:
    before = (fill.folder / sealed_seller).read_bytes()

    answer = fill("profile", "edit", sealed_seller, "--on-disk", "--lang", "en", VISUAL="no-such-editor", **key)

    assert answer.code == 2, answer
    assert "The editor could not be started" in answer.err
    assert (fill.folder / sealed_seller).read_bytes() == before


def test_what_others_may_read_is_warned_about_with_the_command_that_mends_it(fill: Command) -> None:
    profile = fill.folder / fill.profile()
    profile.chmod(0o644)

    warning = readable_by_others(profile)
    assert warning is not None
    subprocess.run(warning.en.partition("To keep it to yourself: ")[2], shell=True, check=True)

    assert stat.S_IMODE(profile.stat().st_mode) == 0o600
    assert readable_by_others(profile) is None


def test_on_windows_the_command_is_icacls() -> None:
    command = mending_command(Path("seller papers.yaml"), windows=True)

    assert command == 'icacls "seller papers.yaml" /inheritance:r /grant:r "%USERNAME%:F"'


def test_a_live_start_warns_of_a_profile_that_others_may_read(fill: Command) -> None:
    profile = fill.profile()
    (fill.folder / profile).chmod(0o640)

    answer = fill(
        "--profile", profile, "--yes", "--start-url", "http://127.0.0.1:9/", "--lang", "en", SELLERFILL_BROWSER="none"
    )

    assert answer.code == 8, answer
    assert "Others on this machine may read seller.yaml" in answer.out
    assert "chmod 600 seller.yaml" in answer.out
