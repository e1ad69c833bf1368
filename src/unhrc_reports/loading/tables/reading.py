"""Tables become sessions, or one answer with every fault at its cell."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable

import attrs

from unhrc_reports.conversion.faults import at_most, findings
from unhrc_reports.conversion.records import rule_of
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading import files
from unhrc_reports.loading.tables import csv_table
from unhrc_reports.loading.tables.cells import Table
from unhrc_reports.messages import message
from unhrc_reports.model.session import Origin, Session

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm")


def sessions_of_table(path: str | os.PathLike[str]) -> tuple[Session, ...]:
    """Every session of a CSV file, or the one of a workbook; raises DataError with all faults."""
    file = pathlib.Path(path)
    return _sessions(_tables(file), file)


def session_of_table(path: str | os.PathLike[str]) -> Session:
    """The session of a table that holds one."""
    file = pathlib.Path(path)
    tables = _tables(file)
    if len(tables) != 1:
        said = message(
            "there are {number} sessions in it; read them with unhrc.load_all, or keep one row", number=len(tables)
        )
        raise DataError([Fault(Place(file=str(file)), said)])
    return _sessions(tables, file)[0]


def _tables(file: pathlib.Path) -> list[Table]:
    if file.suffix.lower() in (".csv", ".tsv"):
        return csv_table.tables(files.read(file), str(file))
    from unhrc_reports.loading.tables import workbook  # openpyxl is read only by who has a workbook

    return [workbook.table(file)]


def _sessions(tables: Iterable[Table], file: pathlib.Path) -> tuple[Session, ...]:
    sessions: list[Session] = []
    faults: list[Fault] = []
    for table in tables:
        try:
            session = rule_of(Session)(table.data, Session)
            sessions.append(attrs.evolve(session, origin=Origin(file=file, places=table.places)))
        except Exception as wrong:  # whatever a value does to a class of the model is a fault of the value
            faults += [table.fault(one) for one in at_most(findings(wrong))]
        faults += table.faults
    if faults:
        raise DataError(faults)
    return tuple(sessions)
