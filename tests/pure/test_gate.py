"""While a page is a person's, only evidence, refusal or time gives it back."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from sellerfill.handoff.gate import Evidence, Passage, hold
from sellerfill.handoff.moment import HandoffOutcome, Moment
from sellerfill.handoff.person import Person
from sellerfill.language import Bilingual
from sellerfill.pages import Handoff, Human

NOTHING_YET = Evidence(done=False, locked=False, complaints=())
WRONG_CODE = Evidence(done=False, locked=False, complaints=("That code is not right.",))
DONE = Evidence(done=True, locked=False, complaints=())
LOCKED = Evidence(done=False, locked=True, complaints=("Too many attempts.",))
MOMENT = Moment("phone_verification", Handoff(kind=Human.PHONE_PIN))


@dataclass
class Watch:
    """A page that shows one thing after another; each wait takes all its seconds, and the last thing stays."""

    shows: list[Evidence]
    now: float = 1000.0
    looks: int = 0

    def evidence(self) -> Evidence:
        self.looks += 1
        return self.shows[min(self.looks, len(self.shows)) - 1]

    def wait(self, seconds: float) -> None:
        self.now += seconds

    def clock(self) -> float:
        return self.now


@dataclass
class Operator:
    """Answers one thing after another, then waits on; remembers what it was told."""

    answers: list[HandoffOutcome | None] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    complaints: list[tuple[str, ...]] = field(default_factory=list)

    def begin(self, moment: Moment) -> None:
        self.told.append("begin")

    def turn(self, moment: Moment) -> HandoffOutcome | None:
        self.told.append("turn")
        self.complaints.append(moment.complaints)
        return self.answers.pop(0) if self.answers else None

    def end(self, moment: Moment, outcome: HandoffOutcome) -> None:
        self.told.append(f"end {outcome}")


def held(watch: Watch, operator: Operator, minutes: float = 1.0) -> Passage:
    """How the gate is left."""
    return hold(MOMENT, operator, watch, minutes, watch.clock)


def test_evidence_at_the_first_look_opens_the_gate_without_a_turn() -> None:
    operator = Operator()

    passage = held(Watch([DONE]), operator)

    assert passage == Passage(HandoffOutcome.DONE, locked=False, complaints=(), seconds=0.0)
    assert operator.told == ["begin", "end done"]


def test_evidence_opens_the_gate_when_it_appears() -> None:
    operator = Operator()

    passage = held(Watch([NOTHING_YET, NOTHING_YET, DONE]), operator)

    assert passage.outcome is HandoffOutcome.DONE
    assert passage.seconds == 2.0
    assert operator.told == ["begin", "turn", "turn", "end done"]


@pytest.mark.parametrize("answer", [HandoffOutcome.DECLINED, HandoffOutcome.FAILED])
def test_an_operator_may_give_up(answer: HandoffOutcome) -> None:
    operator = Operator(answers=[None, answer])

    passage = held(Watch([NOTHING_YET, WRONG_CODE]), operator)

    assert passage.outcome is answer
    assert passage.complaints == ("That code is not right.",)
    assert operator.told == ["begin", "turn", "turn", f"end {answer}"]


def test_an_operators_word_is_no_evidence() -> None:
    operator = Operator(answers=[HandoffOutcome.DONE, HandoffOutcome.TIMED_OUT])

    passage = held(Watch([NOTHING_YET]), operator, minutes=0.5)

    assert passage.outcome is HandoffOutcome.TIMED_OUT
    assert passage.seconds == 30.0


def test_the_persons_time_ends_after_the_minutes_given() -> None:
    passage = held(Watch([NOTHING_YET]), Operator(), minutes=30)

    assert passage.outcome is HandoffOutcome.TIMED_OUT
    assert passage.seconds == 1800.0


def test_nothing_but_time_ends_a_wait_on_a_page_that_only_complains() -> None:
    watch, operator = Watch([NOTHING_YET, WRONG_CODE]), Operator()

    passage = held(watch, operator, minutes=2)

    assert passage.outcome is HandoffOutcome.TIMED_OUT
    assert watch.looks == 121
    assert operator.told.count("turn") == 120


def test_evidence_in_the_last_second_still_counts() -> None:
    passage = held(Watch([NOTHING_YET] * 60 + [DONE]), Operator(), minutes=1)

    assert passage.outcome is HandoffOutcome.DONE
    assert passage.seconds == 60.0


def test_a_lockout_fails_at_once_and_is_told() -> None:
    operator = Operator()

    passage = held(Watch([NOTHING_YET, LOCKED]), operator)

    assert passage == Passage(HandoffOutcome.FAILED, locked=True, complaints=("Too many attempts.",), seconds=1.0)
    assert operator.told == ["begin", "turn", "end failed"]


def test_the_operator_hears_the_complaints_of_the_last_look() -> None:
    operator = Operator()

    held(Watch([NOTHING_YET, WRONG_CODE, NOTHING_YET, DONE]), operator)

    assert operator.complaints == [(), ("That code is not right.",), ()]


def test_a_person_is_pointed_to_a_new_complaint_once_and_never_told_its_words() -> None:
    said: list[Bilingual] = []
    person = Person(said.append)
    complaint = Moment(MOMENT.page, MOMENT.handoff, WRONG_CODE.complaints)

    person.begin(MOMENT)
    answers = [person.turn(MOMENT), person.turn(complaint), person.turn(complaint)]

    assert answers == [None, None, None]
    assert [one.en for one in said] == ["The page has something to say; read it there."]


def test_a_moment_tells_what_to_do() -> None:
    assert "end with #" in MOMENT.instruction.en
    assert "以 # 结束" in MOMENT.instruction.zh
