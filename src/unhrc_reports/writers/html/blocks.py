"""What stands by itself: a short function for each heading, paragraph, list, table, picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain
from unhrc_reports.errors import PictureError
from unhrc_reports.writers.html.inlines import escaped

if TYPE_CHECKING:
    from unhrc_reports.writers.html.text import Writing

HIGHEST = 2
"""The level of the headings that contents begin with."""


def _heading(page: Writing, node: nodes.Heading) -> str:
    name = f' id="{page.prefix}section-{node.place}"' if node.place and page.look.links_inside else ""
    return page.element(f"h{node.level}", page.inlines(node.content), more=name)


def _list(tag: str) -> Callable[[Writing, Any], str]:
    def write(page: Writing, node: Any) -> str:
        items = "\n".join(page.element("li", page.item(item)) for item in node.items)
        start = f' start="{node.start}"' if tag == "ol" and node.start != 1 else ""
        return page.element(tag, f"\n{items}\n", more=start)

    return write


def _table(page: Writing, node: nodes.Table) -> str:
    caption = f"{page.element('caption', page.inlines(node.caption))}\n" if node.caption else ""
    head = "".join(
        _cell(page, "th", cell, side, ' scope="col"')
        for cell, side in zip(node.header, node.alignments, strict=True)
    )
    body = "\n".join(f"<tr>{_cells(page, row, node.alignments)}</tr>" for row in node.rows)
    rows = f"\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n"
    return page.element("div", page.element("table", rows), "scroll")


def _cells(page: Writing, row: Sequence[Any], sides: Sequence[str]) -> str:
    return "".join(_cell(page, "td", cell, side) for cell, side in zip(row, sides, strict=False))


def _cell(page: Writing, tag: str, cell: Sequence[Any], side: str, more: str = "") -> str:
    return page.element(tag, page.inlines(cell), side if side in {"right", "centre"} else "", more=more)


def _figure(page: Writing, node: nodes.Figure) -> str:
    caption = f"\n{page.element('figcaption', page.inlines(node.caption))}" if node.caption else ""
    return page.element("figure", f"{_picture(page, node)}{caption}")


def _picture(page: Writing, node: nodes.Figure) -> str:
    words = escaped(plain(node.alternative).replace("\n", " "))
    try:
        address, width, height = page.source(page.folder, node.file)
    except PictureError as error:
        if not page.placeholders:
            page.faults += error.faults
        told = error.message(page.document.properties.language)
        return page.element("div", f"{words}<br>{escaped(told)}", "missing")
    return page.element(
        "img", "", more=f' src="{address}" alt="{words}" width="{width}" height="{height}"'
    ).removesuffix("</img>")


def _contents(page: Writing, node: nodes.Contents) -> str:
    """The headings with links to them; those below the second level in lists of their own."""
    if not node.entries:
        return ""
    items: list[tuple[str, list[str]]] = []
    for entry in node.entries:
        if entry.level == HIGHEST or not items:
            items.append((_entry(page, entry), []))
        else:
            items[-1][1].append(_entry(page, entry))
    listed = "\n".join(page.element("li", f"{link}{_inner(page, inner)}") for link, inner in items)
    title = f"{page.element('p', escaped(node.title))}\n" if node.title else ""
    label = f' aria-label="{escaped(node.title)}"' if node.title and page.look.links_inside else ""
    return page.element("nav", f"\n{title}{page.element('ul', listed)}\n", more=label)


def _entry(page: Writing, entry: nodes.Heading) -> str:
    text = page.inlines(unlinked(entry.content))
    if not page.look.links_inside:
        return text
    return page.element("a", text, more=f' href="#{page.prefix}section-{entry.place}"')


def _inner(page: Writing, links: Iterable[str]) -> str:
    items = "".join(page.element("li", link) for link in links)
    return page.element("ul", items) if items else ""


BLOCKS: MappingProxyType[type, Callable[[Writing, Any], str]] = MappingProxyType({
    nodes.Heading: _heading,
    nodes.Paragraph: lambda page, node: page.element("p", page.inlines(node.content)),
    nodes.BulletList: _list("ul"),
    nodes.OrderedList: _list("ol"),
    nodes.Quotation: lambda page, node: page.element("blockquote", f"\n{page.blocks(node.blocks)}\n"),
    nodes.Table: _table,
    nodes.Figure: _figure,
    nodes.Contents: _contents,
    nodes.PageBreak: lambda page, node: page.element("div", "", "page-break"),
})  # fmt: skip
"""One short function for each block."""
