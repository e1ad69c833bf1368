"""Sessions in which much happens, each time otherwise: without some data, with other counts and other roles.

Random sessions of a few fields hardly ever tell a lost vote or a figure that is not the last one; these do.
"""

from __future__ import annotations

import enum
import random
from typing import Any

import attrs
from reading import EXAMPLES, everything, hrc59
from strategies import complete, loaded_fields

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError
from unhrc_reports.model import Counts, Session

FEW, MANY = 0.05, 0.35
"""How often a datum is left out or becomes another."""


def varied(rnd: random.Random) -> Session:
    """Such a session, each time another."""
    makers = (hrc59, everything, lambda: unhrc.load(EXAMPLES / "hrc58.yaml"), lambda: in_both(complete(Session)))
    return _varied(rnd.choice(makers)(), rnd, rnd.uniform(FEW, MANY))


def in_both(value: Any) -> Any:
    """The same with every text in both languages."""
    if isinstance(value, unhrc.Text):
        words = next(iter(value))[1]
        return unhrc.Text(en=words, vi=words)
    if isinstance(value, tuple):
        return tuple(map(in_both, value))
    if not _is_record(value):
        return value
    fields = [field.name for field in attrs.fields(type(value)) if field.name != "origin"]
    return attrs.evolve(value, **{name: in_both(getattr(value, name)) for name in fields})


def _varied(value: Any, rnd: random.Random, often: float) -> Any:
    if isinstance(value, tuple) and not isinstance(value, Counts):
        kept = tuple(_varied(one, rnd, often) for one in value if rnd.random() > often / 2)
        return kept[:1] if rnd.random() < often / 2 else kept
    if _is_record(value):
        return _record(value, rnd, often)
    if rnd.random() > often:
        return value
    if isinstance(value, bool):
        return not value
    if isinstance(value, enum.Enum):
        return rnd.choice(list(type(value)))
    return rnd.choice([0, 1, 2, 3, 5, 21]) if isinstance(value, int) else value


def _record(record: Any, rnd: random.Random, often: float) -> Any:
    changed = {}
    for field in loaded_fields(type(record)):
        value = getattr(record, field.name)
        is_left_out = field.default is not attrs.NOTHING and rnd.random() < often
        changed[field.alias] = _default(field) if is_left_out else _varied(value, rnd, often)
    while changed:  # the model refuses what cannot be: fewer changes, until it takes them
        try:
            return attrs.evolve(record, **changed)
        except (ReportsError, ValueError, TypeError):
            changed.pop(rnd.choice(sorted(changed)))
    return record


def _default(field: Any) -> Any:
    return field.default.factory() if isinstance(field.default, attrs.Factory) else field.default


def _is_record(value: Any) -> bool:
    return (
        attrs.has(type(value))
        and type(value).__module__.startswith("unhrc_reports.model")
        and not isinstance(value, enum.Enum | Counts)
    )
