"""The groups of keys that a profile is made of."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from sellerfill.profile.choices import (
    Answer,
    BusinessType,
    DocumentKind,
    LatinStyle,
    OwnerType,
    Role,
    SellingPlan,
)
from sellerfill.profile.fields import (
    Country,
    Date,
    Email,
    Latin,
    Line,
    Month,
    Name,
    Percent,
    Phone,
    Secret,
    Until,
    Website,
    YesNo,
)


class Part(BaseModel):
    """A group of keys: unknown keys are errors, text is never converted in silence, nothing changes afterwards."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", hide_input_in_errors=True)


class Script(Part):
    """A name in both scripts; `latin` wins. A text alone is the local form."""

    local: Line
    latin: Latin | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"local": value} if isinstance(value, str) else value


class CompanyName(Script):
    """A company's name as on the licence, and how its Latin form is made where none is given."""

    latin_style: LatinStyle = "english"


class PersonName(Script):
    """A person's name as on the identity document. `family_length`: Han characters of the surname, where unusual."""

    family_length: Literal["1", "2", "3"] | None = None


class LatinAddress(Part):
    """An address in Latin letters, small to large; what is given wins part by part."""

    line1: Latin | None = None
    line2: Latin | None = None
    city: Latin | None = None
    state: Latin | None = None


class Address(Part):
    """One place: a single line in Chinese that is taken apart (`local`), or its parts; or Latin alone."""

    local: Line | None = None
    province: Line | None = None
    city: Line | None = None
    district: Line | None = None
    street: Line | None = None
    postal_code: Latin | None = None
    country: Country = "CN"
    latin: LatinAddress | None = None

    def whole(self) -> str | None:
        """The address in the local script on one line, large to small; None where only Latin is given."""
        return self.local or "".join(filter(None, (self.province, self.city, self.district, self.street))) or None


class Entity(Part):
    """The licence's facts. An individual has none, or a trade name alone."""

    legal_name: CompanyName | None = None
    english_trade_name: Latin | None = None
    registration_number: Latin | None = None
    registration_country: Country = "CN"
    established_on: Date | None = None
    licence_expiry: Until | None = None
    business_scope: Line | None = None
    company_type: Line | None = None
    business_type: BusinessType | None = None
    website: Website | None = None


class Identity(Part):
    """An identity document."""

    type: Literal["national_id", "passport"]
    number: Latin
    issuing_country: Country = "CN"
    expires_on: Until


class Birth(Part):
    """When and where a person was born."""

    date: Date
    country: Country = "CN"


class Person(Part):
    """A person and the roles that this person plays; `residence` is an address's name."""

    id: Name
    roles: tuple[Role, ...] = ()
    name: PersonName
    identity: Identity | None = None
    birth: Birth | None = None
    citizenship: Country = "CN"
    residence: Name | None = None
    phone: Phone | None = None
    email: Email | None = None
    ownership_percent: Percent | None = None


class Account(Part):
    """The account to open; `holder` is a person's id."""

    holder: Name | None = None
    email: Email
    password: Secret


class Verification(Part):
    """How the phone is verified, and in which language the call or message comes."""

    method: Literal["call", "sms"] = "call"
    language: Literal["zh", "en"] = "zh"


class Contact(Part):
    """The phone that the marketplace verifies and calls."""

    phone: Phone
    verification: Verification = Verification()


class Store(Part):
    """The shop's public name: candidates in order of preference, in Latin letters; and the plan that it sells on."""

    names: tuple[Latin, ...] = Field(min_length=1)
    plan: SellingPlan = "professional"
    website: Website | None = None


class Card(Part):
    """A card without its number: the person types that. `holder` is a person's id, `name` the letters on the card."""

    brand: Literal["visa", "mastercard"]
    holder: Name
    name: Latin | None = None
    expires: Month
    billing_address: Name

    @property
    def expiry_year(self) -> int:
        """The year, four digits."""
        return int(self.expires[:4])

    @property
    def expiry_month(self) -> int:
        """The month, from 1."""
        return int(self.expires[5:])


class Tin(Part):
    """A tax number, or the statement that none is given."""

    kind: Literal["none", "foreign", "us"] = "none"
    number: Latin | None = None
    country: Country = "CN"


class Tax(Part):
    """Facts for the tax interview. `name`: the tax form's name where the legal name has characters it refuses."""

    us_person: YesNo
    intermediary_agent: YesNo
    owner_type: OwnerType | None = None
    name: Latin | None = None
    address: Name | None = None
    tin: Tin = Tin()
    mailing_same: YesNo = True


class Deposit(Part):
    """The account that is paid into; `holder` is the legal name where none is given."""

    country: Country
    bank_name: Latin
    holder: Latin | None = None
    routing_number: Latin
    account_number: Secret


class Products(Part):
    """Answers to the questions about products; each may be left out."""

    has_upc: Answer | None = None
    brand_owner: Answer | None = None
    trademark: Answer | None = None
    diversity: Literal["yes", "no", "decline"] = "decline"
    count: Literal["1-10", "11-100", "101-500", "501+"] | None = None
    categories: tuple[Line, ...] = ()


class Document(Part):
    """A file to be shown to the marketplace; `path` is relative to the profile's folder."""

    kind: DocumentKind
    path: Line
    person: Name | None = None
    issued_on: Date | None = None
    expires_on: Until | None = None
    side: Literal["front", "back", "both"] | None = None
