"""What a qualified figure allows: «more than 63» is 64 or any number above it.

Two figures contradict each other only when no number fits both, so that «about
70» is never held against 64.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import attrs

from unhrc_reports.checks.wording import Joined
from unhrc_reports.model import Count, Counts, Qualifier

SOME = 2
"""«Several» and «many» are more than one."""


class Span(NamedTuple):
    """The numbers that a figure may stand for, from the least to the most."""

    least: float
    most: float

    def has(self, number: float) -> bool:
        """Whether a number fits."""
        return self.least <= number <= self.most

    def meets(self, other: Span) -> bool:
        """Whether some number fits both."""
        return self.least <= other.most and other.least <= self.most


ANY = Span(0, math.inf)
NONE = Span(0, 0)


def span(count: Count) -> Span:
    """The numbers that a count allows.

    >>> span(Count(value=63, qualifier=Qualifier.MORE_THAN)), span(Count(value=60, qualifier=Qualifier.NEARLY))
    (Span(least=64, most=inf), Span(least=0, most=60))
    """
    if count.qualifier == Qualifier.ABOUT:
        return ANY
    if count.value is None:
        return Span(SOME, math.inf)
    return {
        Qualifier.EXACTLY: Span(count.value, count.value),
        Qualifier.NEARLY: Span(0, count.value),
        Qualifier.AT_LEAST: Span(count.value, math.inf),
    }.get(count.qualifier, Span(count.value + 1, math.inf))


def together(*spans: Span) -> Span:
    """The span of a sum.

    >>> together(Span(19, 19), Span(6, 6))
    Span(least=25, most=25)
    """
    return Span(sum(one.least for one in spans), sum(one.most for one in spans))


@attrs.frozen
class Reading:
    """The reading of a figure that documents print, and its path."""

    path: str
    count: Count


def reading(record: object, field: str, path: str, *, planned: bool | None = None) -> Reading | None:
    """The printed reading of a figure: the actual one, or the planned one where there is no other.

    `planned` asks for the one or the other alone.
    """
    counts: Counts | None = getattr(record, field)
    if counts is None:
        return None
    count = {True: counts.planned, False: counts.actual, None: counts.actual or counts.planned}[planned]
    return Reading(f"{path}.{field}[{counts.index(count)}]".removeprefix("."), count) if count else None


def by_path(reads: Iterable[Reading | None]) -> dict[str, Count]:
    """The readings that are there, by their paths."""
    return {read.path: read.count for read in reads if read}


def span_of(read: Reading | None, absent: Span = ANY) -> Span:
    """The numbers that a reading allows; those of `absent` where there is none."""
    return span(read.count) if read else absent


def sum_of(reads: Iterable[Reading | None], mark: str = " + ") -> Joined:
    """The readings that are there, as parts of a sum.

    >>> sum_of([None, Reading("results.by_vote[0]", Count(value=6)), Reading("x", Count(value=7))]).text("vi")
    '6 + 7'
    """
    return Joined(tuple(read.count for read in reads if read), mark)
