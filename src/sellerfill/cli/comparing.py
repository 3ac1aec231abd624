"""The lines that a page shows again beside the profile, for the eyes of whoever sits at the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from sellerfill.language import Bilingual, Lang
from sellerfill.run.beside import Compared, Verdict

VERDICTS: dict[Verdict, tuple[Bilingual, str]] = {
    Verdict.SAME: (Bilingual("same", "一致"), "green"),
    Verdict.DIFFERS: (Bilingual("DIFFERS", "不一致"), "bold red"),
    Verdict.MISSING: (Bilingual("MISSING", "页面上没有"), "bold red"),
    Verdict.EXACT: (Bilingual("for good", "不可更改"), "yellow"),
    Verdict.YOURS: (Bilingual("you compare", "请自行核对"), "dim"),
}
PAPERS = Bilingual("papers: ", "证照：")
PAGE, PROFILE = Bilingual("page: ", "页面："), Bilingual("profile: ", "资料：")


def table_beside(lines: Sequence[Compared], lang: Lang) -> Table:
    """Every line with its verdict, those that need a look first; where the two differ, one above the other."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(ratio=2, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    for line in sorted(lines, key=lambda line: line.verdict is Verdict.SAME):
        said, style = VERDICTS[line.verdict]
        table.add_row(Text(said.say(lang), style=style), Text(line.label.say(lang)), _texts(line, lang))
    return table


def _texts(line: Compared, lang: Lang) -> Text:
    if line.verdict is Verdict.EXACT and line.profile not in ("", line.page):
        return Text.assemble((line.page, "bold"), "\n", (PAPERS.say(lang) + line.profile, "dim"))
    if line.verdict not in (Verdict.DIFFERS, Verdict.MISSING):
        return Text(line.page)
    page = PAGE.say(lang) + (line.page or "–")
    return Text.assemble((page, "bold red"), "\n", (PROFILE.say(lang) + line.profile, "bold"))


def plain_lines(lines: Sequence[Compared]) -> list[Bilingual]:
    """The verdicts without any value, for output that may be kept."""
    said = [(line.label, VERDICTS[line.verdict][0]) for line in lines]
    return [Bilingual(f"  {label.en}: {one.en}", f"  {label.zh}：{one.zh}") for label, one in said]
