"""Every wrong value of every field is refused in the same words by whatever door it comes, each time at its place."""

from __future__ import annotations

import csv
import datetime
import decimal
import functools
import json

import openpyxl
import pytest
import strategies
import yaml
from complete import at, changed, where

from unhrc_reports.errors import DataError
from unhrc_reports.loading import load

WRONG = {
    "an unknown word": "no such value",
    "a text without its language": "Climate change",
    "a date as a text": "8 July",
    "a day that is not": "2025-02-30",
    "a number": 7,
    "a fraction": 7.5,
    "a negative number": -1,
    "a truth": True,
    "a figure too large": 10**12,
}
"""What a cell can hold too; lists, mappings and nothing are tried in test_every_field.py."""

TEXTS = (
    "the key of a source is due here, not ",
    "a text is due here, not ",
    "the key of a source or a list of such keys is due here, not ",
)
"""Where a text is due, a file takes 20 as a room; JSON and Python, which have types, are told to quote it."""


def refused(make):
    """The words at each path, and the places; nothing for what is taken."""
    try:
        make()
    except DataError as error:
        return {one.place.path: one.wording["en"] for one in error.faults}, [one.place for one in error.faults]
    return {}, []


def cells_of(data, path=""):
    """Each value of plain data by its path, as a table has them."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list | tuple) else ()
    if not entries:
        yield path, "{}" if data == {} else data
    for step, value in entries:
        at = f"{path}[{step}]" if isinstance(step, int) else f"{path}.{step}"
        yield from cells_of(value, at.removeprefix("."))


def written_yaml(data, file):
    dumper = type("Dumper", (yaml.SafeDumper,), {"ignore_aliases": lambda self, data: True})
    file.write_text(yaml.dump(_plain(data), Dumper=dumper, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _plain(data):
    """Hours and fractions as a file has them: YAML knows no hour, JSON no decimal number."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_plain(one) for one in data]
    return str(data) if type(data) is datetime.time else float(data) if type(data) is decimal.Decimal else data


def written_json(data, file):
    file.write_text(json.dumps(_plain(data), indent=1, default=str), encoding="utf-8")


def written_csv(data, file):
    with file.open("w", newline="", encoding="utf-8") as opened:
        csv.writer(opened).writerows([("key", "value"), *cells_of(data)])


def written_workbook(data, file):
    book = openpyxl.Workbook()
    book.active.title = "session"
    for row in (("key", "value"), *cells_of(data)):
        book.active.append(row)
    book.save(file)


DOORS = {"yaml": written_yaml, "json": written_json, "csv": written_csv, "xlsx": written_workbook}


def every_value(kind, wrong):
    """The complete session, with this in every field of a record of a class."""
    return changed(where(kind), lambda record: record.update(dict.fromkeys(names(kind), wrong)))


def names(kind):
    return [field.name for field in strategies.loaded_fields(kind)]


CASES = pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
KINDS = pytest.mark.parametrize("kind", strategies.classes(), ids=lambda kind: kind.__name__)


@CASES
@KINDS
def test_a_constructor_says_what_a_dictionary_is_told(kind, wrong):
    data, path = every_value(kind, wrong), where(kind)

    built, _ = refused(lambda: kind(**at(data, path)))
    loaded, _ = refused(lambda: load(data))

    assert {f"{path}.{inner}".strip("."): said for inner, said in built.items()} == loaded


@CASES
@KINDS
def test_every_file_says_it_too_at_the_line_or_the_cell_of_the_value(kind, wrong, tmp_path):
    data = every_value(kind, wrong)
    from_dictionary, _ = refused(lambda: load(data))
    as_text = {path for path, said in from_dictionary.items() if said.startswith(TEXTS)}

    for door in doors(kind, wrong):
        file = tmp_path / f"session.{door}"
        DOORS[door](data, file)
        said, places = refused(lambda file=file: load(file))

        taken = as_text if door != "json" else set()
        expected = {path: one for path, one in from_dictionary.items() if path not in taken}
        assert spelt(said, wrong) == spelt(expected, wrong), door
        assert [shown(file, place) for place in places] == [as_written(wrong, door)] * len(places), door


def spelt(said, wrong):
    """YAML writes true, Python True and a workbook TRUE."""
    return {path: one.casefold() for path, one in said.items()} if wrong is True else said


def doors(kind, wrong):
    """One of the four for each class and value, so that every class meets each."""
    turn = strategies.classes().index(kind) + list(WRONG.values()).index(wrong)
    return [list(DOORS)[turn % len(DOORS)]]


def as_written(wrong, door):
    """What stands in a file of the kind where a value does."""
    if door == "json":
        return json.dumps(wrong)
    return str(wrong).lower() if door == "yaml" else str(wrong)


def shown(file, place):
    """What stands in a file at a place."""
    if file.suffix in (".xlsx", ".csv"):
        cell = place.cell.split("!")[-1]
        return str(rows(file)[int(cell[1:]) - 1]["AB".index(cell[0])])
    written = file.read_text(encoding="utf-8").splitlines()[place.line - 1][place.column - 1 :].rstrip(",")
    return written.strip("'").lower() if file.suffix == ".yaml" else written


@functools.cache
def rows(file):
    if file.suffix == ".csv":
        with file.open(encoding="utf-8") as opened:
            return list(csv.reader(opened))
    return list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
