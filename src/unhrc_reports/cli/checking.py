"""Is it right: findings about sessions, and documents held against each other and against their session."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

import unhrc_reports as unhrc
from unhrc_reports.cli.frame import complain

COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
FILES = click.Path(path_type=Path)


def show(findings: object, messages: str) -> int:
    """Print findings, each on a line; the number of errors among them."""
    errors = 0
    for finding in findings:  # type: ignore[attr-defined]  # several kinds of finding have a severity and a message
        severity = str(finding.severity)
        errors += severity == "error"
        click.secho(finding.message(messages), fg=COLOURS.get(severity))
    return errors


@click.command(epilog="\b\nunhrc check hrc59.yaml\nunhrc --messages vi check sessions/*.yaml hrc60.xlsx")
@click.argument("sessions", nargs=-1, required=True, type=FILES)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.pass_context
def check(ctx: click.Context, sessions: tuple[Path, ...], strict: bool) -> None:
    """Read sessions and tell what a careful reader would ask; exit code 1 where something is wrong."""
    wrong = 0
    for file in sessions:
        try:
            found = [finding for one in unhrc.load_all(file) for finding in unhrc.check(one)]
        except unhrc.ReportsError as error:
            complain(ctx, error.message(ctx.obj))
            wrong += 1
            continue
        wrong += show(found, ctx.obj)
        wrong += strict * sum(str(one.severity) == "warning" for one in found)
    ctx.exit(1 if wrong else 0)


@click.command(epilog="\b\nunhrc compare hrc59.yaml\nunhrc compare hrc59.yaml --kind briefing --languages en,vi")
@click.argument("session", type=FILES)
@click.option("--kind", default="press_release", help="The kind of document.")
@click.option("--languages", default="en,vi", help="The languages, with commas between.")
@click.option("--templates", multiple=True, help="A folder of your own templates.")
@click.pass_context
def compare(ctx: click.Context, session: Path, kind: str, languages: str, templates: tuple[str, ...]) -> None:
    """Hold the documents of several languages against each other: do they state the same facts?"""
    data = unhrc.load(session)
    reports = [unhrc.render(data, kind, language=tag, templates=templates) for tag in languages.split(",")]
    ctx.exit(1 if show(unhrc.compare(*reports), ctx.obj) else 0)


VERIFY = """\b
unhrc verify final.docx hrc59.yaml
unhrc verify final.docx hrc59.yaml --take-over
unhrc verify final.docx hrc59.yaml --tracked reject
"""


@click.command(epilog=VERIFY)
@click.argument("text", type=FILES)
@click.argument("session", type=FILES)
@click.option("--language", help="The language of the text; it is found where it is not given.")
@click.option(
    "--tracked", type=click.Choice(["accept", "reject"]), default="accept", help="How tracked changes are read."
)
@click.option("--take-over", is_flag=True, help="Write what the text says into the session file, in place.")
@click.pass_context
def verify(
    ctx: click.Context,
    text: Path,
    session: Path,
    language: str | None,
    tracked: Literal["accept", "reject"],
    take_over: bool,
) -> None:
    """Hold a text that was edited (.docx, .md) against its session; exit code 1 where it says something else."""
    data = unhrc.load(session)
    if not take_over:
        ctx.exit(1 if show(unhrc.verify(text, data, language=language, changes=tracked), ctx.obj) else 0)
    changes = unhrc.read_back(text, data, language=language, changes=tracked)
    if changes.items:
        unhrc.amend(session, changes)
    for change in changes:
        click.echo(change)
    ctx.exit(1 if show(changes.unread, ctx.obj) else 0)


@click.command(epilog="\b\nunhrc changes morning.yaml evening.yaml")
@click.argument("old", type=FILES)
@click.argument("new", type=FILES)
@click.pass_context
def changes(ctx: click.Context, old: Path, new: Path) -> None:
    """Tell what differs between two states of a session; records are matched by what they are, not by place."""
    for difference in unhrc.changes(unhrc.load(old), unhrc.load(new)):
        click.echo(difference.message(ctx.obj))
