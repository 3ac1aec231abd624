"""What kind of field a question of an unknown page is, and whether an answer fits it."""

from __future__ import annotations

from sellerfill.browser.choose import pick, wanted_names
from sellerfill.browser.locate import Located
from sellerfill.errors import PageMismatch
from sellerfill.facts import Kind
from sellerfill.pages import Choice, Field, Same, Script, Text
from sellerfill.run.recognized import label_of
from sellerfill.tokens import Token
from sellerfill.values import Value

_SAME = {
    Token.PHONE_NATIONAL: (Same.DIGITS,),
    Token.BILLING_PHONE: (Same.DIGITS,),
    Token.POSTAL_CODE: (Same.SPACES, Same.CASE),
    Token.EMAIL: (Same.CASE,),
}


def field_of(place: Located, token: Token, value: Value | None) -> Field:
    """The field, worded as the page words it: a choice where the page offers entries, else a line of text.

    `value` is None for the second line of an address, which the first one fills.
    """
    control, label = place.first, label_of(place.first)[:120]
    listed = control.drawn and value is not None and bool(value.also)
    if place.control is None or control.kind is Kind.SELECT or listed:
        return Choice(token, label, label, required=False)
    limit = None if value and value.secret else control.max_length
    script: Script = "latin" if value is None or value.latin.isascii() else "local"
    return Text(token, label, label, max_length=limit, same=_SAME.get(token, ()), script=script, required=False)


def fits(field: Field, place: Located, value: Value) -> bool:
    """Whether exactly one entry, for each answer, bears the answer's name; a list that is drawn later is not known."""
    if not isinstance(field, Choice):
        return not value.items
    wanted = wanted_names(field, value)
    if place.control is not None and len(wanted) != 1:
        return False
    if place.first.drawn:
        return True
    if place.first.kind is not Kind.CHECKBOX and len(wanted) != 1:
        return False
    if place.control is not None:
        texts = [[option.text] for option in place.control.options]
        codes = [option.value for option in place.control.options]
    else:
        texts, codes = [[label.text for label in option.labels] for option in place.options], []
    try:
        for names in wanted:
            pick(field, value.path, names, texts, codes)
    except PageMismatch:
        return False
    return True
