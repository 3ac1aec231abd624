from __future__ import annotations

from collections.abc import Iterator

import pytest
from present_visitor import PNG, PresentVisitor, present_visitor
from site_visitor import practice_site, visitor_of


@pytest.fixture(scope="module")
def addresses() -> Iterator[dict[str, str]]:
    with practice_site("--scenario", "present", "--set", "two_step=false") as found:
        yield found


@pytest.fixture(scope="module")
def at_upload(addresses: dict[str, str]) -> Iterator[PresentVisitor]:
    with present_visitor(addresses) as found:
        found.walk_to("verify_upload")
        yield found


@pytest.fixture
def visitor(addresses: dict[str, str]) -> Iterator[PresentVisitor]:
    with present_visitor(addresses) as found:
        yield found


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (("", b"", ""), "file-missing"),
        (("front&side.png", PNG, "image/png"), "file-name"),
        (("front.png", b"", "image/png"), "file-size"),
        (("front.png", PNG + bytes(10 * 1024 * 1024), "image/png"), "file-size"),
        (("front.gif", b"GIF89a", "image/gif"), "file-type"),
        (("front.pdf", PNG, "application/pdf"), "file-type"),
    ],
)
def test_a_document_is_refused_with(at_upload: PresentVisitor, file: tuple[str, bytes, str], code: str) -> None:
    at_upload.upload(vf_1=file)

    assert at_upload.refusal() == {"identity_document": code}


def test_choosers_of_files_keep_their_labels_among_components() -> None:
    settings = ("--set", "two_step=false")
    with practice_site("--scenario", "present_katal", *settings) as addresses, present_visitor(addresses) as visitor:
        visitor.walk_to("verify_upload")

        page = visitor.look("verify_upload")

        assert '<label class="a-form-label" for="sw-v-713">Business license</label>' in page
        assert '<input type="file" id="sw-v-713" name="vf_3"' in page
        assert "<kat-button" in page


def test_of_a_file_its_name_size_type_and_digest_are_kept(visitor: PresentVisitor) -> None:
    visitor.walk_to("verify_upload")

    visitor.upload(vf_1=("正面.JPG", b"\xff\xd8\xff", "image/jpeg"))

    record = visitor.received("verify_upload")[-1]
    assert {name: value for name, value in record.items() if name.startswith("identity_document")} == {
        "identity_document": "正面.JPG",
        "identity_document_bytes": "3",
        "identity_document_type": "image/jpeg",
        "identity_document_sha256": "6e568e1f67fba258184c78181539e5e8fdee447e49bb706fc0ea34fbf12336a5",
        "identity_document_back": "back.png",
        "identity_document_back_bytes": "30",
        "identity_document_back_type": "image/png",
        "identity_document_back_sha256": "2955cee190832099f142e5fe9e07736f72175fe46e0cff153db68f66076b232c",
    }


def test_a_passport_has_no_back_and_an_individual_no_licence(visitor: PresentVisitor) -> None:
    visitor.walk_to("business_location")
    visitor.send("business_location", bl_ty="bt-5")
    visitor.step()
    visitor.send("seller_identity", pi_10="idt-2", pi_11="E12345678")
    while visitor.here != "verify_upload":
        visitor.step()

    page = visitor.look("verify_upload")

    assert 'name="vf_1"' in page
    assert 'name="vf_2"' not in page
    assert 'name="vf_3"' not in page
    assert 'name="vf_4"' in page


def test_a_video_call_is_waited_for_until_the_desk_ends_it_and_a_later_sign_in_finds_it_done(
    visitor: PresentVisitor,
) -> None:
    visitor.walk_to("verify_video")
    visitor.send("verify_video", vv_1="later")
    unchosen = visitor.refusal()
    visitor.send("verify_video", vv_1="later", vv_2="vs-2")
    waiting, page = visitor.ask("/verification"), visitor.look("verify_wait")
    visitor.web.cookies.clear()

    ended = visitor.desk("/verification")
    again = visitor.desk("/verification")
    back = visitor.sign_in()

    assert unchosen == {"video_slot": "required"}
    assert waiting == {"waiting": "video", "code": None}
    assert "Verification in progress" in page
    assert visitor.received("verify_video")[-1]["video_slot"] in page
    assert (ended.json(), again.status_code) == ({"waiting": None, "code": None}, 409)
    assert back.url.path == "/sw/registration/w/tax"


