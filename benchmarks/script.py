"""A document as a list of calls for python-docx: kind, style, content.

It is made of the library's own tree, so that the text is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from unhrc_reports import Report
from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain

Runs = Callable[[tuple[nodes.Inline, ...]], list[tuple[bool, str]]]
"""What writes the content of a paragraph: bold or not, and text."""


def as_script(report: Report) -> list[list[Any]]:
    """The calls that write a report by hand."""
    return list(calls(report, _runs))


def calls(report: Report, runs: Runs) -> Iterator[list[Any]]:
    """The calls that write a report, its paragraphs as `runs` gives them."""
    for section in report.document.sections:
        for block in section.blocks:
            yield from _calls(block, runs)


def _calls(block: nodes.Block, runs: Runs, style: str = "Body Text") -> Iterator[list[Any]]:
    if isinstance(block, nodes.Heading):
        yield ["paragraph", f"Heading {block.level}", runs(block.content)]
    elif isinstance(block, nodes.Paragraph):
        yield ["paragraph", style, runs(block.content)]
    elif isinstance(block, nodes.Table):
        yield from _table(block, runs)
    elif isinstance(block, nodes.Figure):
        yield ["picture", None, block.file]
        yield ["paragraph", "Caption", runs(block.caption)]
    elif isinstance(block, nodes.BulletList | nodes.OrderedList | nodes.Quotation):
        yield from _within(block, runs)
    elif isinstance(block, nodes.Contents):
        for text in contents(block):
            yield ["paragraph", style, [(False, text)]]


def _table(block: nodes.Table, runs: Runs) -> Iterator[list[Any]]:
    if block.caption:
        yield ["paragraph", "Caption", runs(block.caption)]
    yield ["table", None, [[plain(cell) for cell in row] for row in (block.header, *block.rows)]]


def contents(block: nodes.Contents) -> list[str]:
    """The title of the contents and what they list."""
    return [block.title, *(plain(unlinked(entry.content)) for entry in block.entries)]


def _within(block: nodes.BulletList | nodes.OrderedList | nodes.Quotation, runs: Runs) -> Iterator[list[Any]]:
    groups = (block.blocks,) if isinstance(block, nodes.Quotation) else block.items
    style = "Quote" if isinstance(block, nodes.Quotation) else "List Bullet"
    for blocks in groups:
        for inner in blocks:
            yield from _calls(inner, runs, style)


def _runs(content: tuple[nodes.Inline, ...]) -> list[tuple[bool, str]]:
    runs: list[tuple[bool, str]] = []
    for node in content:
        bold, text = isinstance(node, nodes.Strong), plain((node,))
        if runs and runs[-1][0] == bold:
            runs[-1] = (bold, runs[-1][1] + text)
        else:
            runs.append((bold, text))
    return runs
