"""A look at a kind of document before anything is rendered: its blocks, what each reads, the filters and globals.

The same walk that checks templates says what they read.
"""

from __future__ import annotations

import difflib
import inspect as python
import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from unhrc_reports.errors import Place, TemplateError
from unhrc_reports.templating.checking.documents import Document, documents
from unhrc_reports.templating.checking.sources import sources_of
from unhrc_reports.templating.own import own
from unhrc_reports.templating.packs import usable
from unhrc_reports.templating.paths import innermost, type_of

NONE: Mapping[str, Any] = {}
PUT_IN = frozenset({"on_its_own_line"})
"""Filters that nobody writes."""


@attrs.frozen(kw_only=True)
class BlockInspected:
    """A block of a kind of document."""

    name: str
    languages: tuple[str, ...]
    """The languages in which it is filled."""
    places: Mapping[str, Place]
    """File and line of the template that fills it, by language."""
    reads: Mapping[str, str]
    """The data that it prints or asks about: path to type."""


@attrs.frozen(kw_only=True)
class Word:
    """A filter or a global."""

    name: str
    signature: str
    """How it is written: `value | count(*, figures=False, **forms)`."""
    summary: str
    """The first sentences of its documentation."""


@attrs.frozen(kw_only=True)
class Inspection:
    """What a kind of document consists of; `str()` is a text for people, `to_dict()` plain data."""

    kind: str
    languages: tuple[str, ...]
    files: tuple[Path, ...]
    """The templates that it is made of."""
    blocks: tuple[BlockInspected, ...]
    """In the order of the layout."""
    filters: tuple[Word, ...]
    globals: tuple[Word, ...]

    def to_dict(self) -> dict[str, Any]:
        """The same as plain data: dicts, lists and texts."""
        told = attrs.asdict(self, value_serializer=lambda _, __, value: _plain(value))
        return {key: list(value) if isinstance(value, tuple) else value for key, value in told.items()}

    def __str__(self) -> str:
        blocks = [line for block in self.blocks for line in _lines(block)]
        parts = {
            f"{self.kind}: {', '.join(self.languages)}": [],
            "Templates": [f"  {_near(file)}" for file in self.files],
            "Blocks, and what each reads": blocks,
            "Filters": _table(self.filters),
            "Globals": _table(self.globals),
        }
        return "\n\n".join("\n".join([title, *lines]) for title, lines in parts.items())


def inspect(
    kind: str,
    templates: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = (),
    *,
    filters: Mapping[str, Callable[..., Any]] = NONE,
    globals: Mapping[str, Any] = NONE,  # noqa: A002  # as in render
) -> Inspection:
    """Look at a kind of document, such as «press_release»: blocks, what they read, filters, globals, languages.

    `templates`, `filters` and `globals` are your own, as for `render`. Raises TemplateError where there is no
    such kind.
    """
    given = (templates,) if isinstance(templates, str | os.PathLike) else templates
    sources = sources_of(usable(Path(folder) for folder in given))
    added = own(dict(filters), dict(globals))
    found = list(documents(sources, added, everything=True))
    there = {one.tag: one for one in found if one.kind == kind}
    if not there:
        raise TemplateError(_unknown(kind, sorted({one.kind for one in found})))
    environment = next(iter(there.values())).engine.environment
    files = {file for one in there.values() for file in sources.files(one.engine.template(kind))}
    sentences = {str(file) for one in there.values() for file in one.engine.book(kind).files}
    return Inspection(
        kind=kind, languages=tuple(there), files=tuple(map(Path, sorted(files | sentences))),
        blocks=tuple(_block(name, there) for name in _names(there.values())),
        filters=tuple(_words({**environment.filters, **filters}, "value | ")),
        globals=tuple(_words({**environment.globals, **globals}, "")),
    )  # fmt: skip


def _unknown(kind: str, kinds: list[str]) -> str:
    near = difflib.get_close_matches(kind, kinds, 1)
    cure = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(kinds)}"
    return f"there is no kind of document {kind!r}; {cure}"


def _names(documents: Iterable[Document]) -> list[str]:
    """The names of the blocks, in the order of the layout; those that stand in no layout last."""
    all_of = list(documents)
    return list(dict.fromkeys(name for one in all_of for source in reversed(one.chain) for name in source.blocks))


def _block(name: str, documents: Mapping[str, Document]) -> BlockInspected:
    there = {tag: one for tag, one in documents.items() if _filled(name, one)}
    places = {tag: _place(name, one) for tag, one in there.items()}
    asked = {path for one in there.values() for path in one.read_by(name) if type_of(path)}
    return BlockInspected(
        name=name, languages=tuple(there), places=places, reads={path: type_of(path) for path in innermost(asked)}
    )


def _filled(name: str, document: Document) -> bool:
    """Whether the template that has the block puts something into it."""
    source = next((one for one in document.chain if name in one.blocks), None)
    return source is not None and bool(source.blocks[name].body)


def _place(name: str, document: Document) -> Place:
    source = next(one for one in document.chain if name in one.blocks)
    return Place(file=source.file, line=source.blocks[name].lineno)


def _words(known: Mapping[str, Any], before: str) -> list[Word]:
    return [_word(name, known[name], before) for name in sorted(known) if name not in PUT_IN]


def _word(name: str, function: Any, before: str) -> Word:
    if not callable(function):
        return Word(name=name, signature=name, summary=f"{function!r}, given by you.")
    parameters = list(python.signature(function).parameters.values())
    parameters = [
        one.replace(annotation=one.empty) for one in parameters if one.name not in {"context", "environment"}
    ]
    if before and parameters and parameters[0].name not in {"args", "kwargs"}:
        parameters = parameters[1:]
    brackets = str(python.Signature(parameters))
    written = f"{before}{name}{'' if before and brackets == '()' else brackets}"
    said = " ".join((python.getdoc(function) or "").split("\n\n")[0].split())
    return Word(name=name, signature=written, summary=re.split(r"(?<=\.) ", said)[0])


def _lines(block: BlockInspected) -> list[str]:
    at = {tag: f"{_near(Path(place.file or ''))}:{place.line}" for tag, place in block.places.items()}
    places = ", ".join(f"{tag} {place}" for tag, place in at.items()) or "not filled"
    width = max(map(len, block.reads), default=0)
    return [f"  {block.name}: {places}", *(f"    {path:<{width}}  {kind}" for path, kind in block.reads.items())]


def _near(file: Path) -> Path:
    """A file as seen from the working folder, where it stands below it."""
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file


def _table(words: Iterable[Word]) -> list[str]:
    rows = list(words)
    width = max((len(row.signature) for row in rows if len(row.signature) <= 44), default=0)
    return [f"  {row.signature:<{width}}  {row.summary}" for row in rows]


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value
