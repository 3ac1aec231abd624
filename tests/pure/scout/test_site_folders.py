"""A site given by its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from sellerfill.errors import UsageError
from sellerfill.sites import site_named

SITE = """
from sellerfill.pages import Page, Site, Words
class Done(Page):
    heading = Words("Done", "完成")
    ends = True
SITE = Site(name="shop-xx", origins=("https://shop.example.com",), entry="https://shop.example.com/", pages=(Done,),
            locked_minutes=60)
"""


def test_a_folder_with_a_site_is_that_site(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text(SITE, encoding="utf-8")

    assert site_named(str(tmp_path)).name == "shop-xx"


@pytest.mark.parametrize("code", ["", "SITE = 1", "this is no Python", "import nothing_of_that_name"])
def test_a_folder_without_a_usable_site_is_a_usage_error(tmp_path: Path, code: str) -> None:
    (tmp_path / "__init__.py").write_text(code, encoding="utf-8")

    with pytest.raises(UsageError, match="holds no site that can be used"):
        site_named(str(tmp_path))


def test_a_folder_is_read_anew_each_time(tmp_path: Path) -> None:
    (tmp_path / "__init__.py").write_text(SITE, encoding="utf-8")
    first = site_named(str(tmp_path))
    (tmp_path / "__init__.py").write_text(SITE.replace("shop-xx", "shop-yyyy"), encoding="utf-8")

    assert (first.name, site_named(str(tmp_path)).name) == ("shop-xx", "shop-yyyy")
