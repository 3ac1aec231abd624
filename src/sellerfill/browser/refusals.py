"""The refusal of a field that did not take what was written."""

from __future__ import annotations

from sellerfill.errors import PageMismatch
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
