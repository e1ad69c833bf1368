"""The sentences of a pack: read, said about what they are about, their words looked at, compared with ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from unhrc_reports.errors import TemplateError
from unhrc_reports.localisation import plural_categories
from unhrc_reports.messages import message
from unhrc_reports.nearest import did_you_mean, nearest
from unhrc_reports.templating.checking import vocabulary
from unhrc_reports.templating.checking.comparison import NAMING, general, shown
from unhrc_reports.templating.checking.documents import Document, kinds
from unhrc_reports.templating.checking.findings import TemplateFinding, finding, of_fault
from unhrc_reports.templating.checking.sources import Sources
from unhrc_reports.templating.checking.wording import wrong_words
from unhrc_reports.templating.sentences.book import CELLS, NOUN, REFERENCE, Book, wrong
from unhrc_reports.templating.sentences.files import entries, faults
from unhrc_reports.templating.sentences.notation import Entry, Wrong, noun, parts, values
from unhrc_reports.templating.sentences.reach import said_in
from unhrc_reports.templating.sentences.untranslated import RARE

OTHER = "other"
"""Ends the name of a sentence that is said of every entry of a closed list that has none of its own."""
MARKS = re.compile(r"\*\*|__|\\\[\^|:::|^#+ |`|\\\]\(")
"""Marks of Markdown, which sentences do not have."""


def files(sources: Sources) -> Iterator[tuple[Path, str, list[Entry]]]:
    """The files of sentences of the pack: file, language, entries."""
    for file in sorted(sources.own.rglob("*.txt")):
        if file.stem in sources.tags and file.is_file():
            yield file, file.stem, entries(file.read_text(encoding="utf-8-sig"), str(file))


def readable(sources: Sources) -> Iterator[TemplateFinding]:
    """What of the files is no sentence, and which sentences cannot be read."""
    for file, tag, held in files(sources):
        for fault in faults(file.read_text(encoding="utf-8-sig"), str(file)):
            yield of_fault(fault, "syntax")
        for entry in held:
            try:
                for cell in entry.text.split(CELLS):
                    parts(cell)
            except Wrong as error:
                yield of_fault(wrong(entry, error.said, error.offset), "syntax")
            yield from _plural(entry, tag, plural_categories(tag, sources.language(tag)))


def _plural(entry: Entry, tag: str, asked: frozenset[str]) -> Iterator[TemplateFinding]:
    if not entry.name.startswith(NOUN) or not asked:
        return
    there = {category for category, _ in noun(entry.text).forms}
    for category in sorted(there - asked):
        said = message("the language {tag!r} has no plural category {category!r}; it has {known}",
                       tag=tag, category=category, known=sorted(asked))  # fmt: skip
        yield finding("plural_form", entry.file, entry.line, said)
    for category in sorted(asked - there - {RARE}) if len(asked) > 1 else ():
        said = message(
            "the form of this noun for {category!r} is missing; add «{bare}: …»", category=category, bare=category
        )
        yield finding("plural_form", entry.file, entry.line, said)


def words(sources: Sources) -> Iterator[TemplateFinding]:
    """What should not stand in the words of sentences: figures, States, HTML, marks of Markdown."""
    for _, tag, held in files(sources):
        for entry in held:
            for part, offset in _words(entry):
                line, column = entry.at(offset)
                for rule, said, start in wrong_words(part, tag):
                    yield finding(rule, entry.file, line, said, column + start)
            yield from _marks(entry)


def _marks(entry: Entry) -> Iterator[TemplateFinding]:
    for found in MARKS.finditer(entry.text):
        line, column = entry.at(found.start())
        said = message("{mark!r} is a mark of Markdown, which a sentence prints as it is; take it out",
                       mark=found[0].strip())  # fmt: skip
        yield finding("markdown_in_words", entry.file, line, said, column)


def _words(entry: Entry) -> Iterator[tuple[str, int]]:
    """The words of a sentence outside of its values, and where they begin."""
    bare = re.sub(r"\{[^{}]*\}", lambda found: "\x00" * len(found[0]), entry.text)
    for found in re.finditer(r"[^\x00\[\]|]+", bare):
        yield found[0], found.start()


def said(document: Document, sources: Sources) -> Iterator[TemplateFinding]:
    """Every value of the user's sentences, said about what the documents say them about."""
    if (book := document.book) is None:
        return
    for entry in book.entries.values():
        if Path(entry.file).is_relative_to(sources.own) and not entry.name.startswith(NOUN):
            yield from _said(document, book, entry)


def _said(document: Document, book: Book, entry: Entry) -> Iterator[TemplateFinding]:
    try:
        sentence = book.sentence(entry.name)
    except TemplateError:
        return  # told when the file was read
    reached = [(trial, scope) for trial in document.complete for scope in trial.scopes.get(entry.name, {}).values()]
    for trial, scope in reached:
        yield from (of_fault(fault) for fault in trial.values_of(sentence, scope))
    if not reached:
        yield from (of_fault(fault) for fault in vocabulary.unknown(document, book, sentence))


def not_said(sources: Sources) -> Iterator[TemplateFinding]:
    """Sentences of the user's that no document and no other sentence says."""
    own: dict[str, set[str]] = {}
    for _, tag, held in files(sources):
        own.setdefault(tag, set()).update(name for entry in held for name in said_in(entry.text))
    for _, tag, held in files(sources):
        names, theirs = _sayable(sources, tag)
        families = theirs | own[tag]
        known = {name.rpartition(".")[0] for name in names}
        for entry in held:
            bare = re.sub(r" \([2-9]\)$", "", entry.name)
            family, _, last = bare.rpartition(".")
            if entry.name.startswith(NOUN) or bare in names | families:
                continue
            is_new = family in families and (family not in known or last == OTHER)
            if not is_new and (family not in families or nearest(bare, names)):
                meant = did_you_mean(bare, names)
                told = message("no document says the sentence {name!r}; {meant}", name=bare, meant=meant)
                yield finding("not_said", entry.file, entry.line, told)


def _sayable(sources: Sources, tag: str) -> tuple[set[str], set[str]]:
    """The names of sentences that documents have without the user's, and everything that is said of them."""
    below = type(sources.folders)(tuple(folder for folder in sources.folders.folders if folder != sources.own))
    books = [Book(below, kind, one) for kind in kinds(sources) for one in {tag, REFERENCE}]
    names = {name for book in books for name in book.entries} | vocabulary.asked_by(sources)
    return names, {name for book in books for text in book.texts for name in said_in(text)}


def dropped(document: Document, sources: Sources) -> Iterator[TemplateFinding]:
    """What a sentence of the user's no longer tells of that which the shadowed one tells."""
    now = document.book.entries if document.book else {}
    for before in _shadowed(document, sources):
        entry = now[before.name]
        if missing := {path for path in _named(before) - _named(entry) if not NAMING.search(path)}:
            told = message("the sentence {name!r} no longer tells {paths}", name=entry.name, paths=shown(missing))
            yield finding("dropped_fact", entry.file, entry.line, told)


def _shadowed(document: Document, sources: Sources) -> Iterator[Entry]:
    """The sentences of other folders that those of the user's shadow."""
    others = tuple(folder for folder in sources.folders.folders if folder != sources.own)
    below = Book(type(sources.folders)(others), document.kind, document.tag)
    own = document.book.entries if document.book else {}
    yield from (entry for name, entry in below.entries.items() if name in own and own[name].file != entry.file)


def _named(entry: Entry) -> set[str]:
    try:
        held = tuple(part for cell in entry.text.split(CELLS) for part in parts(cell))
    except Wrong:
        return set()
    return {general(value.name) for value in values(held)}
