"""Days and moments as reports give them: «July 2025», «the end of 8 July, local time».

A whole day is a `datetime.date`. These two are what the standard library does
not have: a date of which only the month is known, and a moment in a day that
a count was taken at.
"""

from __future__ import annotations

import datetime
import enum
import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from unhrc_reports.conversion.bounds import TimeZone, Year
from unhrc_reports.errors import InvalidValue
from unhrc_reports.messages import message
from unhrc_reports.model.words import as_words

_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@attrs.frozen
class PartialDate:
    """A date as far as it is known: a year, a month of it, or a day of that (ISO 8601).

    >>> str(PartialDate.parse("2025-07"))
    '2025-07'
    >>> PartialDate.parse("July 2025")
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.InvalidValue: 'July 2025' is not a date; write 2025, 2025-07 or 2025-07-08
    """

    year: Year
    """Year, four digits."""
    month: int | None = None
    """Month, 1 to 12, where it is known."""
    day: int | None = None
    """Day of the month, where it is known."""

    def __attrs_post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise InvalidValue(message("a day needs its month; add it"))
        try:
            datetime.date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            said = message(
                "there is no day {value}; write a date of the calendar, such as 2025-07-08", value=str(self)
            )
            raise InvalidValue(said) from None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read 2025, 2025-07 or 2025-07-08."""
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise InvalidValue(message("{text!r} is not a date; write 2025, 2025-07 or 2025-07-08", text=text))
        return cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]  # a year is always there

    def __str__(self) -> str:
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None))
        return "-".join(parts)


def as_partial_date(value: PartialDate | datetime.date | str | None) -> PartialDate | None:
    """Accept a day, or a date as text, where a partial date is due."""
    if isinstance(value, str):
        return PartialDate.parse(value)
    if isinstance(value, datetime.date):
        return PartialDate(value.year, value.month, value.day)
    return value


class PartOfDay(enum.StrEnum):
    """A part of a day, as sources name it."""

    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    LATE_AFTERNOON = "late afternoon"
    EVENING = "evening"


PART_AT: Mapping[PartOfDay, datetime.time] = MappingProxyType({
    PartOfDay.MORNING: datetime.time(10),
    PartOfDay.NOON: datetime.time(12),
    PartOfDay.AFTERNOON: datetime.time(15),
    PartOfDay.LATE_AFTERNOON: datetime.time(17),
    PartOfDay.EVENING: datetime.time(20),
})  # fmt: skip
"""Where a part of a day stands among times, for sorting alone."""


@attrs.frozen(kw_only=True)
class Moment:
    """A point in a day: its end, a part of it or a time, with the zone that the clock showed; or a whole month.

    >>> Moment(day=datetime.date(2025, 7, 8), end_of_day=True, zone="local").order[1]
    datetime.time(23, 59, 59, 999999)
    """

    day: datetime.date
    """The day, at the place of the clock."""
    time: datetime.time | None = None
    """The time of day, to the minute; absent where only the day is known."""
    end_of_day: bool = False
    """True for «the end of the day»; then there is no time."""
    part: PartOfDay | None = None
    """The part of the day, where the source gives no time: «late afternoon»."""
    whole_month: bool = False
    """True where only the month is known: `day` is its first; in a file `as_of: 2023-12`."""
    zone: TimeZone = attrs.field(default="", converter=as_words)
    """«local» for local time at the place of the session, or a name of the IANA time zone database."""

    def __attrs_post_init__(self) -> None:
        if self.end_of_day and self.time is not None:
            raise InvalidValue(
                message("a moment is the end of a day or a time, not both; leave one of the two out")
            )

        if sum((self.end_of_day, self.time is not None, self.part is not None, self.whole_month)) > 1:
            raise InvalidValue(
                message("a moment is a time, a part or the end of a day, or a whole month; keep one of them")
            )
        if self.whole_month and self.day.day != 1:
            raise InvalidValue(message("a month alone stands by its first day; write 2023-12"))

    @property
    def order(self) -> tuple[datetime.date, datetime.time]:
        """Sorts moments; a day without a time stands at its noon, the end of a day after all its times."""
        if self.whole_month:
            last = (self.day + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
            return last, datetime.time.max
        within = PART_AT[self.part] if self.part else datetime.time(12)
        return self.day, datetime.time.max if self.end_of_day else self.time or within
