"""Patterns of dates: letters are fields (d, MMMM, y), and words stand in quotes («d 'de' MMMM»).

A word without quotes would be read as fields, and a wrong date be printed: the
«de» of «d de MMMM» is the day and the number of the weekday (CLDR, UTS 35,
part 4). So a run of different letters is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import message

_QUOTED = re.compile("'[^']*'")
_LETTERS = re.compile(r"[^\W\d_]+")
NO_PATTERNS = frozenset({"joint", "years"})


def pattern_faults(data: Mapping[str, Any], file: str) -> Iterator[Fault]:
    """A fault for each pattern of a date that holds a word without quotes."""
    for section in ("dates", "periods"):
        for key, pattern in data[section].items():
            if isinstance(pattern, str) and key not in NO_PATTERNS and (word := _word(pattern)):
                said = message("holds the word {word!r} without quotes; write «{word!r}»", word=word)
                yield Fault(Place(file=file, path=f"{section}.{key}"), said)


def _word(pattern: str) -> str:
    """The first word of a pattern that is no field and stands in no quotes.

    >>> _word("d de MMMM 'de' y"), _word("'ngày' d/M/y"), _word("h.mm a")
    ('de', '', '')
    """
    return next((run for run in _LETTERS.findall(_QUOTED.sub(" ", pattern)) if len(set(run)) > 1), "")
