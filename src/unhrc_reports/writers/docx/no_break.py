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
REMEMBERED: Final = 2048
"""Texts of which each language keeps the result: a session is written in several kinds and again after a change."""

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
_BEFORE_LETTERS = {"en": (r"oom (?=[A-Z]+\b)",), "vi": (r"hòng (?=[A-Z]+\b)", r"ỳ (?=[IVX]+\b)")}
"""A room that is called by letters, a cycle of review that has a Roman number."""


def _glue(language: str) -> Callable[[str], str]:
    before = _BEFORE_NUMBERS[language]
    # Every pattern begins with letters, for which the engine looks three times as fast as for anything else.
    counted = rf"[0-9](?:[0-9]{{3}}(?![0-9])|[0-9]*(?:[.,][0-9]+)*( (?={_AFTER_NUMBERS[language]}))?)"
    numbers, in_brackets = re.compile(f" {counted}"), rf"\({counted}"
    others = [re.compile(pattern) for pattern in (in_brackets, *_BEFORE_LETTERS[language])]

    def around(found: re.Match[str]) -> str:
        text = found[0]
        if found.lastindex:
            text = text[:-1] + NO_BREAK
        return NO_BREAK + text[1:] if found.string.endswith(before, 0, found.start()) else text

    def glued(text: str) -> str:
        text = numbers.sub(around, text)
        for pattern in others:
            text = pattern.sub(_end, text)
        return text

    return lru_cache(REMEMBERED)(glued)


def _end(found: re.Match[str]) -> str:
    text = found[0]
    return text[:-1] + NO_BREAK if text[-1] == " " else text


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
