"""What of a session is stated, and where; what is not: asked by the wording, left out for a reason, forgotten."""

from __future__ import annotations

import collections
import enum
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from unhrc_reports.checks.walk import Datum, walk
from unhrc_reports.document.nodes import AnyDocument, Figure
from unhrc_reports.document.walk import facts
from unhrc_reports.errors import Fault, Place, ReportsError
from unhrc_reports.messages import Message, message
from unhrc_reports.model import Count, Counts, Moment, PartialDate, Session
from unhrc_reports.reference import Body, State
from unhrc_reports.report import Report
from unhrc_reports.text import Text
from unhrc_reports.trust import candidates, data
from unhrc_reports.trust.facts import documents
from unhrc_reports.trust.spelling import spelt

WHOLE = (Text, Count, Moment, PartialDate, State, Body)
"""The values that are stated as one."""


class Standing(enum.StrEnum):
    """How a datum stands in the documents."""

    STATED = "stated"
    """Printed, in the blocks that are named."""
    ASKED = "asked"
    """Not printed; it chooses the wording, as the role of a delegation does."""
    LEFT_OUT = "left out"
    """Not printed, for a reason that is given."""
    FORGOTTEN = "forgotten"
    """Not printed, and nobody knows why."""


WORDS: Mapping[Standing, Message] = {
    Standing.STATED: message("stated"),
    Standing.ASKED: message("asked"),
    Standing.LEFT_OUT: message("left out"),
    Standing.FORGOTTEN: message("forgotten"),
}
OTHER_NAME = message("another name of the same is printed")
OTHER_READING = message("another reading of the same figure is printed")
OF_A_PICTURE = message("tells of a picture, whose caption is printed")
OF_A_SOURCE = message("tells of a source that these documents do not name")
A_PATH = message("says which datum a remark is on")
WORDING = message("chooses the wording")
ELSEWHERE = message("these documents do not tell it; told in {kinds}")
NOTHING = message("")


@attrs.frozen
class Covered:
    """A datum, and how it stands in the documents."""

    path: str
    """Of the datum: `resolutions[0].cosponsors[0]`."""
    value: Any
    """The value of the session."""
    standing: Standing
    """Stated, asked, left out or forgotten."""
    where: tuple[str, ...]
    """The documents and blocks that state it: «press_release.en: lead»."""
    reason: Message
    """Why it is not stated."""
    place: Place
    """Where it stands in the session file."""

    def message(self, language: str = "en") -> str:
        """All that on one line, in the language of the user."""
        why = ", ".join(self.where) or self.reason.text(language)
        told = f"{self.place or self.path}: «{spelt(self.value, language)}»: {WORDS[self.standing].text(language)}"
        return f"{told}: {why}" if why else told

    def __str__(self) -> str:
        return self.message()


@attrs.frozen
class Coverage:
    """All data of a session, in the order of the model, each with its standing; iterate over them."""

    items: tuple[Covered, ...]
    """The data."""

    def __iter__(self) -> Iterator[Covered]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def forgotten(self) -> tuple[Covered, ...]:
        """The data that are stated nowhere, for no reason that the library knows."""
        return tuple(one for one in self.items if one.standing is Standing.FORGOTTEN)

    def message(self, language: str = "en") -> str:
        """How many stand how, and each that is not stated on a line of its own."""
        many = collections.Counter(one.standing for one in self.items)
        head = ", ".join(f"{WORDS[one].text(language)}: {many[one]}" for one in Standing)
        rest = (one for standing in reversed(Standing) for one in self.items if one.standing is standing)
        return "\n".join([head, *(one.message(language) for one in rest if one.standing is not Standing.STATED)])

    def __str__(self) -> str:
        return self.message()

    @property
    def html(self) -> str:
        """A page of its own, in English: a table of all data, those that are forgotten first."""
        from unhrc_reports.trust.coverage_page import page  # is seldom wanted

        return page(self)


def coverage(reports: Report | Iterable[Report]) -> Coverage:
    """What the reports on a session state of its data, and what they do not, with the reason.

    Flags that say no, and what a record holds where its author wrote nothing, are no data. Raises ReportsError
    where the reports are not all on one session.

    >>> print(unhrc.coverage(unhrc.press_release(session, language="en")))  # doctest: +SKIP
    stated: 148, asked: 3, left out: 40, forgotten: 0
    """
    given = (reports,) if isinstance(reports, Report) else tuple(reports)
    sessions = {id(one.session): one.session for one in given}
    session = next(iter(sessions.values()), None)
    if session is None or any(one != session for one in sessions.values()):
        raise ReportsError([Fault(Place(), message("give the reports on one session"))])
    told = _Told(given, session)
    return Coverage(tuple(_covered(datum, told) for datum in _data(session)))


