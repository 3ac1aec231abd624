"""All commands and their options, by the contract of the command line."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer

from sellerfill.cli.options import JsonOption, LangOption, ProfileOption, SiteOption, at_hand
from sellerfill.cli.profile_app import profile_app
from sellerfill.cli.runs_app import runs_app

app = typer.Typer(
    name="fill",
    help="Fill a Chinese seller's marketplace registration in romanized form. 用拼音或英文填写中国卖家的平台注册信息。",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
)


app.add_typer(profile_app)
app.add_typer(runs_app)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"sellerfill {metadata.version('sellerfill')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def fill(
    context: typer.Context,
    profile: Annotated[
        Path | None, typer.Option("--profile", help="The seller's profile. 卖家资料文件。", callback=at_hand)
    ] = None,
    site: SiteOption = "amazon-na",
    rehearse: Annotated[
        bool, typer.Option("--rehearse", help="Practise on the bundled site. 在内置练习网站上演练。")
    ] = False,
    scenario: Annotated[
        str, typer.Option(help="With --rehearse: the practice site's scenario. 演练场景。")
    ] = "default",
    start_url: Annotated[str, typer.Option(help="Begin here. 从此网址开始。")] = "",
    headed: Annotated[
        bool | None, typer.Option("--headed/--headless", help="With or without a window. 是否显示窗口。")
    ] = None,
    attach: Annotated[str, typer.Option(help="Debugging address of a running Chromium. 已运行浏览器的调试地址。")] = "",
    connect: Annotated[str, typer.Option(help="Address of a Playwright server. Playwright 服务地址。")] = "",
    resume: Annotated[str, typer.Option(help="Go on with this unfinished run. 继续此未完成的运行。")] = "",
    new: Annotated[bool, typer.Option("--new", help="Begin anew, as if nothing were registered. 重新开始。")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Approve the plan unasked. 无需询问即批准计划。")] = False,
    handoff_minutes: Annotated[
        float | None, typer.Option(min=0.01, help="How long a human may take. 人工步骤时限（分钟）。")
    ] = None,
    lang: LangOption = None,
    as_json: JsonOption = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Which version. 版本号。")
    ] = False,
) -> None:
    """Fill the registration of one seller."""
    if context.invoked_subcommand is not None:
        return
    if profile is None:
        raise typer.BadParameter("--profile is required / 缺少 --profile", param_hint="--profile")
    from sellerfill.cli.fill import fill_registration
    from sellerfill.cli.job import FillOptions
    from sellerfill.cli.terminal import terminal_for

    options = FillOptions(
        profile=profile,
        site=site,
        rehearse=rehearse,
        scenario=scenario,
        start_url=start_url,
        headed=headed if headed is not None else not rehearse,
        attach=attach,
        connect=connect,
        resume=resume,
        new=new,
        yes=yes,
        handoff_minutes=handoff_minutes,
    )
    fill_registration(options, terminal_for(lang, as_json=as_json))


@app.command("check")
def check(profile: ProfileOption, lang: LangOption = None, as_json: JsonOption = False) -> None:
    """List all findings about a profile. 检查资料文件。"""
    from sellerfill.cli.check import check_profile
    from sellerfill.cli.terminal import terminal_for

    check_profile(profile, terminal_for(lang, as_json=as_json))


@app.command("plan")
def plan(
    profile: ProfileOption,
    site: SiteOption = "amazon-na",
    form: Annotated[str, typer.Option("--format", help="table | json | html")] = "table",
    review: Annotated[
        bool, typer.Option("--review", help="Ask about doubtful spellings first. 先逐一确认存疑的拼写。")
    ] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what would be typed where, and why it is spelled so. 显示将要填写的内容及拼写依据。"""
    from sellerfill.cli.plan import show_plan
    from sellerfill.cli.terminal import terminal_for

    chosen = "json" if as_json else form
    show_plan(profile, site, chosen, terminal_for(lang, as_json=chosen == "json"), review=review)


