"""What went wrong while a template was filled, told with its address.

The line is that of the user's own file, where one is on the way to the fault,
also when it came to light in a macro or a block of ours, which is then named
beside it; with the block, the line itself, and the datum that was in hand.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import attrs
import jinja2
from jinja2 import nodes
from jinja2.utils import missing

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.templating.environment import Macro
from unhrc_reports.templating.finding import Folders, excerpt
from unhrc_reports.templating.limits import Refused
from unhrc_reports.templating.proofing import meant, worded
from unhrc_reports.templating.views import FIGURES, Items, View, names

INVOKED: CodeType = Macro._invoke.__code__
UNDEFINED = re.compile(r"'(\w+)' is undefined")
OURS = re.compile(r"\b[A-Z]\w+\.(\w+\(\))")
"""A method in a message of Python's: «Dates.date()», whose class is nothing to a user."""
HOLDERS = {"Value": "a value", "View": "a record", "Items": "a list", "FactText": "a text", "Md": "a text"}
HELD = re.compile(rf"'?\b({'|'.join(HOLDERS)})\b'?( object)?")
LOCAL = re.compile(r"l_(\d+)_(\w+)")
LONG = 50_000
"""Characters of a template that is not read once more to name a datum: its line has to do."""
PLACE = re.compile(r"\.(\d+)(?=\.|$)")


@attrs.frozen
class Spot:
    """A line of a template on the way to the fault."""

    template: Any
    line: int
    frame: FrameType
    macro: str

    @property
    def file(self) -> str:
        """The file of the template."""
        return str(self.template.filename)

    @property
    def part(self) -> str:
        """«block 'lead'», «macro 'picture'», or nothing."""
        name = self.frame.f_code.co_name
        return f"macro {self.macro!r}" if name == "macro" else f"block {name[6:]!r}" if name[:6] == "block_" else ""


def located(error: BaseException, folders: Folders, kind: str) -> TemplateError:
    """The error for what happened while a template was filled."""
    spots = list(_spots(error))
    if not spots:
        place = Place(file=f"{kind}/") if isinstance(error, Refused) else Place()
        return TemplateError([Fault(place, worded(_said(error, None)))])
    ways = [spot for spot, after in zip(spots, [*spots[1:], None], strict=True) if not _only_extends(spot, after)]
    spot = next((one for one in reversed(ways) if folders.is_users(one.file)), spots[-1])
    message = f"{_said(error, spot.frame)}{_in(spot, spots[-1])}"
    place = Place(file=spot.file, line=spot.line, path=_datum(spot))
    return TemplateError([Fault(place, worded(message), excerpt(spot.file, spot.line))])


def _spots(error: BaseException) -> Iterator[Spot]:
    trace, macro = error.__traceback__, ""
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code is INVOKED:
            macro = frame.f_locals["self"].name or "caller"
        elif (template := frame.f_globals.get("__jinja_template__")) is not None:
            yield Spot(template, template.get_corresponding_lineno(trace.tb_lineno), frame, macro)
        trace = trace.tb_next


def _only_extends(spot: Spot, after: Spot | None) -> bool:
    """Whether a template is on the way only because it extends the next one."""
    is_root = after is not None and spot.frame.f_code.co_name == after.frame.f_code.co_name == "root"
    return is_root and spot.frame.f_locals.get("parent_template") is after.template  # type: ignore[union-attr]


def _in(spot: Spot, last: Spot) -> str:
    """Where in the template; and where in ours the fault came to light, if it did so there."""
    told = f" (in {spot.part}" if spot.part else ""
    if last is not spot:
        told += f"{', ' if told else ' ('}while {last.part or 'the template'} of {last.template.name} was filled"
    return f"{told})" if told else ""


def _said(error: BaseException, frame: FrameType | None) -> str:
    """What is wrong, in words for a user."""
    if isinstance(error, RecursionError):
        return "a macro, block or template calls itself without end; take the call out"
    if isinstance(error, MemoryError):
        return "the template makes more than fits into memory; look for a loop that makes a text or list longer"
    if isinstance(error, KeyError):
        return f"{error} is not known here; look at the list of names"
    message = HELD.sub(lambda found: HOLDERS[found[1]], OURS.sub(r"\1", str(error))) or type(error).__name__
    if frame is not None and (found := UNDEFINED.fullmatch(message)):
        message += meant(found[1], _known(frame))
    return message


def _known(frame: FrameType) -> dict[str, Any]:
    """The names that a template knows at a line, and what they stand for."""
    context = frame.f_locals.get("context")
    known = dict(context.get_all()) if context is not None else {}
    for name in sorted(frame.f_locals):
        if (found := LOCAL.fullmatch(name)) and frame.f_locals[name] is not missing:
            known[found[2]] = frame.f_locals[name]
    return known


def _datum(spot: Spot) -> str:
    """The path of what the line asks of the data: of the first that is absent, else of the innermost."""
    known = _known(spot.frame)
    found = [_value(node, known) for node in _asked(spot)]
    absent = next((path for value, path in found if value is None and path), "")
    return PLACE.sub(r"[\1]", absent or max((path for _, path in found), key=_depth, default=""))


def _depth(path: str) -> int:
    return path.count(".") if path else -1


def _asked(spot: Spot) -> Iterator[nodes.Node]:
    try:
        fields = _fields(Path(spot.file), Path(spot.file).stat().st_mtime_ns)
    except (OSError, ValueError, RecursionError, jinja2.TemplateError):
        return
    yield from (one for one in fields if one.lineno == spot.line)


@functools.lru_cache(64)
def _fields(file: Path, changed: int) -> list[nodes.Expr]:
    """Everything that a template asks of something, kept until the file has `changed`; of a long one nothing."""
    source = file.read_text(encoding="utf-8-sig")
    if len(source) > LONG:
        return []
    tree = jinja2.Environment().parse(source)  # noqa: S701  # nothing is filled with it
    return list(tree.find_all((nodes.Getattr, nodes.Getitem)))


def _value(node: Any, known: dict[str, Any]) -> tuple[Any, str]:
    """What an expression such as `r.title` stands for, and its path; no path where that is not known."""
    if isinstance(node, nodes.Name):
        value = known.get(node.name, "")
        return value, str(getattr(value, "path", ""))
    if isinstance(node, nodes.Getattr):
        return _field(*_value(node.node, known), node.attr)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        held, path = _value(node.node, known)
        step = node.arg.value
        if isinstance(held, Items) and isinstance(step, int) and -len(held) <= step < len(held):
            return held[step], str(getattr(held[step], "path", ""))
        return _field(held, path, str(step))
    return "", ""


def _field(held: Any, path: str, name: str) -> tuple[Any, str]:
    if held is None:
        return None, path
    if not isinstance(held, View) or name not in {*names(type(held.record)), *FIGURES}:
        return "", str(getattr(held, "path", ""))
    try:
        value = held.field(name)
    except Exception:  # the address must not fail where the template did
        return "", held.path
    return value, str(getattr(value, "path", "")) or f"{held.path}.{name}".lstrip(".")
