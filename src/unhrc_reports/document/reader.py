"""A filled template becomes a tree: Markdown is parsed, the shield is taken off, facts are found.

Only this module knows the Markdown parser, pyromark. Its events come as a flat
list of starts, texts and ends; a Frame gathers what stands between a start and
its end, and a table says what each kind of frame becomes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import attrs
import pyromark

from unhrc_reports.document import nodes
from unhrc_reports.document.inlines import Picture, inlines, pretty, stripped
from unhrc_reports.errors import TemplateError
from unhrc_reports.shield import FACTS, MISSING_TEXTS, SECTIONS, unshield

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
LEVELS = {f"H{level}": level for level in range(1, 7)}

Event: TypeAlias = str | dict[str, Any]


@attrs.frozen
class Reading:
    """A filled template, read: its sections, and the paths of texts that the data does not have."""

    sections: tuple[nodes.Section, ...]
    missing: tuple[str, ...]


@attrs.define
class Frame:
    """What stands between a start and its end: pieces of text and inlines, then blocks or items."""

    kind: str
    payload: Any = None
    pieces: list[Any] = attrs.field(factory=list)
    blocks: list[Any] = attrs.field(factory=list)

    def close(self) -> None:
        """Make a paragraph of text that stands directly in a block, as in a tight list."""
        if self.pieces:
            self.blocks.append(nodes.Paragraph(inlines(self.pieces)))
            self.pieces = []


def read(source: str) -> Reading:
    """Read a filled template; TemplateError for what no writer could write."""
    missing = tuple(dict.fromkeys(pretty(unshield(path)) for path in MISSING_TEXTS.findall(source)))
    events: list[Any] = list(pyromark.events(source, options=OPTIONS))
    return Reading(Reader(events).sections(), missing)


class Reader:
    """Reads events into sections."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.notes: dict[str, nodes.Note] = {}
        self.stack = [Frame("Section", "body")]
        self.done: list[nodes.Section] = []
        self.events = self._without_notes(events)

    def _without_notes(self, events: Sequence[Event]) -> Sequence[Event]:
        """Read the definitions of footnotes first, for their marks come before them."""
        starts = [i for i, e in enumerate(events) if type(e) is dict and _label(e.get("Start"))]
        kept, last = list(events) if not starts else [], 0
        for start in starts:
            end = next(i for i in range(start, len(events)) if _ends_note(events[i]))
            label = _label(events[start]["Start"])  # type: ignore[index]  # chosen above
            kept += events[last:start]
            (section,) = Reader(events[start + 1 : end]).sections() or (nodes.Section("", ()),)
            self.notes[label] = nodes.Note(section.blocks)
            last = end + 1
        return kept + list(events[last:]) if starts else events

    def sections(self) -> tuple[nodes.Section, ...]:
        """All sections that hold anything, in order."""
        for event in self.events:
            if type(event) is dict:
                [(name, payload)] = event.items()
                EVENTS[name](self, payload)
            else:
                self._mark(str(event))
        self._end_section("")
        return tuple(self.done)

    def _mark(self, name: str) -> None:
        if name == "SoftBreak":
            self.stack[-1].pieces.append(" ")
        elif name == "HardBreak":
            self.stack[-1].pieces.append(nodes.LineBreak())
        else:
            raise TemplateError("a rule of dashes (---) is no part of a report; take it out, or write a heading")

    def text(self, text: str) -> None:
        """Words, facts among them."""
        self.stack[-1].pieces.append(text)

    def start(self, tag: Any) -> None:
        """A block or inline begins."""
        if tag == "HtmlBlock":
            return
        if type(tag) is dict:
            [(kind, payload)] = tag.items()
        else:
            kind, payload = tag, None
        if kind in BLOCKS:
            self.stack[-1].close()
        elif kind == "CodeBlock":
            raise TemplateError(
                "a line begins with four blanks or more, which Markdown takes for program code; take them out"
            )
        self.stack.append(Frame(kind, payload))

    def end(self, tag: Any) -> None:
        """A block or inline ends; its frame becomes a node of the one around it."""
        if tag == "HtmlBlock":
            return
        frame = self.stack.pop()
        around = self.stack[-1]
        if frame.kind in INLINES:
            around.pieces.append(INLINES[frame.kind](frame))
        elif (made := BLOCKS[frame.kind](frame, around)) is not None:
            around.blocks.append(made)

    def html(self, text: str) -> None:
        """A comment names a section; other comments say nothing, other HTML cannot be written."""
        if found := SECTIONS.match(text):
            self._end_section(found[1])
        elif not text.lstrip().startswith("<!--"):
            raise TemplateError(f"{text.strip()[:40]!r} is HTML, which only web pages show; write Markdown")

    def note(self, label: str) -> None:
        """The mark of a footnote."""
        self.stack[-1].pieces.append(self.notes[label])

    def _end_section(self, next_name: str) -> None:
        frame = self.stack[0]
        del self.stack[1:]
        frame.close()
        if frame.blocks:
            self.done.append(nodes.Section(frame.payload, tuple(frame.blocks)))
        self.stack[0] = Frame("Section", next_name)


