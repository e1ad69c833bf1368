"""An edited text read back as changes of the data: path, old value, new value, line in the session file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

import attrs

from unhrc_reports.checks.finding import Finding
from unhrc_reports.errors import Place
from unhrc_reports.model import Session
from unhrc_reports.report import Report
from unhrc_reports.text import Text
from unhrc_reports.trust import data
from unhrc_reports.trust.edits import Edit
from unhrc_reports.trust.values import Wording, new_value
from unhrc_reports.trust.verifying import Paths, Read, compared, findings


@attrs.frozen
class Change:
    """A datum that an edited text gives another value; `str()` tells it on one line."""

    path: str
    """Of the datum, for a text with its language: `results.panels[0]`, `events[0].title.en`."""
    old: Any
    """The value of the session."""
    new: Any
    """The value that the text gives it."""
    was: str = ""
    """The words as the library would write them."""
    now: str = ""
    """The words as they now stand in the text."""
    block: str = ""
    """The block of the layout in which they stand."""
    place: Place = attrs.field(factory=Place)
    """Where the datum stands in the session file."""

    def __str__(self) -> str:
        return f"{self.place or self.path}: «{self.was}» → «{self.now}»"


@attrs.frozen
class Changes:
    """The changes that a text asks for; iterate over them, or give all of them to `apply`."""

    items: tuple[Change, ...]
    """Those that can be taken over."""
    unread: tuple[Finding, ...] = ()
    """What the text says otherwise than the session, and nobody but a person can take over."""

    def __iter__(self) -> Iterator[Change]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Change:
        return self.items[index]


def read_back(
    path: Paths,
    session: Session,
    *,
    like: Report | None = None,
    language: str | None = None,
    changes: Literal["accept", "reject"] = "accept",
) -> Changes:
    """The changes of the data that an edited .docx or .md asks for; arguments and errors as for `verify`.

    A figure, a date, a State, a name or words of an author's text are read back. A datum that the text now gives in
    two ways, a count of a list and what stands outside the data are left to a person, in `unread`.

    >>> session = unhrc.apply(session, unhrc.read_back("final.docx", session))  # doctest: +SKIP
    """
    return of_reads(compared(path, session, like=like, language=language, changes=changes), session)


def of_reads(reads: Iterable[Read], session: Session) -> Changes:
    """The changes that a text asks for which was laid beside a document, or beside one in each language."""
    reads = tuple(reads)
    found: dict[str, list[Change]] = {}
    for read in reads:
        for block, edit in read.edits():
            if change := _change(block, edit, read, session):
                found.setdefault(change.path, []).append(change)
    taken = {path: made for path, changes in found.items() if (made := _one(changes))}
    unread: list[Finding] = []
    for read in reads:
        told = {_of(path, read.language) for path in taken}
        unread += (one for one in findings(read, session) if _is_open(one, told))
    return Changes(tuple(taken.values()), tuple(unread))


def _change(block: str, edit: Edit, read: Read, session: Session) -> Change | None:
    fact = edit.fact
    if edit.rule != "changed_fact" or fact is None or not fact.path:
        return None
    old = data.there(session, fact.path)
    new = new_value(old, Wording(fact, edit.was, edit.now, read.language, read.claims))
    if new is None or new == old:
        return None
    path = fact.path
    if isinstance(old, Text):
        path, old, new = f"{path}.{read.language}", old[read.language], new[read.language]
    return Change(path, old, new, edit.was, edit.now, block, data.place(session, path))


def _one(changes: list[Change]) -> Change | None:
    """The change that all agree on; words of one text that were changed in two places are joined."""
    new = {repr(one.new) for one in changes}
    if len(new) == 1:
        return changes[0]
    return _joined(changes) if all(isinstance(one.new, str) for one in changes) else None


def _joined(changes: list[Change]) -> Change | None:
    text = changes[0].old
    for one in changes:
        if text.count(one.was) != 1:
            return None
        text = text.replace(one.was, one.now)
    return attrs.evolve(
        changes[0],
        new=text,
        was=" … ".join(one.was for one in changes),
        now=" … ".join(one.now for one in changes),
    )


def _of(path: str, language: str) -> str:
    return path.removesuffix(f".{language}")


def _is_open(found: Finding, told: set[str]) -> bool:
    return not (found.rule == "changed_fact" and found.paths[0] in told)
