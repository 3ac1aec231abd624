from __future__ import annotations

import pytest
from short_profile import Look, changed, told

BAD_FACTS = [
    (
        "kind: company",
        "kind: compny",
        [
            "error not-a-choice 2:1 'kind' is none of: company, individual",
        ],
    ),
    (
        "store:\n",
        "storre:\n",
        [
            "error missing 1:1 'store' is missing",
            "error unknown-key 19:1 Unknown key 'storre'",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [Yunsuo Home]\n  webiste: https://x.example.com",
        [
            "error unknown-key 21:3 Unknown key 'store.webiste'",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [Yunsuo Home]\n  colour: red",
        [
            "error unknown-key 21:3 Unknown key 'store.colour'",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: Yunsuo Home",
        [
            "error wrong-shape 20:3 'store.names' must be a list",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: []",
        [
            "error wrong-shape 20:3 'store.names' is an empty list",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [云梭家居]",
        [
            "error not-latin 20:11 'store.names[0]' holds characters other than plain Latin letters",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [AMAZ0N Home]",
        [
            "error store-name-marketplace 20:11 'store.names[0]' holds the marketplace's name or one like it",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [Amz-Yunsuo]",
        [
            "error store-name-marketplace 20:11 'store.names[0]' holds the marketplace's name or one like it",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [yunsuo.com]",
        [
            "error store-name-web 20:11 'store.names[0]' holds an e-mail or web address's ending",
        ],
    ),
    (
        "  names: [Yunsuo Home]",
        "  names: [YunsuoYunsuoYunsuoYunsuoYunsuoYunsuoYunsuoYunsuo Home]",
        [
            "error store-name-long 20:11 'store.names[0]' is longer than 50 characters",
        ],
    ),
    (
        "  email: seller@example.com\n",
        "",
        [
            "error missing 14:1 'account.email' is missing",
        ],
    ),
    (
        "  email: seller@example.com",
        "  email:",
        [
            "error missing 15:3 'account.email' is missing",
        ],
    ),
    (
        "seller@example.com",
        "seller@example",
        [
            "error email-form 15:3 'account.email' is not an e-mail address",
        ],
    ),
    (
        "env:SELLERFILL_PASSWORD",
        "hunter2secret",
        [
            "error plain-secret 16:3 'account.password' must say where the secret lies, never the secret itself",
        ],
    ),
    (
        '"+86 138 0000 0001"',
        '"138 0000 0001"',
        [
            "error phone-form 18:3 'contact.phone' is not a phone number with its country's code",
        ],
    ),
    (
        "91440300MAFKE0001Y",
        "91440300MAFKE00011",
        [
            "error credit-code 5:3 'entity.registration_number' is not a valid unified social credit code",
        ],
    ),
    (
        "  registration_number: 91440300MAFKE0001Y\n",
        "",
        [
            "error missing 3:1 'entity.registration_number' is missing",
        ],
    ),
    (
        '"518057"',
        "51805",
        [
            "error postcode 9:5 'addresses.registered.postal_code' does not have 6 digits",
        ],
    ),
    (
        '    postal_code: "518057"\n',
        "",
        [
            "error missing 7:3 'addresses.registered.postal_code' is missing",
        ],
    ),
    (
        "  registered:\n",
        "  warehouse:\n",
        [
            "error missing 6:1 'addresses.registered' is missing",
            "error unknown-reference 25:3 'card.billing_address' names nothing under 'addresses'",
        ],
    ),
    (
        "billing_address: registered",
        "billing_address: home",
        [
            "error unknown-reference 25:3 'card.billing_address' names nothing under 'addresses'",
        ],
    ),
    (
        "holder: owner",
        "holder: boss",
        [
            "error unknown-reference 23:3 'card.holder' names nothing under 'people'",
        ],
    ),
    (
        "expires: 2029-08",
        "expires: 08/29",
        [
            "error month-form 24:3 'card.expires' is not a month such as 2029-08",
        ],
    ),
    (
        "expires: 2029-08",
        "expires: 2026-10",
        [
            "error card-expired 24:3 The card has expired",
        ],
    ),
    (
        "expires: 2029-08",
        "expires: 2026-11",
        [
            "warning card-expires-soon 24:3 The card expires this month",
        ],
    ),
    (
        "us_person: false",
        "us_person: maybe",
        [
            "error yes-or-no 27:3 'tax.us_person' is neither true nor false",
        ],
    ),
    (
        "us_person: false",
        "us_person: true",
        [
            "error tax-form 27:3 'tax.us_person' leads to another form than W-8BEN or W-8BEN-E",
        ],
    ),
    (
        "owner_type: corporation",
        "owner_type: individual",
        [
            "error owner-type 29:3 'tax.owner_type' does not go with 'kind'",
        ],
    ),
    (
        "  owner_type: corporation\n",
        "",
        [
            "error missing 26:1 'tax.owner_type' is missing",
        ],
    ),
    (
        "  owner_type: corporation\n",
        "  owner_type: corporation\n  name: Shenzhen (Group) Co.\n",
        [
            "error tax-characters 30:3 'tax.name' holds a character that the tax form refuses",
        ],
    ),
    (
        "  owner_type: corporation\n",
        "  owner_type: corporation\n  tin: {kind: foreign}\n",
        [
            "error missing 30:3 'tax.tin.number' is missing",
        ],
    ),
    (
        "    name: 吕小军",
        '    name: 吕小军\n    identity: {type: national_id, number: "440305198503070017", expires_on: permanent}',
        [
            "error identity-number 14:35 'people[0].identity.number' is not a valid identity card number",
        ],
    ),
    (
        "    name: 吕小军",
        '    name: 吕小军\n    identity: {type: national_id, number: "440305198503070016", expires_on: 2020-01-01}',
        [
            "error expired 14:65 'people[0].identity.expires_on' lies in the past: the document has expired",
        ],
    ),
    (
        "    name: 吕小军",
        '    name: 吕小军\n    identity: {type: national_id, number: "440305198503070016", expires_on: 2036/01/01}',
        [
            "error date-form 14:65 'people[0].identity.expires_on'"
            " is neither a date such as 2029-08-31 nor the word permanent",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: 吕小军\n    birth: {date: 2027-01-01}",
        [
            "error in-the-future 14:13 'people[0].birth.date' lies in the future",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: 吕小军\n    birth: {date: 2010-01-01}",
        [
            "warning under-age 14:13 'people[0].birth.date' makes this person younger than 18",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: 吕小军\n    citizenship: China",
        [
            "error country-form 14:5 'people[0].citizenship' is not a country code of two letters",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: 吕小军\n    ownership_percent: 120",
        [
            "error percent-form 14:5 'people[0].ownership_percent' is not a share between 0 and 100",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: [吕, 小军]",
        [
            "error wrong-shape 13:5 'people[0].name' must have keys of its own",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: {latin: Lyu Xiaojun}",
        [
            "error missing 13:5 'people[0].name.local' is missing",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: {local: 吕小军, latin: Lǚ Xiaojun}",
        [
            "error not-latin 13:24 'people[0].name.latin' holds characters other than plain Latin letters",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: 吕\u200b小军",
        [
            "error invisible 13:5 'people[0].name.local' holds a line break or an invisible character",
        ],
    ),
    (
        "    name: 吕小军",
        "    name: 吕小军\n  - id: owner\n    name: 陈思远",
        [
            "error duplicate-person 14:5 'people[1].id' is the id of another person too",
        ],
    ),
    (
        "  expires: 2029-08",
        "  expires: 2029-08\n  number: 4111111111111111",
        [
            "error card-number 25:3 A card number has no place in a profile",
        ],
    ),
    (
        "  expires: 2029-08",
        "  expires: 2029-08\n  cvv: 123",
        [
            "error security-code 25:3 A card's security code has no place in a profile",
        ],
    ),
    (
        "  expires: 2029-08",
        "  expires: 2029-08\n  name: 4111 1111 1111 1111",
        [
            "error card-number 25:3 A card number has no place in a profile",
        ],
    ),
    (
        'version: "1"',
        'version: "1"\npin: 1234',
        [
            "error one-time-code 2:1 PINs and one-time codes have no place in a profile",
        ],
    ),
    (
        'version: "1"',
        'version: "1"\nsignature: Lyu Xiaojun',
        [
            "error certification 2:1 Certifications and signatures have no place in a profile",
        ],
    ),
    (
        'version: "1"',
        'version: "1"\ncertification: true',
        [
            "error certification 2:1 Certifications and signatures have no place in a profile",
        ],
    ),
    (
        'version: "1"',
        'version: "1"\n验证码: 1234',
        [
            "error one-time-code 2:1 PINs and one-time codes have no place in a profile",
        ],
    ),
    (
        'version: "1"\n',
        'version: "2"\n',
        [
            "error not-a-choice 1:1 'version' is none of: 1",
        ],
    ),
    (
        "kind: company",
        "kind: individual",
        [
            "error individual-with-company 4:3 An individual registers under the person's own name,"
            " but a company's name is given",
            "error owner-type 29:3 'tax.owner_type' does not go with 'kind'",
        ],
    ),
    (
        "    local: 广东省深圳市南山区科技南路18号\n",
        "",
        [
            "error missing 7:3 'addresses.registered.local' is missing",
        ],
    ),
    (
        "    local: 广东省深圳市南山区科技南路18号\n",
        "    local: 广东省深圳市南山区科技南路18号\n    city: 深圳市\n",
        [
            "error address-twice 7:3 'addresses.registered' holds both one line and separate parts",
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), BAD_FACTS)
def test_a_bad_fact_is_told_once_with_its_place(findings_of: Look, old: str, new: str, expected: list[str]) -> None:
    assert told(findings_of(changed(old, new))) == expected


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, new, _ in BAD_FACTS])
def test_every_finding_speaks_both_languages_and_says_what_to_do(findings_of: Look, old: str, new: str) -> None:
    for finding in findings_of(changed(old, new)):
        assert all((finding.message.en, finding.message.zh, finding.next_step.en, finding.next_step.zh))
        assert finding.message.en != finding.message.zh
