"""A copy for whoever checks it: Word comments on figures, on all facts, or on what was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from unhrc_reports.checks import check
from unhrc_reports.checks.finding import Finding
from unhrc_reports.errors import OutputError, UsageError
from unhrc_reports.messages import message
from unhrc_reports.report import Report
from unhrc_reports.trust.comparing import parity
from unhrc_reports.trust.facts import Statement, documents, statements
from unhrc_reports.trust.spelling import spelt
from unhrc_reports.writers import Writer

What = Literal["figures", "facts", "findings"]
FIGURES = frozenset({"value", "qualifier", "length", "ordinal", "day", "month", "year", "time", "name", "derived"})
"""The parts of data that «figures» are: counts, dates and times, States."""
NO_COPY = message("a copy with comments is a .docx; give the file that suffix, or «facts.html» for a page")
SOURCES = message("Sources: {told}")


def writer_for(report: Report, what: What, suffix: str) -> Writer:
    """The writer of a copy with comments; OutputError for a format that has none, UsageError for another `what`."""
    if what not in get_args(What):
        raise UsageError(message("annotate {known}, not {given!r}", known=get_args(What), given=what))
    if suffix != ".docx":
        raise OutputError(NO_COPY)
    from unhrc_reports.writers.docx import DocxWriter  # python-docx and lxml are read only by who needs Word

    return DocxWriter(comments(report, what))


def comments(report: Report, what: What) -> dict[tuple[str, str], str]:
    """What is said of each datum, by locale of the document and path."""
    locales = {one.properties.language: one.properties.locale for one in documents(report.document)}
    told: dict[tuple[str, str], list[str]] = {}
    for tag, path, text in _findings(report) if what == "findings" else _facts(report, what):
        lines = told.setdefault((locales[tag], path), [])
        if text not in lines:
            lines.append(text)
    return {place: "\n".join(lines) for place, lines in told.items()}


def _facts(report: Report, what: What) -> Iterator[tuple[str, str, str]]:
    for one in statements(report.document, report.session):
        if what == "facts" or FIGURES & set(one.said):
            yield one.language, one.path, _said(one)


def _said(one: Statement) -> str:
    """The value, who says so, and where it stands."""
    place = one.place
    where = f"{place.file}:{place.line}" if place.file and place.line else str(place.cell or "")
    keys = ", ".join(f"[{source.key}]" for source in one.sources)
    sources = SOURCES.filled(told=keys).text(one.language) if keys else ""
    value = spelt(one.datum, one.language)
    return "\n".join(filter(None, (f"{one.path} = {value}", sources, where)))


def _findings(report: Report) -> Iterator[tuple[str, str, str]]:
    parts = documents(report.document)
    stated = [(one.language, one.path) for one in statements(report.document, report.session)]
    found: list[Finding] = list(check(report.session)) if report.session else []
    found += [one for other in parts[1:] for one in parity(parts[0], other, report.session)]
    for finding in found:
        for tag, path in dict.fromkeys(stated):
            if any(one == path or (one and path.startswith((f"{one}.", f"{one}["))) for one in finding.paths):
                yield tag, path, finding.message(tag)
