"""Who came to a session, a segment, a review or an event, and how many."""

from __future__ import annotations

import attrs

from unhrc_reports.model.counts import Counts, as_counts
from unhrc_reports.model.sourced import Sourced
from unhrc_reports.text import Text


@attrs.frozen(kw_only=True)
class Attendance(Sourced):
    """Who came, and how many."""

    number: Counts | None = attrs.field(default=None, converter=as_counts)
    """How many came; absent where the source names them without a number."""
    who: Text
    """Who they were, as it follows a number above one: «ambassadors of members of the Council»."""
