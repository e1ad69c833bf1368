"""A filled template becomes a tree: Markdown is parsed, and tokens become the facts that they stand for.

Only this module knows the Markdown parser, pyromark. Its events come as a flat
list of starts, texts and ends; a Frame gathers what stands between a start and
its end, and a table says what each kind of frame becomes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

import attrs
import pyromark

from unhrc_reports.document import nodes
from unhrc_reports.document.contents import with_contents
from unhrc_reports.document.inlines import Picture, inlines
from unhrc_reports.document.numbers import Numbers
from unhrc_reports.document.widths import refuse_uneven
from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.ledger import Ledger, current, opened
from unhrc_reports.messages import joined, message
from unhrc_reports.shield import SECTIONS, unshield

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES
LEVELS = {f"H{level}": level for level in range(1, 7)}

Event: TypeAlias = str | dict[str, Any]
CONTENTS, PAGE_BREAK = "[[contents]]", "[[page-break]]"
WISHES: Mapping[str, nodes.Block] = MappingProxyType({CONTENTS: nodes.Contents(), PAGE_BREAK: nodes.PageBreak()})
"""What a template can ask for by a paragraph of its own; data cannot, for its brackets are behind the shield."""
NOTE_IN_NOTE = message("a note stands in a note; leave an empty line after each note, and put none into another")
NO_WORDS: Mapping[str, str] = MappingProxyType({})


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
            if self.pieces in ([CONTENTS], [PAGE_BREAK]):
                _wish(self.pieces[0], self)
            self.blocks.append(nodes.Paragraph(inlines(self.pieces)))
            self.pieces = []


def read(source: str, ledger: Ledger, words: Mapping[str, str] = NO_WORDS) -> tuple[nodes.Section, ...]:
    """Read a filled template; TemplateError for what no writer could write.

    The ledger has the values that the template printed; `words` are those of the document's language that stand
    before numbers: «figure», «table».
    """
    if "  \n" in source:  # absent values leave blanks, which Markdown would take for a line break
        source = "\n".join([line.rstrip(" ") for line in source.split("\n")])
    events: list[Any] = list(pyromark.events(source, options=OPTIONS))
    numbers = Numbers(source, words)
    with opened(ledger):
        refuse_uneven(source)
        sections = Reader(events, numbers, has_notes="[^" in source).sections()
    numbers.check()
    return with_contents(sections, words.get("contents", "")) if CONTENTS in source else sections


class Reader:
    """Reads events into sections."""

    def __init__(self, events: Sequence[Event], numbers: Numbers, *, has_notes: bool = True) -> None:
        self.numbers = numbers
        self.notes: dict[str, nodes.Note] = {}
        self.stack = [Frame("Section", "body")]
        self.done: list[nodes.Section] = []
        self.events = self._without_notes(events) if has_notes else events

    def _without_notes(self, events: Sequence[Event]) -> Sequence[Event]:
        """Read the definitions of footnotes first, for their marks come before them."""
        starts = [place for place, event in enumerate(events) if _starts_note(event)]
        kept: list[Event] = []
        last = 0
        for start in starts:
            end = next(i for i in range(start, len(events)) if _ends_note(events[i]))
            label = events[start]["Start"]["FootnoteDefinition"]  # type: ignore[index]  # chosen above
            kept += events[last:start]
            (section,) = Reader(events[start + 1 : end], self.numbers).sections() or (nodes.Section("", ()),)
            self.notes[label] = nodes.Note(section.blocks)
            last = end + 1
        return [*kept, *events[last:]] if starts else events

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
            raise TemplateError(RULE)

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
            raise TemplateError(CODE)
        self.stack.append(Frame(kind, payload))

    def end(self, tag: Any) -> None:
        """A block or inline ends; its frame becomes a node of the one around it."""
        if tag == "HtmlBlock":
            return
        frame = self.stack.pop()
        around = self.stack[-1]
        if frame.kind in INLINES:
            around.pieces.append(INLINES[frame.kind](frame, self))
        elif (made := BLOCKS[frame.kind](frame, self)) is not None:
            around.blocks.append(made)

    def html(self, text: str) -> None:
        """A comment names a section; other comments say nothing, other HTML cannot be written."""
        if found := SECTIONS.match(text):
            self._end_section(found[1])
        elif not text.lstrip().startswith("<!--"):
            raise TemplateError(HTML.filled(words=text.strip()[:40]))

    def note(self, label: str) -> None:
        """The mark of a footnote."""
        if label not in self.notes:
            raise TemplateError([Fault(Place(), NOTE_IN_NOTE)])
        self.stack[-1].pieces.append(self.notes[label])

    def _end_section(self, next_name: str) -> None:
        frame = self.stack[0]
        del self.stack[1:]
        frame.close()
        if frame.blocks:
            self.done.append(nodes.Section(frame.payload, tuple(frame.blocks)))
        self.stack[0] = Frame("Section", next_name)


def _starts_note(event: Event) -> bool:
    return type(event) is dict and "FootnoteDefinition" in event.get("Start", ())


def _ends_note(event: Event) -> bool:
    return type(event) is dict and event.get("End") == "FootnoteDefinition"


def _paragraph(frame: Frame, reader: Reader) -> nodes.Block | None:
    first, around = frame.pieces[0], reader.stack[-1]
    if type(first) is Picture:
        picture: Picture = first
        return nodes.Figure(picture.file, picture.alternative, reader.numbers.caption(frame.pieces[1:]))
    if type(first) is str and first.startswith(": ") and _follows_table(around):
        caption = reader.numbers.caption([first[2:], *frame.pieces[1:]])
        around.blocks[-1] = attrs.evolve(around.blocks[-1], caption=caption)
        return None
    if type(first) is str and first.startswith("[[") and first.endswith("]]") and len(frame.pieces) == 1:
        return _wish(first, around)
    return nodes.Paragraph(inlines(frame.pieces))


def _wish(name: str, around: Frame) -> nodes.Block:
    if name not in WISHES:
        raise TemplateError(NO_WISH.filled(name=name, known=joined(WISHES)))
    if around.kind != "Section":
        raise TemplateError(WISH_WITHIN.filled(name=name))
    return WISHES[name]


def _follows_table(around: Frame) -> bool:
    return bool(around.blocks) and isinstance(around.blocks[-1], nodes.Table)


def _list(frame: Frame, _: Reader) -> nodes.Block:
    items = tuple(frame.blocks)
    return nodes.BulletList(items) if frame.payload is None else nodes.OrderedList(items, frame.payload)


def _blocks(frame: Frame, _: Reader) -> tuple[nodes.Block, ...]:
    frame.close()
    return tuple(frame.blocks)


def _row(frame: Frame, _: Reader) -> tuple[Any, ...]:
    return tuple(frame.blocks)


def _table(frame: Frame, _: Reader) -> nodes.Table:
    alignments = tuple("centre" if side == "Center" else side.lower() for side in frame.payload)
    sides = tuple("" if side == "none" else side for side in alignments)
    return nodes.Table(frame.blocks[0], tuple(frame.blocks[1:]), sides)


def _address(frame: Frame) -> str:
    return current().plain(unshield(frame.payload["dest_url"]))


def _picture(frame: Frame, _: Reader) -> Picture:
    file = _address(frame)
    return Picture(file, inlines(frame.pieces))


def _link(frame: Frame, reader: Reader) -> nodes.Link | nodes.CrossReference:
    address = _address(frame)
    if address.startswith("#") and not frame.pieces:
        return reader.numbers.reference(address[1:])
    if frame.payload["link_type"] == "Email":
        address = f"mailto:{address}"
    if address.partition(":")[0].lower() not in {"http", "https", "mailto"}:
        raise TemplateError(NO_ADDRESS.filled(address=address))
    return nodes.Link(inlines(frame.pieces), address)


RULE = message("a rule of dashes (---) is no part of a report; take it out, or write a heading")
CODE = message("a line begins with four blanks or more, which Markdown takes for program code; take them out")
HTML = message("{words!r} is HTML, which only web pages show; write Markdown")
NO_WISH = message("{name} is nothing that a template can ask for; there are {known}")
WISH_WITHIN = message("{name} stands inside a list or a quotation; let it stand by itself")
NO_ADDRESS = message("{address!r} is no address to link to; write one with https:, http: or mailto:")


BLOCKS: dict[str, Callable[[Frame, Reader], Any]] = {
    "Paragraph": _paragraph,
    "Heading": lambda frame, _: nodes.Heading(LEVELS[frame.payload["level"]], inlines(frame.pieces)),
    "List": _list,
    "Item": _blocks,
    "BlockQuote": lambda frame, reader: nodes.Quotation(_blocks(frame, reader)),
    "Table": _table,
    "TableHead": _row,
    "TableRow": _row,
    "TableCell": lambda frame, _: inlines(frame.pieces),
}
"""What each kind of block becomes, given its frame."""

INLINES: dict[str, Callable[[Frame, Reader], Any]] = {
    "Emphasis": lambda frame, _: nodes.Emphasis(inlines(frame.pieces)),
    "Strong": lambda frame, _: nodes.Strong(inlines(frame.pieces)),
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
