"""What one begins with: a session file, a workbook, the schema for an editor."""

from __future__ import annotations

import json
from pathlib import Path

import click

OUTPUT = click.Path(dir_okay=False, path_type=Path)


def deliver(text: str, target: Path | None) -> None:
    """Print a text, or write it to a file that is not there yet."""
    if target is None:
        click.echo(text, nl=False)
        return
    if target.exists():
        raise click.UsageError(f"{target} is there already; choose another name, or move it")
    from unhrc_reports.writers.files import replace

    replace(target, text.encode())
    click.echo(str(target), err=True)


@click.command(epilog='\b\nunhrc new 59 "Viet Nam" -o hrc59.yaml\nunhrc new 36 Bangladesh --kind special')
@click.argument("number", type=click.IntRange(1, 999))
@click.argument("delegation")
@click.option("--kind", default="regular", help="regular, special, organizational or resumed.")
@click.option("-o", "--output", type=OUTPUT, help="The file to write; the screen where there is none.")
def new(number: int, delegation: str, kind: str, output: Path | None) -> None:
    """Begin a session file: dates, President and members are filled in as far as the tables know them."""
    from unhrc_reports.starting import starter

    deliver(starter(number, delegation, kind=kind), output)


@click.command(epilog="\b\nunhrc workbook new.xlsx --headings vi\nunhrc workbook hrc59.xlsx --session hrc59.yaml")
@click.argument("output", type=OUTPUT)
@click.option("--session", type=click.Path(path_type=Path), help="A session to fill it with.")
@click.option("--headings", default="en", metavar="LANGUAGE", help="Language of the headings: en, vi.")
@click.pass_obj
def workbook(messages: str, output: Path, session: Path | None, headings: str) -> None:
    """Write an Excel workbook to be filled in, with lists to choose from; every command reads it."""
    from unhrc_reports import loading

    if output.exists():
        raise click.UsageError(f"{output} is there already; choose another name, or move it")
    loading.workbook(output, loading.load(session, language=messages) if session else None, language=headings)
    click.echo(str(output), err=True)


@click.command(epilog="\b\nunhrc schema -o session.schema.json")
@click.option("-o", "--output", type=OUTPUT, help="The file to write; the screen where there is none.")
def schema(output: Path | None) -> None:
    """Write the JSON Schema of session files, by which editors complete and check."""
    from unhrc_reports.loading import schema as made

    deliver(json.dumps(made(), indent=2, ensure_ascii=False) + "\n", output)
