"""Tables that come with the library: States, sessions, members, agenda items, reviews, themes.

Each table is looked up by one function, read on first use and kept. A table
says what was seen and what was not (`basis`, `source`); where it does not know,
it says None or raises UnknownName, and never guesses.
"""

from unhrc_reports.reference.states import RegionalGroup, State, state, states

__all__ = ["RegionalGroup", "State", "state", "states"]
