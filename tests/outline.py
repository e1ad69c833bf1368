"""The outline of a document: its blocks, texts, emphasis, links, notes and pictures, as it means them and as others read them.

Three readers find the same outline: `meant` in the tree, `by_cmark` and `by_markdown_it` in Markdown. What is
compared is what a person sees: where blanks stand in emphasis does not matter, and a bare address that a reader
makes a link of is no difference.
"""

from __future__ import annotations

import functools
import itertools
import re
import urllib.parse
from collections.abc import Iterable, Iterator
from typing import Any

import cmarkgfm
import lxml.html
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked

FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)
BREAK = "\n"


def by_cmark(markdown: str) -> list[Any]:
    """What GitHub's own reader finds in Markdown."""
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return of_html(cmarkgfm.github_flavored_markdown_to_html(_body(markdown), options=options))


@functools.cache
def _markdown_it() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    parser.normalizeLink = parser.normalizeLinkText = lambda text: text  # it would show «%20» as a blank
    return parser


def by_markdown_it(markdown: str) -> list[Any]:
    """What markdown-it finds in Markdown."""
    return of_html(_markdown_it().render(_body(markdown)))


def _body(markdown: str) -> str:
    return FRONT_MATTER.sub("", markdown, count=1)


def of_html(html: str) -> list[Any]:
    """The outline of a web page, or of a part of one."""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for link in root.xpath("//a[contains(@class, 'footnote-backref') or @data-footnote-backref]"):
        before = link.getprevious()
        parent = link.getparent()
        if before is None and parent.text:
            parent.text = parent.text.removesuffix(" ")
        elif before is not None and before.tail:
            before.tail = before.tail.removesuffix(" ")
        parent.remove(link)
    notes = root.xpath("//section[contains(@class, 'footnotes')]")
    for section in notes:
        section.getparent().remove(section)
    for rule in root.xpath("hr[contains(@class, 'footnotes-sep')]"):
        rule.getparent().remove(rule)
    found = _blocks(root)
    for section in notes:
        found += [("note", number, _blocks(item)) for number, item in enumerate(section.xpath("ol/li"), 1)]
    return found


BLOCK_TAGS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "blockquote", "table", "hr", "pre", "figure"}


def _blocks(element: Any) -> list[Any]:
    """The blocks of an element; text that stands directly in it is a paragraph, as in a tight list."""
    made: list[Any] = []
    loose: list[Any] = list(_characters_of(element.text, frozenset(), None))
    for child in element:
        if child.tag in BLOCK_TAGS:
            made += _paragraph(loose)
            made += _block(child)
            loose = []
        else:
            loose += _characters(child, frozenset(), None)
        loose += _characters_of(child.tail, frozenset(), None)
    return [*made, *_paragraph(loose)]


def _paragraph(characters: Iterable[Any]) -> list[Any]:
    runs = _runs(characters)
    if len(runs) == 1 and runs[0][0] == "picture":
        return [runs[0]]
    return [("paragraph", runs)] if runs else []


def _block(element: Any) -> list[Any]:
    tag = element.tag
    if tag in {"ul", "ol"}:
        items = [_blocks(item) for item in element]
        return [("bullets", items) if tag == "ul" else ("numbers", int(element.get("start", 1)), items)]
    if tag == "blockquote":
        return [("quotation", _blocks(element))]
    if tag == "table":
        rows = [[_runs(_inside(cell)) for cell in row.xpath("th|td")] for row in element.iter("tr")]
        return [("table", rows)]
    if tag[0] == "h" and tag[1:].isdigit():
        return [("heading", int(tag[1:]), _runs(_inside(element)))]
    return _paragraph(_inside(element)) if tag == "p" else [(tag,)]


def _inside(element: Any, marks: frozenset[str] = frozenset(), address: str | None = None) -> Iterator[Any]:
    yield from _characters_of(element.text, marks, address)
    for child in element:
        yield from _characters(child, marks, address)
        yield from _characters_of(child.tail, marks, address)


def _characters_of(text: str | None, marks: frozenset[str], address: str | None) -> Iterator[Any]:
    return ((letter, marks, address) for letter in (text or "").replace("\n", ""))


def _characters(element: Any, marks: frozenset[str], address: str | None) -> Iterator[Any]:
    if element.tag == "br":
        yield (BREAK, marks, address)
    elif element.tag == "img":
        yield ("picture", urllib.parse.unquote(element.get("src")).removeprefix("./"), element.get("alt"))
    elif element.tag == "sup":
        yield (f"[{re.findall('[0-9]+', element.text_content())[0]}]", frozenset(), None)
    elif element.tag == "a":
        target = urllib.parse.unquote(element.get("href"))
        own = element.text_content()
        yield from _inside(element, marks, address if target[0] == "#" or _is_bare(target, own) else target)
    elif element.tag in {"em", "strong"}:
        yield from _inside(element, marks | {element.tag}, address)
    else:
        yield (f"<{element.tag}>", marks, address)
        yield from _inside(element, marks, address)


