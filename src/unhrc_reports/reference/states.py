"""The States that take part in the Council's work: their names, codes and regional groups.

193 Member States of the United Nations, the Holy See and the State of
Palestine. Sources: the UN's M49 and UNTERM lists, ISO 3166-1, the UN's list of
regional groups; Vietnamese names as VNA (TTXVN) and the ministry print them.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from enum import StrEnum

import attrs

from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import message
from unhrc_reports.reference.matching import bare, key, nearest_things, quoted, unknown
from unhrc_reports.reference.tables import printed, rows, several


class RegionalGroup(StrEnum):
    """A regional group of Member States, by which the seats of the Council are shared out."""

    AFRICAN = "African"
    ASIA_PACIFIC = "Asia-Pacific"
    EASTERN_EUROPEAN = "Eastern European"
    GRULAC = "GRULAC"
    """Latin American and Caribbean States."""
    WEOG = "WEOG"
    """Western European and other States."""


@attrs.frozen(kw_only=True, repr=False)
class State:
    """A State and its names; two are equal when their ISO codes are.

    >>> state("Vietnam").vi_formal
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    """

    iso2: str
    """ISO 3166-1 alpha-2 code: VN."""
    iso3: str = attrs.field(eq=False)
    """ISO 3166-1 alpha-3 code: VNM, as in the symbols of review documents."""
    m49: str = attrs.field(eq=False)
    """UN M49 code, three digits: 704."""
    un_short: str = attrs.field(eq=False)
    """UN short name, for lists and votes: Bolivia (Plurinational State of)."""
    un_text: str = attrs.field(eq=False)
    """Name in running UN text, with its article: the Plurinational State of Bolivia."""
    un_formal: str = attrs.field(eq=False)
    """Formal name, with its article; the short one where the UN has no longer one."""
    press_en: str = attrs.field(eq=False)
    """Ordinary English of the Vietnamese press, with its article: Vietnam, the Republic of Korea."""
    demonym_en: str = attrs.field(eq=False)
    """Adjective; not a key, for two States share Congolese and two Dominican."""
    vi_press: str = attrs.field(eq=False)
    """Name as VNA (TTXVN) prints it: Hàn Quốc."""
    vi_formal: str = attrs.field(eq=False)
    """Full Vietnamese name: Đại Hàn Dân Quốc."""
    vi_hyphenated: str | None = attrs.field(eq=False)
    """Transcribed name (Nhân Dân, some ministries), where there is one: Bê-la-rút."""
    group: RegionalGroup | None = attrs.field(eq=False)
    """Group in elections; None for the Holy See, which is in no group."""
    asean: bool = attrs.field(eq=False)
    """Member of ASEAN (eleven since 26 October 2025)."""
    francophonie: bool = attrs.field(eq=False)
    """Full member of the Francophonie."""
    aliases: tuple[str, ...] = attrs.field(eq=False)
    """Other spellings that are understood, and never printed."""
    basis: str = attrs.field(eq=False)
    """Whether `vi_press` was seen in print: V seen, K general knowledge."""

    @property
    def observer(self) -> bool:
        """Whether it is a non-member observer State (A/RES/58/314, A/RES/67/19): the Holy See, Palestine."""
        return self.iso2 in OBSERVERS

    @property
    def names(self) -> tuple[str, ...]:
        """Every name form that may be printed, without the adjective and the codes."""
        forms = (getattr(self, column) for column in NAMES)
        return tuple(form for form in forms if form)

    def __repr__(self) -> str:
        return f"State({self.iso2!r})"


NAMES = ("un_short", "un_text", "un_formal", "press_en", "vi_press", "vi_formal", "vi_hyphenated")
COPIED = ("iso2", "iso3", "m49", *NAMES[:-1], "demonym_en", "basis")
LONGEST_CODE = 3
OBSERVERS = frozenset({"PS", "VA"})


def _state(row: dict[str, str]) -> State:
    return State(
        **{column: printed(row[column]) for column in COPIED},
        vi_hyphenated=printed(row["vi_hyphenated"]) or None,
        group=RegionalGroup(row["un_regional_group"]) if row["un_regional_group"] else None,
        asean=row["asean"] == "yes",
        francophonie=row["francophonie"] == "yes",
        aliases=several(row["aliases"]),
    )


@functools.cache
def states() -> tuple[State, ...]:
    """All 195 States, in the order of their ISO alpha-2 codes.

    >>> len(states()), states()[0]
    (195, State('AD'))
    """
    return tuple(map(_state, rows("states")))


def _names() -> Iterator[tuple[str, State]]:
    for one in states():
        yield from ((name, one) for name in (*one.names, *one.aliases))


def _codes() -> Iterator[tuple[str, State]]:
    for one in states():
        yield from ((code, one) for code in (one.iso2, one.iso3, one.m49))


def _small_codes() -> Iterator[tuple[str, State]]:
    unmarked = {bare(name): one for name, one in _names() if len(name) <= LONGEST_CODE}
    for code, one in _codes():
        if unmarked.get(key(code), one) is one:  # «my» is Malaysia's code, or the United States in a hurry
            yield key(code), one


@functools.cache
def _index() -> dict[str, State]:
    # Later spellings win: a name over a code in small letters. No key has capitals: those are always a code.
    return {**dict(_small_codes()), **{key(name): one for name, one in _names()}, **dict(_codes())}


def state(name: str | State) -> State:
    """Find a State by a code or by any of its names, in English or Vietnamese.

    Codes are ISO alpha-2, alpha-3 and M49. Case, spaces, the shape of an apostrophe, «&» for «and», the
    article and the place of a Vietnamese tone mark make no difference, but a code that is also a name has
    to be in capitals: NGA is Nigeria, Nga is the Russian Federation; MY is Malaysia, and «my», which may be
    Mỹ typed without its mark, is refused, as are «ao» (Áo) and «bi» (Bỉ).

    Raises UnknownName, with the nearest names.

    >>> state("the Republic of Korea"), state("Hàn quốc"), state("kor"), state("410")
    (State('KR'), State('KR'), State('KR'), State('KR'))
    >>> state("NGA"), state("Nga")
    (State('NG'), State('RU'))
    >>> state("Viet Nem")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.UnknownName: no State is called 'Viet Nem'; nearest: Viet Nam (VN); write ...
    """
    if isinstance(name, State):
        return name
    found = state_called(name)
    if found is None:
        raise _unknown(name)
    return found


def state_called(name: str) -> State | None:
    """The State of a code or name, as `state` finds it; None where there is none."""
    return _index().get(name.strip()) or _index().get(key(name))


def spellings() -> Mapping[str, State]:
    """Every spelling that is understood, for guessing what was meant."""
    return _index()


def _unknown(name: str) -> UnknownName:
    return unknown(
        message("no State is called {name}", name=quoted(name)),
        message("write its name or its ISO code, as in Viet Nam, Việt Nam or VN"),
        [
            {"en": f"{one.un_short} ({one.iso2})", "vi": f"{one.vi_press} ({one.iso2})"}
            for one in nearest_things(name, _index())
        ],
    )
