from __future__ import annotations

from pathlib import Path

import pytest

from sellerfill.errors import ProfileError
from sellerfill.profile.amend import amended, write_latin


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("name: 吕小军\n", "name: {local: 吕小军, latin: Lyu Xiaojun}\n"),
        ('name: "吕小军"   # 护照\n', 'name: {local: "吕小军", latin: Lyu Xiaojun}   # 护照\n'),
        ("name: 吕小军 [甲]\n", 'name: {local: "吕小军 [甲]", latin: Lyu Xiaojun}\n'),
        ("{name: 吕小军, id: owner}\n", "{name: {local: 吕小军, latin: Lyu Xiaojun}, id: owner}\n"),
        ("name: {local: 吕小军}\n", "name: {local: 吕小军, latin: Lyu Xiaojun}\n"),
        (
            'name: { local: 吕小军, family_length: "1" } # a\n',
            'name: { local: 吕小军, latin: Lyu Xiaojun, family_length: "1" } # a\n',
        ),
        (
            "name:\n  local: 吕小军  # 照证件\nid: owner\n",
            "name:\n  local: 吕小军  # 照证件\n  latin: Lyu Xiaojun\nid: owner\n",
        ),
        ("name:\n  local: 吕小军", "name:\n  local: 吕小军\n  latin: Lyu Xiaojun\n"),
        ("name:\n  local: 吕小军\n  latin:\nid: a\n", "name:\n  local: 吕小军\n  latin: Lyu Xiaojun\nid: a\n"),
        ("name:\n  latin: Lv Xiaojun # old\n  local: 吕小军\n", "name:\n  latin: Lyu Xiaojun # old\n  local: 吕小军\n"),
        ("name:\r\n  local: 吕小军\r\nid: a\r\n", "name:\r\n  local: 吕小军\r\n  latin: Lyu Xiaojun\r\nid: a\r\n"),
        ("name:\n  local: >-\n    吕小军\nid: a\n", "name:\n  latin: Lyu Xiaojun\n  local: >-\n    吕小军\nid: a\n"),
    ],
)
def test_a_spelling_stands_beside_the_local_name_and_nothing_else_changes(before: str, after: str) -> None:
    assert amended(before, "name", "Lyu Xiaojun") == after


@pytest.mark.parametrize(
    ("latin", "written"),
    [
        ("Shenzhen Lanfan Trading Co., Ltd.", '"Shenzhen Lanfan Trading Co., Ltd."'),
        ("No", '"No"'),
        ("Ma O'Ke", "Ma O'Ke"),
        ('A "B" C', '"A \\"B\\" C"'),
    ],
)
def test_a_spelling_is_quoted_where_yaml_would_read_it_otherwise(latin: str, written: str) -> None:
    assert amended("name: 某\n", "name", latin) == f"name: {{local: 某, latin: {written}}}\n"


def test_names_in_lists_and_groups_are_found_by_their_paths(tmp_path: Path) -> None:
    file = tmp_path / "seller.yaml"
    file.write_text(
        "# 卖家\nentity:\n  legal_name: 甲公司 # 执照\n"
        "people:\n- id: a\n  name: 王明\n- {id: b, name: 盖宁}\nno: 0010\n",
        encoding="utf-8",
    )
    write_latin(file, {"people[1].name": "Ge Ning", "entity.legal_name": "Jia Co., Ltd."})
    assert file.read_text(encoding="utf-8") == (
        '# 卖家\nentity:\n  legal_name: {local: 甲公司, latin: "Jia Co., Ltd."} # 执照\n'
        "people:\n- id: a\n  name: 王明\n- {id: b, name: {local: 盖宁, latin: Ge Ning}}\nno: 0010\n"
    )


def test_no_other_file_is_left_beside_the_profile(tmp_path: Path) -> None:
    file = tmp_path / "seller.yaml"
    file.write_text("name: 王明\n", encoding="utf-8")
    write_latin(file, {"name": "Wang Ming"})
    assert [one.name for one in tmp_path.iterdir()] == ["seller.yaml"]


def test_the_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "seller.yaml"
    file.write_text("name: 王明\n", encoding="utf-8")
    file.chmod(0o640)
    mode = file.stat().st_mode
    write_latin(file, {"name": "Wang Ming"})
    assert file.stat().st_mode == mode


@pytest.mark.parametrize("path", ["nickname", "name.local.more", "people[0].name"])
def test_a_path_that_leads_nowhere_leaves_the_file_as_it_was(tmp_path: Path, path: str) -> None:
    file = tmp_path / "seller.yaml"
    file.write_text("name: 王明\npeople: []\n", encoding="utf-8")
    with pytest.raises(ProfileError):
        write_latin(file, {"name": "Wang Ming", path: "Wang Ming"})
    assert file.read_text(encoding="utf-8") == "name: 王明\npeople: []\n"
    assert [one.name for one in tmp_path.iterdir()] == ["seller.yaml"]


def test_a_text_that_would_grow_too_large_to_be_read_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "seller.yaml"
    text = "name: 王明\n" + "# filler\n" * 5460
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError) as refused:
        write_latin(file, {"name": "Wang Ming"})
    assert "王明" not in str(refused.value)
    assert file.read_text(encoding="utf-8") == text
