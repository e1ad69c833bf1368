"""The options of a document: what an editor completes, mypy knows, and a slip of the pen is held against.

`press_release`, `briefing` and `ministry_report` take those of `render` besides their own. They are written once,
in `Options`; a call with another one, with one too few or without its name is refused in the user's language.
"""

from __future__ import annotations

import datetime
import functools
import inspect
import os
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, ParamSpec, TypeAlias, TypedDict, TypeVar

from unhrc_reports.abridging import Length
from unhrc_reports.errors import Fault, Place, UsageError
from unhrc_reports.house import Styles
from unhrc_reports.messages import Message, message
from unhrc_reports.nearest import did_you_mean

P = ParamSpec("P")
R = TypeVar("R")

Paths: TypeAlias = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
Arrangement: TypeAlias = Literal["columns", "sequence"]
Audience: TypeAlias = Literal["internal", "public"]


class Options(TypedDict, total=False):
    """What every document may be given besides its session and language; `render` says what each does."""

    arrangement: Arrangement
    """How several languages stand: side by side in `columns`, or one after the other in `sequence`."""
    templates: Paths
    """Folders of your own that shadow the built-in templates."""
    reference: str | os.PathLike[str] | None
    """The Word file that gives the look, or the name of one of ours."""
    style: Styles | Iterable[Styles]
    """A house style, or one for each language."""
    filters: Mapping[str, Callable[..., Any]] | None
    """Functions of your own, as filters."""
    globals: Mapping[str, Any] | None
    """Values and functions of your own, by name."""
    length: Length
    """How much is told: «short», «standard» or «full»."""
    as_of: datetime.date | str | None
    """The day whose knowledge is told, where it is not the document's own."""


class Publication(Options, total=False):
    """The options of a document that may be for the public or not."""

    audience: Audience
    """A document for a `public` audience leaves out what is not for it."""


def chosen_day(given: datetime.date | str | None) -> datetime.date | None:
    """The day of `as_of`, given as such or as «2025-07-03»; UsageError for what is no day.

    >>> chosen_day("2025-07-03")
    datetime.date(2025, 7, 3)
    """
    if isinstance(given, datetime.datetime):
        return given.date()
    if given is None or isinstance(given, datetime.date):
        return given
    try:
        return datetime.date.fromisoformat(given)
    except (TypeError, ValueError):
        raise UsageError([_fault(NO_DAY.filled(given=str(given)))]) from None


def named_options(function: Callable[P, R]) -> Callable[P, R]:
    """Refuse a call that does not fit with a UsageError, which is a TypeError too; show every option to `help`."""
    signature = _signature(function)

    @functools.wraps(function)
    def checked(*given: P.args, **named: P.kwargs) -> R:
        try:
            signature.bind(*given, **named)
        except TypeError:
            raise UsageError(_faults(function.__name__, signature, given, named)) from None
        return function(*given, **named)

    checked.__signature__ = signature  # type: ignore[attr-defined]  # what help() and notebooks look at
    return checked


def _signature(function: Callable[..., Any]) -> inspect.Signature:
    """The parameters of a function, with those that stand in a TypedDict one by one."""
    signature, hints = inspect.signature(function), typing.get_type_hints(function)
    parameters = []
    for parameter in signature.parameters.values():
        if parameter.kind is not parameter.VAR_KEYWORD:
            parameters.append(parameter)
            continue
        (options,) = typing.get_args(hints[parameter.name])
        parameters += [
            inspect.Parameter(name, parameter.KEYWORD_ONLY, default=..., annotation=hint)
            for name, hint in typing.get_type_hints(options).items()
        ]
    return signature.replace(parameters=parameters)


def _faults(
    function: str, signature: inspect.Signature, given: tuple[object, ...], named: Mapping[str, object]
) -> Iterator[Fault]:
    known = signature.parameters
    options = [name for name, one in known.items() if one.kind is one.KEYWORD_ONLY]
    positional = [name for name in known if name not in options]
    for name in named:
        if name not in known:
            cure = did_you_mean(name, options)
            yield _fault(UNKNOWN.filled(function=function, option=name, cure=cure))
    if len(given) > len(positional):
        yield _fault(BY_NAME.filled(function=function, names=positional))
    if twice := [name for name in positional[: len(given)] if name in named]:
        yield _fault(TWICE.filled(function=function, names=twice))
    there = {*named, *positional[: len(given)]}
    for name, one in known.items():
        if one.default is one.empty and name not in there:
            yield _fault(MISSING.filled(function=function, name=name, example=EXAMPLES.get(name, "…")))


def _fault(said: Message) -> Fault:
    return Fault(Place(), said)


UNKNOWN = message("{function}() has no option {option!r}; {cure}")
BY_NAME = message('{function}() takes {names} alone without a name; name the options, as in language="vi"')
TWICE = message("{function}() is given {names} twice; give it once")
MISSING = message("{function}() needs {name}; add {name}={example}")
NO_DAY = message("as_of: {given!r} is no day; write it as year-month-day, such as 2025-07-03")
EXAMPLES = {"language": '"en"', "kind": '"press_release"', "session": "unhrc.load(path)"}
