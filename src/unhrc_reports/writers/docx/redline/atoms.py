"""What a paragraph is made of, for whoever compares two: words, fields, notes, pictures, links, each with a key.

Two atoms are the same when their keys are equal: what they say and how they look, and not the numbers by which
a file holds together.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator

import attrs

from unhrc_reports.document.differences import Tokens
from unhrc_reports.writers.docx.redline.names import RELATION, Element, text_of, w
from unhrc_reports.writers.docx.redline.sides import Side

BOOKMARKS = frozenset({w("bookmarkStart"), w("bookmarkEnd")})


Parted = Callable[[str], list[str]]
"""How the words of a run are parted."""


def _whole(text: str) -> list[str]:
    return [text]


@attrs.frozen(eq=False)
class Atom:
    """What may change as one."""

    key: Hashable
    kind: str
    """«text», «field», «note», «link», «run» or «bookmark»."""
    nodes: tuple[Element, ...]
    """The elements that it consists of; of a text, the properties of its run, if it has any."""
    text: str = ""


@attrs.define(eq=False)
class Reader:
    """Reads the paragraphs of a part of one of the files."""

    side: Side
    part: str
    tokens: Tokens
    _read: dict[int, tuple[Element, list[Atom]]] = attrs.field(factory=dict)

    def key(self, paragraph: Element) -> tuple[Hashable, ...]:
        """What a paragraph says and how it looks, run by run."""
        return tuple(one.key for one in self._atoms(paragraph, _whole) if one.kind != "bookmark")

    def atoms(self, paragraph: Element) -> list[Atom]:
        """The atoms of a paragraph; bookmarks among them."""
        known = self._read.get(id(paragraph))
        if known is None:
            known = self._read[id(paragraph)] = (paragraph, list(self._atoms(paragraph, self.tokens.of)))
        return known[1]

    def told(self, paragraph: Element) -> list[Atom]:
        """Its atoms without the bookmarks, which nobody sees."""
        return [one for one in self.atoms(paragraph) if one.kind != "bookmark"]

    def _atoms(self, paragraph: Element, parted: Parted) -> Iterator[Atom]:
        field: list[Element] = []
        depth = 0
        for node in paragraph:
            if node.tag == w("pPr"):
                continue
            mark = node.find(w("fldChar")) if node.tag == w("r") else None
            turn = mark.get(w("fldCharType")) if mark is not None else ""
            depth += turn == "begin"
            if depth:
                field.append(node)
                depth -= turn == "end"
                if not depth:
                    yield _field(field)
                    field = []
            else:
                yield from self._node(node, parted)

    def _node(self, node: Element, parted: Parted) -> Iterator[Atom]:
        if node.tag == w("r"):
            yield from self._run(node, parted)
        elif node.tag in BOOKMARKS:
            yield Atom(("bookmark",), "bookmark", (node,))
        elif node.tag == w("hyperlink"):
            target = self.side.target(self.part, node.get(f"{RELATION}id")) if node.get(f"{RELATION}id") else ""
            yield Atom(("link", text_of(node), target), "link", (node,))
        else:
            yield Atom(("other", node.tag, text_of(node)), "run", (node,))

    def _run(self, run: Element, parted: Parted) -> Iterator[Atom]:
        properties = run.find(w("rPr"))
        look, held = look_of(properties), () if properties is None else (properties,)
        for child in run:
            if child.tag == w("t"):
                for token in parted(child.text or ""):
                    yield Atom((token, look), "text", held, token)
            elif child.tag == w("footnoteReference"):
                yield Atom(("note", self._note(child.get(w("id")))), "note", (run,))
            elif child.tag == w("drawing"):
                yield Atom(("picture", *self._picture(child)), "run", (run,))
            elif child.tag != w("rPr"):
                yield Atom((child.tag, look), "run", (_alone(run, child),))

    def _note(self, id_: str) -> str:
        note = self.side.notes.get(id_)
        return "" if note is None else text_of(note)

    def _picture(self, drawing: Element) -> tuple[object, ...]:
        named, shown = drawing.find(".//{*}docPr"), drawing.find(".//{*}blip")
        told = named.get("descr") if named is not None else ""
        return told, self.side.target(self.part, shown.get(f"{RELATION}embed")) if shown is not None else ""


def look_of(properties: Element) -> tuple[Hashable, ...]:
    """How a run looks."""
    return () if properties is None else tuple((one.tag, *sorted(one.attrib.items())) for one in properties)


def _alone(run: Element, child: Element) -> Element:
    """A run with one of its children; the run itself where it has no other."""
    rest = [one for one in run if one.tag != w("rPr")]
    if len(rest) == 1:
        return run
    import copy

    made = copy.copy(run)
    for one in list(made):
        if one.tag != w("rPr"):
            made.remove(one)
    made.append(copy.deepcopy(child))
    return made


def _field(nodes: list[Element]) -> Atom:
    code = "".join(one.text or "" for node in nodes for one in node.iter(w("instrText"))).split()
    result = "".join(map(text_of, nodes))
    return Atom(("field", *code[:1], result), "field", tuple(nodes))


def words_of(key: Hashable) -> Hashable:
    """What two blocks are compared by: the words, however they look."""
    return key[0] if isinstance(key, tuple) and len(key) == 2 and key[0] != "note" else key
