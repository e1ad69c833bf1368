"""How the tests read documents: as blocks of text, and with an editor's eye for what is wrong."""

from __future__ import annotations

import contextlib
import enum
import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

import unhrc_reports as unhrc
from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain
from unhrc_reports.model import Counts, Moment, PartialDate

CHECKOUT = Path(__file__).parents[1]
EXAMPLES = CHECKOUT / "examples"
LANGUAGES = ("en", "vi")
KINDS = ("press_release", "press_release/opening", "briefing")
DOCUMENTS = (*((kind, language) for kind in KINDS for language in LANGUAGES), ("ministry_report", "vi"))
"""Every kind of document in every language that it is written in."""


@functools.cache
def hrc59() -> unhrc.Session:
    return unhrc.load(EXAMPLES / "hrc59.yaml")


@functools.cache
def everything() -> unhrc.Session:
    """A session in which everything happens; its pictures are those of the example."""
    session = unhrc.load(CHECKOUT / "tests" / "cases" / "everything.yaml")
    return attrs.evolve(session, origin=attrs.evolve(session.origin, file=EXAMPLES / "everything.yaml"))


@functools.cache
def line_of(words: str, name: str = "hrc59.yaml") -> int:
    """The only line of an example that holds some words, counted from 1."""
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    (found,) = [number for number, line in enumerate(lines, 1) if words in line]
    return found


def texts(document: nodes.AnyDocument) -> list[str]:
    """The text of each paragraph, heading, item and cell, in order."""
    return [text for section in document.sections for block in section.blocks for text in _texts(block)]


def _texts(block: Any) -> Iterator[str]:
    if isinstance(block, nodes.Heading | nodes.Paragraph):
        yield plain(block.content)
    elif isinstance(block, nodes.BulletList | nodes.OrderedList):
        yield from (text for item in block.items for inner in item for text in _texts(inner))
    elif isinstance(block, nodes.Quotation):
        yield from (text for inner in block.blocks for text in _texts(inner))
    elif isinstance(block, nodes.Table):
        yield from ([plain(block.caption)] if block.caption else [])
        yield from (plain(cell) for row in (block.header, *block.rows) for cell in row)
    elif isinstance(block, nodes.Figure) and block.caption:
        yield plain(block.caption)
    elif isinstance(block, nodes.Contents) and block.entries:
        yield from ([block.title] if block.title else [])
        yield from (plain(unlinked(entry.content)) for entry in block.entries)


def facts(document: nodes.Document) -> list[nodes.Fact]:
    """Every fact that a document prints, alternative texts of pictures included."""
    return list(_facts(document))


def _facts(node: Any) -> Iterator[nodes.Fact]:
    if isinstance(node, nodes.Fact):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from _facts(item)
    elif attrs.has(type(node)) and not isinstance(node, nodes.Properties):
        for field in attrs.fields(type(node)):
            yield from _facts(getattr(node, field.name))


SLIPS = {
    "None": re.compile(r"\bNone\b"),
    "a double space": re.compile("  "),
    "a space before a mark": re.compile(r" [,.;:)]"),
    "an empty bracket": re.compile(r"\(\s*\)|“\s*”|\[\s*\]"),
    "two marks": re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|,\.|;\.|:\.|\.,"),
    "a dangling word": re.compile(r"\b(and|và|with|cùng|of|của|by|the)\s*[.;]"),
    "a plural for one": re.compile(
        r"\b(1|[Oo]ne) (\w+ )?(countries|texts|resolutions|panels|weeks|years|States)\b"
    ),
    "a figure for a small number": re.compile(r"(?!)"),
    "something of our machinery": re.compile("[\U000f0000-\U0010ffff]"),
    "a view": re.compile(r"<\w+ object|View\(|Value\("),
}


def slips(document: nodes.Document) -> list[str]:
    """What an editor would mark: each slip with the text that it stands in."""
    found = [f"{name}: {text!r}" for text in texts(document) for name, slip in SLIPS.items() if slip.search(text)]
    return found + [f"an empty section: {name}" for name in _empty_headings(document)]


