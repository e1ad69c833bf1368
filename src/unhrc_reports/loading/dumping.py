"""A session as a file again: what a person would have written, and nothing that goes without saying.

Defaults are left out, figures and moments take their short forms, keys stand in
the order of the model. What comes out is read back before it is handed over, so
no file is written that could not be loaded.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import json
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs
import yaml

from unhrc_reports import model
from unhrc_reports.conversion.records import keys
from unhrc_reports.loading.reading import session_of_data
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State, state_called
from unhrc_reports.text import Text

WIDTH = 110
SHORT_NUMBER = re.compile(r"0|[1-9][0-9]{0,5}")
"""The key of a source that is written without quotation marks."""


def plain(session: model.Session) -> dict[str, Any]:
    """A session as plain Python data, as it is written in a file.

    >>> day = datetime.date(2025, 7, 8)
    >>> session = model.Session(number=59, opened=day, closed=day, delegation=model.Delegation(state="VN"))
    >>> plain(session)["delegation"]
    {'state': 'Viet Nam'}
    """
    data = _record(session)
    session_of_data(data)
    return data


def _record(value: Any) -> dict[str, Any]:
    """The fields of an instance that say more than their defaults."""
    found = {field.name: (field, getattr(value, field.name)) for field in keys(type(value))}
    return {name: _key(value, field, of) for name, (field, of) in found.items() if not _is_default(field, of)}


def _is_default(field: Any, value: object) -> bool:
    default = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]  # attrs types the function, not the class
        default = default.factory()
    return bool(type(default) is type(value) and default == value)


def _key(owner: object, field: Any, value: object) -> object:
    if isinstance(owner, model.Source) and field.name == "key":
        return _source_key(owner.key)
    if field.metadata.get("one or more") and isinstance(value, tuple) and len(value) == 1:
        return _value(value[0])
    return _value(value)


def _value(value: object) -> object:
    if attrs.has(type(value)):
        return SHORT.get(type(value), _record)(value)
    if isinstance(value, tuple):
        return _listed(value)
    return value.value if isinstance(value, enum.Enum) else value


def _listed(values: tuple[Any, ...]) -> object:
    if values and type(values[0]) is str:
        keys_of_sources = [_source_key(key) for key in values]
        return keys_of_sources[0] if len(values) == 1 else keys_of_sources
    return [_value(value) for value in values]


def _source_key(key: str) -> int | str:
    return int(key) if SHORT_NUMBER.fullmatch(key) else key


def _reading(count: model.Count) -> object:
    said = _record(count)
    if list(said) == ["value"]:
        return count.value
    return said["qualifier"] if list(said) == ["qualifier"] else said


def _figure(counts: model.Counts) -> object:
    readings = [_reading(count) for count in counts.readings]
    return readings[0] if len(readings) == 1 else readings


def _text(text: Text) -> object:
    said: dict[str, object] = dict(text)
    return {**said, "sources": _listed(text.sources)} if text.sources else said


def _body(body: Body) -> object:
    """The code of a body, or its name where a State has the code."""
    return body.en_list if state_called(body.code) else body.code


def _moment(moment: model.Moment) -> object:
    said = _record(moment)
    if list(said) == ["day", "whole_month"]:
        return f"{moment.day:%Y-%m}"
    return moment.day if list(said) == ["day"] else said


SHORT: Mapping[type, Callable[[Any], object]] = MappingProxyType({
    Text: _text,
    State: lambda state: state.un_short,
    Body: _body,
    model.PartialDate: str,
    model.Count: _reading,
    model.Counts: _figure,
    model.Moment: _moment,
})  # fmt: skip
"""The types that have a short form."""


def as_yaml(data: Mapping[str, Any]) -> str:
    """Plain data in YAML."""
    written = yaml.dump(
        data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=False, width=WIDTH
    )
    return str(written)


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # one of the two is there
    """Writes each value out in full, without anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _clock(time: datetime.time) -> str:
    return time.isoformat("minutes" if not (time.second or time.microsecond) else "auto")


def _yaml_number(dumper: Any, number: decimal.Decimal) -> Any:
    written = format(number, "f")
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in written else 'int'}", written)


_Dumper.add_representer(decimal.Decimal, _yaml_number)
_Dumper.add_representer(datetime.time, lambda dumper, time: dumper.represent_str(_clock(time)))


def as_json(data: Mapping[str, Any]) -> str:
    """Plain data in JSON."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=_json) + "\n"


def _json(value: object) -> object:
    if isinstance(value, decimal.Decimal):
        return float(value)  # exact to fifteen digits, and loading takes no more
    return _clock(value) if isinstance(value, datetime.time) else str(value)


WRITERS: Mapping[str, Callable[[Mapping[str, Any]], str]] = MappingProxyType({"yaml": as_yaml, "json": as_json})
