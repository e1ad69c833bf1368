"""Where a line must not end: between a number and what it counts, between a word and its number.

«8 July», «63 countries», «item 10»; «63 nước», «Khóa họp 59», «ngày 8/7». The blank between them becomes a
no-break one (U+00A0) in Word; Markdown keeps plain blanks, since its lines are broken anew wherever it is read.
Which words these are is told by the language's file, under `[lines]`; without it, a language stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from unhrc_reports.document.properties import Lines

NO_BREAK: Final = "\u00a0"
NO_BREAK_HYPHEN: Final = "\u2011"
REMEMBERED: Final = 2048
"""Texts of which each language keeps the result: a session is written in several kinds and again after a change."""
_HYPHEN: Final = re.compile(r"(?<=\w)-(?=\w)")

Glue = Callable[[str], str]


@lru_cache(maxsize=64)
def glue_of(lines: Lines) -> Glue:
    """Give the function that glues what belongs together in a text of a language.

    >>> english = Lines(before_numbers=("item",), before_letters=("room",), months=("July",), little_words=("to",))
    >>> glue_of(english)("on 8 July, in room XX, under item 10, from 2 to 5 years").replace(NO_BREAK, "~")
    'on 8~July, in room~XX, under item~10, from 2 to 5~years'
    """
    if lines == Lines():
        return _as_it_is
    # Every pattern begins with letters, for which the engine looks three times as fast as for anything else.
    counted = rf"[0-9](?:[0-9]{{3}}(?![0-9])|[0-9]*(?:[.,][0-9]+)*( (?={_after_numbers(lines)}))?)"
    numbers = re.compile(f" {counted}")
    others = [re.compile(pattern) for pattern in (rf"\({counted}", *_before_letters(lines))]

    def around(found: re.Match[str]) -> str:
        text = found[0]
        if found.lastindex:
            text = text[:-1] + NO_BREAK
        return NO_BREAK + text[1:] if found.string.endswith(lines.before_numbers, 0, found.start()) else text

    def glued(text: str) -> str:
        text = numbers.sub(around, text)
        for pattern in others:
            text = pattern.sub(_end, text)
        return text

    return lru_cache(REMEMBERED)(glued)


def _after_numbers(lines: Lines) -> str:
    """What a number counts: a month or a noun, but no little word, and not the next part of a date."""
    parts = [rf"(?:{_any(lines.date_parts)}) \d+"] if lines.date_parts else []
    not_counted = "|".join((*map(re.escape, lines.little_words), *parts))
    noun = rf"(?!(?:{not_counted})\b)[^\W\d_A-Z]" if not_counted else r"[^\W\d_A-Z]"
    return "|".join((*map(re.escape, lines.months), noun))


def _before_letters(lines: Lines) -> Iterable[str]:
    """A room that is called by letters, a cycle of review that has a Roman number."""
    return (rf"{re.escape(word)} (?=[A-Z]+\b)" for word in lines.before_letters)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


@lru_cache(maxsize=64)
def whole_of(lines: Lines) -> Glue:
    """Give the function that, in a headline or a letterhead, also keeps names and compound words on one line.

    >>> whole_of(Lines(together=("Viet Nam",)))("co-drafted by Viet Nam").replace(NO_BREAK, "~")
    'co‑drafted by Viet~Nam'
    """
    glued = glue_of(lines)
    names = (
        re.compile(rf"\b(?:{_any(sorted(lines.together, key=len, reverse=True))})\b") if lines.together else None
    )

    def whole(text: str) -> str:
        text = _HYPHEN.sub(NO_BREAK_HYPHEN, glued(text))
        return text if names is None else names.sub(lambda found: found[0].replace(" ", NO_BREAK), text)

    return whole


def _end(found: re.Match[str]) -> str:
    text = found[0]
    return text[:-1] + NO_BREAK if text[-1] == " " else text


def _as_it_is(text: str) -> str:
    return text
