"""What is derived of the records of a session, under the names by which layouts and sentences read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from unhrc_reports.model import Event, JointStatement, Party, Person, Resolution, Results
from unhrc_reports.model.results import UprOutcomes
from unhrc_reports.telling import events, figures, reports, texts
from unhrc_reports.telling.chosen import Chosen

if TYPE_CHECKING:
    from unhrc_reports.telling import Telling

Derive = Callable[[Any, "Telling | None"], Any]


def origin(person: Person) -> Chosen[Party]:
    """The State of a person of whom no post is known; with a post, it is told by that."""
    is_told = person.state is not None and person.position is None
    return Chosen.of([(person.state, "state")] if is_told and person.state else [])


def alone(derive: Callable[[Any], Any]) -> Derive:
    """What is derived of a record without a look at the rest of the session."""
    return lambda record, _: derive(record)


DERIVED: Mapping[type, Mapping[str, Derive]] = MappingProxyType({
    Resolution: {
        "outcome": alone(texts.outcome),
        "partners": texts.partners,
        "history": alone(texts.history),
        "past": alone(texts.past),
        "support": alone(lambda text: figures.support(text.cosponsors, text.cosponsoring_states)),
        "position": alone(texts.position),
        "leader": reports.leader,
        "named": alone(lambda text: reports.named(text.cosponsoring_states, text.cosponsors)),
    },
    JointStatement: {
        "support": alone(lambda joint: figures.support(joint.supporters, joint.supporting_states)),
        "named": alone(lambda joint: reports.named(joint.supporting_states, joint.supporters)),
    },
    Event: {
        "hosting": events.hosting,
        "others": events.others,
        "exhibited": alone(events.exhibited),
        "length": alone(reports.length),
    },
    Results: {"split": alone(figures.split)},
    UprOutcomes: {"extent": alone(figures.extent)},
    Person: {"origin": alone(origin)},
})  # fmt: skip
"""By the kind of record."""
NOTHING: Mapping[str, Derive] = MappingProxyType({})


def derived(kind: type) -> Mapping[str, Derive]:
    """What is derived of a kind of record."""
    return DERIVED.get(kind, NOTHING)
