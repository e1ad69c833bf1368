"""Where a line must not end: between a number and what it counts, between a word and its number.

«8 July», «63 countries», «item 10»; «63 nước», «Khóa họp 59», «ngày 8/7». The blank between them becomes a
no-break one (U+00A0) in Word; Markdown keeps plain blanks, since its lines are broken anew wherever it is read.
Which words these are is told here for English and Vietnamese; other languages stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType
from typing import Final

NO_BREAK: Final = "\u00a0"
REMEMBERED: Final = 512
"""Texts of which each language keeps the result: a session is written in several kinds and again after a change."""

_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_BEFORE_NUMBERS = {
    "en": (
        "Figure", "Table", "Annex", "rticle", "Building", "item", "items", "page", "room", "Room", "Session", "HRC",
        "No.",
    ),
    "vi": (
        "Hình", "Bảng", "Phụ lục", "Điều", "ề mục", "òa nhà", "trang", "phòng", "hóa họp", "thứ", "gày", "tháng",
        "năm", "kỳ", "số",
    ),
}  # fmt: skip
"""How words end that a number belongs to."""
_AFTER_NUMBERS = {
    "en": rf"{_MONTHS}|(?!(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|was|were|with)\b)[^\W\d_A-Z]",
    "vi": r"(?!(?:bằng|các|có|cho|của|đã|đến|do|được|là|ở|tại|theo|thuộc|trên|trong|từ|và|về|vào|với|"
    r"(?:ngày|tháng|năm) \d+)\b)[^\W\d_A-Z]",
}
"""What a number counts: a month or a noun, but no little word, and not the next part of a date."""
_ROOM = {"en": re.compile(r"oom (?=[A-Z]+\b)"), "vi": re.compile(r"hòng (?=[A-Z]+\b)|kỳ (?=[IVX])")}
"""A room, or a cycle of review, that is called by letters."""


def _glue(language: str) -> Callable[[str], str]:
    before, counted = _BEFORE_NUMBERS[language], rf" (?={_AFTER_NUMBERS[language]})"
    # Each pattern begins with a character that the engine looks for first, which makes it twice as fast.
    numbers = re.compile(rf" (?:[0-9]{{4}}(?![0-9])|{_NUMBER}({counted})?)")
    in_brackets = re.compile(rf"\({_NUMBER}{counted}")
    room = _ROOM[language]

    def around(found: re.Match[str]) -> str:
        first = NO_BREAK if found.string.endswith(before, 0, found.start()) else " "
        return f"{first}{found[0][1:-1]}{NO_BREAK}" if found[1] else f"{first}{found[0][1:]}"

    def glued(text: str) -> str:
        text = in_brackets.sub(_end, numbers.sub(around, text))
        return room.sub(_end, text)

    return lru_cache(REMEMBERED)(glued)


def _end(found: re.Match[str]) -> str:
    return found[0][:-1] + NO_BREAK


def _as_it_is(text: str) -> str:
    return text


_GLUES: Final = MappingProxyType({language: _glue(language) for language in _BEFORE_NUMBERS})


def glue_of(locale: str) -> Callable[[str], str]:
    """Give the function that glues what belongs together in a text of a language.

    >>> glue_of("en-GB")("on 8 July 2025 in room XX, under item 10 of the agenda").replace(NO_BREAK, "~")
    'on 8~July 2025 in room~XX, under item~10 of the agenda'
    >>> glue_of("vi-VN")("Khóa họp 59, từ ngày 16/6 đến ngày 8 tháng 7 năm 2025, 63 nước").replace(NO_BREAK, "~")
    'Khóa họp~59, từ ngày~16/6 đến ngày~8 tháng~7 năm~2025, 63~nước'
    """
    return _GLUES.get(locale.partition("-")[0], _as_it_is)
