"""Patterns of dates: letters are fields (d, MMMM, y), and words stand in quotes («d 'de' MMMM»).

A word without quotes would be read as fields, and a wrong date be printed: the
«de» of «d de MMMM» is the day and the number of the weekday (CLDR, UTS 35,
part 4). So a run of different letters is refused.
"""

from __future__ import annotations

import re

_QUOTED = re.compile("'[^']*'")
_LETTERS = re.compile(r"[^\W\d_]+")


def word_in(pattern: str) -> str:
    """The first word of a pattern that is no field and stands in no quotes.

    >>> word_in("d de MMMM 'de' y"), word_in("'ngày' d/M/y"), word_in("h.mm a")
    ('de', '', '')
    """
    return next((run for run in _LETTERS.findall(_QUOTED.sub(" ", pattern)) if len(set(run)) > 1), "")
