"""What was known of a session on a day: the same records, without what happened later.

Every document reads a session as it was known on the document's day, so that no
layout and no sentence has to take care. What is kept keeps its place in the
data; where nothing is left out, the session itself is given back.
"""

from __future__ import annotations

import calendar
import copy
import datetime
import enum
import functools
import typing
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

from unhrc_reports.model import (
    Adoption,
    BilateralMeeting,
    Count,
    Counts,
    Election,
    Event,
    HighLevelSegment,
    JoinedCount,
    JointStatement,
    Note,
    OwnReview,
    PartialDate,
    Photograph,
    Quotation,
    Remark,
    Reply,
    Resolution,
    Results,
    Session,
    Statement,
    UprOutcomes,
    UrgentDebate,
)
from unhrc_reports.telling.chosen import Chosen
from unhrc_reports.telling.occasion import Occasion

T = TypeVar("T")


class Ahead(enum.Enum):
    """When a document that tells what is to come tells a kind of thing."""

    DATED = "if it is of a day before"
    UNDATED = "if it is of a day before, or of none"
    PLANNED = "whenever it is: it belongs to the plan"


HAPPENINGS: Mapping[type, tuple[str, Ahead]] = MappingProxyType({
    Resolution: ("introduced", Ahead.PLANNED),
    JointStatement: ("date", Ahead.PLANNED),
    Event: ("opened", Ahead.PLANNED),
    HighLevelSegment: ("opened", Ahead.PLANNED),
    BilateralMeeting: ("date", Ahead.PLANNED),
    Statement: ("date", Ahead.DATED),
    Reply: ("date", Ahead.DATED),
    Remark: ("date", Ahead.DATED),
    OwnReview: ("date", Ahead.PLANNED),
    UrgentDebate: ("date", Ahead.DATED),
    Adoption: ("date", Ahead.DATED),
    Election: ("date", Ahead.DATED),
    Quotation: ("date", Ahead.DATED),
    Note: ("date", Ahead.DATED),
    Photograph: ("date", Ahead.UNDATED),
})  # fmt: skip
"""What happens on a day: the field that tells it, and what is told of it ahead."""

AFTERWARDS: Mapping[type, tuple[str, ...]] = MappingProxyType({
    Session: (
        "attendance", "statements_summary", "consultations", "national_figures", "significance", "assessment",
        "outlook", "notes_to_editors",
    ),
    Results: ("appointments", "advisory_committee", "mandates", "adopted_titles"),
    UprOutcomes: ("not_adopted", "remark"),
    HighLevelSegment: ("attendance", "summary"),
    JointStatement: ("summary", "significance"),
    Event: ("attendance", "opening_attendance", "summary", "significance"),
    OwnReview: ("attendance", "rate", "rank", "summary"),
    Resolution: ("significance",),
})  # fmt: skip
"""What has no day of its own and is known when it is over: no document that tells what is to come has it."""

WITH: Mapping[tuple[type, str], tuple[str, ...]] = MappingProxyType({
    (Resolution, "introduced"): ("introduced_by", "introducer"),
    (Resolution, "adoption"): ("symbol",),
    (HighLevelSegment, "date"): ("speaker", "points", "summary", "photographs"),
    (Results, "adoption_opened"): ("adoption_closed",),
})  # fmt: skip
"""A day or action within a record, and what goes with it where it lies ahead."""
WITHIN: Mapping[type, tuple[str, ...]] = MappingProxyType({
    Resolution: ("introduced",),
    HighLevelSegment: ("date",),
    Results: ("adoption_opened",),
})  # fmt: skip
"""The days that can lie ahead within a record that is told."""
BEFORE = frozenset({"requesting_members", "requesting_observers"})
"""Figures that are known before a session opens, though nobody says since when."""


def known_on(session: Session, of: Occasion) -> Session:
    """The session as it was known on the day of a document; the last is kept, for it is told in several languages.

    A candidacy for a term for which the State has been elected is no longer one.
    """
    global _last  # the same answer for whoever asks, and no harm where two threads ask at once
    last = _last
    if last is None or last[0] is not session or last[1] != of:
        last = _last = session, of, _known_on(session, of)
    return last[2]


_last: tuple[Session, Occasion, Session] | None = None


def _known_on(session: Session, of: Occasion) -> Session:
    known: Session = (
        session if of.day is None else _Known(of, of.day, _writes_ahead(session, of.day)).record(session, "")
    )
    stood, won = known.candidacy, known.election
    if stood and won and (stood.start, stood.end) == (won.start, won.end):
        return _with(known, {"candidacy": None})
    return known


def _writes_ahead(session: Session, day: datetime.date) -> bool:
    """Whether the author wrote no later than that day, so that what has no day was known on it."""
    return session.release is not None and session.release.date <= day


