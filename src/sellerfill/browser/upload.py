"""A file of the seller's in the page's chooser; the page sends it only when the person submits."""

from __future__ import annotations

from playwright.sync_api import ElementHandle

from sellerfill.browser.refusals import not_kept
from sellerfill.browser.tab import Tab
from sellerfill.language import Bilingual
from sellerfill.plan import PlannedField

UPLOAD_SECONDS = 30
_HELD = "(el) => [...el.files].map((file) => `${file.size} ${file.name}`)"


def put_file(tab: Tab, element: ElementHandle, planned: PlannedField, where: Bilingual) -> None:
    """Put the planned file into the chooser. PageMismatch where it can't be read, or the page did not keep it."""
    file = planned.value.file
    if file is None or not file.is_file():
        raise not_kept(where, "the file can't be read", "无法读取该文件")
    tab.act(where, lambda: element.set_input_files(file, timeout=UPLOAD_SECONDS * 1000))
    if not holds_file(element, planned):
        raise not_kept(where, "the page did not keep the file", "页面没有保留该文件")


def holds_file(element: ElementHandle, planned: PlannedField) -> bool:
    """Whether the chooser holds exactly the planned file, by name and size."""
    file = planned.value.file
    return file is not None and element.evaluate(_HELD) == [f"{file.stat().st_size} {file.name}"]
