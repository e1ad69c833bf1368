"""The one walk over a tree: what stands in a document, piece by piece, and where.

A *run* is what a reader takes in at once: a heading, a paragraph, a cell, a
caption, the alternative text of a picture; notes follow the run that holds
their mark. Inlines that stand in others (bold, links) are given by `flat`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.document.nodes import (
    AnyDocument,
    BulletList,
    Contents,
    CrossReference,
    Fact,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Note,
    Number,
    OrderedList,
    Paragraph,
    Parallel,
    Quotation,
    Table,
    Words,
)

LEAVES = (Words, Fact, Number, CrossReference, LineBreak)
"""The inlines that hold no others."""


@attrs.frozen
class Run:
    """A piece of a document that is read at once."""

    section: str
    """Name of the block of the layout: «lead»."""
    kind: str
    """«heading», «paragraph», «cell», «caption», «alternative» or «entry» (of the contents)."""
    content: tuple[Inline, ...]
    language: str = ""
    """Tag of the language of the document that it stands in."""
    within: tuple[str, ...] = ()
    """What it stands in, from the outside: «list», «quotation», «table», «note»."""
    label: str = ""
    """Of a cell, the texts of its row's first cell and of its column's head."""

    @property
    def leaves(self) -> tuple[Inline, ...]:
        """Its words, facts, numbers and line breaks, in order; notes are runs of their own."""
        return tuple(flat(self.content))

    @property
    def text(self) -> str:
        """Its text as a reader sees it, without the marks of notes."""
        return "".join(map(text_of, self.leaves))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Its facts, in order."""
        return tuple(leaf for leaf in self.leaves if isinstance(leaf, Fact))


def runs(document: AnyDocument) -> Iterator[Run]:
    """Every run of a document, in the order of reading; of several languages, one after the other."""
    if isinstance(document, Parallel):
        for one in document.documents:
            yield from runs(one)
        return
    for section in document.sections:
        start = Run(section.name, "", (), document.properties.language)
        for block in section.blocks:
            yield from _runs(block, start)


def flat(content: Iterable[Inline]) -> Iterator[Inline]:
    """The inlines that hold no others, in order; notes are left out.

    >>> from unhrc_reports.document.nodes import Link
    >>> list(flat((Words("by "), Link((Words("a link"),), "https://un.org"))))
    [Words(text='by '), Words(text='a link')]
    """
    for node in content:
        if isinstance(node, LEAVES):
            yield node
        elif not isinstance(node, Note):
            yield from flat(node.content)


def notes(content: Iterable[Inline]) -> Iterator[Note]:
    """The notes whose marks stand in a run."""
    for node in content:
        if isinstance(node, Note):
            yield node
        elif not isinstance(node, LEAVES):
            yield from notes(node.content)


def text_of(leaf: Any) -> str:
    """The text of an inline that holds no others."""
    if isinstance(leaf, LineBreak):
        return "\n"
    return str(leaf.number.text if isinstance(leaf, CrossReference) else leaf.text)


def facts(document: AnyDocument) -> Iterator[tuple[Run, Fact]]:
    """Every fact of a document with the run that it stands in; what the contents repeat is left out."""
    return ((run, fact) for run in runs(document) if run.kind != "entry" for fact in run.facts)


def _runs(block: Any, at: Run) -> Iterator[Run]:
    if kind := RUNS.get(type(block)):
        yield from _with_notes(attrs.evolve(at, kind=kind, content=block.content))
    elif isinstance(block, BulletList | OrderedList):
        yield from (run for item in block.items for inner in item for run in _runs(inner, _in(at, "list")))
    elif isinstance(block, Quotation):
        yield from (run for inner in block.blocks for run in _runs(inner, _in(at, "quotation")))
    elif isinstance(block, Table):
        yield from _of_table(block, _in(at, "table"))
    elif isinstance(block, Figure):
        yield attrs.evolve(at, kind="alternative", content=block.alternative)
        yield from _with_notes(attrs.evolve(at, kind="caption", content=block.caption))
    elif isinstance(block, Contents):
        yield from (attrs.evolve(at, kind="entry", content=entry.content) for entry in block.entries)


RUNS = MappingProxyType({Heading: "heading", Paragraph: "paragraph"})
"""The blocks that are one run each."""


def _of_table(table: Table, at: Run) -> Iterator[Run]:
    heads = ["".join(map(text_of, flat(cell))) for cell in table.header]
    yield from (run for cell in table.header for run in _with_notes(attrs.evolve(at, kind="cell", content=cell)))
    for row in table.rows:
        first = "".join(map(text_of, flat(row[0]))) if row else ""
        for place, cell in enumerate(row):
            label = " | ".join(one for one in (first if place else "", *heads[place : place + 1]) if one)
            yield from _with_notes(attrs.evolve(at, kind="cell", content=cell, label=label))
    yield from _with_notes(attrs.evolve(at, kind="caption", content=table.caption))


def _with_notes(run: Run) -> Iterator[Run]:
    if run.content:
        yield run
    for note in notes(run.content):
        yield from (inner for block in note.blocks for inner in _runs(block, _in(run, "note")))


def _in(run: Run, what: str) -> Run:
    return attrs.evolve(run, within=(*run.within, what))
