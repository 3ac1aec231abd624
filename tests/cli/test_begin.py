"""A first profile from answers: nothing wrong is accepted, nothing of the stand-ins is written, and it can be used."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from command import Command

from sellerfill.cli.begin import Ask, answers
from sellerfill.cli.terminal import Terminal
from sellerfill.errors import Interrupted
from sellerfill.language import Lang
from sellerfill.profile import load
from sellerfill.profile.beginning import text_of

TODAY = date(2026, 11, 23)
COMPANY = (
    "company", "杭州云栖示例科技有限公司", "91440300MAFKE0001Y", "", "浙江省杭州市西湖区文三路示例弄5号3单元402室",
    "310012", "曾雨萱", "", "330106199208150026", "2037-02-20", "", "+86 139 0000 0002", "zeng@example.com", "", "call",
    "Yuxuan Paperworks， Yuxuan Studio", "mastercard", "2028-11",
)  # fmt: skip
INDIVIDUAL = (
    "individual", "浙江省杭州市西湖区文三路示例弄5号3单元402室", "310012", '曾"雨萱', "曾雨萱", "passport", "E12345678",
    "2037-02-20", "1992-08-15", "+86 139 0000 0002", "zeng@example.com", "shop@example.com", "", "Yuxuan", "",
    "2028-11",
)  # fmt: skip


def typing(*lines: str) -> Ask:
    """A person who types these lines, one a question."""
    left: Iterator[str] = iter(lines)
    return lambda prompt: next(left)


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "seller.yaml"
    path.write_text(text_of(answers(Terminal(Lang.EN), typing(*lines), TODAY)), encoding="utf-8")
    return path


def test_a_company_profile_holds_the_answers_and_can_be_used(tmp_path: Path) -> None:
    profile = load(written(tmp_path, *COMPANY), today=TODAY).profile

    assert profile.entity and profile.entity.legal_name
    assert profile.entity.legal_name.local == "杭州云栖示例科技有限公司"
    assert profile.addresses["registered"].local == "浙江省杭州市西湖区文三路示例弄5号3单元402室"
    assert profile.people[0].birth.date == date(1992, 8, 15)
    assert (profile.account.email, profile.contact.verification.method) == ("zeng@example.com", "call")
    assert profile.store.names == ("Yuxuan Paperworks", "Yuxuan Studio")
    assert (profile.card.brand, profile.card.expires) == ("mastercard", "2028-11")


def test_an_individual_is_not_asked_for_a_licence(tmp_path: Path) -> None:
    profile = load(written(tmp_path, *INDIVIDUAL), today=TODAY).profile

    assert (profile.kind, profile.entity, profile.tax.owner_type) == ("individual", None, "individual")
    assert profile.people[0].identity.number == "E12345678"
    assert profile.account.email == "shop@example.com"


def test_a_wrong_answer_is_explained_and_asked_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong_once = [*COMPANY[:2], "91440300MAFKE0002Y", "", *COMPANY[2:]]

    profile = load(written(tmp_path, *wrong_once), today=TODAY).profile

    assert profile.entity and profile.entity.registration_number == "91440300MAFKE0001Y"
    shown = capsys.readouterr().out
    assert "is not a valid unified social credit code" in shown
    assert "91440300MAFKE0002Y" not in shown


def test_who_stops_has_written_nothing() -> None:
    def stops(prompt: str) -> str:
        raise KeyboardInterrupt

    with pytest.raises(Interrupted, match="nothing was written"):
        answers(Terminal(Lang.EN), stops, TODAY)


def test_a_file_that_exists_is_left_as_it_is(fill: Command) -> None:
    name = fill.profile()
    before = (fill.folder / name).read_bytes()

    answer = fill("init", name, "--lang", "en")

    assert answer.code == 2
    assert "exists already, and is left as it is" in answer.err
    assert (fill.folder / name).read_bytes() == before


def test_nobody_is_asked_where_nobody_can_answer(fill: Command) -> None:
    answer = fill("init", "new.yaml", "--lang", "zh")

    assert answer.code == 2
    assert "当前没有可交互的终端" in answer.err
    assert not (fill.folder / "new.yaml").exists()


def test_the_schema_names_what_a_profile_must_have(fill: Command) -> None:
    schema = json.loads(fill("schema").out)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {"version", "kind", "addresses", "people", "account", "contact", "store", "card", "tax"} == set(
        schema["required"]
    )
    assert schema["additionalProperties"] is False


def test_the_version_is_told(fill: Command) -> None:
    assert fill("--version").out == "sellerfill 0.1.0\n"
