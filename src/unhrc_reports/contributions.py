"""The contributions of a session, one of which a press release on the day of an event is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.messages import message
from unhrc_reports.model import (
    Event,
    HighLevelSegment,
    JointStatement,
    OwnReview,
    Resolution,
    Session,
    Statement,
)

Contribution: TypeAlias = Resolution | JointStatement | Statement | Event | OwnReview | HighLevelSegment

LISTS = ("resolutions", "joint_statements", "statements", "events")
SINGLE = ("own_review", "high_level_segment")


def contributions(session: Session) -> Iterator[tuple[str, Contribution]]:
    """Every contribution of a session, with its path."""
    for name in LISTS:
        yield from ((f"{name}[{place}]", one) for place, one in enumerate(getattr(session, name)))
    yield from ((name, one) for name in SINGLE if (one := getattr(session, name)) is not None)


def contribution_path(session: Session, about: str | Contribution | None) -> str:
    """The path of a contribution, given by path or as such; DataError lists what the session has."""
    known = dict(contributions(session))
    if isinstance(about, str) and about in known:
        return about
    for path, one in known.items():
        if one is about or one == about:
            return path
    raise DataError([_unknown(about, list(known))])


def _unknown(about: object, known: list[str]) -> Fault:
    asked = repr(about) if isinstance(about, str) else message("what was given")
    said = message(
        "about: {asked} is no contribution of this session; name one of {paths}",
        asked=asked,
        paths=", ".join(known) or "-",
    )
    return Fault(Place(), said)
