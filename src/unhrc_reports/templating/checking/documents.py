"""The documents that a pack has a part in, each tried on every session that could show a mistake."""

from __future__ import annotations

import contextlib
import functools
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from jinja2 import nodes

from unhrc_reports.errors import Fault, TemplateError
from unhrc_reports.model import Session
from unhrc_reports.templating.checking import samples
from unhrc_reports.templating.checking.sources import Source, Sources
from unhrc_reports.templating.checking.trial import Trial, TryingEngine
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.own import Own
from unhrc_reports.templating.sentences.book import Book, rooms

CONTRIBUTIONS = ("resolutions", "joint_statements", "statements", "events", "own_review", "high_level_segment")
LONGEST_CHAIN = 20


@attrs.define(eq=False)
class Document:
    """A kind of document in one language."""

    kind: str
    tag: str
    engine: TryingEngine
    chain: tuple[Source, ...]
    """Its template, and those that it extends."""
    own: frozenset[str]
    """The names of the blocks that the user fills."""
    has_own_sentences: bool

    @property
    def is_touched(self) -> bool:
        """Whether the pack has a part in it."""
        return bool(self.own) or self.has_own_sentences or any(map(self.is_users, self.chain))

    def is_users(self, source: Source) -> bool:
        """Whether a template of the chain is the user's."""
        return self.engine.loader.is_users(source.file)

    @functools.cached_property
    def book(self) -> Book | None:
        """Its sentences; None where a file of them cannot be read."""
        try:
            return self.engine.book(self.kind)
        except TemplateError:
            return None

    @property
    def only(self) -> frozenset[str] | None:
        """The blocks to be tried: the user's, or all where sentences or the layout itself are his."""
        whole = self.has_own_sentences or self.is_users(self.chain[-1]) or not self.own
        return None if whole else self.own

    @property
    def is_reworded(self) -> bool:
        """Whether no more than sentences of it are the user's."""
        return self.has_own_sentences and not self.own and not any(map(self.is_users, self.chain))

    @functools.cached_property
    def abouts(self) -> tuple[str, ...]:
        """The contributions that it can be on; one empty path where it is on none."""
        asked = (node.name for source in self.chain for node in source.tree.find_all(nodes.Name))
        if "about" not in asked:
            return ("",)
        session = samples.complete(self.tag)
        lists = ((name, getattr(session, name)) for name in CONTRIBUTIONS)
        return tuple(
            path for name, held in lists
            for path in ([f"{name}[{place}]" for place in range(len(held))] if isinstance(held, tuple) else [name])
        )  # fmt: skip

    @functools.cached_property
    def complete(self) -> list[Trial]:
        """What it comes to where everything happened, for each contribution and audience."""
        session = samples.complete(self.tag)
        found: list[Trial] = []
        for about, audience in itertools.product(self.abouts, ("internal", "public")):
            found.append(self.engine.attempt(self.kind, session, about, audience, self.only))
            if not found[-1].has_ended:
                break
        return found

    @functools.cached_property
    def whole(self) -> Trial:
        """What it comes to with the blocks that are not the user's too."""
        session = samples.complete(self.tag)
        return self.complete[0] if self.only is None else self.engine.attempt(self.kind, session, self.abouts[0])

    def trials(self, *, with_less: bool = True) -> Iterator[tuple[str, Trial]]:
        """Every trial, and the path of the fact that is absent in it; without less, everything is there.

        A layout for all languages is tried with less in one of them.
        """
        yield from (("", trial) for trial in self.complete)
        if not all(trial.has_ended for trial in self.complete) or self.is_reworded or not with_less:
            return  # one that does not end would not end again and again, and words vanish with what is absent
        session, first = samples.single(self.tag), self.abouts[0]
        for changed in samples.entries(session):
            yield "", self.engine.attempt(self.kind, changed, first, only=self.only)
        for path, blocks in sorted(self.readers.items()):
            less = samples.absent(session, path)
            if less is not None and less != session:
                yield from self._on(path, less, blocks)

    @functools.cached_property
    def readers(self) -> dict[str, frozenset[str] | None]:
        """The paths that it asks of the data, and the blocks that do; None where it has no blocks."""
        is_users = self.own and not self.is_users(self.chain[-1])
        blocks = self.own if is_users else frozenset(name for one in self.chain for name in one.blocks)
        if not blocks:
            return dict.fromkeys(set().union(*(trial.reads for trial in self.complete)))
        found: dict[str, frozenset[str]] = {}
        for block in sorted(blocks):
            for path in self.read_by(block):
                found[path] = found.get(path, frozenset()) | {block}
        return dict(found)

    def _on(self, path: str, session: Session, blocks: frozenset[str] | None) -> Iterator[tuple[str, Trial]]:
        root = path.partition("[")[0].partition(".")[0]
        for about in self.abouts:
            is_first = about.startswith(root) and getattr(session, root) and about.endswith(("[0]", "w", "t"))
            if not about or is_first:
                yield path, self.engine.attempt(self.kind, session, about, only=blocks)

    def read_by(self, block: str) -> set[str]:
        """The paths that a block asks of the data."""
        session, only = samples.complete(self.tag), frozenset({block})
        trials = (self.engine.attempt(self.kind, session, about, only=only) for about in self._firsts)
        return set().union(*(trial.reads for trial in trials)) - self._outside

    @functools.cached_property
    def _firsts(self) -> list[str]:
        """A contribution of each kind."""
        return [about for about in self.abouts if not about or about.endswith(("[0]", "w", "t"))]

    @functools.cached_property
    def _outside(self) -> set[str]:
        """The paths that are asked outside of blocks."""
        session = samples.single(self.tag)
        return self.engine.attempt(self.kind, session, self.abouts[0], only=frozenset()).reads

    def faults(self) -> list[Fault]:
        """Everything that goes wrong in it, each once."""
        return list({str(fault): fault for _, trial in self.trials() for fault in trial.faults}.values())


