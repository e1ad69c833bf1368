"""What somebody meant who wrote a number, a date, a time or a truth in a form of everyday life: the form to write.

Nothing is converted in silence: a press officer who typed `05`, `IV` or `8/7/2025` is told what to write instead.
Days stand before months, as the United Nations and Viet Nam write them.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

WORDS: Mapping[str, int] = MappingProxyType({
    "zero": 0, "none": 0, "không": 0, "one": 1, "first": 1, "một": 1, "nhất": 1, "two": 2, "second": 2, "hai": 2,
    "three": 3, "third": 3, "ba": 3, "four": 4, "fourth": 4, "bốn": 4, "tư": 4, "five": 5, "fifth": 5, "năm": 5,
    "six": 6, "sixth": 6, "sáu": 6, "seven": 7, "seventh": 7, "bảy": 7, "eight": 8, "eighth": 8, "tám": 8,
    "nine": 9, "ninth": 9, "chín": 9, "ten": 10, "tenth": 10, "mười": 10, "eleven": 11, "twelve": 12,
})  # fmt: skip
"""Small numbers in words."""

QUALIFIERS: Mapping[str, str] = MappingProxyType({
    "more than": "more than", ">": "more than", "hơn": "more than", "trên": "over", "over": "over",
    "nearly": "nearly", "almost": "nearly", "gần": "nearly", "about": "about", "around": "about", "some": "about",
    "approximately": "about", "~": "about", "khoảng": "about", "at least": "at least", "ít nhất": "at least",
})  # fmt: skip
"""What is said before a figure, and how a file says it."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TRUE = frozenset({"yes", "y", "on", "có", "true", "đúng"})
FALSE = frozenset({"no", "n", "off", "không", "false", "sai"})
ROMAN = re.compile(r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})")
GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,_ \u00a0\u202f]\d{3})+")
QUALIFIED = re.compile(rf"({'|'.join(map(re.escape, QUALIFIERS))}) ?(\S.*)")
DAY_FIRST = re.compile(r"(\d{1,2})[ ./-]+(\d{1,2}|[a-z]{3,9})[ ./,-]+(\d{4})")
MONTH_FIRST = re.compile(r"([a-z]{3,9}) (\d{1,2}),? (\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
MONTH_ALONE = re.compile(r"(\d{1,2}|[a-z]{3,9})[ ./-]+(\d{4})")
CLOCK = re.compile(r"(\d{1,2})(?: ?(?:[:.h]|giờ) ?(\d{2})?)? ?(am|pm)?")


def meant(form: str, value: object) -> str | None:
    """What to write for a value that stands where one of another form is due, if that can be told.

    >>> meant("whole number", "05"), meant("whole number", "IV"), meant("number", "84,7%")
    ('5', '4', '84.7')
    >>> meant("figure", "more than 63"), meant("date", "8/7/2025"), meant("time", "6 p.m.")
    ('{value: 63, qualifier: more than}', '2025-07-08', '"18:00"')
    >>> meant("date", "soon") is None
    True
    """
    rule = RULES.get(form)
    if rule is None or not isinstance(value, str) or len(value) > 40:
        return None
    return rule(" ".join(value.casefold().split()))


def _whole(said: str) -> str | None:
    said = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", said.removeprefix("+").removeprefix("thứ "))
    if said in WORDS:
        return str(WORDS[said])
    if GROUPED.fullmatch(said):
        return re.sub(r"\D", "", said)
    if ROMAN.fullmatch(said):
        return str(_of_roman(said))
    return str(int(said)) if said.isdecimal() and len(said) < 16 else None


def _of_roman(letters: str) -> int:
    worth = [{"i": 1, "v": 5, "x": 10}[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))


def _number(said: str) -> str | None:
    said = re.sub(r" ?(?:%|per cent|percent)$", "", said)
    if found := re.fullmatch(r"(\d{1,9})[.,](\d{1,6})", said):
        return f"{int(found[1])}.{found[2]}"
    return _whole(said)


def _figure(said: str) -> str | None:
    if found := QUALIFIED.fullmatch(said):
        value = _whole(found[2])
        return value and f"{{value: {value}, qualifier: {QUALIFIERS[found[1]]}}}"
    return _whole(said)


def _date(said: str) -> str | None:
    said = said.removeprefix("ngày ").replace("tháng ", "").replace("năm ", "")
    if found := DAY_FIRST.fullmatch(said):
        return _day(found[3], found[2], found[1])
    if found := MONTH_FIRST.fullmatch(said):
        return _day(found[3], found[1], found[2])
    if found := YEAR_FIRST.fullmatch(said):
        return _day(*found.groups())
    return None


def _partial(said: str) -> str | None:
    if whole := _date(said):
        return whole
    found = MONTH_ALONE.fullmatch(said.removeprefix("tháng ").replace("năm ", ""))
    day = found and _day(found[2], found[1], "1")
    return day and day[:7]


def _day(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdecimal() else MONTHS.index(month[:3]) + 1 if month[:3] in MONTHS else 0
    try:
        return datetime.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _time(said: str) -> str | None:
    found = CLOCK.fullmatch(said.replace("a.m.", "am").replace("p.m.", "pm"))
    if found is None or not (found[2] or found[3] or not said.isdecimal()):
        return None
    hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0) if found[3] else int(found[1])
    minute = int(found[2] or 0)
    return f'"{hour:02}:{minute:02}"' if hour < 24 and minute < 60 else None


def _truth(said: str) -> str | None:
    return "true" if said in TRUE else "false" if said in FALSE else None


RULES: Mapping[str, Callable[[str], str | None]] = MappingProxyType({
    "whole number": _whole, "number": _number, "figure": _figure, "reading": _figure, "date": _date,
    "partial date": _partial, "moment": _partial, "time": _time, "true or false": _truth,
})  # fmt: skip
