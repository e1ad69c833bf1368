"""What one version of a block tells and another does not: between languages, and after an override.

Only data that are printed are compared; what a condition or the form of a noun
asks is grammar. The State and the number of the session name the document,
and each language names them where its grammar wants.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from unhrc_reports.templating.checking.documents import Document
from unhrc_reports.templating.checking.findings import TemplateFinding, finding
from unhrc_reports.templating.checking.sources import Source
from unhrc_reports.templating.checking.walks import Checker, Walk

NAMING = frozenset({"delegation.state", "number"})
"""Data that name the document: whose delegation, which session."""


@attrs.frozen
class Told:
    """A block or a macro, and what it tells."""

    what: str
    tag: str
    source: Source
    line: int
    paths: frozenset[str]

    def lacks(self, other: Told) -> list[str]:
        """What the other one tells and this one does not, nor anything that stands inside it."""
        return sorted(path for path in other.paths - NAMING if not self._covers(path))

    def _covers(self, path: str) -> bool:
        return path in self.paths or any(one.startswith((f"{path}[", f"{path}.")) for one in self.paths)


@attrs.frozen
class Compared:
    """Which languages are compared: those that a pack writes, and one that is new with those that we ship."""

    written: frozenset[str]
    shipped: frozenset[str]

    def with_each_other(self, one: str, other: str) -> bool:
        """Whether two languages are to tell the same."""
        both = one in self.written and other in self.written
        return one != other and (
            both or (one in self.written and one not in self.shipped and other in self.shipped)
        )


def of_blocks(document: Document) -> dict[str, Told]:
    """What each block of a document tells."""
    return {
        name: Told(
            f"block {name!r}", document.tag, walk.source, walk.source.blocks[name].lineno, frozenset(walk.reads)
        )
        for name, walk in document.blocks.items()
        if _fills(document, name, walk.source)
    }


def _fills(document: Document, name: str, source: Source) -> bool:
    """Whether a block fills one of what its template extends, or stands in a template that extends nothing."""
    above = document.chain[document.chain.index(source) + 1 :]
    return len(document.chain) == 1 or any(name in one.blocks for one in above)


def of_macros(checker: Checker) -> dict[tuple[str, str, str], Told]:
    """What each macro tells of its arguments, by its file without the language, its name and the language."""
    told: dict[tuple[str, str, str], Told] = {}
    for walk in checker.walks.values():
        if walk.macro is not None and (tag := walk.source.language) == walk.tag:
            key = (_sister(walk.source), walk.name, tag)
            before = told[key].paths if key in told else frozenset()
            paths = before | _relative(walk)
            told[key] = Told(f"macro {walk.name!r}", tag, walk.source, walk.macro.node.lineno, paths)
    return told


def _sister(source: Source) -> str:
    head, _, last = source.name.rpartition("/")
    parts = [part for part in last.split(".") if part != source.language]
    return f"{head}/{'.'.join(parts)}"


def _relative(walk: Walk) -> frozenset[str]:
    """What a macro prints, as paths from its arguments."""
    assert walk.macro is not None  # noqa: S101
    names = [argument.name for argument in walk.macro.node.args]
    places = [(path, name) for name in names if name in walk.arguments for path in walk.arguments[name].paths]
    found = set()
    for read in walk.reads:
        fitting = [
            (path, name)
            for path, name in places
            if read == path or read.startswith((f"{path}.", f"{path}[")) or not path
        ]
        if fitting:
            path, name = max(fitting, key=lambda pair: len(pair[0]))
            found.add(f"{name}{'.' if not path else ''}{read[len(path) :]}")
    return frozenset(found)


def between_languages(
    checker: Checker, documents: Iterable[Document], macros: Mapping[tuple[str, str, str], Told], compared: Compared
) -> Iterator[TemplateFinding]:
    """Blocks and facts that one language has and another lacks."""
    kinds: dict[str, dict[str, dict[str, Told]]] = {}
    for document in documents:
        kinds.setdefault(document.kind, {})[document.tag] = of_blocks(document)
    for kind, languages in kinds.items():
        for tag, blocks in languages.items():
            others = {other: languages[other] for other in languages if compared.with_each_other(tag, other)}
            yield from _blocks_lacking(checker, kind, tag, blocks, others)
    for key, told in macros.items():
        for other_key, other in macros.items():
            if other_key[:2] == key[:2] and compared.with_each_other(told.tag, other.tag):
                yield from _facts_lacking(checker, told, other)


def _blocks_lacking(
    checker: Checker, kind: str, tag: str, blocks: Mapping[str, Told], others: Mapping[str, Mapping[str, Told]]
) -> Iterator[TemplateFinding]:
    for name in dict.fromkeys(name for other in others.values() for name in other):
        theirs = [other[name] for other in others.values() if name in other]
        if name in blocks:
            for other in theirs:
                yield from _facts_lacking(checker, blocks[name], other)
            continue
        source = checker.sources.source(f"{kind}/{tag}.md.j2")
        if source is None:
            continue
        there = theirs[0]
        file, line = (source.file, 1) if checker.sources.is_own(source.file) else (there.source.file, there.line)
        yield finding(
            "block_in_one_language",
            file,
            line,
            f"{there.tag} fills the block {name!r} and {tag} does not; write it in both",
            f"{there.tag} có khối {name!r} mà {tag} không có; hãy viết ở cả hai",
        )


def _facts_lacking(checker: Checker, one: Told, other: Told) -> Iterator[TemplateFinding]:
    lacking = one.lacks(other)
    if not lacking:
        return
    is_own = checker.sources.is_own
    if not (is_own(one.source.file) or is_own(other.source.file)):
        return
    file, line = (one.source.file, one.line) if is_own(one.source.file) else (other.source.file, other.line)
    facts = ", ".join(lacking)
    yield finding(
        "fact_in_one_language",
        file,
        line,
        f"{one.what} tells {facts} in {other.tag} and not in {one.tag}; tell it in both",
        f"{one.what}: bản {other.tag} nêu {facts} mà bản {one.tag} thì không; hãy nêu ở cả hai",
    )


def after_override(own: Iterable[Told], shadowed: Iterable[Told | None]) -> Iterator[TemplateFinding]:
    """Facts that a block or macro told before somebody overrode it, and tells no more."""
    for one, before in zip(own, shadowed, strict=True):
        if before is None or one.source.file == before.source.file:
            continue
        if lacking := one.lacks(before):
            facts = ", ".join(lacking)
            yield finding(
                "dropped_fact",
                one.source.file,
                one.line,
                f"{one.what} no longer tells {facts}, as {before.source.name} does",
                f"{one.what} không còn nêu {facts} như {before.source.name}",
            )
