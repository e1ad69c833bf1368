"""The short forms in which people write texts, figures, moments, States and partners.

Each is a rule for one type of the model. What is not a short form is a mapping
with the keys of the class, which `records` takes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from unhrc_reports.conversion.bounds import FIGURES
from unhrc_reports.loading import scalars
from unhrc_reports.loading.building import Plain
from unhrc_reports.loading.messages import LANGUAGE_TAG_UNKNOWN, LANGUAGE_TAG_WRONG
from unhrc_reports.loading.refusals import MOST_FAULTS, Refused, Several, nearest, unfit
from unhrc_reports.messages import message
from unhrc_reports.model.counts import NUMBERLESS, Count, Counts, Qualifier
from unhrc_reports.model.dates import Moment
from unhrc_reports.model.people import Organization, Party
from unhrc_reports.reference.bodies import Body, body
from unhrc_reports.reference.bodies import party as named
from unhrc_reports.reference.states import State, state
from unhrc_reports.text import LANGUAGE_TAG, Text

T = TypeVar("T")
Rule: TypeAlias = Callable[[Any, Any], T]

MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
WRONG_TAGS = {"vn": "vi", "vie": "vi", "viet": "vi", "eng": "en", "uk-en": "en", "gb": "en"}
"""Codes of countries and of other standards that people take for tags of languages."""


def each(rule: Rule[T], values: Any, kind: Any) -> tuple[T, ...]:
    """Every entry of a list by one rule, with all refusals at once."""
    taken: list[T] = []
    found: list[tuple[str | int, Exception]] = []
    for index, value in enumerate(values):
        try:
            taken.append(rule(value, kind))
        except Exception as refusal:
            found.append((index, refusal))
            if len(found) > MOST_FAULTS:
                break
    if found:
        raise Several(found)
    return tuple(taken)


def text(value: Any, _: object = Text) -> Text:
    """A mapping from the tag of a language to the words in it; with sources, where it has some of its own."""
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        raise Refused(
            message("a text needs its language; write {example}", example=f"{{en: {_opening(value)}, vi: …}}")
        )
    if not isinstance(value, Mapping) or not value or set(value) == {"sources"}:
        raise unfit("texts", value or None)
    return Text(**_versions(value))


def _versions(value: Mapping[str, Any]) -> dict[str, Any]:
    """The words by their tags, and the keys of sources; with all refusals at once."""
    taken: dict[str, Any] = {}
    found: list[tuple[str | int, Exception]] = []
    for tag, words in value.items():
        try:
            if tag == "sources":
                taken["sources"] = source_keys(words)
            else:
                taken[_tag(tag)] = scalars.words(words)
        except (Refused, Several) as refusal:
            found.append((tag, refusal))
            if len(found) > MOST_FAULTS:
                break
    if found:
        raise Several(found)
    return taken


def _opening(words: str) -> str:
    return f'"{words[:30]}{"…" if len(words) > 30 else ""}"'


def _tag(tag: object) -> str:
    if not isinstance(tag, str):
        raise Refused(LANGUAGE_TAG_UNKNOWN.filled(tag=tag), at_key=True)
    if near := WRONG_TAGS.get(tag.lower()):
        raise Refused(LANGUAGE_TAG_WRONG.filled(tag=tag, near=near), at_key=True)
    if not LANGUAGE_TAG.fullmatch(tag):
        right = tag.lower() if LANGUAGE_TAG.fullmatch(tag.lower()) else nearest(tag, ("en", "vi", "fr"))
        said = LANGUAGE_TAG_WRONG if right else LANGUAGE_TAG_UNKNOWN
        raise Refused(said.filled(tag=tag, near=right), at_key=True)
    return str(tag)


def one_state(value: Any, _: object = State) -> State:
    """Any name or ISO code of a State."""
    if isinstance(value, State):
        return value
    if not isinstance(value, str):
        raise unfit("state", value)
    return state(scalars.words(str(value)))


def one_body(value: Any, _: object = Body) -> Body:
    """Any name of a body of the tables."""
    if isinstance(value, Body):
        return value
    if not isinstance(value, str):
        raise unfit("group", value)
    return body(scalars.words(str(value)))


def party(record: Rule[Organization], kinds: Sequence[type]) -> Rule[Party]:
    """The name of a State or of a body, as far as both are due; or a mapping for a body without a row."""
    find: Callable[[str], Party]
    find, form = (named, "party") if State in kinds else (body, "group")

    def rule(value: Any, _: object = None) -> Party:
        if isinstance(value, State | Body | Organization) and isinstance(value, tuple(kinds)):
            return value
        if isinstance(value, Mapping):
            return record(value, Organization)
        if isinstance(value, str):
            return find(scalars.words(str(value)))
        raise unfit(form, value)

    return rule


def parted(given: Mapping[str, Any], rests: Mapping[str, str]) -> Mapping[str, Any]:
    """A mapping in which the first of a list stays at its key, and the others have the key of the rest.

    >>> parted({"head": ["Mai", "Dũng"]}, {"head": "co_heads"})
    {'head': 'Mai', 'co_heads': ['Dũng']}
    """
    several = [key for key in rests if isinstance(given.get(key), list | tuple) and given[key]]
    if not several or any(rests[key] in given for key in several):
        return given
    return {**given, **{key: given[key][0] for key in several}, **{rests[key]: given[key][1:] for key in several}}


def qualified(given: Mapping[str, Any], key: str, qualifier: str) -> Mapping[str, Any]:
    """A mapping in which a number is written with its qualifier, as two fields.

    >>> qualified({"weeks": {"value": 5, "qualifier": "nearly"}}, "weeks", "weeks_qualifier")
    {'weeks': 5, 'weeks_qualifier': 'nearly'}
    """
    said = given.get(key)
    if not isinstance(said, Mapping) or set(said) != {"value", "qualifier"} or qualifier in given:
        return given
    return {**given, key: said["value"], qualifier: said["qualifier"]}


def one_or_more(rule: Rule[tuple[T, ...]]) -> Rule[tuple[T, ...]]:
    """A list, or its only entry without brackets."""

    def take(value: Any, kind: Any = None) -> tuple[T, ...]:
        if value is None or isinstance(value, list | tuple):
            return rule(value, kind)
        try:
            return rule([value], kind)
        except Several as refusals:
            raise refusals.found[0][1] from None

    return take


def moment(record: Rule[Moment]) -> Rule[Moment]:
    """A day, or a mapping with its time."""

    def rule(value: Any, _: object = Moment) -> Moment:
        if isinstance(value, Moment):
            return value
        if isinstance(value, Mapping):
            return record(value, Moment)
        if isinstance(value, str) and MONTH.fullmatch(value):
            return Moment(day=scalars.date(f"{value}-01"), whole_month=True)
        if isinstance(value, str | datetime.date) and not isinstance(value, datetime.datetime):
            return Moment(day=scalars.date(value))
        raise unfit("moment", value)

    return rule


def reading(record: Rule[Count], form: str = "reading") -> Rule[Count]:
    """A number, «several», «many», or a mapping with the qualifier and the moment."""

    def rule(value: Any, _: object = Count) -> Count:
        if isinstance(value, Count):
            return value
        if isinstance(value, Mapping):
            return record(value, Count)
        if isinstance(value, str) and value in NUMBERLESS:
            return Count(qualifier=Qualifier(str(value)))
        if type(value) is int or (isinstance(value, Plain) and scalars.WHOLE.fullmatch(value)):
            return Count(value=_figure(value))
        raise unfit(form, value)

    return rule


def _figure(value: Any) -> int:
    number = scalars.whole_number(value)
    if (wrong := FIGURES.fault(number)) is not None:
        raise Refused(wrong)
    return number


def figure(record: Rule[Count]) -> Rule[Counts]:
    """One reading, or a list of them."""
    one, of_several = reading(record, "figure"), reading(record)

    def rule(value: Any, _: object = Counts) -> Counts:
        if isinstance(value, Counts):
            return value
        if isinstance(value, list | tuple):
            return Counts(each(of_several, value, Count))
        return Counts((one(value, Count),))

    return rule


def source_keys(value: Any, _: object = None) -> tuple[str, ...]:
    """One key, or a list of keys."""
    if isinstance(value, list | tuple):
        return each(scalars.source_key, value, str)
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise unfit("source keys", value)
    return (scalars.source_key(value),)
