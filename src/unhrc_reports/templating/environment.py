"""Jinja made safe for Markdown: strict, sandboxed, and escaping with our own escape.

Jinja hard-codes HTML's escape into the code that it makes of a template. The
CodeGenerator below puts ours in its place, so that a template which forgets a
filter is still safe, and lets the code take a step at each turn of a loop. The
engine tries this before it fills anything: should a new Jinja undo it, no
document is written at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType, MethodType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.runtime import Macro as JinjaMacro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from unhrc_reports.templating.finding import Folders, beside
from unhrc_reports.templating.limits import concat, counted, pay, steps, weighed
from unhrc_reports.templating.ordering import LAYOUT, in_order_of, named_in
from unhrc_reports.templating.proofing import Sheet, sheet
from unhrc_reports.templating.standalone import Standalone
from unhrc_reports.templating.trees import mark_sections, refuse_forbidden, refuse_source, respell
from unhrc_reports.templating.values import FactText, Md, Value, escape, joined, sources_of
from unhrc_reports.templating.views import Figures, Items, View

OPEN_TO_TEMPLATES = (
    LoopContext,
    Namespace,
    jinja2.runtime.TemplateReference,
    jinja2.environment.TemplateModule,
)
"""Jinja's own objects, whose attributes a template may read."""


class Macro(JinjaMacro):
    """A macro whose result is Markdown."""

    def _invoke(self, arguments: list[Any], autoescape: bool) -> Md:
        next(steps.get())
        if self.catch_varargs or self.catch_kwargs:
            weighed(arguments)
        return Md(self._func(*arguments))


IMPORTED = "Md as Markup, escape, joined as markup_join, Macro, counted, steps, weighed"
"""What the code of a template uses of ours."""
MADE = (nodes.Name, nodes.Filter, nodes.Call)
"""What a list can hold that is more than is written."""
STEPS: Mapping[str, str] = MappingProxyType({
    "concat = environment.concat": "concat = environment.concat; next(steps.get())",
    "_loop_vars = {}": "_loop_vars = {}; next(steps.get())",
    "fiter": "counted(fiter)",
})  # fmt: skip
"""Pieces of the code that Jinja makes, and what they become: a step in each template, block and turn of a loop."""


