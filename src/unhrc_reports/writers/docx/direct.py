"""What a paragraph says of itself, beside its style: properties put in where the schema wants them.

A style says how a paragraph looks; a paragraph says only what no style can know:
that it stays with what follows, that it begins a page. The order of these is
fixed (ECMA-376 part 1, 17.3.1.26), and Word refuses a file that has another.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

ORDER: Final = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl",
)  # fmt: skip
_NAME: Final = re.compile(r"<w:(\w+)")
_PROPERTIES: Final = "<w:p><w:pPr>"

KEEP_NEXT: Final = "<w:keepNext/>"
PAGE_BREAK: Final = "<w:pageBreakBefore/>"
CENTRED: Final = '<w:jc w:val="center"/>'
NO_INDENT: Final = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
NO_NUMBER: Final = '<w:numPr><w:numId w:val="0"/></w:numPr>'
"""Takes a paragraph out of the numbering that its style brings (ECMA-376 part 1, 17.9.18)."""


@lru_cache(maxsize=4096)
def directly(opening: str, *properties: str) -> str:
    """Begin a paragraph with properties of its own; one that it has already is replaced.

    >>> directly('<w:p><w:pPr><w:pStyle w:val="Lead"/><w:jc w:val="left"/></w:pPr>', KEEP_NEXT)
    '<w:p><w:pPr><w:pStyle w:val="Lead"/><w:keepNext/><w:jc w:val="left"/></w:pPr>'
    >>> directly("<w:p>", PAGE_BREAK)
    '<w:p><w:pPr><w:pageBreakBefore/></w:pPr>'
    """
    there = opening.removeprefix(_PROPERTIES).removesuffix("</w:pPr>") if opening != "<w:p>" else ""
    said = {_name(one): one for one in (*_parted(there), *properties)}
    return f"{_PROPERTIES}{''.join(said[name] for name in ORDER if name in said)}</w:pPr>"


def _name(element: str) -> str:
    found = _NAME.match(element)
    return found[1] if found else ""


def _parted(properties: str) -> list[str]:
    """Part the properties of an opening; of those that the writer writes, two have others inside them."""
    return re.findall(r"<w:(?:numPr|tabs)>.*?</w:(?:numPr|tabs)>|<w:[^>]*/>", properties)