class _Known:
    """What is known on a day."""

    def __init__(self, of: Occasion, day: datetime.date, written: bool) -> None:
        self.day, self.about = day, of.about
        self.is_ahead = of.is_ahead
        self.knows_undated = written or not of.is_ahead
        self.left_out: list[str] = []

    def record(self, one: Any, path: str) -> Any:
        """A record without what happened later; the same one where that is nothing."""
        kind, changes = type(one), dict[str, Any]()
        for name in _holders(kind):  # type: ignore[arg-type]  # mypy takes a class for unhashable
            held = getattr(one, name)
            kept = self._held(held, path, name) if held else held
            if kept is not held:
                changes[name] = kept
        changes.update(self._cleared(one, changes))
        for name, kept in changes.items():
            if kept in _ABSENT:
                self.left_out.append(_join(path, name))
        if kind is Session and self.left_out:
            changes.update(self._discrepancies(one))
        return _with(one, changes) if changes else one

    def _held(self, held: Any, path: str, name: str) -> Any:
        there = _join(path, name)
        if type(held) is tuple:
            return self._several(held, there, name)
        if type(held) is Counts:
            return self._figure(held, there, name)
        return self.record(held, there) if self.is_told(held, there) else None

    def _several(self, held: tuple[Any, ...], there: str, name: str) -> tuple[Any, ...]:
        kept, is_same = [], True
        for place, one in enumerate(held):
            path = f"{there}.{place}"
            known = self.record(one, path) if self.is_told(one, path) else None
            is_same = is_same and known is one
            if known is None or (type(known) is JoinedCount and known.number is None):
                self.left_out.append(path)
            else:
                kept.append((known, f"{name}.{place}"))
        return held if is_same else Chosen.of(kept)

    def _figure(self, figure: Counts, there: str, name: str) -> Counts | None:
        knows_undated = self.knows_undated or name in BEFORE
        kept = [(one, str(place)) for place, one in enumerate(figure.readings) if self._is_read(one, knows_undated)]
        if len(kept) == len(figure.readings):
            return figure
        places = {place for _, place in kept}
        self.left_out += [f"{there}.{n}" for n in range(len(figure.readings)) if str(n) not in places]
        return _with(figure, {"readings": Chosen.of(kept)}) if kept else None

    def _is_read(self, one: Count, knows_undated: bool) -> bool:
        if one.as_of is None:
            return one.planned or knows_undated
        return (one.as_of.order[0] if self.is_ahead else one.as_of.day) <= self.day

    def is_told(self, one: Any, path: str) -> bool:
        """Whether a record is told at all; the contribution that a document is on always is."""
        if path == self.about or (happening := HAPPENINGS.get(type(one))) is None:
            return True
        field, ahead = happening
        if self.is_ahead and ahead is Ahead.PLANNED:
            return True
        if (day := _day(one, field, last=self.is_ahead)) is None:
            return self.knows_undated or ahead is not Ahead.DATED
        return day <= self.day

    def _cleared(self, one: Any, changes: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The fields of a record that lie ahead, each with what is absent in its place."""
        kind = type(one)
        names = [name for name, kept in changes.items() if kept is None]
        if not self.is_ahead:
            names += [name for name in WITHIN.get(kind, ()) if (day := getattr(one, name)) and day > self.day]
        elif not self.knows_undated:
            names += AFTERWARDS.get(kind, ())
        for name in names:
            for also in (name, *WITH.get((kind, name), ())):
                if getattr(one, also) not in _ABSENT:
                    yield also, _absent(getattr(one, also))

    def _discrepancies(self, session: Any) -> dict[str, Any]:
        """What other sources say of facts that are told."""
        kept = [
            (one, f"discrepancies.{place}")
            for place, one in enumerate(session.discrepancies)
            if not self._is_left_out(one.path)
        ]
        return {} if len(kept) == len(session.discrepancies) else {"discrepancies": Chosen.of(kept)}

    def _is_left_out(self, path: str) -> bool:
        there = path.replace("[", ".").replace("]", "")
        return any(there == one or there.startswith(f"{one}.") for one in self.left_out)


_ABSENT: tuple[object, ...] = (None, "", ())


def _absent(held: Any) -> Any:
    return () if isinstance(held, tuple) else "" if isinstance(held, str) else None


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _day(one: Any, field: str, *, last: bool) -> datetime.date | None:
    """The day of a record; of an election of which only the month is known, its `last` or first day."""
    day: datetime.date | None = getattr(one, field)
    if day is None and isinstance(one, Election) and one.month:
        return _bound(one.month, last=last)
    return day


def _bound(month: PartialDate, *, last: bool) -> datetime.date:
    number = month.month or (12 if last else 1)
    day = month.day or (calendar.monthrange(month.year, number)[1] if last else 1)
    return datetime.date(month.year, number, day)


def _with(record: T, changes: Mapping[str, Any]) -> T:
    """The same record with other values; their converters, which would lose the places of lists, are passed by."""
    made = copy.copy(record)
    for name, value in changes.items():
        object.__setattr__(made, name, value)
    return made


@functools.cache
def _holders(kind: type) -> tuple[str, ...]:
    """The fields of a class that hold something which has a day, at whatever depth."""
    if not attrs.has(kind) or kind is Counts:
        return ()
    hints = typing.get_type_hints(kind)
    return tuple(field.name for field in attrs.fields(kind) if any(map(_is_timed, _kinds(hints[field.name]))))


def _is_timed(kind: type) -> bool:
    return kind is Counts or kind in HAPPENINGS or kind in AFTERWARDS or kind in WITHIN or bool(_holders(kind))


def _kinds(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and not typing.get_args(hint):
        yield hint
    for inner in typing.get_args(hint):
        yield from _kinds(inner)
