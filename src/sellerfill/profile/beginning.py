"""A first profile, written from answers to questions: what to ask, what is wrong with an answer, the file's text."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from sellerfill.language import Bilingual
from sellerfill.profile.findings import Finding
from sellerfill.profile.loading import findings_in

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `key` names the answer in the file's template, `path` is where the profile has it.

    `proposal` gives an answer from the earlier ones, or nothing; `of` says which kinds of sellers are asked.
    """

    key: str
    path: str
    text: Bilingual
    proposal: Callable[[Answers], str] = lambda answers: ""
    of: Literal["company", "individual", "both"] = "both"

    def concerns(self, answers: Answers) -> bool:
        """Whether this seller is asked."""
        return self.of in ("both", answers.get("kind"))


def _born(answers: Answers) -> str:
    """The date of birth that an identity card's number has from its seventh digit on."""
    digits = answers["identity_number"][6:14]
    card = answers["identity_type"] == "national_id" and len(answers["identity_number"]) == 18 and digits.isdigit()
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if card else ""


QUESTIONS = (
    Question(
        "kind", "kind", Bilingual("company or individual", "公司填 company，个人填 individual"), lambda _: "company"
    ),
    Question(
        "legal_name",
        "entity.legal_name.local",
        Bilingual("Company name in Chinese, as on the licence", "公司名称（与营业执照一致）"),
        of="company",
    ),
    Question(
        "registration_number",
        "entity.registration_number",
        Bilingual("Unified social credit code, 18 characters", "统一社会信用代码（18 位）"),
        of="company",
    ),
    Question(
        "licence_expiry",
        "entity.licence_expiry",
        Bilingual(
            "The licence is valid until (YYYY-MM-DD, or permanent)", "营业执照有效期至（YYYY-MM-DD，长期填 permanent）"
        ),
        lambda _: "permanent",
        of="company",
    ),
    Question(
        "address",
        "addresses.{place}.local",
        Bilingual("Address in Chinese, from the province on", "地址（中文，从省写起）"),
    ),
    Question("postal_code", "addresses.{place}.postal_code", Bilingual("Postal code", "邮政编码")),
    Question(
        "name",
        "people[0].name",
        Bilingual("Name in Chinese of the legal representative, or yours", "法定代表人（个人卖家填本人）中文姓名"),
    ),
    Question(
        "identity_type",
        "people[0].identity.type",
        Bilingual("Identity document: national_id or passport", "证件：身份证填 national_id，护照填 passport"),
        lambda _: "national_id",
    ),
    Question("identity_number", "people[0].identity.number", Bilingual("Its number", "证件号码")),
    Question(
        "identity_expiry",
        "people[0].identity.expires_on",
        Bilingual("It is valid until (YYYY-MM-DD, or permanent)", "证件有效期至（YYYY-MM-DD，长期填 permanent）"),
    ),
    Question("born", "people[0].birth.date", Bilingual("Date of birth (YYYY-MM-DD)", "出生日期（YYYY-MM-DD）"), _born),
    Question("phone", "people[0].phone", Bilingual("Phone number, with +86", "手机号码（以 +86 开头）")),
    Question("email", "people[0].email", Bilingual("E-mail address", "电子邮箱")),
    Question(
        "account_email",
        "account.email",
        Bilingual(
            "E-mail address for the new account, never used there before", "注册账户用的邮箱（从未在亚马逊注册过）"
        ),
        lambda answers: answers["email"],
    ),
    Question(
        "method",
        "contact.verification.method",
        Bilingual("Phone verification: call or sms", "电话验证方式：接听电话填 call，短信填 sms"),
        lambda _: "sms",
    ),
    Question(
        "store_names",
        "store.names",
        Bilingual(
            "Store names in Latin letters, best first, commas between", "店铺名称（拉丁字母，按优先顺序，逗号分隔）"
        ),
    ),
    Question(
        "card_brand",
        "card.brand",
        Bilingual("Card: visa or mastercard", "信用卡：visa 或 mastercard"),
        lambda _: "visa",
    ),
    Question(
        "card_expires",
        "card.expires",
        Bilingual("The card is valid until (YYYY-MM)", "信用卡有效期（YYYY-MM）"),
    ),
)


