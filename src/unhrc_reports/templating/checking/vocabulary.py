"""The names that sentences can use: fields of the model, what telling derives, what layouts give, filters, nouns.

A sentence that no trial has said is held against them, for there is nothing to
say it about.
"""

from __future__ import annotations

import functools
import importlib
import pkgutil
import typing
from collections.abc import Iterator
from typing import Any

import attrs
from jinja2 import nodes

from unhrc_reports import model, telling
from unhrc_reports.errors import Fault
from unhrc_reports.messages import Message, message
from unhrc_reports.nearest import did_you_mean
from unhrc_reports.telling.records import DERIVED
from unhrc_reports.templating.checking.documents import Document
from unhrc_reports.templating.checking.sources import Sources
from unhrc_reports.templating.sentences.book import NOUN, Book, Sentence, wrong
from unhrc_reports.templating.sentences.filters import FILTERS
from unhrc_reports.templating.sentences.notation import Filter, Value, values
from unhrc_reports.templating.views import FIGURES

OF_NOUNS = frozenset({"count", "noun"})
"""Filters that name a noun."""


@functools.cache
def _fields() -> frozenset[str]:
    """The names of everything that the data have."""
    found: set[str] = {"it", "value", *FIGURES}
    ahead: list[Any] = [model.Session, *_told()]
    seen: set[Any] = set()
    while ahead:
        kind = ahead.pop()
        if kind not in seen:
            seen.add(kind)
            ahead += typing.get_args(kind)
            if isinstance(kind, type):
                found |= {*dir(kind), *DERIVED.get(kind, {})}
            if isinstance(kind, type) and attrs.has(kind):
                held = attrs.fields(attrs.resolve_types(kind))
                found |= {one.name for one in held}
                ahead += [one.type for one in held]
    return frozenset(name for name in found if not name.startswith("_"))


def _told() -> Iterator[type]:
    """The classes of what is told."""
    for one in pkgutil.iter_modules(telling.__path__):
        held = vars(importlib.import_module(f"{telling.__name__}.{one.name}"))
        yield from (
            kind
            for kind in held.values()
            if isinstance(kind, type) and kind.__module__.startswith(telling.__name__)
        )
    yield telling.Telling


def asked_by(sources: Sources) -> set[str]:
    """The words in the templates that may name a sentence, those of the first folder too."""
    read = [sources.source(name) for name in sources.names()]
    return {
        node.value for one in read if one is not None
        for node in one.tree.find_all(nodes.Const) if isinstance(node.value, str)
    }  # fmt: skip


@functools.lru_cache(8)
def _given(documents: tuple[Document, ...]) -> frozenset[str]:
    """The names that layouts give to sentences beside what these are about, and those that documents know."""
    calls = (node for one in documents for source in one.chain for node in source.tree.find_all(nodes.Keyword))
    scopes = (
        scope for one in documents for trial in one.complete
        for held in trial.scopes.values() for scope in held.values()
    )  # fmt: skip
    known = (name for one in documents for trial in one.complete if trial.speaker for name in trial.speaker.known)
    return frozenset({node.key for node in calls} | {name for scope in scopes for name in scope.given} | set(known))


def unknown(document: Document, book: Book, sentence: Sentence) -> Iterator[Fault]:
    """The names in a sentence that nothing has: fields, filters, nouns."""
    for value in (one for cell in sentence.cells for one in values(cell)):
        for said in _wrong(document, book, value):
            yield wrong(sentence.entry, said, value.offset)


def _wrong(document: Document, book: Book, value: Value) -> Iterator[Message]:
    if not value.reference and not value.family and value.filters[:1] != (Filter("headline"),):
        names = _fields() | _given((document,)) | set(document.engine.language.mentions)
        dotted = ".".join(value.path)
        for step in () if book.has(dotted) or book.family(dotted) else value.path:
            if step not in names:
                cure = did_you_mean(step, names)
                yield message("{name!r} is no field of anything that is told; {cure}", name=step, cure=cure)
    for one in value.filters:
        yield from _of_filter(document, book, one)


def _of_filter(document: Document, book: Book, one: Filter) -> Iterator[Message]:
    own = document.engine.environment.filters
    if one.name not in FILTERS and one.name not in own and not book.has(one.name) and not book.family(one.name):
        known = {*FILTERS, *(name.partition(".")[0] for name in book.entries)}
        cure = did_you_mean(one.name, known)
        yield message("there is no filter and no sentence {name!r}; {cure}", name=one.name, cure=cure)
    for noun in one.arguments if one.name in OF_NOUNS else ():
        if noun == "figures" or book.has(NOUN + noun):
            continue
        cure = did_you_mean(noun, (name.removeprefix(NOUN) for name in book.entries if name.startswith(NOUN)))
        yield message("there is no noun {name!r}; {cure}", name=noun, cure=cure)
