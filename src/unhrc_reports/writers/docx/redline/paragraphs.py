"""A paragraph with what changed in it: its runs, some of them in `w:ins` and `w:del`."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence

import attrs
from lxml import etree

from unhrc_reports.document.differences import opcodes
from unhrc_reports.writers.docx.redline.atoms import Atom, Reader, look_of
from unhrc_reports.writers.docx.redline.names import RELATION, SPACE, Element, w
from unhrc_reports.writers.docx.redline.sides import Both

DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
ORDER = frozenset({w("sectPr"), w("pPrChange")})
"""What stands after the properties of a paragraph's mark (17.3.1.26)."""


@attrs.define(eq=False)
class Paragraphs:
    """Writes changes into paragraphs of a part of the new file."""

    both: Both
    part: str
    old: Reader
    new: Reader

    def merged(self, old: Element, new: Element) -> None:
        """Make the new paragraph one that says what became of the old one."""
        before, after = self.old.told(old), self.new.told(new)
        codes = opcodes([a.key for a in before], [a.key for a in after], lambda n: after[n].text)
        where = _bookmarks(self.new.atoms(new))
        made: list[Element] = []
        for kind, a, b, c, d in codes:
            if kind != "equal":
                made += self.wrapped(before[a:b], "del")
            told = (one for n in range(c, d) for one in (*where.pop(n, []), after[n]))
            made += self.wrapped(told, "ins") if kind != "equal" else plain(told)
        made += plain(one for left in where.values() for one in left)
        _fill(new, made)

    def whole(self, paragraph: Element, kind: str) -> Element:
        """A paragraph that was put in or taken out, with its mark."""
        self.content(paragraph, kind)
        mark_of(paragraph).insert(0, self.both.mark(kind))
        return paragraph

    def content(self, paragraph: Element, kind: str) -> None:
        """All that a paragraph holds is put in or taken out, and its mark stays."""
        reader = self.old if kind == "del" else self.new
        made = list(self.wrapped(reader.atoms(paragraph), kind))
        if kind == "del":
            for section in paragraph.iterfind(f"{w('pPr')}/{w('sectPr')}"):
                section.getparent().remove(section)
            if (properties := paragraph.find(w("pPr"))) is not None:
                self.both.take_in(properties, self.part)
        _fill(paragraph, made)

    def wrapped(self, atoms: Iterable[Atom], kind: str) -> list[Element]:
        """Atoms in `w:ins` or `w:del`; bookmarks of what is taken out are gone."""
        made: list[Element] = []
        for atom in atoms:
            if atom.kind == "bookmark":
                made += [atom.nodes[0]] if kind == "ins" else []
            elif atom.kind == "link":
                made += self._link(atom.nodes[0], kind)
            else:
                if not made or made[-1].tag != w(kind):
                    made.append(self.both.mark(kind))
                self._put(atom, made[-1], kind)
        return made

    def _put(self, atom: Atom, into: Element, kind: str) -> None:
        for run in self._gone(atom) if kind == "del" else plain([atom]):
            if atom.kind != "text" or not _joined(into, run):
                into.append(run)

    def _gone(self, atom: Atom) -> Iterator[Element]:
        """The runs of what is taken out; of a field, what it showed, for what it refers to may be gone too."""
        runs = plain([atom])
        if atom.kind == "field":
            runs = [run for run in runs if run.find(w("t")) is not None]
        for run in runs:
            self.both.take_in(run, self.part)
            yield deleted(run)

    def _link(self, link: Element, kind: str) -> list[Element]:
        """A link holds changes, and no change holds a link; one that leads into the old text is words only."""
        mark = self.both.mark(kind)
        runs = [run for run in link if kind == "ins" or run.find(w("t")) is not None]
        mark.extend(deleted(run) if kind == "del" else run for run in runs)
        if kind == "del":
            if not link.get(f"{RELATION}id"):
                return [mark]
            self.both.take_in(link, self.part)
        _fill(link, [mark])
        return [link]


def _bookmarks(atoms: Sequence[Atom]) -> dict[int, list[Atom]]:
    """The bookmarks before each of the other atoms."""
    found: dict[int, list[Atom]] = {}
    place = 0
    for atom in atoms:
        if atom.kind == "bookmark":
            found.setdefault(place, []).append(atom)
        else:
            place += 1
    return found


def plain(atoms: Iterable[Atom]) -> list[Element]:
    """Atoms as they are, neighbouring words of one look in one run."""
    made: list[Element] = []
    for atom in atoms:
        if atom.kind != "text":
            made += atom.nodes
        elif not made or not _continued(made[-1], atom):
            made.append(_run(atom))
    return made


def _run(atom: Atom) -> Element:
    run = etree.Element(w("r"))
    run.extend(copy.deepcopy(one) for one in atom.nodes)
    text = etree.SubElement(run, w("t"), {SPACE: "preserve"})
    text.text = atom.text
    return run


def _continued(run: Element, atom: Atom) -> bool:
    """Whether a run took a word in that follows it in the same look."""
    if run.tag != w("r") or not len(run) or run[-1].tag != w("t") or look_of(run.find(w("rPr"))) != atom.key[1]:  # type: ignore[index]  # the key of a text is its words and its look
        return False
    run[-1].text += atom.text
    return True


def _joined(into: Element, run: Element) -> bool:
    """Whether the last run took the words of another in."""
    last = into[-1] if len(into) else None
    if last is None or not len(last) or last[-1].tag != run[-1].tag or len(last) != len(run):
        return False
    if run[-1].tag not in (w("t"), w("delText")) or look_of(last.find(w("rPr"))) != look_of(run.find(w("rPr"))):
        return False
    last[-1].text += run[-1].text
    return True


def deleted(element: Element) -> Element:
    """An element whose words are deleted ones."""
    for one in element.iter(*DELETED):
        one.tag = DELETED[one.tag]
    return element


def mark_of(paragraph: Element) -> Element:
    """The properties of a paragraph's mark, made where there are none."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    found = properties.find(w("rPr"))
    if found is None:
        found = etree.Element(w("rPr"))
        after = sum(one.tag in ORDER for one in properties)
        properties.insert(len(properties) - after, found)
    return found


def _fill(element: Element, content: Iterable[Element]) -> None:
    """Let an element hold its properties and some content."""
    content = list(content)
    for one in list(element):
        if one.tag != w("pPr"):
            element.remove(one)
    element.extend(content)
