"""Bodies that act at the Council beside States: groups of States, organizations, entities of the United Nations.

What speaks, leads a text or organizes an event need not be a State. The table
holds those that a session file names most, so that `ASEAN` is enough. Sources of
the names stand in the table; Vietnamese ones as VNA (TTXVN) and the ministry
print them, marked V where seen in print and K where from general knowledge.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from enum import StrEnum

import attrs

from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import message
from unhrc_reports.reference.matching import key, nearest_things, quoted, unknown
from unhrc_reports.reference.states import State, spellings, state_called
from unhrc_reports.reference.tables import printed, rows, several


class BodyKind(StrEnum):
    """What a body is."""

    REGIONAL_GROUP = "regional group"
    """One of the five by which seats are shared out."""
    GROUP_OF_STATES = "group of States"
    """Any other group in whose name somebody speaks."""
    ORGANIZATION = "organization"
    """An intergovernmental organization or other entity; most are observers of the General Assembly."""
    UN_ENTITY = "UN entity"
    """An office, fund, programme or specialized agency of the United Nations."""


@attrs.frozen(kw_only=True, repr=False)
class Body:
    """A body of the table and its names; two are equal when their codes are.

    >>> body("ASEAN").vi
    'Hiệp hội các quốc gia Đông Nam Á'
    """

    code: str
    """The shortest name that is understood: EU, ASEAN, African Group."""
    kind: BodyKind = attrs.field(eq=False)
    """Group, organization or entity of the United Nations."""
    en: str = attrs.field(eq=False)
    """English name in running text, with its article: the European Union."""
    en_short: str = attrs.field(eq=False)
    """English short form or acronym as it stands in a sentence: the EU, ASEAN; empty where there is none."""
    vi: str = attrs.field(eq=False)
    """Vietnamese name: Liên minh châu Âu."""
    vi_short: str = attrs.field(eq=False)
    """Vietnamese short form or acronym; empty where there is none."""
    aliases: tuple[str, ...] = attrs.field(eq=False)
    """Other spellings that are understood, and never printed."""
    source: str = attrs.field(eq=False)
    """Where the English name stands."""
    basis: str = attrs.field(eq=False)
    """Whether the Vietnamese name was seen in print: V seen, K general knowledge."""

    @property
    def en_list(self) -> str:
        """English name without its article, for lists and before a noun: European Union."""
        return self.en.removeprefix("the ")

    @property
    def en_acronym(self) -> str:
        """English short form without its article, as it stands in brackets: EU."""
        return self.en_short.removeprefix("the ")

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that is understood."""
        forms = (self.code, self.en, self.en_short, self.vi, self.vi_short, *self.aliases)
        return tuple(form for form in forms if form)

    def __repr__(self) -> str:
        return f"Body({self.code!r})"


def _body(row: dict[str, str]) -> Body:
    return Body(
        code=row["code"],
        kind=BodyKind(row["kind"]),
        aliases=several(row["aliases"]),
        **{column: printed(row[column]) for column in ("en", "en_short", "vi", "vi_short", "source", "basis")},
    )


@functools.cache
def bodies() -> tuple[Body, ...]:
    """All bodies of the table, in the order of their codes.

    >>> body("EU") in bodies()
    True
    """
    return tuple(map(_body, rows("bodies")))


@functools.cache
def _index() -> dict[str, Body]:
    return {key(name): one for one in bodies() for name in one.names}


def body(name: str | Body) -> Body:
    """Find a body by its code or by any of its names, in English or Vietnamese; UnknownName for any other.

    >>> body("the European Union"), body("eu"), body("Liên minh châu Âu")
    (Body('EU'), Body('EU'), Body('EU'))
    """
    if isinstance(name, Body):
        return name
    found = _index().get(key(name))
    if found is None:
        raise _unknown_body(name)
    return found


def party(name: str | State | Body) -> State | Body:
    """Whoever acts at the Council, by name or code: a State or a body of the tables.

    A code in capitals that is a State's and a body's is the State's if it has two letters (AU is Australia, as
    in ISO 3166-1) and is refused if it has three (NAM). UnknownName for what the United Nations lists neither
    as a Member nor as an observer.

    >>> party("VN"), party("EU"), party("AU"), party("African Union")
    (State('VN'), Body('EU'), State('AU'), Body('AU'))
    >>> party("NAM")
    Traceback (most recent call last):
        ...
    unhrc_reports.errors.UnknownName: 'NAM' is the code of Namibia and of the Non-Aligned Movement; write the name
    """
    if isinstance(name, State | Body):
        return name
    one, other = state_called(name), _index().get(key(name))
    if one and other and len(name.strip()) > 2:
        raise _two_things(name, one, other)
    if found := one or other:
        return found
    raise _unknown_party(name)


def _two_things(name: str, one: State, other: Body) -> UnknownName:
    both = message(
        "{name} is the code of {state} and of {body}",
        name=quoted(name),
        state={"en": one.un_text, "vi": one.vi_press},
        body={"en": other.en_short or other.en, "vi": other.vi},
    )
    return unknown(both, message("write the name"))


def _named() -> Iterator[tuple[str, State | Body]]:
    yield from spellings().items()
    yield from _index().items()


def _versions(one: State | Body) -> dict[str, str]:
    if isinstance(one, Body):
        return {"en": one.code, "vi": one.vi_short or one.vi}
    return {"en": f"{one.un_short} ({one.iso2})", "vi": f"{one.vi_press} ({one.iso2})"}


def _unknown_party(name: str) -> UnknownName:
    wrong = message(
        "no State or body is called {name}, neither a Member of the United Nations nor an observer",
        name=quoted(name),
    )
    return unknown(wrong, CURE, map(_versions, nearest_things(name, dict(_named()))))


def _unknown_body(name: str) -> UnknownName:
    wrong = message("the table of bodies has no {name}", name=quoted(name))
    return unknown(wrong, CURE, map(_versions, nearest_things(name, _index())))


CURE = message(
    "write a name or code, such as Viet Nam, VN or ASEAN, or {{name: {{en: …, vi: …}}}} for another body"
)
