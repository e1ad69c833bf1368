"""Rules about the delegation's own review: recommendations received, accepted and noted, and the rate.

Noted is not rejected, and what is neither accepted nor noted may be pending.
"""

from __future__ import annotations

from collections.abc import Iterator

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.dates import during
from unhrc_reports.checks.spans import NONE, Span, by_path, reading, span, span_of, sum_of
from unhrc_reports.messages import message
from unhrc_reports.model import OwnReview


def recommendations_add_up(case: Case) -> Iterator[Doubt]:
    """The recommendations accepted and noted are no more than those received."""
    for path, review in case.of(OwnReview):
        received = reading(review, "received", path)
        parts = [reading(review, name, path) for name in ("accepted", "noted")]
        least = sum(span_of(part, NONE).least for part in parts)
        if received and least > span(received.count).most:
            yield doubt(
                message("{0} recommendations were received, but {parts} accepted and noted", parts=sum_of(parts)),
                by_path([received, *parts]),
            )


def rate_fits_the_recommendations(case: Case) -> Iterator[Doubt]:
    """The rate is the share of recommendations accepted, up to rounding."""
    for path, review in case.of(OwnReview):
        yield from _share(path, review)


def _share(path: str, review: OwnReview) -> Iterator[Doubt]:
    accepted, received = reading(review, "accepted", path), reading(review, "received", path)
    if not accepted or not received or review.rate is None:
        return
    low, high = _per_cent(span(accepted.count), span(received.count))
    unit = 10.0 ** int(review.rate.as_tuple().exponent)  # sources round to the last figure, or cut it off
    if not low - unit <= float(review.rate) <= high + unit:
        yield doubt(
            message("the rate is {0} per cent, but {1} of {2} recommendations were accepted"),
            {f"{path}.rate": review.rate, accepted.path: accepted.count, received.path: received.count},
        )


def _per_cent(part: Span, whole: Span) -> Span:
    return Span(
        100 * part.least / whole.most if whole.most else 0, 100 * part.most / whole.least if whole.least else 100
    )


def own_review_here(case: Case) -> Iterator[Doubt]:
    """The outcome of the delegation's own review was adopted at this session."""
    session = case.session
    for path, review in case.of(OwnReview):
        if review.date and not during(session, review.date):
            yield doubt(
                message("the outcome was adopted on {0}, not at this session ({1} to {2})"),
                {f"{path}.date": review.date, "opened": session.opened, "closed": session.closed},
            )
