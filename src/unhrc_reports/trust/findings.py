"""Findings about documents, in the words of `check`: place, block, languages, both values."""

from __future__ import annotations

from collections.abc import Sequence

from unhrc_reports.checks.finding import Finding, Severity
from unhrc_reports.errors import Place
from unhrc_reports.messages import Message
from unhrc_reports.model import Session
from unhrc_reports.trust.data import place as place_of

NOTHING = "—"
"""What stands for a value that is not there."""


def finding(
    rule: str,
    path: str,
    values: Sequence[str],
    explanation: Message,
    *,
    block: str = "",
    languages: tuple[str, ...] = (),
    session: Session | None = None,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding about what documents say of a datum; `values` are what each of them says."""
    return Finding(
        severity=severity,
        rule=rule,
        paths=(path,),
        values=tuple(values),
        place=place_of(session, path) if session and path else Place(path=path),
        explanation=explanation,
        block=block,
        languages=languages,
    )
