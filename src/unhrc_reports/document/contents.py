"""The table of contents, where a template asks for one by a paragraph `[[contents]]`.

Its headings are known only when the whole document has been read. Then each gets
its place in the contents, by which a writer can lead from the one to the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from unhrc_reports.document.nodes import Contents, Emphasis, Heading, Inline, Link, Note, Section, Strong

LEVELS = (2, 3)
"""The levels of headings that are listed; level 1 is the title of the document."""


def with_contents(sections: Iterable[Section], title: str) -> tuple[Section, ...]:
    """The sections, with headings that know their place and contents that list them."""
    placed = [attrs.evolve(section, blocks=tuple(_placed(section))) for section in sections]
    headings = [block for section in placed for block in section.blocks if isinstance(block, Heading)]
    numbered = {id(block): attrs.evolve(block, place=n) for n, block in enumerate(filter(is_listed, headings), 1)}
    contents = Contents(title, tuple(numbered.values()))
    return tuple(
        attrs.evolve(section, blocks=tuple(
            contents if isinstance(block, Contents) else numbered.get(id(block), block) for block in section.blocks
        ))
        for section in placed
    )  # fmt: skip


def _placed(section: Section) -> Iterator[Any]:
    """The blocks, each heading an object of its own, so that equal ones can be told apart."""
    return (attrs.evolve(block) if isinstance(block, Heading) else block for block in section.blocks)


def is_listed(heading: Heading) -> bool:
    """Whether the contents list a heading."""
    return heading.level in LEVELS


def unlinked(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """The inlines of a heading as its entry has them: without notes, and links as their words."""
    found: list[Inline] = []
    for node in content:
        if isinstance(node, Link):
            found += unlinked(node.content)
        elif isinstance(node, Emphasis | Strong):
            found.append(attrs.evolve(node, content=unlinked(node.content)))
        elif not isinstance(node, Note):
            found.append(node)
    return tuple(found)
