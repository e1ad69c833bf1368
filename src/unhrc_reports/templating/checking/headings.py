"""Headings and heads of tables under which nothing may stand, because no guard is around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jinja2 import nodes

from unhrc_reports.shield import SECTION
from unhrc_reports.templating.checking.walks import Walk

HEAD = re.compile(r"\s*(#{2,}\s|\|[-:| ]+\|\s*$)")
"""A heading below the title, or the line that ends the head of a table."""
CAPTION = re.compile(r"\s*: ")
"""A caption is no content of its table."""


def words(walk: Walk, node: nodes.TemplateData) -> bool:
    """Follow words of a template; whether they hold more than blanks."""
    if SECTION in node.data or node.lineno is None:  # marks of sections
        return False
    for line, text in enumerate(node.data.split("\n"), node.lineno):
        if text.strip() and line <= len(walk.source.lines) and line != walk.heading:
            whole = walk.source.lines[line - 1]
            if HEAD.match(whole):
                closed(walk)
                walk.heading = line
            elif not CAPTION.match(whole) and not (whole.lstrip().startswith("|") and _before_head(walk, line)):
                walk.heading = 0
    return bool(node.data.strip())


def _before_head(walk: Walk, line: int) -> bool:
    """Whether a row of a table is its first, which names the columns."""
    return line < len(walk.source.lines) and bool(HEAD.match(walk.source.lines[line]))


def value(walk: Walk, line: int, *, solid: bool) -> None:
    """Something is printed, perhaps under a heading."""
    if solid and line != walk.heading and not CAPTION.match(walk.source.lines[line - 1]):
        walk.heading = 0


def closed(walk: Walk) -> None:
    """The end of what can stand under a heading."""
    if walk.heading and not walk.trusted:
        table = "|" in walk.source.lines[walk.heading - 1]
        what, what_vi = (
            ("the table may have no rows", "bảng có thể không có dòng nào")
            if table
            else ("the heading may stand over nothing", "tiêu đề có thể không có nội dung bên dưới")
        )
        walk.report(
            "heading_over_nothing",
            walk.heading,
            f"{what}; put it into {{% if … %}} with what it needs",
            f"{what_vi}; hãy đặt trong {{% if … %}} cùng điều kiện cần",
            "heading",
        )
    walk.heading = 0


def joined(walk: Walk, before: int, after: Sequence[int]) -> None:
    """After branches: the heading still stands over nothing where one of them left it so."""
    walk.heading = before if before and before in after else 0


def branch_closed(walk: Walk, before: int) -> int:
    """At the end of a branch: a heading that began inside it has to have something there."""
    if walk.heading and walk.heading != before:
        closed(walk)
    return walk.heading
