"""The documents that the library would write of a session, and which of them a text is nearest to."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator, Sequence
from typing import Any

from unhrc_reports.document.nodes import Document
from unhrc_reports.errors import Fault, Place, ReportsError
from unhrc_reports.messages import message
from unhrc_reports.model import Session
from unhrc_reports.report import Report
from unhrc_reports.trust.alignment import key, sentences, split
from unhrc_reports.trust.facts import documents

LANGUAGES = ("en", "vi")
KINDS: tuple[dict[str, Any], ...] = (
    {"kind": "press_release"},
    {"kind": "briefing"},
    {"kind": "briefing", "audience": "public"},
    {"kind": "press_release/opening"},
    {"kind": "ministry_report"},
)
FEW = 5
"""So many sentences may be new in a text of one language."""
HALF = 0.5
EVENTS = ("resolutions", "joint_statements", "statements", "events")
"""The lists whose items have a press release of their own."""


def nearest(text: Sequence[str], session: Session, like: Report | None, language: str | None) -> Document:
    """The document that has most sentences of a text; ReportsError where the session has none in its language."""
    if like is not None:
        made = [one for one in documents(like.document) if language in (None, one.properties.language)]
    else:
        made = list(written(session, (language,) if language else LANGUAGES))
    if not made:
        raise ReportsError(
            [Fault(Place(), message("no document of the session can be made in that language; give one as `like`"))]
        )
    wanted = {key(piece) for paragraph in text for _, piece in split(paragraph)}
    best = max(made, key=lambda one: _score(one, wanted))
    if like is None and _score(best, wanted) < HALF:  # perhaps the release on one contribution
        best = max([best, *_events(session, best.properties.language)], key=lambda one: _score(one, wanted))
    return best


def other_language(rest: Sequence[str], session: Session, like: Report | None, language: str) -> Document | None:
    """The document of another language that the rest of a text is, where it stands side by side with the first."""
    if len(rest) < FEW:
        return None
    made = documents(like.document) if like is not None else written(session, LANGUAGES)
    others = [one for one in made if one.properties.language != language]
    wanted = {key(one) for one in rest}
    best = max(others, key=lambda one: _score(one, wanted), default=None)
    return best if best is not None and _score(best, wanted) >= HALF else None


def _score(document: Document, wanted: set[str]) -> float:
    keys = {one.key for one in sentences(document)}
    common = sum(len(one) for one in keys & wanted)
    return 2 * common / (sum(map(len, keys)) + sum(map(len, wanted)) or 1)


def written(session: Session, languages: Sequence[str]) -> Iterator[Document]:
    """The documents of all kinds that the library writes, in each of some languages."""
    for language in languages:
        for options in KINDS:
            yield from _made(session, language, **options)


def _events(session: Session, language: str) -> Iterator[Document]:
    for name in EVENTS:
        for place in range(len(getattr(session, name))):
            yield from _made(session, language, kind="press_release/event", about=f"{name}[{place}]")


def _made(session: Session, language: str, **options: Any) -> Iterator[Document]:
    with contextlib.suppress(ReportsError):  # not every kind is written in every language, nor every text
        yield from documents(_render()(session, language=language, **_styled(options, language)).document)


def _styled(options: dict[str, Any], language: str) -> dict[str, Any]:
    decree = options["kind"] == "ministry_report" and language == "vi"
    return {**options, "style": "decree30"} if decree else options


@functools.cache
def _render() -> Any:
    from unhrc_reports.rendering import render  # rendering makes reports, and reports know this room

    return render
