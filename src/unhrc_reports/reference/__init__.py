"""Tables that come with the library: States, sessions, members, agenda items, reviews, themes, symbols.

Each table is looked up by one function, read on first use and kept. A table
says what was seen and what was not (`basis`, `source`); where it does not know,
it says None or raises UnknownName, and never guesses.
"""

from unhrc_reports.reference.agenda import AgendaItem, agenda_item, agenda_items
from unhrc_reports.reference.bodies import Body, BodyKind, bodies, body, party
from unhrc_reports.reference.members import (
    MEMBERS,
    SEATS,
    MembershipTerm,
    is_member,
    members,
    membership_terms,
)
from unhrc_reports.reference.sessions import (
    RegularSession,
    SpecialSession,
    regular_session,
    regular_sessions,
    special_session,
    special_sessions,
)
from unhrc_reports.reference.states import RegionalGroup, State, state, states
from unhrc_reports.reference.symbols import Symbol, SymbolKind, symbol
from unhrc_reports.reference.themes import Theme, theme, themes
from unhrc_reports.reference.upr import UprSession, upr_cycle, upr_session, upr_sessions

__all__ = [
    "MEMBERS",
    "SEATS",
    "AgendaItem",
    "Body",
    "BodyKind",
    "MembershipTerm",
    "RegionalGroup",
    "RegularSession",
    "SpecialSession",
    "State",
    "Symbol",
    "SymbolKind",
    "Theme",
    "UprSession",
    "agenda_item",
    "agenda_items",
    "bodies",
    "body",
    "is_member",
    "members",
    "membership_terms",
    "party",
    "regular_session",
    "regular_sessions",
    "special_session",
    "special_sessions",
    "state",
    "states",
    "symbol",
    "theme",
    "themes",
    "upr_cycle",
    "upr_session",
    "upr_sessions",
]
