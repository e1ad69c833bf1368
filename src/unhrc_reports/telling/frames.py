"""What the frame of a briefing tells, and to whom: nothing that is not for the public stands in a copy for it."""

from __future__ import annotations

from unhrc_reports.model import Session
from unhrc_reports.model.briefing import Background, DefensivePoint
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.text import Text

PUBLIC = "public"
"""The audience of a copy that leaves the house."""


def dated(session: Session) -> Placed | None:
    """The day of a report: its own, or that of the release."""
    if session.brief and session.brief.date:
        return Placed(session.brief.date, "brief.date")
    return Placed(session.release.date, "release.date") if session.release else None


def handling(session: Session, audience: str) -> Placed | None:
    """The handling marking, which no public copy bears."""
    there = session.brief and session.brief.handling and audience != PUBLIC
    return Placed(session.brief.handling, "brief.handling") if there and session.brief else None


def recipients(session: Session, audience: str) -> Chosen[Text]:
    """Who receives a copy; the public does not read it."""
    return chosen(session.brief.recipients if session.brief and audience != PUBLIC else (), "brief.recipients")


def defensive_points(session: Session, audience: str) -> Chosen[DefensivePoint]:
    """What to say if asked, which is not for the public."""
    held = session.brief.defensive_points if session.brief and audience != PUBLIC else ()
    return chosen(held, "brief.defensive_points")


def background(session: Session, audience: str) -> Chosen[Background]:
    """The background that this audience may read."""
    held = session.brief.background if session.brief else ()
    return chosen(held, "brief.background", lambda one: one.may_be_disclosed or audience != PUBLIC)
