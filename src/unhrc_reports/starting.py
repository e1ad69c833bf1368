"""A first session file: commented, with what the tables know of the session, and places for the rest.

What the tables do not know stands in the file as a comment, so that the file loads from the first minute and
nothing in it is invented.
"""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator

from unhrc_reports.errors import DataError, Fault, Place, UnknownName
from unhrc_reports.messages import message
from unhrc_reports.model import SessionKind
from unhrc_reports.reference import (
    RegularSession,
    SpecialSession,
    is_member,
    members,
    membership_terms,
    regular_session,
    special_session,
)
from unhrc_reports.reference.bodies import Body, party
from unhrc_reports.reference.states import State

SCHEMA = "# Editors complete and check what you type once the schema is there: unhrc schema session.schema.json"


def starter(number: int, delegation: str | State | Body, *, kind: str = "regular") -> str:
    """The text of a session file to begin with, in YAML.

    Dates and President come from the tables; where they have none, the days are today's, and a comment says so.
    Raises UnknownName for a State or body that the tables do not have, and DataError for another kind of session.

    >>> print(starter(59, "VN").splitlines()[5])
    number: 59
    """
    if kind not in list(SessionKind):
        kinds = [str(one) for one in SessionKind]
        said = message("{kind!r} is no kind of session; write {kinds}", kind=kind, kinds=kinds)
        raise DataError([Fault(Place(path="kind"), said)])
    return "\n".join(_lines(number, party(delegation), SessionKind(kind))) + "\n"


def _lines(number: int, who: State | Body, kind: SessionKind) -> Iterator[str]:
    known = _known(number, kind)
    name = who.un_short if isinstance(who, State) else who.en_list
    label = f"{number}" if kind is not SessionKind.SPECIAL else f"S-{number}"
    yield "# yaml-language-server: $schema=session.schema.json"
    yield SCHEMA
    yield f"# Session {label} of the Human Rights Council, as the delegation of {name} tells it."
    yield "# A line that begins with # is a comment: take the sign away and write your own words."
    yield ""
    yield f"number: {number}"
    if kind is not SessionKind.REGULAR:
        yield f"kind: {kind}"
    if isinstance(known, SpecialSession):
        yield f"subject: {{en: {_quoted(known.subject['en'])}}}   # add vi: …"
    yield from _days(known)
    yield from _president(known)
    yield ""
    yield f"delegation:\n  state: {_quoted(name)}"
    yield "  # head: {name: …, title: {en: Ambassador, vi: Đại sứ}}"
    yield from _term(who, known)
    yield REST.rstrip()


def _known(number: int, kind: SessionKind) -> RegularSession | SpecialSession | None:
    try:
        if kind is SessionKind.REGULAR:
            return regular_session(number)
        return special_session(number) if kind is SessionKind.SPECIAL else None
    except UnknownName:
        return None


def _days(known: RegularSession | SpecialSession | None) -> Iterator[str]:
    today = datetime.date.today().isoformat()
    if known is None:
        yield f"opened: {today}   # not in the tables: correct it"
        yield f"closed: {today}   # not in the tables: correct it; before the closing, the day that is announced"
        return
    yield f"opened: {known.opened}"
    if known.closed:
        yield f"closed: {known.closed}"
    else:
        yield f"closed: {known.opened}   # not in the tables: correct it"


def _president(known: RegularSession | SpecialSession | None) -> Iterator[str]:
    if isinstance(known, RegularSession) and known.president:
        where = f", state: {_quoted(known.president_state.un_short)}" if known.president_state else ""
        yield f"president: {{name: {_quoted(known.president)}{where}}}"


def _term(who: State | Body, known: RegularSession | SpecialSession | None) -> Iterator[str]:
    """The seat of a State that is a member on the first day."""
    if known is None or not (sitting := _members(known.opened)):
        return
    yield ""
    yield "# The members of the Council on the first day:"
    yield from textwrap.wrap(", ".join(sitting), 110, initial_indent="#   ", subsequent_indent="#   ")
    if not isinstance(who, State) or not is_member(who, known.opened):
        return
    for term in membership_terms(who):
        if term.start_date <= known.opened <= term.end_date:
            yield f"membership: {{start: {term.start}, end: {term.end}}}"


def _members(day: datetime.date) -> list[str]:
    try:
        return sorted(one.un_short for one in members(day))
    except UnknownName:
        return []


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


REST = """
# What the Council did. A figure may say how sure it is: {value: 63, qualifier: more than}.
# results:
#   resolutions: 25
#   decisions: 1

# Texts in which the delegation had a part.
# resolutions:
#   - title: {en: Human rights and …, vi: Quyền con người và …}
#     role: core group          # lead, core group, co-author, main sponsor, co-sponsor
#     core_group: Bangladesh, Philippines and Viet Nam
#     adoption: {mode: consensus, date: 2025-07-08}
#     cosponsors: {value: 63, qualifier: more than}

# Statements in the delegation's own name.
# statements:
#   - topic: {en: extreme poverty, vi: nghèo cùng cực}
#     date: 2025-06-27

# Side events, exhibitions, panels.
# events:
#   - kind: side event
#     title: {en: …, vi: …}
#     opened: 2025-06-20

# The author's appraisal, printed as it is.
# significance:
#   - {en: …, vi: …}

# issuer:
#   name: {en: …, vi: …}
#   contacts:
#     - {office: {en: Press Office, vi: Bộ phận báo chí}, email: press@example.org}
"""
