"""A session file mended in place: only the characters of the changed values, so comments, order and layout stay.

PyYAML's nodes say where each value begins and ends; JSON is YAML too, as far
as session files go.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import attrs
import yaml

from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.loading.yaml_notation import PARSER
from unhrc_reports.messages import message

WIDTH = 110
FLOW = re.compile(r"[,\[\]{}]")
Patch: TypeAlias = tuple[int, int, str]
"""From which character to which, and what stands there instead."""


@attrs.frozen
class Assignment:
    """A value at a path: its text, or the texts of some of its fields."""

    path: Sequence[str | int]
    value: str | Mapping[str, str]


def mended(text: str, assignments: Iterable[Assignment], file: str | None = None) -> str:
    """The text of a session file with other values; DataError for a path that the file does not write out."""
    root = yaml.compose(text, PARSER)
    patches = sorted({patch for one in assignments for patch in _patches(text, root, one, file)}, reverse=True)
    for start, end, new in patches:
        text = text[:start] + new + text[end:]
    return text


def _patches(text: str, root: Any, one: Assignment, file: str | None) -> list[Patch]:
    node = _node(root, one.path, file)
    if isinstance(one.value, str):
        return [_scalar(text, node, one.value, one.path, file)]
    if isinstance(node, yaml.ScalarNode):
        return [_short(text, node, one.value, one, file)]
    return [_field(text, node, name, value, one, file) for name, value in one.value.items()]


def _node(node: Any, path: Sequence[str | int], file: str | None) -> Any:
    for step in path:
        there = _child(node, step)
        if there is None:
            raise _not_there(node, path, file)
        node = there
    return node


def _child(node: Any, step: str | int) -> Any:
    """What stands at a step; a list of one may be written without its hyphen."""
    if isinstance(step, int):
        if not isinstance(node, yaml.SequenceNode):
            return node if step == 0 else None
        return node.value[step] if step < len(node.value) else None
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == step), None)


def _not_there(node: Any, path: Sequence[str | int], file: str | None) -> DataError:
    spelt = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
    place = Place(file, node.start_mark.line + 1, node.start_mark.column + 1, spelt)
    said = message("the file does not write this value out; write it by hand")
    return DataError([Fault(place, said)])


def _short(text: str, node: Any, value: Mapping[str, str], one: Assignment, file: str | None) -> Patch:
    """The short form of a figure or of a moment: «63», «many», «2025-07-08»."""
    fields = dict(value)
    if len(fields) == 1 and not (fields.keys() == {"qualifier"} and node.value[:1].isdigit()):
        return _scalar(text, node, next(iter(fields.values())), one.path, file)
    fields = {"value": node.value, **fields} if node.value[:1].isdigit() else fields
    said = ", ".join(f"{_key(text, node, name)}: {_written(text, node, value)}" for name, value in fields.items()
                     if (name, value) != ("qualifier", "exactly"))  # fmt: skip
    return node.start_mark.index, node.end_mark.index, f"{{{said}}}"


def _field(text: str, node: Any, name: str, value: str, one: Assignment, file: str | None) -> Patch:
    there = _child(node, name)
    if there is not None:
        return _scalar(text, there, value, one.path, file)
    if not isinstance(node, yaml.MappingNode) or not node.value:
        raise _not_there(node, one.path, file)
    start = node.value[0][0].start_mark
    between = ", " if node.flow_style else "\n" + " " * start.column
    first = f"{_key(text, node.value[0][0], name)}: {_written(text, node.value[0][0], value)}"
    return start.index, start.index, first + between


def _key(text: str, node: Any, name: str) -> str:
    return json.dumps(name) if _is_json(text) else name


def _is_json(text: str) -> bool:
    return text.lstrip().startswith('{"') or re.match(r'\s*\{\s*"', text) is not None


def _scalar(text: str, node: Any, value: str, path: Sequence[str | int], file: str | None) -> Patch:
    if not isinstance(node, yaml.ScalarNode):
        raise _not_there(node, path, file)
    if node.style in ("|", ">"):
        return _block(text, node, value)
    return node.start_mark.index, node.end_mark.index, _written(text, node, value)


def _written(text: str, node: Any, value: str) -> str:
    """A value in the quotation marks of the old one, or without, where it is understood so."""
    style = getattr(node, "style", None)
    if _is_json(text) and not re.fullmatch(r"-?\d+(\.\d+)?", value):
        return json.dumps(value, ensure_ascii=False)
    if style == '"':
        return json.dumps(value, ensure_ascii=False)
    if style == "'" or not _is_plain(value):
        return "'" + value.replace("'", "''") + "'"
    return value


def _is_plain(value: str) -> bool:
    """Whether a value can stand without quotation marks, in a flow mapping too."""
    try:
        node = yaml.compose(f"key: {value}", PARSER)
    except yaml.YAMLError:
        return False
    found = node.value[0][1] if isinstance(node, yaml.MappingNode) else None
    return (
        isinstance(found, yaml.ScalarNode)
        and found.value == value
        and not found.style
        and not FLOW.search(value)
        and " #" not in value
    )


def _block(text: str, node: Any, value: str) -> Patch:
    """A block of lines (`>-` or `|`), with the indentation that it has."""
    start = text.index("\n", node.start_mark.index) + 1
    lines = text[start : node.end_mark.index].split("\n")
    indentation = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), 0)
    kept = [line for line in lines if line.strip() == "" or line.startswith(" " * indentation)]
    old = "\n".join(lines[: len(kept)]).rstrip()
    margin = " " * indentation
    paragraphs = value.rstrip("\n").split("\n")
    if node.style == ">":
        folded = ["\n".join(_wrapped(one, margin)) for one in paragraphs]
        return start, start + len(old), "\n\n".join(folded)
    return start, start + len(old), "\n".join(margin + one if one else "" for one in paragraphs)


def _wrapped(paragraph: str, margin: str) -> list[str]:
    return textwrap.wrap(
        paragraph, WIDTH, initial_indent=margin, subsequent_indent=margin,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