def _is_bare(target: str, own: str) -> bool:
    """Whether a link shows where it leads, so that a reader of the text alone can follow it."""
    own = urllib.parse.unquote(own)
    return urllib.parse.unquote(target) in {own, f"http://{own}", f"mailto:{own}"}


def _runs(characters: Iterable[Any]) -> list[Any]:
    """Characters of one look as one run; a blank has no look; breaks at the end of a paragraph are not seen."""
    found = list(characters)
    if any(one[0] == "picture" for one in found):
        return [one for one in found if one[0] == "picture" or one[0].strip()]
    plain = [(letter, frozenset() if letter.isspace() else marks, address) for letter, marks, address in found]
    while plain and plain[-1][0] == BREAK:
        plain.pop()
    groups = itertools.groupby(plain, lambda one: one[1:])
    return [
        ("".join(letter for letter, _, _ in group), sorted(marks), address) for (marks, address), group in groups
    ]


def meant(document: nodes.AnyDocument) -> list[Any]:
    """The outline that a document means."""
    notes: dict[int, nodes.Note] = {}
    blocks = (block for section in document.sections for block in section.blocks)
    found = [one for block in blocks for one in _meant(block, notes)]
    for number, note in enumerate(notes.values(), 1):
        found.append(("note", number, [one for block in note.blocks for one in _meant(block, notes)]))
    return found


def _meant(block: Any, notes: dict[int, nodes.Note]) -> list[Any]:
    return MEANINGS[type(block)](block, notes) if type(block) in MEANINGS else []


def _said(content: Any, notes: dict[int, nodes.Note], ending: str = BREAK) -> list[Any]:
    return _runs(_meant_characters(content, notes, ending))


def _all(blocks: Any, notes: dict[int, nodes.Note]) -> list[Any]:
    return [one for inner in blocks for one in _meant(inner, notes)]


def _captioned(caption: Any, notes: dict[int, nodes.Note]) -> list[Any]:
    return [("paragraph", _said(caption, notes))] if caption else []


def _meant_table(block: nodes.Table, notes: dict[int, nodes.Note]) -> list[Any]:
    caption = _captioned(block.caption, notes)
    return [*caption, ("table", [[_said(cell, notes) for cell in row] for row in (block.header, *block.rows)])]


def _meant_figure(block: nodes.Figure, notes: dict[int, nodes.Note]) -> list[Any]:
    words = "".join(run[0] for run in _said(block.alternative, notes, " "))
    return [("picture", block.file, words), *_captioned(block.caption, notes)]


def _meant_contents(block: nodes.Contents, notes: dict[int, nodes.Note]) -> list[Any]:
    title = [("paragraph", [(block.title, ["strong"], None)])] if block.title and block.entries else []
    items: list[Any] = []
    for entry in block.entries:
        item = [("paragraph", _runs(_meant_characters(unlinked(entry.content), notes, " ")))]
        if entry.level == 2 or not items:
            items.append(item)
        elif len(items[-1]) == 1:
            items[-1].append(("bullets", [item]))
        else:
            items[-1][1][1].append(item)
    return [*title, ("bullets", items)] if items else []


def _meant_characters(
    content: Any,
    notes: dict[int, nodes.Note],
    ending: str,
    marks: frozenset[str] = frozenset(),
    address: str | None = None,
) -> Iterator[Any]:
    for node in content:
        if isinstance(node, nodes.Words | nodes.Fact | nodes.Number):
            yield from ((ending if letter == "\n" else letter, marks, address) for letter in node.text)
        elif isinstance(node, nodes.CrossReference):
            yield from ((letter, marks, address) for letter in node.number.text)
        elif isinstance(node, nodes.LineBreak):
            yield (ending, marks, address)
        elif isinstance(node, nodes.Link):
            own = "".join(one[0] for one in _meant_characters(node.content, {}, ending))
            target = None if _is_bare(node.address, own) else urllib.parse.unquote(node.address)
            yield from _meant_characters(node.content, notes, ending, marks, target)
        elif isinstance(node, nodes.Note):
            notes.setdefault(id(node), node)
            yield (f"[{list(notes).index(id(node)) + 1}]", frozenset(), None)
        else:
            mark = "em" if isinstance(node, nodes.Emphasis) else "strong"
            yield from _meant_characters(node.content, notes, ending, marks | {mark}, address)


MEANINGS: dict[type, Any] = {
    nodes.Heading: lambda block, notes: [("heading", block.level, _said(block.content, notes, " "))],
    nodes.Paragraph: lambda block, notes: [("paragraph", said)] if (said := _said(block.content, notes)) else [],
    nodes.BulletList: lambda block, notes: [("bullets", [_all(item, notes) for item in block.items])],
    nodes.OrderedList: lambda block, notes: [("numbers", block.start, [_all(item, notes) for item in block.items])],
    nodes.Quotation: lambda block, notes: [("quotation", _all(block.blocks, notes))],
    nodes.Table: _meant_table,
    nodes.Figure: _meant_figure,
    nodes.Contents: _meant_contents,
}
