"""The Markdown writer: portable CommonMark with GFM tables and footnotes.

Nothing of our machinery shows. Every character of the text is one that a
reader of the file sees again: what Markdown would take for markup is escaped.
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain
from unhrc_reports.document.properties import Properties
from unhrc_reports.errors import PictureError

_SUSPECT = re.compile(r"[\\`*_\[\]<>|~$&!#]")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|!(?=$)|#(?=\s*$)")
_LINE_START = re.compile(r"(\s*)([-+#=]|:(?=\s)|\d+(?=[.)]))")
_EDGE = re.compile(r"^\s+|\s+$|[\t\u0085\u2000-\u200a\u2028\u2029\u205f\u3000]")
_INTRAWORD = re.compile(r"(?<=[^\W_])\\_(?=[^\W_])")


def escape(text: str) -> str:
    """Keep text from being read as markup.

    >>> print(escape("R&D *1* | A&amp; a_b"))
    R&D \\*1\\* \\| A\\&amp; a_b
    """
    if not _SUSPECT.search(text):
        return text
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    return _INTRAWORD.sub("_", escaped) if "_" in escaped else escaped


def _line(text: str) -> str:
    """A line of a paragraph: nothing at its start begins a list or heading, blanks at its ends are kept."""
    return _kept_blanks(_LINE_START.sub(_behind, text, count=1) if _LINE_START.match(text) else text)


def _kept_blanks(text: str) -> str:
    """Text whose blanks at both ends, and unusual blanks anywhere, no reader of Markdown drops."""
    if text.isprintable() and text == text.strip():  # no blank but the usual one is printable
        return text
    return _EDGE.sub(_entities, text)


def _behind(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}\\" if match[2].isdigit() else f"{match[1]}\\{match[2]}"


def _entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(letter)};" for letter in match[0])


class MarkdownWriter:
    """Writes a document as Markdown."""

    suffix: ClassVar[str] = ".md"

    def write(self, document: nodes.AnyDocument, *, folder: Path, reference: Path | None, beside: Path) -> bytes:
        """Write a document; picture paths lead from the file to the pictures."""
        return self.text(document, folder, beside).encode()

    def text(self, document: nodes.AnyDocument, folder: Path, beside: Path) -> str:
        """The Markdown of a document, front matter included."""
        page = _Page(document, folder, beside)
        blocks = [page.block(block) for section in document.sections for block in section.blocks]
        return "\n\n".join((front_matter(document.properties), *filter(None, blocks), *page.notes)) + "\n"


_quoted = json.JSONEncoder(ensure_ascii=False).encode


def front_matter(properties: Properties) -> str:
    """Title, language, date and session, in YAML; `lang` is the key that pandoc reads."""
    told = {
        "title": properties.title,
        "language": properties.language,
        "lang": properties.locale,
        "date": properties.date.isoformat() if properties.date else "",
        "session": properties.session,
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in told.items() if value]
    return "\n".join(("---", *lines, "---"))


class _Page:
    """One Markdown file in the making."""

    def __init__(self, document: nodes.AnyDocument, folder: Path, beside: Path) -> None:
        self.document, self.folder, self.beside = document, folder, beside
        self.notes: list[str] = []
        self.noted: dict[int, int] = {}
        self.in_table = False

    def block(self, block: Any) -> str:
        return BLOCKS[type(block)](self, block)

    def blocks(self, blocks: Iterable[Any], indent: str = "") -> str:
        text = "\n\n".join(self.block(block) for block in blocks)
        return text.replace("\n", "\n" + indent).replace(f"\n{indent}\n", "\n\n") if indent else text

    def inlines(self, content: Sequence[Any]) -> str:
        texts = [node.text for node in content if type(node) in TEXTS]
        if len(texts) == len(content) and not _SUSPECT.search(text := "".join(texts)):
            return text  # as most paragraphs are
        return "".join([INLINES[type(node)](self, node) for node in content])

    def lines(self, content: Sequence[Any]) -> str:
        text = self.inlines(content)
        return "\\\n".join([_line(line) for line in text.split("\\\n")]) if "\n" in text else _line(text)

    def cell(self, content: Sequence[Any]) -> str:
        self.in_table = True
        text = self.inlines(content)
        self.in_table = False
        return _kept_blanks(text)

    def anchors(self) -> dict[int, str]:
        """The names that GitHub, GitLab and pandoc give to headings, by the identity of the heading.

        Words in small letters with hyphens between; a number after the second of the same words.
        """
        seen: dict[str, int] = {}
        found = {}
        headings = (b for s in self.document.sections for b in s.blocks if isinstance(b, nodes.Heading))
        for heading in headings:
            words = re.sub(r"[^\w\- ]", "", plain(heading.content).lower()).replace(" ", "-")
            again = seen[words] = seen.get(words, -1) + 1
            found[id(heading)] = f"{words}-{again}" if again else words
        return found

    def _way_to(self, file: str) -> str:
        return os.path.normpath(os.path.join(self._way, file))  # noqa: PTH118  # asked for each picture, and quicker

    @functools.cached_property
    def _way(self) -> str:
        """The way from the folder of the file to that of the pictures."""
        return os.path.relpath(self.folder, self.beside)

    def picture(self, file: str) -> str:
        path = self.folder / file
        if not path.is_file():
            raise PictureError(f"{path}: there is no such picture; put it there, or correct its «file»")
        try:
            seen = os.path.relpath(path, self.beside) if os.path.isabs(file) else self._way_to(file)  # noqa: PTH117
            seen = seen.replace(os.sep, "/")
        except ValueError:  # another drive of Windows, from which no relative path leads here
            seen = path.absolute().as_uri()
        return f"<{seen}>" if re.search(r"[\s()<>]", seen) else seen


def _list(page: _Page, items: Iterable[tuple[Any, ...]], marks: Iterable[str]) -> str:
    written = [f"{mark}{page.blocks(item, ' ' * len(mark))}" for mark, item in zip(marks, items, strict=False)]
    loose = any(len(item) > 1 and not isinstance(item[1], nodes.BulletList | nodes.OrderedList) for item in items)
    return ("\n\n" if loose else "\n").join(written)


def _quotation(page: _Page, node: nodes.Quotation) -> str:
    return "\n".join(f"> {line}".rstrip() for line in page.blocks(node.blocks).split("\n"))


def _table(page: _Page, node: nodes.Table) -> str:
    rules = {"left": ":---", "right": "---:", "centre": ":---:", "": "---"}
    rows = [[page.cell(cell) for cell in row] for row in (node.header, *node.rows)]
    rows.insert(1, [rules[side] for side in node.alignments])
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{page.lines(node.caption)}\n\n{table}" if node.caption else table


def _figure(page: _Page, node: nodes.Figure) -> str:
    picture = f"![{page.inlines(node.alternative)}]({page.picture(node.file)})"
    return f"{picture}\n\n{page.lines(node.caption)}" if node.caption else picture


def _contents(page: _Page, node: nodes.Contents) -> str:
    anchors = page.anchors()
    entries = [
        f"{'  ' * (entry.level - 2)}- [{page.inlines(unlinked(entry.content))}](#{anchors[id(entry)]})"
        for entry in node.entries
    ]
    title = [f"**{escape(node.title)}**"] if node.title and entries else []
    return "\n\n".join([*title, "\n".join(entries)]) if entries else ""


def _link(page: _Page, node: nodes.Link) -> str:
    address = re.sub(r"[\s()<>\\]", lambda match: f"%{ord(match[0]):02X}", node.address)
    return f"[{page.inlines(node.content)}]({address})"


def _note(page: _Page, node: nodes.Note) -> str:
    if (known := page.noted.get(id(node))) is not None:
        return f"[^{known}]"
    number = page.noted[id(node)] = len(page.notes) + 1
    page.notes.append("")
    page.notes[number - 1] = f"[^{number}]: {page.blocks(node.blocks, '    ')}"
    return f"[^{number}]"


def _marked(mark: str) -> Callable[[_Page, Any], str]:
    def write(page: _Page, node: Any) -> str:
        text = page.inlines(node.content)
        inner = text.strip()
        start = len(text) - len(text.lstrip())
        return f"{text[:start]}{mark}{inner}{mark}{text[start + len(inner) :]}" if inner else text

    return write


TEXTS = frozenset({nodes.Words, nodes.Fact})

BLOCKS: MappingProxyType[type, Callable[[_Page, Any], str]] = MappingProxyType({
    nodes.Heading: lambda page, node: f"{'#' * node.level} {page.lines(node.content)}",
    nodes.Paragraph: lambda page, node: page.lines(node.content),
    nodes.BulletList: lambda page, node: _list(page, node.items, ["- "] * len(node.items)),
    nodes.OrderedList: lambda page, node: _list(
        page, node.items, [f"{node.start + place}. " for place in range(len(node.items))]
    ),
    nodes.Quotation: _quotation,
    nodes.Table: _table,
    nodes.Figure: _figure,
    nodes.Contents: _contents,
    nodes.PageBreak: lambda page, node: "",
})  # fmt: skip
"""One short function for each block."""

INLINES: MappingProxyType[type, Callable[[_Page, Any], str]] = MappingProxyType({
    nodes.Words: lambda page, node: escape(node.text),
    nodes.Fact: lambda page, node: escape(node.text),
    nodes.LineBreak: lambda page, node: "<br>" if page.in_table else "\\\n",
    nodes.Emphasis: _marked("*"),
    nodes.Strong: _marked("**"),
    nodes.Link: _link,
    nodes.Number: lambda page, node: escape(node.text),
    nodes.CrossReference: lambda page, node: escape(node.number.text),
    nodes.Note: _note,
})  # fmt: skip
"""One short function for each inline."""
