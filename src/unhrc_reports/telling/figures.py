"""How figures are told: whether they are known, and what a list beside them means."""

from __future__ import annotations

from unhrc_reports.model import Results
from unhrc_reports.model.counts import Counts
from unhrc_reports.model.results import UprOutcomes


def is_known(figure: Counts | None) -> bool:
    """Whether there is a reading from after the event."""
    return figure is not None and figure.actual is not None


def support(figure: Counts | None, states: tuple[object, ...]) -> str | None:
    """How support is told: by the `count` of those who gave it, or by the `list` of them."""
    return "count" if is_known(figure) else "list" if states else None


def split(results: Results) -> str | None:
    """How adoption is told: of texts by consensus and by vote `both`, or of one of them."""
    known = (is_known(results.by_consensus), is_known(results.by_vote))
    return {(True, True): "both", (True, False): "consensus", (False, True): "vote"}.get(known)


def extent(reviews: UprOutcomes) -> str | None:
    """What a list of States is beside their number: the `whole`, a `part`, or all that is known: `listed`."""
    number = reviews.number.actual if reviews.number else None
    if number is None:
        return "listed" if reviews.states else None
    return "part" if number.value and len(reviews.states) < number.value else "whole"
