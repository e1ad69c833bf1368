"""A JSON Schema (draft-07) of session files, so that an editor completes and checks while one types.

It is made of the classes of the model: their fields, their enumerations, and
the docstrings under the fields. The short forms of `forms` stand in it by hand;
a test holds the two together.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs

from unhrc_reports import model
from unhrc_reports.conversion.bounds import FIRST_YEAR, LAST_YEAR, Number
from unhrc_reports.conversion.docstrings import meanings
from unhrc_reports.conversion.records import keys
from unhrc_reports.model.counts import NUMBERLESS
from unhrc_reports.reference.bodies import Body, bodies
from unhrc_reports.reference.states import State
from unhrc_reports.text import LANGUAGE_TAG, Text

Schema: TypeAlias = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
YEAR = "(19[0-9]{2}|20[0-9]{2}|2100)"
DATE = f"^{YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
PARTIAL_DATE = f"^{YEAR}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
TIME = r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?$"
NOT_BLANK = r"\S"
SOURCE_KEY: Schema = {"type": ["string", "integer"], "pattern": NOT_BLANK}
NOTHING: Schema = {"type": "null"}
MONTH: Schema = {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$", "examples": ["2025-07"]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


# An editor asks for quotation marks around a text such as 2025 or true, which the loader takes as written.
WORDS: Schema = {"type": "string", "pattern": NOT_BLANK}
SHORT: Mapping[Any, Schema] = {
    str: WORDS,
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    decimal.Decimal: {"type": "number"},
    datetime.date: {"type": "string", "pattern": DATE, "examples": ["2025-07-08"]},
    datetime.time: {"type": "string", "pattern": TIME, "examples": ["18:00"]},
    model.PartialDate: _either(
        {"type": "string", "pattern": PARTIAL_DATE, "examples": ["2025-07"]},
        {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
    ),
    Text: _ref("Text"),
    State: _ref("State"),
    Body: _ref("Body"),
    model.Counts: _ref("Counts"),
    model.Count: _ref("Reading"),
    model.Moment: _ref("Time"),
}
"""How each type without keys of its own is written."""


def schema() -> Schema:
    """The schema of a session file.

    >>> schema()["properties"]["number"]
    {'description': 'Number of the session within its kind: 59.', 'type': 'integer', 'minimum': 1, 'maximum': 999}
    """
    definitions = _definitions()
    root = definitions.pop("Session")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Session",
        **root,
        "definitions": definitions,
    }


def _definitions() -> Schema:
    found: Schema = {
        "Text": {
            "description": "The same words in each language, by its tag.",
            "type": "object",
            "properties": {"en": WORDS, "vi": WORDS, "sources": _ref("Sources")},
            "patternProperties": {f"^{LANGUAGE_TAG.pattern}$": WORDS},
            "additionalProperties": False,
            "minProperties": 1,
            "not": {"required": ["sources"], "maxProperties": 1},
        },
        "State": {
            "description": "A State, by any of its names in English or Vietnamese or by its ISO code.",
            "type": "string",
            "pattern": NOT_BLANK,
            "examples": ["Viet Nam", "Việt Nam", "VN", "Netherlands"],
        },
        "Body": {
            "description": "A group of States, an organization or an entity of the United Nations, by any of its "
            "names in English or Vietnamese.",
            "type": "string",
            "pattern": NOT_BLANK,
            "examples": [body.code for body in bodies()],
        },
        "Party": {
            "description": "Whoever acts at the Council: a State, a body of the tables, or one written out.",
            **_either(_ref("State"), _ref("Body"), _ref("Organization")),
        },
        "Group": _either(_ref("Body"), _ref("Organization")),
        "Number": _either(_schema(Number, {}), {"enum": sorted(NUMBERLESS)}),
        "Reading": _either(_ref("Number"), _ref("Count")),
        "Counts": _either(_ref("Number"), _ref("Count"), {"type": "array", "items": _ref("Reading")}),
        "Time": _either(SHORT[datetime.date], MONTH, _ref("Moment")),
        "Sources": _either(SOURCE_KEY, {"type": "array", "items": SOURCE_KEY}),
    }
    _record(model.Session, found)
    for kind in (model.Organization, model.Count, model.Moment):
        _record(kind, found)
    return dict(sorted(found.items()))


def _record(kind: type, found: Schema) -> Schema:
    """The definition of a class, with those of the classes in it."""
    if kind.__name__ not in found:
        found[kind.__name__] = {}  # so that a class that holds itself would end
        fields = keys(attrs.resolve_types(kind))
        said = meanings(kind)
        found[kind.__name__] = {
            "description": " ".join((kind.__doc__ or "").split("\n\n")[0].split()),
            "type": "object",
            "properties": {
                field.name: {"description": said.get(field.name, ""), **_field(kind, field, found)}
                for field in fields
            },
            "required": [field.name for field in fields if field.default is attrs.NOTHING],
            "additionalProperties": False,
        }
    return _ref(kind.__name__)


def _field(owner: type, field: Any, found: Schema) -> Schema:
    if owner is model.Source and field.name == "key":
        return SOURCE_KEY
    # draft-07 ignores what stands beside a $ref, the description included
    made = _schema(field.type, found)
    if field.metadata.get("one or more"):
        listed = made["anyOf"][0] if "anyOf" in made else made
        made = _either(listed["items"], listed)
    if "rest" in field.metadata:
        made = _either(made, {"type": "array", "items": made, "minItems": 1})
    if "qualifier" in field.metadata:
        made = _either(made, _ref("Count"))
    return {"allOf": [made]} if "$ref" in made else made


def _schema(kind: Any, found: Schema) -> Schema:
    if typing.get_origin(kind) is typing.Annotated:
        plain, bound = typing.get_args(kind)
        return {**SHORT[plain], **bound.schema}
    inner = [part for part in typing.get_args(kind) if part is not types.NoneType]
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        made = _ref("Party" if State in inner else "Group") if len(inner) > 1 else _schema(inner[0], found)
        return _either(made, NOTHING) if len(inner) < len(typing.get_args(kind)) else made
    if typing.get_origin(kind) is tuple:
        if inner[0] is str:
            return _ref("Sources")
        listed = {"type": "array", "items": _schema(inner[0], found)}
        return _either(listed, WORDS) if State in (inner[0], *typing.get_args(inner[0])) else listed
    if kind in SHORT:
        return SHORT[kind]
    if issubclass(kind, enum.Enum):
        return {"enum": [member.value for member in kind]}
    return _record(kind, found)
