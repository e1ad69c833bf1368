"""Sentences that the library would not write: whatever they count, date or name must be known to the session."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from unhrc_reports.checks.sayings import fit, spelled
from unhrc_reports.checks.walk import walk
from unhrc_reports.localisation.recognising import Date
from unhrc_reports.model import Moment, PartialDate, Session
from unhrc_reports.reference import State
from unhrc_reports.text import Text

if TYPE_CHECKING:
    from unhrc_reports.trust.verifying import Read


@attrs.define
class Known:
    """All that a session counts, dates and names."""

    dates: set[Date] = attrs.field(factory=set)
    figures: set[str] = attrs.field(factory=set)
    states: set[str] = attrs.field(factory=set)


def untraced(read: Read, session: Session) -> Iterator[tuple[str, str]]:
    """What new sentences count, date or name that neither the session nor the document knows, with its kind."""
    if not read.aligned.new:
        return
    known = _known(session, read)
    for sentence in read.aligned.new:
        content = read.claims.content(sentence)
        for date in content.dates:
            if not any(fit(date, one) for one in known.dates):
                yield spelled(date), "date"
        for value in content.figures:
            if value not in known.figures:
                yield value, "figure"
        for code in sorted(content.states - known.states):
            yield code, "State"


def _known(session: Session, read: Read) -> Known:
    known = Known()
    for _, value, _ in walk(session):
        _add(known, value)
        for words in (value.get(read.language),) if isinstance(value, Text) else ():
            _add_text(known, words or "", read)
    for one in (*read.aligned.same, *(ours for ours, _ in read.aligned.edited), *read.aligned.gone):
        _add_text(known, one.text, read)
    return known


def _add(known: Known, value: Any) -> None:
    if isinstance(value, Moment):
        value = value.day
    if isinstance(value, datetime.date | PartialDate):
        known.dates.add((value.day, value.month, value.year))
        known.figures |= {str(value.year), str(value.day)}
    elif isinstance(value, State):
        known.states.add(value.iso2)
    elif isinstance(value, int | decimal.Decimal) and not isinstance(value, bool):
        known.figures.add(str(value))
    elif isinstance(value, tuple):
        known.figures.add(str(len(value)))


def _add_text(known: Known, text: str, read: Read) -> None:
    content = read.claims.content(text)
    known.dates |= set(content.dates)
    known.figures |= {*content.figures, *content.idle}
    known.states |= content.hinted
