"""The day of a document: what it bears, what it knows, and in which tense it tells of what lies around it.

A closing release is of the day of the release, an opening of the first day or the
one that its author gives, a release on one contribution of that contribution's
day, a report for the capital of the day of the brief. `as_of` is a day of
the author's choice: the document knows what was known then, and says so.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

import attrs

from unhrc_reports.model import (
    BilateralMeeting,
    Event,
    HighLevelSegment,
    JointStatement,
    OwnReview,
    Reply,
    Resolution,
    Session,
    Statement,
    UrgentDebate,
)
from unhrc_reports.telling.chosen import Placed
from unhrc_reports.telling.frames import dated as briefed_on
from unhrc_reports.telling.news import day_of

Time: TypeAlias = Literal["past", "present", "future"]
AHEAD = "press_release/opening"
"""The kind of document that tells what is to come."""
REPORTS = frozenset({"briefing", "ministry_report"})
"""The kinds whose day is that of the brief, where it has one."""

DAYS: Mapping[type, tuple[str, str]] = MappingProxyType({
    Session: ("opened", "closed"),
    Event: ("opened", "closed"),
    HighLevelSegment: ("opened", "closed"),
    BilateralMeeting: ("date", "closed"),
    Statement: ("date", "date"),
    JointStatement: ("date", "date"),
    Reply: ("date", "date"),
    OwnReview: ("date", "date"),
    UrgentDebate: ("date", "date"),
})  # fmt: skip
"""The fields that hold the first and the last day of what happens."""


@attrs.frozen
class Occasion:
    """When a document is made, and of what."""

    own: Placed | None = None
    """The day that it bears, and where in the session that stands; None where no day is known."""
    as_of: datetime.date | None = None
    """The day whose knowledge it tells, where its author has chosen one."""
    is_ahead: bool = False
    """Whether it tells what is to come."""
    about: str = ""
    """Path of the contribution that it is on, with points: «events.0»."""

    @property
    def day(self) -> datetime.date | None:
        """The day after which nothing is known; None where everything is."""
        return self.as_of or (self.own.value if self.own else None)

    def time(self, record: Any) -> Time:
        """Whether what happens is over on that day, goes on, or is to come.

        What has no day lies ahead of an opening, and behind every other document. On its only day a thing is over,
        on the last of several it goes on.
        """
        first, last = (getattr(record, name) for name in DAYS[type(record)])
        if self.day is None or first is None:
            return "future" if self.is_ahead else "past"
        if first > self.day or (self.is_ahead and first == self.day):
            return "future"
        return "present" if first < (last or first) >= self.day else "past"


def occasion(session: Session, kind: str, about: str = "", as_of: datetime.date | None = None) -> Occasion:
    """The occasion of a kind of document; `about` is the path of the contribution that it is on."""
    path = about.replace("[", ".").replace("]", "")
    return Occasion(_own(session, kind, path), as_of, kind == AHEAD, path)


def _own(session: Session, kind: str, about: str) -> Placed | None:
    release = Placed(session.release.date, "release.date") if session.release else None
    if kind in REPORTS:
        return briefed_on(session)
    if kind == AHEAD:
        return _opening(session, release)
    return (of_contribution(session, about) if about else None) or release


def _opening(session: Session, release: Placed | None) -> Placed:
    """The day of an opening: its own, that of a release which goes out before the session, or the first day."""
    if session.release and session.release.opening_date:
        return Placed(session.release.opening_date, "release.opening_date")
    opened = Placed(session.opened, "opened")
    return release if release and release.value <= session.opened else opened


def of_contribution(session: Session, about: str) -> Placed | None:
    """The day of the release on a contribution: its own, or that of what happened; None where neither is known."""
    one = at(session, about)
    where = "release_date" if getattr(one, "release_date", None) is not None else day_of(one)
    return Placed(at(one, where), f"{about}.{where}") if where else None


def at(record: Any, path: str) -> Any:
    """What stands at a path with points, of the data as they are; None where there is nothing."""
    try:
        return functools.reduce(
            lambda held, step: held[int(step)] if step.isdigit() else getattr(held, step), path.split("."), record
        )
    except (LookupError, AttributeError, TypeError):
        return None


def is_to_come(session: Session, of: Occasion) -> bool:
    """Whether a document would tell as done what its contribution has not yet done.

    A release can tell of an event to come and of a draft before the Council, but not of words not yet spoken.
    """
    if not of.about or isinstance(one := at(session, of.about), Event | Resolution) or of.day is None:
        return False
    held = getattr(one, "date", None)
    return held is not None and held > of.day
