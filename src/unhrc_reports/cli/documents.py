"""Documents: made of one session or of a thousand, and looked at while they are written."""

from __future__ import annotations

import concurrent.futures
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.termui import progressbar

import unhrc_reports as unhrc
from unhrc_reports.cli.frame import complain
from unhrc_reports.preview.choices import KINDS, by_language

FILES = click.Path(path_type=Path)


def _list(ctx: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in value.split(",") if part.strip()))


EXAMPLES = """\b
unhrc make hrc59.yaml
unhrc make hrc59.yaml --kinds briefing --languages vi --formats docx --style ttxvn
unhrc make sessions/*.yaml --out out --processes 4
"""


@click.command(epilog=EXAMPLES)
@click.argument("sessions", nargs=-1, required=True, type=FILES)
@click.option(
    "--kinds",
    default="press_release",
    callback=_list,
    help=f"{', '.join(KINDS)}, or your own.",
)
@click.option("--languages", default="en,vi", callback=_list, help="With commas between: en, vi, or your own.")
@click.option("--formats", default="docx,md", callback=_list, help="With commas between: docx, md, html.")
@click.option("--style", multiple=True, help="A house style, such as vna or a .toml file; one for each language.")
@click.option("--templates", multiple=True, type=click.Path(), help="A folder of your own templates, a pack.")
@click.option("--reference", type=click.Path(), help="A Word file that gives the look.")
@click.option("--length", type=click.Choice(["short", "standard", "full"]), help="Leave out what matters least.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="Tell what was known on this day, and say so.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="Folder to write to.")
@click.option("--processes", type=click.IntRange(1), default=1, help="How many at once.")
@click.option(
    "--checked", is_flag=True, help="Check, compare the languages, and write all of a session or nothing."
)
@click.option("--again", is_flag=True, help="Make also what is there and would come out the same.")
@click.pass_context
def make(
    ctx: click.Context,
    /,
    sessions: tuple[Path, ...],
    out: Path,
    processes: int,
    again: bool,
    checked: bool,
    **wanted: Any,
) -> None:
    """Make documents of sessions; a run that was stopped goes on where it was."""
    if checked:
        ctx.exit(sum(_checked(ctx, file, out, wanted) for file in sessions) and 1)
    jobs = list(_jobs(sessions, out, **wanted))
    record = None if again or len(sessions) == 1 else out / ".unhrc-made.jsonl"
    bar: Any = progressbar(length=len(jobs), file=sys.stderr, hidden=len(jobs) < 8)
    with bar:
        made = _made(jobs, processes, record, lambda _: bar.update(1))
    for one in made:
        if one.error:
            complain(ctx, one.message(ctx.obj))
        else:
            click.echo(str(one.job.target))
    ctx.exit(1 if any(one.error for one in made) else 0)


def _checked(ctx: click.Context, session: Path, out: Path, wanted: dict[str, Any]) -> bool:
    """Make all documents of a session or none; whether it was refused."""
    options = {name: value for name, value in wanted.items() if value}
    try:
        made = unhrc.render_all(unhrc.load(session), out, **options)
    except unhrc.ReportsError as error:
        complain(ctx, error.message(ctx.obj))
        return True
    for file in made.files:
        click.echo(str(file))
    return False


def _made(jobs: list[unhrc.Job], processes: int, journal: Path | None, progress: Any) -> tuple[unhrc.Made, ...]:
    if processes == 1:
        return unhrc.make(jobs, journal=journal, progress=progress)
    with concurrent.futures.ProcessPoolExecutor(processes) as pool:
        return unhrc.make(jobs, pool, journal=journal, progress=progress)


def _jobs(sessions: tuple[Path, ...], out: Path, **wanted: Any) -> Iterator[unhrc.Job]:
    from unhrc_reports.trust.publishing import file_name

    given = {name: wanted[name] for name in ("templates", "reference", "as_of", "length") if wanted[name]}
    styles = by_language(wanted["style"], wanted["templates"])
    for file in sessions:
        for kind in wanted["kinds"]:
            for tag in wanted["languages"] if kind != "ministry_report" else ("vi",):
                options = {**given, **({"style": styles[tag]} if tag in styles else {})}
                for ending in wanted["formats"]:
                    name = file_name(file.stem, kind, tag, ending)
                    yield unhrc.Job(file, out / name, kind, language=tag, **options)


@click.command(epilog="\b\nunhrc preview hrc59.yaml\nunhrc preview hrc59.yaml --templates my_pack --port 8059")
@click.argument("session", type=FILES)
@click.option("--templates", multiple=True, type=click.Path(), help="A folder of your own templates, a pack.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; any that is free.")
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the browser.")
@click.pass_context
def preview(ctx: click.Context, session: Path, templates: tuple[str, ...], port: int, opens: bool) -> None:
    """Show the documents on a local page that follows while the session or the templates are edited."""
    from unhrc_reports.preview import Preview

    if not session.exists():
        unhrc.load(session)  # which says so, or what was meant
    with Preview(session, templates=templates, port=port, messages=ctx.obj) as page:
        click.echo(page.address)
        if opens:
            click.launch(page.address)
        page.follow()
