"""Tables of docxtpl's template: rows of ours, and conditions around rows as rows of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import docx.document

from benchmarks.source import Group, Line, Node, Set

_PIECE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\||[^{|]+|\{")


def add_table(document: docx.document.Document, nodes: Sequence[Node]) -> None:
    """Write a table: a line of headings, the line of dashes, then rows and groups of rows."""
    header, _, *rows = nodes
    if not isinstance(header, Line):
        raise TypeError(f"a table begins with its headings, not with {header}")
    headings = cells(header.text)
    table = document.add_table(rows=0, cols=len(headings))
    _row(table, headings)
    _rows(table, rows)


def cells(text: str) -> list[str]:
    """The cells of a row; the bars inside tags part filters."""
    parts = [""]
    for piece in _PIECE.findall(text.strip().strip("|")):
        if piece == "|":
            parts.append("")
        else:
            parts[-1] += piece
    return [part.strip() for part in parts]


def _rows(table: Any, nodes: Sequence[Node]) -> None:
    for node in nodes:
        if isinstance(node, Line) and node.text:
            _row(table, cells(node.text))
        elif isinstance(node, Set):
            _row(table, [node.tag.replace("{%", "{%tr", 1)])
        elif isinstance(node, Group):
            for tag, inner in node.branches:
                _row(table, [tag.replace("{%", "{%tr", 1)])
                _rows(table, inner)
            _row(table, [node.end.replace("{%", "{%tr", 1)])


def _row(table: Any, texts: Sequence[str]) -> None:
    for cell, text in zip(table.add_row().cells, texts, strict=False):
        cell.text = text
