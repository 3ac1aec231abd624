"""Names that refer to a person or an address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from sellerfill.language import Bilingual
from sellerfill.profile.draft import Draft
from sellerfill.profile.findings import Finding
from sellerfill.profile.wording import about


def check(draft: Draft, today: date) -> Iterator[Finding]:
    """References to people and addresses that do not exist, and ids given twice."""
    ids = [identifier for _, identifier in draft.person_ids]
    for path, identifier in _people_named(draft):
        if identifier not in ids:
            yield _nobody(path, "people")
    for path, name in _addresses_named(draft):
        if name not in draft.address_names:
            yield _nobody(path, "addresses")
    twice = {identifier for identifier, count in Counter(ids).items() if count > 1}
    seen: set[str] = set()
    for index, identifier in draft.person_ids:
        if identifier in twice and identifier in seen:
            path = f"people[{index}].id"
            yield Finding(
                "error",
                "duplicate-person",
                path,
                about(path, Bilingual("is the id of another person too", "与另一人的 id 相同")),
                Bilingual("Give each person an id of their own.", "请为每个人填写不同的 id。"),
            )
        seen.add(identifier)


def _people_named(draft: Draft) -> Iterator[tuple[str, str]]:
    if draft.account and draft.account.holder:
        yield "account.holder", draft.account.holder
    if draft.card:
        yield "card.holder", draft.card.holder
    for index, document in draft.documents.items():
        if document.person:
            yield f"documents[{index}].person", document.person


def _addresses_named(draft: Draft) -> Iterator[tuple[str, str]]:
    if draft.card:
        yield "card.billing_address", draft.card.billing_address
    if draft.tax and draft.tax.address:
        yield "tax.address", draft.tax.address
    for index, person in draft.people.items():
        if person.residence:
            yield f"people[{index}].residence", person.residence


def _nobody(path: str, group: str) -> Finding:
    # The names that are there are the seller's own words, and stay out of the message.
    return Finding(
        "error",
        "unknown-reference",
        path,
        about(path, Bilingual(f"names nothing under '{group}'", f"在“{group}”中没有对应的一项")),
        Bilingual(f"Write a name that stands under '{group}'.", f"请填写“{group}”中已有的名称。"),
    )
