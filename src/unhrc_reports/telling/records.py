"""What is derived of the records of a session, under the names by which layouts and sentences read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from unhrc_reports.model import (
    Delegation,
    Election,
    Event,
    HighLevelSegment,
    JointStatement,
    Membership,
    OwnReview,
    Party,
    Person,
    Resolution,
    Results,
    Statement,
)
from unhrc_reports.model.results import UprOutcomes
from unhrc_reports.telling import events, figures, reports, stories, texts
from unhrc_reports.telling.chosen import Chosen, Placed
from unhrc_reports.telling.occasion import DAYS

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling

Derive = Callable[[Any, "Telling | None"], Any]


def origin(person: Person) -> Chosen[Party]:
    """The State of a person of whom no post is known; with a post, it is told by that."""
    is_told = person.state is not None and person.position is None
    return Chosen.of([(person.state, "state")] if is_told and person.state else [])


def time(record: Any, telling: Telling | None) -> str:
    """Whether it is `past` on the day of the document, `present` or `future`."""
    return telling.occasion.time(record) if telling else "past"


def untitled(person: Person) -> Placed | None:
    """A person without a title before the name, whose post Vietnamese puts there: «Thứ trưởng Đỗ Hùng Việt»."""
    return None if person.title else Placed(person, "")


def alone(derive: Callable[[Any], Any]) -> Derive:
    """What is derived of a record without a look at the rest of the session."""
    return lambda record, _: derive(record)


def passing(name: str, other: str, how: str) -> Derive:
    """A figure of texts that passed in one way, where it is told as a part of all, or as all."""
    return lambda results, _: figures.passed(results, name, other).get(how)


TOLD: Mapping[type, Mapping[str, Derive]] = MappingProxyType({
    Resolution: {
        "outcome": alone(texts.outcome),
        "partners": texts.partners,
        "history": alone(texts.history),
        "past": alone(texts.past),
        "support": alone(lambda text: figures.support(text.cosponsors, text.cosponsoring_states)),
        "position": alone(texts.position),
        "stand": alone(texts.stand),
        "is_role_told": texts.is_role_told,
        "short_title": alone(texts.short_title),
        "leader": reports.leader,
        "in_lead": stories.is_in_lead,
        "is_counted_with_others": lambda _, told: told is not None and told.are_counted_together,
        "passage_apart": texts.passage_apart,
        "day_apart": texts.day_apart,
        "named": alone(lambda text: reports.named(text.cosponsoring_states, text.cosponsors)),
    },
    JointStatement: {
        "in_lead": stories.is_in_lead,
        "support": alone(lambda joint: figures.support(joint.supporters, joint.supporting_states)),
        "named": alone(lambda joint: reports.named(joint.supporting_states, joint.supporters)),
    },
    Event: {
        "in_lead": stories.is_in_lead,
        "hosting": events.hosting,
        "others": events.others,
        "exhibited": alone(events.exhibited),
        "speaking": alone(events.speaking),
        "length": alone(reports.length),
    },
    Results: {
        "topics_beside": alone(figures.topics_beside),
        "topics_apart": alone(figures.topics_apart),
        "split_consensus": passing("by_consensus", "by_vote", "split"),
        "split_vote": passing("by_vote", "by_consensus", "split"),
        "only_consensus": passing("by_consensus", "by_vote", "only"),
        "only_vote": passing("by_vote", "by_consensus", "only"),
    },
    UprOutcomes: {"extent": alone(figures.extent)},
    OwnReview: {"in_lead": stories.is_in_lead, "answered": alone(figures.answered)},
    HighLevelSegment: {"in_lead": stories.is_in_lead},
    Election: {"in_lead": stories.is_in_lead},
    Person: {"origin": alone(origin), "untitled": alone(untitled)},
})  # fmt: skip
"""By the kind of record."""
REPORTED: Mapping[type, Mapping[str, Derive]] = MappingProxyType({
    Delegation: {"heads": alone(reports.heads)},
    OwnReview: {"heads": alone(reports.heads)},
    Statement: {"spoken_by": alone(reports.speakers)},
    JointStatement: {"spoken_by": alone(reports.speakers)},
    Membership: {"points": alone(reports.points)},
    HighLevelSegment: {"first_day": alone(reports.first_day("opened", "closed"))},
    Results: {"first_day": alone(reports.first_day("adoption_opened", "adoption_closed"))},
    Resolution: {"leaders": reports.leaders, "led_alone": alone(reports.led_alone)},
    Person: {"short_title": alone(reports.short_title)},
})  # fmt: skip
"""What only reports for a capital read."""
IN_TIME: Mapping[str, Derive] = MappingProxyType({"time": time})
"""What is derived of everything that happens on a day."""
NOTHING: Mapping[str, Derive] = MappingProxyType({})
DERIVED: Mapping[type, Mapping[str, Derive]] = MappingProxyType({
    kind: MappingProxyType({
        **TOLD.get(kind, NOTHING), **REPORTED.get(kind, NOTHING), **(IN_TIME if kind in DAYS else NOTHING),
    })
    for kind in {**TOLD, **REPORTED, **DAYS}
})  # fmt: skip
"""All that is derived, by the kind of record."""


def derived(kind: type) -> Mapping[str, Derive]:
    """What is derived of a kind of record."""
    return DERIVED.get(kind, NOTHING)
