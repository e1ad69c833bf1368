"""The headline: lines of equal length, and the rule that an administrative document has below its subject."""

from __future__ import annotations

from typing import Final

from unhrc_reports.document.nodes import Heading
from unhrc_reports.writers.docx.direct import directly
from unhrc_reports.writers.docx.measure import balanced, lines, width
from unhrc_reports.writers.docx.runs import plain_text
from unhrc_reports.writers.docx.story import Story

RULE: Final = "headline rule"
"""The style of an empty paragraph below the headline, whose border is the rule."""
SHARE: Final = 0.42
"""Of a rule to the line above it: between a third and a half (Decree 30/2020/NĐ-CP, Appendix I, II.5b)."""


def balanced_opening(opening: str, node: Heading, to: Story) -> str:
    """Begin a headline in the least width that its lines need, so that none holds a word alone."""
    left, right = to.package.wardrobe.sides_of("heading 1")
    room = _room(to) - left - right
    free = room - balanced(_text(node, to), to.package.wardrobe.size("heading 1"), room)
    if free <= 0:
        return opening
    if to.package.wardrobe.is_centred("heading 1"):
        left, right, free = left + free // 2, right + free // 2, 0
    return directly(opening, f'<w:ind w:left="{left}" w:right="{right + free}"/>')


def rule_below(node: Heading, to: Story) -> str:
    """Write the rule below a headline, in proportion to its longest line."""
    size, room = to.package.wardrobe.size("heading 1"), _room(to)
    words = [width(word, size, bold=True) for word in _text(node, to).split(" ")]
    longest = max(lines(words, width(" ", size, bold=True), balanced(_text(node, to), size, room)))
    indent = round((room - min(longest, room) * SHARE) / 2)
    opening = directly(to.package.wardrobe.named(RULE), f'<w:ind w:left="{indent}" w:right="{indent}"/>')
    return f"{opening}</w:p>"


def fits_whole(node: Heading, to: Story) -> bool:
    """Whether every name of a headline fits one line when it is kept whole."""
    size = to.package.wardrobe.size("heading 1")
    words = to.package.wholes.get(to.plain.locale, str)(plain_text(node.content)).split(" ")
    return max(width(word, size, bold=True) for word in words) <= _room(to)


def _room(to: Story) -> int:
    return to.room or to.package.reference.pages.upright.width


def _text(node: Heading, to: Story) -> str:
    whole = to.package.wholes.get(to.plain.locale, str) if fits_whole(node, to) else to.glue
    return whole(plain_text(node.content))
