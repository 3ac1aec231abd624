"""The report's pictures: no field and no text of the seller can be read off them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Playwright

from sellerfill.browser.picture import take_picture
from sellerfill.browser.session import BrowserChoice, open_tab
from sellerfill.settings import load_settings

PAGE = """
<body style="margin:0;background:white"><h1>A page</h1>
<p style="color:{ink}">Kept: Room 1203, Building 2</p>
<p style="color:{ink}">For Lyu
  <b>Xia</b>ojun</p><div id="host"></div>
<label>City<input value="Shenzhen" style="color:{ink}"></label>
<select style="color:{ink}"><option>Guangdong</option></select>
<iframe srcdoc="<input value='Lyu Xiaojun' style='color:{ink}'>"></iframe></body>
"""


def picture_of(ink: str, folder: Path, playwright: Playwright) -> bytes:
    """The masked picture of the page, its private texts in that colour."""
    path = folder / f"{ink}.png"
    with open_tab(BrowserChoice(headed=False, executable=load_settings().browser), (), playwright) as tab:
        tab.page.set_content(PAGE.replace("{ink}", ink))
        tab.page.evaluate(
            "ink => { document.getElementById('host').attachShadow({mode: 'open'}).innerHTML = "
            "`<p style='color:${ink}'>518057</p>`; }",
            ink,
        )
        assert take_picture(tab, path, {"Room 1203, Building 2", "LYU XIAOJUN", "518057", "Not on this page"})
    return path.read_bytes()


def test_what_is_private_leaves_no_pixel(playwright: Playwright, tmp_path: Path) -> None:
    """Black or white ink on white: were a letter of it visible, the two pictures would differ."""
    black = picture_of("black", tmp_path, playwright)
    white = picture_of("white", tmp_path, playwright)

    assert black == white
