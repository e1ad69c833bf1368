"""Rules about sums that a reader adds up, besides those of texts: dignitaries, mandates, recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.spans import NONE, Reading, by_path, reading, span, span_of, sum_of, together
from unhrc_reports.checks.totals import BY_KIND
from unhrc_reports.messages import message
from unhrc_reports.model import (
    Consultations,
    Election,
    HighLevelSegment,
    JointStatement,
    OwnReview,
    Resolution,
    Results,
    Role,
    Session,
)
from unhrc_reports.reference import MEMBERS

AMONG: tuple[tuple[type[Any], str, str], ...] = (
    (Resolution, "cosponsoring_members", "cosponsors"),
    (JointStatement, "supporting_members", "supporters"),
    (Results, "country_mandates_extended", "mandates_extended"),
    (Results, "thematic_mandates_extended", "mandates_extended"),
    (Election, "votes", "voting_states"),
    (OwnReview, "dialogue_speakers", ""),
    (Session, "requesting_members", ""),
)
"""A figure of some, and that of all whom they are among."""
OF_MEMBERS = ("cosponsoring_members", "supporting_members", "requesting_members")
SUM = message("a reader who adds up {parts} does not get the figure beside them, {0}")


def parts_within_their_whole(case: Case) -> Iterator[Doubt]:
    """Some are no more than all: members of the Council among co-sponsors, votes among those who voted."""
    for kind, some, everybody in AMONG:
        for path, record in case.of(kind):
            part = reading(record, some, path)
            whole = reading(record, everybody, path) if everybody else None
            if part and whole and span(part.count).least > span(whole.count).most:
                yield doubt(
                    message("{0} are among {1}, which are fewer"),
                    {part.path: part.count, whole.path: whole.count},
                )
            if part and some in OF_MEMBERS and span(part.count).least > MEMBERS:
                yield doubt(
                    message("the figure is {0}, and the Council has {1} members"), {part.path: part.count}, MEMBERS
                )


def printed_sums_come_out(case: Case) -> Iterator[Doubt]:
    """Dignitaries by rank, mandates by kind and recommendations by answer are together what stands beside them."""
    for path, segment in case.of(HighLevelSegment):
        ranks = [
            reading(one, "number", f"{path}.attendance[{place}]") for place, one in enumerate(segment.attendance)
        ]
        yield from _sum(reading(segment, "dignitaries", path), ranks)
    for path, results in case.of(Results):
        kinds = [reading(results, f"{kind}_mandates_extended", path) for kind in ("country", "thematic")]
        yield from _sum(reading(results, "mandates_extended", path), kinds)
    for path, review in case.of(OwnReview):
        answers = [reading(review, name, path) for name in ("accepted", "noted")]
        yield from _sum(reading(review, "received", path), answers)


def _sum(whole: Reading | None, parts: list[Reading | None]) -> Iterator[Doubt]:
    if whole and len(parts) > 1 and all(parts) and not together(*map(span_of, parts)).meets(span(whole.count)):
        yield doubt(SUM.filled(parts=sum_of(parts)), by_path([whole, *parts]))


def joined_counts_add_up(case: Case) -> Iterator[Doubt]:
    """A number given for several kinds of texts together is that of the kinds, where they are known."""
    for path, results in case.of(Results):
        for place, joined in enumerate(results.joined_counts):
            parts = [reading(results, BY_KIND[kind], path, planned=False) for kind in joined.kinds]
            whole = reading(joined, "number", f"{path}.joined_counts[{place}]", planned=False)
            if whole and any(parts) and not together(*map(span_of, parts)).meets(span(whole.count)):
                yield doubt(SUM.filled(parts=sum_of(parts)), by_path([whole, *parts]))


def cosponsored_texts_counted(case: Case) -> Iterator[Doubt]:
    """The delegation co-sponsored no fewer texts than are told one by one."""
    texts = [text for _, text in case.of(Resolution) if text.role is Role.CO_SPONSOR]
    for path, worked in case.of(Consultations):
        counted = reading(worked, "cosponsored", path)
        if counted and span_of(counted, NONE).most < len(texts):
            yield doubt(
                message("the figure is {0}, but the texts co-sponsored that are told one by one are {1}"),
                {counted.path: counted.count},
                len(texts),
            )
