"""The types of a profile's keys, for its models: a parser of `forms` each, and what a JSON Schema says of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema

from sellerfill.profile import forms, secrets
from sellerfill.profile.forms import Permanent

Line = Annotated[str, BeforeValidator(forms.line)]
"""One line of visible text, in any script, without space at its ends."""
Latin = Annotated[str, BeforeValidator(forms.latin)]
"""One line of ASCII."""
Name = Annotated[str, BeforeValidator(forms.name)]
"""A short name that other places of the profile refer to."""
Date = Annotated[date, BeforeValidator(forms.iso_date)]
"""An ISO 8601 date."""
Until = Annotated[date | Permanent, BeforeValidator(forms.until)]
"""An ISO 8601 date, or "permanent"."""
Month = Annotated[str, BeforeValidator(forms.month), WithJsonSchema({"type": "string", "pattern": r"^20\d{2}-\d{2}$"})]
"""A month as "2029-08"."""
YesNo = Annotated[bool, BeforeValidator(forms.yes_no)]
"""true, yes, 是; false, no, 否."""
Country = Annotated[str, BeforeValidator(forms.country), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$"})]
"""ISO 3166-1 alpha-2, in capitals."""
Email = Annotated[str, BeforeValidator(forms.email), WithJsonSchema({"type": "string", "format": "email"})]
"""An ASCII e-mail address; whether it exists is not asked."""
Phone = Annotated[str, BeforeValidator(forms.phone)]
"""A phone number, kept as E.164."""
Percent = Annotated[Decimal, BeforeValidator(forms.percent), WithJsonSchema({"type": ["number", "string"]})]
"""More than 0, at most 100."""
Website = Annotated[str, BeforeValidator(forms.website), WithJsonSchema({"type": "string", "format": "uri"})]
"""An http(s) address."""
Secret = Annotated[
    secrets.SecretRef,
    BeforeValidator(forms.secret),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": "^(env:[A-Za-z_]\\w*|keyring:[^/\\s]+/\\S+|prompt)$"}),
]
"""A reference to a secret."""

_Item = TypeVar("_Item")
Group = Annotated[
    Mapping[Name, _Item],
    AfterValidator(lambda items: MappingProxyType(dict(items))),
    PlainSerializer(dict, return_type=dict[str, Any]),
]
"""Items by name; read-only."""
