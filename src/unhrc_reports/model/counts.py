"""Figures as sources give them: a value, how sure, as of when, and says who.

One figure of a session has several readings: planned and actual, of this
evening and of next week, of the UN and of the press. They stand side by side
in Counts and are never merged; a document prints the latest actual one.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable

import attrs

from unhrc_reports.conversion.bounds import Number
from unhrc_reports.errors import InvalidValue
from unhrc_reports.messages import message
from unhrc_reports.model.dates import Moment
from unhrc_reports.model.sourced import Sourced


class Qualifier(enum.StrEnum):
    """How a source qualifies a figure; printed with it, never rounded or dropped."""

    EXACTLY = "exactly"
    MORE_THAN = "more than"
    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    AT_LEAST = "at least"
    SEVERAL = "several"
    """More than one; the source gives no number."""
    MANY = "many"
    """A large number; the source gives none."""


NUMBERLESS = frozenset({Qualifier.SEVERAL, Qualifier.MANY})


NO_VALUE = message("a count qualified as {qualifier!r} needs a value; only several and many go without")
A_VALUE = message("a count qualified as {qualifier!r} has no value; leave one of the two out")


@attrs.frozen(kw_only=True)
class Count(Sourced):
    """One reading of a figure.

    >>> Count(value=63, qualifier=Qualifier.MORE_THAN).value
    63
    >>> Count(qualifier=Qualifier.EXACTLY)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.InvalidValue: a count qualified as 'exactly' needs a value; ...
    """

    value: Number | None = None
    """The number, not negative; absent with «several» and «many»."""
    qualifier: Qualifier = Qualifier.EXACTLY
    """How the source qualifies the number."""
    as_of: Moment | None = None
    """The moment at which it was counted, where the source says so."""
    so_far: bool = False
    """True for a reading without a moment that the source gives as the latest: «so far»."""
    planned: bool = False
    """True for a figure announced before the event, false for one reported after it."""

    def __attrs_post_init__(self) -> None:
        numberless = self.qualifier in NUMBERLESS
        if self.value is None and not numberless:
            raise InvalidValue(NO_VALUE.filled(qualifier=self.qualifier))
        if self.value is not None and numberless:
            raise InvalidValue(A_VALUE.filled(qualifier=self.qualifier))

    @property
    def moment(self) -> tuple[datetime.date, datetime.time]:
        """Where the reading stands in time; one without a moment stands first, or last if it is one «so far»."""
        if self.so_far and self.as_of is None:
            return datetime.date.max, datetime.time.max
        return self.as_of.order if self.as_of else (datetime.date.min, datetime.time.min)


@attrs.frozen
class Counts:
    """All readings of one figure, in the order in which the author trusts them.

    >>> panels = as_counts([Count(value=6, planned=True), Count(value=5), Count(value=4)])
    >>> panels.actual.value, panels.planned.value
    (5, 6)
    """

    readings: tuple[Count, ...]
    """The readings; of two for the same moment the first is the one that documents print."""

    @property
    def actual(self) -> Count | None:
        """The latest reading reported after the event; the first of those for the same moment."""
        return self._latest(planned=False)

    @property
    def planned(self) -> Count | None:
        """The latest reading announced before the event."""
        return self._latest(planned=True)

    def _latest(self, *, planned: bool) -> Count | None:
        readings = [count for count in self.readings if count.planned is planned]
        return max(readings, key=lambda count: count.moment, default=None)

    def index(self, count: Count) -> int:
        """Where a reading stands in the series."""
        return next(place for place, reading in enumerate(self.readings) if reading is count)


def as_counts(value: Counts | Count | int | Iterable[Count] | None) -> Counts | None:
    """Accept a number, a reading or several where a series is due.

    >>> as_counts(26) == Counts((Count(value=26),))
    True
    """
    if value is None or isinstance(value, Counts):
        return value
    if isinstance(value, Count):
        return Counts((value,))
    if isinstance(value, int):
        return Counts((Count(value=value),))
    return Counts(tuple(value))
