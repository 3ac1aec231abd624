"""An account that may or may not exist: its button was pressed, nobody saw the outcome, and the sign-in is refused."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from conftest import Registration, plan_of
from market import Market

from sellerfill.browser.cookies import KeptCookies
from sellerfill.browser.hands import Hands
from sellerfill.browser.tab import Tab
from sellerfill.errors import OutcomeUnknown, SellerfillError, SiteRejected
from sellerfill.handoff.rehearsal import Script, ScriptedPerson
from sellerfill.journal import Journal
from sellerfill.language import Bilingual


class Asked(ScriptedPerson):
    """Answers the one question like this; `asked` is what it was."""

    answer: int | None = None
    asked: Bilingual | None = None

    def choose(self, question: Bilingual, ways: Sequence[Bilingual]) -> int | None:
        """The answer."""
        self.asked = question
        return self.answer


@pytest.mark.parametrize(
    ("answer", "error", "left_open"),
    [(None, OutcomeUnknown, True), (1, SiteRejected, False)],
    ids=["nobody there", "the account is known"],
)
def test_a_refused_sign_in_never_creates_an_account_by_itself(
    answer: int | None, error: type[SellerfillError], left_open: bool, market: Market, tab: Tab, tmp_path: Path
) -> None:
    with closing(Journal(tmp_path / "journal.db")) as journal:
        journal.begin("before", "seller", "scope", "digest")
        journal.intend("before", "register", "Create your Amazon account")
    person = Asked(Hands(tab), market.control, Script(signature="Lyu Xiaojun"))
    person.answer = answer

    with pytest.raises(error):
        Registration(tab, market, plan_of("company.yaml", folder=tmp_path), tmp_path, operator=person).go()

    assert person.asked is not None
    assert "does it know this e-mail address?" in person.asked.en
    assert market.counts["accounts"] == 0
    with closing(Journal(tmp_path / "journal.db")) as journal:
        assert (journal.in_doubt("before") is not None) == left_open


def test_only_the_sites_own_cookies_are_kept_and_given_back(market: Market, tab: Tab, tmp_path: Path) -> None:
    context, site = tab.page.context, market.site.rstrip("/")
    kept = KeptCookies(tmp_path / "sessions" / "one.json", frozenset({site}))
    tab.open(market.site)
    context.add_cookies([{"name": "other", "value": "1", "domain": "bank.example.com", "path": "/"}])
    (own,) = context.cookies(site)

    kept.keep(context)
    context.clear_cookies()
    kept.restore(context)

    assert [(cookie["name"], cookie["value"]) for cookie in context.cookies()] == [(own["name"], own["value"])]


@pytest.mark.parametrize("text", ["", "[", '{"name": 1}', '[{"domain": 3}]'])
def test_cookies_that_cannot_be_read_are_none(text: str, tab: Tab, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    file.write_text(text, encoding="utf-8")

    KeptCookies(file, frozenset({"http://127.0.0.1:9"})).restore(tab.page.context)

    assert tab.page.context.cookies() == []
