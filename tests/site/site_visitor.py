"""A visitor of the practice site without a browser: its own process, forms sent as a browser would."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

FIXTURES = Path(__file__).parents[2] / "fixtures"
PASSWORD = "correct horse 7"
NUMBERS = itertools.count(1)

PATHS = {
    "email_code": "/ap/cvf/request",
    "agreement": "/sw/registration/agreement",
    "seller_info": "/sw/registration/w/3f2a",
    "card": "/sw/registration/w/9c04",
    "phone": "/sw/registration/w/71bd",
    "deposit": "/sw/registration/w/b5e8",
    "tax_intro": "/sw/registration/w/tax",
    "tax_us_person": "/sw/tax/wizard/a1",
    "tax_identity": "/sw/tax/wizard/a2",
    "tax_review": "/sw/tax/wizard/a3",
    "tax_sign": "/sw/tax/wizard/a4",
    "tax_present": "/sw/tis/interview",
    "tax_present_sign": "/sw/tis/interview/sign",
    "tax_present_preview": "/sw/tis/interview/preview",
    "tax_done": "/sw/tax/result",
    "completed": "/sw/registration/w/fin",
    "questionnaire": "/sw/onboarding/survey",
    "seller_central": "/home",
}
COMPANY: dict[str, dict[str, str | list[str]]] = {
    "agreement": {"entityName": "Shenzhen Chenguang Keji Youxian Gongsi", "ag_0x18": "1"},
    "seller_info": {
        "addr1": "Room 1203, Building 5, No. 18 Keyuan Road",
        "addr2": "Nanshan District",
        "locality": "Shenzhen",
        "f_11804": "Guangdong",
        "f_11805": "CN",
        "zip": "518057",
        "storeAlias": "Chenguang Home",
        "f_11808": "https://chenguang.example.com",
    },
    "card": {
        "c_771": "4242 4242 4242 4242",
        "c_772m": "8",
        "c_772y": "2031",
        "nameOnCard": "LYU XIAOJUN",
        "addressMode": "existing",
    },
    "phone": {},
    "deposit": {
        "dm_loc": "r06",
        "dm_inst": "Bank of Practice",
        "dm_holder": "Shenzhen Chenguang Keji Youxian Gongsi",
        "dm_rtn": "",
        "dm_acct": "6200000000001234",
        "dm_acct2": "6200000000001234",
        "dm_ccs": "on",
        "dm_do": "now",
    },
    "tax_intro": {},
    "tax_us_person": {"ti_usp": "q_no", "ti_int": "q_no"},
    "tax_identity": {
        "ti_bo": "bo-02",
        "ti_org": "Shenzhen Chenguang Keji Youxian Gongsi",
        "ti_orgc": "r06",
        "ti_pa0": "r06",
        "ti_pa1": "Room 1203, Building 5, No. 18 Keyuan Road",
        "ti_pa2": "Nanshan District",
        "ti_pa3": "Shenzhen",
        "ti_pa4": "Guangdong",
        "ti_pa5": "518057",
        "ti_ms": "same",
        "ti_tin": "have_none",
        "ti_go": "on",
    },
    "tax_review": {"ti_go": "on"},
    "tax_sign": {
        "ti_es": "1",
        "ti_c1": "1",
        "ti_c2": "1",
        "ti_c3": "1",
        "ti_c4": "1",
        "ti_c5": "1",
        "ti_cap": "1",
        "ti_sig": "Lyu Xiaojun",
    },
    "tax_present": {
        "tis_cls": "cls_b",
        "tis_usp": "usp_n",
        "tis_bo": "bo-02",
        "tis_org": "Shenzhen Chenguang Keji Youxian Gongsi",
        "tis_orgc": "r06",
        "tis_p0": "r06",
        "tis_p1": "Room 1203, Building 5, No. 18 Keyuan Road",
        "tis_p2": "Nanshan District",
        "tis_p3": "Shenzhen",
        "tis_p4": "Guangdong",
        "tis_p5": "518057",
        "tis_ms": "same",
        "tis_tin": "have_none",
    },
    "tax_done": {},
    "completed": {},
    "questionnaire": {"qn_a": "o1", "qn_b": "o2", "qn_d": "o3", "qn_e": "o2", "qn_f": ["o5", "o6"], "qn_do": "now"},
}
CALL = {"pvMode": "call", "pv_cc": "86-cn", "pv_msisdn": "13900000000", "pvVoice": "pvl-2"}
SMS = CALL | {"pvMode": "sms"}


class Visitor:
    """One browser session at one running practice site."""

    def __init__(self, addresses: dict[str, str]) -> None:
        self.addresses = addresses
        # No certificates to load for plain http: that would take longer than a whole walk.
        self.web = httpx.Client(base_url=addresses["site"], follow_redirects=True, verify=False)
        self.control = httpx.Client(base_url=addresses["control"], verify=False)
        self.email = f"seller{next(NUMBERS)}@example.com"

    def close(self) -> None:
        self.web.close()
        self.control.close()

    def ask(self, path: str) -> Any:
        """What the control address says."""
        return self.control.get(path).json()

    @property
    def here(self) -> str:
        """Semantic name of the page where the newest account stands."""
        return str(self.ask("/where")["page"])

    def register(self, **changes: str) -> httpx.Response:
        fields = {"customerName": "Lyu Xiaojun", "email": self.email, "password": PASSWORD, "passwordCheck": PASSWORD}
        return self.web.post("/ap/register", data=fields | changes)

    def send(self, page: str, **changes: str) -> httpx.Response:
        """Send a page's form with the company's answers and these changes."""
        return self.web.post(PATHS[page], data={**COMPANY.get(page, {}), **changes})

    def pin(self, path: str, fields: dict[str, str] | None = None) -> dict[str, Any]:
        """One of the small requests of the phone block."""
        answer: dict[str, Any] = self.web.post(f"/sw/registration/pv/{path}", data=fields or {}).json()
        return answer

    def state(self) -> dict[str, str]:
        answer: dict[str, str] = self.web.get("/sw/registration/pv/state").json()
        return answer

    def keys(self, keys: str) -> httpx.Response:
        return self.control.post("/phone/keys", json={"keys": keys})

    def verify_by_call(self) -> None:
        self.pin("start", CALL)
        self.keys(self.ask("/phone")["shown_pin"] + "#")

    def walk_to(self, page: str) -> None:
        """From a new account to this page, with the company's answers."""
        self.register()
        while self.here != page:
            self.step()

    def step(self) -> httpx.Response:
        """Finish the page where the account stands."""
        page = self.here
        if page == "challenge":
            return self.web.post("/ap/captcha", data={"tile": str(self.ask("/puzzle")["tile"])})
        if page == "email_code":
            return self.web.post(PATHS[page], data={"code": self.ask("/inbox")[-1]["code"]})
        if page == "phone":
            self.verify_by_call()
        return self.send(page)

    def refusal(self) -> dict[str, str]:
        """Error codes of the newest refused post, by field."""
        errors: dict[str, str] = self.ask("/refused")[-1]["errors"]
        return errors


@contextmanager
def practice_site(*options: str) -> Iterator[dict[str, str]]:
    """Addresses of a practice site in its own process, which ends with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mock_site", "--until-stdin-closes", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(FIXTURES)},
    )
    assert process.stdin is not None and process.stdout is not None
    try:
        addresses: dict[str, str] = json.loads(process.stdout.readline())
        yield addresses
    finally:
        process.stdin.close()
        process.wait(timeout=10)
        process.stdout.close()


@contextmanager
def visitor_of(addresses: dict[str, str]) -> Iterator[Visitor]:
    """A new visitor."""
    visitor = Visitor(addresses)
    try:
        yield visitor
    finally:
        visitor.close()
