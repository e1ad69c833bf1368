"""A CLDR pattern of a date or a time, compiled to find what it writes: «d MMMM y» finds «8 and 9 July 2025»."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
import babel.dates

from unhrc_reports.localisation.language import Language

_PIECES = re.compile(r"'([^']*)'|([a-zA-Z])\2*|.", re.DOTALL)
_DAYS = re.compile(r"\d+")
MONTHS_OF_A_YEAR = 12
NOON = 12


@attrs.frozen
class Found:
    """A date or several that share a month, or a time, in a text."""

    start: int
    end: int
    dates: tuple[tuple[int | None, int | None, int | None], ...] = ()
    """Day, month and year, as far as they are said."""
    time: tuple[int, int] | None = None
    """Hour and minute."""


@attrs.frozen
class Shape:
    """One pattern, as an expression that finds it."""

    expression: re.Pattern[str]
    months: Mapping[str, int]

    def found(self, text: str) -> Iterator[Found]:
        """Each place of a text that it fits."""
        for match in self.expression.finditer(text):
            parts = match.groupdict()
            if "hour" in parts:
                yield Found(match.start(), match.end(), time=_time(parts))
            elif dates := self._dates(parts):
                yield Found(match.start(), match.end(), dates)

    def _dates(self, parts: Mapping[str, str | None]) -> tuple[tuple[int | None, int | None, int | None], ...]:
        said = (parts.get("month") or "").casefold().rstrip(".")
        month = self.months.get(said) or (int(said) if said.isdigit() else None)
        year = int(parts["year"]) if parts.get("year") else None  # type: ignore[arg-type]  # it is there
        days: list[int | None] = [int(day) for day in _DAYS.findall(parts.get("day") or "")]
        if (month or 1) > MONTHS_OF_A_YEAR or any(not 0 < (day or 1) <= 31 for day in days):
            return ()
        return tuple((day, month, year) for day in days or [None])


def _time(parts: Mapping[str, str | None]) -> tuple[int, int]:
    hour, minute = int(parts["hour"] or 0), int(parts.get("minute") or 0)
    if half := parts.get("half"):
        hour = hour % NOON + (NOON if half.casefold().startswith("p") else 0)
    return hour, minute


def shapes(language: Language) -> tuple[tuple[Shape, ...], tuple[Shape, ...]]:
    """The shapes of dates and of times of a language, the longest first."""
    rules = language.reading
    own = [pattern for key, pattern in language.dates.items() if isinstance(pattern, str)]
    patterns = dict.fromkeys([*own, *rules.get("dates", ()), *rules.get("times", ())])
    made = [(pattern, _fields(pattern)) for pattern in patterns]
    dates = [pattern for pattern, fields in made if "M" in fields]
    times = [pattern for pattern, fields in made if fields & set("hH")]
    months = _months(language)
    return (
        tuple(_shape(pattern, language, months) for pattern in sorted(dates, key=_weight, reverse=True)),
        tuple(_shape(pattern, language, months) for pattern in sorted(times, key=_weight, reverse=True)),
    )


def _fields(pattern: str) -> set[str]:
    return {match[2] for match in _PIECES.finditer(pattern) if match[2]}


def _weight(pattern: str) -> tuple[int, int]:
    return len(_fields(pattern)), len(pattern)


def _months(language: Language) -> dict[str, int]:
    """Names of months, in full and short."""
    widths = itertools.product(("wide", "abbreviated"), ("format", "stand-alone"))
    found: dict[str, int] = {}
    for width, context in widths:
        names: Any = babel.dates.get_month_names(width, context, language.cldr)  # type: ignore[arg-type]  # as listed
        found |= {name.casefold().rstrip("."): number for number, name in names.items() if not name.isdigit()}
    return found


def _shape(pattern: str, language: Language, months: Mapping[str, int]) -> Shape:
    rules = language.reading
    joints = "|".join(re.escape(joint).replace(r"\ ", r"\s+") for joint in rules.get("joints", ("-", "–")))
    prefixes = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in rules.get("prefixes", ()))
    ordinal = "(?:st|nd|rd|th|er)?" if "MMM" in pattern else ""
    one = rf"\d{{1,2}}{ordinal}"
    day = f"{one}(?:(?:{joints})(?:{prefixes})?{one})*"
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    fields = {
        "d": f"(?P<day>{day})", "y": r"(?P<year>\d{4})", "H": r"(?P<hour>\d{1,2})", "h": r"(?P<hour>\d{1,2})",
        "m": r"(?P<minute>\d{2})", "a": r"(?P<half>[ap]\.?m\.?)",
    }  # fmt: skip
    expression = "".join(_piece(match, fields, names) for match in _PIECES.finditer(pattern))
    return Shape(re.compile(rf"(?<![\w/]){expression}(?![\w/])", re.IGNORECASE), months)


def _piece(match: re.Match[str], fields: Mapping[str, str], names: str) -> str:
    if match[2] == "M":
        return rf"(?P<month>{names})\.?" if len(match[0]) > 2 else r"(?P<month>0?[1-9]|1[0-2])"
    if match[2]:
        return fields.get(match[2], "(?!)")
    words = match[1] if match[1] is not None else match[0]
    return r"\s+" if words.isspace() else re.escape(words)
