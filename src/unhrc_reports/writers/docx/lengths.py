"""Lengths of a letterhead as whole numbers.

Word forgives decimals, and programs that make its files write them: «1417.32» of
a page, «276.0001» of a line. Its schema does not (ECMA-376 part 1, 17.18.93), and
a document of ours has to be valid whatever it was made of.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from unhrc_reports.writers.docx.xml import w

_MEASURED: Final = tuple(map(w, (
    "pgSz", "pgMar", "cols", "col", "docGrid", "pgBorders", "spacing", "ind", "tab", "jc", "framePr", "sz", "szCs",
    "position", "kern", "w", "gridCol", "tblW", "tcW", "wBefore", "wAfter", "tblInd", "tblCellSpacing", "trHeight",
    "tblpPr", "top", "left", "start", "bottom", "right", "end", "between", "bar", "insideH", "insideV", "bdr",
    "defaultTabStop", "characterSpacingControl", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
)))  # fmt: skip
"""Elements whose values are lengths, or words that are no numbers."""
_DECIMAL: Final = re.compile(r"-?\d*\.\d+|-?\d+\.")


def whole_lengths(root: etree._Element) -> None:
    """Round the lengths of a tree that have decimals, in place."""
    for element in root.iter(*_MEASURED):
        for name, said in element.attrib.items():
            if _DECIMAL.fullmatch(str(said)):
                element.set(name, str(round(float(said))))
