"""The visible table: which function writes which node. A test fails when a node is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from unhrc_reports.document import nodes
from unhrc_reports.writers.docx import blocks, captions, contents, figures, runs, tables

BLOCKS: Final[Mapping[type, Callable[..., None]]] = MappingProxyType({
    nodes.Section: blocks.section,
    nodes.Heading: blocks.heading,
    nodes.Paragraph: blocks.paragraph,
    nodes.BulletList: blocks.bullet_list,
    nodes.OrderedList: blocks.ordered_list,
    nodes.Quotation: blocks.quotation,
    nodes.Table: tables.table,
    nodes.Figure: figures.figure,
    nodes.Contents: contents.contents,
    nodes.PageBreak: blocks.page_break,
})  # fmt: skip

INLINES: Final[Mapping[type, Callable[..., None]]] = MappingProxyType({
    nodes.Words: runs.words,
    nodes.Fact: runs.fact,
    nodes.LineBreak: runs.line_break,
    nodes.Emphasis: runs.emphasis,
    nodes.Strong: runs.strong,
    nodes.Link: runs.link,
    nodes.Number: captions.number,
    nodes.CrossReference: captions.cross_reference,
    nodes.Note: blocks.note,
})  # fmt: skip

RULES: Final[Mapping[type, Callable[..., None]]] = MappingProxyType({**BLOCKS, **INLINES})
