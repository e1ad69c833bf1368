"""What a block of the user's tells, against the block that it overrides, and against the other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from unhrc_reports.messages import message
from unhrc_reports.templating.checking.documents import Document
from unhrc_reports.templating.checking.findings import TemplateFinding, finding

NAMING = re.compile(
    r"^(delegation\.state|session|number|kind|city|country|opened|closed)$|\.(state|kind|name|short|title)$"
)
"""Data that a language names where its grammar wants it, and another does not."""
SHOWN = 12


def told(document: Document) -> Mapping[str, frozenset[str]]:
    """The paths that each block prints where everything happened, places of lists left out."""
    blocks: dict[str, set[str]] = {}
    for trial in document.complete:
        for name, text in trial.sections().items():
            blocks.setdefault(name, set()).update(map(general, trial.facts(text)))
    return {name: frozenset(paths) for name, paths in blocks.items()}


def general(path: str) -> str:
    """A path without places, and without the very reading of a figure.

    >>> general("resolutions.3.cosponsors.0"), general("results.panels.1.as_of")
    ('resolutions.cosponsors', 'results.panels.as_of')
    """
    return ".".join(step for step in path.split(".") if not step.isdigit())


def dropped(document: Document, ours: Document | None) -> Iterator[TemplateFinding]:
    """Facts that an override no longer tells, of those that the overridden block tells."""
    if ours is None:
        return
    before, now = told(ours), told(document)
    for name in sorted(document.own):
        missing = sorted(before.get(name, frozenset()) - now.get(name, frozenset()))
        if missing:
            said = message("the block {name!r} no longer tells {paths}", name=name, paths=shown(missing))
            yield finding("dropped_fact", *place(document, name), said)


def in_one_language(
    documents: Iterable[Document], others: Iterable[Document], languages: frozenset[str]
) -> Iterator[TemplateFinding]:
    """Facts that a block of the user's tells in one of his languages and not in another."""
    there = [one for one in others if one.tag in languages]
    for document in documents:
        for other in there if document.tag in languages else ():
            if (other.kind, other.tag) != (document.kind, document.tag) and other.kind == document.kind:
                yield from _only_in(document, other)


def _only_in(document: Document, other: Document) -> Iterator[TemplateFinding]:
    here, there = told(document), told(other)
    for name in sorted(document.own):
        alone = {path for path in here.get(name, ()) if path not in there.get(name, ()) and not NAMING.search(path)}
        if alone:
            said = message(
                "the block {name!r} tells {paths}, which {tag!r} does not",
                name=name,
                paths=shown(alone),
                tag=other.tag,
            )
            yield finding("fact_in_one_language", *place(document, name), said)


def shown(paths: Iterable[str]) -> str:
    """Some paths, for a message."""
    ordered = sorted(paths)
    return ", ".join(ordered[:SHOWN]) + (" …" if len(ordered) > SHOWN else "")


def place(document: Document, block: str) -> tuple[str, int]:
    """File and line of a block, as the user has it."""
    source = next(one for one in document.chain if block in one.blocks and document.is_users(one))
    return source.file, source.blocks[block].lineno
