"""A set of templates walked as a whole: every document that can be filled with it."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs

from unhrc_reports.templating.checking.documents import Document, walked
from unhrc_reports.templating.checking.findings import finding
from unhrc_reports.templating.checking.sources import Source, Sources, sources_of
from unhrc_reports.templating.checking.walks import Checker, Tables
from unhrc_reports.templating.engine import engine
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.packs import usable

NONE: Mapping[str, Any] = {}


@attrs.frozen(eq=False)
class Walked:
    """A set of templates that has been walked."""

    checker: Checker
    documents: tuple[Document, ...]
    path: Path | None

    @property
    def sources(self) -> Sources:
        """The templates."""
        return self.checker.sources

    @property
    def read(self) -> list[Source]:
        """Every template that has been read, the built-in ones included."""
        return self.sources.all_read()


def walk_templates(
    path: str | os.PathLike[str] | None = None,
    filters: Mapping[str, Callable[..., Any]] = NONE,
    names: Mapping[str, Any] = NONE,
) -> Walked:
    """Walk every template of a folder over the built-in ones."""
    folder = None if path is None else Path(path)
    if folder is not None and not folder.is_dir():
        usable((folder,))  # raises TemplateError, and knows what there is beside it
    ours = folder is None or folder.resolve() == built_in().resolve()
    return walk_folders((folder,) if folder is not None and not ours else (), filters, names)


def walk_folders(
    folders: tuple[Path, ...],
    filters: Mapping[str, Callable[..., Any]] = NONE,
    names: Mapping[str, Any] = NONE,
) -> Walked:
    """Walk every template of folders, the first of which shadow the others, over the built-in ones."""
    environment = engine("en").environment
    known = {**environment.filters, **filters}, {**environment.globals, **names}
    checker = Checker(sources_of(folders), Tables(*known, frozenset(environment.tests)))
    ours = {(one.kind, one.tag): one for one in shipped().documents} if folders else {}
    documents = []
    for kind, tag in checker.sources.documents():
        as_it_is = (kind, tag) in ours and checker.sources.is_shipped(f"{kind}/{tag}.md.j2")
        documents.append(ours[kind, tag] if as_it_is else _walked(checker, kind, tag))
    return Walked(checker, tuple(one for one in documents if one is not None), folders[0] if folders else None)


def _walked(checker: Checker, kind: str, tag: str) -> Document | None:
    try:
        return walked(checker, kind, tag)
    except RecursionError:
        file = str(checker.sources.folders.find(f"{kind}/{tag}.md.j2"))
        en, vi = (
            "an expression is nested too deep to be checked; part it",
            "biểu thức lồng nhau quá sâu; hãy tách ra",
        )
        checker.sources.findings.append(finding("too_deep", file, 1, en, vi))
        return None


def shipped() -> Walked:
    """The built-in templates, walked; again when one of them has changed."""
    files = sorted(file for pattern in ("*.j2", "*.toml") for file in built_in().rglob(pattern))
    return _shipped(tuple((str(file), file.stat().st_mtime_ns) for file in files))


@functools.lru_cache(1)
def _shipped(files: tuple[tuple[str, int], ...]) -> Walked:
    return walk_templates()
