"""The commands beside the main job, by the words of the contract."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import httpx
import pytest
from command import FILL, PROFILES, Command


def test_check_finds_nothing_wrong_with_a_good_profile(fill: Command) -> None:
    answer = fill("check", "--profile", PROFILES / "individual.yaml", "--lang", "en")

    assert answer.code == 0, answer
    assert answer.out.splitlines()[-1] == "The profile can be used."


def test_check_tells_every_finding_as_an_object(fill: Command) -> None:
    faults = (("  brand: visa ", "  brand: diners "), ("  categories: [", "  catgories: ["))

    answer = fill("check", "--profile", fill.profile(*faults), "--json", "--lang", "en")

    assert answer.code == 3
    assert {tuple(finding) for finding in answer.json} == {
        ("severity", "code", "path", "line", "column", "message", "next_step")
    }
    places = {(one["severity"], one["path"]): (one["line"], one["column"]) for one in answer.json}
    assert places["error", "card.brand"] == (62, 3)
    assert places["error", "products.catgories"] == (85, 3)
    assert "diners" not in answer.out + answer.err


def test_check_warns_without_refusing(fill: Command) -> None:
    answer = fill("check", "--profile", fill.profile(), "--json", "--lang", "en")

    assert answer.code == 0
    assert {finding["severity"] for finding in answer.json} == {"warning"}
    assert answer.json[0]["path"] == "entity.legal_name"
    assert answer.err == ""


def test_plan_tells_each_field_its_value_and_its_reason(fill: Command) -> None:
    answer = fill("plan", "--profile", fill.profile(), "--json", "--lang", "en")

    (plan,) = answer.json
    assert (answer.code, plan["site"]) == (0, "amazon-na")
    assert re.fullmatch(r"[0-9a-f]{64}", plan["digest"])
    fields = {(field["page"], field["field"]): field for field in plan["fields"]}
    name = fields["register", "name_"]
    assert name["label"] == {"en": "Your name", "zh": "您的姓名"}
    assert (name["token"], name["value"], name["local"]) == ("name", "Lyu Xiaojun", "吕小军")
    assert (name["path"], name["rule"]) == ("people[0].name", "surname-table")
    assert name["why"] == "reading of this character as a surname"
    assert name["readings"][0]["text"] == "吕"
    assert name["readings"][0]["latin"] == "lyu"
    assert name["warnings"] == [
        "Passports issued before 2021-09 may spell the vowel with U or V: copy the printed spelling."
    ]
    assert fields["seller_information", "country"]["value"] == "China"


def test_plan_shows_a_secret_by_its_place_alone(fill: Command) -> None:
    (plan,) = fill("plan", "--profile", fill.profile(), "--json", SELLERFILL_PASSWORD="practice-7-pass").json

    secrets = {field["field"]: field["value"] for field in plan["fields"] if field["secret"]}

    assert secrets == {
        "password": "•••• (env:SELLERFILL_PASSWORD)",
        "password_again": "•••• (env:SELLERFILL_PASSWORD)",
        "account": "•••• (env:SELLERFILL_DEPOSIT_ACCOUNT)",
        "account_again": "•••• (env:SELLERFILL_DEPOSIT_ACCOUNT)",
    }


def test_the_digest_of_a_plan_is_that_of_its_values(fill: Command) -> None:
    (plan,) = fill("plan", "--profile", fill.profile(), "--json").json
    rewritten = fill.profile(("name: 吕小军", "name: {local: 吕小军}   # a comment"))
    (same,) = fill("plan", "--profile", rewritten, "--json", "--lang", "zh").json
    (other,) = fill("plan", "--profile", fill.profile(("name: 吕小军", "name: 吕小明")), "--json").json

    assert same["digest"] == plan["digest"] != other["digest"]


def test_plan_prints_a_page_of_html(fill: Command) -> None:
    answer = fill("plan", "--profile", fill.profile(), "--format", "html", "--lang", "zh")

    assert answer.code == 0
    assert answer.out.startswith("<!doctype html>")
    assert '<html lang="zh-CN">' in answer.out
    for text in ("填写计划", "您的姓名", "Lyu Xiaojun", "吕小军", "•••• (env:SELLERFILL_PASSWORD)"):
        assert f"{text}<" in answer.out


def test_plan_prints_a_table_with_the_digest_below(fill: Command) -> None:
    answer = fill("plan", "--profile", fill.profile(), "--lang", "en")

    assert answer.code == 0
    for text in ("Tell us about your business", "Shenzhen Shili Trading Co., Ltd.", "⚠ people[0].name: Passports"):
        assert text in answer.out
    assert re.search(r"Digest of this plan: [0-9a-f]{64}\n$", answer.out)


@pytest.mark.parametrize(
    ("kind", "text", "latin"),
    [
        ("person", "欧阳小军", "Ouyang Xiaojun"),
        ("surname", "仇", "Qiu"),
        ("place", "陕西省", "Shaanxi Province"),
        ("address", "广东省深圳市南山区科技南路18号", "No. 18 Keji South Road, Nanshan District, Shenzhen, Guangdong"),
        ("company", "深圳市示例贸易有限公司", "Shenzhen Shili Trading Co., Ltd."),
    ],
)
def test_romanize_tells_the_keys_of_the_contract(fill: Command, kind: str, text: str, latin: str) -> None:
    answer = fill("romanize", "--kind", kind, "--json", text)

    (row,) = answer.json
    assert (answer.code, row["text"], row["latin"]) == (0, text, latin)
    own = {"person": {"passport"}, "company": {"pinyin", "english"}}.get(kind, set())
    assert set(row) == {"text", "latin", "readings", "rule", "ambiguous"} | own
    assert set(row["readings"][0]) == {"text", "latin", "rule", "source", "others"}
    assert answer.out.isascii() is False


def test_romanize_reads_lines_when_no_text_is_given(fill: Command) -> None:
    answer = fill("romanize", stdin="吕小军\r\n曾宇轩\n")

    assert (answer.code, answer.out) == (0, "Lyu Xiaojun\nZeng Yuxuan\n")


def test_romanize_goes_on_after_a_text_without_a_spelling_and_ends_with_3(fill: Command) -> None:
    answer = fill("romanize", "--json", "--lang", "en", "吕小军", "吕\ue000", "曾宇轩")

    assert answer.code == 3
    assert [row["latin"] for row in answer.json] == ["Lyu Xiaojun", None, "Zeng Yuxuan"]
    assert answer.json[1]["error"] == "No Latin spelling is known for the character U+E000 at position 2"


def test_doctor_finds_a_ready_machine_ready(fill: Command) -> None:
    answer = fill("doctor", "--lang", "en")

    assert answer.code == 0, answer
    assert "This machine is ready." in answer.out


def test_doctor_names_a_wrong_setting_and_installs_nothing_over_it(fill: Command) -> None:
    missing = str(Path("no", "such", "browser"))

    answer = fill("doctor", "--fix", "--json", "--lang", "en", SELLERFILL_BROWSER=missing)

    assert answer.code == 8
    (finding,) = answer.json
    assert finding["code"] == "browser-setting"
    assert finding["message"] == f"The browser that is set does not exist: {missing}"
    assert finding["next_step"] == "Correct SELLERFILL_BROWSER, or remove it."
    assert finding["command"] == ""


def test_mock_site_says_where_it_is_and_ends_with_the_command(fill: Command) -> None:
    command = [str(FILL), "mock-site", "--set", "language=zh"]
    with subprocess.Popen(
        command, cwd=fill.folder, env=fill.environment(), stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        addresses = json.loads(process.stdout.readline())
        start = httpx.get(addresses["site"], timeout=10)
        process.terminate()
        # The site holds the other end of this pipe: it closes when the site has ended.
        rest = process.stdout.read()

    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", addresses["site"])
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/.*", addresses["control"])
    assert "亚马逊" in start.text
    assert rest == ""
    with pytest.raises(httpx.ConnectError):
        httpx.get(addresses["site"], timeout=10)


@pytest.mark.parametrize(
    ("settings", "options", "message"),
    [
        ({}, ["--lang", "en"], "There is no such file."),
        ({}, ["--lang", "zh"], "没有这个文件"),
        ({"LC_ALL": "zh_CN.UTF-8"}, [], "没有这个文件"),
        ({"LC_ALL": "zh_CN.UTF-8", "SELLERFILL_LANG": "en"}, [], "There is no such file."),
        ({"SELLERFILL_LANG": "zh"}, ["--lang", "en"], "There is no such file."),
    ],
)
def test_messages_come_in_the_language_that_is_asked_for(
    fill: Command, settings: dict[str, str], options: list[str], message: str
) -> None:
    answer = fill("plan", "--profile", "seller.yaml", *options, **settings)

    assert answer.code == 3
    assert message in answer.err