def documents(sources: Sources, own: Own, *, everything: bool = False) -> Iterator[Document]:
    """The documents that a pack has a part in; all of them where asked for."""
    for tag in sources.tags:
        with contextlib.suppress(TemplateError):  # a language file that cannot be read is told apart
            engine = TryingEngine(tag, sources.folders.folders, own)
            found = (_document(sources, engine, kind, tag) for kind in kinds(sources))
            yield from (one for one in found if one is not None and (everything or one.is_touched))


def kinds(sources: Sources) -> list[str]:
    """The kinds of document that there are: the folders with a layout, or with a template of a language."""
    found = {name.rpartition("/")[0] for name in sources.names() if name.endswith(".md.j2")}
    own = {kind for kind, _ in sources.documents()}
    layouts = {kind for kind in found if f"{kind}/layout.md.j2" in sources.names()}
    return sorted((own | layouts) - {"shared", ""})


def _document(sources: Sources, engine: TryingEngine, kind: str, tag: str) -> Document | None:
    name = engine.template(kind)
    if name.endswith("/layout.md.j2") and not is_written(sources, kind, tag):
        return None
    chain = tuple(_chain(sources, name))
    if not chain:
        return None
    users = [source for source in chain if engine.loader.is_users(source.file)]
    own = frozenset(block for source in users for block in source.blocks)
    return Document(kind, tag, engine, chain, own, _has_own_sentences(sources, kind, tag))


def is_written(sources: Sources, kind: str, tag: str) -> bool:
    """Whether a kind of document has sentences of its own in a language."""
    here = rooms(kind)[0]
    return any((folder / here / f"{tag}.txt").is_file() for folder in sources.folders.folders)


def _has_own_sentences(sources: Sources, kind: str, tag: str) -> bool:
    files: Iterable[Path] = (sources.own / room / f"{tag}.txt" for room in rooms(kind))
    return sources.own != built_in() and any(file.is_file() for file in files)


def _chain(sources: Sources, name: str) -> Iterator[Source]:
    seen: set[str] = set()
    while len(seen) < LONGEST_CHAIN:
        try:
            source: Any = sources.source(name)
        except LookupError:
            return
        if source is None or source.file in seen:
            return
        seen.add(source.file)
        yield source
        if source.parent is not None and hasattr(source.parent.template, "value"):
            name = sources.beside(str(source.parent.template.value), source)
        elif source.parent is None and (order := sources.folders.order(name)):
            name = order
        else:
            return
