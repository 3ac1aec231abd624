"""A visitor of the practice site's present order, with a company of Shenzhen that has other owners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from site_visitor import COMPANY, PASSWORD, PATHS, SMS, Visitor

PRESENT_PATHS = PATHS | {
    "sms_phone": "/ap/cvf/phone",
    "sms_code": "/ap/cvf/phone/code",
    "two_step": "/ap/mfa/setup",
    "two_step_code": "/ap/mfa",
    "two_step_backup": "/ap/mfa/backup",
    "business_location": "/sw/register/l/5d10",
    "business_info": "/sw/register/b/a2c7",
    "seller_identity": "/sw/register/p/e83b",
    "beneficial_owners": "/sw/register/p/f41c",
    "plan": "/sw/register/n/07aa",
    "store": "/sw/register/s/c6d9",
    "verify_upload": "/sw/register/v/10b4",
    "verify_video": "/sw/register/v/2e55",
    "verify_postcard": "/sw/register/v/38f1",
    "verify_wait": "/sw/register/v/77d0",
}
PERSON = {
    "01": "Xiaojun",
    "02": "",
    "03": "Lyu",
    "04": "吕小军",
    "05": "CN",
    "06": "CN",
    "07": "1988",
    "08": "04",
    "09": "12",
    "10": "idt-1",
    "11": "440305198804120016",
    "12": "CN",
    "13": "2036",
    "14": "05",
    "15": "31",
    "17": "CN",
    "18": "518057",
    "19": "广东省",
    "20": "深圳市",
    "21": "南山区科苑路18号",
    "22": "5栋1203室",
}
ANSWERS: dict[str, dict[str, str | list[str]]] = COMPANY | {
    "sms_phone": {"cvf_cc": "86-cn", "cvf_phone_num": "13900000000"},
    "two_step": {"mfaMethod": "sms", "mfaCountry": "86-cn", "mfaNumber": "13900000000"},
    "two_step_backup": {"mfaDo": "skip"},
    "business_location": {"bl_cc": "CN", "bl_ty": "bt-3", "bl_0x1f": "1"},
    "business_info": {
        "bi_n1": "Shenzhen Chenguang Keji Youxian Gongsi",
        "bi_n2": "深圳市晨光科技有限公司",
        "bi_reg": "91440300MA5EXAMP15",
        "bi_a0": "CN",
        "bi_a1": "518057",
        "bi_a2": "广东省",
        "bi_a3": "深圳市",
        "bi_a4": "南山区科苑路18号",
        "bi_a5": "5栋1203室",
    },
    "seller_identity": {f"pi_{row}": value for row, value in PERSON.items()} | {"pi_23": "rl-1", "pi_24": "1"},
    "beneficial_owners": {"bo_26": "done", "bo_25": "yes"},
    "plan": {"sp_1": "professional"},
    "store": {"st_611": "Chenguang Home", "st_612": "o1", "st_613": "o2", "st_615": "o3"},
    "verify_video": {"vv_1": "now"},
    "tax_present_sign": {
        "tis_es": "1",
        "tis_c1": "1",
        "tis_c2": "1",
        "tis_c3": "1",
        "tis_c4": "1",
        "tis_c5": "1",
        "tis_cap": "1",
        "tis_sig": "Lyu Xiaojun",
    },
    "tax_present_preview": {"tis_go": "send"},
}
PNG = b"\x89PNG\r\n\x1a\n the rest of a picture"
FILES = {
    "vf_1": ("front.png", PNG, "image/png"),
    "vf_2": ("back.png", PNG, "image/png"),
    "vf_3": ("licence.pdf", b"%PDF-1.7 the rest of a licence", "application/pdf"),
}
CODES = {"sms_code": "code", "two_step_code": "otpCode"}


class PresentVisitor(Visitor):
    """A browser session that registers in the present order."""

    def register(self, **changes: str) -> httpx.Response:
        self.web.post("/ap/signin", data={"email": self.email})
        return super().register(**changes)

    def sign_in(self, password: str = PASSWORD) -> httpx.Response:
        """The address alone, then the password alone."""
        self.web.post("/ap/signin", data={"email": self.email})
        return self.web.post("/ap/signin", data={"password": password})

    def send(self, page: str, **changes: str) -> httpx.Response:
        return self.web.post(PRESENT_PATHS[page], data={**ANSWERS.get(page, {}), **changes})

    def add_owner(self, number: str, **changes: str) -> httpx.Response:
        """Add a beneficial owner with this document number."""
        owner = {f"bo_{row}": value for row, value in PERSON.items()} | {"bo_11": number}
        owner |= {"bo_23": "owner@example.com", "bo_24": "+86 139 0000 0000", "bo_26": "add"}
        return self.web.post(PRESENT_PATHS["beneficial_owners"], data=owner | changes)

    def upload(self, **changes: tuple[str, bytes, str]) -> httpx.Response:
        """Submit the documents, with these changes."""
        return self.web.post(PRESENT_PATHS["verify_upload"], files=FILES | changes)

    def desk(self, path: str, **body: str) -> httpx.Response:
        """Pull a lever of the desk."""
        return self.control.post(path, json=body)

    def look(self, page: str) -> str:
        """The page as it is shown."""
        return self.web.get(PRESENT_PATHS[page]).text

    def newest_text(self) -> str:
        """The code of the newest text message."""
        return str(self.ask("/phone")["messages"][-1]["pin"])

    def step(self) -> httpx.Response:
        page = self.here
        if page == "verify_upload":
            return self.upload()
        if page == "verify_wait":
            return self.desk("/verification")
        if page == "verify_postcard":
            return self.send(page, vp_1=self.desk("/verification").json()["code"])
        if page == "tax_present_sign":
            day = re.findall(r'<option value="([0-9-]{10})"', self.look("tax_present"))[1]
            return self.send(page, tis_sigd=day)
        if page in CODES:
            return self.send(page, **{CODES[page]: self.newest_text()})
        if page == "business_info" and self.state()["status"] != "verified":
            self.pin("start", SMS)
            self.pin("pin", {"pvPin": self.newest_text()})
        return super().step()

    def received(self, page: str) -> list[dict[str, str]]:
        """What the site accepted of this page from anybody, oldest first."""
        return [record["fields"] for record in self.ask("/received") if record["page"] == page]


@contextmanager
def present_visitor(addresses: dict[str, str]) -> Iterator[PresentVisitor]:
    """A new visitor of the present order."""
    visitor = PresentVisitor(addresses)
    try:
        yield visitor
    finally:
        visitor.close()
