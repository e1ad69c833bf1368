"""Templates and sentences checked before anything is told: each document is tried, and read as an editor would.

A document is filled with a session in which everything happens, and again with
each fact absent that it asks for; sentences are said about what the documents
say them about. What would stop a document is an error; what reads badly is a
warning; what no longer tells a fact is a note.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.errors import TemplateError
from unhrc_reports.messages import as_message
from unhrc_reports.templating.checking import comparison, page, sentences, structure
from unhrc_reports.templating.checking.documents import Document, documents
from unhrc_reports.templating.checking.findings import TemplateFinding, finding, of_fault
from unhrc_reports.templating.checking.houses import houses_wrong
from unhrc_reports.templating.checking.languages import languages_lacking
from unhrc_reports.templating.checking.sources import Source, Sources, sources_of
from unhrc_reports.templating.checking.trial import TryingEngine
from unhrc_reports.templating.checking.wording import wording_of
from unhrc_reports.templating.copies import changes_since_copy
from unhrc_reports.templating.own import Own, own
from unhrc_reports.templating.packs import pack, usable
from unhrc_reports.templating.proofing import Proof

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
NOTHING_GIVEN: Mapping[str, Any] = MappingProxyType({})


def check_templates(
    path: Paths | None = None,
    *,
    filters: Mapping[str, Callable[..., Any]] = NOTHING_GIVEN,
    globals: Mapping[str, Any] = NOTHING_GIVEN,  # noqa: A002  # as in render
) -> list[TemplateFinding]:
    """What is wrong with the templates and sentences of a folder, or with the built-in ones, without any session.

    Every finding names file and line, says what is wrong and what to do, and is an error, a warning or a note;
    they are sorted by file and line. `path` may be several folders, the first of which shadows the next, as for
    `render`: the first is checked on top of the others. `filters` and `globals` are those of your own.
    """
    folders = tuple(_folder(Path(one)) for one in _given(path))
    checked = _Checked.of(sources_of(folders), own(dict(filters), dict(globals)))
    found = [one for check in CHECKS for one in check(checked)]
    return sorted(set(found), key=lambda one: one.order)


def _folder(path: Path) -> Path:
    """A folder that is there; what is wrong with its pack.toml is a finding like others."""
    if path.expanduser().is_dir():
        return path.expanduser()
    (folder,) = usable([path])
    return folder


def _given(path: Paths | None) -> Iterable[str | os.PathLike[str]]:
    if path is None:
        return ()
    return (path,) if isinstance(path, str | os.PathLike) else path


@attrs.frozen
class _Checked:
    """What is checked: the files, and the documents that they have a part in."""

    sources: Sources
    documents: list[Document]
    own: Own

    @classmethod
    def of(cls, sources: Sources, given: Own) -> _Checked:
        """Read the templates of the first folder, and find the documents that it has a part in."""
        return cls(sources, list(documents(sources, given, everything=not sources.has_own)), given)

    @property
    def written(self) -> list[Source]:
        """The templates of the first folder that can be read."""
        read = (self.sources.source(name) for name in self.sources.own_names())
        return [source for source in read if source is not None]


def _tried(checked: _Checked) -> Iterator[TemplateFinding]:
    """Every document is filled; every value of a sentence is said."""
    tried: set[tuple[str, ...]] = set()
    for document in checked.documents:
        proof = Proof(document.engine.environment)
        name = document.engine.template(document.kind)
        try:
            proof.read(name)
            proof.overrides(name)
        except TemplateError as error:
            proof.faults += error.faults
        yield from (of_fault(fault) for fault in proof.faults)
        yield from page.shape(document, document.whole)
        layouts = tuple(source.file for source in document.chain)
        for path, trial in document.trials(with_less=layouts not in tried):
            yield from (of_fault(fault) for fault in trial.faults)
            yield from page.gaps(document, path, trial)
            if path and checked.sources.has_own:
                yield from page.shape(document, trial)
        tried.add(layouts)
        yield from sentences.said(document, checked.sources)


def _read(checked: _Checked) -> Iterator[TemplateFinding]:
    """Files that cannot be read, blocks and files that fill nothing, words that should not stand there."""
    sources, written = checked.sources, checked.written
    used = {
        file for document in checked.documents for file in sources.files(document.engine.template(document.kind))
    }
    if checked.sources.has_own:
        yield from structure.not_used(sources, used)
        yield from _loose(checked, used)
    yield from structure.unknown_blocks(checked.documents)
    yield from structure.blocks_twice(written)
    yield from structure.words_outside(checked.documents)
    yield from structure.other_languages(written)
    for source in written:
        yield from wording_of(source)
    yield from sources.findings


def _loose(checked: _Checked, used: set[str]) -> Iterator[TemplateFinding]:
    """What is wrong with templates that no document uses, as far as it can be seen."""
    engines = [document.engine for document in checked.documents]
    engine = engines[0] if engines else TryingEngine("en", checked.sources.folders.folders, checked.own)
    for source in checked.written:
        if source.file not in used:
            proof = Proof(engine.environment)
            proof.read(source.name)
            yield from (of_fault(fault) for fault in proof.faults)


def _sentences(checked: _Checked) -> Iterator[TemplateFinding]:
    yield from sentences.readable(checked.sources)
    yield from sentences.words(checked.sources)
    if checked.sources.has_own:
        yield from sentences.not_said(checked.sources)


def _compared(checked: _Checked) -> Iterator[TemplateFinding]:
    if not checked.sources.has_own:
        return
    languages = frozenset(_languages(checked.sources))
    ours = {(one.kind, one.tag): one for one in _below(checked.sources.folders.folders[1:], checked.own)}
    for document in checked.documents:
        yield from comparison.dropped(document, ours.get((document.kind, document.tag)))
        yield from sentences.dropped(document, checked.sources)
    others = ours | {(one.kind, one.tag): one for one in checked.documents}
    yield from comparison.in_one_language(checked.documents, others.values(), languages)


@functools.lru_cache(4)
def _below(folders: tuple[Path, ...], given: Own) -> tuple[Document, ...]:
    """The documents as they are without the first folder; kept, for they are asked again and again."""
    return tuple(documents(Sources(folders), given, everything=True))


def _languages(sources: Sources) -> tuple[str, ...]:
    """The languages that a pack says it writes; all, where it says nothing."""
    try:
        told = pack(sources.own)
    except TemplateError:
        told = None
    return told.languages if told else sources.tags


def _pack(checked: _Checked) -> Iterator[TemplateFinding]:
    """The pack.toml, and what has changed in ours since files were copied."""
    if not checked.sources.has_own:
        return
    try:
        changes = changes_since_copy(checked.sources.own)
    except TemplateError as error:
        yield from (of_fault(fault, "pack") for fault in error.faults)
        return
    for one in changes:
        if one.ours:
            yield finding("changed_since_copy", one.place.file or "", one.place.line, as_message(one.wording))


CHECKS: tuple[Callable[[_Checked], Iterable[TemplateFinding]], ...] = (
    _read,
    _tried,
    _sentences,
    _compared,
    lambda checked: languages_lacking(checked.sources),
    lambda checked: houses_wrong(checked.sources),
    _pack,
)
"""Every check; each is given what has been read."""

__all__ = ["CHECKS", "TemplateFinding", "check_templates", "finding"]
