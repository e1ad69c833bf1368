"""Rows of a table have as many cells as its heading; Markdown would drop what is too much, and a datum with it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.ledger import current
from unhrc_reports.messages import message
from unhrc_reports.shield import unshield

_RULE = re.compile(r"^[ \t>]*(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
"""The line of dashes below the heading of a table."""
_BAR = re.compile(r"(?<!\\)\|")


def refuse_uneven(source: str) -> None:
    """Raise TemplateError with every row of a filled template that is shorter or longer than its heading."""
    if found := list(_uneven(source)):
        raise TemplateError(dict.fromkeys(found))


def _uneven(source: str) -> Iterator[Fault]:
    for rule in _RULE.finditer(source):
        heading = source[: rule.start()].rstrip("\n").rpartition("\n")[2]
        wide = len(cells(rule[0]))
        below = source[rule.end() + 1 :].split("\n") if "|" in heading else []
        for row in (heading, *itertools.takewhile(lambda line: "|" in line, below)):
            if len(cells(row)) != wide:
                yield _fault(cells(row), wide)


def cells(row: str) -> list[str]:
    r"""The cells of a row as it is written.

    >>> cells("| Dates | 16 June \\| 8 July | |")
    ['Dates', '16 June \\| 8 July', '']
    """
    inner = row.strip(" \t>").removeprefix("|")
    parted = _BAR.split(inner)
    held = parted[:-1] if len(parted) > 1 and not parted[-1].strip() else parted
    return [cell.strip() for cell in held]


def _fault(row: list[str], wide: int) -> Fault:
    said = message(
        "the row that begins with {begins!r} has {cells} cells, and its table {columns} columns; "
        "give it as many, or write «\\|» for a bar that parts no cells",
        begins=current().plain(unshield(row[0])), cells=len(row), columns=wide,
    )  # fmt: skip
    return Fault(Place(), said)
