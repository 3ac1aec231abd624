"""Refusals: of a field that did not take what was written, and of a page that lies elsewhere."""

from __future__ import annotations

from collections.abc import Collection

from sellerfill.errors import PageMismatch, Unsafe
from sellerfill.language import Bilingual


def not_kept(where: Bilingual, en: str, zh: str) -> PageMismatch:
    """`where` names the field; `en` and `zh` say what the page did instead, never the value."""
    return PageMismatch(
        Bilingual(f"{where.en}: {en}; nothing was pressed", f"{where.zh}：{zh}；没有按下任何按钮"),
        next_step=Bilingual(
            "Look at the field in the browser; change the profile or fill it by hand, then run again.",
            "请在浏览器中查看该字段；修改资料文件或手动填写后重新运行。",
        ),
    )


def refuse_other_origins(origin: str, origins: Collection[str]) -> None:
    """Unsafe where `origin`, the page's, is none of these."""
    if origin not in origins:
        raise Unsafe(
            Bilingual(
                f"The page is at {origin or 'no origin'}, which is not a page of this site; nothing was filled",
                f"当前页面位于 {origin or '未知来源'}，不属于该站点；没有填写任何内容",
            ),
            next_step=Bilingual(
                "Check the address bar. Close the page if you did not open it.",
                "请检查地址栏；若非您打开，请关闭该页面。",
            ),
        )
