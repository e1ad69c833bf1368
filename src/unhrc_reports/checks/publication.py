"""Rules about what is to be published: pictures that are there, and something to tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.messages import message
from unhrc_reports.model import Photograph
from unhrc_reports.writers.picture_files import picture_file

CONTRIBUTIONS = (
    "resolutions",
    "joint_statements",
    "statements",
    "statement_count",
    "events",
    "meetings",
    "consultations",
    "replies",
    "own_review",
)
"""What a delegation does at a session; a speech in the high-level segment is looked for apart."""


def photographs_there(case: Case) -> Iterator[Doubt]:
    """The file of a photograph lies where the session file says."""
    origin = case.session.origin
    for path, photograph in case.of(Photograph) if origin else ():
        if origin and not _is_file(origin.file.parent, photograph.file):
            yield doubt(
                message("there is no file {0} in the folder of the session file"), {f"{path}.file": photograph.file}
            )


def _is_file(folder: Path, name: str) -> bool:
    try:
        return picture_file(folder, name).is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def something_to_tell(case: Case) -> Iterator[Doubt]:
    """The delegation did something at the session."""
    session = case.session
    segment = session.high_level_segment
    spoke = segment and (segment.speaker or segment.summary or segment.points)
    if not spoke and not any(getattr(session, name) for name in CONTRIBUTIONS):
        yield doubt(
            message("nothing is told of what {0} did at the session"), {"delegation": session.delegation.state}
        )
