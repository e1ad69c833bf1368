"""Rules about a text and the delegation's part in it: who led, who was in the core group, which item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import message
from unhrc_reports.model import JointStatement, Resolution, Role, Statement, StatementRole

UNDER_AN_ITEM: tuple[type[Any], ...] = (Resolution, JointStatement, Statement)
OF_THE_CORE_GROUP = (Role.LEAD, Role.CORE_GROUP)
OUTSIDE_THE_CORE_GROUP = (Role.CO_SPONSOR, None)


def leader_in_the_core_group(case: Case) -> Iterator[Doubt]:
    """Who led the consultations is one of the core group."""
    for path, text in case.of(Resolution):
        outside = tuple(leader for leader in text.led_by if leader not in text.core_group)
        if outside and text.core_group:
            yield doubt(
                message("{0} led the consultations, but is not in the core group: {1}"),
                {f"{path}.led_by": outside, f"{path}.core_group": text.core_group},
            )


def delegation_in_its_core_group(case: Case) -> Iterator[Doubt]:
    """The core group has the delegation's State if the role says so, and not if it says otherwise."""
    own = case.session.delegation.state
    for path, text in case.of(Resolution):
        seen = {f"{path}.core_group": text.core_group, f"{path}.role": text.role or ""}
        if text.role in OF_THE_CORE_GROUP and text.core_group and own not in text.core_group:
            yield doubt(message("the role is «{1}», but {2} is not in the core group: {0}"), seen, own)
        if text.role in OUTSIDE_THE_CORE_GROUP and own in text.core_group:
            yield doubt(message("{2} is in the core group ({0}), but the role does not say so"), seen, own)


def the_lead_leads(case: Case) -> Iterator[Doubt]:
    """A delegation that has the lead is among those who led the consultations, and no other is."""
    own = case.session.delegation.state
    for path, text in case.of(Resolution):
        if text.led_by and (text.role == Role.LEAD) is not (own in text.led_by):
            yield doubt(
                message("led by {0}, but the role of {2} is «{1}»"),
                {f"{path}.led_by": text.led_by, f"{path}.role": text.role or ""},
                own,
            )


def cosponsor_among_the_cosponsors(case: Case) -> Iterator[Doubt]:
    """A delegation whose role is that of a co-sponsor is in the list of co-sponsors."""
    own = case.session.delegation.state
    for path, text in case.of(Resolution):
        if text.role == Role.CO_SPONSOR and text.cosponsoring_states and own not in text.cosponsoring_states:
            yield doubt(
                message("the role is «{1}», but {2} is not among the {0} co-sponsors listed"),
                {f"{path}.cosponsoring_states": len(text.cosponsoring_states), f"{path}.role": text.role},
                own,
            )


def text_not_from_the_future(case: Case) -> Iterator[Doubt]:
    """A core group has not drafted its text since a year after the session."""
    for path, text in case.of(Resolution):
        if text.since is not None and text.since > case.session.opened.year:
            yield doubt(
                message("the text is said to be drafted since {0}, but the session opens on {1}"),
                {f"{path}.since": text.since, "opened": case.session.opened},
            )


def texts_told_once(case: Case) -> Iterator[Doubt]:
    """A text is told once: no two of a kind have one title."""
    seen: dict[object, str] = {}
    for path, text in case.of(Resolution):
        for language, words in text.title:
            first = seen.setdefault((text.kind, language, words.casefold()), path)
            if first != path:
                yield doubt(
                    message("“{0}” is told twice"), {f"{path}.title": text.title, f"{first}.title": text.title}
                )
                break


def group_named(case: Case) -> Iterator[Doubt]:
    """A statement on behalf of a group names the group."""
    for path, statement in case.of(JointStatement):
        if statement.role == StatementRole.ON_BEHALF and statement.group is None:
            yield doubt(
                message("the statement on “{0}” was made on behalf of a group that is not named"),
                {path: statement.topic},
            )
