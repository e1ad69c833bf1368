"""A rule about what happened after the day of the release, which it cannot tell."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import message
from unhrc_reports.model import (
    BilateralMeeting,
    Count,
    Election,
    Event,
    HighLevelSegment,
    JointStatement,
    Note,
    OwnReview,
    Photograph,
    Quotation,
    Remark,
    Reply,
    Statement,
    UrgentDebate,
)

DATED: tuple[tuple[type[Any], str], ...] = (
    (Statement, "date"),
    (JointStatement, "date"),
    (HighLevelSegment, "date"),
    (Remark, "date"),
    (Reply, "date"),
    (BilateralMeeting, "date"),
    (Event, "opened"),
    (UrgentDebate, "date"),
    (OwnReview, "date"),
    (Election, "date"),
    (Quotation, "date"),
    (Note, "date"),
    (Photograph, "date"),
)
"""What happens on a day, and the field that tells which. Action on texts has a rule of its own."""


SAID: tuple[type[Any], ...] = (Statement, JointStatement, HighLevelSegment, OwnReview)
"""What no release on it can tell before its day; of an event to come, or a draft, there can be one."""


def nothing_after_the_release(case: Case) -> Iterator[Doubt]:
    """No statement, event, election, quotation, picture or reading of a figure is of a day after the release."""
    release = case.session.release
    for path, day in _days(case) if release else ():
        if release and day > release.date:
            yield doubt(
                message("{0} lies after the date of the release, {1}, which cannot tell it"),
                {path: day, "release.date": release.date},
            )
    for kind in SAID:
        for path, one in case.of(kind):
            if one.release_date and one.date and one.release_date < one.date:
                yield doubt(
                    message("{0} lies after the day of the release on it, {1}, which cannot tell it"),
                    {f"{path}.date": one.date, f"{path}.release_date": one.release_date},
                )


def _days(case: Case) -> Iterator[tuple[str, datetime.date]]:
    for kind, field in DATED:
        for path, record in case.of(kind):
            if day := getattr(record, field):
                yield f"{path}.{field}", day
    for path, election in case.of(Election):
        if election.date is None and (month := election.month) and month.month:
            yield f"{path}.month", datetime.date(month.year, month.month, month.day or 1)
    for path, count in case.of(Count):
        if count.as_of and not count.planned:
            yield f"{path}.as_of", count.as_of.day
