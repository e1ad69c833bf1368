"""Which sentences of a document deny, and in which order they count: what two languages must have in common."""

from __future__ import annotations

import collections
import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence

from unhrc_reports.checks.sayings import recogniser
from unhrc_reports.document.nodes import Document, Fact, Words
from unhrc_reports.document.walk import runs
from unhrc_reports.localisation.language import Language
from unhrc_reports.localisation.recognising import Recogniser
from unhrc_reports.trust.alignment import Sentence
from unhrc_reports.trust.meanings import meanings, plain

COUNTED = frozenset({"value", "length"})
"""What a figure says of its datum."""
BEFORE = "<"
"""Stands before the path of what a sentence precedes that states nothing itself."""
Place = tuple[str, str]
"""A block, and the path of a datum that it states."""


def denials(document: Sequence[Sentence], tag: str, other: str) -> Mapping[Place, Mapping[bool, str]]:
    """The first sentence that denies and the first that affirms, by block and by the path of what they state.

    Those that state nothing, such as the head of a row, are told by what follows them. The author's own words are
    left out, as are figures (none against, 0 phiếu chống), and the entries of which one language denies what the
    `other` affirms (pending, chưa được xem xét).
    """
    reader = recogniser(tag)
    idle = idle_entries(tag, other)
    found: dict[Place, dict[bool, str]] = collections.defaultdict(dict)
    before: tuple[str, dict[bool, str]] = "", {}
    for one in document if reader else ():
        denies = reader is not None and reader.content(_own_words(one, idle, reader.language)).negations > 0
        for path in (mark.fact.path for mark in one.marks):
            found[one.block, path].setdefault(denies, one.text)
            if before[0] == one.block:
                found[one.block, f"{BEFORE}{path}"].update(before[1])
        before = (one.block, {} if one.marks else {denies: one.text})
    return found


@functools.cache
def idle_entries(tag: str, other: str) -> frozenset[str]:
    """The entries of closed lists, as words of a language, of which only one of two languages denies something."""
    ours, theirs = meanings(tag), meanings(other)
    readers = recogniser(tag), recogniser(other)

    def denied(name: str) -> set[bool]:
        sides = zip(readers, (ours, theirs), strict=True)
        return {bool(reader and reader.content(side.named[name]).negations) for reader, side in sides}

    shared = ours.named.keys() & theirs.named.keys()
    return frozenset(plain(ours.named[name]) for name in shared if len(denied(name)) > 1)


def orders(document: Sequence[Sentence], tag: str) -> Mapping[tuple[str, str, str], frozenset[bool]]:
    """Of two figures of one record in a sentence, whether they stand in the order of their paths."""
    found: dict[tuple[str, str, str], set[bool]] = collections.defaultdict(set)
    reader = recogniser(tag)
    for one in document if reader else ():
        for first, second in itertools.combinations(_figures(one, reader), 2) if reader else ():
            if first != second and _record(first) == _record(second):
                found[(one.block, *sorted((first, second)))].add(first < second)  # type: ignore[index]  # three parts
    return {place: frozenset(kinds) for place, kinds in found.items()}


def _record(path: str) -> str:
    """The path of the record that a figure belongs to."""
    return path.rpartition(".")[0]


def _figures(sentence: Sentence, reader: Recogniser) -> Iterator[str]:
    for mark in sentence.marks:
        if COUNTED & set(mark.fact.said) and reader.content(mark.fact.text).figures:
            yield mark.fact.path


def typed(document: Document) -> Mapping[str, Mapping[str, str]]:
    """The figures that the wording itself says, with their words, by block; the numbers of headings left out."""
    reader = recogniser(document.properties.language)
    found: dict[str, dict[str, str]] = collections.defaultdict(dict)
    for run in runs(document) if reader else ():
        words = [leaf.text for leaf in run.leaves if isinstance(leaf, Words)]
        for text in words if run.kind not in ("heading", "entry") else ():
            for value in reader.content(text).figures if reader else ():
                found[run.section].setdefault(value, text.strip())
    return found


def _is_figure(fact: Fact, language: Language) -> bool:
    """Whether it is a figure, or the words for none: «no abstentions», «more than none»."""
    nought = {language.numbers.get(name) for name in ("no", "none")}
    is_entry = plain(fact.text) in meanings(language.tag).entries  # takes no part in the vote
    return (
        bool(COUNTED & set(fact.said))
        and not is_entry
        and ("length" in fact.said or bool(nought & set(plain(fact.text).split())))
    )


def _own_words(sentence: Sentence, idle: frozenset[str], language: Language) -> str:
    """A sentence without figures, names, idle entries, and without what an author wrote: `check` compares that."""
    text = sentence.text
    for mark in reversed(sentence.marks):
        if (
            not mark.fact.said
            or "name" in mark.fact.said
            or plain(mark.fact.text) in idle
            or _is_figure(mark.fact, language)
        ):
            text = f"{text[: mark.start]}…{text[mark.end :]}"
    return text
