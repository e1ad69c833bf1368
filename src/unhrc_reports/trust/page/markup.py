"""Blocks and inlines of a document as HTML, every fact an element that can be pointed at; all text is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from types import MappingProxyType
from typing import Any

from unhrc_reports.document import nodes


def blocks(content: Iterable[Any]) -> str:
    """Blocks, one after the other."""
    return "".join(RULES[type(one)](one) for one in content)


def inlines(content: Iterable[Any]) -> str:
    """Inlines as they stand in a paragraph."""
    return "".join(RULES[type(one)](one) for one in content)


def _fact(node: nodes.Fact) -> str:
    language = f' lang="{escape(node.language)}"' if node.language else ""
    path = escape(node.path)
    return f'<span class="fact" tabindex="0" data-path="{path}"{language}>{_lines(node.text)}</span>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _link(node: nodes.Link) -> str:
    safe = node.address.lower().startswith(("https://", "http://", "mailto:"))
    words = inlines(node.content)
    return f'<a href="{escape(node.address)}" rel="noreferrer">{words}</a>' if safe else words


def _note(node: nodes.Note) -> str:
    told = " ".join(inlines(one.content) for one in node.blocks if isinstance(one, nodes.Paragraph))
    return f' <span class="note">{told}</span>'


def _heading(node: nodes.Heading) -> str:
    level = min(node.level + 1, 6)  # the page has a title of its own
    return f"<h{level}>{inlines(node.content)}</h{level}>\n"


def _list(tag: str) -> Callable[[Any], str]:
    def written(node: Any) -> str:
        start = f' start="{node.start}"' if getattr(node, "start", 1) != 1 else ""
        return f"<{tag}{start}>{''.join(f'<li>{blocks(item)}</li>' for item in node.items)}</{tag}>\n"

    return written


def _table(node: nodes.Table) -> str:
    caption = f"<caption>{inlines(node.caption)}</caption>" if node.caption else ""
    head = "".join(f'<th scope="col">{inlines(cell)}</th>' for cell in node.header)
    rows = "".join(f"<tr>{''.join(f'<td>{inlines(cell)}</td>' for cell in row)}</tr>" for row in node.rows)
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n"


def _figure(node: nodes.Figure) -> str:
    caption = f"<figcaption>{inlines(node.caption)}</figcaption>" if node.caption else ""
    return f'<figure><div class="picture">{inlines(node.alternative)}</div>{caption}</figure>\n'


RULES: Mapping[type, Callable[[Any], str]] = MappingProxyType({
    nodes.Words: lambda node: _lines(node.text),
    nodes.Fact: _fact,
    nodes.LineBreak: lambda node: "<br>",
    nodes.Emphasis: lambda node: f"<em>{inlines(node.content)}</em>",
    nodes.Strong: lambda node: f"<strong>{inlines(node.content)}</strong>",
    nodes.Link: _link,
    nodes.Number: lambda node: escape(node.text),
    nodes.CrossReference: lambda node: escape(node.number.text),
    nodes.Note: _note,
    nodes.Heading: _heading,
    nodes.Paragraph: lambda node: f"<p>{inlines(node.content)}</p>\n",
    nodes.BulletList: _list("ul"),
    nodes.OrderedList: _list("ol"),
    nodes.Quotation: lambda node: f"<blockquote>{blocks(node.blocks)}</blockquote>\n",
    nodes.Table: _table,
    nodes.Figure: _figure,
    nodes.Contents: lambda node: "",
    nodes.PageBreak: lambda node: "",
})  # fmt: skip
"""Which function writes which node; the contents repeat headings, and are left out."""