def test_a_waiting_page_takes_nothing(visitor: PresentVisitor) -> None:
    visitor.walk_to("verify_wait")

    visitor.send("verify_wait")

    assert visitor.refusal() == {"page": "verification-pending"}
    assert visitor.here == "verify_wait"


def test_a_postcard_opens_the_way_when_it_has_come_and_for_sixty_days() -> None:
    settings = ("--set", "verification=postcard", "--set", "two_step=false", "--set", "tax_when=before")
    with practice_site("--scenario", "present", *settings) as addresses, present_visitor(addresses) as visitor:
        visitor.walk_to("verify_postcard")
        visitor.send("verify_postcard", vp_1="000000")
        before = (visitor.refusal(), visitor.ask("/verification")["waiting"])

        code = visitor.desk("/verification").json()["code"]
        visitor.control.post("/clock", json={"advance_seconds": 61 * 24 * 3600})
        visitor.send("verify_postcard", vp_1=code)

        assert before == ({"postcard_code": "code-wrong"}, "postcard")
        assert visitor.refusal() == {"postcard_code": "postcard-expired"}
        assert "南山区科苑路18号, 5栋1203室" in visitor.look("verify_postcard")
        assert visitor.ask("/counts")["tax_forms"] == 1


def test_a_company_registers_in_the_present_order_with_one_of_everything() -> None:
    with practice_site("--scenario", "present") as addresses, present_visitor(addresses) as visitor:
        visitor.walk_to("beneficial_owners")
        visitor.add_owner("110105197503070028")
        while visitor.here != "seller_central":
            visitor.step()

        assert [record["page"] for record in visitor.ask("/received")] == [
            "signin_claim",
            "register",
            "email_code",
            "two_step",
            "two_step_code",
            "two_step_backup",
            "business_location",
            "business_info",
            "seller_identity",
            "owner_1",
            "beneficial_owners",
            "plan",
            "card",
            "store",
            "verify_upload",
            "verify_video",
            "tax_intro",
            "tax_present",
            "tax_present_sign",
            "tax_present_preview",
            "tax_done",
            "completed",
        ]
        counts = visitor.ask("/counts")
        assert {name: number for name, number in counts.items() if name != "posts" and number} == {
            "accounts": 1,
            "preauthorizations": 1,
            "sms": 1,
            "tax_forms": 1,
            "owners": 1,
            "documents": 3,
            "verifications": 1,
        }


def test_a_registration_of_the_classic_flow_goes_on_where_the_present_one_stands() -> None:
    with practice_site() as addresses, visitor_of(addresses) as classic, present_visitor(addresses) as visitor:
        classic.walk_to("tax_intro")
        visitor.email = classic.email

        wrong = visitor.desk("/flow", flow="other")
        visitor.desk("/flow", flow="present")
        back = visitor.sign_in()
        while visitor.here != "seller_central":
            visitor.step()

        assert wrong.status_code == 400
        assert back.url.path == "/ap/mfa/setup"
        pages = [record["page"] for record in visitor.ask("/received")]
        assert pages[:5] == ["register", "email_code", "agreement", "seller_info", "card"]
        assert pages.count("card") == 1
        assert visitor.received("business_info")[-1]["phone_number"] == "13900000000"
        counts = visitor.ask("/counts")
        assert (counts["accounts"], counts["preauthorizations"], counts["tax_forms"]) == (1, 1, 1)


def test_a_tax_form_that_was_filed_in_the_classic_flow_is_not_asked_again() -> None:
    with practice_site() as addresses, visitor_of(addresses) as classic:
        classic.walk_to("completed")

        classic.control.post("/flow", json={"flow": "present"})
        there = classic.here

        classic.control.post("/flow", json={"flow": "classic"})

        assert there == "two_step"
        assert classic.here == "completed"
