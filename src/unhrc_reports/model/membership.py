"""A State's seat on the Council: the term, where in it the session stands, candidacy, election."""

from __future__ import annotations

import datetime
import enum

import attrs

from unhrc_reports.conversion.bounds import Year
from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.reference.states import RegionalGroup
from unhrc_reports.text import Text


class TermPoint(enum.StrEnum):
    """Where in a term of membership a session stands."""

    FIRST_OF_TERM = "first of the term"
    LAST_OF_TERM = "last of the term"
    FIRST_OF_FINAL_YEAR = "first of the final year"
    LAST_OF_YEAR = "last of the year"


@attrs.frozen(kw_only=True)
class Membership(Sourced):
    """A term of membership of the Council, three years from 1 January (A/RES/60/251)."""

    start: Year
    """First year."""
    end: Year
    """Last year."""
    point: TermPoint | None = None
    """Where in the term this session stands, where a report says so."""
    sessions: Counts | None = attrs.field(default=None, converter=as_counts)
    """Regular sessions held in the term so far, this one included."""


@attrs.frozen(kw_only=True)
class Candidacy(Sourced):
    """A declared candidacy for a term of membership."""

    start: Year
    """First year of the term sought."""
    end: Year
    """Last year of the term sought."""


@attrs.frozen(kw_only=True)
class Election(Sourced):
    """An election to the Council by the General Assembly."""

    start: Year
    """First year of the term."""
    end: Year
    """Last year of the term."""
    date: datetime.date | None = None
    """The day of the election."""
    votes: Counts | None = attrs.field(default=None, converter=as_counts)
    """Votes received."""
    group: RegionalGroup | None = None
    """The regional group for whose seats the State stood."""
    remark: Text | None = None
    """What else is to be said of the result: whole sentences."""
