"""Findings about documents, in the words of `check`: place, block, languages, both values."""

from __future__ import annotations

from collections.abc import Sequence

from unhrc_reports.checks.finding import Finding, Severity
from unhrc_reports.errors import Place
from unhrc_reports.model import Session
from unhrc_reports.text import Text
from unhrc_reports.trust.data import place as place_of

NOTHING = "—"
"""What stands for a value that is not there."""


def finding(
    rule: str,
    path: str,
    values: Sequence[str],
    *,
    en: str,
    vi: str,
    block: str = "",
    languages: tuple[str, ...] = (),
    session: Session | None = None,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding; `{0}`, `{1}` … in `en` and `vi` are the values."""
    said = [value.replace("\n", " ") for value in values]
    return Finding(
        severity=severity,
        rule=rule,
        paths=(path,),
        values=tuple(values),
        place=place_of(session, path) if session and path else Place(path=path),
        explanation=Text(en=en.format(*said), vi=vi.format(*said)),
        block=block,
        languages=languages,
    )
