"""The page of a report: its blocks, the findings at their places, and the list of all facts."""

from __future__ import annotations

import base64
import functools
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib import resources

from unhrc_reports.checks import check
from unhrc_reports.checks.finding import Finding
from unhrc_reports.document.alignment import rows
from unhrc_reports.document.nodes import AnyDocument, Parallel, Section
from unhrc_reports.messages import Message, message
from unhrc_reports.model import Session, Source
from unhrc_reports.trust.comparing import parity
from unhrc_reports.trust.facts import Statement, documents, statements
from unhrc_reports.trust.page.markup import blocks
from unhrc_reports.trust.spelling import spelt

ALL = message("All facts")
HEADS = (message("as printed"), message("datum"), message("value"), message("sources"), message("place"))
NOT_THERE = message("not in this language")
HOW_TO = message("Point at a figure, or go to it with the Tab key: its twin is lit, and its datum is told.")
FOUND = message("Findings: {many}")


def page(document: AnyDocument, session: Session | None) -> str:
    """The page of a report in one language or in several, as text; its words are those of the first language."""
    told, parts = list(statements(document, session)), documents(document)
    language, title = parts[0].properties.language, document.properties.title
    findings = list(_findings(document, session))
    body = f"{_head(title, findings, language)}<main>\n{_rows(document, findings, told, language)}</main>\n"
    data = json.dumps(dict(_data(told, language)), ensure_ascii=False).replace("<", "\\u003c")
    style, script = _resource("page.css"), _resource("page.js")
    columns = f":root {{ --columns: {len(parts)} }}\n"
    policy = f"default-src 'none'; style-src '{_hash(style + columns)}'; script-src '{_hash(script)}'"
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style + columns}</style>\n</head>\n<body>\n{body}"
        f"{_list(told, language)}"
        '<div id="told" role="status" aria-live="polite"></div>\n'
        f'<script type="application/json" id="data">{data}</script>\n<script>{script}</script>\n</body>\n</html>\n'
    )


@functools.cache
def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What lets just this text run (Content Security Policy, level 2)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _findings(document: AnyDocument, session: Session | None) -> Iterator[Finding]:
    """What `check` says of the session, and what the languages do not state alike."""
    if session is not None:
        yield from check(session)
    first, *others = documents(document)
    for other in others:
        yield from parity(first, other, session)


def _head(title: str, findings: Sequence[Finding], language: str) -> str:
    many = FOUND.filled(many=len(findings)).text(language)
    return (
        f"<header>\n<h1>{escape(title)}</h1>\n<p>{_said(HOW_TO, language)}</p>\n<p>{escape(many)}</p>\n</header>\n"
    )


def _rows(document: AnyDocument, findings: Sequence[Finding], told: Sequence[Statement], language: str) -> str:
    parallel = document if isinstance(document, Parallel) else Parallel((document,))
    blocks_of = _places(told)
    written, pieces = set[int](), []
    for row in rows(parallel):
        name = next(section.name for section in row if section)
        here = [one for one in findings if id(one) not in written and _is_here(one, name, blocks_of)]
        written |= set(map(id, here))
        cells = "".join(_cell(section, one.properties.language, language)
                        for section, one in zip(row, parallel.documents, strict=True))  # fmt: skip
        pieces.append(
            f'<div class="row"><div class="name">{escape(name)}</div>{_told(here, language)}{cells}</div>\n'
        )
    rest = [one for one in findings if id(one) not in written]
    return "".join([_told(rest, language), *pieces])


def _places(told: Iterable[Statement]) -> Mapping[str, set[str]]:
    """The blocks that state each path."""
    found: dict[str, set[str]] = {}
    for one in told:
        found.setdefault(one.path, set()).add(one.block)
    return found


def _is_here(finding: Finding, name: str, blocks_of: Mapping[str, set[str]]) -> bool:
    if finding.block:
        return finding.block == name
    return any(
        name in blocks
        for path, blocks in blocks_of.items()
        if f"{path}.".startswith((f"{finding.path}.", f"{finding.path}["))
    )


def _told(findings: Iterable[Finding], language: str) -> str:
    return "".join(
        f'<div class="finding is-{one.severity}" role="note">{escape(one.message(language))}</div>\n'
        for one in findings
    )


def _cell(section: Section | None, tag: str, language: str) -> str:
    if section is None:
        return f'<section lang="{escape(language)}"><p><em>{_said(NOT_THERE, language)}</em></p></section>'
    return f'<section lang="{escape(tag)}">{blocks(section.blocks)}</section>'


def _data(told: Iterable[Statement], language: str) -> Iterator[tuple[str, str]]:
    """What is told of each path: path, value, sources, and where it stands in the file."""
    for one in told:
        lines = (one.path, spelt(one.datum, language), _sources(one.sources, language), _where(one))
        yield one.path, "\n".join(filter(None, lines))


def _sources(sources: Iterable[Source], language: str) -> str:
    return "; ".join(" ".join(filter(None, (f"[{one.key}]", spelt(one.publisher, language) if one.publisher else "",
                                            spelt(one.title, language) if one.title else "")))
                     for one in sources)  # fmt: skip


def _where(one: Statement) -> str:
    place = one.place
    return f"{place.file}:{place.line}" if place.file and place.line else str(place.cell or "")


def _list(told: Sequence[Statement], language: str) -> str:
    """All facts, for whoever reads on paper or without script."""
    head = "".join(f'<th scope="col">{_said(one, language)}</th>' for one in HEADS)
    seen: dict[tuple[str, str, str], Statement] = {}
    for one in told:
        seen.setdefault((one.language, one.text, one.path), one)
    lines = "".join(
        f'<tr><td lang="{escape(one.language)}">{escape(one.text)}</td><td>{escape(one.path)}</td>'
        f"<td>{escape(spelt(one.datum, language))}</td><td>{escape(_sources(one.sources, language))}</td>"
        f"<td>{escape(_where(one))}</td></tr>\n"
        for one in seen.values()
    )
    return (
        f"<footer>\n<h2>{_said(ALL, language)}</h2>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n</footer>\n"
    )


def _said(wording: Message, language: str) -> str:
    return escape(wording.text(language))
