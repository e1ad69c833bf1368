"""Session files: YAML, JSON or plain Python data become a Session, and back.

A file with faults is answered once, with every fault at its line and with its
cure, in the language of the user. This is the only room that knows of PyYAML.
"""

from __future__ import annotations

import os
import pathlib
import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from unhrc_reports.errors import DataError, Fault, Place, ReportsError
from unhrc_reports.loading import dumping, files, reading
from unhrc_reports.loading.dumping import plain
from unhrc_reports.loading.json_schema import schema
from unhrc_reports.loading.tables import reading as tables
from unhrc_reports.messages import message
from unhrc_reports.model.session import Session

__all__ = ["dump", "load", "load_all", "loads", "plain", "schema", "workbook"]

Format: TypeAlias = Literal["yaml", "json"]

# A flow mapping of YAML begins like JSON; in YAML that people write, its first key has no quotation marks.
JSON_BEGINS = re.compile(r'\s*\{\s*["}]')


def load(source: str | os.PathLike[str] | Mapping[str, Any], *, language: str = "en") -> Session:
    """Read a session from a file (YAML, or by its suffix JSON, CSV or an Excel workbook) or from plain data.

    What `dump` returns is understood as well: a string with a line break is no path but the text itself.
    `language` is that of the messages. Raises DataError, with every fault of the source.

    >>> facts = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}
    >>> load(facts).short_name
    'HRC59'
    >>> load({"nubmer": 59, **facts})
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.DataError: nubmer: there is no key 'nubmer' in Session; did you mean 'number'?
    """
    if isinstance(source, str) and "\n" in source:
        return loads(source, language=language)
    try:
        if isinstance(source, Mapping):
            return reading.session_of_data(source)
        file = pathlib.Path(source)
        if file.suffix.lower() in tables.SUFFIXES:
            return tables.session_of_table(file)
        return reading.session_of_text(files.read(file), _by_suffix(file), file)
    except ReportsError as error:
        error.language = language
        raise


def load_all(source: str | os.PathLike[str], *, language: str = "en") -> tuple[Session, ...]:
    """Read the sessions of a CSV file, one in each row; of any other file, the one that is in it.

    The headings are paths of values: number, opened, delegation.state, results.panels, resolutions[0].title.en.
    """
    if pathlib.Path(source).suffix.lower() not in tables.SUFFIXES:
        return (load(source, language=language),)
    try:
        return tables.sessions_of_table(source)
    except ReportsError as error:
        error.language = language
        raise


def loads(text: str, format: Format | None = None, *, language: str = "en") -> Session:  # noqa: A002  # as in dump
    """Read a session from a text in YAML or JSON.

    >>> loads("{number: 59, opened: 2025-06-16, closed: 2025-07-08, delegation: {state: NO}}").delegation.state
    State('NO')
    """
    try:
        return reading.session_of_text(text, _known(format or ("json" if JSON_BEGINS.match(text) else "yaml")))
    except ReportsError as error:
        error.language = language
        raise


def dump(
    session: Session,
    path: str | os.PathLike[str] | None = None,
    *,
    format: Format | None = None,  # noqa: A002  # what everybody calls it
) -> str:
    """Write a session as YAML or JSON: to a file if a path is given, and as the text that is returned.

    The format is that of the suffix, YAML where there is none. `load(dump(session)) == session`.

    >>> facts = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "NOR"}}
    >>> print(dump(load(facts)))
    number: 59
    opened: 2025-06-16
    closed: 2025-07-08
    delegation:
      state: Norway
    <BLANKLINE>
    """
    wanted = _known(format or (_by_suffix(pathlib.Path(path)) if path else "yaml"))
    text = dumping.WRITERS[wanted](plain(session))
    if path:
        files.write(path, text)
    return text


def workbook(path: str | os.PathLike[str], session: Session | None = None, *, language: str = "en") -> pathlib.Path:
    """Write an Excel workbook, empty to be filled in, or of a session; `load` reads it.

    `language` is that of the headings. Needs openpyxl: pip install 'unhrc-reports[excel]'.
    """
    from unhrc_reports.loading.tables import writing  # openpyxl is read only by who wants a workbook

    return writing.workbook(path, session, language=language)


def _known(format: str) -> str:  # noqa: A002  # as in dump
    if format not in dumping.WRITERS:
        raise DataError(
            [Fault(Place(), message("there is no format {format!r}; write yaml or json", format=format))]
        )
    return format


def _by_suffix(file: pathlib.Path) -> str:
    return "json" if file.suffix.lower() == ".json" else "yaml"