# Stands where nothing was answered yet, so that a single answer can be checked as part of a whole; written nowhere.
_UNANSWERED = {
    "kind": "company",
    "legal_name": "深圳市示例贸易有限公司",
    "registration_number": "91440300MAFKE0001Y",
    "licence_expiry": "permanent",
    "address": "广东省深圳市南山区科技南路18号",
    "postal_code": "518057",
    "name": "吕小军",
    "identity_type": "passport",
    "identity_number": "E00000000",
    "identity_expiry": "permanent",
    "born": "1985-03-07",
    "phone": "+86 138 0000 0001",
    "email": "seller@example.com",
    "account_email": "seller@example.com",
    "method": "sms",
    "store_names": "Example",
    "card_brand": "visa",
    "card_expires": "2099-01",
}


def text_of(answers: Answers) -> str:
    """The profile in YAML, with comments in both languages; `answers` has all that concern the seller."""
    facts = {
        **answers,
        "store_names": _names(answers),
        "company": answers["kind"] == "company",
        "place": _place(answers),
    }
    return _ENVIRONMENT.get_template("seller.yaml.j2").render(facts)


def complaints(question: Question, answers: Answers, today: date) -> tuple[Finding, ...]:
    """What the check of a whole profile would find at the answer to this question."""
    path = question.path.format(place=_place(answers))
    facts = {**_UNANSWERED, **answers}
    if "born" not in answers:
        facts["born"] = _born(facts) or facts["born"]
    found = findings_in(_tree(facts), today)
    return tuple(finding for finding in found if finding.path.startswith(path))


def _tree(answers: Answers) -> dict[str, Any]:
    """The profile as the reader would give it."""
    place = _place(answers)
    tree = {
        "version": "1",
        "kind": answers["kind"],
        "addresses": {place: {"local": answers["address"], "postal_code": answers["postal_code"], "country": "CN"}},
        "people": (_person(answers, place),),
        "account": {"email": answers["account_email"], "password": "prompt"},
        "contact": {"phone": answers["phone"], "verification": {"method": answers["method"]}},
        "store": {"names": _names(answers)},
        "card": {
            "brand": answers["card_brand"],
            "holder": "owner",
            "expires": answers["card_expires"],
            "billing_address": place,
        },
        "tax": {"us_person": "false", "owner_type": "corporation" if place == "registered" else "individual"},
    }
    if answers["kind"] != "company":
        return tree
    entity = {key: answers[key] for key in ("registration_number", "licence_expiry")}
    return {**tree, "entity": {"legal_name": {"local": answers["legal_name"]}, **entity}}


def _person(answers: Answers, place: str) -> dict[str, Any]:
    return {
        "id": "owner",
        "roles": ("primary_contact", "card_holder"),
        "name": answers["name"],
        "identity": {
            "type": answers["identity_type"],
            "number": answers["identity_number"],
            "issuing_country": "CN",
            "expires_on": answers["identity_expiry"],
        },
        "birth": {"date": answers["born"], "country": "CN"},
        "citizenship": "CN",
        "residence": place,
        "phone": answers["phone"],
        "email": answers["email"],
    }


def _place(answers: Answers) -> str:
    return "registered" if answers["kind"] == "company" else "residence"


def _names(answers: Answers) -> tuple[str, ...]:
    return tuple(name.strip() for name in answers["store_names"].replace("，", ",").split(",") if name.strip())


def _quoted(text: str) -> str:
    """A text as YAML's double-quoted scalar, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)


_ENVIRONMENT = Environment(
    loader=PackageLoader("sellerfill", "profile"),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
    autoescape=False,
)
_ENVIRONMENT.filters["quoted"] = _quoted
