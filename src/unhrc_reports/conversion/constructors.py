"""Constructors take and refuse what loading does: «role="core group"» is a role, and «core-group» is refused.

unhrc.model.Resolution(title={"en": "Climate"}, role="core group", adoption={"mode": "consensus"})
"""

from __future__ import annotations

import functools
from typing import Any

import attrs

from unhrc_reports.conversion.faults import at_most, findings
from unhrc_reports.conversion.records import PLAINLY, RECORDS, converted, plan
from unhrc_reports.conversion.refusals import Misfit
from unhrc_reports.conversion.written import spell
from unhrc_reports.errors import Fault, InvalidValue, Place


def converts(kind: type) -> None:
    """Make a class convert what its constructor is given; raises InvalidValue with every fault at once."""
    plainly: Any = kind.__init__  # type: ignore[misc]
    blank = frozenset(field.name for field in attrs.fields(kind) if field.default == "")
    positional = tuple(field.name for field in attrs.fields(kind) if not field.kw_only)

    @functools.wraps(plainly)
    def construct(self: Any, /, *values: Any, **given: Any) -> None:
        if len(values) > len(positional):
            plainly(self, *values, **given)  # which says how many it takes
        given = {**dict(zip(positional, values, strict=False)), **given}
        given = {name: value for name, value in given.items() if value != "" or name not in blank}
        aside = {name: given.pop(name) for name in plan(kind).aside & given.keys()}
        try:
            plainly(self, **converted(kind, given), **aside)
        except Misfit as misfit:
            raise InvalidValue(
                Fault(Place(path=spell(one.steps)), one.wording) for one in at_most(findings(misfit))
            ) from None

    RECORDS.append(kind)
    setattr(kind, PLAINLY, plainly)
    kind.__init__ = construct  # type: ignore[misc]  # the constructor that attrs wrote, with a door before it
