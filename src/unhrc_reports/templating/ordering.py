"""The order of blocks alone: a layout of empty blocks, which the layout that it shadows fills.

    {% block headline %}{% endblock %}
    {% block lead %}{% endblock %}
    {% block contact %}{% endblock %}

Saved as `my_pack/press_release/layout.md.j2`, this is a press release of three blocks, in this order, worded as
built in. A block that the shadowed layout does not have is a new one, for a template of a language to fill; one
that it has within another stands where the order names it, and there alone.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import nodes

from unhrc_reports.templating.limits import MOST_BYTES

LAYOUT = "layout.md.j2"
"""The name of the file of a layout."""
MARK = "="
"""Before the name of a layout: the file with the order, and not the layout in that order."""
_ONLY_BLOCKS = re.compile(
    r"(?>\s+|\{#.*?#\}|\{%[-+]?\s*block\s+\w+\s*[-+]?%\}\s*\{%[-+]?\s*endblock(?:\s+\w+)?\s*[-+]?%\})+", re.DOTALL
)
_BLOCK = re.compile(r"\{%[-+]?\s*block\s+(\w+)")
_BODIES = ("body", "else_", "elif_")
"""Where nodes hold others, one after the other."""
_SETTING = (nodes.Import, nodes.FromImport, nodes.Macro, nodes.Assign, nodes.AssignBlock)
"""What a template does outside of its blocks that these may need."""


def is_order(file: Path) -> bool:
    """Whether a layout says nothing but the order of blocks; False where it cannot be read."""
    try:
        state = file.stat()
        return state.st_size <= MOST_BYTES and _is_order(file, state.st_mtime_ns)
    except (OSError, UnicodeDecodeError):
        return False


@functools.lru_cache(64)
def _is_order(file: Path, changed: int) -> bool:
    source = file.read_text(encoding="utf-8-sig")
    return "{%" in source and _ONLY_BLOCKS.fullmatch(source) is not None


def named_in(file: Path) -> frozenset[str]:
    """The names of the blocks of an order."""
    return frozenset(_BLOCK.findall(file.read_text(encoding="utf-8-sig")))


def in_order_of(tree: nodes.Template, order: str, named: frozenset[str]) -> None:
    """Make a layout fill the blocks of another, which has their order and names these."""
    setting = [node for node in tree.body if isinstance(node, _SETTING)]
    extends = nodes.Extends(nodes.Const(order, lineno=1), lineno=1)
    if tree.environment is not None:
        extends.set_environment(tree.environment)
    outer = list(_outer(tree))
    tree.body = [extends, *setting, *outer, *(inner for block in outer for inner in _taken_out(block, named))]


def _outer(node: nodes.Node) -> Iterator[nodes.Block]:
    """The blocks that stand in no other, wherever they stand."""
    for inner in node.iter_child_nodes():
        if isinstance(inner, nodes.Block):
            yield inner
        else:
            yield from _outer(inner)


def _taken_out(block: nodes.Block, named: frozenset[str]) -> list[nodes.Block]:
    """The blocks within a block that an order names apart, which no longer stand in it."""
    found: list[nodes.Block] = []
    for holder in [block, *block.find_all(nodes.Node)]:
        for body in (getattr(holder, name, None) for name in _BODIES):
            if isinstance(body, list):
                found += (one for one in body if isinstance(one, nodes.Block) and one.name in named)
                body[:] = [one for one in body if one not in found]
    return found
