"""Statements: which were led, which shared with others, and which of the delegation's own are told one by one."""

from __future__ import annotations

from unhrc_reports.model import JointStatement, Session, Statement
from unhrc_reports.model.statements import StatementRole
from unhrc_reports.telling.figures import is_known


def is_led(joint: JointStatement) -> bool:
    """Whether the delegation led it."""
    return joint.role is StatementRole.LED


def is_detailed(statement: Statement) -> bool:
    """Whether more is known of it than its topic."""
    told = (statement.date, statement.occasion, statement.speaker, statement.points, statement.summary)
    return any(told) or statement.agenda_item is not None


def told_as(session: Session) -> str | None:
    """How national statements are told: `counted`, as `one`, or as `several` by their topics."""
    if is_known(session.statement_count):
        return "counted"
    return {0: None, 1: "one"}.get(len(session.statements), "several")
