"""Rules about States and persons: named once, of one State, and nobody is one's own partner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import message
from unhrc_reports.model import (
    BilateralMeeting,
    Delegation,
    Election,
    Event,
    JointStatement,
    Organization,
    Person,
    Reply,
)
from unhrc_reports.reference import Body, State
from unhrc_reports.reference.matching import bare


def states_named_once(case: Case) -> Iterator[Doubt]:
    """A list names a State or a body once."""
    for path, value, _ in case.data:
        if isinstance(value, (tuple, list)) and value and isinstance(value[0], (State, Body, Organization)):
            first: dict[Any, int] = {}
            for place, one in enumerate(value):
                if first.setdefault(one, place) != place:
                    yield doubt(
                        message("{0} is named twice in the list"),
                        {f"{path}[{place}]": one, f"{path}[{first[one]}]": one},
                    )


def delegation_not_its_own_partner(case: Case) -> Iterator[Doubt]:
    """The delegation's State is not among its own partners."""
    own = case.session.delegation.state
    for path, partner in _partners(case):
        if partner == own:
            yield doubt(message("{0} is the delegation's own State and stands among its partners"), {path: own})


def _partners(case: Case) -> Iterator[tuple[str, Any]]:
    for path, event in case.of(Event):
        # Where others organized it, the delegation may well be a co-organizer.
        if not event.organizers:
            yield from _each(f"{path}.co_organizers", event.co_organizers)
    for path, statement in case.of(JointStatement):
        yield from _each(f"{path}.partners", statement.partners)
    yield from ((f"{path}.partner", meeting.partner) for path, meeting in case.of(BilateralMeeting))
    yield from ((f"{path}.to", reply.to) for path, reply in case.of(Reply))


def _each(path: str, partners: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
    yield from ((f"{path}[{place}]", partner) for place, partner in enumerate(partners))


def delegates_of_their_state(case: Case) -> Iterator[Doubt]:
    """Head, deputies and members of the delegation are of its State."""
    for path, person, owner in case.data:
        if isinstance(owner, Delegation) and isinstance(person, Person) and person.state not in (None, owner.state):
            yield doubt(
                message("{2} is of {0}, and the delegation of {1}"),
                {f"{path}.state": person.state, "delegation.state": owner.state},
                person.name,
            )


def group_of_the_state(case: Case) -> Iterator[Doubt]:
    """A State stands for election in its own regional group."""
    own = case.session.delegation.state
    if not isinstance(own, State):
        return
    for path, election in case.of(Election):
        if election.group and own.group and election.group != own.group:
            yield doubt(
                message("the group is {0}, and {1} belongs to {2}"),
                {f"{path}.group": election.group},
                own,
                own.group,
            )


def short_names_part_of_names(case: Case) -> Iterator[Doubt]:
    """The short name by which a person is called again is part of the name."""
    for path, person in case.of(Person):
        if bare(person.short_name) not in bare(person.name):
            yield doubt(
                message("the short name «{0}» is not part of the name {1}"),
                {f"{path}.short_name": person.short_name, f"{path}.name": person.name},
            )
