"""What is installed, and what each missing part is for."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import subprocess
from importlib import metadata

import click

PARTS = {
    "PIL": ("photographs that are rotated, WebP or CMYK", "pip install 'unhrc-reports[images]'"),
    "openpyxl": ("sessions in Excel workbooks", "pip install 'unhrc-reports[excel]'"),
    "watchfiles": ("unhrc preview follows at once", "pip install 'unhrc-reports[preview]'"),
    "tzdata": ("time zones of embargoes", "pip install tzdata"),
}
PROGRAMS = {"LibreOffice": ("soffice", "libreoffice"), "Poppler": ("pdftoppm",)}
FONTS = ("Liberation Serif", "Times New Roman", "Arial", "Carlito", "Calibri")


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Tell what is installed: the library, its optional parts, LibreOffice and fonts."""
    version, python = metadata.version("unhrc-reports"), platform.python_version()
    click.echo(f"unhrc-reports {version}, Python {python}, {platform.system()}")
    for name, (what, cure) in PARTS.items():
        there = importlib.util.find_spec(name) is not None
        _line(there, name, what if there else f"{what}: {cure}")
    for name, programs in PROGRAMS.items():
        found = next(filter(None, map(shutil.which, programs)), None)
        _line(found is not None, name, found or "not needed to write documents; good for PDF and pictures of pages")
    for font in FONTS:
        if (known := _has_font(font)) is not None:
            _line(known, font, "" if known else "Word chooses another on a computer without it")


def _line(there: bool, name: str, what: str) -> None:
    click.echo(
        f"{click.style('yes' if there else 'no ', fg='green' if there else 'yellow')}  {name:18} {what}".rstrip()
    )


def _has_font(name: str) -> bool | None:
    """Whether fontconfig knows a font by this very name; None where there is no fontconfig to ask."""
    asked = shutil.which("fc-list")
    if asked is None:
        return None
    found = subprocess.run([asked, name], capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603  # a fixed program
    return bool(found.stdout.strip())
