"""Page objects as Python: what is written is what was meant."""

from __future__ import annotations

from sellerfill.pages import Button, Choice, Control, Handoff, Human, Text, Words
from sellerfill.scout.source import module_source, page_source
from sellerfill.tokens import Token

CARD = {
    "heading": Words("Your card", "您的银行卡"),
    "holder": Text(Token.CARD_HOLDER, 'The "holder\'s" name', "持卡人姓名", max_length=50, required=False),
    "choice": Choice(
        Token.BILLING_CHOICE, "Billing address", "账单地址", options={"new": Words("Another one", "其他")}
    ),
    "person": Handoff(
        kind=Human.CARD, at=(Control(words=Words("Card number", "卡号")),), press=(Button("Save", "保存"),)
    ),
    "next": None,
}


def test_a_written_module_declares_what_was_meant() -> None:
    declared = {key: part for key, part in CARD.items() if part}
    module: dict[str, object] = {}

    exec(module_source("The page 'Your card'.", page_source("YourCard", "Known.", declared.items())), module)

    page = module["YourCard"]
    assert page.name == "your_card"  # type: ignore[attr-defined]
    assert page.heading.texts == ("Your card", "您的银行卡")  # type: ignore[attr-defined]
    assert page.fields["holder"] == CARD["holder"]  # type: ignore[attr-defined]
    assert page.fields["choice"].options["new"].texts == ("Another one", "其他")  # type: ignore[attr-defined]
    assert page.handoff.press == (Button("Save", "保存"),)  # type: ignore[attr-defined]


def test_a_short_declaration_stands_on_one_line_and_a_long_one_on_several() -> None:
    long = Text(Token.CITY, "A label that is longer than any line may be, " * 2, "城市", ids=("city",), max_length=50)

    source = page_source("Place", "Known.", [("city", Text(Token.CITY, "City", "城市")), ("town", long)])

    assert '    city = Text(Token.CITY, "City", "城市")\n' in source
    assert '        ids=("city",),\n        max_length=50,\n    )\n' in source
    assert all(len(line) <= 120 for line in source.splitlines())
