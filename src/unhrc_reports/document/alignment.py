"""The same document in several languages, laid side by side: which block answers which.

A block of the layout has one name in all languages, so sections are matched by
name, in the order of the first language. A section that one language lacks
stands where the others have it.
"""

from __future__ import annotations

from collections.abc import Sequence

from unhrc_reports.document.nodes import Block, Document, PageBreak, Parallel, Section

Row = tuple[Section | None, ...]
"""One section in each language; None where a language lacks it."""


def rows(parallel: Parallel) -> list[Row]:
    """The sections of all languages, matched."""
    named = [{section.name: section for section in document.sections} for document in parallel.documents]
    return [tuple(sections.get(name) for sections in named) for name in _names(parallel.documents)]


def one_sided(parallel: Parallel) -> tuple[str, ...]:
    """The names of the sections that a language lacks."""
    names = _names(parallel.documents)
    return tuple(name for name, row in zip(names, rows(parallel), strict=True) if None in row)


def _names(documents: Sequence[Document]) -> list[str]:
    """All names, each after the one that it follows in the first language that has it."""
    names: list[str] = []
    for document in documents:
        place = 0
        for section in document.sections:
            if section.name not in names:
                names.insert(place, section.name)
            place = names.index(section.name) + 1
    return names


def steps(row: Sequence[Section]) -> list[tuple[tuple[Block, ...], ...]]:
    """What stands level within a section: block by block where all languages have the same kinds of blocks.

    Where the kinds differ, the whole section is one step.
    """
    columns = [tuple(block for block in section.blocks if not isinstance(block, PageBreak)) for section in row]
    if len({tuple(map(type, blocks)) for blocks in columns}) > 1:
        return [tuple(columns)]
    return [tuple((block,) for block in step) for step in zip(*columns, strict=True)]
