"""What a seller has, for several marketplaces: strict, frozen, without a card's number or any password.

Every name and address stands in both scripts: `local` as on the licence or identity document, and an optional `latin`
that always wins over what the romanizer would write. People and addresses are named once and referred to by name.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sellerfill.profile.choices import Kind
from sellerfill.profile.fields import Group, Line
from sellerfill.profile.parts import (
    Account,
    Address,
    Card,
    Contact,
    Deposit,
    Document,
    Entity,
    Part,
    Person,
    Products,
    Store,
    Tax,
)


class SellerProfile(Part):
    """A seller. Read one with `sellerfill.profile.load`, which also checks what lies between the keys."""

    version: Literal["1"]
    kind: Kind
    entity: Entity | None = None
    addresses: Group[Address]
    people: tuple[Person, ...] = Field(min_length=1)
    account: Account
    contact: Contact
    store: Store
    card: Card
    tax: Tax
    deposit: Deposit | None = None
    products: Products | None = None
    documents: tuple[Document, ...] = ()
    provenance: Group[Line] | None = None

    def person(self, identifier: str) -> Person:
        """The person of that id. Raises KeyError; a loaded profile refers to known people alone."""
        return next(person for person in self.people if person.id == identifier)

    @property
    def holder(self) -> Person:
        """Whose account it is: `account.holder`, else the legal representative, else the primary contact, else the
        first person.
        """
        if self.account.holder:
            return self.person(self.account.holder)
        for role in ("legal_representative", "primary_contact"):
            for person in self.people:
                if role in person.roles:
                    return person
        return self.people[0]

    @property
    def representative(self) -> Person:
        """Who stands for the business: the legal representative, else whose account it is."""
        return next((person for person in self.people if "legal_representative" in person.roles), self.holder)

    @property
    def further_owners(self) -> tuple[Person, ...]:
        """The beneficial owners beside the representative, in the order of the file."""
        chief = self.representative
        return tuple(p for p in self.people if "beneficial_owner" in p.roles and p is not chief)

    @property
    def business_address(self) -> str:
        """The name of the address of the business: operating, else registered, else (individuals) the residence."""
        named = [name for name in ("operating", "registered") if name in self.addresses]
        return named[0] if named else self.holder.residence or next(iter(self.addresses))
