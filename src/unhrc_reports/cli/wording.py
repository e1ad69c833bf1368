"""Wording: templates to be copied, checked and listed; sentences and what is not translated yet."""

from __future__ import annotations

from pathlib import Path

import click

import unhrc_reports as unhrc
from unhrc_reports.cli.checking import show


@click.group()
def templates() -> None:
    """Templates of your own: copy ours, check yours, list what there is."""


@templates.command(epilog="\b\nunhrc templates copy my_pack --only press_release/layout")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--only", multiple=True, help="A template; all of them where none is named.")
def copy(folder: Path, only: tuple[str, ...]) -> None:
    """Copy built-in templates into a folder; a file that is there is never overwritten."""
    for file in unhrc.copy_templates(folder, only=only or None):
        click.echo(str(file))


@templates.command("check", epilog="\b\nunhrc templates check my_pack")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_context
def check_(ctx: click.Context, folders: tuple[Path, ...]) -> None:
    """Check folders of templates; exit code 1 where something is wrong."""
    ctx.exit(1 if sum(show(unhrc.check_templates(folder), ctx.obj) for folder in folders) else 0)


@templates.command("list")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def list_(folder: Path | None) -> None:
    """List the templates, looks and house styles: ours, or those of a folder."""
    from unhrc_reports.templating.finding import built_in

    root = folder or built_in()
    for file in sorted(root.rglob("*")):
        if file.is_file() and not file.name.startswith("."):
            click.echo(str(file.relative_to(root)))


@click.command(
    epilog='\b\nunhrc sentences --find "co-sponsored by"\nunhrc sentences --untranslated es --templates my_pack'
)
@click.argument("kind", required=False)
@click.option("--templates", "folders", multiple=True, type=click.Path(), help="A folder of your own templates.")
@click.option("--find", metavar="WORDS", help="Only those that have these words, in any language or their name.")
@click.option("--untranslated", metavar="LANGUAGE", help="Tell what a language still lacks, in place of the list.")
def sentences(kind: str | None, folders: tuple[str, ...], find: str | None, untranslated: str | None) -> None:
    """List the sentences of a kind of document in each language, or what is not translated yet."""
    if untranslated:
        asked = {"kinds": [kind]} if kind else {}
        click.echo(str(unhrc.untranslated(folders, untranslated, **asked)))
    else:
        click.echo(str(unhrc.sentences(kind or "press_release", folders).find(find or "")))
