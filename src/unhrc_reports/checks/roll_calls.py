"""Rules about who voted how, by name: one vote each, no more names than votes, nobody against an own text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.votes import VOTES_OF_MEMBERS
from unhrc_reports.checks.wording import Named
from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import Message, message
from unhrc_reports.model import Adoption, Resolution, Role, RollCall, Vote
from unhrc_reports.reference import State, is_member

LISTS: Mapping[str, Vote] = MappingProxyType(
    {
        "in_favour": Vote.IN_FAVOUR,
        "against": Vote.AGAINST,
        "abstaining": Vote.ABSTAINED,
        "not_voting": Vote.NOT_VOTING,
    }
)
"""The lists of a roll call, and the vote of those who stand in each."""
SPONSORS: tuple[tuple[str, Message], ...] = (
    ("led_by", message("led the consultations on")),
    ("core_group", message("is in the core group of")),
    ("main_sponsors", message("is a main sponsor of")),
    ("co_authors", message("is a co-author of")),
    ("cosponsoring_states", message("is a co-sponsor of")),
)
"""Lists of those who stand behind a text, and what each says."""
ROLES: Mapping[Role, Message] = MappingProxyType(
    {
        Role.LEAD: message("led the consultations on"),
        Role.CORE_GROUP: message("is in the core group of"),
        Role.CO_AUTHOR: message("is a co-author of"),
        Role.MAIN_SPONSOR: message("is a main sponsor of"),
        Role.CO_SPONSOR: message("is a co-sponsor of"),
    }
)
CONTRARY = (Vote.AGAINST, Vote.ABSTAINED)
BEHIND = message("{party} {behind} the text, and its vote was «{0}»")


def sponsors_vote_for_their_text(case: Case) -> Iterator[Doubt]:
    """Who leads or sponsors a text does not vote against it or abstain."""
    own = case.session.delegation.state
    for path, text in case.of(Resolution):
        action = text.adoption
        if action and text.role and action.own_vote in CONTRARY:
            seen = {f"{path}.adoption.own_vote": action.own_vote, f"{path}.role": text.role}
            yield doubt(BEHIND.filled(party=Named(own), behind=ROLES[text.role]), seen)
        if action and action.roll_call:
            yield from _contrary(path, text, action.roll_call)


def _contrary(path: str, text: Resolution, call: RollCall) -> Iterator[Doubt]:
    votes = {state: name for name in ("against", "abstaining") for state in getattr(call, name)}
    told: set[Any] = set()
    for field, behind in SPONSORS:
        for place, party in enumerate(getattr(text, field)):
            if party in votes and party not in told:
                told.add(party)
                seen = {f"{path}.adoption.roll_call.{votes[party]}": LISTS[votes[party]]}
                said = BEHIND.filled(party=Named(party), behind=behind)
                yield doubt(said, {**seen, f"{path}.{field}[{place}]": party})


def members_vote_once(case: Case) -> Iterator[Doubt]:
    """Nobody stands in two lists of a roll call, and the delegation stands where its own vote says."""
    own = case.session.delegation.state
    for path, action in case.of(Adoption):
        call = action.roll_call
        found: dict[State, str] = {}
        for name in LISTS if call else ():
            for place, state in enumerate(getattr(call, name)):
                first = found.setdefault(state, f"{path}.roll_call.{name}[{place}]")
                if not first.startswith(f"{path}.roll_call.{name}"):
                    here = f"{path}.roll_call.{name}[{place}]"
                    yield doubt(message("{0} voted twice by these lists"), {here: state, first: state})
        where = found.get(own) if isinstance(own, State) else None
        if where and action.own_vote and LISTS[where.rpartition("[")[0].rpartition(".")[2]] != action.own_vote:
            seen = {f"{path}.own_vote": action.own_vote, where: own}
            yield doubt(message("the own vote is «{0}», and {1} stands in another list"), seen)


def voters_within_the_tally(case: Case) -> Iterator[Doubt]:
    """No more States are named than the tally has votes."""
    for path, action in case.of(Adoption):
        for name in VOTES_OF_MEMBERS.values() if action.roll_call and action.tally else ():
            named, counted = len(getattr(action.roll_call, name)), getattr(action.tally, name)
            if named > counted:
                yield doubt(
                    message("{0} States are named, and the tally has {1}"),
                    {f"{path}.roll_call.{name}": named, f"{path}.tally.{name}": counted},
                )


def voters_are_members(case: Case) -> Iterator[Doubt]:
    """Who stands in a roll call was a member of the Council on that day."""
    for path, action in case.of(Adoption):
        day = action.date or case.session.closed
        for name in LISTS if action.roll_call else ():
            for place, state in enumerate(getattr(action.roll_call, name)):
                if _outside(state, day):
                    yield doubt(
                        message("{0} was not a member of the Council on {1} and cannot have voted"),
                        {f"{path}.roll_call.{name}[{place}]": state},
                        day,
                    )


def _outside(state: State, day: Any) -> bool:
    try:
        return not is_member(state, day)
    except UnknownName:  # beyond the tables
        return False
