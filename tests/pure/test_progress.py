"""How far a registration has come, as the person reads it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from sellerfill.pages import Human, Site, Step
from sellerfill.plan import FillPlan, build_plan
from sellerfill.run.progress import Progress
from sellerfill.sites import AMAZON_NA, SITES
from sellerfill.values import prepare

PROFILES = Path(__file__).parents[2] / "profiles"


@pytest.fixture(scope="module")
def plan() -> FillPlan:
    """The bundled company's plan."""
    return build_plan(AMAZON_NA, prepare(PROFILES / "company.yaml", today=date(2026, 11, 23))[1])


def names(steps: tuple[Step, ...]) -> list[str]:
    return [step.en for step in steps]


def at(progress: Progress) -> tuple[int, int, str | None]:
    return progress.number, progress.about, progress.now.en if progress.now else None


def test_a_new_registration_counts_each_step_once_however_many_pages_it_has(plan: FillPlan) -> None:
    progress = Progress(plan)

    for page in ("entry", "sign_in", "register", "email_code", "seller_agreement"):
        progress.reach(page)

    assert at(progress) == (3, 8, "Agreement")
    assert names(progress.done) == ["Start", "Account"]
    assert names(progress.to_come) == ["Business", "Card and bank", "Phone", "Tax interview", "Products"]


def test_another_order_of_the_pages_is_another_order_of_the_steps(plan: FillPlan) -> None:
    progress = Progress(plan)

    for page in ("entry", "register", "seller_agreement", "seller_information", "phone_verification"):
        progress.reach(page)

    assert at(progress) == (5, 8, "Phone")
    assert names(progress.to_come) == ["Card and bank", "Tax interview", "Products"]


def test_a_phone_verified_on_the_sellers_page_is_a_step_less_to_come(plan: FillPlan) -> None:
    progress = Progress(plan)
    for page in ("entry", "register", "seller_agreement", "seller_information"):
        progress.reach(page)

    progress.prove(Human.PHONE_PIN)

    assert names(progress.to_come) == ["Card and bank", "Tax interview", "Products"]
    assert "Phone" in names(progress.done)


def test_a_registration_that_goes_on_knows_what_was_finished_before(plan: FillPlan) -> None:
    progress = Progress(plan, finished={"register", "seller_agreement", "seller_information"})

    progress.reach("sign_in")
    progress.reach("card")

    assert at(progress) == (4, 7, "Card and bank")
    assert names(progress.done) == ["Account", "Agreement", "Business"]
    assert names(progress.to_come) == ["Phone", "Tax interview", "Products"]


def test_the_last_page_leaves_nothing_to_come(plan: FillPlan) -> None:
    progress = Progress(plan)

    progress.reach("questionnaire")
    progress.reach("seller_central")

    assert progress.to_come == ()
    assert names(progress.done) == ["Products"]


def test_a_site_without_steps_counts_the_pages_that_are_filled_or_a_persons(plan: FillPlan) -> None:
    pages = tuple(AMAZON_NA.page(name) for name in ("entry", "register", "card", "seller_central"))
    site = Site("shop", ("https://shop.example.com",), "https://shop.example.com/", pages, 60)
    progress = Progress(FillPlan(site, plan.fields))

    progress.reach("entry")
    progress.reach("register")

    assert at(progress) == (2, 4, "Create account")
    assert names(progress.to_come) == ["Set up your billing method", "Seller Central"]


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_every_page_of_a_site_with_steps_belongs_to_one(site: Site) -> None:
    counted = Counter(page for step in site.steps for page in step.pages)

    assert set(counted.values()) == {1}
    assert set(counted) == set(site.pages)
