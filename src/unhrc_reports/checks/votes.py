"""Rules about how texts pass: consensus has no votes, a vote has a tally, and only members vote."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.checks.terms import was_member
from unhrc_reports.messages import message
from unhrc_reports.model import Adoption, AdoptionMode, Session, Tally, Vote
from unhrc_reports.reference import MEMBERS

VOTES_OF_MEMBERS = {Vote.IN_FAVOUR: "in_favour", Vote.AGAINST: "against", Vote.ABSTAINED: "abstaining"}
"""A member's vote to the figure of the tally that it is counted in."""


VOTED = (AdoptionMode.RECORDED_VOTE, AdoptionMode.REJECTED)
"""Modes of action by a recorded vote."""


def _day(adoption: Adoption, session: Session) -> datetime.date:
    return adoption.date or session.closed


def tally_within_the_council(case: Case) -> Iterator[Doubt]:
    """Votes in favour, votes against and abstentions are 47 at most."""
    for path, tally in case.of(Tally):
        votes = (tally.in_favour, tally.against, tally.abstaining)
        if sum(votes) > MEMBERS:
            yield doubt(
                message("the votes ({0}) add up to {1}, and the Council has {2} members"),
                {path: votes},
                sum(votes),
                MEMBERS,
            )


def consensus_without_votes(case: Case) -> Iterator[Doubt]:
    """A text adopted by consensus has no tally and no own vote: it was adopted without a vote."""
    for path, adoption in case.of(Adoption):
        if adoption.mode == AdoptionMode.CONSENSUS:
            for name in ("tally", "own_vote"):
                if vote := getattr(adoption, name):
                    yield doubt(
                        message("a text adopted by consensus was not voted on, but a vote is given ({0})"),
                        {f"{path}.{name}": _votes(vote), f"{path}.mode": adoption.mode},
                    )


def _votes(vote: Tally | Vote) -> Vote | tuple[int, int, int]:
    return vote if not isinstance(vote, Tally) else (vote.in_favour, vote.against, vote.abstaining)


def vote_has_a_tally(case: Case) -> Iterator[Doubt]:
    """A text that was voted on has its tally."""
    for path, adoption in case.of(Adoption):
        if adoption.mode in VOTED and adoption.tally is None:
            yield doubt(
                message("the text was voted on, but its tally is not given"), {f"{path}.mode": adoption.mode}
            )


ADOPTED = message("with {0} in favour and {1} against the text was adopted")
REJECTED = message("with {0} in favour and {1} against the text was rejected")


def tally_fits_the_outcome(case: Case) -> Iterator[Doubt]:
    """A text was adopted with more votes in favour than against, and rejected without."""
    for path, adoption in case.of(Adoption):
        tally = adoption.tally
        if tally is None or adoption.mode not in VOTED:
            continue
        if (tally.in_favour > tally.against) is (adoption.mode == AdoptionMode.REJECTED):
            adopted = adoption.mode == AdoptionMode.RECORDED_VOTE
            yield doubt(
                ADOPTED if adopted else REJECTED,
                {
                    f"{path}.tally.in_favour": tally.in_favour,
                    f"{path}.tally.against": tally.against,
                    f"{path}.mode": adoption.mode,
                },
            )


def own_vote_in_the_tally(case: Case) -> Iterator[Doubt]:
    """The delegation's own vote is one of those that the tally counts."""
    for path, adoption in case.of(Adoption):
        if adoption.tally and adoption.own_vote in VOTES_OF_MEMBERS:
            figure = VOTES_OF_MEMBERS[adoption.own_vote]
            if getattr(adoption.tally, figure) == 0:
                yield doubt(
                    message("the delegation's vote was «{0}», but the tally counts none such"),
                    {f"{path}.own_vote": adoption.own_vote, f"{path}.tally.{figure}": 0},
                )


def members_alone_vote(case: Case) -> Iterator[Doubt]:
    """A delegation that voted was a member of the Council on that day."""
    for path, adoption in case.of(Adoption):
        day = _day(adoption, case.session)
        if adoption.own_vote in VOTES_OF_MEMBERS and was_member(case.session, day) is False:
            yield doubt(
                message("{1} was not a member of the Council on {2} and cannot have voted («{0}»)"),
                {f"{path}.own_vote": adoption.own_vote},
                case.session.delegation.state,
                day,
            )


def own_vote_told(case: Case) -> Iterator[Doubt]:
    """Of a text in the list of the delegation that was voted on, a member's own vote is told."""
    for place, text in enumerate(case.session.resolutions):
        adoption = text.adoption
        if adoption is None or adoption.own_vote or adoption.mode not in VOTED:
            continue
        if was_member(case.session, _day(adoption, case.session)):
            yield doubt(
                message("{1} is a member of the Council, but its own vote is not given"),
                {f"resolutions[{place}].adoption": adoption.mode},
                case.session.delegation.state,
            )
