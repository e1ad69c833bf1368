"""The short forms in which people write texts, States and lists of States."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from unhrc_reports.conversion import scalars
from unhrc_reports.conversion.refusals import MOST_FAULTS, Odd, Refused, Several, unfit
from unhrc_reports.conversion.wordings import MERGE
from unhrc_reports.conversion.written import typed
from unhrc_reports.errors import UnknownName
from unhrc_reports.messages import message
from unhrc_reports.reference.bodies import Body, body
from unhrc_reports.reference.bodies import party as named
from unhrc_reports.reference.states import State, state
from unhrc_reports.text import Text, tag_fault

T = TypeVar("T")
Rule: TypeAlias = Callable[[Any, Any], T]


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
    if isinstance(typed(value), str):
        raise Refused(
            message("a text needs its language; write {example}", example=f"{{en: {_opening(value)}, vi: …}}")
        )
    if not isinstance(value, Mapping) or not value or set(value) == {"sources"}:
        raise unfit("texts", value or None)
    found: list[tuple[str | int, Exception]] = []
    taken = {str(tag): _part(tag, words, found) for tag, words in value.items() if len(found) <= MOST_FAULTS}
    if found:
        raise Several(found)
    return Text.of_words(taken, taken.pop("sources", ()))


def _part(tag: object, value: Any, found: list[tuple[str | int, Exception]]) -> Any:
    """The words in a language, or the keys of sources; a refusal is added to those found."""
    if isinstance(value, Odd):
        found.append((str(tag), Refused(value.wording)))
        return None
    try:
        return source_keys(value) if tag == "sources" else scalars.words(value, language=_tag(tag))
    except (Refused, Several) as refusal:
        found.append((tag if isinstance(tag, int) else str(tag), refusal))
        return None


def _opening(words: str) -> str:
    return f'"{words[:30]}{"…" if len(words) > 30 else ""}"'


USUAL = frozenset({"en", "vi", "fr"})


def _tag(tag: object) -> str:
    if tag == "<<":
        raise Refused(MERGE, at_key=True)
    if tag not in USUAL and (wrong := tag_fault(tag)) is not None:
        raise Refused(wrong, at_key=True)
    return str(tag)


def one_state(value: Any, _: object = State) -> State:
    """Any name or ISO code of a State."""
    if isinstance(value, State):
        return value
    if not isinstance(typed(value), str):
        raise unfit("state", value)
    return state(scalars.words(str(value)))


def one_body(value: Any, _: object = Body) -> Body:
    """Any name of a body of the tables."""
    if isinstance(value, Body):
        return value
    if not isinstance(typed(value), str):
        raise unfit("group", value)
    return body(scalars.words(str(value)))


def party(record: Rule[Any], kinds: Sequence[type]) -> Rule[Any]:
    """The name of a State or of a body, as far as both are due; or a mapping for a body without a row."""
    find: Callable[[str], State | Body]
    find, form = (named, "party") if State in kinds else (body, "group")

    def rule(value: Any, _: object = None) -> Any:
        if isinstance(value, tuple(kinds)):
            return value
        if isinstance(value, Mapping):
            return record(value, kinds[-1])
        if isinstance(typed(value), str):
            return find(scalars.words(str(value)))
        raise unfit(form, value)

    return rule


def parted(given: Mapping[str, Any], rests: Mapping[str, str], qualifiers: Mapping[str, str]) -> Mapping[str, Any]:
    """A mapping in which the first of a list stays at its key and a number stands apart from its qualifier.

    >>> parted({"head": ["Mai", "Dũng"]}, {"head": "co_heads"}, {})
    {'head': 'Mai', 'co_heads': ['Dũng']}
    >>> parted({"weeks": {"value": 5, "qualifier": "nearly"}}, {}, {"weeks": "weeks_qualifier"})
    {'weeks': 5, 'weeks_qualifier': 'nearly'}
    """
    for key, rest in rests.items():
        said = given.get(key)
        if isinstance(said, list | tuple) and said and rest not in given:
            given = {**given, key: said[0], rest: said[1:]}
    for key, qualifier in qualifiers.items():
        said = given.get(key)
        if isinstance(said, Mapping) and set(said) == {"value", "qualifier"} and qualifier not in given:
            given = {**given, key: said["value"], qualifier: said["qualifier"]}
    return given


def one_or_more(rule: Rule[tuple[T, ...]]) -> Rule[tuple[T, ...]]:
    """A list, or its only entry without brackets."""

    def take(value: Any, kind: Any = None) -> tuple[T, ...]:
        if value is None or isinstance(value, list | tuple):
            return rule(value, kind)
        values = pasted(scalars.words(value)) if isinstance(typed(value), str) else [value]
        try:
            return rule(values, kind)
        except Several as refusals:
            if len(values) > 1:
                raise
            raise refusals.found[0][1] from None

    return take


def source_keys(value: Any, _: object = None) -> tuple[str, ...]:
    """One key, or a list of keys."""
    if isinstance(value, list | tuple):
        return each(scalars.source_key, value, str)
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise unfit("source keys", value)
    return (scalars.source_key(value),)


def pasted(names: str) -> list[str]:
    """The States of a list as the Council's documents and missions write them, in one line.

    An asterisk marks States that are not members of the Council; it is no part of the name. A comma or an «and»
    inside the name of a State parts nothing.

    >>> pasted("Albania, Austria,* Bosnia and Herzegovina and the Netherlands (Kingdom of the)**")
    ['Albania', 'Austria', 'Bosnia and Herzegovina', 'the Netherlands (Kingdom of the)']
    >>> pasted("Việt Nam, Bangladesh và Philippines")
    ['Việt Nam', 'Bangladesh', 'Philippines']
    """
    whole = " ".join(names.replace("*", " ").split(" ")).strip(" .")
    if _known(whole):
        return [whole]
    parts = [part.strip(" .") for part in _PARTED.split(whole)]
    return [name for part in parts if part for name in _divided(part)]


_PARTED = re.compile(r"[,;\n\t]")
_AND = re.compile(r"(?:^|\s+)(?:and|và|et|&)\s+")


def _divided(part: str) -> list[str]:
    """A part of a list at its «and», unless that belongs to the name of a State."""
    if not (joints := list(_AND.finditer(part))) or _known(part):
        return [part]
    halves = [(part[: joint.start()].strip(), part[joint.end() :].strip()) for joint in reversed(joints)]
    for before, after in halves:
        if not before or _known(before):
            return [*filter(None, [before]), *_divided(after)]
    return next(([before, after] for before, after in halves if _known(after)), [part])


def _known(name: str) -> bool:
    try:
        return bool(named(name))
    except UnknownName:
        return False
