"""`fill runs` and its commands, by the contract of the command line."""

from __future__ import annotations

from typing import Annotated

import typer

from sellerfill.cli.options import JsonOption, LangOption

runs_app = typer.Typer(name="runs", help="Past runs. 历史运行。", invoke_without_command=True)


@runs_app.callback()
def list_all(context: typer.Context, lang: LangOption = None, as_json: JsonOption = False) -> None:
    """List past runs, newest first. 列出历史运行。"""
    from sellerfill.cli.runs import list_runs
    from sellerfill.cli.terminal import terminal_for

    if context.invoked_subcommand is None:
        list_runs(terminal_for(lang, as_json=as_json))


@runs_app.command("verify")
def verify(lang: LangOption = None, as_json: JsonOption = False) -> None:
    """Find rows of the journal that were changed, removed or moved. 检查运行记录是否被改动。"""
    from sellerfill.cli.runs import verify_runs
    from sellerfill.cli.terminal import terminal_for

    verify_runs(terminal_for(lang, as_json=as_json))


@runs_app.command("forget")
def forget(
    run: Annotated[str, typer.Argument(help="The run. 运行编号。")] = "",
    everything: Annotated[bool, typer.Option("--all", help="All runs. 全部运行。")] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Delete a run's report and pictures, and its seller's browser session. 删除报告、截图和浏览器会话。"""
    from sellerfill.cli.forgetting import forget_runs
    from sellerfill.cli.terminal import terminal_for

    forget_runs(run, terminal_for(lang, as_json=as_json), everything=everything)
