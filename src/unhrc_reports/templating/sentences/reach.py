"""Which sentences a kind of document can say: those that its layout asks for, and those that they say in turn.

The words in quotation marks of a layout, and of the templates that it brings in,
are held against the names of sentences: «text.{outcome}» asks for all of «text.adopted»,
«text.rejected» …, the section «notes» for «heading.notes», a table «votes_table» for its rows.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import jinja2
from jinja2 import meta, nodes

from unhrc_reports.templating.finding import Folders
from unhrc_reports.templating.sentences.book import CELLS, NOUN, Book
from unhrc_reports.templating.sentences.filters import FILTERS
from unhrc_reports.templating.sentences.notation import Part, Value, Wrong, parts, values

PLACE = re.compile(r"\\\{[^{}]*\\\}")
"""A place in the name of a sentence for an entry of a closed list, as it is escaped."""
OF_FILTERS = {"cited": "note", "marked": "note", "sourced": "note", "figure": "note", "cite": "note"}
"""The families that filters and functions say by themselves."""
EACH = "each"
_PARSER = jinja2.Environment(autoescape=True)


def reached(loader: Folders, book: Book) -> set[str]:
    """The names of sentences of a book that a document of its kind can say; all of them where it has no layout."""
    asked = asked_by_layout(loader, f"{book.kind}/layout.md.j2")
    if not asked:
        return set(book.entries)
    found: set[str] = set()
    families = asked - set(book.entries)
    ahead = [
        name
        for name in book.entries
        if _bare(name) in asked or families & set(_families(name)) or _is_filled(name, asked)
    ]
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            said = _said_within(book.entries[name].text)
            ahead += [one for one in book.entries if one not in found and said & {one, one.rpartition(".")[0]}]
    return found


def asked_by_layout(loader: Folders, name: str) -> set[str]:
    """The words in quotation marks of a template, and of those that it extends and imports."""
    found: set[str] = set()
    ahead, seen = [name], set[str]()
    while ahead:
        name = ahead.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            tree = _PARSER.parse(loader.find(name.removeprefix("!")).read_text(encoding="utf-8-sig"))
        except (jinja2.TemplateError, OSError, ValueError):
            continue
        found |= {node.value for node in tree.find_all(nodes.Const) if isinstance(node.value, str)}
        found |= set(_called(tree))
        ahead += [one for one in meta.find_referenced_templates(tree) if one]
    return found | {family for word, family in OF_FILTERS.items() if word in found}


def _called(tree: nodes.Template) -> Iterator[str]:
    """The headings of sections, and the functions that say sentences by themselves."""
    for call in tree.find_all(nodes.Call):
        called, first = getattr(call.node, "name", ""), next(iter(call.args), None)
        if called == "section" and isinstance(first, nodes.Const):
            yield f"heading.{first.value}"
        yield from [called] if called in OF_FILTERS else []


def _bare(name: str) -> str:
    """A name without the number of a variant."""
    return name.partition(" (")[0]


def _families(name: str) -> Iterator[str]:
    """The families that a sentence is of: «text.history.alone» of «text.history» and of «text»."""
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


def _is_filled(name: str, asked: set[str]) -> bool:
    return any(pattern.fullmatch(_bare(name)) for pattern in _patterns(frozenset(asked)))


@functools.lru_cache(16)
def _patterns(asked: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(PLACE.sub(".+", re.escape(one))) for one in asked if "{" in one)


def _said_within(text: str) -> set[str]:
    """What a sentence says of other sentences and nouns, and what its filters do."""
    said = set(said_in(text))
    nouns = {NOUN + one for one in said}
    return said | nouns | {family for word, family in OF_FILTERS.items() if word in said}


def said_in(text: str) -> Iterator[str]:
    """What a sentence may say of other sentences: names of values, filters, and their arguments."""
    for value in _values(text):
        yield value.name
        for one in value.filters:
            yield one.name
            yield from one.arguments


def families_in(text: str) -> Iterator[str]:
    """What it may say of the sentences of a family, by an entry or one after the other."""
    for value in _values(text):
        if value.family:
            yield value.name
        for one in value.filters:
            yield from one.arguments if one.name == EACH else () if one.name in FILTERS else (one.name,)


def _values(text: str) -> Iterator[Value]:
    return values(tuple(part for cell in text.split(CELLS) for part in _parts(cell)))


def _parts(text: str) -> tuple[Part, ...]:
    try:
        return parts(text)
    except Wrong:
        return ()
