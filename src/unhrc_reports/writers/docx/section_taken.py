"""The section of a reference document that ours takes over: its page, with its headers and footers under our ids.

Word forgives lengths in other units and with decimals; its schema does not (ECMA-376 part 1, 17.18.93), and a
document of ours has to be valid whatever it was made of.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Final

from lxml import etree

from unhrc_reports.writers.docx.parts import Gathering
from unhrc_reports.writers.docx.word_file import WordFile
from unhrc_reports.writers.docx.xml import RELATIONS, WORD, w

_LEFT_OUT: Final = ("printerSettings", "formProt", "type", "footnotePr", "endnotePr", "sectPrChange", "paperSrc")
"""What is of the house's printers, forms and notes; and how the section began, for ours begins the document."""
_LENGTHS: Final = ("pgSz", "pgMar", "cols")
_IN_TWIPS: Final = {
    "": 1.0,
    "pt": 20.0,
    "in": 1440.0,
    "cm": 1440 / 2.54,
    "mm": 144 / 2.54,
    "pc": 240.0,
    "pi": 240.0,
}
_LENGTH: Final = re.compile(r"(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|pi|)")


def taken(section: etree._Element | None, file: WordFile, gathering: Gathering) -> etree._Element:
    """Give a body that has the section alone, and take the headers and footers that it shows."""
    body = etree.Element(w("body"), nsmap={"w": WORD, "r": RELATIONS})
    if section is not None:
        body.append(deepcopy(section))
        for name in _LEFT_OUT:
            for element in body[0].findall(w(name)):
                body[0].remove(element)
        _shown(body[0], file, gathering)
        _measured(body[0])
    return body


def references(section: etree._Element) -> list[etree._Element]:
    """The headers and footers that a section shows."""
    return [*section.findall(w("headerReference")), *section.findall(w("footerReference"))]


def _shown(section: etree._Element, file: WordFile, gathering: Gathering) -> None:
    known = file.relationships(file.main)
    for reference in references(section):
        held = known.get(reference.get(f"{{{RELATIONS}}}id", ""))
        if held is None or held.external or held.kind not in ("header", "footer"):
            section.remove(reference)
        else:
            reference.set(f"{{{RELATIONS}}}id", gathering.take_header(held))


def _measured(section: etree._Element) -> None:
    """Write lengths as whole twentieths of a point."""
    for element in section.iter(*map(w, (*_LENGTHS, "col"))):
        for name, said in element.attrib.items():
            if (found := _LENGTH.fullmatch(str(said))) and (found[2] or "." in found[1]):
                element.set(name, str(round(float(found[1]) * _IN_TWIPS[found[2]])))
