"""An earlier visitor's way through the present order of the practice site, a company's, by posts alone."""

from __future__ import annotations

from market import Market
from walking import ANSWERS as CLASSIC
from walking import Post

PATHS = {
    "business_location": "sw/register/l/5d10",
    "business_info": "sw/register/b/a2c7",
    "seller_identity": "sw/register/p/e83b",
    "beneficial_owners": "sw/register/p/f41c",
}
PERSON = {
    "01": "Siyuan",
    "02": "",
    "03": "Chen",
    "04": "陈思远",
    "05": "CN",
    "06": "CN",
    "07": "1978",
    "08": "11",
    "09": "23",
    "10": "idt-1",
    "11": "310104197811230017",
    "12": "CN",
    "13": "2036",
    "14": "05",
    "15": "31",
    "17": "CN",
    "18": "200233",
    "19": "上海市",
    "20": "上海市",
    "21": "徐汇区田林街道示例路200号",
    "22": "1501室",
}
ANSWERS: dict[str, dict[str, str | float | bool]] = {
    "business_location": {"bl_cc": "CN", "bl_ty": "bt-3", "bl_0x1f": "1"},
    "business_info": {
        "bi_n1": "Shanghai Shili Luting E-Commerce Co., Ltd.",
        "bi_n2": "上海示例鹭汀电子商务有限公司",
        "bi_reg": "91310000MAFKE0004M",
        "bi_a0": "CN",
        "bi_a1": "200233",
        "bi_a2": "上海市",
        "bi_a3": "上海市",
        "bi_a4": "徐汇区田林街道示例路200号",
        "bi_a5": "1501室",
    },
    "seller_identity": {f"pi_{row}": value for row, value in PERSON.items()} | {"pi_23": "rl-1", "pi_24": "1"},
}
MESSAGE: dict[str, str | float | bool] = {
    "pvMode": "sms",
    "pv_cc": "86-cn",
    "pv_msisdn": "13700000003",
    "pvVoice": "pvl-1",
}


def walk_today_to(page: str, market: Market, post: Post) -> str:
    """Finish all pages before this one, where no two-step set-up is asked for; its address."""
    post(f"{market.site}ap/signin", form={"email": "seller-three@example.com"})
    post(f"{market.site}ap/register", form=CLASSIC["register"])
    post(f"{market.site}ap/cvf/request", form={"code": market.ask("inbox")[-1]["code"]})
    for before in PATHS:
        if before == page:
            break
        if before == "business_info":
            post(f"{market.site}sw/registration/pv/start", form=MESSAGE)
            post(f"{market.site}sw/registration/pv/pin", form={"pvPin": market.ask("phone")["messages"][-1]["pin"]})
        post(market.site + PATHS[before], form=ANSWERS[before])
    return market.site + PATHS[page]
