"""All sentences of one kind of document in one language; the user's folders shadow ours, sentence by sentence.

The sentences of «press_release/event» stand in its own folder, in that of
«press_release», in «shared» and, of a user, at the root of a pack.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.messages import Message, message, reason
from unhrc_reports.shield import shield, shield_start
from unhrc_reports.templating.finding import Folders
from unhrc_reports.templating.limits import MOST_BYTES
from unhrc_reports.templating.sentences.files import entries, faults
from unhrc_reports.templating.sentences.notation import Entry, Noun, Optional, Phrase, Wrong, noun, parts

CELLS = "||"
"""Parts the cells of a row of a table."""
HEADINGS = "columns"
"""Ends the name of the headings of a table, the rows of which have names that begin like it."""
NOUN = "noun."
REFERENCE = "en"
"""The language that has everything."""


@attrs.frozen
class Sentence:
    """A sentence that has been read."""

    entry: Entry
    cells: tuple[Phrase, ...]
    """Its words, shielded, and its values; a row of a table has several cells."""


def rooms(kind: str) -> tuple[str, ...]:
    """The folders in which the sentences of a kind of document stand, the nearest first.

    >>> rooms("press_release/event")
    ('press_release/event', 'press_release', 'shared', '')
    """
    steps = kind.split("/")
    own = tuple("/".join(steps[:length]) for length in range(len(steps), 0, -1))
    return (*own, "shared", "") if own != ("shared",) else ("shared", "")


class Book:
    """Who says what."""

    def __init__(self, loader: Folders, kind: str, tag: str, spelled: Callable[[str], str] | None = None) -> None:
        self.loader, self.kind, self.tag = loader, kind, tag
        self._spelled = spelled
        nearest = rooms(kind)[:-1]  # what stands at the root of a pack is said in every kind of document
        names = [f"{tag}.txt", *(f"{room}/{tag}.txt" for room in nearest)]
        self._wanted = [folder / name for name in names for folder in loader.folders]
        self.files = {file: file.stat().st_mtime_ns for file in self._wanted if file.is_file()}
        self.entries = self._merged()
        self._read: dict[str, Sentence] = {}
        self._nouns: dict[str, Noun] = {}
        self._families: dict[str, list[str]] = {}
        self._variants: dict[str, list[str]] = {}

    def _merged(self) -> dict[str, Entry]:
        merged: dict[str, Entry] = {}
        self.texts: list[str] = []
        for file, read in reversed(self.files.items()):
            held = read_file(file, read, self.loader.is_users(str(file)))
            for name in held:
                for variant in [one for one in merged if one.startswith(f"{name} (")]:
                    del merged[variant]
            merged |= held
            self.texts += [entry.text for entry in held.values()]
        return merged

    def is_fresh(self) -> bool:
        """Whether the files are still as they were read."""
        return self.files == {file: file.stat().st_mtime_ns for file in self._wanted if file.is_file()}

    @property
    def is_begun(self) -> bool:
        """Whether there are sentences for this very kind of document, in its own folder or for all at the root."""
        own = {f"{self.tag}.txt", f"{rooms(self.kind)[0]}/{self.tag}.txt"}
        return any(folder / name in self.files for folder in self.loader.folders for name in own)

    def has(self, name: str) -> bool:
        """Whether there is a sentence of that name."""
        return name in self.entries

    def sentence(self, name: str) -> Sentence:
        """The sentence of that name, read; KeyError where there is none."""
        known = self._read.get(name)
        if known is None:
            entry = self.entries[name]
            known = self._read[name] = Sentence(entry, tuple(self._cells(entry)))
        return known

    def row(self, name: str) -> Sentence:
        """The row of that name, as wide as the headings of its table: «glance.dates» as «glance.columns»."""
        row, headings = self.sentence(name), f"{name.rpartition('.')[0]}.{HEADINGS}"
        if name != headings and self.has(headings):
            wide = len(self.sentence(headings).cells)
            if len(row.cells) != wide:
                raise TemplateError([_uneven(row, headings, wide)])
        return row

    def _cells(self, entry: Entry) -> Iterator[Phrase]:
        at = 0
        for text in entry.text.split(CELLS):
            try:
                yield self._shielded(parts(text.strip(" ") if CELLS in entry.text else text))
            except Wrong as error:
                raise TemplateError([wrong(entry, error.said, at + error.offset)]) from None
            at += len(text) + len(CELLS)

    def _shielded(self, held: Phrase) -> Phrase:
        spelled = self._spelled or str
        return Phrase(
            shield(shield_start(spelled(part))) if isinstance(part, str)
            else Optional(tuple(self._shielded(choice) for choice in part.choices)) if isinstance(part, Optional)
            else part
            for part in held
        )  # fmt: skip

    def noun(self, name: str) -> Noun:
        """The forms of a noun; KeyError where there is none."""
        known = self._nouns.get(name)
        if known is None:
            known = noun(self.entries[NOUN + name].text)
            if self._spelled is not None:
                known = Noun(tuple((one, self._spelled(form)) for one, form in known.forms), known.gender)
            self._nouns[name] = known
        return known

    def family(self, name: str) -> list[str]:
        """The names of the sentences that begin so, in the order of the built-in file."""
        known = self._families.get(name)
        if known is None:
            found = [one for one in self.entries if one.startswith(f"{name}.") and " (" not in one]
            known = self._families[name] = found
        return known

    def is_family_elsewhere(self, name: str) -> bool:
        """Whether the language that has everything has sentences that begin so."""
        return bool(self.tag != REFERENCE and Book(self.loader, self.kind, REFERENCE).family(name))

    def variant(self, name: str, turn: int) -> str:
        """The name of the variant whose turn it is, where a sentence has several: «name (2)»."""
        there = self._variants.get(name)
        if there is None:
            numbered = (f"{name} ({number})" for number in range(2, 10))
            there = self._variants[name] = [name, *(one for one in numbered if one in self.entries)]
        return there[turn % len(there)]


def _uneven(row: Sentence, headings: str, wide: int) -> Fault:
    said = message(
        "this row has {cells} cells, and {headings!r} {columns} columns; part them by «||»",
        cells=len(row.cells), headings=headings, columns=wide,
    )  # fmt: skip
    return wrong(row.entry, said)


def wrong(entry: Entry, said: Message, offset: int = 0) -> Fault:
    """A fault at a character of a sentence."""
    line, column = entry.at(offset)
    return Fault(Place(file=entry.file, line=line, column=column), said, f"{entry.name} = {entry.text}"[:160])


@functools.lru_cache(256)
def read_file(file: Path, read: int, checked: bool) -> dict[str, Entry]:
    """The entries of a file by name; TemplateError with every fault of a user's file. `read` is when it changed."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise TemplateError(
                [Fault(Place(file=str(file)), message("is too large for a file of sentences; part it"))]
            )
        source = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        said = message("cannot be read as a file of sentences: {reason}; save it as UTF-8", reason=reason(error))
        raise TemplateError([Fault(Place(file=str(file)), said)]) from None
    if checked and (found := list(faults(source, str(file)))):
        raise TemplateError(found)
    return {entry.name: entry for entry in entries(source, str(file))}
