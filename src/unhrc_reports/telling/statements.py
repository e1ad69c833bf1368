"""Statements: which were led, which shared with others, and which of the delegation's own are told one by one."""

from __future__ import annotations

from unhrc_reports.model import JointStatement, Session, Statement
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.telling.figures import is_known


def is_led(joint: JointStatement) -> bool:
    """Whether the delegation led it."""
    return joint.role is StatementRole.LED


def is_detailed(statement: Statement) -> bool:
    """Whether more is known of it than its topic, and where and when it was made."""
    return any((statement.speaker, statement.points, statement.summary))


def told_as(session: Session) -> str | None:
    """How national statements are told: `counted`, as `one`, or as `several` by their topics."""
    if is_known(session.statement_count):
        return "counted"
    return {0: None, 1: "one"}.get(len(session.statements), "several")


def is_plain(joint: JointStatement) -> bool:
    """Whether no more is known of it than its topic, its day and its group."""
    more = (joint.partners, joint.supporters, joint.supporting_states, joint.speaker, joint.points, joint.summary)
    return not any((*more, joint.significance, joint.photographs, joint.number, joint.quotations, joint.notes))
