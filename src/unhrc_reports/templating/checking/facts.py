"""What guards have shown: which values are there, are true, or are records of one class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from unhrc_reports.templating.checking.kinds import Fact, Kind, Value

Facts = frozenset[Fact]
NOTHING_KNOWN: Facts = frozenset()


def has(facts: Facts, ident: str) -> bool:
    """Whether a value is known to be there."""
    return bool(ident) and (("has", ident) in facts or ("true", ident) in facts)


def is_true(facts: Facts, ident: str) -> bool:
    """Whether a value is known to be true: a list with items, a figure with a reading, a text with words."""
    return bool(ident) and ("true", ident) in facts


def told(value: Value, *, true: bool) -> Facts:
    """What is known once a value has been found true, or only there."""
    if not value.ident:
        return NOTHING_KNOWN
    found = {("has", value.ident)} | ({("true", value.ident)} if true else set())
    if true and value.named("figure"):
        found |= {("has", f"{value.ident}.actual"), ("true", f"{value.ident}.actual")}
    if true and value.named("list"):
        found |= {("has", f"{value.ident}[0]"), ("has", f"{value.ident}[-1]")}
    return frozenset(found)


def narrowed(value: Value, facts: Facts) -> Value:
    """A value, given what is known of it."""
    for fact in facts:
        if fact[0] == "is" and fact[1] == value.ident:
            kinds = tuple(kind for kind in value.kinds if kind.name != "record" or kind.of in fact[2])
            value = attrs.evolve(value, kinds=kinds)
    if is_true(facts, value.ident):
        return value.present()
    return attrs.evolve(value, none=False, undefined=False) if has(facts, value.ident) else value


def tagged(tag: Kind, chosen: Iterable[str]) -> Facts:
    """What is known of a record once its tag has been found to be one of these."""
    rows = [row for row in tag.of if row[0] in set(chosen)]
    shared = frozenset.intersection(*(frozenset(row[2]) for row in rows)) if rows else NOTHING_KNOWN
    classes = frozenset(row[1] for row in rows)
    return frozenset({("is", tag.about, classes)}) | moved(shared, "", tag.about)


def moved(facts: Iterable[Fact], old: str, new: str) -> Facts:
    """Facts on an identity and its fields, as facts on another one."""
    return frozenset(_moved(facts, {old: new}))


def translated(facts: Facts, names: Mapping[str, str]) -> Facts:
    """The facts on these identities and their fields, under their other names; no others."""
    return frozenset(_moved(facts, names))


def _moved(facts: Iterable[Fact], names: Mapping[str, str]) -> Iterator[Fact]:
    for fact in facts:
        for old, new in names.items() if fact[0] != "either" else ():
            rest = fact[1][len(old) :] if fact[1].startswith(old) else None
            if rest is not None and (not old or not rest or rest[0] in ".["):
                joint = "." if not old and rest and rest[0] not in ".[" else ""
                yield (fact[0], f"{new}{joint}{rest}", *fact[2:])
