from __future__ import annotations

import time
from contextlib import suppress
from email.utils import parsedate_to_datetime

import httpx
import pytest
from site_visitor import PASSWORD, PATHS, Visitor, practice_site, visitor_of

from mock_site.faults.kinds import KINDS
from mock_site.faults.plan import FaultPlan
from mock_site.scenario import ScenarioError, load_scenario

KEPT = ("accounts", "preauthorizations", "calls", "tax_forms")
PAGES = [
    "email_code",
    "agreement",
    "seller_info",
    "card",
    "phone",
    "tax_intro",
    "tax_us_person",
    "tax_identity",
    "tax_review",
    "tax_sign",
    "tax_done",
    "completed",
    "questionnaire",
    "seller_central",
]


def faults(*wanted: str) -> tuple[str, str]:
    """Options for a site with these faults."""
    return "--set", f"faults={list(wanted)}"


def met(visitor: Visitor) -> list[tuple[str, int, str]]:
    """Which request met which fault, in order."""
    return [(one["request"], one["nth"], one["fault"]) for one in visitor.ask("/faults")]


def look(visitor: Visitor) -> httpx.Response:
    """A look at the page where the account stands, without going anywhere else."""
    return visitor.web.get(PATHS[visitor.here], follow_redirects=False)


def sign_in(visitor: Visitor) -> httpx.Response:
    return visitor.web.post("/ap/signin", data={"email": visitor.email, "password": PASSWORD})


def advance(visitor: Visitor) -> None:
    """One try to get on, from wherever the account stands."""
    if not visitor.ask("/where")["page"]:
        visitor.register()
    elif not visitor.ask("/where")["signed_in"]:
        sign_in(visitor)
    else:
        visitor.step()


def test_a_site_without_faults_tells_of_none() -> None:
    with practice_site() as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")

        assert visitor.ask("/faults") == []


def test_a_slow_page_comes_late_and_whole_once() -> None:
    with (
        practice_site(*faults("slow:entry.look"), "--set", "slow_seconds=0.3") as addresses,
        visitor_of(addresses) as visitor,
    ):
        began = time.monotonic()
        page = visitor.web.get("/")
        late = time.monotonic() - began
        visitor.web.get("/")

        assert late >= 0.3
        assert page.text.endswith("</html>")
        assert met(visitor) == [("entry.look", 1, "slow")]


def test_a_busy_site_asks_to_come_later_and_means_it() -> None:
    with (
        practice_site(*faults("busy:card.look"), "--set", "retry_after_seconds=60") as addresses,
        visitor_of(addresses) as visitor,
    ):
        visitor.web.follow_redirects = False
        visitor.walk_to("card")

        too_many, too_early = look(visitor), look(visitor)
        visitor.control.post("/clock", json={"advance_seconds": 61})
        served = look(visitor)

        assert (too_many.status_code, too_many.headers["retry-after"]) == (429, "60")
        assert "<h1>Too many requests</h1>" in too_many.text
        assert (too_early.status_code, served.status_code) == (429, 200)
        assert [fault for _, _, fault in met(visitor)] == ["busy", "busy"]


def test_errors_and_maintenance_pass_and_record_nothing() -> None:
    wanted = faults("error:card.look", "error:card.send", "maintenance:phone.look*2")
    with practice_site(*wanted) as addresses, visitor_of(addresses) as visitor:
        visitor.web.follow_redirects = False
        visitor.walk_to("card")

        looks = [look(visitor).status_code for _ in range(2)]
        sends = [visitor.web.post(PATHS["card"], data={}).status_code, visitor.ask("/counts")["preauthorizations"]]
        visitor.step()
        closed = [look(visitor) for _ in range(3)]

        assert looks == [500, 200]
        assert sends == [500, 0]
        assert [page.status_code for page in closed] == [503, 503, 200]
        assert closed[0].headers["retry-after"] == "1"
        assert visitor.ask("/counts")["preauthorizations"] == 1


def test_an_error_after_recording_has_recorded() -> None:
    with practice_site(*faults("error-after:card.send")) as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")

        answer = visitor.step()
        visitor.send("card")

        assert answer.status_code == 500
        assert visitor.here == "phone"
        assert visitor.ask("/counts")["preauthorizations"] == 1


@pytest.mark.parametrize(("fault", "recorded", "here"), [("reset-before", 0, "card"), ("reset-after", 1, "phone")])
def test_a_reset_leaves_no_answer_and_a_second_send_records_once(fault: str, recorded: int, here: str) -> None:
    with practice_site(*faults(f"{fault}:card.send")) as addresses, visitor_of(addresses) as visitor:
        visitor.walk_to("card")

        with pytest.raises(httpx.ReadError):
            visitor.step()
        counted, stands = visitor.ask("/counts")["preauthorizations"], visitor.here
        visitor.send("card")

        assert (counted, stands) == (recorded, here)
        assert visitor.here == "phone"
        assert visitor.ask("/counts")["preauthorizations"] == 1
        assert met(visitor) == [("card.send", 1, fault)]


def test_a_reset_in_the_middle_of_a_page_sends_half_of_it() -> None:
    with practice_site(*faults("reset-mid-body:entry.look")) as addresses, visitor_of(addresses) as visitor:
        came = b""
        with visitor.web.stream("GET", "/") as answer, pytest.raises(httpx.ReadError):
            for piece in answer.iter_bytes():
                came += piece
        whole = visitor.web.get("/").content

        assert len(came) == len(whole) // 2 < int(answer.headers["content-length"])
        assert whole.startswith(came)


