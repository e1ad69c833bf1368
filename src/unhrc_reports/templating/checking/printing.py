"""What a template prints: words and values, each in its line."""

from __future__ import annotations

import re

from jinja2 import nodes

from unhrc_reports.templating.checking import faults, headings
from unhrc_reports.templating.checking.expressions import look, printable
from unhrc_reports.templating.checking.kinds import Value
from unhrc_reports.templating.checking.statements import follow_one
from unhrc_reports.templating.checking.walks import Walk

TAG = re.compile(r"\{%.*?%\}|\{#.*?#\}")


NUMBERED = re.compile(r"\s*\{\{[^{}]*\}\}[.)](\s|$)")


BESIDE = re.compile(r"\}\} +\S|\S +\{\{")


EXPRESSION = re.compile(r"\{\{.*?(?:\}\}|$)")


@follow_one.register
def _(node: nodes.Output, walk: Walk) -> bool:
    solid = False
    for child in node.nodes:
        if isinstance(child, nodes.TemplateData):
            solid |= headings.words(walk, child)
        else:
            solid |= _printed(child, walk)
    return solid


def _printed(node: nodes.Expr, walk: Walk) -> bool:
    value = look(node, walk)
    printable(value, walk, node)
    for path in sorted(value.paths):
        walk.reads.setdefault(path, node.lineno)
    walk.gap |= value.empty
    if value.empty and _among_words(node, walk):
        faults.may_print_nothing(walk, node.lineno, value)
    if _numbered(node, value, walk):
        faults.numbered(walk, node.lineno, value)
    solid = not (value.hollow or value.absent)
    headings.value(walk, node.lineno, solid=solid)
    return solid


def _numbered(node: nodes.Expr, value: Value, walk: Walk) -> bool:
    """Whether Markdown may take a number and its full stop at the beginning of a line for a list item."""
    writes_number = value.named("number") or (isinstance(node, nodes.Filter) and node.name in {"number", "ordinal"})
    return bool(writes_number) and bool(NUMBERED.match(walk.source.lines[node.lineno - 1]))


def _among_words(node: nodes.Expr, walk: Walk) -> bool:
    """Whether an expression stands in a line with others, outside a table, where a gap would be seen."""
    line = TAG.sub("", walk.source.lines[node.lineno - 1]).strip()
    return not line.startswith("|") and bool(EXPRESSION.sub("", line).strip() or BESIDE.search(line))
