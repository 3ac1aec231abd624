from __future__ import annotations

import re

from site_visitor import SMS, Visitor, practice_site, visitor_of


def test_a_company_registers_from_the_first_page_to_the_back_office() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_central")

        assert visitor.ask("/counts") == {
            "accounts": 1,
            "preauthorizations": 1,
            "declined_cards": 0,
            "calls": 1,
            "sms": 0,
            "tax_forms": 1,
            "deposits": 0,
            "questionnaires": 1,
            "posts": 15,
            "trapped": 0,
        }
        assert [(record["seq"], record["page"]) for record in visitor.ask("/received")] == [
            (1, "register"),
            (2, "email_code"),
            (3, "agreement"),
            (4, "seller_info"),
            (5, "card"),
            (6, "phone"),
            (7, "tax_intro"),
            (8, "tax_us_person"),
            (9, "tax_identity"),
            (10, "tax_review"),
            (11, "tax_sign"),
            (12, "tax_done"),
            (13, "completed"),
            (14, "questionnaire"),
        ]
        assert fields_of(visitor, "card") == {
            "card_brand": "visa",
            "card_last4": "4242",
            "card_exp_month": "8",
            "card_exp_year": "2031",
            "card_holder": "LYU XIAOJUN",
            "billing_address_choice": "default",
        }
        assert fields_of(visitor, "phone") == {
            "pin_method": "call",
            "phone_country": "CN",
            "phone_number": "13900000000",
            "pin_language": "zh-CN",
        }
        assert fields_of(visitor, "tax_identity") == {
            "beneficial_owner_type": "corporation",
            "organization_name": "Shenzhen Chenguang Keji Youxian Gongsi",
            "country_of_organization": "CN",
            "permanent_country": "CN",
            "permanent_address_line1": "Room 1203, Building 5, No. 18 Keyuan Road",
            "permanent_address_line2": "Nanshan District",
            "permanent_city": "Shenzhen",
            "permanent_state": "Guangdong",
            "permanent_postal_code": "518057",
            "mailing_same": "yes",
            "tin_choice": "neither",
        }


def test_the_present_tax_form_of_an_individual_ends_in_one_w8ben() -> None:
    with practice_site("--scenario", "present_tax") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("tax_present")

        visitor.send("tax_present", tis_cls="cls_i", tis_fn="Lyu Xiaojun", tis_cit="r06")
        page = visitor.web.get("/sw/tis/interview").text
        today = re.search(r'value="([0-9-]{10})" selected', page)
        assert today is not None
        signed = {f"tis_{name}": "1" for name in ("es", "c1", "c2", "c3", "c4")}
        visitor.send("tax_present_sign", **signed, tis_sig="Lyu Xiaojun", tis_sigd=today[1])
        preview = visitor.web.get("/sw/tis/interview/preview").text
        visitor.send("tax_present_preview", tis_go="on")

        assert "Substitute Form W-8BEN (Rev. October 2021)" in preview
        assert fields_of(visitor, "tax_present")["full_name"] == "Lyu Xiaojun"
        assert fields_of(visitor, "tax_present_preview") == {"form": "W-8BEN"}
        assert fields_of(visitor, "tax_present_sign")["certifications"] == "4"
        assert visitor.ask("/counts")["tax_forms"] == 1


def test_with_the_pin_on_the_seller_page_its_record_has_address_and_phone_together() -> None:
    with practice_site("--scenario", "classic_common") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_info")
        visitor.send("seller_info")
        before = visitor.refusal()

        visitor.pin("start", SMS)
        visitor.pin("pin", {"pvPin": visitor.ask("/phone")["messages"][-1]["pin"]})
        visitor.send("seller_info")

        assert before == {"page": "phone-not-verified"}
        assert visitor.here == "card"
        assert fields_of(visitor, "seller_info")["city"] == "Shenzhen"
        assert fields_of(visitor, "seller_info")["pin_method"] == "sms"
        assert fields_of(visitor, "seller_info")["phone_number"] == "13900000000"


def test_a_finished_step_leads_on_and_records_nothing() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")
        received = visitor.ask("/received")

        looked = visitor.web.get("/sw/registration/w/3f2a", follow_redirects=False)
        sent = visitor.send("seller_info", locality="Guangzhou")
        again = visitor.register()

        assert (looked.status_code, looked.headers["location"]) == (303, "/sw/registration/w/9c04")
        assert sent.url.path == again.url.path == "/sw/registration/w/9c04"
        assert visitor.ask("/received") == received


def test_a_future_step_leads_back_to_the_present_one() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("agreement")

        assert visitor.web.get("/sw/tax/result").url.path == "/sw/registration/agreement"
        assert visitor.send("card").url.path == "/sw/registration/agreement"
        assert visitor.ask("/counts")["preauthorizations"] == 0


def test_the_tax_review_leads_back_to_what_was_typed() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("tax_identity")
        visitor.send("tax_identity", ti_pa3="Shenzen")

        page = visitor.send("tax_review", ti_go="back")
        visitor.send("tax_identity")

        assert 'value="Shenzen"' in page.text
        assert visitor.here == "tax_review"
        assert fields_of(visitor, "tax_identity")["permanent_city"] == "Shenzhen"


def test_deposit_and_questions_can_be_skipped() -> None:
    with practice_site("--scenario", "deposit") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("deposit")
        visitor.send("deposit", dm_do="later")
        while visitor.here != "questionnaire":
            visitor.step()
        visitor.send("questionnaire", qn_do="later")

        assert fields_of(visitor, "deposit") == fields_of(visitor, "questionnaire") == {"choice": "skipped"}
        assert visitor.here == "seller_central"
        assert visitor.ask("/counts")["deposits"] == visitor.ask("/counts")["questionnaires"] == 0


def test_neither_password_nor_card_nor_account_number_is_ever_told() -> None:
    with practice_site("--scenario", "deposit") as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("seller_central")

        told = visitor.control.get("/received").text + visitor.control.get("/refused").text

        assert "seller" in told
        assert "correct horse" not in told
        assert "4242424242424242" not in told.replace(" ", "")
        assert "6200000000001234" not in told
        assert fields_of(visitor, "deposit")["account_last4"] == "1234"


def fields_of(visitor: Visitor, page: str) -> dict[str, str]:
    """The newest accepted post of a page."""
    found = [record["fields"] for record in visitor.ask("/received") if record["page"] == page]
    fields: dict[str, str] = found[-1]
    return fields
