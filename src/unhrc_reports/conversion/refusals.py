"""How a rule says no: what was due, what came instead, and what to write.

A rule raises Refused; it does not know where in which file it stands. The path
is put together on the way up, the place is looked up in the end (faults.py).
"""

from __future__ import annotations

import datetime
import decimal
import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from unhrc_reports.conversion.meant import meant
from unhrc_reports.conversion.wordings import EMPTY, FORMS, KINDS, MEANT, UNQUOTED
from unhrc_reports.conversion.written import typed
from unhrc_reports.messages import Message, message

SHOWN = 40

MOST_FAULTS = 500
"""A file with more faults than this is answered with so many: nobody reads more, and each costs time."""


class Refused(ValueError):
    """A value that the model cannot take, with the wording of why and what to do."""

    def __init__(self, wording: Message, *, at_key: bool = False) -> None:
        super().__init__(wording)
        self.wording = wording
        self.at_key = at_key


class Several(ValueError):
    """More than one refusal inside one value, each with the step that leads to it."""

    def __init__(self, found: Sequence[tuple[str | int, Exception]]) -> None:
        super().__init__(found)
        self.found = found


class Misfit(ValueError):
    """What is wrong with a record: values by their fields, fields that are missing, and keys that are no fields."""

    def __init__(
        self,
        owner: type,
        given: Mapping[Any, object],
        found: Sequence[tuple[str, Exception]],
        missing: Iterable[str],
    ) -> None:
        super().__init__(owner, found)
        self.owner = owner
        self.given = given
        self.found = found
        self.missing = tuple(missing)


@attrs.frozen
class Odd:
    """What a notation read and no rule can take, with the reason."""

    wording: Message


def unfit(form: str, value: object, **values: object) -> Refused:
    """The refusal of a value in whose place something of another form is due."""
    due, cure = (part.filled(**values) for part in FORMS[form])
    if isinstance(value, Odd):
        return Refused(value.wording)
    if value is None:
        return Refused(EMPTY.filled(form=due))
    came = kind(value)
    if said := meant(form, value):
        quoted = said == value  # and without the marks it would have been right
        cure = (UNQUOTED if quoted else MEANT).filled(meant=said)
        came = KINDS["quoted"].filled(shown=_shown(value)) if quoted else came
    return Refused(message("{form} is due here, not {kind}; {cure}", form=due, kind=came, cure=cure))


def kind(value: object) -> Message:
    """What a value is, in words.

    >>> kind("26")["en"], kind([])["vi"]
    ("the text '26'", 'danh sách')
    """
    value = typed(value)
    return KINDS[_kind(value)].filled(shown=_shown(value))


def _kind(value: object) -> str:
    for types, name in _KINDS:
        if isinstance(value, types):
            return name
    return "other"


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "truth"),
    ((int, float, decimal.Decimal), "number"),
    (enum.Enum, "other"),
    (str, "text"),
    (datetime.date, "date"),
    (Mapping, "mapping"),
    ((list, tuple), "list"),
)


def _shown(value: object) -> str:
    if isinstance(value, str):
        return repr(clipped(value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= 10**SHOWN:
        return "…"  # Python refuses to write an integer of more than 4,300 digits
    return clipped(str(value)) if _kind(value) in ("number", "date") else type(value).__name__


def clipped(words: str) -> str:
    """Words, or their beginning, to be shown in a message."""
    return str(words) if len(words) <= SHOWN else words[:SHOWN] + "…"


def choices(values: Iterable[str]) -> str:
    """A list of values to choose from.

    >>> choices(["led", "joined"])
    'led, joined'
    """
    return ", ".join(values)
