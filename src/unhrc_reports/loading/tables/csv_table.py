"""A CSV file: the first row has the paths of values, every other row is a session.

Written as spreadsheets write it, with commas, semicolons or tabs between the cells. A file with the headings
`key` and `value` is one session, a value in each row.
"""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator

from unhrc_reports.conversion.written import Steps
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading.tables.cells import Cell, Table, steps_of, value_of
from unhrc_reports.messages import message

MOST_COLUMNS = 2000
MOST_ROWS = 20_000


def column(index: int) -> str:
    """The letters of a column, counted from 0.

    >>> column(0), column(25), column(26), column(701), column(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    letters = ""
    while index >= 0:
        letters = chr(ord("A") + index % 26) + letters
        index = index // 26 - 1
    return letters


def tables(text: str, file: str | None) -> list[Table]:
    """The sessions of a CSV file, a table for each; raises DataError for headings that are no paths."""
    rows = _rows(text, file)
    header = next(rows, None)
    if header is None:
        said = message("there is nothing in it; start with number, opened, closed and delegation")
        raise DataError([Fault(Place(file=file), said)])
    names = [name.strip() for name in header]
    if [name.lower() for name in names[:2]] == ["key", "value"]:
        pairs = [(number, row) for number, row in enumerate(rows, 2) if len(row) > 1 and row[1].strip()]
        steps = _paths([(row[0], f"A{number}") for number, row in pairs], file)
        cells = [
            Cell(way, value_of(row[1], way), f"B{number}", f"A{number}")
            for (number, row), way in zip(pairs, steps, strict=True)
        ]
        return [Table(file, cells)]
    ways = _paths([(name, f"{column(index)}1") for index, name in enumerate(names)], file, blank=True)
    return [
        Table(file, _cells(row, number, ways))
        for number, row in enumerate(rows, 2)
        if any(value.strip() for value in row)
    ]


def _rows(text: str, file: str | None) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    csv.field_size_limit(1_000_000)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    try:
        for number, row in enumerate(itertools.islice(reader, MOST_ROWS + 1)):
            if number == MOST_ROWS or len(row) > MOST_COLUMNS:
                said = message("more than {limit} rows are no list of sessions; check the file", limit=MOST_ROWS)
                raise DataError([Fault(Place(file=file), said)])
            yield row
    except csv.Error:
        said = message("a quotation mark is not closed, or stands inside a cell; write two for one")
        raise DataError([Fault(Place(file=file, line=reader.line_num), said)]) from None


def _paths(names: list[tuple[str, str]], file: str | None, *, blank: bool = False) -> list[Steps]:
    ways = [steps_of(name) for name, _ in names]
    wrong = [
        Fault(Place(file=file, cell=address), NO_PATH.filled(heading=name[:60]))
        for (name, address), way in zip(names, ways, strict=True)
        if way is None and not (blank and not name.strip())
    ]
    if wrong:
        raise DataError(wrong)
    return [way or () for way in ways]


NO_PATH = message("{heading!r} is not the path of a value; write it as in number, results.panels or title.en")


def _cells(row: list[str], number: int, ways: list[Steps]) -> Iterator[Cell]:
    for index, (raw, way) in enumerate(zip(row, ways, strict=False)):
        value = value_of(raw, way)
        if way and value is not None:
            yield Cell(way, value, f"{column(index)}{number}", f"{column(index)}1")
