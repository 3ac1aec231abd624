"""The vocabulary between what a seller has and what a page asks.

Names come from the HTML standard's autofill field names where it has one; what it lacks, and only a
registration asks, is the seller's own and named in the same manner.
Source: HTML Living Standard, section 4.10.18.7 (autofill).
"""

from __future__ import annotations

from enum import StrEnum


class Token(StrEnum):
    """What a field asks for."""

    # The account.
    NAME = "name"
    EMAIL = "email"
    NEW_PASSWORD = "new-password"
    CURRENT_PASSWORD = "current-password"

    # The business, and its address.
    LEGAL_NAME = "organization"
    ADDRESS_LINE1 = "address-line1"
    ADDRESS_LINE2 = "address-line2"
    CITY = "address-level2"
    STATE = "address-level1"
    COUNTRY = "country"
    POSTAL_CODE = "postal-code"
    WEBSITE = "url"
    STORE_NAME = "seller-store-name"

    # The business as the register has it, and what it does on the marketplace.
    BUSINESS_COUNTRY = "seller-business-country"
    BUSINESS_TYPE = "seller-business-type"
    REGISTRATION_NUMBER = "seller-registration-number"
    SELLING_PLAN = "seller-plan"

    # A person behind the business: who represents it, and on a page that repeats each further owner.
    PERSON_NAME = "seller-person-name"
    PERSON_FAMILY_NAME = "seller-person-family-name"
    PERSON_GIVEN_NAME = "seller-person-given-name"
    PERSON_ROLE = "seller-person-role"
    PERSON_OWNER = "seller-person-owner"
    PERSON_CITIZENSHIP = "seller-person-citizenship"
    PERSON_BIRTH_COUNTRY = "seller-person-birth-country"
    PERSON_BIRTH_YEAR = "seller-person-birth-year"
    PERSON_BIRTH_MONTH = "seller-person-birth-month"
    PERSON_BIRTH_DAY = "seller-person-birth-day"
    PERSON_ID_TYPE = "seller-person-id-type"
    PERSON_ID_NUMBER = "seller-person-id-number"
    PERSON_ID_COUNTRY = "seller-person-id-country"
    PERSON_ID_EXPIRY_YEAR = "seller-person-id-expiry-year"
    PERSON_ID_EXPIRY_MONTH = "seller-person-id-expiry-month"
    PERSON_ID_EXPIRY_DAY = "seller-person-id-expiry-day"
    PERSON_ID_PERMANENT = "seller-person-id-permanent"
    PERSON_LINE1 = "seller-person-address-line1"
    PERSON_LINE2 = "seller-person-address-line2"
    PERSON_CITY = "seller-person-city"
    PERSON_STATE = "seller-person-state"
    PERSON_COUNTRY = "seller-person-country"
    PERSON_POSTAL_CODE = "seller-person-postal-code"
    PERSON_EMAIL = "seller-person-email"
    PERSON_PHONE = "seller-person-phone"
    OWNERS = "seller-owners"

    # Files that are shown to the marketplace.
    LICENCE_FILE = "seller-licence-file"
    ID_FRONT_FILE = "seller-id-front-file"
    ID_BACK_FILE = "seller-id-back-file"
    STATEMENT_FILE = "seller-statement-file"

    # The phone and how it is verified.
    PHONE_COUNTRY = "tel-country-code"
    PHONE_NATIONAL = "tel-national"
    PIN_METHOD = "seller-pin-method"
    PIN_LANGUAGE = "seller-pin-language"

    # The card, without its number.
    CARD_HOLDER = "cc-name"
    CARD_EXPIRY_MONTH = "cc-exp-month"
    CARD_EXPIRY_YEAR = "cc-exp-year"
    BILLING_CHOICE = "seller-billing-address-choice"
    BILLING_LINE1 = "billing address-line1"
    BILLING_LINE2 = "billing address-line2"
    BILLING_CITY = "billing address-level2"
    BILLING_STATE = "billing address-level1"
    BILLING_COUNTRY = "billing country"
    BILLING_POSTAL_CODE = "billing postal-code"
    BILLING_PHONE = "billing tel"

    # The account that is paid into.
    DEPOSIT_COUNTRY = "seller-deposit-country"
    DEPOSIT_BANK = "seller-deposit-bank"
    DEPOSIT_HOLDER = "seller-deposit-holder"
    DEPOSIT_ROUTING = "seller-deposit-routing"
    DEPOSIT_ACCOUNT = "seller-deposit-account"

    # The tax interview.
    TAX_CLASSIFICATION = "seller-tax-classification"
    TAX_US_PERSON = "seller-tax-us-person"
    TAX_INTERMEDIARY = "seller-tax-intermediary"
    TAX_OWNER_TYPE = "seller-tax-owner-type"
    TAX_ORGANIZATION = "seller-tax-organization"
    TAX_ORGANIZATION_COUNTRY = "seller-tax-organization-country"
    TAX_FULL_NAME = "seller-tax-full-name"
    TAX_CITIZENSHIP = "seller-tax-citizenship"
    TAX_COUNTRY = "seller-tax-country"
    TAX_LINE1 = "seller-tax-address-line1"
    TAX_LINE2 = "seller-tax-address-line2"
    TAX_CITY = "seller-tax-city"
    TAX_STATE = "seller-tax-state"
    TAX_POSTAL_CODE = "seller-tax-postal-code"
    TAX_MAILING = "seller-tax-mailing"
    TAX_TIN_KIND = "seller-tax-tin-kind"
    TAX_TIN = "seller-tax-tin"
    TAX_TIN_COUNTRY = "seller-tax-tin-country"

    # The questions about products.
    PRODUCT_UPC = "seller-product-upc"
    PRODUCT_BRAND = "seller-product-brand"
    PRODUCT_TRADEMARK = "seller-product-trademark"
    PRODUCT_DIVERSITY = "seller-product-diversity"
    PRODUCT_COUNT = "seller-product-count"
    PRODUCT_CATEGORIES = "seller-product-categories"

    # Not asked for by anybody else: the kind of seller.
    SELLER_KIND = "seller-kind"

    # The account holder's name in two boxes, as many sign-ups have it.
    FAMILY_NAME = "family-name"
    GIVEN_NAME = "given-name"
