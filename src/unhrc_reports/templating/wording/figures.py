"""Filters that write figures: counts with their qualifier and noun, ordinals, shares."""

from __future__ import annotations

import decimal
from collections.abc import Iterable
from typing import Any

from unhrc_reports.localisation import parts
from unhrc_reports.shield import shield
from unhrc_reports.templating.chronology import by_agenda_item
from unhrc_reports.templating.values import Md, Value, bare, printed
from unhrc_reports.templating.views import Figures, Items, View
from unhrc_reports.templating.wording.words import NOTHING, Words, absent


class Amounts(Words):
    """Figures, in one language."""

    def count(self, value: Any, *, figures: bool = False, gender: str = "", **forms: str) -> Md:
        """A figure with its qualifier and the noun that it counts: count(one="panel", other="panels").

        Also the number of items of a list. `figures=True` writes no words, as in tables; `gender` is that of the
        noun, in a language whose number words have it («une résolution»).
        """
        if isinstance(value, Figures):
            value = value.field("actual")
        if absent(value):
            return NOTHING
        if isinstance(value, View):
            said = self.localisation.count(value.record, forms, words=not figures, gender=gender)
            return printed(said, value.path, parts.of_count(value.record, self.localisation.language))
        said = self.localisation.counted(_number(value), forms, words=not figures, gender=gender)
        path, of = _counted(value)
        parts_said = ("value",) if isinstance(value, Value) else ("length",)
        return printed(said, path, parts_said, of=of) if path else Md(shield(said))

    def noun(self, value: Any, **forms: str) -> str:
        """Only the noun, in the form that goes with a figure or the length of a list; absent counts as one."""
        if isinstance(value, Figures):
            value = value.field("actual")
        if isinstance(value, View):
            value = 2 if value.record.value is None else value.record.value
        return self.localisation.noun(1 if absent(value) else _number(value), forms)

    def other_readings(self, value: Any) -> list[Any]:
        """What other sources report for the same moment as the reading that is printed."""
        if not isinstance(value, Figures) or not value:
            return []
        printed = value.record.actual
        return [
            reading
            for reading in value.field("readings")
            if (reading.record.moment, reading.record.planned) == (printed.moment, False)
            and reading.record is not printed
        ]

    def number(self, value: Any, *, figures: bool = False) -> Md:
        """A number; small ones in words where the language does so, unless `figures` are asked for."""
        return self._write(value, lambda held: self.localisation.number(held, words=not figures), _value)

    def ordinal(self, value: Any, *, words: bool = False, gender: str = "") -> Md:
        """An ordinal: 59th; in words: fifty-ninth; `gender` is that of its noun, where the language has it."""
        return self._write(value, lambda held: self.localisation.ordinal(held, words=words, gender=gender), _value)

    def roman(self, value: Any) -> Md:
        """A number in Roman figures, as cycles of review are numbered in Vietnamese: IV."""
        return self._write(value, roman, _value)

    def letter(self, value: Any) -> Md:
        """A number as a capital letter, as annexes are numbered in English: A."""
        return self._write(value, letter, _value)

    def by_agenda_item(self, values: Iterable[View]) -> list[View]:
        """Texts or statements in the order of their agenda items."""
        return by_agenda_item(values)


def _value(_: Any) -> tuple[str, ...]:
    return ("value",)  # what a number says, however it is written


def _counted(value: Any) -> tuple[str, tuple[str, ...]]:
    """The path of what is counted; of a list made of others' items, that of the first one's list, and the items."""
    if path := getattr(value, "path", ""):
        return str(path), ()
    many = isinstance(value, Items | list | tuple)
    of = tuple(one.path for one in value if getattr(one, "path", "")) if many else ()
    return (of[0].rpartition(".")[0], of) if of and len(of) == len(value) else ("", ())


def _number(value: Any) -> int | decimal.Decimal:
    if isinstance(value, Items | list | tuple):
        return len(value)
    held = bare(value)
    return held if isinstance(held, decimal.Decimal) else int(held)


def roman(value: int) -> str:
    """Write a number from 1 to 89 in Roman figures.

    >>> roman(4), roman(59)
    ('IV', 'LIX')
    """
    pieces = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for worth, letters in pieces:
        written += letters * (value // worth)
        value %= worth
    return written


def letter(value: int) -> str:
    """Write a number as a capital letter; after the last, two of them.

    >>> letter(1), letter(28)
    ('A', 'BB')
    """
    return chr(ord("A") + (value - 1) % 26) * ((value - 1) // 26 + 1)
