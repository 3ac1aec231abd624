"""Which token gets which of a seller's facts; a token that the profile can't answer is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import phonenumbers

from sellerfill.profile.model import SellerProfile
from sellerfill.tokens import Token
from sellerfill.values import addresses, choices, names, people
from sellerfill.values.value import Spelling

Answers = Iterator[tuple[Token, Spelling]]


def account(profile: SellerProfile) -> Answers:
    """The account: holder, e-mail and the reference to its password."""
    yield Token.NAME, names.person(profile, profile.holder)
    if parts := names.parts(profile, profile.holder):
        yield Token.FAMILY_NAME, parts[0]
        yield Token.GIVEN_NAME, parts[1]
    yield Token.EMAIL, Spelling(profile.account.email, "account.email")
    password = Spelling("", "account.password", rule="secret", secret=profile.account.password)
    yield Token.NEW_PASSWORD, password
    yield Token.CURRENT_PASSWORD, password


def kind(profile: SellerProfile) -> Answers:
    """Company or individual."""
    yield Token.SELLER_KIND, choices.choice(profile.kind, "kind")


def legal_name(profile: SellerProfile) -> Answers:
    """The name that registers."""
    yield Token.LEGAL_NAME, names.legal_name(profile)


def register(profile: SellerProfile) -> Answers:
    """The business as the register has it: its country, kind and number; an individual's country is the home's."""
    entity = profile.entity
    if profile.kind == "individual" or not entity:
        home = profile.business_address
        yield Token.BUSINESS_COUNTRY, choices.country(profile.addresses[home].country, f"addresses.{home}.country")
        yield Token.BUSINESS_TYPE, Spelling("individual", "kind", rule="choice", also=choices.WORDS["individual"])
        return
    yield Token.BUSINESS_COUNTRY, choices.country(entity.registration_country, "entity.registration_country")
    if entity.business_type:
        yield Token.BUSINESS_TYPE, choices.choice(entity.business_type, "entity.business_type")
    if entity.registration_number:
        yield Token.REGISTRATION_NUMBER, Spelling(entity.registration_number, "entity.registration_number")


def business_address(profile: SellerProfile) -> Answers:
    """Where the business works."""
    yield from addresses.answers(profile, profile.business_address, addresses.BUSINESS)


def store(profile: SellerProfile) -> Answers:
    """The shop's name and website."""
    yield Token.SELLING_PLAN, choices.choice(profile.store.plan, "store.plan")
    yield Token.STORE_NAME, Spelling(profile.store.names[0], "store.names[0]", candidates=profile.store.names)
    if profile.store.website:
        yield Token.WEBSITE, Spelling(profile.store.website, "store.website")
    elif profile.entity and profile.entity.website:
        yield Token.WEBSITE, Spelling(profile.entity.website, "entity.website")


def contact(profile: SellerProfile) -> Answers:
    """The phone, and how it is verified."""
    number = phonenumbers.parse(profile.contact.phone)
    region = phonenumbers.region_code_for_number(number) or profile.addresses[profile.business_address].country
    calling_code = number.country_code or 0
    yield Token.PHONE_COUNTRY, choices.phone_country(region, calling_code, "contact.phone")
    yield Token.PHONE_NATIONAL, Spelling(phonenumbers.national_significant_number(number), "contact.phone")
    yield Token.PIN_METHOD, choices.choice(profile.contact.verification.method, "contact.verification.method")
    yield Token.PIN_LANGUAGE, choices.choice(profile.contact.verification.language, "contact.verification.language")


def card(profile: SellerProfile) -> Answers:
    """The card without its number, and the address of its statements where that is another one."""
    owner = profile.person(profile.card.holder)
    if profile.card.name:
        yield Token.CARD_HOLDER, Spelling(profile.card.name, "card.name", local=owner.name.local, rule="given")
    else:
        yield Token.CARD_HOLDER, names.person(profile, owner)
    yield Token.CARD_EXPIRY_MONTH, choices.month(profile.card.expiry_month, "card.expires")
    yield Token.CARD_EXPIRY_YEAR, choices.year(profile.card.expiry_year, "card.expires")
    if profile.card.billing_address == profile.business_address:
        yield Token.BILLING_CHOICE, choices.choice("default", "card.billing_address")
        return
    yield Token.BILLING_CHOICE, choices.choice("new", "card.billing_address")
    yield from addresses.answers(profile, profile.card.billing_address, addresses.BILLING)
    phone, path = profile.contact.phone, "contact.phone"
    if owner.phone:
        phone, path = owner.phone, f"people[{profile.people.index(owner)}].phone"
    yield Token.BILLING_PHONE, Spelling(phone, path)


