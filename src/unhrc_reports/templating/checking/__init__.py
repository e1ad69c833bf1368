"""Templates checked before anything is filled: every file walked against the typed model, without any session.

Each expression is followed as what it may be (kinds), each guard as what it
shows (facts); filters have signatures, macros are walked with the arguments of
each call, and what goes wrong is put to the line that is to be mended. Then
languages are compared, and each block with the one that it overrides.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from unhrc_reports.errors import TemplateError
from unhrc_reports.templating.checking import comparison, structure
from unhrc_reports.templating.checking.blame import blamed
from unhrc_reports.templating.checking.comparison import Compared, Told
from unhrc_reports.templating.checking.documents import loose_macros
from unhrc_reports.templating.checking.findings import TemplateFinding, finding
from unhrc_reports.templating.checking.houses import houses_wrong
from unhrc_reports.templating.checking.languages import languages_lacking
from unhrc_reports.templating.checking.sources import Source
from unhrc_reports.templating.checking.whole import NONE, Walked, shipped, walk_templates
from unhrc_reports.templating.checking.wording import wording_of
from unhrc_reports.templating.copies import changes_since_copy
from unhrc_reports.templating.packs import pack


def check_templates(
    path: str | os.PathLike[str] | None = None,
    *,
    filters: Mapping[str, Callable[..., Any]] = NONE,
    globals: Mapping[str, Any] = NONE,  # noqa: A002  # as in render
) -> list[TemplateFinding]:
    """What is wrong with the templates of a folder, or with the built-in ones, found without any session.

    Every finding names file and line, says what is wrong and what to do, and is an error, a warning or a note;
    they are sorted by file and line. `filters` and `globals` are those of your own that you give to `render`.
    """
    walk = walk_templates(path, filters, globals)
    found = [one for check in CHECKS for one in check(walk)]
    return sorted(set(found), key=lambda one: one.order)


def _walks(walk: Walked) -> Iterable[TemplateFinding]:
    """Expressions, statements and calls."""
    if not walk.sources.findings:  # a template that cannot be read may use them
        yield from structure.not_used(walk.sources, walk.sources.touched())
    for name in walk.sources.own_names():
        walk.sources.source(name)
    for source in _own(walk):
        loose_macros(walk.checker, source)
    yield from blamed(walk.checker)
    yield from walk.sources.findings


def _structure(walk: Walked) -> Iterator[TemplateFinding]:
    yield from structure.unknown_blocks(walk.sources, walk.documents)
    yield from structure.blocks_twice(_own(walk))


def _wording(walk: Walked) -> Iterator[TemplateFinding]:
    for source in _own(walk):
        yield from wording_of(source)


def _own(walk: Walked) -> list[Source]:
    return [source for source in walk.read if walk.sources.is_own(source.file)]


def _comparison(walk: Walked) -> Iterator[TemplateFinding]:
    ours = shipped() if walk.path is not None else walk
    macros = comparison.of_macros(ours.checker) | comparison.of_macros(walk.checker)
    shipped_tags = {one.tag for one in ours.documents}
    compared = Compared(frozenset(_written_languages(walk)), frozenset(shipped_tags))
    yield from comparison.between_languages(walk.checker, walk.documents, macros, compared)
    if walk.path is not None:
        yield from _after_override(walk, ours)


def _after_override(walk: Walked, ours: Walked) -> Iterator[TemplateFinding]:
    before: dict[Any, Told] = {}
    for document in ours.documents:
        before |= {
            (document.kind, document.tag, name): told for name, told in comparison.of_blocks(document).items()
        }
    before |= comparison.of_macros(ours.checker)
    own: dict[Any, Told] = {}
    for document in walk.documents:
        own |= {(document.kind, document.tag, name): told for name, told in comparison.of_blocks(document).items()}
    own |= comparison.of_macros(walk.checker)
    yield from comparison.after_override(own.values(), [before.get(key) for key in own])


def _languages(walk: Walked) -> Iterator[TemplateFinding]:
    yield from languages_lacking(walk.sources)


def _pack(walk: Walked) -> Iterator[TemplateFinding]:
    """The pack.toml, and what has changed in ours since files were copied."""
    if walk.path is None:
        return
    try:
        changes = changes_since_copy(walk.path)
    except TemplateError as error:
        for fault in error.faults:
            yield finding("pack", fault.place.file or "", fault.place.line, fault.wording)
        return
    for one in changes:
        if one.ours:
            place, said = one.place, one.wording
            yield finding("changed_since_copy", place.file or "", place.line, said["en"], said["vi"])


def _written_languages(walk: Walked) -> tuple[str, ...]:
    """The languages that a pack says it writes; all, where it says nothing."""
    try:
        told = pack(walk.path) if walk.path else None
    except TemplateError:
        told = None
    return told.languages if told else walk.sources.tags


def _houses(walk: Walked) -> Iterator[TemplateFinding]:
    yield from houses_wrong(walk.sources)


CHECKS: tuple[Callable[[Walked], Iterable[TemplateFinding]], ...] = (
    _walks,
    _structure,
    _wording,
    _comparison,
    _languages,
    _houses,
    _pack,
)
"""Every check; each is given what has been walked."""

__all__ = ["CHECKS", "TemplateFinding", "check_templates", "finding"]
