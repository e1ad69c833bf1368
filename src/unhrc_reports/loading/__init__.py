"""Session files: YAML, JSON or plain Python data become a Session, and back.

A file with faults is answered once, with every fault at its line and with its
cure, in the language of the user. This is the only room that knows of PyYAML
and cattrs.
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Mapping
from typing import Any

from unhrc_reports.errors import ReportsError
from unhrc_reports.loading import files, reading
from unhrc_reports.model.session import Session

__all__ = ["load", "loads"]


def load(source: str | os.PathLike[str] | Mapping[str, Any], *, language: str = "en") -> Session:
    """Read a session from a file (YAML, or JSON by its suffix .json) or from plain data.

    `language` is that of the messages. Raises DataError, with every fault of the source.

    >>> facts = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}
    >>> load(facts).short_name
    'HRC59'
    >>> load({"nubmer": 59, **facts})
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.DataError: nubmer: there is no key 'nubmer' in Session; did you mean 'number'?
    """
    try:
        if isinstance(source, Mapping):
            return reading.session_of_data(source)
        file = pathlib.Path(source)
        return reading.session_of_text(files.read(file), notation_of(file), file)
    except ReportsError as error:
        error.language = language
        raise


def loads(text: str, notation: str = "yaml", *, language: str = "en") -> Session:
    """Read a session from a text in YAML or JSON.

    >>> loads("{number: 59, opened: 2025-06-16, closed: 2025-07-08, delegation: {state: NO}}").delegation.state
    State('NO')
    """
    try:
        return reading.session_of_text(text, notation)
    except ReportsError as error:
        error.language = language
        raise


def notation_of(file: pathlib.Path) -> str:
    """The notation that a file is written in, by its suffix."""
    return "json" if file.suffix.lower() == ".json" else "yaml"