def deposit(profile: SellerProfile) -> Answers:
    """The account that is paid into, where the profile names one."""
    if not profile.deposit:
        return
    yield Token.DEPOSIT_COUNTRY, choices.country(profile.deposit.country, "deposit.country")
    yield Token.DEPOSIT_BANK, Spelling(profile.deposit.bank_name, "deposit.bank_name")
    if profile.deposit.holder:
        yield Token.DEPOSIT_HOLDER, Spelling(profile.deposit.holder, "deposit.holder", rule="given")
    else:
        yield Token.DEPOSIT_HOLDER, names.legal_name(profile)
    yield Token.DEPOSIT_ROUTING, Spelling(profile.deposit.routing_number, "deposit.routing_number")
    secret = profile.deposit.account_number
    yield Token.DEPOSIT_ACCOUNT, Spelling("", "deposit.account_number", rule="secret", secret=secret)


def tax(profile: SellerProfile) -> Answers:
    """The tax interview's questions."""
    classification = "business" if profile.kind == "company" else "individual"
    yield Token.TAX_CLASSIFICATION, Spelling(classification, "kind", rule="choice", also=choices.WORDS[profile.kind])
    yield Token.TAX_US_PERSON, choices.choice(_yes_no(profile.tax.us_person), "tax.us_person")
    yield Token.TAX_INTERMEDIARY, choices.choice(_yes_no(profile.tax.intermediary_agent), "tax.intermediary_agent")
    owner_type = profile.tax.owner_type or ("individual" if profile.kind == "individual" else None)
    if owner_type:
        yield Token.TAX_OWNER_TYPE, choices.choice(owner_type, "tax.owner_type")
    yield Token.TAX_MAILING, choices.choice("same" if profile.tax.mailing_same else "different", "tax.mailing_same")
    yield Token.TAX_TIN_KIND, choices.choice(profile.tax.tin.kind, "tax.tin.kind")
    if profile.tax.tin.number and profile.tax.tin.kind != "none":
        yield Token.TAX_TIN, Spelling(profile.tax.tin.number, "tax.tin.number")
        yield Token.TAX_TIN_COUNTRY, choices.country(profile.tax.tin.country, "tax.tin.country")


def tax_name(profile: SellerProfile) -> Answers:
    """Who owns the income: the company and its country, or the person and the citizenship."""
    given = profile.tax.name
    name = Spelling(given, "tax.name", rule="given") if given else names.legal_name(profile)
    if profile.kind == "company":
        country = profile.entity.registration_country if profile.entity else "CN"
        yield Token.TAX_ORGANIZATION, name
        yield Token.TAX_ORGANIZATION_COUNTRY, choices.country(country, "entity.registration_country")
    else:
        index = profile.people.index(profile.holder)
        yield Token.TAX_FULL_NAME, name
        yield Token.TAX_CITIZENSHIP, choices.country(profile.holder.citizenship, f"people[{index}].citizenship")


def tax_address(profile: SellerProfile) -> Answers:
    """The permanent address: as the profile says, else the registered one, else an individual's residence."""
    default = "registered" if "registered" in profile.addresses else profile.business_address
    if profile.kind == "individual":
        default = profile.holder.residence or default
    yield from addresses.answers(profile, profile.tax.address or default, addresses.TAX)


def products(profile: SellerProfile) -> Answers:
    """The questions about products, as far as the profile answers them."""
    answers = profile.products
    diversity = answers.diversity if answers else "decline"
    yield Token.PRODUCT_DIVERSITY, choices.choice(diversity, "products.diversity")
    if not answers:
        return
    for token, key in (
        (Token.PRODUCT_UPC, "has_upc"),
        (Token.PRODUCT_BRAND, "brand_owner"),
        (Token.PRODUCT_TRADEMARK, "trademark"),
        (Token.PRODUCT_COUNT, "count"),
    ):
        word = getattr(answers, key)
        if word:
            yield token, choices.choice(word, f"products.{key}")
    if answers.categories:
        yield Token.PRODUCT_CATEGORIES, choices.categories(answers.categories, "products.categories")


def _yes_no(answer: bool) -> str:
    return "yes" if answer else "no"


GROUPS: Final[tuple[Callable[[SellerProfile], Answers], ...]] = (
    kind,
    account,
    legal_name,
    register,
    business_address,
    store,
    contact,
    card,
    deposit,
    tax,
    tax_name,
    tax_address,
    products,
    people.representative,
    people.owners,
)
"""All groups of answers; one that fails on an unknown character leaves the others alone."""
