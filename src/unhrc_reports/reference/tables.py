"""How a shipped table is read: UTF-8 CSV from inside the package, row by row, when it is first asked for.

Nothing is read at import. Each module of this room keeps what it has made of
its rows; this one only opens the file and converts the few kinds of cell.
"""

from __future__ import annotations

import csv
from datetime import date

KNOWN_UNTIL = date(2026, 12, 31)
"""Compiled in November 2026: the members elected for 2027 and the reviews of 2027 are not in the tables."""


def rows(table: str) -> list[dict[str, str]]:
    """Every row of a shipped table, column name to cell; an empty cell is an empty string.

    >>> rows("agenda_items")[5]["title_en"]
    'Universal periodic review'
    """
    from importlib.resources import files  # here, for it costs a third of the package's import time

    source = files("unhrc_reports.reference") / "data" / f"{table}.csv"
    with source.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, strict=True))


def printed(words: str) -> str:
    """Words as they are printed: the data keep a straight apostrophe, readers see a curly one.

    >>> printed("Côte d'Ivoire")
    'Côte d’Ivoire'
    """
    return words.replace("'", "’")


def several(cell: str, parted_by: str = ";") -> tuple[str, ...]:
    """The parts of a cell that holds several; none where it is empty.

    >>> several("Litva;Cộng hòa Litva"), several("")
    (('Litva', 'Cộng hòa Litva'), ())
    """
    return tuple(part.strip() for part in cell.split(parted_by) if part.strip())


def day(cell: str) -> date | None:
    """An ISO date; None where the table does not know it."""
    return date.fromisoformat(cell) if cell else None


def whole(cell: str) -> int | None:
    """A whole number; None where the table does not know it."""
    return int(cell) if cell else None
