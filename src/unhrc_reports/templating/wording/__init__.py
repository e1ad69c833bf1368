"""The small language of wording: filters that write values and keep the path of each.

Apart by what they write: words around values, dates, figures, names. A user of
the templates sees one flat set; `Wording.filters` lists it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from unhrc_reports.templating.wording.dates import Dates
from unhrc_reports.templating.wording.figures import Amounts
from unhrc_reports.templating.wording.names import Names


class Wording(Dates, Amounts, Names):
    """The filters of one language."""

    def filters(self) -> dict[str, Callable[..., Any]]:
        """Every filter by its name."""
        names = (name for part in type(self).__mro__ for name in vars(part) if not name.startswith("_"))
        return {name: getattr(self, name) for name in names if name != "filters"}


__all__ = ["Wording"]
