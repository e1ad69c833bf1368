"""Single values, taken as they are due and never converted in silence.

From YAML come scalars as they were written: Plain without quotation marks, str
with them. A Plain can be a number where a number is due; a quoted text cannot.
From JSON and Python come values that have types already.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import math
import re
from typing import Any, TypeVar

from unhrc_reports.characters import forbidden
from unhrc_reports.conversion.bounds import day_fault
from unhrc_reports.conversion.refusals import Refused, choices, clipped, unfit
from unhrc_reports.conversion.wordings import CUT_TEXT, EMPTY, FORMS, TOO_LONG_A_NUMBER
from unhrc_reports.conversion.written import NUMBER, TRUTHS, Cut, Plain, typed
from unhrc_reports.messages import message
from unhrc_reports.nearest import nearest
from unhrc_reports.text import VIETNAMESE, composed

E = TypeVar("E", bound=enum.StrEnum)

WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?")
MOST_DIGITS = 15


def words(value: Any, _: object = str, *, language: str = VIETNAMESE) -> str:
    """A text as it was written: composed (NFC), trimmed, of characters that a document can hold.

    `language` is that of the words; a name, which has none, may be Vietnamese.
    """
    if not isinstance(value, str) or isinstance(value, enum.Enum):
        raise unfit("text", value)
    if (fault := forbidden(value)) is not None:
        raise Refused(fault)
    if isinstance(value, Cut):
        raise Refused(CUT_TEXT)
    if not (trimmed := composed(value, language).strip()):
        raise Refused(EMPTY.filled(form=FORMS["text"][0]))
    return trimmed


def one_line(value: Any, _: object = str) -> str:
    """Words that stand on one line: names, symbols, rooms, addresses."""
    said = words(value)
    if "\n" in said or "\r" in said or "\t" in said:
        raise Refused(message("this is written on one line; take out the line break or tab"))
    return said


def source_key(value: Any, _: object = str) -> str:
    """The key of a source: a text, or a number that is taken as one."""
    if type(value) is int:
        return str(_short(value))
    if not isinstance(value, str):
        raise unfit("source key", value)
    return words(str(value) if isinstance(value, Cut) else value)


def whole_number(value: Any, _: object = int) -> int:
    """Decimal digits; no text, no fraction, no other base."""
    if type(value) is int or (isinstance(value, Plain) and WHOLE.fullmatch(value)):
        return int(_short(value))
    raise unfit("whole number", value)


def number(value: Any, _: object = decimal.Decimal) -> decimal.Decimal:
    """A decimal number, with the digits that were written."""
    if type(value) is float and math.isfinite(value):
        value = decimal.Decimal(repr(value))
    finite = type(value) is int or (isinstance(value, decimal.Decimal) and value.is_finite())
    if finite or (isinstance(value, Plain) and NUMBER.fullmatch(value)):
        return decimal.Decimal(_short(value))
    raise unfit("number", value)


def _short(value: Any) -> Any:
    """A number, if it has no more digits than figures have: longer ones cost Python much, or too much."""
    digits = _digits(value)
    if digits > MOST_DIGITS:
        raise Refused(TOO_LONG_A_NUMBER.filled(digits=digits))
    return value


def _digits(value: int | str | decimal.Decimal) -> int:
    if isinstance(value, str):
        return len(value.lstrip("-"))
    if isinstance(value, int):
        return int(value.bit_length() * math.log10(2)) + 1
    return max(value.adjusted(), 0) + max(-int(value.as_tuple().exponent), 0) + 1


def truth(value: Any, _: object = bool) -> bool:
    """True or false; never yes, no, 1 or a text."""
    if type(value) is bool:
        return value
    if isinstance(value, Plain) and value in TRUTHS:
        return TRUTHS[value]
    raise unfit("true or false", value)


def date(value: Any, _: object = datetime.date) -> datetime.date:
    """A day of the calendar, as ISO 8601 writes it."""
    if type(value) is datetime.date:
        return _possible(value)
    if not isinstance(value, str) or not DATE.fullmatch(value):
        raise unfit("date", value)
    return day_of(value)


def day_of(value: str) -> datetime.date:
    """A day of the calendar from its figures."""
    try:
        found = datetime.date.fromisoformat(value)
    except ValueError:
        raise Refused(
            message(
                "there is no day {value}; write a date of the calendar as year-month-day, such as 2025-07-08",
                value=value,
            )
        ) from None
    return _possible(found)


def _possible(value: datetime.date) -> datetime.date:
    if (wrong := day_fault(value)) is not None:
        raise Refused(wrong)
    return value


def time(value: Any, _: object = datetime.time) -> datetime.time:
    """A time of day without a zone, as ISO 8601 writes it."""
    if type(value) is datetime.time and value.tzinfo is None:
        return value
    if not isinstance(value, str) or not TIME.fullmatch(value):
        raise unfit("time", value)
    try:
        return datetime.time.fromisoformat(value)
    except ValueError:
        raise Refused(
            message('there is no time {value}; write hours and minutes, such as "18:00"', value=value)
        ) from None


def _part_of(value: str, values: list[str]) -> str | None:
    """The only value that has a word in it: «recorded vote» for «vote»."""
    having = [one for one in values if value.casefold() in one.casefold().split()]
    return having[0] if len(having) == 1 else None


def choice(value: Any, kind: type[E]) -> E:
    """One of the values of an enumeration, as it is printed."""
    values = [str(member) for member in kind]
    if isinstance(value, kind):
        return value
    if not isinstance(typed(value), str) or isinstance(value, enum.Enum):
        raise unfit("choice", value, choices=choices(values))
    if value in values:
        return kind(str(value))
    if near := nearest(value, values) or _part_of(value, values):
        raise Refused(
            message(
                "{value!r} is not one of the values; did you mean {near!r}? The values are {choices}",
                value=clipped(value),
                near=near,
                choices=choices(values),
            )
        )
    raise Refused(
        message(
            "{value!r} is not one of the values; write {choices}", value=clipped(value), choices=choices(values)
        )
    )
