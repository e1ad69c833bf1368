"""Rules about parts and wholes: what the Council adopted, by kind of text and by the way it passed.

Only the readings that documents print are added up, actual ones with actual
ones and planned with planned. Nothing is held against a figure that its
qualifier leaves room for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.spans import NONE, Reading, Span, by_path, reading, span, span_of, sum_of, together
from unhrc_reports.messages import message
from unhrc_reports.model import AdoptionMode, Resolution, Results, Session, TextKind

KINDS = ("resolutions", "decisions", "presidents_statements")
JOINED = "resolutions_and_decisions"
WAYS = ("by_consensus", "by_vote")
BY_MODE: Mapping[AdoptionMode, str] = MappingProxyType(
    {
        AdoptionMode.CONSENSUS: "by_consensus",
        AdoptionMode.RECORDED_VOTE: "by_vote",
        AdoptionMode.REJECTED: "rejected",
    }
)
BY_KIND: Mapping[TextKind, str] = MappingProxyType(dict(zip(TextKind, KINDS, strict=True)))


def _readings(case: Case, *names: str) -> Iterator[list[Reading | None]]:
    for path, results in case.of(Results):
        for planned in (False, True):
            yield [reading(results, name, path, planned=planned) for name in names]


def joined_number_adds_up(case: Case) -> Iterator[Doubt]:
    """The joined number is that of resolutions and decisions, with or without President's statements."""
    for joined, *parts in _readings(case, JOINED, *KINDS):
        fewest = together(*map(span_of, parts[:2]))
        most = together(fewest, span_of(parts[2], NONE))
        if joined and not Span(fewest.least, most.most).meets(span(joined.count)):
            yield doubt(
                message("the joined number is {0}, but its parts are {parts}", parts=sum_of(parts)),
                by_path([joined, *parts]),
            )


def consensus_and_vote_add_up(case: Case) -> Iterator[Doubt]:
    """The texts by consensus and those by vote are together all texts adopted."""
    for read in _readings(case, *WAYS, *KINDS, JOINED):
        ways, wholes = read[:2], read[2:]
        made = together(*map(span_of, ways))
        if any(ways) and not any(made.meets(total) for total in _totals(wholes)):
            yield doubt(
                message(
                    "by consensus and by vote ({ways}) are not the texts adopted ({texts})",
                    ways=sum_of(ways),
                    texts=sum_of(wholes, ", "),
                ),
                by_path(read),
            )


def _totals(wholes: list[Reading | None]) -> Iterator[Span]:
    """What sources mean by all texts: resolutions, or with decisions, or with President's statements too."""
    resolutions, decisions, statements, joined = wholes
    if resolutions:
        yield span_of(resolutions)
        yield together(span_of(resolutions), span_of(decisions, NONE))
        yield together(span_of(resolutions), span_of(decisions, NONE), span_of(statements, NONE))
    if joined:
        yield span_of(joined)
        yield together(span_of(joined), span_of(statements, NONE))
    if not resolutions and not joined:
        yield span_of(None)


def texts_within_the_figures(case: Case) -> Iterator[Doubt]:
    """No more texts are told one by one than the figures of the session count."""
    told = _told(case.session)
    for path, results in case.of(Results):
        for name, texts in told.items():
            counted = reading(results, name, path, planned=False)
            if counted and texts > span(counted.count).most:
                yield doubt(
                    message("the figure is {0}, but the texts told one by one are {1}"),
                    {counted.path: counted.count},
                    texts,
                )


def _told(session: Session) -> Mapping[str, int]:
    """Field of the results to the number of texts in the data that belong to it."""
    told = dict.fromkeys((*BY_MODE.values(), *BY_KIND.values()), 0)
    for text in (*session.resolutions, *session.other_texts):
        for field in _fields(text):
            told[field] += 1
    return told


def _fields(text: Resolution) -> Iterator[str]:
    if text.adoption:
        if text.adoption.mode:
            yield BY_MODE[text.adoption.mode]
        if text.adoption.mode != AdoptionMode.REJECTED:
            yield BY_KIND[text.kind]
