"""A short seller's profile without any finding; the tests change one thing of it at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from sellerfill.profile import Finding

TODAY = date(2026, 11, 23)

Look = Callable[[str | bytes], tuple[Finding, ...]]
Write = Callable[[str | bytes], Path]

SELLER = """\
version: "1"
kind: company
entity:
  legal_name: 深圳市示例贸易有限公司
  registration_number: 91440300MAFKE0001Y
addresses:
  registered:
    local: 广东省深圳市南山区科技南路18号
    postal_code: "518057"
people:
  - id: owner
    roles: [legal_representative]
    name: 吕小军
account:
  email: seller@example.com
  password: env:SELLERFILL_PASSWORD
contact:
  phone: "+86 138 0000 0001"
store:
  names: [Yunsuo Home]
card:
  brand: visa
  holder: owner
  expires: 2029-08
  billing_address: registered
tax:
  us_person: false
  intermediary_agent: false
  owner_type: corporation
"""


def changed(old: str, new: str) -> str:
    """The short profile with one thing changed."""
    assert SELLER.count(old) == 1
    return SELLER.replace(old, new)


def told(findings: tuple[Finding, ...]) -> list[str]:
    """Findings as short lines."""
    return [f"{f.severity} {f.code} {f.line}:{f.column} {f.message.en}" for f in findings]
