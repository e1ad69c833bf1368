"""Rules about symbols: that they are symbols, of this session, of this kind of text, and of one text only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from unhrc_reports.checks.case import Case, Doubt, doubt
from unhrc_reports.errors import DataError
from unhrc_reports.messages import message
from unhrc_reports.model import AdoptionMode, Resolution, Session, SessionKind, TextKind
from unhrc_reports.reference import Symbol, SymbolKind, symbol

KINDS: Mapping[TextKind, SymbolKind] = MappingProxyType(
    {
        TextKind.RESOLUTION: SymbolKind.RESOLUTION,
        TextKind.DECISION: SymbolKind.DECISION,
        TextKind.PRESIDENTS_STATEMENT: SymbolKind.PRESIDENTS_STATEMENT,
    }
)
SERIES: Mapping[SessionKind, str] = MappingProxyType({SessionKind.SPECIAL: "S-", SessionKind.ORGANIZATIONAL: "OS/"})
"""What stands before the number of a session in a symbol; nothing for a regular session."""


def _written(case: Case) -> Iterator[tuple[str, Resolution, str]]:
    for path, text in case.of(Resolution):
        for name in ("symbol", "draft_symbol"):
            if getattr(text, name):
                yield f"{path}.{name}", text, getattr(text, name)


def _read(written: str) -> Symbol | None:
    try:
        return symbol(written)
    except DataError:
        return None


def _symbols(case: Case) -> Iterator[tuple[str, Resolution, Symbol]]:
    for path, text, written in _written(case):
        if found := _read(written):
            yield path, text, found


def symbols_readable(case: Case) -> Iterator[Doubt]:
    """A symbol is written as on the document, such as A/HRC/RES/59/25."""
    for path, _, written in _written(case):
        try:
            symbol(written)
        except DataError as wrong:
            yield Doubt(paths=(path,), values=(written,), explanation=wrong.faults[0].wording)


def symbols_of_the_session(case: Case) -> Iterator[Doubt]:
    """A symbol of a text is one of this session."""
    expected = _series(case.session)
    for path, _, found in _symbols(case):
        if found.session != expected:
            yield doubt(
                message("{0} is of session {2}, and this is session {3}"),
                {path: found, "number": case.session.number},
                found.session,
                expected,
            )


def _series(session: Session) -> str:
    return f"{SERIES.get(session.kind, '')}{session.number}"


def symbols_of_their_kind(case: Case) -> Iterator[Doubt]:
    """The symbol of a resolution is a resolution's, that of a decision a decision's, that of a draft a draft's."""
    for path, text, found in _symbols(case):
        expected = SymbolKind.DRAFT if path.endswith(".draft_symbol") else KINDS[text.kind]
        if found.kind != expected:
            yield doubt(
                message("{0} is the symbol of a {1}, and a {2} is expected here"),
                {path: found},
                found.kind,
                expected,
            )


def symbols_of_one_text(case: Case) -> Iterator[Doubt]:
    """No two texts have one symbol, revisions of a draft included."""
    seen: dict[object, tuple[str, Symbol]] = {}
    for path, _, found in _symbols(case):
        first, other = seen.setdefault((found.kind, found.session, found.number, found.code), (path, found))
        if first != path:
            yield doubt(message("{0} is also the symbol of another text ({1})"), {path: found, first: other})


def rejected_texts_without_a_number(case: Case) -> Iterator[Doubt]:
    """A text that was not adopted has the symbol of its draft only."""
    for path, text in case.of(Resolution):
        if text.symbol and text.adoption and text.adoption.mode == AdoptionMode.REJECTED:
            yield doubt(
                message("the text was rejected, but has the symbol of an adopted one, {0}"),
                {f"{path}.symbol": text.symbol, f"{path}.adoption.mode": text.adoption.mode},
            )
