"""Which page is this? Facts in, exactly one page object out, or a refusal."""

from __future__ import annotations

from sellerfill.errors import PageMismatch
from sellerfill.facts import PageFacts
from sellerfill.language import Bilingual
from sellerfill.pages import Page, Site


def candidates(facts: PageFacts, site: Site) -> list[type[Page]]:
    """The page objects that this page may be: by its own heading, else by any heading, else by public ids."""
    texts = [heading.text for heading in facts.headings]
    own = [heading.text for heading in facts.headings if heading.level == 1]
    pages = [page for page in site.pages if not _excluded(page, texts)]
    for wording in (own, texts):
        found = [page for page in pages if any(page.heading.match(text) for text in wording)]
        if found:
            return found
    return [page for page in pages if facts.marks.intersection(page.marks)]


def identify(facts: PageFacts, site: Site) -> type[Page]:
    """The one page object of this page; PageMismatch where there is none, or more than one."""
    found = candidates(facts, site)
    if len(found) == 1:
        return found[0]
    if not found:
        raise PageMismatch(
            Bilingual(
                "This page is not one that the tool knows; nothing was pressed",
                "工具不认识当前页面；没有按下任何按钮",
            ),
            next_step=Bilingual(
                "Look at the page in the browser. Do what it asks by hand, then run the same command again.",
                "请在浏览器中查看此页面，手动完成它要求的操作，然后重新运行同一命令。",
            ),
        )
    names = ", ".join(page.name for page in found)
    raise PageMismatch(
        Bilingual(
            f"This page may be several ({names}); nothing was pressed",
            f"当前页面无法唯一确定（{names}）；没有按下任何按钮",
        ),
        next_step=Bilingual("Look at the page in the browser, then run again.", "请在浏览器中查看此页面后重新运行。"),
    )


def _excluded(page: type[Page], texts: list[str]) -> bool:
    return page.unless is not None and any(page.unless.match(text) for text in texts)
