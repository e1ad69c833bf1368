"""The frame of the command line: languages of messages, errors, exit codes, and where each command lives.

A command is imported when it is called, so that help and completion are quick. 0 is all well, 1 is that a file,
a session or a template is wrong, 2 is that the command itself was written wrongly.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

import click

from unhrc_reports.errors import ReportsError

HOMES = {
    "new": "starting",
    "workbook": "starting",
    "schema": "starting",
    "check": "checking",
    "compare": "checking",
    "verify": "checking",
    "changes": "checking",
    "make": "documents",
    "preview": "documents",
    "templates": "wording",
    "sentences": "wording",
    "doctor": "doctor",
}
"""The module of each command."""


class Commands(click.Group):
    """The commands, each imported when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of work."""
        return [name for name in HOMES if self.get_command(ctx, name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name not in HOMES:
            return None
        module = importlib.import_module(f"unhrc_reports.cli.{HOMES[cmd_name]}")
        return getattr(module, cmd_name, None)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a misspelt one is refused with the one that was meant."""
        from unhrc_reports.nearest import did_you_mean

        if args and args[0] not in HOMES and not args[0].startswith("-"):
            cure = did_you_mean(args[0], HOMES).text(_language(ctx))
            ctx.fail(f"{args[0]!r}: {cure}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what is wrong is said in the language of the user, a line for each fault."""
        try:
            return super().invoke(ctx)
        except ReportsError as error:
            complain(ctx, error.message(_language(ctx)))
            ctx.exit(1)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--messages", metavar="LANGUAGE", default="en", envvar="UNHRC_MESSAGES", help="Language of messages: en, vi."
)
@click.version_option(package_name="unhrc-reports", prog_name="unhrc")
@click.pass_context
def unhrc(ctx: click.Context, messages: str) -> None:
    """Press releases and briefings on sessions of the UN Human Rights Council.

    \b
    unhrc new 59 "Viet Nam" > hrc59.yaml      a session file to begin with
    unhrc check hrc59.yaml                    what a careful reader would ask
    unhrc make hrc59.yaml                     both languages, in Word and Markdown
    unhrc preview hrc59.yaml                  a page that follows while you type

    Completion: eval "$(_UNHRC_COMPLETE=bash_source unhrc)", or zsh_source, fish_source.
    """
    ctx.obj = messages


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    run: Callable[..., Any] = unhrc.main
    run(args=None if arguments is None else list(arguments), prog_name="unhrc")


def _language(ctx: click.Context) -> str:
    return str(ctx.find_root().params.get("messages") or "en")


def complain(ctx: click.Context, words: str) -> None:
    """Say what is wrong on the channel of errors, in red on a terminal."""
    for line in words.splitlines():
        click.secho(line, fg="red", err=True)
