"""Filters that write dates, periods, moments and times of day."""

from __future__ import annotations

from typing import Any

from unhrc_reports.localisation import parts
from unhrc_reports.templating.chronology import chronology
from unhrc_reports.templating.values import Md, bare, joined, markdown, printed
from unhrc_reports.templating.views import Figures, View
from unhrc_reports.templating.wording.words import NOTHING, Words, absent


class Span:
    """The first and last day of something, or years of a term: `one` where they are the same or one is unknown."""

    __slots__ = ("end", "start")

    def __init__(self, start: Any, end: Any) -> None:
        self.start, self.end = start, end

    @classmethod
    def between(cls, start: Any, end: Any) -> Span | None:
        """A span; None where neither end is known."""
        return None if absent(start) and absent(end) else cls(start, end)

    @property
    def key(self) -> str:
        """Which of two sentences tells it: `one` day or `two`."""
        alone = absent(self.start) or absent(self.end) or bare(self.start) == bare(self.end)
        return "one" if alone else "two"


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

    def dates(self, span: Span | None, width: str = "medium") -> Md:
        """A span of days: what its two dates share is said once."""
        return NOTHING if span is None else self.period(span.start, span.end, width=width)

    def years(self, start: Any, end: Any = None) -> Md:
        """The first and last year of a term, or of a span: 2023–2025."""
        if isinstance(start, Span):
            start, end = start.start, start.end
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
