"""Every figure of a report traced: what is printed, of which datum, who says so, where it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from unhrc_reports.document import walk
from unhrc_reports.document.nodes import AnyDocument, Document, Parallel
from unhrc_reports.errors import Fault, Place, ReportsError
from unhrc_reports.messages import message
from unhrc_reports.model import Session, Source
from unhrc_reports.report import Report
from unhrc_reports.trust import data


@attrs.frozen
class Statement:
    """A value as a report prints it, with where it comes from.

    `str()` tells it on one line: «63» ← hrc59.yaml:111:7: resolutions[0].cosponsors[0], sources 3, block lead.
    """

    text: str
    """As printed: «more than 63 countries»."""
    path: str
    """Of the datum: `resolutions[0].cosponsors[0]`."""
    language: str
    """Tag of the document's language."""
    block: str
    """The block of the layout that prints it."""
    said: tuple[str, ...]
    """The parts of the datum that the text tells, such as «value», «qualifier», «day», «month»."""
    of: tuple[str, ...]
    """The paths that a derived value was made of."""
    around: str
    """The paragraph or cell that it stands in."""
    datum: Any
    """The value itself, as the model holds it; None where the session is not known."""
    sources: tuple[Source, ...] = ()
    """Who says so."""
    place: Place = attrs.field(factory=Place)
    """Where it stands in the session file."""

    def __str__(self) -> str:
        keys = ", ".join(source.key for source in self.sources)
        told = f"«{self.text}» ← {self.place if self.place.file else self.path}"
        return f"{told}{f', sources {keys}' if keys else ''}, block {self.block} ({self.language})"


def statements(document: AnyDocument, session: Session | None) -> Iterator[Statement]:
    """Every value that a document prints, in the order of reading."""
    known: dict[str, tuple[Any, tuple[Source, ...], Place]] = {}
    for run in walk.runs(document):
        if run.kind == "entry" or not run.facts:
            continue
        around = run.text
        for fact in run.facts:
            path = fact.path
            if path not in known:
                known[path] = _known(session, path)
            yield Statement(
                fact.text, path, run.language, run.section, fact.said, fact.of, around, *known[path]
            )  # fmt: skip


def _known(session: Session | None, path: str) -> tuple[Any, tuple[Source, ...], Place]:
    """The datum at a path, its sources and its place."""
    if session is None:
        return None, (), Place(path=path)
    return data.there(session, path), data.sources(session, path), data.place(session, path)


def explained(document: AnyDocument, session: Session | None, what: str) -> tuple[Statement, ...]:
    """The statements that print a text, or stand at a path or under it; ReportsError where the report has none."""
    found = tuple(one for one in statements(document, session) if _is_meant(one, what.strip()))
    if not found:
        raise ReportsError(
            [Fault(Place(), message("the report prints no value {what!r}, and nothing at such a path", what=what))]
        )
    return found


def _is_meant(one: Statement, what: str) -> bool:
    if what in (one.text, one.path) or one.path.startswith((f"{what}.", f"{what}[")):
        return True
    words = one.text.replace(" ", " ").split()
    return what in words or what in (word.strip(".,;:()“”") for word in words)


def explain(report: Report, what: str) -> tuple[Statement, ...]:
    """Where a printed value («63»), or what stands at a path or under it, comes from: datum, sources, line.

    The same as `report.explain(what)`. Raises ReportsError where the report does not print it.

    >>> print(unhrc.explain(report, "63")[0])  # doctest: +SKIP
    «more than 63 countries» ← hrc59.yaml:111:7: resolutions[0].cosponsors[0], sources 1, block resolutions (en)
    """
    return explained(report.document, report.session, what)


def documents(document: AnyDocument) -> tuple[Document, ...]:
    """The documents of a report, one for each language."""
    return document.documents if isinstance(document, Parallel) else (document,)
