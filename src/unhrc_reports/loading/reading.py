"""A text in YAML or JSON, or plain data, becomes a session; all its faults come at once.

When all is well no place is looked up: the text is read in one pass and
structured. When something is wrong, a second pass finds where.
"""

from __future__ import annotations

import itertools
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import yaml

from unhrc_reports.characters import FORBIDDEN, describe
from unhrc_reports.conversion.faults import Finding, at_most, findings
from unhrc_reports.conversion.records import rule_of
from unhrc_reports.conversion.refusals import MOST_FAULTS
from unhrc_reports.conversion.written import spell
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading.building import Builder, Position
from unhrc_reports.loading.places import NOTATIONS, Notation, Places
from unhrc_reports.messages import message
from unhrc_reports.model.session import Origin, Session

UNREADABLE = (DataError, UnicodeEncodeError, yaml.reader.ReaderError)

NOTHING_IN_IT = message("there is nothing in it; start with number, opened, closed and delegation")


def session_of_data(data: Mapping[str, Any]) -> Session:
    """A session from plain Python data."""
    session, found = _structured(data)
    if session is None:
        raise DataError(Fault(Place(path=spell(one.steps)), one.wording) for one in found)
    return session


def session_of_text(text: str, notation: str, file: pathlib.Path | None = None) -> Session:
    """A session from a text in YAML or JSON."""
    written = NOTATIONS[notation](text)
    places = Places(written, str(file) if file else None)
    builder = Builder(written.position, places.file)
    try:
        session, found = _structured(written.data(builder))
    except UNREADABLE as wrong:
        raise DataError(_in_order(_unreadable(written, places.file, wrong))) from None
    if session is None or builder.faulty:
        raise DataError(_in_order(places.faults(found)))
    return attrs.evolve(session, origin=Origin(file=file, places=places)) if file else session


def _structured(data: object) -> tuple[Session | None, list[Finding]]:
    if data is None:
        return None, [Finding((), NOTHING_IN_IT)]
    try:
        return rule_of(Session)(data, Session), []
    except Exception as wrong:  # whatever a value does to a class of the model is a fault of the value
        return None, at_most(findings(wrong))


def _unreadable(written: Notation, file: str | None, wrong: Exception) -> Iterator[Fault]:
    """The one fault that stops the parser; or forbidden characters, and what is wrong besides."""
    if not FORBIDDEN.search(written.text):
        yield from wrong.faults if isinstance(wrong, DataError) else ()
        return
    clean = type(written)(FORBIDDEN.sub("x", written.text))
    try:
        session_of_text(clean.text, clean.name.lower())
    except DataError as besides:
        yield from (_named(file, fault) for fault in besides.faults)
    yield from _characters(written.text, Places(clean, file))


def _named(file: str | None, fault: Fault) -> Fault:
    return attrs.evolve(fault, place=attrs.evolve(fault.place, file=file))


def _characters(text: str, places: Places) -> Iterator[Fault]:
    for found in itertools.islice(FORBIDDEN.finditer(text), MOST_FAULTS):
        position = _position(text, found.start())
        yield Fault(Place(places.file, *position, places.path_around(position)), describe(found))


def _position(text: str, index: int) -> Position:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _in_order(faults: Iterator[Fault] | list[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: (fault.place.line or 0, fault.place.column or 0))
