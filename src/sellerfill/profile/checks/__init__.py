"""What a type can't say: checksums, references, dates in the past, a marketplace's published rules.

Each check is a generator over a `Draft` and a day; a finding's place in the file is added by the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from sellerfill.profile.checks import entity, money, people, references, store
from sellerfill.profile.draft import Draft
from sellerfill.profile.findings import Finding

Check = Callable[[Draft, date], Iterator[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    references.check,
    entity.check_kind,
    entity.check_registration,
    entity.check_licence,
    entity.check_addresses,
    people.check_identities,
    people.check_births,
    people.check_shares,
    people.check_phones,
    store.check_names,
    money.check_card,
    money.check_tax,
    money.check_deposit,
)


def check(draft: Draft, today: date) -> Iterator[Finding]:
    """All findings of all checks."""
    for one in CHECKS:
        yield from one(draft, today)
