"""Any document tree, for property tests of the writers."""

from __future__ import annotations

import functools
from typing import Any

import strategies
from hypothesis import strategies as st
from writers.docx.building import a_document

from unhrc_reports.document import nodes

ADDRESSES = (
    "https://example.org", "https://x.org/_layouts/15", "https://x.org/~mission", "https://x.org/Liaison_(French)",
    "http://x.org/a*b*c", "https://x.org/?a=1&copy=2&lt;=3", "https://x.org/a|b", "https://x.org/[a]", "www.x.org/_a_b",
    "https://x.org/a%20b#c", "mailto:press_office@example.org",
)  # fmt: skip
"""Addresses with what Markdown takes for markup."""
SPECIAL = (
    "*", "_", "**", "~", "`", "|", "[", "]", "!", "[^1]", "(", ")", ":", "#", "##", "- ", "+ ", "1. ", "2) ", "(a) ", "iv. ",
    "a) ", "> ", "<b>", "&", "&amp;", "amp;", "$x$", "\\", "---", "===", ":-: ", "“", "”", "«", "€", " ", "  ", ".", "\u00a0",
    "word", "Việt", "a", "b", "x_y", "_", "press_office@example.org", "\u200b", "日本",
    *ADDRESSES,
)  # fmt: skip


@functools.cache
def texts() -> st.SearchStrategy[str]:
    """Text of which every character must arrive."""
    pieces = st.one_of(st.sampled_from(SPECIAL), st.sampled_from(SPECIAL), strategies.words())
    return st.lists(pieces, min_size=1, max_size=4).map("".join)


def leaves() -> st.SearchStrategy[Any]:
    """Words, values, line breaks and links."""
    words = st.builds(nodes.Words, texts())
    facts = st.builds(nodes.Fact, texts(), st.just("title"))
    links = st.builds(
        nodes.Link,
        st.lists(words, min_size=1, max_size=2).map(tuple).map(_shown),
        st.sampled_from([a for a in ADDRESSES if ":" in a]),
    )
    return st.one_of(words, facts, words, facts, links, st.just(nodes.LineBreak()))


def _shown(content: Any) -> Any:
    """Content in which something can be seen: made so rather than filtered, which would throw much away."""
    return content if any(node.text.strip() for node in content) else (*content, nodes.Words("shown"))


@functools.cache
def inlines(notes: bool = True) -> st.SearchStrategy[tuple[Any, ...]]:
    """The inside of a paragraph."""
    emphasised = st.recursive(
        leaves(),
        lambda inner: st.builds(lambda kind, found: kind(tuple(found)), st.sampled_from([nodes.Emphasis, nodes.Strong]),
                                st.lists(inner, min_size=1, max_size=3)),
        max_leaves=4,
    )  # fmt: skip
    if not notes:
        return st.lists(emphasised, min_size=1, max_size=5).map(tuple)
    note = st.builds(nodes.Note, st.lists(blocks(0), min_size=1, max_size=2).map(tuple))
    return st.lists(st.one_of(emphasised, emphasised, emphasised, emphasised, note), min_size=1, max_size=5).map(
        tuple
    )


@functools.cache
def blocks(depth: int = 2) -> st.SearchStrategy[Any]:
    """A block; lists and quotations hold others, `depth` deep; at depth 0 there are no notes."""
    said = inlines(notes=depth > 0)
    paragraphs = st.builds(nodes.Paragraph, said.map(_seen))
    cells = st.lists(said, min_size=2, max_size=2).map(tuple)
    tables = st.builds(
        nodes.Table,
        cells,
        st.lists(cells, max_size=2).map(tuple),
        st.just(("left", "")),
        st.just(()) | said.map(_seen),
    )
    kinds = [paragraphs, paragraphs, tables]
    inner = st.lists(blocks(depth - 1), min_size=1, max_size=3).map(tuple) if depth else st.tuples(paragraphs)
    items = st.lists(inner, min_size=1, max_size=3).map(tuple)
    kinds += [st.builds(nodes.BulletList, items), st.builds(nodes.OrderedList, items, st.sampled_from([1, 2, 9]))]
    if depth:
        headings = st.builds(nodes.Heading, st.integers(2, 6), said.map(_seen))
        kinds += [st.builds(nodes.Quotation, inner), headings]
    return st.one_of(kinds)


def _seen(content: Any) -> Any:
    return content if _says(content) else (*content, nodes.Words("seen"))


def _says(content: Any) -> bool:
    """Whether anything can be seen."""
    return any(
        _says(node.content) if hasattr(node, "content") else bool(getattr(node, "text", "").strip())
        for node in content
    )


def documents() -> st.SearchStrategy[nodes.Document]:
    """Any document."""
    return st.lists(blocks(), min_size=1, max_size=4).map(lambda found: a_document(*found))
