"""Filters and globals of a user's own, written in Python.

A function of the user gets plain values: a text as `str`, a day as `date`, a
State as `State`, a record as the attrs object of the model, a list as `list`.
What it gives back is data like any other: it is never read as markup, and
where its first argument came from the session, the result keeps that path. An
absent value gives NOTHING without asking the function, unless its first
parameter says that it takes None, by its annotation or its default.

A function that prints markup on purpose gives Markdown, filled by `format`:
`Markdown("**{}**").format(name)`; what is filled in stays data.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import inspect
from collections.abc import Mapping
from typing import Any

import attrs
import jinja2

from unhrc_reports.errors import Fault, Place, ReportsError, TemplateError
from unhrc_reports.ledger import TOKEN, current
from unhrc_reports.localisation import Localisation
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State
from unhrc_reports.shield import UNWRITABLE, unshield
from unhrc_reports.templating.values import GIVEN, FactText, Md, Value, plain
from unhrc_reports.templating.views import Items, View, World, view
from unhrc_reports.templating.wording.words import NOTHING, absent
from unhrc_reports.text import Text

Markdown = Md
"""Markup that a user's function prints on purpose."""
PLAIN = (str, int, float, bool)
KINDS = (bool, int, decimal.Decimal, datetime.date, datetime.time, Text, State, Body)
"""What a function may give beside texts, records and lists."""
DATA = (FactText, Value)
"""What a template holds of the data, leaves and not records."""


def _identity(value: Any) -> Any:
    return (type(value), value) if type(value) in PLAIN else id(value)


@attrs.frozen
class Named:
    """A filter or global by its name; equal to another when it is the very same function or value."""

    name: str
    value: Any = attrs.field(eq=_identity)


@attrs.frozen
class Own:
    """The filters and globals of a user."""

    filters: tuple[Named, ...] = ()
    globals: tuple[Named, ...] = ()

    def add_to(self, environment: jinja2.Environment, localisation: Localisation) -> None:
        """Let templates use them; TemplateError where one would shadow a name of ours."""
        self._check(environment)
        for one in self.filters:
            environment.filters[one.name] = _Function(one, "filter", localisation).filter
        for one in self.globals:
            made = _Function(one, "global", localisation) if callable(one.value) else None
            environment.globals[one.name] = made if made is not None else _given(one.value, "", localisation)

    def _check(self, environment: jinja2.Environment) -> None:
        wrong = [
            *_names(self.filters, "filter", environment.filters),
            *(_fault(f"the filter {one.name!r} cannot be called; give a function",
                     f"bộ lọc {one.name!r} không gọi được; hãy đưa một hàm")
              for one in self.filters if not callable(one.value)),
            *_names(self.globals, "global", {*environment.globals, *KNOWN}),
        ]  # fmt: skip
        if wrong:
            raise TemplateError(wrong)


NONE = Own()
KNOWN = frozenset({
    "session", "language", "audience", "about", "about_kind",
    "self", "super", "loop", "caller", "varargs", "kwargs",
})  # fmt: skip
"""The names that every template knows beside the globals."""


def own(filters: Mapping[str, Any] | None, globals: Mapping[str, Any] | None) -> Own:  # noqa: A002
    """The filters and globals that a call of `render` was given."""
    if not filters and not globals:
        return NONE
    if not all(isinstance(given or {}, Mapping) for given in (filters, globals)):
        raise TemplateError('filters and globals are given by their names: filters={"weekday": weekday}')
    return Own(*(tuple(Named(*item) for item in (given or {}).items()) for given in (filters, globals)))


class Failed(jinja2.TemplateRuntimeError):
    """A function of the user failed."""


