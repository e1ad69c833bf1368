"""The short forms in which people write dates, moments, figures and the keys of sources.

Each is a rule for one type of the model. What is not a short form is a mapping with the keys of the class.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Any

from unhrc_reports.conversion import scalars
from unhrc_reports.conversion.bounds import FIGURES
from unhrc_reports.conversion.forms import Rule, each
from unhrc_reports.conversion.records import built, record_of, short_form
from unhrc_reports.conversion.refusals import Refused, unfit
from unhrc_reports.conversion.written import Plain, typed
from unhrc_reports.model.counts import NUMBERLESS, Count, Counts, Qualifier
from unhrc_reports.model.dates import Moment, PartialDate

MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def partial_date(value: Any, _: object = PartialDate) -> PartialDate:
    """A year, a month of it, or a day."""
    if isinstance(value, PartialDate):
        value = str(value)
    written = value.isoformat() if type(value) is datetime.date else str(value) if type(value) is int else value
    if not isinstance(written, str) or not (found := PARTIAL_DATE.fullmatch(written)):
        raise unfit("partial date", value)
    scalars.day_of("-".join((found[1], found[2] or "01", found[3] or "01")))
    return PartialDate.parse(str(written))


def moment(record: Rule[Moment]) -> Rule[Moment]:
    """A day, or a mapping with its time."""

    def rule(value: Any, _: object = Moment) -> Moment:
        if isinstance(value, Moment):
            return value
        if isinstance(value, Mapping):
            return record(value, Moment)
        if isinstance(value, str) and MONTH.fullmatch(value):
            return built(Moment, day=scalars.date(f"{value}-01"), whole_month=True)
        if isinstance(typed(value), str) or type(value) is datetime.date:
            return built(Moment, day=scalars.date(value))
        raise unfit("moment", value)

    return rule


def reading(record: Rule[Count], form: str = "reading") -> Rule[Count]:
    """A number, «several», «many», or a mapping with the qualifier and the moment."""

    def rule(value: Any, _: object = Count) -> Count:
        if isinstance(value, Count):
            return value
        if isinstance(value, Mapping):
            return record(value, Count)
        if isinstance(value, str) and value in NUMBERLESS:
            return built(Count, qualifier=Qualifier(str(value)))
        if type(value) is int or (isinstance(value, Plain) and scalars.WHOLE.fullmatch(value)):
            return built(Count, value=_figure(value))
        raise unfit(form, value)

    return rule


def _figure(value: Any) -> int:
    number = scalars.whole_number(value)
    if (wrong := FIGURES.fault(number)) is not None:
        raise Refused(wrong)
    return number


def figure(_: Rule[Counts]) -> Rule[Counts]:
    """One reading, or a list of them."""
    record = record_of(Count)
    one, of_several = reading(record, "figure"), reading(record)

    def rule(value: Any, _: object = Counts) -> Counts:
        if isinstance(value, Counts):
            return value
        if isinstance(value, list | tuple):
            return built(Counts, readings=each(of_several, value, Count))
        return built(Counts, readings=(one(value, Count),))

    return rule


short_form(PartialDate, lambda _: partial_date)
short_form(Moment, moment)
short_form(Count, reading)
short_form(Counts, figure)
