"""Kinds of values that not every number or text can be, each named once and used as the type of a field.

    agenda_item: AgendaItemNumber | None = None

Loading, constructors and the JSON Schema read the bound from the type. The ranges are wide enough for what can
be, and narrow enough to stop a slip: a session -5, a cycle 2025, a thousand votes.
"""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Protocol, TypeAlias

import attrs

from unhrc_reports.conversion.addresses import email_fault, phone_fault, web_fault
from unhrc_reports.conversion.colours import colour_fault
from unhrc_reports.conversion.zones import MISNOMERS, zone_fault
from unhrc_reports.messages import Message, message
from unhrc_reports.text import LANGUAGE_TAG

FIRST_YEAR, LAST_YEAR = 1900, 2100


class Bound(Protocol):
    """What a value must be besides its type."""

    @property
    def schema(self) -> Mapping[str, Any]:
        """The same in the words of JSON Schema."""
        ...

    def fault(self, value: Any) -> Message | None:
        """What is wrong with a value, and the cure, if anything."""
        ...


@attrs.frozen(eq=False)
class Between:
    """A number from the least to the most.

    >>> print(Between(1, 10, message("an agenda item")).fault(11))
    11 is out of range: an agenda item is a number from 1 to 10; correct it
    """

    least: int | decimal.Decimal
    most: int | decimal.Decimal
    what: Message

    @property
    def schema(self) -> Mapping[str, Any]:
        """The range."""
        least = self.least if isinstance(self.least, int) else float(self.least)
        return {"minimum": least, "maximum": int(self.most)}

    def fault(self, value: int | decimal.Decimal) -> Message | None:
        """A number that lies outside."""
        if self.least <= value <= self.most:
            return None
        return message(
            "{value} is out of range: {what} is a number from {least} to {most}; correct it",
            value=str(value),
            what=self.what,
            least=str(self.least),
            most=str(self.most),
        )


@attrs.frozen(eq=False)
class Shaped:
    """Words of a certain form; without words there is nothing to be wrong."""

    judge: Callable[[str], Message | None]
    schema: Mapping[str, Any]

    def fault(self, value: str) -> Message | None:
        """Words of another form."""
        return self.judge(value) if value else None


def language_fault(tag: str) -> Message | None:
    """What is wrong with the tag of a language, if anything.

    >>> print(language_fault("English"))
    'English' is not the tag of a language; write en, vi, fr or another tag of BCP 47
    """
    if LANGUAGE_TAG.fullmatch(tag):
        return None
    return message("{tag!r} is not the tag of a language; write en, vi, fr or another tag of BCP 47", tag=tag)


def day_fault(value: datetime.date) -> Message | None:
    """What is wrong with a day that no session can have, if anything.

    >>> print(day_fault(datetime.date(205, 7, 8)))
    the year 205 is out of range: dates lie between 1900 and 2100; correct it
    """
    return year_fault(value.year)


def year_fault(year: int) -> Message | None:
    """What is wrong with the year of a date, if anything."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return message(
        "the year {year} is out of range: dates lie between {first} and {last}; correct it",
        year=str(year),
        first=str(FIRST_YEAR),
        last=str(LAST_YEAR),
    )


SessionNumber: TypeAlias = Annotated[int, Between(1, 999, message("the number of a session"))]
Year: TypeAlias = Annotated[int, Between(FIRST_YEAR, LAST_YEAR, message("a year"))]
Weeks: TypeAlias = Annotated[int, Between(1, 52, message("the length of a session in weeks"))]
ReviewCycle: TypeAlias = Annotated[int, Between(1, 20, message("a cycle of the universal periodic review"))]
ReviewSession: TypeAlias = Annotated[
    int, Between(1, 200, message("the number of a session of the Working Group on the universal periodic review"))
]
AgendaItemNumber: TypeAlias = Annotated[int, Between(1, 10, message("an agenda item"))]
Votes: TypeAlias = Annotated[int, Between(0, 47, message("the votes of the Council's 47 members"))]
FIGURES = Between(0, 999_999_999, message("a figure of a session"))
Number: TypeAlias = Annotated[int, FIGURES]
MandateYears: TypeAlias = Annotated[
    decimal.Decimal, Between(decimal.Decimal("0.1"), 20, message("the years of a mandate"))
]
Weight: TypeAlias = Annotated[int, Between(-100, 100, message("a rank in the news"))]
PerCent: TypeAlias = Annotated[decimal.Decimal, Between(0, 100, message("a share in per cent"))]

WebAddress: TypeAlias = Annotated[
    str, Shaped(web_fault, {"pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?$"})
]
EmailAddress: TypeAlias = Annotated[str, Shaped(email_fault, {"pattern": r"^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$"})]
PhoneNumber: TypeAlias = Annotated[str, Shaped(phone_fault, {"pattern": r"^[+(]?[0-9(][^<>@:]*[0-9]$"})]
Colour: TypeAlias = Annotated[str, Shaped(colour_fault, {"pattern": "^[0-9A-Fa-f]{6}$"})]
LanguageTag: TypeAlias = Annotated[str, Shaped(language_fault, {"pattern": f"^{LANGUAGE_TAG.pattern}$"})]
TimeZone: TypeAlias = Annotated[
    str,
    Shaped(
        zone_fault,
        {
            "pattern": r"^(local|UTC|(?!Etc/|posix/|right/)[A-Z][A-Za-z]*(/[A-Z][A-Za-z_+-]*)+)$",
            "not": {"enum": list(MISNOMERS)},
            "examples": ["local", "UTC", "Europe/Zurich", "Asia/Ho_Chi_Minh"],
        },
    ),
]
