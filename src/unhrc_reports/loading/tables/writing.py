"""A workbook for colleagues who never see YAML: empty, or filled with a session.

Drop-down lists offer States, roles and modes; a note at each heading says what is meant, in the words of the
model. What is written here is read by `load`, and comes back the same.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import io
import os
import pathlib
import types
import typing
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from unhrc_reports.conversion.docstrings import meaning
from unhrc_reports.conversion.records import keys
from unhrc_reports.conversion.written import Steps, spell
from unhrc_reports.errors import DataError, Fault, OutputError, Place
from unhrc_reports.loading.dumping import plain
from unhrc_reports.loading.tables.cells import EMPTY, SOURCES, steps_of
from unhrc_reports.loading.tables.csv_table import column
from unhrc_reports.loading.tables.headings import COLUMNS, SESSION, heading
from unhrc_reports.loading.tables.workbook import NOT_INSTALLED
from unhrc_reports.messages import message
from unhrc_reports.model.session import Session
from unhrc_reports.reference.states import State, states
from unhrc_reports.writers.files import replace

LONGEST = 32_767
"""Letters that a cell of Excel holds."""
TOO_LONG = message("a cell of Excel holds {limit} letters, and this text has more; keep it in YAML", limit=LONGEST)
ROWS = 300
"""Rows of an empty list that have drop-down lists."""


def workbook(path: str | os.PathLike[str], session: Session | None = None, *, language: str = "en") -> pathlib.Path:
    """Write a workbook: an empty one to be filled in, or one of a session.

    `language` is that of the headings, «en» or «vi»; the keys under them are the same in each. Raises OutputError
    where the file cannot be written, and DataError where openpyxl is not installed.
    """
    try:
        import openpyxl
    except ImportError:
        raise DataError([Fault(Place(file=str(path)), NOT_INSTALLED)]) from None
    book = openpyxl.Workbook()
    data = plain(session) if session else {}
    Sheets(book, language, str(path)).fill(data)
    target = pathlib.Path(path)
    made = io.BytesIO()
    book.save(made)
    return replace(target, made.getvalue())


class Sheets:
    """The sheets of a workbook that is being written."""

    def __init__(self, book: Any, language: str, path: str) -> None:
        self.book = book
        self.language = language
        self.path = path

    def fill(self, data: Mapping[str, Any]) -> None:
        """Write every sheet."""
        lists = [name for name, value in data.items() if _is_list(value)]
        self._session({name: value for name, value in data.items() if name not in lists})
        for name in dict.fromkeys([*COLUMNS, *lists]):
            self._list(name, data[name] if name in lists else [])
        names = self.book.create_sheet("lists")
        names.sheet_state = "hidden"
        for number, one in enumerate(states(), 1):
            names.cell(number, 1, one.vi_press if self.language == "vi" else one.un_short)

    def _session(self, data: Mapping[str, Any]) -> None:
        sheet = self.book.active
        sheet.title = "session"
        self._head(sheet, 1, [heading("what", self.language), "key", "value"])
        found = dict(_flat(data))
        paths = dict.fromkeys([*(path for path in SESSION if not data), *map(spell, found)])
        values = {spell(steps): value for steps, value in found.items()}
        for number, path in enumerate(paths, 2):
            steps = steps_of(path) or ()
            sheet.cell(number, 1, self._heading(Session, steps))
            sheet.cell(number, 2, path)
            self._put(sheet, number, 3, values.get(path), steps)
            self._choices(sheet, f"C{number}", _kind(Session, steps))
            self._note(sheet.cell(number, 2), Session, steps)
        for letter, width in zip("ABC", (38, 34, 70), strict=True):
            sheet.column_dimensions[letter].width = width

    def _list(self, name: str, entries: Any) -> None:
        sheet = self.book.create_sheet(name)
        owner = _entry(Session, name)
        rows = [dict(_flat(entry)) for entry in entries]
        ways = dict.fromkeys([*(steps_of(path) or () for path in COLUMNS.get(name, ()) if not rows)])
        ways |= dict.fromkeys(way for row in rows for way in row)
        self._head(sheet, 1, [self._heading(owner, way) for way in ways])
        for index, way in enumerate(ways, 1):
            sheet.cell(2, index, spell(way))
            self._note(sheet.cell(1, index), owner, way)
            letter = column(index - 1)
            sheet.column_dimensions[letter].width = 28
            self._choices(sheet, f"{letter}3:{letter}{ROWS}", _kind(owner, way))
            for number, row in enumerate(rows, 3):
                self._put(sheet, number, index, row.get(way), (name, number - 3, *way))
        sheet.freeze_panes = "A3"

    def _head(self, sheet: Any, number: int, names: list[str]) -> None:
        from openpyxl.styles import Font

        for index, name in enumerate(names, 1):
            sheet.cell(number, index, name).font = Font(bold=True)

    def _heading(self, owner: type, way: Steps) -> str:
        return heading(next((str(step) for step in reversed(way) if isinstance(step, str)), ""), self.language, way)

    def _put(self, sheet: Any, row: int, index: int, value: object, steps: Steps) -> None:
        if value is None:
            return
        if isinstance(value, datetime.time):
            value = value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")
        if isinstance(value, str) and len(value) > LONGEST:
            raise OutputError([Fault(Place(file=self.path, path=spell(steps)), TOO_LONG)])
        cell = sheet.cell(row, index)
        cell.value = float(value) if isinstance(value, decimal.Decimal) else value
        if isinstance(value, str):
            cell.data_type = "s"  # a text that begins with = is no formula
        if type(value) is datetime.date:
            cell.number_format = "yyyy-mm-dd"

    def _choices(self, sheet: Any, cells: str, kind: Any) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        if kind is State:
            source, strict = f"lists!$A$1:$A${len(states())}", False
        elif isinstance(kind, type) and issubclass(kind, enum.Enum):
            source, strict = f'"{",".join(str(member) for member in kind)}"', True
        else:
            return
        offered = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=strict)
        sheet.add_data_validation(offered)
        offered.add(cells)

    def _note(self, cell: Any, owner: type, way: Steps) -> None:
        from openpyxl.comments import Comment

        said = _said(owner, way)
        if said:
            cell.comment = Comment(said, "unhrc_reports", height=90, width=320)


def _is_list(value: object) -> bool:
    """Whether it has a sheet of its own: a list of records, in each of which something is said."""
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) and entry for entry in value)


def _flat(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every single value, with the way to it; a list of words alone is one value."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _flat(inner, (*steps, key))
    elif isinstance(value, list) and not _in_one_cell(value, steps):
        for index, inner in enumerate(value):
            yield from _flat(inner, (*steps, index))
    elif isinstance(value, str) and steps and steps[-1] in SOURCES and ";" in value:
        yield (*steps, 0), value  # by itself it would be read as several keys
    else:
        yield steps, "; ".join(map(str, value)) if isinstance(value, list) else value if value != {} else EMPTY


def _in_one_cell(values: list[Any], steps: Steps) -> bool:
    of_words = all(isinstance(one, str | int) and not isinstance(one, bool) for one in values)
    return len(values) > 1 and of_words and not any(";" in str(one) for one in values)


def _entry(owner: type, name: str) -> Any:
    return _inner(attrs.fields_dict(attrs.resolve_types(owner))[name].type)


def _inner(kind: Any) -> Any:
    """The class or plain type inside an optional one, a list, or one with a bound."""
    parts = [part for part in typing.get_args(kind) if part not in (types.NoneType, Ellipsis)]
    return _inner(parts[0]) if parts else kind


def _kind(owner: Any, way: Steps) -> Any:
    """The type at the end of a way, or None where it ends inside a text."""
    for step in way:
        if isinstance(step, str):
            fields = attrs.fields_dict(attrs.resolve_types(owner)) if attrs.has(owner) else {}
            if step not in fields:
                return None
            if typing.get_origin(fields[step].type) is tuple and _inner(fields[step].type) is State:
                return None  # a list is typed in one cell
            owner = _inner(fields[step].type)
    return owner


def _said(owner: Any, way: Steps) -> str:
    said = ""
    for step in way:
        if isinstance(step, str) and attrs.has(owner) and step in {field.name for field in keys(owner)}:
            said = meaning(owner, step)
            owner = _inner(attrs.fields_dict(attrs.resolve_types(owner))[step].type)
    return said
