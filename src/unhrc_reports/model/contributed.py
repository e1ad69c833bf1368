"""What every contribution may have besides: rank in the news, a release of its own, quotations, notes."""

from __future__ import annotations

import datetime

import attrs

from unhrc_reports.conversion.bounds import Weight
from unhrc_reports.model.brackets import tuples
from unhrc_reports.model.people import Quotation
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class Note(Sourced):
    """A note of the author on one contribution, for editors."""

    text: Text
    """Whole sentences."""
    date: datetime.date | None = None
    """The day from which it holds; a document of an earlier day does not have it."""


@attrs.frozen(kw_only=True, field_transformer=tuples)
class Contributed(Sourced):
    """A contribution of the delegation."""

    weight: Weight | None = None
    """Rank in the news, from -100 to 100; the higher stands first; absent, the kind of contribution decides."""
    release_date: datetime.date | None = None
    """The day of the release on this contribution alone, where it is not the day on which it was made."""
    quotations: tuple[Quotation, ...] = ()
    """Words on this contribution, approved for publication; they appear with it and nowhere else."""
    notes: tuple[Note, ...] = ()
    """Notes to editors on this contribution; they appear with it and nowhere else."""
