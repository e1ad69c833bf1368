"""One Markdown file in the making: blocks, each kept apart from its neighbours, and the notes at the end."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.document import nodes
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain
from unhrc_reports.errors import Fault, PictureError, Place
from unhrc_reports.messages import message
from unhrc_reports.writers.markdown.escaping import SUSPECT, escape, file_url, heading, kept_blanks
from unhrc_reports.writers.markdown.inlines import CELL, ONE_LINE, Setting, written
from unhrc_reports.writers.picture_files import picture_file

TEXTS = frozenset({nodes.Words, nodes.Fact})
LISTS = frozenset({nodes.BulletList, nodes.OrderedList, nodes.Contents})
NO_PICTURE = message("there is no such picture; put it there, or correct its «file»")
_LAST_MARKS = re.compile(r"(?<!\S)#+$")
LARGEST_NUMBER = 999_999_999
"""CommonMark takes numbers of lists up to nine digits; it counts by itself from the first."""


class Page:
    """One Markdown file in the making."""

    def __init__(self, document: nodes.AnyDocument, folder: Path, beside: Path) -> None:
        self.document, self.folder, self.beside = document, folder, beside
        self.notes: list[str] = []
        self.noted: dict[int, int] = {}
        self.paragraph = Setting(self.note)
        self.cell = attrs.evolve(self.paragraph, ending=CELL, begun=kept_blanks)
        self.heading = attrs.evolve(self.paragraph, ending=ONE_LINE, begun=heading)
        self.words = attrs.evolve(self.heading, begun=kept_blanks, linked=True)

    def all_blocks(self) -> list[str]:
        """The blocks of all sections."""
        return list(self.each(block for section in self.document.sections for block in section.blocks))

    def each(self, blocks: Iterable[Any]) -> Iterator[str]:
        """Blocks that hold anything; a list that follows a list has another mark, so that the two stay two."""
        last, turn = None, 0
        for block in blocks:
            kind = nodes.BulletList if type(block) is nodes.Contents else type(block)
            turn = 1 - turn if kind in LISTS and kind is last else 0
            if text := BLOCKS[type(block)](self, block, turn):
                last = kind
                yield text

    def inlines(self, content: Sequence[Any], setting: Setting) -> str:
        """The inlines of a paragraph, a cell or a heading."""
        texts = [node.text for node in content if type(node) in TEXTS]
        if len(texts) == len(content) and "\n" not in (text := "".join(texts)) and not SUSPECT.search(text):
            return setting.begun(text)  # as most paragraphs are
        return written(content, setting)

    def note(self, node: nodes.Note) -> str:
        """The mark of a footnote; the note itself is written once."""
        if (known := self.noted.get(id(node))) is not None:
            return f"[^{known}]"
        number = self.noted[id(node)] = len(self.notes) + 1
        self.notes.append("")
        text = indented("\n\n".join(self.each(node.blocks)), "    ")
        first = " " if node.blocks and isinstance(node.blocks[0], nodes.Paragraph) else "\n    "
        self.notes[number - 1] = f"[^{number}]:{first}{text}"
        return f"[^{number}]"

    def anchors(self) -> dict[int, str]:
        """The names that GitHub, GitLab and pandoc give to headings, by the identity of the heading.

        Words in small letters with hyphens between; a number after the second of the same words.
        """
        seen: dict[str, int] = {}
        found = {}
        headings = (b for s in self.document.sections for b in s.blocks if isinstance(b, nodes.Heading))
        for one in headings:
            words = re.sub(r"[^\w\- ]", "", plain(one.content).replace("\n", " ").lower()).replace(" ", "-")
            again = seen[words] = seen.get(words, -1) + 1
            found[id(one)] = f"{words}-{again}" if again else words
        return found

    def picture(self, file: str) -> str:
        """The address of a picture, as seen from the file; PictureError where there is none."""
        path = picture_file(self.folder, file)
        if not path.is_file():
            raise PictureError([Fault(Place(file=str(path)), NO_PICTURE)])
        file = os.path.relpath(path, self.folder) if str(path) != str(self.folder / file) else file
        try:
            way = os.path.relpath(path, self.beside) if os.path.isabs(file) else self._way_to(file)  # noqa: PTH117
        except ValueError:  # another drive of Windows, from which no relative path leads here
            return path.absolute().as_uri()
        return file_url(way.replace(os.sep, "/"))

    def _way_to(self, file: str) -> str:
        return os.path.normpath(os.path.join(self._way, file))  # noqa: PTH118  # asked for each picture, and quicker

    @functools.cached_property
    def _way(self) -> str:
        """The way from the folder of the file to that of the pictures."""
        return os.path.relpath(self.folder, self.beside)


def indented(text: str, indent: str) -> str:
    """Text whose lines after the first stand under the first; empty lines stay empty."""
    return text.replace("\n", f"\n{indent}").replace(f"\n{indent}\n", "\n\n")


def _list(page: Page, items: Sequence[tuple[Any, ...]], marks: Iterable[str]) -> str:
    loose = not all(map(_is_tight, items))
    gap = "\n\n" if loose else "\n"
    texts = [
        f"{mark}{indented(gap.join(page.each(item)), ' ' * len(mark))}".rstrip("\n ")
        for mark, item in zip(marks, items, strict=False)
    ]
    return gap.join(texts)


def _is_tight(item: Sequence[Any]) -> bool:
    """Whether nothing but lists follow the first paragraph of an item, and can follow it without an empty line."""
    first, *rest = item or (nodes.Paragraph(()),)
    return (not rest or type(first) is nodes.Paragraph) and all(
        type(block) is nodes.BulletList or (type(block) is nodes.OrderedList and block.start == 1) for block in rest
    )


def _ordered(page: Page, node: nodes.OrderedList, turn: int) -> str:
    numbers = (min(node.start + place, LARGEST_NUMBER) for place in range(len(node.items)))
    return _list(page, node.items, [f"{number}{'.)'[turn]} " for number in numbers])


def _quotation(page: Page, node: nodes.Quotation, _: int) -> str:
    text = "\n\n".join(page.each(node.blocks))
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _table(page: Page, node: nodes.Table, _: int) -> str:
    rules = {"left": ":---", "right": "---:", "centre": ":---:", "": "---"}
    rows = [[page.inlines(cell, page.cell) for cell in row] for row in (node.header, *node.rows)]
    rows.insert(1, [rules[side] for side in node.alignments])
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{page.inlines(node.caption, page.paragraph)}\n\n{table}" if node.caption else table


def _figure(page: Page, node: nodes.Figure, _: int) -> str:
    picture = f"![{page.inlines(node.alternative, page.words)}]({page.picture(node.file)})"
    return f"{picture}\n\n{page.inlines(node.caption, page.paragraph)}" if node.caption else picture


def _contents(page: Page, node: nodes.Contents, turn: int) -> str:
    anchors = page.anchors()
    entries = [
        f"{'  ' * (entry.level - 2)}{'-*'[turn]} "
        f"[{page.inlines(unlinked(entry.content), page.words)}](#{anchors[id(entry)]})"
        for entry in node.entries
    ]
    title = [f"**{escape(node.title)}**"] if node.title and entries else []
    return "\n\n".join([*title, "\n".join(entries)]) if entries else ""


BLOCKS: MappingProxyType[type, Callable[[Page, Any, int], str]] = MappingProxyType({
    nodes.Heading: lambda page, node, _: _heading(page, node),
    nodes.Paragraph: lambda page, node, _: page.inlines(node.content, page.paragraph),
    nodes.BulletList: lambda page, node, turn: _list(page, node.items, [f"{'-*'[turn]} "] * len(node.items)),
    nodes.OrderedList: _ordered,
    nodes.Quotation: _quotation,
    nodes.Table: _table,
    nodes.Figure: _figure,
    nodes.Contents: _contents,
    nodes.PageBreak: lambda page, node, _: "",
})  # fmt: skip
"""One short function for each block."""


def _heading(page: Page, node: nodes.Heading) -> str:
    """A heading; «#» by itself at the end would be taken for its end."""
    text = _LAST_MARKS.sub(r"\\\g<0>", page.inlines(node.content, page.heading))
    return f"{'#' * node.level} {text}"
