"""The parts of a profile that could be read, so that the checks between them run beside other errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from sellerfill.profile.choices import Kind
from sellerfill.profile.parts import (
    Account,
    Address,
    Card,
    Contact,
    Deposit,
    Document,
    Entity,
    Person,
    Store,
    Tax,
)

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Draft:
    """Each part, or None where it is absent or has errors of its own; `keys` are the first level's keys as written.

    `people` and `documents` keep their place in the file as key; `address_names` and `person_ids` hold also those
    whose contents are wrong, so that a reference to them is not a second error.
    """

    keys: frozenset[str]
    kind: Kind | None = None
    entity: Entity | None = None
    addresses: Mapping[str, Address] = field(default_factory=dict)
    people: Mapping[int, Person] = field(default_factory=dict)
    account: Account | None = None
    contact: Contact | None = None
    store: Store | None = None
    card: Card | None = None
    tax: Tax | None = None
    deposit: Deposit | None = None
    documents: Mapping[int, Document] = field(default_factory=dict)
    address_names: frozenset[str] = frozenset()
    person_ids: tuple[tuple[int, str], ...] = ()


def draft_of(tree: dict[str, Any]) -> Draft:
    """The draft of a tree as the reader gives it."""
    kind = tree.get("kind")
    people = _items(tree, "people")
    addresses = tree.get("addresses")
    named = addresses if isinstance(addresses, dict) else {}
    return Draft(
        keys=frozenset(tree),
        kind=kind if kind in ("company", "individual") else None,
        entity=_part(Entity, tree.get("entity")),
        addresses=_valid(Address, named),
        people=_valid(Person, people),
        account=_part(Account, tree.get("account")),
        contact=_part(Contact, tree.get("contact")),
        store=_part(Store, tree.get("store")),
        card=_part(Card, tree.get("card")),
        tax=_part(Tax, tree.get("tax")),
        deposit=_part(Deposit, tree.get("deposit")),
        documents=_valid(Document, _items(tree, "documents")),
        address_names=frozenset(named),
        person_ids=tuple(
            (index, item["id"].strip())
            for index, item in people.items()
            if isinstance(item, dict) and isinstance(item.get("id"), str)
        ),
    )


def _items(tree: dict[str, Any], key: str) -> dict[int, Any]:
    value = tree.get(key)
    return dict(enumerate(value)) if isinstance(value, tuple) else {}


def _part(model: type[_Model], value: Any) -> _Model | None:
    try:
        return model.model_validate(value) if value is not None else None
    except ValidationError:
        return None


_Key = TypeVar("_Key", str, int)


def _valid(model: type[_Model], values: Mapping[_Key, Any]) -> dict[_Key, _Model]:
    parts = {key: _part(model, value) for key, value in values.items()}
    return {key: part for key, part in parts.items() if part is not None}