def _label(tag: Any) -> str:
    return str(tag["FootnoteDefinition"]) if type(tag) is dict and "FootnoteDefinition" in tag else ""


def _ends_note(event: Event) -> bool:
    return type(event) is dict and event.get("End") == "FootnoteDefinition"


def _paragraph(frame: Frame, around: Frame) -> nodes.Block | None:
    if type(frame.pieces[0]) is Picture:
        picture: Picture = frame.pieces[0]
        return nodes.Figure(picture.file, picture.alternative, stripped(inlines(frame.pieces[1:])))
    content = inlines(frame.pieces)
    first = content[0]
    if isinstance(first, nodes.Words) and first.text.startswith(": ") and _follows_table(around):
        caption = stripped((nodes.Words(first.text[2:]), *content[1:]))
        around.blocks[-1] = attrs.evolve(around.blocks[-1], caption=caption)
        return None
    return nodes.Paragraph(content)


def _follows_table(around: Frame) -> bool:
    return bool(around.blocks) and isinstance(around.blocks[-1], nodes.Table)


def _list(frame: Frame, _: Frame) -> nodes.Block:
    items = tuple(frame.blocks)
    return nodes.BulletList(items) if frame.payload is None else nodes.OrderedList(items, frame.payload)


def _blocks(frame: Frame, _: Frame) -> tuple[nodes.Block, ...]:
    frame.close()
    return tuple(frame.blocks)


def _row(frame: Frame, _: Frame) -> tuple[Any, ...]:
    return tuple(frame.blocks)


def _table(frame: Frame, _: Frame) -> nodes.Table:
    alignments = tuple("centre" if side == "Center" else side.lower() for side in frame.payload)
    sides = tuple("" if side == "none" else side for side in alignments)
    return nodes.Table(frame.blocks[0], tuple(frame.blocks[1:]), sides)


def _picture(frame: Frame) -> Picture:
    file = unshield(FACTS.sub(r"\3", frame.payload["dest_url"]))
    return Picture(file, inlines(frame.pieces))


def _link(frame: Frame) -> nodes.Link:
    address = unshield(FACTS.sub(r"\3", frame.payload["dest_url"]))
    if address.partition(":")[0] not in {"http", "https", "mailto"}:
        raise TemplateError(f"{address!r} is no address to link to; write one with https:, http: or mailto:")
    return nodes.Link(inlines(frame.pieces), address)


BLOCKS: dict[str, Callable[[Frame, Frame], Any]] = {
    "Paragraph": _paragraph,
    "Heading": lambda frame, _: nodes.Heading(LEVELS[frame.payload["level"]], inlines(frame.pieces)),
    "List": _list,
    "Item": _blocks,
    "BlockQuote": lambda frame, around: nodes.Quotation(_blocks(frame, around)),
    "Table": _table,
    "TableHead": _row,
    "TableRow": _row,
    "TableCell": lambda frame, _: inlines(frame.pieces),
}
"""What each kind of block becomes, given its frame and the one around it."""

INLINES: dict[str, Callable[[Frame], Any]] = {
    "Emphasis": lambda frame: nodes.Emphasis(inlines(frame.pieces)),
    "Strong": lambda frame: nodes.Strong(inlines(frame.pieces)),
    "Link": _link,
    "Image": _picture,
}
"""What each kind of inline becomes."""

EVENTS: dict[str, Callable[[Reader, Any], None]] = {
    "Start": Reader.start,
    "End": Reader.end,
    "Text": Reader.text,
    "Code": Reader.text,
    "Html": Reader.html,
    "InlineHtml": Reader.html,
    "FootnoteReference": Reader.note,
}
"""What to do at each event that carries something."""