class _Told:
    """What documents print: paths with the blocks that print them, and the files of pictures."""

    def __init__(self, reports: tuple[Report, ...], session: Session) -> None:
        self.session = session
        self.where = collections.defaultdict[str, list[str]](list)
        self.pictures, self.letterheads = set[str](), set[str]()
        for report in reports:
            self._add(report.document)
        self._languages = sorted({run for one in reports for run in _tags(one)})
        self._others: dict[str, set[str]] | None = None

    def _add(self, document: AnyDocument) -> None:
        self.pictures |= set(_pictures(document))
        for one in documents(document):
            self.letterheads |= set(one.properties.placeholders.values())
        for run, fact in facts(document):
            for path in (fact.path, *fact.of):
                name = f"{document.properties.kind}.{run.language}: {run.section}"
                if name not in self.where[path]:
                    self.where[path].append(name)

    def elsewhere(self, path: str) -> list[str]:
        """The kinds of document that would state a datum."""
        if self._others is None:
            self._others = {
                one.properties.kind: {fact.path for _, fact in facts(one)}
                for one in candidates.written(self.session, self._languages)
            }
        return sorted(kind for kind, paths in self._others.items() if path in paths)


def _tags(report: Report) -> tuple[str, ...]:
    return (report.language,) if isinstance(report.language, str) else report.language


def _pictures(value: Any) -> Iterator[str]:
    """The files of the pictures of a document."""
    for section in value.sections:
        yield from (block.file for block in section.blocks if isinstance(block, Figure))


def _data(session: Session) -> Iterator[Datum]:
    """The data that can be stated, each as a whole."""
    inside = ""
    for datum in walk(session):
        if inside and datum.path.startswith((f"{inside}.", f"{inside}[")):
            continue
        inside = ""
        if isinstance(datum.value, WHOLE):
            inside = datum.path
            yield datum
        elif (
            not attrs.has(type(datum.value)) and not isinstance(datum.value, tuple | Counts) and not _unsaid(datum)
        ):
            yield datum


def _unsaid(datum: Datum) -> bool:
    """Whether a value says nothing of the session: what a record holds where its author wrote nothing."""
    name = datum.path.rpartition(".")[2]
    if name.partition("[")[0] in {"sources", "session_sources"}:  # they say who says so
        return True
    field = attrs.fields_dict(type(datum.owner)).get(name) if attrs.has(type(datum.owner)) else None
    return datum.value is False or (field is not None and field.default == datum.value)


def _covered(datum: Datum, told: _Told) -> Covered:
    path, session = datum.path, told.session
    where = tuple(told.where.get(path, ()))
    if not where and path.endswith(".file") and datum.value in told.pictures:
        where = tuple(told.where.get(f"{path.removesuffix('file')}caption", ())) or ("picture",)
    if not where and _is_in_a_letterhead(datum, told):
        where = ("letterhead",)
    standing, reason = (Standing.STATED, NOTHING) if where else _reason(datum, told)
    return Covered(path, datum.value, standing, where, reason, data.place(session, path))


def _reason(datum: Datum, told: _Told) -> tuple[Standing, Message]:
    path = datum.path
    if isinstance(datum.value, bool | enum.Enum):
        return Standing.ASKED, WORDING
    for is_so, reason in REASONS:
        if is_so(path, told):
            return Standing.LEFT_OUT, reason
    if kinds := told.elsewhere(path):
        return Standing.LEFT_OUT, ELSEWHERE.filled(kinds=kinds)
    return Standing.FORGOTTEN, NOTHING


def _is_in_a_letterhead(datum: Datum, told: _Told) -> bool:
    if not datum.path.startswith(("issuer.", "release.", "brief.")):
        return False
    words = [text for _, text in datum.value] if isinstance(datum.value, Text) else [datum.value]
    return any(isinstance(one, str) and len(one) > 1 and one in text for one in words for text in told.letterheads)


def _has_other_name(path: str, told: _Told) -> bool:
    above, _, name = path.rpartition(".")
    names = {
        "short_name": ("name",),
        "short": ("name",),
        "name": ("short_name", "short"),
        "short_title": ("title",),
    }
    return any(f"{above}.{other}" in told.where for other in names.get(name, ()))


def _has_other_reading(path: str, told: _Told) -> bool:
    above = path.rpartition("[")[0]
    series = data.there(told.session, above) if path.endswith("]") else None
    return isinstance(series, Counts) and any(f"{above}[{n}]" in told.where for n in range(len(series.readings)))


def _is_of_a_picture(path: str, told: _Told) -> bool:
    return "photographs[" in path and path.endswith((".date", ".file"))


def _is_of_a_source(path: str, told: _Told) -> bool:
    return path.startswith("sources[")


def _is_a_path(path: str, told: _Told) -> bool:
    return path.startswith("discrepancies[") and path.endswith(".path")


REASONS = (
    (_has_other_name, OTHER_NAME),
    (_has_other_reading, OTHER_READING),
    (_is_of_a_picture, OF_A_PICTURE),
    (_is_of_a_source, OF_A_SOURCE),
    (_is_a_path, A_PATH),
)
"""Why a datum may well not be printed."""
