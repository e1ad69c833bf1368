"""A document as a list of calls for python-docx: kind, style, content.

It is made of the library's own tree, so that the text is the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from unhrc_reports import Report
from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain


def as_script(report: Report) -> list[list[Any]]:
    """The calls that write a report by hand."""
    return [call for section in report.document.sections for block in section.blocks for call in _calls(block)]


def _calls(block: nodes.Block, style: str = "Body Text") -> Iterator[list[Any]]:
    if isinstance(block, nodes.Heading):
        yield ["paragraph", f"Heading {block.level}", _runs(block.content)]
    elif isinstance(block, nodes.Paragraph):
        yield ["paragraph", style, _runs(block.content)]
    elif isinstance(block, nodes.Table):
        yield from _table(block)
    elif isinstance(block, nodes.Figure):
        yield ["picture", None, block.file]
        yield ["paragraph", "Caption", _runs(block.caption)]
    elif isinstance(block, nodes.BulletList | nodes.OrderedList | nodes.Quotation):
        yield from _within(block)
    elif isinstance(block, nodes.Contents):
        for text in contents(block):
            yield ["paragraph", style, [(False, text)]]


def _table(block: nodes.Table) -> Iterator[list[Any]]:
    if block.caption:
        yield ["paragraph", "Caption", _runs(block.caption)]
    yield ["table", None, [[plain(cell) for cell in row] for row in (block.header, *block.rows)]]


def contents(block: nodes.Contents) -> list[str]:
    """The title of the contents and what they list."""
    return [block.title, *(plain(unlinked(entry.content)) for entry in block.entries)]


def _within(block: nodes.BulletList | nodes.OrderedList | nodes.Quotation) -> Iterator[list[Any]]:
    groups = (block.blocks,) if isinstance(block, nodes.Quotation) else block.items
    style = "Quote" if isinstance(block, nodes.Quotation) else "List Bullet"
    for blocks in groups:
        for inner in blocks:
            yield from _calls(inner, style)


def _runs(content: tuple[nodes.Inline, ...]) -> list[tuple[bool, str]]:
    runs: list[tuple[bool, str]] = []
    for node in content:
        bold, text = isinstance(node, nodes.Strong), plain((node,))
        if runs and runs[-1][0] == bold:
            runs[-1] = (bold, runs[-1][1] + text)
        else:
            runs.append((bold, text))
    return runs
