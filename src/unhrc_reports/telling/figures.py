"""How figures are told: whether they are known, and what a list beside them means."""

from __future__ import annotations

from unhrc_reports.model import OwnReview, Results, Session
from unhrc_reports.model.counts import Counts, Qualifier
from unhrc_reports.model.results import MandateAction, MandateChange, UprOutcomes
from unhrc_reports.telling.chosen import Chosen, Placed, chosen
from unhrc_reports.text import Text


def is_known(figure: Counts | None) -> bool:
    """Whether there is a reading from after the event."""
    return figure is not None and figure.actual is not None


def support(figure: Counts | None, states: tuple[object, ...]) -> str | None:
    """How support is told: by the `count` of those who gave it, or by the `list` of them."""
    return "count" if is_known(figure) else "list" if states else None


def mandates(session: Session, action: MandateAction) -> Chosen[MandateChange]:
    """The mandates with which the Council did one thing."""
    held = session.results.mandates if session.results else ()
    return chosen(held, "results.mandates", lambda change: change.action is action)


def answered(review: OwnReview) -> str | None:
    """How the answer to recommendations is told: of how many `all` is known, `received` or `accepted` alone."""
    known = (is_known(review.received), is_known(review.accepted))
    return {(True, True): "all", (True, False): "received", (False, True): "accepted"}.get(known)


def topics_beside(results: Results) -> Chosen[Text]:
    """The topics of panel discussions that are told with their number: few; a long list has its own sentence."""
    few = len(results.panel_topics) <= MOST_BESIDE and is_known(results.panels)
    return chosen(results.panel_topics if few else (), "panel_topics", lambda _: True)


def topics_apart(results: Results) -> Chosen[Text]:
    """Those that are told by themselves."""
    apart = () if topics_beside(results) else results.panel_topics
    return chosen(apart, "panel_topics", lambda _: True)


MOST_BESIDE = 2


def _value(figure: Counts | None) -> int | None:
    reading = figure.actual if figure else None
    return reading.value if reading and reading.qualifier is Qualifier.EXACTLY else None


def _adopted(results: Results) -> int:
    """How many texts the Council is said to have adopted; 0 where that is not known exactly."""
    kinds = (results.resolutions, results.decisions, results.presidents_statements)
    together = _value(results.resolutions_and_decisions)
    return together or sum(_value(kind) or 0 for kind in kinds if is_known(kind))


def passed(results: Results, name: str, other: str) -> dict[str, Placed]:
    """How the texts passed, where the figures cover all: `split` in two kinds, or `only` by one."""
    here, there = _value(getattr(results, name)), _value(getattr(results, other))
    if not here or here + (there or 0) != _adopted(results):
        return {}
    return {"split" if there else "only": Placed(getattr(results, name), name)}


def extent(reviews: UprOutcomes) -> str | None:
    """What a list of States is beside their number: the `whole`, a `part`, or all that is known: `listed`."""
    number = reviews.number.actual if reviews.number else None
    if number is None:
        return "listed" if reviews.states else None
    return "part" if number.value and len(reviews.states) < number.value else "whole"
