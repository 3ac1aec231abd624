"""What the person is asked before the tool goes on: a file, another store name, whether the post has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sellerfill.errors import Declined, Waiting
from sellerfill.language import Bilingual
from sellerfill.pages import Page, Text, Wait
from sellerfill.plan import PlannedField
from sellerfill.run.parts import Run

PUT_IT_THERE = Bilingual("Yes, put it there", "是，放入页面")
BY_MYSELF = Bilingual("No, I choose a file in the page myself", "否，由我在页面中自行选择")
HAS_COME = Bilingual("Yes, I type its code now", "已收到，现在输入验证码")
NOT_YET = Bilingual("Not yet: end the run, I start it again later", "尚未收到：结束运行，稍后再来")
TAKEN = Bilingual(
    "The site says that somebody else has this store name. Which name of your profile shall be tried instead?",
    "网站提示该店铺名称已被他人使用。改用资料文件中的哪个名称？",
)


def agreed(run: Run, page: type[Page], planned: PlannedField) -> bool:
    """Whether the person lets the tool put this file into the chooser; where nobody can be asked it is left to them.

    Raises Declined where the person stops here.
    """
    label = planned.field
    question = Bilingual(
        f"May the file {planned.value.path} of your profile ({planned.text}) be put into '{label.en}'?",
        f"是否将资料文件 {planned.value.path} 所指的文件（{planned.text}）放入“{label.zh}”？",
    )
    answer = run.operator.choose(question, (PUT_IT_THERE, BY_MYSELF))
    if answer is None and run.confirm is not None:
        raise Declined(
            Bilingual(f"You declined on page {page.name}", f"您在页面 {page.name} 选择了停止"),
            next_step=Bilingual("The run is saved; start again whenever you like.", "进度已保存，可随时重新开始。"),
        )
    if answer != 0:
        run.record.tell("left", page=page.name, token=str(label.token))
    return answer == 0


def with_other_name(run: Run, page: type[Page]) -> tuple[Run, str] | None:
    """After a refusal: the run with the name that the person chose in place of a taken one, and its field's name.

    None where the page complains of something else, no candidate is left, or none is chosen.
    """
    alerts = run.tab.look().facts.alerts
    for name, planned in run.plan.on(page).items():
        taken = planned.field.taken if isinstance(planned.field, Text) else None
        if taken is None or not any(taken.within(alert) for alert in alerts):
            continue
        candidates = planned.value.candidates
        tried = candidates.index(planned.value.latin) if planned.value.latin in candidates else len(candidates)
        left = candidates[tried + 1 :]
        chosen = run.operator.choose(TAKEN, [Bilingual(one, one) for one in left]) if left else None
        if chosen is None:
            return None
        run.record.tell("other-name", page=page.name, candidate=tried + 2 + chosen)
        other = replace(planned, value=replace(planned.value, latin=left[chosen]))
        fields = tuple(other if one is planned else one for one in run.plan.fields)
        return replace(run, plan=replace(run.plan, fields=fields)), name
    return None


def refuse_until_it_comes(run: Run, page: type[Page], wait: Wait) -> None:
    """Ask whether what comes by post is there; Waiting where it isn't."""
    question = Bilingual(f"Has {wait.en} come?", f"是否已收到{wait.zh}？")
    answer = run.operator.choose(question, (HAS_COME, NOT_YET))
    if answer == 1 or (answer is None and run.confirm is not None):
        raise waiting(run, page, wait)


def waiting(run: Run, page: type[Page], wait: Wait) -> Waiting:
    """How a run ends that only days can further: what is waited for, and from which day on to look again."""
    until = _business_day(date.today(), wait.business_days)
    run.record.tell("waiting", page=page.name, what=wait.en, until=until.isoformat())
    return Waiting(
        Bilingual(
            f"Waiting for {wait.en}: {wait.business_days} business days at most, until {until}. The run is saved",
            f"正在等待{wait.zh}：最多 {wait.business_days} 个工作日，至 {until}。进度已保存",
        ),
        next_step=Bilingual(
            "Run the same command again then, or as soon as you hear from the site: it goes on where the site stands.",
            "届时或收到网站通知后，重新运行同一命令，程序会从网站当前页面继续。",
        ),
    )


def _business_day(day: date, number: int) -> date:
    """The day that lies so many days of Monday to Friday ahead."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day
