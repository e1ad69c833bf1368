"""Filters that write dates, periods, moments and times of day."""

from __future__ import annotations

from typing import Any

from unhrc_reports.localisation import parts
from unhrc_reports.templating.chronology import chronology
from unhrc_reports.templating.values import Md, bare, joined, markdown, printed
from unhrc_reports.templating.views import Figures, View
from unhrc_reports.templating.wording.words import NOTHING, Words, absent


class Dates(Words):
    """Dates, in one language."""

    def date(self, value: Any, width: str = "medium") -> Md:
        """A date: medium in running text, «long», «short» in tables, «day» without the year, «month»."""
        return self._write(
            value,
            lambda held: self.localisation.date(held, width),
            lambda held: parts.of_date(held, self.localisation.language, width),
        )

    def time(self, value: Any) -> Md:
        """A time of day."""
        return self._write(value, self.localisation.time, lambda _: ("time",))

    def period(self, start: Any, end: Any, *, one: str = "{}", two: str = "{}", width: str = "medium") -> Md:
        """Two dates as a period; one date where they are the same or only one is known.

        `one` and `two` hold the words around a single date and around a period; `width="day"` leaves out the year.
        """
        if absent(start) or absent(end) or bare(start) == bare(end):
            return self.phrase(self.date(end if absent(start) else start, width), one)
        first, joint, last = self.localisation.period(bare(start), bare(end), width)
        one_said, last_said = parts.of_period(bare(start), bare(end), self.localisation.language, width)
        dates = printed(first, start.path, one_said), joint, printed(last, end.path, last_said)
        return self.phrase(joined(dates), two)

    def years(self, start: Any, end: Any) -> Md:
        """The first and last year of a term: 2023–2025."""
        before, between, after = self.localisation.language.periods["years"].split("{}")
        return joined((before, start, between, end, after))

    def clock(self, value: Any) -> Md:
        """A point in time by the clock: «6 p.m. on 8 July 2025, Geneva time»."""
        return self._write(
            value, self.localisation.clock, lambda held: parts.of_clock(held, self.localisation.language)
        )

    def as_of(self, value: Any) -> Md:
        """The moment of a figure: «as of the end of 8 July, local time»; NOTHING where it has none."""
        if isinstance(value, Figures):
            value = value.field("actual")
        moment = None if absent(value) else value.field("as_of")
        return NOTHING if moment is None else Md(markdown(moment))

    def chronology(self, session: View) -> list[tuple[Any, str, View]]:
        """What happened on which day: (day, kind, record), in the order of time."""
        return chronology(session)
