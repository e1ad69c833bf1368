"""The facts of a session as plain English data, which the other contestants read from a JSON file.

Someone who fills a template with docxtpl has data like this: texts in the
document's language, dates, numbers, and names ready to print. It is made once,
before any clock runs, and it spares docxtpl what the library does for each
document: choosing the language, naming States, keeping paths.
"""

from __future__ import annotations

import datetime
import enum
import json
from typing import Any

import attrs

from unhrc_reports import Session, Text
from unhrc_reports.localisation import Localisation
from unhrc_reports.model import Count, Counts, Moment, PartialDate
from unhrc_reports.reference.states import State
from unhrc_reports.templating.engine import engine


def as_json(session: Session) -> str:
    """Write the facts of a session as JSON, in English."""
    return json.dumps(_plain(session, engine("en").localisation), ensure_ascii=False)


def _plain(value: Any, words: Localisation) -> Any:
    if isinstance(value, tuple):
        return [_plain(item, words) for item in value]
    for kind, write in _WRITE.items():
        if isinstance(value, kind):
            return write(value, words)
    return _record(value, words) if attrs.has(type(value)) else value


def _record(value: Any, words: Localisation) -> dict[str, Any]:
    names = [field.name for field in attrs.fields(type(value)) if field.metadata.get("loaded", True)]
    return {name: _plain(getattr(value, name), words) for name in names}


def _counts(value: Counts, words: Localisation) -> dict[str, Any] | None:
    """The reading that is printed, with those of other sources for the same moment."""
    printed = value.actual
    if printed is None:
        return None
    others = [
        reading
        for reading in value.readings
        if reading is not printed and not reading.planned and reading.moment == printed.moment
    ]
    return {**_count(printed, words), "others": [_count(reading, words) for reading in others]}


def _count(value: Count, words: Localisation) -> dict[str, Any]:
    moment = words.moment(value.as_of) if value.as_of else None
    counted = {"value": value.value, "qualifier": value.qualifier.value, "as_of": moment}
    return {**counted, "sources": _plain(value.sources, words)}


def _state(value: State, words: Localisation) -> dict[str, Any]:
    return {"is": "state", "code": value.iso2, "name": words.state(value), "listed": words.state(value, "list")}


def _term(value: enum.Enum, words: Localisation) -> dict[str, Any]:
    return {"is": "term", "term": value.value, "printed": words.language.terms.get(value.value, value.value)}


_WRITE: dict[type, Any] = {
    Text: lambda value, words: value["en"],
    Counts: _counts,
    Count: _count,
    Moment: lambda value, words: words.clock(value),
    State: _state,
    enum.Enum: _term,
    PartialDate: lambda value, words: words.date(value),
    datetime.date: lambda value, words: {"is": "date", "date": value.isoformat()},
}
"""Class to what stands for it."""