def test_a_truncated_page_pretends_to_be_whole() -> None:
    with practice_site(*faults("truncated:entry.look")) as addresses, visitor_of(addresses) as visitor:
        cut, whole = visitor.web.get("/"), visitor.web.get("/")

        assert cut.status_code == 200
        assert len(cut.content) == int(cut.headers["content-length"])
        assert "<main>" in cut.text
        assert "</main>" not in cut.text
        assert whole.text.startswith(cut.text)


def test_a_stalled_asset_begins_and_never_ends() -> None:
    wanted = faults("stalled-style:entry.look", "stalled-script:signin.look")
    with practice_site(*wanted) as addresses, visitor_of(addresses) as visitor:
        for path, asset in (("/", "late.css"), ("/ap/signin", "late.js")):
            page, again = visitor.web.get(path).text, visitor.web.get(path).text
            came = b""
            with (
                visitor.web.stream("GET", f"/stalled/{asset}", timeout=0.5) as answer,
                pytest.raises(httpx.ReadTimeout),
            ):
                for piece in answer.iter_bytes():
                    came += piece

            assert f'"/stalled/{asset}"' in page
            assert "/stalled/" not in again
            assert came == b"/* "


def test_the_session_ends_once_at_every_page_and_nothing_is_recorded_twice() -> None:
    wanted = faults("session-end:*.look", "session-end:card.send")
    with practice_site(*wanted) as addresses, visitor_of(addresses) as visitor:
        visitor.web.follow_redirects = False
        while visitor.here != "seller_central":
            advance(visitor)
            if visitor.ask("/where")["signed_in"]:
                look(visitor)

        ended = [request for request, _, fault in met(visitor) if fault == "session-end"]
        counts = visitor.ask("/counts")
        assert [counts[name] for name in KEPT] == [1, 1, 1, 1]
        assert ended == [f"{page}.look" for page in PAGES[:4]] + ["card.send"] + [f"{page}.look" for page in PAGES[4:]]


def test_pages_bring_the_scripts_of_their_faults_once() -> None:
    scripts = {
        "entry": ("duplicate-tab", "window.open(location.href)"),
        "signin": ("new-tab", "it.target = '_blank'"),
        "register": ("alert", 'alert("Scheduled maintenance tonight from 02:00.")'),
        "email_code": ("leave-question", "addEventListener('beforeunload'"),
    }
    wanted = faults(*(f"{fault}:{page}.look" for page, (fault, _) in scripts.items()))
    with practice_site(*wanted) as addresses, visitor_of(addresses) as visitor:
        visitor.web.follow_redirects = False
        for page, path in {"entry": "/", "signin": "/ap/signin", "register": "/ap/register"}.items():
            assert scripts[page][1] in visitor.web.get(path).text
            assert scripts[page][1] not in visitor.web.get(path).text
        visitor.register()

        assert scripts["email_code"][1] in look(visitor).text
        assert scripts["email_code"][1] not in look(visitor).text


def test_the_clock_of_the_site_and_of_its_answers_can_be_ahead() -> None:
    with (
        practice_site("--scenario", "clock_ahead") as addresses,
        practice_site() as others,
        visitor_of(addresses) as visitor,
        visitor_of(others) as other,
    ):
        ahead = parsedate_to_datetime(visitor.web.get("/").headers["date"])
        right = parsedate_to_datetime(other.web.get("/").headers["date"])

        assert 172_790 < (ahead - right).total_seconds() < 172_810
        assert visitor.web.get("/").headers.get_list("date") == [visitor.web.get("/").headers["date"]]


def drawn(seed: int) -> list[str]:
    """What a thousand looks at a page and a thousand sends meet by chance."""
    plan = FaultPlan(load_scenario("chaos", [f"seed={seed}", "retry_after_seconds=0"]), lambda: 0.0)
    return [plan.meet("card", way) for way in ("look", "send") for _ in range(1000)]


def test_chance_is_the_same_for_the_same_seed_and_hits_as_often_as_asked() -> None:
    first, again, other = drawn(1), drawn(1), drawn(2)

    assert first == again
    assert first != other
    assert set(first) == {*KINDS, ""}
    assert 200 < len([kind for kind in first if kind]) < 280


def test_the_small_requests_of_the_phone_meet_a_fault_only_where_one_names_them() -> None:
    by_chance = FaultPlan(load_scenario("default", ["chaos_percent=100", 'faults=["slow:*.send"]']), lambda: 0.0)
    named = FaultPlan(load_scenario("default", ['faults=["error:phone_start.send"]']), lambda: 0.0)

    assert by_chance.meet("phone_start", "send") == ""
    assert named.meet("phone_start", "send") == "error"


def test_a_visitor_who_tries_again_gets_through_chaos_with_everything_recorded_once() -> None:
    settings = ("chaos_percent=40", "slow_seconds=0.0", "retry_after_seconds=0")
    options = ("--scenario", "chaos", "--seed", "3", *(part for one in settings for part in ("--set", one)))
    with practice_site(*options) as addresses, visitor_of(addresses) as visitor:
        while visitor.here != "seller_central":
            with suppress(httpx.TransportError):
                advance(visitor)

        counts = visitor.ask("/counts")
        assert [counts[name] for name in KEPT] == [1, 1, 1, 1]
        assert len({fault for _, _, fault in met(visitor)}) >= 6


@pytest.mark.parametrize(
    "wrong",
    [
        "faults=['gone:card.look']",
        "faults=['truncated:card.send']",
        "faults=['session-end:register.look']",
        "faults=['slow:card']",
        "faults=[1]",
        "chaos_percent=101",
        "slow_seconds=-1.0",
    ],
)
def test_a_fault_that_cannot_be_is_refused(wrong: str) -> None:
    with pytest.raises(ScenarioError, match=wrong.partition("=")[0]):
        load_scenario("default", [wrong])