@app.command("romanize")
def romanize(
    text: Annotated[
        list[str] | None, typer.Argument(help="Chinese text; lines of standard input when none. 中文文本。")
    ] = None,
    kind: Annotated[str, typer.Option(help="person | surname | place | address | company")] = "person",
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Chinese to Latin letters. 中文转拉丁字母。"""
    from sellerfill.cli.romanize import romanize_lines
    from sellerfill.cli.terminal import terminal_for

    romanize_lines(text or [], kind, terminal_for(lang, as_json=as_json))


@app.command("recognize")
def recognize(
    pages: Annotated[list[str], typer.Argument(help="Saved pages or addresses. 已保存的页面或网址。")],
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What the controls of pages ask for. 识别页面上各控件要求填写的内容。"""
    from sellerfill.cli.recognize import recognize_pages
    from sellerfill.cli.terminal import terminal_for

    recognize_pages(pages, terminal_for(lang, as_json=as_json))


@app.command("scout")
def scout(
    url: Annotated[str, typer.Argument(help="Where the registration begins. 注册起始网址。")],
    out: Annotated[Path, typer.Option("--out", help="The folder to write or mend. 要写出或修补的文件夹。")],
    attach: Annotated[str, typer.Option(help="Debugging address of a running Chromium. 已运行浏览器的调试地址。")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Mend the folder unasked. 无需询问即修补。")] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Walk a registration with a person and write its page objects. 旁观一次注册并写出页面描述。"""
    from sellerfill.cli.scout import ScoutOptions
    from sellerfill.cli.scout import scout as scout_site
    from sellerfill.cli.terminal import terminal_for

    scout_site(ScoutOptions(url=url, out=out, attach=attach, yes=yes), terminal_for(lang, as_json=as_json))


@app.command("report")
def report(
    run: Annotated[str, typer.Argument(help="The run; the newest where none is named. 运行编号，默认最近一次。")] = "",
    output: Annotated[Path | None, typer.Option("--output", help="Copy it here. 复制到此文件。")] = None,
    bundle: Annotated[
        bool,
        typer.Option("--bundle", help="Pack what a maintainer needs, without values. 打包排错所需内容，不含资料。"),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --bundle: write it unasked. 无需询问即写入。")] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """Open the report of a run, or pack it for a maintainer. 打开某次运行的报告，或打包排错信息。"""
    from sellerfill.cli.terminal import terminal_for

    terminal = terminal_for(lang, as_json=as_json)
    if bundle:
        from sellerfill.cli.bundle import write_bundle

        write_bundle(run, output, terminal, yes=yes)
        return
    from sellerfill.cli.runs import show_report

    show_report(run, output, terminal)


@app.command("mock-site")
def mock_site(
    port: Annotated[int, typer.Option(help="0 takes a free port. 0 表示任选空闲端口。")] = 0,
    scenario: Annotated[str, typer.Option(help="The scenario to play. 场景。")] = "default",
    setting: Annotated[
        list[str] | None, typer.Option("--set", help="key=value over the scenario. 覆盖场景设置。")
    ] = None,
    seed: Annotated[
        int | None, typer.Option(help="Which faults the scenario chaos draws. 场景 chaos 的随机种子。")
    ] = None,
) -> None:
    """Serve the bundled practice site. 启动内置练习网站。"""
    from sellerfill.cli.practice import serve

    serve(port, scenario, [*(setting or []), *([] if seed is None else [f"seed={seed}"])])


@app.command("doctor")
def doctor(
    fix: Annotated[bool, typer.Option("--fix", help="Install what is missing. 安装缺少的组件。")] = False,
    lang: LangOption = None,
    as_json: JsonOption = False,
) -> None:
    """What is wrong with this machine's set-up, and the command that mends it. 检查运行环境。"""
    from sellerfill.cli.doctor import examine_machine
    from sellerfill.cli.terminal import terminal_for

    examine_machine(terminal_for(lang, as_json=as_json), fix=fix)


@app.command("init")
def init(
    path: Annotated[Path, typer.Argument(help="The file to write. 要写入的文件。")] = Path("seller.yaml"),
    lang: LangOption = None,
) -> None:
    """Ask for the facts and write a commented profile. 逐项提问并写出带注释的资料文件。"""
    from sellerfill.cli.begin import begin_profile
    from sellerfill.cli.terminal import terminal_for

    begin_profile(path, terminal_for(lang, as_json=False))


@app.command("schema")
def schema() -> None:
    """The JSON Schema of a profile, for editors. 资料文件的 JSON Schema，供编辑器使用。"""
    from sellerfill.cli.begin import show_schema
    from sellerfill.cli.terminal import terminal_for

    show_schema(terminal_for(None, as_json=True))
