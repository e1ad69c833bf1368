"""What a written value tells of its datum: of «8 July», day and month; of «more than 63», value and qualifier.

It is read from the patterns of the language file that wrote the value, so that
a pattern which loses the year loses it here too.
"""

from __future__ import annotations

import datetime
import functools
import re

from unhrc_reports.localisation.language import Language
from unhrc_reports.model.counts import NUMBERLESS, Count, Qualifier
from unhrc_reports.model.dates import Moment, PartialDate

Parts = tuple[str, ...]
FIELDS = {"d": "day", "M": "month", "L": "month", "y": "year", "u": "year"}
_QUOTED = re.compile("'[^']*'")


@functools.lru_cache(256)
def of_pattern(pattern: str) -> Parts:
    """The parts of a date that a CLDR pattern writes.

    >>> of_pattern("'ngày' d/M/y"), of_pattern("d MMMM")
    (('day', 'month', 'year'), ('day', 'month'))
    """
    letters = _QUOTED.sub("", pattern)
    return tuple(dict.fromkeys(part for letter, part in FIELDS.items() if letter in letters))


def of_date(value: datetime.date | PartialDate, language: Language, width: str = "medium") -> Parts:
    """The parts of a date at a width; of a partial one, as much as is known."""
    if isinstance(value, PartialDate):
        width = "year" if value.month is None else "month" if value.day is None else width
    return of_pattern(language.dates[width])


def of_period(start: datetime.date, end: datetime.date, language: Language, width: str) -> tuple[Parts, Parts]:
    """The parts of the first and the last date of a period, each with what both share and say once."""
    shared = "same_month" if (start.year, start.month) == (end.year, end.month) else "same_year"
    if shared == "same_year" and start.year != end.year and width != "day":
        shared = "other_year"
    own, last = of_pattern(language.periods[shared]), of_date(end, language, width)
    return tuple(part for part in dict.fromkeys((*own, *last)) if part in last), last


def moment_pattern(value: Moment, *, clock: bool) -> str:
    """The name of the pattern that a moment is written by."""
    if value.whole_month:
        return "clock_month" if clock else "month"
    if value.end_of_day:
        return "clock_end" if clock else "end_of_day"
    if value.time is None and value.part is not None:
        return "clock_part" if clock else "part"
    if value.time is None:
        return "clock_day" if clock else "on"
    return "clock" if clock else "at"


def of_moment(value: Moment, language: Language) -> Parts:
    """The parts of «as of the end of 8 July, local time»."""
    return _of_words(value, language, moment_pattern(value, clock=False), of_date(value.day, language, "day"))


def of_clock(value: Moment, language: Language) -> Parts:
    """The parts of «6 p.m. on 8 July 2025, Geneva time»."""
    return _of_words(value, language, moment_pattern(value, clock=True), of_date(value.day, language))


def _of_words(value: Moment, language: Language, name: str, day: Parts) -> Parts:
    pattern = language.moments.get(name, "")
    month = of_date(value.day, language, "month") if "{month" in pattern else ()
    parts = day if "{day" in pattern or "{date" in pattern else month
    end = ("end",) if value.end_of_day else ()
    time = ("time",) if "{time" in pattern else ("part",) if "{part" in pattern else ()
    zone = ("zone",) if value.zone and "{zone" in language.moments["with_zone"] else ()
    return (*parts, *end, *time, *zone)


def of_count(value: Count, language: Language) -> Parts:
    """The parts of a figure: its value, and its qualifier where it has one and the language says it."""
    if value.value is None or value.qualifier in NUMBERLESS:
        return ("qualifier",)
    words = language.qualifiers[value.qualifier.value]
    says = ("value",) if "{" in words else ()
    return (*says, "qualifier") if value.qualifier != Qualifier.EXACTLY and words.strip() != "{}" else says
