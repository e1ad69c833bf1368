"""Rules about what comes after the session: the release, the next session, the next steps."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import message
from unhrc_reports.model import Adoption, NextSession, NextStep, PartialDate, SessionKind


def release_after_the_closing(case: Case) -> Iterator[Doubt]:
    """The release bears a date no earlier than the last day of the session."""
    release, closed = case.session.release, case.session.closed
    if release and release.date < closed:
        yield doubt(
            message("the release is dated {0}, before the session closes on {1}; its figures may not be final"),
            {"release.date": release.date, "closed": closed},
        )


def release_after_what_it_reports(case: Case) -> Iterator[Doubt]:
    """No text was adopted after the date of the release that reports it."""
    release = case.session.release
    for path, adoption in case.of(Adoption):
        if release and adoption.date and release.date < adoption.date:
            yield doubt(
                message("the action on the text is of {0}, after the date of the release, {1}"),
                {f"{path}.date": adoption.date, "release.date": release.date},
            )


def embargo_after_the_release(case: Case) -> Iterator[Doubt]:
    """An embargo ends no earlier than the date of the release."""
    release = case.session.release
    if release and release.embargo and release.embargo.day < release.date:
        yield doubt(
            message("the embargo ends on {0}, before the date of the release, {1}"),
            {"release.embargo": release.embargo, "release.date": release.date},
        )


def next_session_later(case: Case) -> Iterator[Doubt]:
    """The next session opens after this one has closed, and of two regular ones has the next number."""
    session = case.session
    for path, coming in case.of(NextSession):
        if coming.opens and coming.opens <= session.closed:
            yield doubt(
                message("the next session opens on {0}, but this one closes on {1}"),
                {f"{path}.opens": coming.opens, "closed": session.closed},
            )
        if session.kind == SessionKind.REGULAR and coming.number != session.number + 1:
            yield doubt(
                message("the next session has the number {0}, and this one {1}"),
                {f"{path}.number": coming.number, "number": session.number},
            )


def next_steps_later(case: Case) -> Iterator[Doubt]:
    """What is to be done after the session is due after it."""
    for path, step in case.of(NextStep):
        if step.by and _last_day(step.by) < case.session.closed:
            yield doubt(
                message("the step is due by {0}, before the session closes on {1}"),
                {f"{path}.by": step.by, "closed": case.session.closed},
            )


def _last_day(by: PartialDate) -> datetime.date:
    month = by.month or 12
    return datetime.date(by.year, month, by.day or calendar.monthrange(by.year, month)[1])