def _empty_headings(document: nodes.Document) -> Iterator[str]:
    for section in document.sections:
        for block, following in zip(section.blocks, [*section.blocks[1:], None], strict=True):
            if isinstance(block, nodes.Heading) and block.level > 1:
                if following is None or isinstance(following, nodes.Heading):
                    yield plain(block.content)
            elif isinstance(block, nodes.Paragraph) and not plain(block.content).strip():
                yield f"an empty paragraph in {section.name}"


def unfinished(document: nodes.Document) -> list[str]:
    """Paragraphs of running text that are not whole sentences: no capital at the start, no stop at the end."""
    whole = re.compile(r"[\W\d]*[A-ZÀ-ỸĐ].*[.!?…”)]$", re.DOTALL)
    return [
        f"{section.name}: {text!r}"
        for section in document.sections
        if section.name in RUNNING
        for block in section.blocks
        if isinstance(block, nodes.Paragraph)
        for text in _texts(block)
        if not whole.match(text)
    ]


RUNNING = frozenset({
    "lead", "results", "delegation", "high_level_segment", "resolutions", "joint_statements", "events", "statements",
    "group_statements", "replies", "votes", "own_review", "meetings", "consultations", "membership", "outlook",
    "significance", "purpose", "texts", "assessment",
})  # fmt: skip
"""Sections of running text."""


def without(session: unhrc.Session) -> Iterator[tuple[str, unhrc.Session]]:
    """The session again and again, each time without one optional fact, contribution or item of a list."""
    yield from _without(session, "")


def _without(record: Any, path: str) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(type(record)):
        value, here = getattr(record, field.name), f"{path}.{field.name}".lstrip(".")
        if not field.metadata.get("loaded", True) or value == _default(field):
            continue
        changes = [(here, _default(field))] if field.default is not attrs.NOTHING else []
        for inner, changed in [*changes, *_inside(value, here)]:
            with contextlib.suppress(ValueError):  # a count needs its value
                yield inner, attrs.evolve(record, **{field.alias: changed})


def _default(field: Any) -> Any:
    return field.default.factory() if isinstance(field.default, attrs.Factory) else field.default


def _inside(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            if attrs.has(type(item)) and len(value) > 1:
                yield f"{path}[{place}]", (*value[:place], *value[place + 1 :])
            for inner, changed in _inside(item, f"{path}[{place}]"):
                yield inner, (*value[:place], changed, *value[place + 1 :])
    elif attrs.has(type(value)) and type(value).__module__.startswith("unhrc_reports.model"):
        yield from _without(value, path)


def data(record: Any, path: str = "") -> Iterator[str]:
    """The paths of everything that a session says: texts, figures, dates, flags, States; not its sources."""
    if isinstance(record, tuple):
        for place, item in enumerate(record):
            yield from data(item, f"{path}[{place}]")
    elif type(record).__module__.startswith("unhrc_reports.model") and not isinstance(record, LEAVES):
        for field in attrs.fields(type(record)):
            value = getattr(record, field.name)
            if value != _default(field) and field.metadata.get("loaded", True) and field.name not in UNPRINTED:
                yield from data(value, f"{path}.{field.name}".lstrip("."))
    else:
        yield path


LEAVES = (Counts, PartialDate, Moment, enum.Enum)
UNPRINTED = frozenset({"sources", "session_sources", "origin", "language", "key"})


def printed(document: nodes.Document) -> frozenset[str]:
    """The paths of the data that a document prints, and of the files of its pictures."""
    pictures = (b.file for s in document.sections for b in s.blocks if isinstance(b, nodes.Figure))
    told = {path for fact in facts(document) for path in (fact.path, *fact.of)}
    return frozenset(told | set(pictures))


def unprinted(session: unhrc.Session, document: nodes.Document) -> list[str]:
    """What the session says and the document does not."""
    shown = printed(document)
    covered = {path[:end] for path in shown for end in _ends(path)}
    return [path for path in data(session) if path not in covered]


def _ends(path: str) -> Iterator[int]:
    yield len(path)
    yield from (place for place, letter in enumerate(path) if letter in ".[")
