"""Chinese statements in a terminal's box."""

from __future__ import annotations

from itertools import product

from rich.cells import cell_len

from sellerfill.cli.folding import folded
from sellerfill.handoff.instructions import INSTRUCTIONS
from sellerfill.language import Bilingual, Lang


def test_chinese_is_broken_at_any_character_but_before_no_mark_and_in_no_latin_word() -> None:
    said = Bilingual("", "请输入卡号（可支付美元的 Visa 或 Mastercard），然后按“下一步”。")

    assert folded(said, Lang.ZH, 20).plain.splitlines() == [
        "请输入卡号（可支付美",
        "元的 Visa 或",
        "Mastercard），然后按",
        "「下一步」。",
    ]


def test_english_is_left_as_it_is() -> None:
    assert (
        folded(Bilingual("Press 'Next', then wait.", "请按“下一步”。"), Lang.EN, 10).plain == "Press 'Next', then wait."
    )


def test_no_line_of_an_instruction_is_wider_than_the_box_and_no_word_is_lost() -> None:
    for said, columns in product(INSTRUCTIONS.values(), (36, 76)):
        lines = folded(said, Lang.ZH, columns).plain.splitlines()

        assert max(map(cell_len, lines)) <= columns
        assert "".join("".join(lines).split()) == "".join(said.zh.translate(str.maketrans("“”", "「」")).split())
