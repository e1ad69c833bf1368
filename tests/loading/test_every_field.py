"""Every key of every class, misspelt and given a wrong value: named, with the right key or form."""

from __future__ import annotations

import datetime
import types
import typing

import attrs
import jsonschema
import pytest
import strategies
from complete import at, changed, classes_by_path, where

from unhrc_reports import model
from unhrc_reports.conversion.docstrings import meanings
from unhrc_reports.errors import DataError
from unhrc_reports.loading import load, loads, schema
from unhrc_reports.model import Session
from unhrc_reports.reference import Body, State
from unhrc_reports.text import Text

SCHEMA = schema()


def refused_by_schema(kind, record) -> bool:
    """Whether the schema finds fault with an instance of a class."""
    part = (
        SCHEMA
        if kind is Session
        else {**SCHEMA["definitions"][kind.__name__], "definitions": SCHEMA["definitions"]}
    )
    return not jsonschema.Draft7Validator(part).is_valid(_json(record))


def faults(data):
    with pytest.raises(DataError) as caught:
        load(data)
    return [(fault.place.path, fault.wording["en"]) for fault in caught.value.faults]


def slips(name):
    """A letter left out, two swapped, one added, one exchanged: at the end, where nearly every name has letters."""
    return {name[:-1], f"{name[:-2]}{name[-1]}{name[-2]}", f"{name}x", f"{name[:-1]}q", name[1:], name.upper()} - {
        name
    }


KEYS = [(kind, field) for kind in strategies.classes() for field in strategies.loaded_fields(kind)]
IDS = [f"{kind.__name__}.{field.name}" for kind, field in KEYS]


@pytest.mark.parametrize(("kind", "field"), KEYS, ids=IDS)
def test_a_misspelt_key_is_named_with_the_right_one(kind, field):
    path = where(kind)
    for slip in slips(field.name) - {other.name for other in strategies.loaded_fields(kind)}:

        def misspell(record, slip=slip):
            record[slip] = record.pop(field.name, None)

        data = changed(path, misspell)

        named = dict(faults(data))[f"{path}.{slip}".lstrip(".")]
        assert f"no key {slip!r} in {kind.__name__}" in named
        assert f"did you mean {field.name!r}?" in named
        assert refused_by_schema(kind, at(data, path))


@pytest.mark.parametrize(("kind", "field"), KEYS, ids=IDS)
def test_a_key_that_must_be_there_is_named_when_it_is_not(kind, field):
    if field.default is not attrs.NOTHING:
        return
    path = where(kind)

    data = changed(path, lambda record: record.pop(field.name))

    assert [(at, said.split(";")[0]) for at, said in faults(data)] == [(path, f"the key {field.name!r} is missing")]
    assert refused_by_schema(kind, at(data, path))


WRONG = {
    "nothing": None,
    "truth": True,
    "number": 7,
    "fraction": 7.5,
    "text": "no such value",
    "empty text": " ",
    "list": [[]],
    "mapping": {"no": {"such": "key"}},
    "bytes": b"",
    "date": datetime.date(2025, 7, 8),
}
TAKEN = {
    str: {"text"},
    int: {"number"},
    bool: {"truth"},
    datetime.date: {"date"},
    datetime.time: set(),
    model.PartialDate: {"date"},
    Text: set(),
    State: set(),
    Body: set(),
    model.Counts: {"number"},
    model.Count: {"number"},
    model.Moment: {"date"},
}
"""Which of the wrong values are right ones, for a type."""


OUT_OF_RANGE = {"start", "end", "since"}
"""Seven is no year."""


def taken(kind, field):
    if field.name == "sources" or field.name == "session_sources":
        return {"number", "text"} if "str" in str(field.type) else set()
    if kind is model.Source and field.name == "key":
        return {"number", "text"}
    if (plain := strategies.plain_type(field.type)) is not field.type:
        bounded = taken(kind, field.evolve(type=plain))
        return bounded - {"number", "fraction"} if field.name in OUT_OF_RANGE else bounded - {"text"}
    inner = typing.get_args(field.type)
    if types.NoneType in inner:
        return {
            "nothing",
            *taken(kind, field.evolve(type=next(k for k in inner if k is not types.NoneType))),
        }
    if "Decimal" in str(field.type):
        return {"number", "fraction"}
    return TAKEN.get(field.type, set())


@pytest.mark.parametrize(("kind", "field"), KEYS, ids=IDS)
def test_a_wrong_type_is_refused_at_its_field(kind, field):
    path = where(kind)
    spelt = f"{path}.{field.name}".lstrip(".")
    for name in WRONG.keys() - taken(kind, field):
        data = changed(path, lambda record, name=name: record.update({field.name: WRONG[name]}))

        assert all(at.startswith(spelt) for at, _ in faults(data)), name


SCHEMA_KNOWS = ("truth", "number", "fraction", "empty text", "list", "mapping")


@pytest.mark.parametrize(("kind", "field"), KEYS, ids=IDS)
def test_the_schema_refuses_it_too(kind, field):
    path = where(kind)
    for name in set(SCHEMA_KNOWS) - taken(kind, field):
        data = changed(path, lambda record, name=name: record.update({field.name: WRONG[name]}))

        assert refused_by_schema(kind, at(data, path)), name


def _json(data):
    if isinstance(data, dict):
        return {str(key): _json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_json(value) for value in data]
    return data if data is None or isinstance(data, int | float | str) else str(data)


def test_the_complete_session_has_every_class():
    found = {kind for _, kind in classes_by_path(Session, "")}

    assert (
        found == set(strategies.classes()) >= {model.Organization, model.Tally, model.Moment, model.DefensivePoint}
    )


@pytest.mark.parametrize(("kind", "field"), KEYS, ids=IDS)
def test_every_field_says_what_it_means(kind, field):
    assert meanings(kind)[field.name].endswith(".")


def test_null_in_yaml_is_refused_where_something_must_stand():
    with pytest.raises(DataError, match=r"1:8: number: there is nothing here; write a whole number"):
        loads("number:\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN}")
