"""Settings: which source wins, and one clear error for each that can't be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sellerfill.errors import UsageError
from sellerfill.language import Lang
from sellerfill.settings import load_settings, private_folder

POSIX = os.name == "posix"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and no setting in the environment."""
    for name in [name for name in os.environ if name.startswith("SELLERFILL_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_set_gives_the_defaults(folder: Path) -> None:
    settings = load_settings()

    assert (settings.browser, settings.lang, settings.handoff_minutes) == (None, None, 30.0)
    assert settings.data_dir.name == "sellerfill"


def test_the_file_in_the_working_folder_is_read(folder: Path) -> None:
    (folder / "sellerfill.toml").write_text('lang = "zh"\nhandoff_minutes = 7\n', encoding="utf-8")

    settings = load_settings()

    assert (settings.lang, settings.handoff_minutes) == (Lang.ZH, 7.0)


def test_dotenv_wins_over_the_file(folder: Path) -> None:
    (folder / "sellerfill.toml").write_text("handoff_minutes = 7\n", encoding="utf-8")
    (folder / ".env").write_text("SELLERFILL_HANDOFF_MINUTES=8\n", encoding="utf-8")

    assert load_settings().handoff_minutes == 8.0


def test_a_variable_wins_over_dotenv(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("SELLERFILL_HANDOFF_MINUTES=8\n", encoding="utf-8")
    monkeypatch.setenv("SELLERFILL_HANDOFF_MINUTES", "9")

    assert load_settings().handoff_minutes == 9.0


def test_dotenv_may_hold_what_is_not_ours(folder: Path) -> None:
    (folder / ".env").write_text("SHOP_PASSWORD=practice-7-pass\nSELLERFILL_LANG=zh\n", encoding="utf-8")

    assert load_settings().lang is Lang.ZH


@pytest.mark.parametrize(
    ("variable", "text", "key"),
    [
        ("SELLERFILL_HANDOFF_MINUTES", "soon", "handoff_minutes"),
        ("SELLERFILL_HANDOFF_MINUTES", "0", "handoff_minutes"),
        ("SELLERFILL_LANG", "klingon", "lang"),
    ],
)
def test_a_setting_that_cannot_be_read_is_named_without_its_value(
    folder: Path, monkeypatch: pytest.MonkeyPatch, variable: str, text: str, key: str
) -> None:
    monkeypatch.setenv(variable, text)

    with pytest.raises(UsageError) as refusal:
        load_settings()

    assert refusal.value.message.en == f"These settings can't be read: {key}"
    assert refusal.value.message.zh == f"以下设置无法读取：{key}"


def test_all_bad_settings_are_named_at_once(folder: Path) -> None:
    (folder / "sellerfill.toml").write_text('lang = "tlh"\nhandoff_minutes = "soon"\n', encoding="utf-8")

    with pytest.raises(UsageError, match=r"lang, handoff_minutes$"):
        load_settings()


def test_a_broken_file_is_a_usage_error(folder: Path) -> None:
    (folder / "sellerfill.toml").write_text("lang = zh\n", encoding="utf-8")

    with pytest.raises(UsageError, match=r"sellerfill\.toml is not valid TOML"):
        load_settings()


@pytest.mark.parametrize("name", [".env", "sellerfill.toml"])
def test_a_file_in_another_encoding_is_a_usage_error_that_says_so(folder: Path, name: str) -> None:
    (folder / name).write_bytes("# 卖家\n".encode("gbk"))

    with pytest.raises(UsageError, match=r"\.env or sellerfill\.toml is not UTF-8 text"):
        load_settings()


def test_a_private_folder_is_made_with_all_above_it(tmp_path: Path) -> None:
    made = private_folder(tmp_path / "data" / "runs")

    assert made == tmp_path / "data" / "runs"
    assert made.is_dir()


if POSIX:

    def test_a_private_folder_is_its_owners_alone(tmp_path: Path) -> None:
        open_to_all = tmp_path / "data"
        open_to_all.mkdir(mode=0o755)

        private_folder(open_to_all)

        assert open_to_all.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")

    with pytest.raises(UsageError, match="can't be written") as refusal:
        private_folder(tmp_path / "taken" / "data")

    assert "SELLERFILL_DATA_DIR" in refusal.value.next_step.en


def test_the_product_token_is_a_name_and_a_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELLERFILL_PRODUCT", "my-shop-tool/3")

    assert load_settings().product == "my-shop-tool/3"


@pytest.mark.parametrize("token", ["", "sellerfill", "a b/1", "a/1 Safari/537", "a/1\r\nX: y"])
def test_a_product_token_that_would_say_something_else_is_refused(
    token: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SELLERFILL_PRODUCT", token)

    with pytest.raises(UsageError, match="These settings can't be read: product"):
        load_settings()
