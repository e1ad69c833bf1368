"""Patterns of language files, filled in: a place in braces is put for, and nothing of it is ever evaluated.

A place is `{}`, `{name}`, or `{name:word}` for a value after a word that joins it («heure {city:de}»). Python's
own format strings can read attributes and items of the whole process; these cannot.
"""

from __future__ import annotations

import re

from unhrc_reports.localisation.joints import Joints

PLACE = re.compile(r"\{(\w*)(?::(\w+))?\}")
NO_JOINTS = Joints({})


def filled(pattern: str, joints: Joints = NO_JOINTS, /, **values: str) -> str:
    """A pattern with its places filled in; `value` is for `{}`.

    >>> filled("more than {}", value="63"), filled("{time} on {day}", time="6 p.m.", day="8 July")
    ('more than 63', '6 p.m. on 8 July')
    >>> filled("{0.__class__} {unknown}", value="63")
    '{0.__class__} {unknown}'
    """

    def put(found: re.Match[str]) -> str:
        said = values.get(found[1] or "value")
        if said is None:
            return found[0]
        return joints.after(said, found[2]) if found[2] else said

    return PLACE.sub(put, pattern)
