"""Pages that nobody described: filled where the page is understood surely, and nothing on them is pressed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import PROFILES
from market import HTTP

from sellerfill.browser.tab import Tab
from sellerfill.errors import Unsafe
from sellerfill.handoff.person import Person
from sellerfill.journal import Journal
from sellerfill.origins import origin_of
from sellerfill.run.parts import Record, Run, Visit
from sellerfill.run.unknown_page import Round, UnknownPage, fill_unknown
from sellerfill.run.unknown_values import with_billing
from sellerfill.values import prepare

SERVER = Path(__file__).with_name("page_server.py")
PASSWORD = "practice-7-pass"

MARLOW = """<!doctype html><meta charset=utf-8><title>Join Marlow Market</title>
<form><label>Email <input name=news type=email></label><label>Town <input name=news_town></label>
<button>Subscribe</button></form>
<h1>Open your Marlow shop</h1>
<form method=post>
<label>Full name <input name=full></label>
<label>Email address <input name=mail type=email></label>
<label>Confirm email address <input name=mail2 type=email></label>
<label>Choose a password <input name=pw type=password></label>
<label>Repeat password <input name=pw2 type=password></label>
<label>Company name <input name=co></label>
<label>Shop name <input name=shop></label>
<fieldset><legend>Business address</legend>
<label>Street address <input name=s1 maxlength=60></label>
<label>Address line 2 <input name=s2 maxlength=60></label>
<label>City <input name=city></label>
<label>State / Province <input name=st></label>
<label>Postcode <input name=zip></label>
<label>Country <select name=ctry><option value="">Choose<option value=CA>Canada<option value=CN>China</select></label>
</fieldset>
<fieldset><legend>Shipping address</legend>
<label>Street address <input name=sh1></label><label>City <input name=shcity></label>
</fieldset>
<label>Mobile number <input name=tel type=tel></label>
<label>Card number <input name=cc></label>
<label>Security code <input name=cvv type=password></label>
<label>How did you hear of us? <input name=how></label>
<label>Passport number <input name=pass></label>
<div style="position:absolute;left:-9999px"><label>Website <input name=trap></label></div>
<fieldset><legend>Business type</legend>
<label><input type=radio name=kind value=a> Individual</label>
<label><input type=radio name=kind value=b> Company</label></fieldset>
<label><input type=checkbox name=terms> I agree to the terms</label>
<button>Create my shop</button>
</form>
"""

YUNLAN = """<!doctype html><meta charset=utf-8><title>云岚商城</title>
<h1>商家入驻</h1>
<form method=post>
<label>您的姓名 <input name=xm></label>
<div><span>邮箱</span> <input name=yx></div>
<label>设置密码 <input name=mm type=password></label>
<label>公司全称 <input name=gs></label>
<label>店铺名称 <input name=dp></label>
<label>国家/地区 <select name=gj><option value="">请选择<option value=US>美国<option value=CN>中国</select></label>
<label>省份 <input name=sf></label>
<label>城市 <input name=cs></label>
<label>详细地址 <input name=dz></label>
<label>邮政编码 <input name=yb></label>
<label>手机号码 <input name=sj></label>
<label>验证码 <input name=yzm></label>
<label>身份证号码 <input name=sfz></label>
<label>紧急联系人姓名 <input name=jj></label>
<label><input type=checkbox name=xy> 我已阅读并同意协议</label>
<button>提交</button>
</form>
"""


@dataclass
class Foreign:
    """An unknown page in the tab; `events` is what the run told, `visit` what it did."""

    tab: Tab
    folder: Path
    site: str
    events: list[dict[str, Any]] = field(default_factory=list)
    visit: Visit = field(default_factory=lambda: Visit("unknown_page", ""))

    def fill(self, address: str = "page.html", profile: str = "company.yaml") -> None:
        """Fill the page as the command does."""
        answers = with_billing(prepare(PROFILES / profile, today=date(2026, 11, 23))[1])
        self.tab.open(self.site + address)
        page = UnknownPage(self.tab, frozenset({origin_of(self.site)}), answers)
        first = page.look()
        journal = Journal(self.folder / "journal.db")
        journal.begin("test", "seller", "scope", first.plan.digest)
        record = Record("test", journal, lambda event: self.events.append(dict(event)))

        def run_of(current: Round) -> Run:
            return Run(
                tab=self.tab,
                plan=current.plan,
                operator=Person(lambda said: None),
                record=record,
                origins=page.origins,
                secret=lambda one: PASSWORD,
            )

        try:
            fill_unknown(run_of(first), page, first, self.visit, run_of)
        finally:
            journal.close()

    def value(self, name: str) -> str:
        """What lies in the control of that name."""
        return self.tab.page.locator(f"[name={name}]").input_value()

    def values(self, *names: str) -> tuple[str, ...]:
        """What lies in the controls of these names."""
        return tuple(self.value(name) for name in names)

    @property
    def left(self) -> dict[str, str]:
        """Why each field was left, by its label."""
        return {one.label: one.why for one in self.visit.left}

    @property
    def posts(self) -> list[dict[str, str]]:
        """What the server received."""
        received: list[dict[str, str]] = HTTP.get(self.site + "received").json()
        return received


@pytest.fixture
def serve(tab: Tab, tmp_path: Path) -> Iterator[Callable[[str], Foreign]]:
    """Serves one page by a process of its own."""
    servers = []

    def start(html: str) -> Foreign:
        page = tmp_path / "page.html"
        page.write_text(html, encoding="utf-8")
        server = subprocess.Popen(
            [sys.executable, str(SERVER), str(page)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        servers.append(server)
        assert server.stdout is not None
        return Foreign(tab, tmp_path, server.stdout.readline().strip())

    yield start
    for server in servers:
        server.kill()
        server.communicate()


def form(body: str, title: str = "Become a seller") -> str:
    """A page of one form."""
    return f"<!doctype html><meta charset=utf-8><h1>{title}</h1><form method=post>{body}</form>"


def test_an_english_page_gets_the_latin_forms(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(MARLOW)

    foreign.fill()

    assert foreign.values("full", "mail", "mail2", "pw", "pw2") == (
        "Lyu Xiaojun",
        "seller-one@example.com",
        "seller-one@example.com",
        "practice-7-pass",
        "practice-7-pass",
    )
    assert foreign.values("co", "shop") == ("Shenzhen Shili Trading Co., Ltd.", "Yunsuo Home")
    assert foreign.values("s1", "s2") == (
        "Room 1203, Building 2, Shili Building",
        "No. 18 Keji South Road, Yuehai Subdistrict, Nanshan District",
    )
    assert foreign.values("city", "st", "zip", "ctry", "tel") == (
        "Shenzhen",
        "Guangdong",
        "518057",
        "CN",
        "13800000001",
    )
    assert foreign.tab.page.locator("[name=kind]:checked").input_value() == "b"


def test_what_is_not_the_sellers_or_not_sure_gets_nothing_and_is_told(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(MARLOW)

    foreign.fill()

    assert set(foreign.values("news", "news_town", "sh1", "shcity", "cc", "cvv", "how", "pass", "trap")) == {""}
    assert not foreign.tab.page.locator("[name=terms]").is_checked()
    assert foreign.left == {
        "Email": "other-form",
        "Town": "other-form",
        "Street address": "something-else",
        "City": "something-else",
        "Card number": "yours",
        "Security code": "yours",
        "How did you hear of us?": "unknown",
        "Passport number": "something-else",
        "I agree to the terms": "yours",
    }


def test_nothing_is_pressed_or_sent(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(MARLOW)

    foreign.fill()

    assert foreign.posts == []
    assert foreign.tab.url == foreign.site + "page.html"
    assert {event["event"] for event in foreign.events} == {"filled", "not-filled"}


def test_each_filled_field_is_marked_as_recognized_with_the_pages_words(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(MARLOW)

    foreign.fill()

    told = [event for event in foreign.events if event["event"] == "filled"]
    assert {event["how"] for event in told} == {"recognized"}
    assert [event["evidence"] for event in told if event["label"] == "City"] == [["City", "Business address"]]
    assert "Lyu Xiaojun" not in str(foreign.events)
    assert PASSWORD not in str(foreign.events)


def test_a_page_that_is_all_chinese_gets_chinese_names(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(YUNLAN)

    foreign.fill()

    assert foreign.values("xm", "gs", "sf", "cs") == ("吕小军", "深圳市示例贸易有限公司", "广东省", "深圳市")
    assert foreign.value("dz") == "南山区粤海街道科技南路18号示例大厦2栋1203室"
    assert foreign.values("yx", "dp", "gj", "yb", "sj") == (
        "seller-one@example.com",
        "Yunsuo Home",
        "CN",
        "518057",
        "13800000001",
    )
    assert foreign.value("mm") == "practice-7-pass"
    assert foreign.values("yzm", "sfz", "jj") == ("", "", "")
    assert not foreign.tab.page.locator("[name=xy]").is_checked()
    assert foreign.left == {
        "验证码": "yours",
        "身份证号码": "something-else",
        "紧急联系人姓名": "something-else",
        "我已阅读并同意协议": "yours",
    }


@pytest.mark.parametrize("label", ["公司名称（英文）", "英文公司名称", "公司名称（拼音）"])
def test_a_chinese_field_that_asks_for_latin_letters_gets_them(label: str, serve: Callable[[str], Foreign]) -> None:
    foreign = serve(form(f"<label>{label} <input name=a></label><label>您的姓名 <input name=b></label>", "商家入驻"))

    foreign.fill()

    assert foreign.values("a", "b") == ("Shenzhen Shili Trading Co., Ltd.", "吕小军")


def test_a_page_in_two_languages_gets_latin_letters(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(form("<label>公司名称 Company name <input name=a></label>", "商家入驻 Seller registration"))

    foreign.fill()

    assert foreign.value("a") == "Shenzhen Shili Trading Co., Ltd."


def test_two_places_that_are_as_likely_both_stay_empty(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(
        form(
            "<label>Office address <input name=a></label><label>Correspondence address <input name=b></label>"
            "<label>Shop name <input name=c></label>"
        )
    )

    foreign.fill()

    assert foreign.values("a", "b", "c") == ("", "", "Yunsuo Home")
    assert foreign.left == {"Office address": "alike", "Correspondence address": "alike"}


def test_a_field_that_only_its_own_name_speaks_for_stays_empty(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(form("<label>Shop name <input name=c></label><input name=company_type_x9><input name=q7>"))

    foreign.fill()

    assert foreign.values("company_type_x9", "q7", "c") == ("", "", "Yunsuo Home")


def test_a_log_in_gets_no_password(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(
        form(
            "<label>Email <input name=a type=email></label>"
            "<label>Password <input name=b type=password autocomplete=current-password></label>"
            "<a href=#>Forgot your password?</a><button>Sign in</button>",
            "Sign in",
        )
    )

    foreign.fill()

    assert foreign.value("b") == ""
    assert foreign.left["Password"] == "yours"


def test_a_list_without_the_sellers_country_is_left(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(
        form(
            "<label>Shop name <input name=a></label>"
            "<label>Country <select name=b><option value=''>Choose<option>Canada<option>Chile</select></label>"
        )
    )

    foreign.fill()

    assert foreign.values("a", "b") == ("Yunsuo Home", "")
    assert foreign.left == {"Country": "no-option"}


def test_a_value_that_the_page_would_cut_is_not_written(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(
        form("<label>Shop name <input name=a></label><label>Company name <input name=b maxlength=12></label>")
    )

    foreign.fill()

    assert foreign.values("a", "b") == ("Yunsuo Home", "")
    assert foreign.left == {"Company name": "too-long"}


def test_what_a_page_cuts_by_script_is_taken_back(serve: Callable[[str], Foreign]) -> None:
    cutting = "oninput='this.value = this.value.slice(0, 5)'"
    foreign = serve(
        form(f"<label>Shop name <input name=a></label><label>Company name <input name=b {cutting}></label>")
    )

    foreign.fill()

    assert foreign.values("a", "b") == ("Yunsuo Home", "")
    assert foreign.left == {"Company name": "not-kept"}
    assert [event["token"] for event in foreign.events if event["event"] == "refused"] == ["organization"]


def test_a_list_that_a_choice_brings_up_is_filled_too(serve: Callable[[str], Foreign]) -> None:
    grows = "document.getElementById('more').hidden = this.value !== 'CN'"
    foreign = serve(
        form(
            f'<label>Country <select name=a onchange="{grows}"><option value="">Choose<option value=CN>China</select>'
            "</label><label>City <input name=b></label>"
            "<div id=more hidden><label>Province <select name=c><option value=''>Choose"
            "<option>Fujian<option>Guangdong</select></label></div>"
        )
    )

    foreign.fill()

    assert foreign.values("a", "b", "c") == ("CN", "Shenzhen", "Guangdong")
    assert foreign.left == {}


def test_what_something_lies_over_is_left_and_nothing_is_closed(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(
        form("<label>Shop name <input name=a></label>")
        + "<div id=cookies role=dialog aria-label=Cookies style='position:fixed;inset:0;background:#fff'>"
        + "We use cookies <button onclick='this.parentNode.remove()'>Accept</button></div>"
    )

    foreign.fill()

    assert foreign.value("a") == ""
    assert foreign.left == {"Shop name": "covered"}
    assert foreign.tab.page.locator("#cookies").is_visible()


def test_the_billing_address_is_the_business_address_where_the_profile_says_so(
    serve: Callable[[str], Foreign],
) -> None:
    foreign = serve(
        form(
            "<fieldset><legend>Billing address</legend><label>City <input name=a></label>"
            "<label>Name on card <input name=b></label></fieldset>"
        )
    )

    foreign.fill()

    assert foreign.values("a", "b") == ("Shenzhen", "Lyu Xiaojun")


@pytest.mark.parametrize(
    ("family", "given", "values"), [("Last name", "First name", ("Lyu", "Xiaojun")), ("姓", "名", ("吕", "小军"))]
)
def test_a_name_in_two_boxes_is_told_apart(
    family: str, given: str, values: tuple[str, str], serve: Callable[[str], Foreign]
) -> None:
    shop = "店铺名称" if family == "姓" else "Shop name"
    title = "商家入驻" if family == "姓" else "Become a seller"
    foreign = serve(
        form(
            f"<label>{given} <input name=b></label><label>{family} <input name=a></label>"
            f"<label>{shop} <input name=c></label>",
            title,
        )
    )

    foreign.fill()

    assert foreign.values("a", "b") == values


def test_a_name_in_two_boxes_under_the_card_is_left(serve: Callable[[str], Foreign]) -> None:
    foreign = serve(
        form(
            "<fieldset><legend>Billing address</legend><label>First name <input name=a></label>"
            "<label>Last name <input name=b></label><label>City <input name=c></label></fieldset>"
        )
    )

    foreign.fill()

    assert foreign.values("a", "b", "c") == ("", "", "Shenzhen")


def test_a_page_that_leads_elsewhere_is_refused(serve: Callable[[str], Foreign]) -> None:
    foreign, other = serve(form("<label>Shop name <input name=a></label>")), serve(MARLOW)

    with pytest.raises(Unsafe, match="which is not a page of this site; nothing was filled"):
        foreign.fill(f"moved?{other.site}page.html")

    assert foreign.tab.url == other.site + "page.html"
    assert foreign.value("shop") == ""


def test_a_page_that_leaves_while_it_is_filled_is_refused(serve: Callable[[str], Foreign]) -> None:
    other = serve(MARLOW)
    leaves = f"location.href = '{other.site}page.html'"
    foreign = serve(
        form(f'<label>Shop name <input name=a onchange="{leaves}"></label><label>City <input name=b></label>')
    )

    with pytest.raises(Unsafe):
        foreign.fill()

    assert other.value("shop") == ""
