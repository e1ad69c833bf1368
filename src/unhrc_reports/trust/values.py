"""What an edited text now says of a datum, as a value of the model: «more than 66» is Count(66, more than)."""

from __future__ import annotations

import datetime
import decimal
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.document.nodes import Fact
from unhrc_reports.errors import ReportsError
from unhrc_reports.localisation.recognising import Content, Date, plainly
from unhrc_reports.model import Count, Moment, PartialDate
from unhrc_reports.model.counts import Qualifier
from unhrc_reports.reference import State, state
from unhrc_reports.text import Text
from unhrc_reports.trust.claims import Claims

_DIGITS = re.compile(r"\d+")
PARTS = ("day", "month", "year")


@attrs.frozen
class Wording:
    """A fact as it was printed and as it now stands there."""

    fact: Fact
    was: str
    now: str
    language: str
    claims: Claims

    def content(self) -> Content:
        """What the new words say."""
        return self.claims.content(self.now)

    def number(self) -> str | None:
        """The only number that the new words say."""
        return self._number(self.now)

    def number_before(self) -> str | None:
        """The only number that the printed words said."""
        return self._number(self.was)

    def _number(self, text: str) -> str | None:
        content = self.claims.content(text)
        found = [*content.figures] or [*content.idle] or _DIGITS.findall(text)
        return found[0] if len(found) == 1 else None


def new_value(datum: Any, words: Wording) -> Any:
    """The datum as the new words tell it; None where they cannot be read as one.

    A part that the words do not tell (the year of «9 July») stays what it was.
    """
    read = next((rule for kind, rule in RULES.items() if type(datum) is kind), None)
    try:
        return read(datum, words) if read else None
    except (ValueError, ReportsError):  # 31 February, a figure that its qualifier does not allow
        return None


def _date(datum: datetime.date, words: Wording) -> datetime.date | None:
    found = _told(datum, words)
    if found is None:
        return None
    day, month, year = found
    return datetime.date(year or datum.year, month or datum.month, day or datum.day)


def _partial(datum: PartialDate, words: Wording) -> PartialDate | None:
    found = _told(datum, words)
    if found is None:
        return None
    day, month, year = found
    return PartialDate(year=year or datum.year, month=month or datum.month, day=day or datum.day)


def _told(datum: datetime.date | PartialDate, words: Wording) -> Date | None:
    """Day, month and year of the only date of some words, or of the part of one that they tell."""
    dates = list(words.content().dates)
    if dates:
        return dates[0] if len(dates) == 1 else None
    number, part = words.number(), _part(datum, words)
    if number is None or part is None:
        return None
    day, month, year = (int(number) if part == one else None for one in PARTS)
    return day, month, year


def _part(datum: datetime.date | PartialDate, words: Wording) -> str | None:
    """Which part of a date stands there as a number: the first day of «from 9 to 11 September»."""
    if len(words.fact.said) == 1:
        return words.fact.said[0]
    before = words.number_before()
    return next((part for part in PARTS if str(getattr(datum, part)) == before), None)


def _moment(datum: Moment, words: Wording) -> Moment | None:
    day = _date(datum.day, words)
    return attrs.evolve(datum, day=day) if day else None


def _count(datum: Count, words: Wording) -> Count | None:
    number = words.number()
    if number is None:
        return None
    return attrs.evolve(datum, value=int(number), qualifier=_qualifier(datum, words))


def _qualifier(datum: Count, words: Wording) -> Qualifier:
    was, now = ({name for name, _ in words.claims.content(text).qualified} for text in (words.was, words.now))
    if was == now and datum.value is not None:
        return datum.qualifier
    return Qualifier(next(iter(now))) if now else Qualifier.EXACTLY


def _integer(datum: int, words: Wording) -> int | None:
    number = words.number()
    return int(number) if number else None


def _decimal(datum: decimal.Decimal, words: Wording) -> decimal.Decimal | None:
    number = words.number()
    return decimal.Decimal(number) if number else None


def _state(datum: State, words: Wording) -> State | None:
    found = words.content().states
    return state(next(iter(found))) if len(found) == 1 else None


def _text(datum: Text, words: Wording) -> Text | None:
    old = datum.get(words.language)
    new = _words(old, words) if old else None
    return Text({**dict(datum), words.language: new}) if new else None


def _words(datum: str, words: Wording) -> str | None:
    """The text with the new words in the place of the old ones, where these stand in it once."""
    was, now = (plainly(one).split() for one in (words.was, words.now))
    old, plain = r"\s+".join(map(re.escape, was)), plainly(datum)
    found = re.findall(old, plain) if was and now else []
    return re.sub(old, lambda _: " ".join(now), plain) if len(found) == 1 else None


RULES: Mapping[type, Callable[[Any, Wording], Any]] = MappingProxyType({
    datetime.date: _date,
    PartialDate: _partial,
    Moment: _moment,
    Count: _count,
    int: _integer,
    decimal.Decimal: _decimal,
    State: _state,
    Text: _text,
    str: _words,
})  # fmt: skip
"""How each kind of datum is read."""