@attrs.frozen
class _Function:
    """A function of the user, as templates call it."""

    named: Named
    what: str
    localisation: Localisation
    takes_none: bool = attrs.field(init=False)

    @takes_none.default
    def _(self) -> bool:
        return _takes_none(self.named.value)

    @jinja2.pass_context
    def filter(self, context: Any, /, *given: Any, **named: Any) -> Any:
        """Call it as a filter; the context, of which it gets nothing, keeps Jinja from calling it early."""
        return self(*given, **named)

    def __call__(self, *given: Any, **named: Any) -> Any:
        if given and absent(given[0]) and not self.takes_none:
            return NOTHING
        plainly, by_name = [*map(bare, given)], {name: bare(one) for name, one in named.items()}
        sources = zip((*plainly, *by_name.values()), (*given, *named.values()), strict=True)
        mark = GIVEN.set([(held, path(one)) for held, one in sources if isinstance(one, (*DATA, Md))])
        try:
            made = self.named.value(*plainly, **by_name)
        except ReportsError:
            raise
        except Exception as error:
            message = f"the {self.what} {self.named.name!r} failed: {type(error).__name__}: {error}"
            raise Failed(message) from error
        finally:
            GIVEN.reset(mark)
        return self._told(made, given[0] if given else None)

    def _told(self, made: Any, first: Any) -> Any:
        try:
            return _derived(_given(made, path(first), self.localisation), made, first)
        except TypeError as error:
            raise Failed(f"the {self.what} {self.named.name!r} gave {error}") from None


def _derived(given: Any, made: Any, first: Any) -> Any:
    """What a function gave, marked as derived where it is no longer what the data say."""
    if isinstance(given, DATA) and given.path and made != bare(first):
        given.told_as(("derived",))
    return given


def _takes_none(function: Any) -> bool:
    try:
        first = next(iter(inspect.signature(function).parameters.values()), None)
    except (TypeError, ValueError):
        return False
    return first is not None and (first.default is None or "None" in str(first.annotation)
                                  or "Optional" in str(first.annotation))  # fmt: skip


def bare(value: Any) -> Any:
    """What a value of a template holds, as plain Python."""
    if absent(value) and not isinstance(value, str | Items):
        return None
    if isinstance(value, Value):
        return value.held
    if isinstance(value, View):
        return value.record
    if isinstance(value, Md):
        return unshield(plain(value))
    if isinstance(value, FactText):
        return str(value)
    return [bare(one) for one in value] if isinstance(value, Items | list | tuple) else value


def path(value: Any) -> str:
    """The path of the datum that a value came from, or nothing; markup has one where it prints one datum."""
    if isinstance(value, Md):
        found = {current().values[token].path for token in TOKEN.findall(value)}
        return found.pop() if len(found) == 1 else ""
    return str(getattr(value, "path", ""))


def _given(made: Any, path: str, localisation: Localisation) -> Any:
    """What a user gives, as templates see it."""
    if made is None:
        return NOTHING
    if isinstance(made, list | tuple):
        return [_given(one, path, localisation) for one in made]
    if isinstance(made, Md | dict) or type(made) is float:
        return made
    if isinstance(made, str):
        made = str(made)
        if found := UNWRITABLE.search(made):
            raise TypeError(f"a text with U+{ord(found[0]):04X}, which no document can hold; take it out")
    elif not (attrs.has(type(made)) or type(made) in KINDS or isinstance(made, enum.Enum)):
        raise TypeError(f"a {type(made).__name__}; give a text, number, date, State, record or list")
    return view(made, path, World(localisation, None)) if path or not isinstance(made, int | str) else made


def _names(given: tuple[Named, ...], what: str, known: Any) -> list[Fault]:
    """The names that are ours already, or that a template cannot write."""
    taken = [one.name for one in given if one.name in known]
    odd = [one.name for one in given if not one.name.isidentifier() or one.name.startswith("_")]
    vi = {"filter": "bộ lọc", "global": "biến"}[what]
    return [
        *(_fault(f"there is a {what} {name!r} of ours; choose another name",
                 f"thư viện đã có {vi} {name!r}; hãy chọn tên khác") for name in taken),
        *(_fault(f"{name!r} is no name for a {what}; write letters, figures and underscores, a letter first",
                 f"không thể đặt tên {vi} là {name!r}; hãy bắt đầu bằng chữ cái") for name in odd),
    ]  # fmt: skip


def _fault(en: str, vi: str) -> Fault:
    return Fault(Place(), {"en": en, "vi": vi})