class Generator(CodeGenerator):
    """Writes the code of a template, with our escape in place of HTML's, and with steps."""

    def write(self, x: str) -> None:
        """Write a piece of code."""
        super().write(STEPS.get(x, x))

    def writeline(self, x: str, node: nodes.Node | None = None, extra: int = 0) -> None:
        """Write a line of code; after Jinja's imports, ours."""
        super().writeline(x, node, extra)
        if x.startswith("from jinja2.runtime import "):
            super().writeline(f"from {__name__} import {IMPORTED}")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        """Write a list, which is weighed; so are tuples and dicts."""
        self._weighed(super().visit_List, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        """Write a tuple: one that takes values apart as it is."""
        if node.ctx == "store":
            super().visit_Tuple(node, frame)
        else:
            self._weighed(super().visit_Tuple, node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        """Write a dict."""
        self._weighed(super().visit_Dict, node, frame)

    def visit_Assign(self, node: nodes.Assign, frame: Frame) -> None:  # noqa: N802
        """Write an assignment, whose checks know its line too."""
        self.newline(node)
        super().visit_Assign(node, frame)

    def _weighed(self, visit: Callable[[Any, Frame], None], node: nodes.Expr, frame: Frame) -> None:
        constant = next(node.find_all(MADE), None) is None
        self.write("" if constant else "weighed(")
        visit(node, frame)
        self.write("" if constant else ")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        constant = node.as_const(frame.eval_ctx)
        if isinstance(node, nodes.TemplateData):
            return str(constant)
        return str(finalize.const(str(escape(constant))))


class Environment(ImmutableSandboxedEnvironment):
    """The environment of one language."""

    code_generator_class = Generator
    intercepted_binops = frozenset({"+", "%", "*", "**"})

    def __init__(self, loader: jinja2.BaseLoader, spelled: Callable[[str], str] | None = None) -> None:
        self._spelled = spelled
        self.read = 0
        self.sheets: dict[str, Sheet] = {}
        super().__init__(
            loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, extensions=[Standalone],
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, cache_size=-1, auto_reload=True,
        )  # fmt: skip
        self.concat = concat  # type: ignore[method-assign]
        self.globals.clear()
        self.filters.clear()
        self.tests = {name: self.tests[name] for name in SAFE_TESTS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        self.read += 1
        refuse_source(source, name, filename)
        pay(len(source))
        self.sheets.pop(str(name), None)
        tree = super()._parse(source, name, filename)
        refuse_forbidden(tree, name, filename)
        self._put_in_order(tree, str(name), str(filename))
        self.sheets[str(name)] = sheet(tree, str(filename))
        if self._spelled is not None:
            respell(tree, self._spelled)
        if not any(isinstance(node, nodes.Extends) for node in tree.body):
            mark_sections(tree, self)
        return tree

    def _put_in_order(self, tree: nodes.Template, name: str, filename: str) -> None:
        """Fill the blocks of the order that shadows a layout, where there is one."""
        if not isinstance(self.loader, Folders) or not filename.endswith(LAYOUT):
            return
        order = self.loader.order(name)
        if order and not any(isinstance(node, nodes.Extends) for node in tree.body):
            in_order_of(tree, order, named_in(self.loader.find(order)))

    def compile(self, source: Any, name: Any = None, filename: Any = None, *more: Any, **named: Any) -> Any:
        """Make code of a template; what is too deep for Jinja or Python is a mistake in it like any other."""
        try:
            return super().compile(source, name, filename, *more, **named)
        except (RecursionError, MemoryError, SyntaxError):
            message = "is nested too deeply; part it, with macros or templates of their own"
        except (ValueError, OverflowError) as error:
            message = f"cannot be read: {error}"
        raise jinja2.TemplateSyntaxError(message, 1, name, filename)

    def join_path(self, template: str, parent: str) -> str:
        """The name that an extends, include or import means, seen from the template that holds it."""
        return beside(template, parent)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a view, or what Jinja's own objects have; no attribute of anything else."""
        if isinstance(obj, View):
            try:
                return obj.seen[attribute]
            except KeyError:
                return obj.field(attribute)
        if isinstance(obj, FactText) and attribute == "sources":
            return sources_of(obj)
        if isinstance(obj, OPEN_TO_TEMPLATES):
            return super().getattr(obj, attribute)
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return self.unreadable(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """An item of a list, or a field by its name."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        if isinstance(obj, (Items, list, tuple)):
            try:
                return obj[argument]
            except IndexError:
                return None
        return self.unreadable(obj, str(argument))

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls; our macros and functions at once, who need nothing that Jinja looks up."""
        if type(called) is not Macro and type(called) is not MethodType:
            return super().call(context, called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(*args, **kwargs)

    def unreadable(self, obj: Any, attribute: str) -> Any:
        """Refuse an attribute, naming what was asked."""
        if isinstance(obj, jinja2.Undefined):
            return obj.__getattr__(attribute)
        if obj is None:
            raise jinja2.UndefinedError(f"{attribute!r} was asked of a value that is absent; guard it with an if")
        kind = "a text" if isinstance(obj, str) else "a list" if isinstance(obj, Items) else "a value"
        raise SecurityError(f"{attribute!r} was asked of {kind}, which has no fields; use a filter")

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Add texts, with facts kept; nothing that grows without limit."""
        if operator == "+" and (isinstance(left, str) or isinstance(right, str)):
            return joined((left, right))
        if operator == "+":
            return int(left) + int(right) if not isinstance(left, list) else _added(left, right)
        raise SecurityError(f"the operator {operator} is not available in templates")


SAFE_TESTS = (
    "boolean", "defined", "divisibleby", "eq", "==", "equalto", "even", "false", "ge", ">=", "greaterthan", "gt",
    ">", "in", "integer", "iterable", "le", "<=", "lessthan", "lt", "<", "mapping", "ne", "!=", "none", "number",
    "odd", "sameas", "sequence", "string", "true", "undefined",
)  # fmt: skip


def _added(left: list[Any], right: Iterable[Any]) -> list[Any]:
    made: list[Any] = weighed(left + list(right))
    pay(len(made))
    return made


__all__ = [
    "Environment",
    "FactText",
    "Figures",
    "Macro",
    "Md",
    "Value",
    "counted",
    "escape",
    "joined",
    "pay",
    "steps",
]
