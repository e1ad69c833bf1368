"""The two files that are held against each other, and what of the old one must go into the new one."""

from __future__ import annotations

import copy
import functools
import io
import posixpath
import zipfile
from collections.abc import Mapping

import attrs
from lxml import etree

from unhrc_reports.writers.docx.redline.names import PACKAGE, RELATION, Element, w

NOTES = "word/footnotes.xml"
NUMBERING = "word/numbering.xml"


class Side:
    """A Word file of ours, its parts read as they are asked for."""

    def __init__(self, content: bytes) -> None:
        self._file = zipfile.ZipFile(io.BytesIO(content))
        self.names = self._file.namelist()
        self._roots: dict[str, Element] = {}

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        return self._file.read(name)

    def root(self, name: str) -> Element:
        """The root of a part in XML; None where the file has none."""
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.read(name)) if name in self.names else None
        return self._roots[name]

    def relations(self, part: str) -> Mapping[str, Element]:
        """The relationships of a part by their ids."""
        root = self.root(relations_of(part))
        return {} if root is None else {one.get("Id"): one for one in root}

    def target(self, part: str, id_: str | None) -> object:
        """What a relationship leads to: an address, or the bytes of a picture."""
        one = self.relations(part).get(id_ or "")
        if one is None:
            return ""
        if one.get("TargetMode") == "External":
            return one.get("Target")
        return self.read(posixpath.normpath(posixpath.join(posixpath.dirname(part), one.get("Target"))))

    @functools.cached_property
    def notes(self) -> dict[str, Element]:
        """The notes by their ids."""
        root = self.root(NOTES)
        return {} if root is None else {one.get(w("id")): one for one in root if one.get(w("type")) is None}


def _unlinked(element: Element) -> None:
    """Leave the words alone of links into the old text: in the new one they would lead nowhere, or elsewhere."""
    for link in list(element.iter(w("hyperlink"))):
        if not link.get(f"{RELATION}id"):
            parent = link.getparent()
            place = parent.index(link)
            parent[place : place + 1] = list(link)


def relations_of(part: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


@attrs.define
class Both:
    """The old file and the new one, into which changes are written."""

    old: Side
    new: Side
    author: str
    date: str
    marks: int = 0
    """How many changes were marked."""
    changed: set[str] = attrs.field(factory=set)
    """The parts of the new file that were changed."""
    media: dict[str, bytes] = attrs.field(factory=dict)
    """Pictures that only the old file has."""
    _numbers: int = 900_000
    _notes: dict[str, str] = attrs.field(factory=dict)
    _lists: dict[str, str] = attrs.field(factory=dict)

    def number(self) -> str:
        """A number that nothing else in the file has."""
        self._numbers += 1
        return str(self._numbers)

    def mark(self, kind: str) -> Element:
        """An empty `w:ins` or `w:del` with author and date."""
        self.marks += 1
        made = {w("id"): self.number(), w("author"): self.author, w("date"): self.date}
        return etree.Element(w(kind), made)

    def old_note(self, id_: str) -> str:
        """The id that a note of the old file has in the new one, which takes it in."""
        if id_ not in self._notes:
            note = copy.deepcopy(self.old.notes[id_])
            self._notes[id_] = str(max(int(one.get(w("id"))) for one in self.new.root(NOTES)) + 1)
            note.set(w("id"), self._notes[id_])
            for mark in (*note.iter(w("bookmarkStart")), *note.iter(w("bookmarkEnd"))):
                mark.getparent().remove(mark)
            _unlinked(note)
            self._relate(note, NOTES)
            self.new.root(NOTES).append(note)
            self.changed.add(NOTES)
        return self._notes[id_]

    def take_in(self, element: Element, part: str) -> None:
        """Put right what an element of the old file refers to, for it stands in the new one now."""
        for reference in element.iter(w("footnoteReference")):
            reference.set(w("id"), self.old_note(reference.get(w("id"))))
        for numbered in element.iter(w("numId")):
            numbered.set(w("val"), self._list(numbered.get(w("val"))))
        for drawn in element.iter("{*}docPr"):
            drawn.set("id", self.number())
        self._relate(element, part)

    def _relate(self, element: Element, part: str) -> None:
        for one in element.iter():
            for name in (f"{RELATION}embed", f"{RELATION}id"):
                if (id_ := one.get(name)) and isinstance(one.tag, str):
                    one.set(name, self._relation(id_, part))

    def _relation(self, id_: str, part: str) -> str:
        there = self.old.relations(part).get(id_)
        root = self.new.root(relations_of(part))
        if there is None or root is None:
            return id_
        target = there.get("Target")
        if there.get("TargetMode") != "External":
            name = posixpath.join(posixpath.dirname(target), f"old-{posixpath.basename(target)}")
            folder = posixpath.dirname(part)
            self.media[posixpath.normpath(posixpath.join(folder, name))] = self.old.read(
                posixpath.normpath(posixpath.join(folder, target))
            )
            target = name
        made = etree.SubElement(root, f"{PACKAGE}Relationship", dict(there.attrib))
        made.set("Target", target)
        made.set("Id", f"rIdOld{self.number()}")
        self.changed.add(relations_of(part))
        return str(made.get("Id"))

    def _list(self, number: str) -> str:
        """The number that a list of the old file has in the new one; each file numbers its lists anew."""
        old, new = self.old.root(NUMBERING), self.new.root(NUMBERING)
        if number == "0" or old is None or new is None:
            return number
        if number not in self._lists:
            num = copy.deepcopy(next(one for one in old.iter(w("num")) if one.get(w("numId")) == number))
            self._lists[number] = str(max((int(one.get(w("numId"))) for one in new.iter(w("num"))), default=0) + 1)
            num.set(w("numId"), self._lists[number])
            new.insert(1 + max(n for n, one in enumerate(new) if one.tag in (w("num"), w("abstractNum"))), num)
            self.changed.add(NUMBERING)
        return self._lists[number]
