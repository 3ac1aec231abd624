"""The words that a profile offers where it has a fixed choice."""

from __future__ import annotations

from typing import Literal

Kind = Literal["company", "individual"]
Role = Literal[
    "legal_representative", "primary_contact", "beneficial_owner", "card_holder", "authorised_representative"
]
BusinessType = Literal["state_owned", "publicly_owned", "privately_owned", "charity"]
SellingPlan = Literal["professional", "individual"]
LatinStyle = Literal["english", "pinyin", "pinyin-words", "pinyin-syllables"]
OwnerType = Literal[
    "individual",
    "corporation",
    "partnership",
    "disregarded_entity",
    "simple_trust",
    "grantor_trust",
    "complex_trust",
    "estate",
    "government",
    "central_bank",
    "tax_exempt",
    "private_foundation",
    "international_organization",
]
Answer = Literal["yes", "no", "some"]
DocumentKind = Literal[
    "business_licence",
    "national_id",
    "passport",
    "bank_statement",
    "card_statement",
    "utility_bill",
    "address_proof",
    "authorisation",
    "other",
]
