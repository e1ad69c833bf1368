"""A workbook: the sheet «session» has a value in each row, every other sheet is a list, an entry in each row.

A workbook comes from anywhere, so it is looked at before it is opened: its parts, their sizes unpacked, and that
none of them declares entities. Formulas count by the result that was saved with them.
"""

from __future__ import annotations

import functools
import pathlib
import zipfile
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from unhrc_reports.conversion.records import keys
from unhrc_reports.conversion.written import Steps
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading.tables.cells import Cell, Table, steps_of, value_of
from unhrc_reports.loading.tables.csv_table import NO_PATH, column
from unhrc_reports.messages import Message, message
from unhrc_reports.model.session import Session
from unhrc_reports.nearest import did_you_mean

LARGEST_MB = 50
MOST_PARTS = 1000
MOST_ROWS, MOST_CELLS = 2000, 200_000
ASIDE = ("lists", "help")
"""Sheets that hold no data: what the drop-down lists offer, and how the workbook is filled in."""

NOT_INSTALLED = message("workbooks need openpyxl; run: pip install 'unhrc-reports[excel]'")
NO_WORKBOOK = message("this is no Excel workbook that can be read; save it in Excel as .xlsx")
TOO_LONG = message("more than {limit} rows are no list of a session; delete those below")
TOO_LARGE = message(
    "unpacked this workbook has more than {limit} MB or {parts} parts; check that it is the right file"
)


Grid: TypeAlias = list[list[tuple[Any, bool]]]
"""Rows of cells, each with whether it holds a formula."""


def table(file: pathlib.Path) -> Table:
    """The cells of a workbook; raises DataError for what is no workbook, or one too large."""
    _look(file)
    try:
        import openpyxl
    except ImportError:
        raise _refused(file, NOT_INSTALLED) from None
    try:
        words, results = (openpyxl.load_workbook(file, read_only=True, data_only=told) for told in (False, True))
        sheets = {sheet.title: _grid(sheet, file) for sheet in words.worksheets}
        faults: list[Fault] = []
        told = functools.cache(lambda name: _grid(results[name], file))
        cells = [cell for name, rows in sheets.items() for cell in _of_sheet(name, rows, told, file, faults)]
    except DataError:
        raise
    except Exception:  # a damaged part makes openpyxl stumble in many ways
        raise _refused(file, NO_WORKBOOK) from None
    made = Table(str(file), cells)
    made.faults += faults
    return made


def _refused(file: pathlib.Path, said: Message, cell: str | None = None) -> DataError:
    return DataError([Fault(Place(file=str(file), cell=cell), said)])


def _look(file: pathlib.Path) -> None:
    if not file.exists():
        raise _refused(file, message("there is no such file; check its name and folder"))
    if not file.is_file():
        raise _refused(file, message("this is a folder or a device, not a file; name the session file in it"))
    try:
        with zipfile.ZipFile(file) as parts:
            found = parts.infolist()
            if len(found) > MOST_PARTS or sum(part.file_size for part in found) > LARGEST_MB * 1024 * 1024:
                raise _refused(file, TOO_LARGE.filled(limit=LARGEST_MB, parts=MOST_PARTS))
            for part in found:
                with parts.open(part) as opened:
                    if b"<!DOCTYPE" in opened.read(2048):
                        raise _refused(file, NO_WORKBOOK)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        raise _refused(file, NO_WORKBOOK) from None


def _grid(sheet: Any, file: pathlib.Path) -> Grid:
    """The rows of a sheet, each cell with whether it holds a formula; the rows must be few."""
    sheet.reset_dimensions()
    grid: Grid = []
    cells = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells += len(row)
        if number > MOST_ROWS or cells > MOST_CELLS:
            raise _refused(file, TOO_LONG.filled(limit=MOST_ROWS), f"{sheet.title}!A{number}")
        grid.append([(cell.value, cell.data_type == "f") for cell in row])
    return grid


def _of_sheet(
    name: str, rows: Grid, results: Callable[[str], Grid], file: pathlib.Path, faults: list[Fault]
) -> Iterator[Cell]:
    if name in ASIDE or not any(value is not None for row in rows for value, _ in row):
        return
    known = [field.name for field in keys(Session)]
    if name != "session" and name not in known:
        cure = did_you_mean(name, ["session", *known])
        said = message("there is no list {name!r} in a session; {cure}", name=name, cure=cure)
        faults.append(Fault(Place(file=str(file), cell=f"{name}!A1"), said))
        return
    found = _pairs(rows) if name == "session" else _entries(name, rows)
    for place, heading, path, steps in found:
        row, index = place
        value, formula = rows[row][index]
        address, key = (f"{name}!{column(at)}{line + 1}" for line, at in (place, heading))
        if steps is None:
            faults.append(Fault(Place(file=str(file), cell=key), NO_PATH.filled(heading=path[:60])))
            continue
        if formula:
            value = results(name)[row][index][0]
            if value is None:
                said = message(
                    "the formula has no result; open the workbook in Excel and save it, or type the value"
                )
                faults.append(Fault(Place(file=str(file), cell=address), said))
        if (taken := value_of(value, steps)) is not None:
            yield Cell(steps, taken, address, key)


Found = tuple[tuple[int, int], tuple[int, int], str, Steps | None]


def _pairs(rows: Grid) -> Iterator[Found]:
    """The rows of the sheet «session»: its columns are found by their headings key and value."""
    header = [str(value or "").strip().lower() for value, _ in rows[0]]
    at, to = (header.index("key"), header.index("value")) if {"key", "value"} <= set(header) else (0, 1)
    for number, row in enumerate(rows[1 if "key" in header else 0 :], 1 if "key" in header else 0):
        if len(row) > max(at, to) and row[to][0] is not None and str(row[to][0]).strip():
            path = str(row[at][0] or "")
            yield (number, to), (number, at), path, steps_of(path)


def _entries(name: str, rows: Grid) -> Iterator[Found]:
    """The rows of a list: below the row of paths, which may stand under one of headings for readers."""
    at = next((number for number, row in enumerate(rows[:3]) if _of_paths(row)), 0)
    names = [str(value or "").strip() for value, _ in rows[at]]
    entry = -1
    for number, row in enumerate(rows[at + 1 :], at + 1):
        filled = [index for index, (value, _) in enumerate(row) if value is not None and str(value).strip()]
        entry += bool(filled)
        for index in filled:
            path = names[index] if index < len(names) else ""
            way = steps_of(path)
            yield (number, index), (at, index), path, way and (name, entry, *way)


def _of_paths(row: list[tuple[Any, bool]]) -> bool:
    names = [str(value).strip() for value, _ in row if value is not None]
    return bool(names) and all(steps_of(name) for name in names) and any(name.islower() for name in names)
