"""Symbols of the documents of the Council, and of the Assembly's that it rests on: A/HRC/59/2.

A symbol says what kind of document it is, of which session, and its number.
It is read exactly as printed: what is not a symbol is refused, with a guess at
what was meant, and never mended in silence. Rules: the UN's series of symbols,
as seen in the Council's reports; job numbers (GE.19-07475) are not symbols.
"""

from __future__ import annotations

import functools
import re
from enum import StrEnum

import attrs

from unhrc_reports.errors import DataError
from unhrc_reports.messages import message
from unhrc_reports.reference.matching import quoted


class SymbolKind(StrEnum):
    """What a document is, as far as its symbol tells; in the order of lists."""

    AGENDA = "agenda"
    SESSION_REPORT = "report of the session"
    """A hint, not a law: before the 16th session the report had other numbers, as A/HRC/13/56."""
    REPORT = "report"
    """A report, note or study; also the review of a State, which its symbol does not tell apart."""
    DRAFT = "draft"
    RESOLUTION = "resolution"
    DECISION = "decision"
    PRESIDENTS_STATEMENT = "President's statement"
    CONFERENCE_ROOM_PAPER = "conference room paper"
    NGO_STATEMENT = "written statement of a non-governmental organization"
    GOVERNMENT_COMMUNICATION = "communication of a Government"
    NATIONAL_INSTITUTION_COMMUNICATION = "communication of a national institution"
    UPR_DOCUMENT = "document of a review"
    """Of the UPR Working Group: 1 national report, 2 UN compilation, 3 summary of stakeholders."""
    REPORT_TO_ASSEMBLY = "report to the General Assembly"
    ASSEMBLY_RESOLUTION = "resolution of the General Assembly"


SPECIAL = r"S-[1-9]\d?"
SESSION = rf"(?P<session>[1-9]\d{{0,2}}|{SPECIAL}|OS/[1-9]\d?)"
NUMBER = r"(?P<number>[1-9]\d{0,2})"
STATE = r"(?P<code>[A-Z]{3})"
TAILS = r"(?P<tails>(?:/(?:Add|Corr|Rev)\.[1-9]\d?)*)"
UNREVISED = TAILS.replace("|Rev", "")

SHAPES = {
    SymbolKind.AGENDA: rf"A/HRC/{SESSION}/(?P<number>1){TAILS}",
    SymbolKind.SESSION_REPORT: rf"A/HRC/(?![1-9]/|1[0-5]/){SESSION}/(?P<number>2){TAILS}",
    SymbolKind.REPORT: rf"A/HRC/{SESSION}/{NUMBER}{TAILS}",
    SymbolKind.DRAFT: rf"A/HRC/{SESSION}/L\.{NUMBER}(?P<tails>(?:/Rev\.[1-9]\d?)?)",
    SymbolKind.RESOLUTION: rf"A/HRC/RES/(?P<session>[1-9]\d{{0,2}}|{SPECIAL})/{NUMBER}",
    SymbolKind.DECISION: rf"A/HRC/DEC/{SESSION}/(?P<number>1\d\d)",
    SymbolKind.PRESIDENTS_STATEMENT: rf"A/HRC/PRST/{SESSION}/(?P<number>[1-9]\d?)",
    SymbolKind.CONFERENCE_ROOM_PAPER: rf"A/HRC/{SESSION}/CRP\.(?P<number>[1-9]\d?){TAILS}",
    SymbolKind.NGO_STATEMENT: rf"A/HRC/{SESSION}/NGO/{NUMBER}{TAILS}",
    SymbolKind.GOVERNMENT_COMMUNICATION: rf"A/HRC/{SESSION}/G/{NUMBER}{TAILS}",
    SymbolKind.NATIONAL_INSTITUTION_COMMUNICATION: rf"A/HRC/{SESSION}/NI/{NUMBER}{TAILS}",
    SymbolKind.UPR_DOCUMENT: rf"A/HRC/WG\.6/(?P<session>[1-9]\d?)/{STATE}/(?P<number>[1-3]){TAILS}",
    SymbolKind.REPORT_TO_ASSEMBLY: rf"A/(?P<session>[1-9]\d)/(?P<number>53){UNREVISED}",
    SymbolKind.ASSEMBLY_RESOLUTION: rf"A/RES/(?P<session>[1-9]\d|ES-[1-9]\d?)/{NUMBER}",
}
EXAMPLES = "A/HRC/59/25, A/HRC/59/L.1, A/HRC/RES/59/1"
ORDER = {kind: place for place, kind in enumerate(SymbolKind)}
SERIES = {"S-": 1, "ES-": 1, "OS/": 2}
"""Special and emergency sessions come after regular ones, organizational meetings last."""


