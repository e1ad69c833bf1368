"""The inside of a paragraph: inlines become pieces, and pieces become lines of Markdown.

Words and values side by side are one piece, so that an address or an entity
that several of them make together is seen. Emphasis keeps its blanks outside.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.document import nodes
from unhrc_reports.writers.markdown.emphasis import EMPHASIS, STRONG, Piece, let_open_and_close, tell_apart
from unhrc_reports.writers.markdown.escaping import escape, kept_blanks, line, url

PARAGRAPH, CELL, ONE_LINE = "\\\n", "<br>", " "
"""How a line ends within a paragraph, within a cell, and where Markdown has but one line, as in a heading."""


@attrs.frozen
class Setting:
    """Where inlines stand."""

    note: Callable[[nodes.Note], str]
    """Writes a footnote, and gives its mark."""
    ending: str = PARAGRAPH
    begun: Callable[[str], str] = line
    """What has to be done to the beginning of the first line."""
    linked: bool = False
    """Whether they are words of a link or stand for a picture, so that an address in them is no link."""
    around: frozenset[type] = frozenset()
    """The emphasis that they stand in."""


def written(content: Iterable[Any], setting: Setting) -> str:
    """Inlines as Markdown."""
    made = pieces(content, setting)
    while made and made[-1].kind == "break" and not setting.linked:  # a backslash at an end breaks nothing
        made.pop()
    tell_apart(made)
    for place, piece in enumerate(made):
        if piece.kind == "text":
            piece.text = _escaped(piece.text, made[:place], made[place + 1 :], setting)
    let_open_and_close(made)
    first, *others = _lines(made)
    later = kept_blanks if setting.ending == CELL else line
    return setting.ending.join((setting.begun(first), *map(later, others)))


def _lines(made: Iterable[Piece]) -> list[str]:
    lines = [""]
    for piece in made:
        if piece.kind == "break":
            lines.append("")
        else:
            lines[-1] += piece.text
    return lines


def _escaped(text: str, before: Sequence[Piece], after: Sequence[Piece], setting: Setting) -> str:
    escaped = escape(text, addresses=not setting.linked, goes_on=bool(after))
    if after and escaped.endswith("!") and after[0].text.startswith("["):
        escaped = f"{escaped[:-1]}\\!"  # or the link would be a picture
    if before and before[-1].text.startswith("[^") and escaped[0] in "(:":
        escaped = f"\\{escaped}"  # or the mark of the note would be a link, or the note itself
    return escaped


def pieces(content: Iterable[Any], setting: Setting) -> list[Piece]:
    """The pieces of inlines; texts side by side are one, and so is emphasis of the same kind side by side."""
    made: list[Piece] = []
    for piece in itertools.chain.from_iterable(PIECES[type(node)](node, setting) for node in content):
        last = made[-1] if made else Piece("")
        if piece.kind == "text" == last.kind:
            last.text += piece.text
        elif (last.kind, piece.kind) == ("close", "open") and last.text == piece.text:
            made.pop()
        elif piece.kind != "text" or piece.text:
            made.append(piece)
    return made


def _text(text: str, setting: Setting) -> list[Piece]:
    parts = [Piece("text", part) for part in text.split("\n")]
    return [parts[0], *(piece for part in parts[1:] for piece in (_break(setting), part))]


def _break(setting: Setting) -> Piece:
    return Piece("text", " ") if setting.ending == ONE_LINE else Piece("break")


def _emphasis(mark: str) -> Callable[[Any, Setting], list[Piece]]:
    def made(node: Any, setting: Setting) -> list[Piece]:
        inner = pieces(node.content, attrs.evolve(setting, around=setting.around | {type(node)}))
        if type(node) in setting.around:
            return inner
        before, after = _blanks(inner, 0, str.lstrip), _blanks(inner, -1, str.rstrip)
        marked = [Piece("open", mark), *inner, Piece("close", mark)] if inner else []
        return [*before, *marked, *reversed(after)]

    return made


def _blanks(inner: list[Piece], end: int, strip: Callable[[str], str]) -> list[Piece]:
    """Take blanks and line breaks from an end of what is emphasised, the outermost first."""
    taken = []
    while inner and inner[end].kind in {"break", "text"}:
        piece = inner[end]
        if bare := strip(piece.text):
            taken.append(Piece("text", piece.text.replace(bare, "", 1)))
            piece.text = bare
            break
        taken.append(inner.pop(end))
    return taken


def _link(node: nodes.Link, setting: Setting) -> list[Piece]:
    inside = attrs.evolve(setting, linked=True, begun=kept_blanks, around=frozenset())
    return [Piece("mark", f"[{written(node.content, inside)}]({url(node.address)})")]


PIECES: MappingProxyType[type, Callable[[Any, Setting], list[Piece]]] = MappingProxyType({
    nodes.Words: lambda node, setting: _text(node.text, setting),
    nodes.Fact: lambda node, setting: _text(node.text, setting),
    nodes.Number: lambda node, setting: _text(node.text, setting),
    nodes.CrossReference: lambda node, setting: _text(node.number.text, setting),
    nodes.LineBreak: lambda _, setting: [_break(setting)],
    nodes.Emphasis: _emphasis(EMPHASIS),
    nodes.Strong: _emphasis(STRONG),
    nodes.Link: _link,
    nodes.Note: lambda node, setting: [Piece("mark", setting.note(node))],
})  # fmt: skip
"""One short function for each inline."""
