"""Writing one field and reading back what the page kept. One action at a time; a truncated value never passes."""

from __future__ import annotations

from playwright.sync_api import ElementHandle

from sellerfill.browser.banner import close_banner
from sellerfill.browser.choose import pick, wanted_names
from sellerfill.browser.locate import Located
from sellerfill.browser.tab import Snapshot, Tab, reading
from sellerfill.errors import PageMismatch, Unsafe
from sellerfill.facts import ControlFacts, Kind
from sellerfill.language import Bilingual
from sellerfill.pages import Field, Tick
from sellerfill.plan import PlannedField, ticked

ACT_SECONDS = 10
_GUARD = reading("reader.guard(arg)")
_DIFFERS = reading("reader.differs(arg[0], arg[1])")


def write(tab: Tab, seen: Snapshot, place: Located, planned: PlannedField, text: str) -> None:
    """Put `text` (the planned value, or the secret behind it) into its place and see that the page kept it."""
    field = planned.field
    where = Bilingual(f"'{field.en}'", f"“{field.zh}”")
    if isinstance(field, Tick):
        _set(tab, seen, place.first, ticked(planned), where)
    elif place.control is None:
        _choose(tab, seen, place, planned, where)
    elif place.control.kind is Kind.SELECT:
        _select(tab, seen, place.control, planned, where)
    else:
        _type(tab, seen, place.control, field, text)


def kept(seen: Snapshot, place: Located, planned: PlannedField, text: str) -> bool:
    """Whether the page still holds what was written; nothing but this answer leaves the page."""
    control = place.control
    if isinstance(planned.field, Tick):
        return place.first.checked == ticked(planned)
    if control is None:
        return all(option.checked for option in _chosen(place, planned))
    element = seen.element(control)
    if control.kind is Kind.SELECT:
        index = _option(control, planned)
        return bool(element.evaluate("(el, index) => el.selectedIndex === index", index))
    return element.evaluate(f"(el, arg) => ({_DIFFERS})([el, arg])", text) is None


def guarded(tab: Tab, seen: Snapshot, control: ControlFacts, where: Bilingual) -> ElementHandle:
    """The element, after a last look that a person could use it; Unsafe where they could not."""
    element = seen.element(control)
    why = str(element.evaluate(_GUARD))
    if why == "covered" and close_banner(tab, element):
        why = str(element.evaluate(_GUARD))
    if why:
        raise Unsafe(
            Bilingual(
                f"{where.en} can't be used by a person ({why}); nothing was pressed",
                f"{where.zh} 无法由人操作（{why}）；没有按下任何按钮",
            ),
            next_step=Bilingual("Close whatever lies over the page, then run again.", "请关闭页面上的遮挡后重新运行。"),
        )
    return element


def _type(tab: Tab, seen: Snapshot, control: ControlFacts, field: Field, text: str) -> None:
    where = Bilingual(f"'{field.en}'", f"“{field.zh}”")
    if control.read_only or not control.enabled:
        raise _not_kept(where, "the field is locked", "字段被锁定")
    if control.max_length is not None and len(text) > control.max_length:
        raise _not_kept(
            where,
            f"the page takes {control.max_length} characters, the value has {len(text)}",
            f"页面最多接受 {control.max_length} 个字符，而内容有 {len(text)} 个",
        )
    element = guarded(tab, seen, control, where)
    tab.act(where, lambda: element.fill(text, timeout=ACT_SECONDS * 1000))
    left = element.evaluate(f"(el, arg) => ({_DIFFERS})([el, arg])", text)
    if left is not None:
        # Masks and the like listen to keys alone: real ones, once, and only where filling did not hold.
        tab.act(where, lambda: _with_keys(tab, element, text))
        left = element.evaluate(f"(el, arg) => ({_DIFFERS})([el, arg])", text)
    if left is not None:
        raise _not_kept(
            where,
            f"the page kept {left} of {len(text)} characters, or changed them",
            f"页面保留了 {len(text)} 个字符中的 {left} 个，或改动了内容",
        )


def _with_keys(tab: Tab, element: ElementHandle, text: str) -> None:
    element.fill("", timeout=ACT_SECONDS * 1000)
    element.focus()
    tab.page.keyboard.type(text)


def _select(tab: Tab, seen: Snapshot, control: ControlFacts, planned: PlannedField, where: Bilingual) -> None:
    index = _option(control, planned)
    element = guarded(tab, seen, control, where)
    tab.act(where, lambda: element.select_option(index=index, timeout=ACT_SECONDS * 1000))
    if not element.evaluate("(el, index) => el.selectedIndex === index", index):
        raise _not_kept(where, "the page did not keep the choice", "页面没有保留选择")


def _choose(tab: Tab, seen: Snapshot, place: Located, planned: PlannedField, where: Bilingual) -> None:
    for option in _chosen(place, planned):
        _set(tab, seen, option, True, where)


def _set(tab: Tab, seen: Snapshot, control: ControlFacts, on: bool, where: Bilingual) -> None:
    if control.checked == on:
        return
    element = guarded(tab, seen, control, where)
    if control.kind is Kind.TOGGLE:
        tab.act(where, lambda: element.click(timeout=ACT_SECONDS * 1000))
    else:
        tab.act(where, lambda: element.set_checked(on, timeout=ACT_SECONDS * 1000))


def _option(control: ControlFacts, planned: PlannedField) -> int:
    """The index of the select's entry that is meant."""
    (names,) = wanted_names(planned.field, planned.value)
    options = control.options
    return pick(planned.field, planned.value.path, names, [(o.text,) for o in options], [o.value for o in options])


def _chosen(place: Located, planned: PlannedField) -> list[ControlFacts]:
    """The options that are meant."""
    texts = [[label.text for label in option.labels] for option in place.options]
    return [
        place.options[pick(planned.field, planned.value.path, names, texts)]
        for names in wanted_names(planned.field, planned.value)
    ]


def _not_kept(where: Bilingual, en: str, zh: str) -> PageMismatch:
    return PageMismatch(
        Bilingual(f"{where.en}: {en}; nothing was pressed", f"{where.zh}：{zh}；没有按下任何按钮"),
        next_step=Bilingual(
            "Look at the field in the browser; change the profile or fill it by hand, then run again.",
            "请在浏览器中查看该字段；修改资料文件或手动填写后重新运行。",
        ),
    )
