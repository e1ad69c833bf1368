"""How values are named inside an explanation, in the language of its reader, on one line.

This serves messages to authors only; what documents print is made elsewhere,
in the style of the house.
"""

from __future__ import annotations

import datetime
import decimal
import enum
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.messages import Message, Spoken, message
from unhrc_reports.messages.dates import day, month, number
from unhrc_reports.model import (
    Count,
    Moment,
    Organization,
    PartialDate,
    Qualifier,
    Role,
    SessionKind,
    TermPoint,
    Vote,
)
from unhrc_reports.reference import Body, RegionalGroup, State, SymbolKind
from unhrc_reports.text import Text

LONGEST = 80
"""Characters of a text that are quoted; an explanation is read on one line."""

TERMS: Mapping[enum.Enum, Message] = MappingProxyType(
    {
        Qualifier.MORE_THAN: message("more than"),
        Qualifier.OVER: message("over"),
        Qualifier.NEARLY: message("nearly"),
        Qualifier.ABOUT: message("about"),
        Qualifier.AT_LEAST: message("at least"),
        Qualifier.SEVERAL: message("several"),
        Qualifier.MANY: message("many"),
        Vote.IN_FAVOUR: message("in favour"),
        Vote.AGAINST: message("against"),
        Vote.ABSTAINED: message("abstained"),
        Vote.NOT_VOTING: message("not voting"),
        Role.LEAD: message("lead"),
        Role.CORE_GROUP: message("core group"),
        Role.CO_AUTHOR: message("co-author"),
        Role.MAIN_SPONSOR: message("main sponsor"),
        Role.CO_SPONSOR: message("co-sponsor"),
        SessionKind.REGULAR: message("regular"),
        SessionKind.SPECIAL: message("special"),
        SymbolKind.RESOLUTION: message("resolution"),
        SymbolKind.DECISION: message("decision"),
        SymbolKind.PRESIDENTS_STATEMENT: message("President's statement"),
        SymbolKind.DRAFT: message("draft"),
        SymbolKind.REPORT: message("report"),
        TermPoint.FIRST_OF_TERM: message("first of the term"),
        TermPoint.LAST_OF_TERM: message("last of the term"),
        TermPoint.FIRST_OF_FINAL_YEAR: message("first of the final year"),
        TermPoint.LAST_OF_YEAR: message("last of the year"),
        RegionalGroup.AFRICAN: message("African"),
        RegionalGroup.ASIA_PACIFIC: message("Asia-Pacific"),
        RegionalGroup.EASTERN_EUROPEAN: message("Eastern European"),
        RegionalGroup.GRULAC: message("GRULAC"),
        RegionalGroup.WEOG: message("WEOG"),
    }
)
"""Terms of the glossary that stand in explanations; other enumerations are quoted as a file writes them."""


YEARS = message("{start}–{end}")
NOTHING = message("none")


@attrs.frozen
class Years(Spoken):
    """The years of a term, which languages join by different dashes."""

    start: int
    end: int

    def text(self, language: str = "en", /) -> str:
        """The years with the dash of a language."""
        return YEARS.filled(start=self.start, end=self.end).text(language)


@attrs.frozen
class Named(Spoken):
    """A value that stands in an explanation, and is named in the language of its reader."""

    value: Any

    def text(self, language: str = "en", /) -> str:
        """Its name in a language."""
        return say(self.value, language)


@attrs.frozen
class Joined(Spoken):
    """Values with a mark between them, such as the parts of a sum."""

    values: tuple[Any, ...]
    mark: str

    def text(self, language: str = "en", /) -> str:
        """Their names in a language."""
        return self.mark.join(say(value, language) for value in self.values)


def say(value: Any, language: str) -> str:
    """A value as an explanation names it.

    >>> from datetime import date
    >>> say(date(2025, 7, 8), "en"), say(date(2025, 7, 8), "vi")
    ('8 July 2025', '8/7/2025')
    >>> say(Count(value=63, qualifier=Qualifier.MORE_THAN), "vi"), say((), "en")
    ('hơn 63', 'none')
    """
    for kind, name in NAMES.items():
        if isinstance(value, kind):
            return name(value, language)
    return one_line(str(value))


def plain(value: Any) -> str:
    """A value as text in no language's manner: ISO dates, the UN's short names of States."""
    if isinstance(value, State):
        return value.un_short
    if isinstance(value, Body):
        return value.en_list
    return str(value) if isinstance(value, (datetime.date, decimal.Decimal, PartialDate)) else say(value, "en")


def one_line(words: str) -> str:
    """Words without line breaks, cut where they are long.

    >>> one_line("a title" + chr(10) + "on two lines")
    'a title on two lines'
    """
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _count(value: Count, language: str) -> str:
    qualifier = "" if value.qualifier == Qualifier.EXACTLY else _term(value.qualifier, language)
    return " ".join(str(part) for part in (qualifier, value.value) if part not in ("", None))


def _term(value: enum.Enum, language: str) -> str:
    return TERMS[value].text(language) if value in TERMS else str(value)


def _text(value: Text, language: str) -> str:
    words = value.get(language) or next(words for _, words in value)
    return one_line(words)


def _state(value: State, language: str) -> str:
    return value.vi_press if language == "vi" else value.un_text


def _series(value: tuple[Any, ...], language: str) -> str:
    parts = (plain(part) if language == "en" else say(part, language) for part in value)
    return ", ".join(parts) or NOTHING.text(language)


def _partial(value: PartialDate, language: str) -> str:
    if not value.month:
        return str(value.year)
    start = datetime.date(value.year, value.month, value.day or 1)
    return day(start, language) if value.day else month(start, language)


NAMES: Mapping[type, Callable[[Any, str], str]] = MappingProxyType(
    {
        datetime.date: day,
        decimal.Decimal: number,
        Count: _count,
        Moment: lambda value, language: day(value.day, language),
        Organization: lambda value, language: _text(value.name, language),
        PartialDate: _partial,
        State: _state,
        Body: lambda value, language: value.vi if language == "vi" else value.en,
        Text: _text,
        enum.Enum: _term,
        Spoken: lambda value, language: value.text(language),
        tuple: _series,
    }
)
"""Kind of value to the function that names it."""