@attrs.frozen(kw_only=True, repr=False)
class Symbol:
    """The symbol of a document, and what it says; two are equal when their texts are."""

    text: str
    kind: SymbolKind = attrs.field(eq=False)
    session: str = attrs.field(eq=False)
    """59, S-17, OS/13; of the Working Group for a review, of the Assembly for its documents: 60, ES-11."""
    number: int = attrs.field(eq=False)
    tails: tuple[str, ...] = attrs.field(eq=False, default=())
    """Add.1 adds, Corr.1 corrects, Rev.1 replaces; they may be chained."""
    code: str | None = attrs.field(eq=False, default=None)
    """Alpha-3 code of the State under review, as printed; None for other kinds."""

    @property
    def address(self) -> str:
        """Where the document can be read: https://undocs.org/A/HRC/59/2."""
        return f"https://undocs.org/{self.text}"

    @property
    def sort_key(self) -> tuple[int, tuple[int, int], str, int, tuple[tuple[str, int], ...]]:
        """Kind, session, State, number, tails, with numbers as numbers: 59/2 before 59/10.

        >>> listed = [symbol("A/HRC/S-1/3"), symbol("A/HRC/59/10"), symbol("A/HRC/59/3")]
        >>> [str(one) for one in sorted(listed, key=lambda one: one.sort_key)]
        ['A/HRC/59/3', 'A/HRC/59/10', 'A/HRC/S-1/3']
        """
        series = self.session.rstrip("0123456789")
        session = (SERIES.get(series, 0), int(self.session.removeprefix(series)))
        tails = tuple((name, int(count)) for name, count in (tail.split(".") for tail in self.tails))
        return ORDER[self.kind], session, self.code or "", self.number, tails

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"symbol({self.text!r})"


def symbol(text: str | Symbol) -> Symbol:
    """Read a symbol exactly as it stands on the document; spaces around it are dropped.

    Raises DataError for what is not a symbol, with the one that may be meant.

    >>> found = symbol("A/HRC/WG.6/46/VNM/1")
    >>> found.kind, found.session, found.code
    (<SymbolKind.UPR_DOCUMENT: 'document of a review'>, '46', 'VNM')
    >>> symbol("A/HRC59/25")
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.DataError: 'A/HRC59/25' is not a document symbol; if A/HRC/59/25 is meant, write that
    """
    if isinstance(text, Symbol):
        return text
    found = _read(text.strip())
    if found is None:
        raise _not_a_symbol(text)
    return found


@functools.cache
def _patterns() -> dict[SymbolKind, re.Pattern[str]]:
    # ASCII, for \d alone would take the digits of every script.
    return {kind: re.compile(shape, re.ASCII) for kind, shape in SHAPES.items()}


def _read(text: str) -> Symbol | None:
    for kind, pattern in _patterns().items():
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            return Symbol(
                text=text,
                kind=kind,
                session=parts["session"],
                number=int(parts["number"]),
                tails=tuple((parts.get("tails") or "").split("/")[1:]),
                code=parts.get("code"),
            )
    return None


def _not_a_symbol(text: str) -> DataError:
    cure = (
        message("if {meant} is meant, write that", meant=meant)
        if (meant := _meant(text))
        else message("write it as printed, as in {examples}", examples=EXAMPLES)
    )
    return DataError(message("{text} is not a document symbol; {cure}", text=quoted(text), cure=cure))


def _meant(text: str) -> Symbol | None:
    """The symbol that a slip may stand for: small letters, spaces, a missing slash or A."""
    capitals = re.sub(r"\s", "", text).upper()
    tails = re.sub(r"/(ADD|CORR|REV)(?=\.)", lambda found: "/" + found[1].capitalize(), capitals)
    return _read(re.sub(r"^(A/?)?HRC/?", "A/HRC/", tails))
