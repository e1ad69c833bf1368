"""Is a finished text still that of the session? Held beside what the library would write of it.

A text is first laid beside the documents of the session, and what was edited is
read; a text that is not one of ours is held against all that the session says.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import attrs

from unhrc_reports.checks.finding import Finding, Severity
from unhrc_reports.document.nodes import Document
from unhrc_reports.errors import Fault, Place, ReportsError
from unhrc_reports.messages import Message, message
from unhrc_reports.model import Session
from unhrc_reports.report import Report
from unhrc_reports.trust import candidates, new_text
from unhrc_reports.trust.alignment import Aligned, Sentence, aligned, key, sentences
from unhrc_reports.trust.claims import Claims, claims
from unhrc_reports.trust.edits import Edit, edits
from unhrc_reports.trust.findings import NOTHING, finding
from unhrc_reports.trust.texts import texts_of

Paths = str | os.PathLike[str]
SAID: dict[str, Message] = {
    "changed_fact": message("the text says «{now}», the session «{was}»"),
    "fact_taken_out": message("the text no longer says «{was}»"),
    "added_figure": message("the text adds the figure {now}"),
    "added_state": message("the text adds the State {now}"),
    "added_date": message("the text adds the date {now}"),
    "other_claim": message("the text says {now} where the session has {was}"),
    "denial": message("the text denies what the session affirms, or the other way round: «{now}»"),
    "other_qualifier": message("the text qualifies a figure otherwise: «{now}»"),
    "sentence_taken_out": message("the text leaves out «{was}»"),
    "untraced": message("the session knows nothing of «{now}»"),
}
"""What each kind of finding says."""
LABEL = 10
"""Characters that a letterhead may put before what it prints: «Số: »."""
OURS = 0.2
"""How many of our sentences a text must have for the others to be missed in it."""


def verify(
    path: Paths,
    session: Session,
    *,
    like: Report | None = None,
    language: str | None = None,
    changes: Literal["accept", "reject"] = "accept",
) -> tuple[Finding, ...]:
    """Every figure, date, name, State, title and symbol of a .docx or .md that is no longer the session's.

    The text is held against the documents that the library would write of the session, or against `like` alone
    where it was made with templates of your own. `language` is found where it is not given. Tracked `changes` of
    the file are read as accepted or as rejected. Moved sentences, other words, quotation marks and blanks are no
    findings. Raises DataError for a file that cannot be read.

    >>> unhrc.verify("final.docx", session)  # doctest: +SKIP
    """
    reads = compared(path, session, like=like, language=language, changes=changes)
    return tuple(found for read in reads for found in findings(read, session))


@attrs.frozen
class Read:
    """A finished text beside the document of ours that it is nearest to."""

    document: Document
    text: tuple[str, ...]
    aligned: Aligned
    claims: Claims

    @property
    def language(self) -> str:
        """The tag of the language."""
        return self.document.properties.language

    @property
    def is_ours(self) -> bool:
        """Whether the text is the document, edited, and not one that somebody else wrote."""
        here = len(self.aligned.same) + len(self.aligned.edited)
        return here > OURS * (here + len(self.aligned.gone))

    def edits(self) -> Iterator[tuple[str, Edit]]:
        """Each edit, with the block that it stands in."""
        for ours, theirs in self.aligned.edited:
            for edit in edits(ours, theirs, self.claims):
                yield ours.block, edit


def compared(
    path: Paths,
    session: Session,
    *,
    like: Report | None,
    language: str | None,
    changes: Literal["accept", "reject"],
) -> tuple[Read, ...]:
    """A finished text, laid beside the document that it is nearest to; one in two languages, beside one of each."""
    text = tuple(texts_of(Path(path), changes))
    first = beside(text, candidates.nearest(text, session, like, language))
    other = candidates.other_language(first.aligned.new, session, like, first.language)
    if other is None:
        return (first,)
    rest = attrs.evolve(first, aligned=attrs.evolve(first.aligned, new=()))
    return rest, beside(first.aligned.new, other)


def beside(text: tuple[str, ...], document: Document) -> Read:
    """A text, by paragraphs, laid beside a document; ReportsError for a language without a file of ours."""
    tag = document.properties.language
    understood = claims(tag)
    if understood is None:
        said = message("texts in {language!r} cannot be understood; there is no language file", language=tag)
        raise ReportsError([Fault(Place(), said)])
    ours = sentences(document)
    return Read(document, text, aligned(ours, _without_letterhead(text, document, ours)), understood)


def _without_letterhead(text: tuple[str, ...], document: Document, ours: list[Sentence]) -> list[str]:
    """The paragraphs of a text but for those that the letterhead prints besides: number, place and date."""
    placed = [key(value) for value in document.properties.placeholders.values() if len(value) > 1]
    keys = {one.key for one in ours}

    def is_placed(paragraph: str) -> bool:
        said = key(paragraph)
        return said not in keys and any(one in said and len(said) <= len(one) + LABEL for one in placed)

    return [one for one in text if not is_placed(one)]


def findings(read: Read, session: Session) -> tuple[Finding, ...]:
    """What a text that was laid beside a document no longer says as the session does."""
    return tuple(_findings(read, session))


def _findings(read: Read, session: Session) -> Iterator[Finding]:
    for block, edit in read.edits():
        path = edit.fact.path if edit.fact else ""
        values = (edit.was or NOTHING, edit.now or NOTHING)
        yield _finding(read, session, edit.rule, path, values, block)
    if read.is_ours:
        yield from _gone(read, session)
    for value, kind in new_text.untraced(read, session):
        yield _finding(
            read, session, "untraced", "", (NOTHING, value), "", Severity.WARNING if kind else Severity.NOTE
        )


def _gone(read: Read, session: Session) -> Iterator[Finding]:
    """Facts of sentences that were taken out, and that no other sentence states."""
    stated = {mark.fact.path for one in read.aligned.same for mark in one.marks}
    stated |= {mark.fact.path for one, _ in read.aligned.edited for mark in one.marks}
    there = key("\n".join(read.text))
    for one in read.aligned.gone:
        for mark in one.marks:
            if mark.fact.path.endswith(".alternative_text"):
                continue  # a picture stands once for all languages, and has one
            if mark.fact.path not in stated and key(mark.fact.text) not in there:
                stated.add(mark.fact.path)
                values = (mark.fact.text, NOTHING)
                yield _finding(
                    read, session, "sentence_taken_out", mark.fact.path, values, one.block, Severity.WARNING
                )


def _finding(
    read: Read, session: Session, rule: str, path: str, values: tuple[str, str], block: str,
    severity: Severity = Severity.ERROR,
) -> Finding:  # fmt: skip
    said = SAID[rule].filled(was=values[0], now=values[1])
    return finding(
        rule, path, values, said, block=block, languages=(read.language,), session=session, severity=severity
    )
