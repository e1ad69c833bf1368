"""Lines of a letterhead in another language than the document: a name in each, one below the other, above columns.

Word marks the language of each run (`w:lang`, ECMA-376 part 1, 17.3.2.20), by which it proofs and reads aloud.
A value that fills a placeholder says it by marks of its own, and the run that it fills is parted there.
"""

from __future__ import annotations

import re
from typing import Final

from unhrc_reports.writers.docx.xml import attribute

BEGIN, TEXT, END = "\ue004", "\ue005", "\ue006"
_SPOKEN: Final = re.compile(f"{BEGIN}([^{TEXT}]*){TEXT}([^{END}]*){END}")
_RUN: Final = re.compile(
    r"<w:r(?: [^>]*)?>(?:<w:rPr>(?P<look>(?:(?!</w:rPr>).)*)</w:rPr>)?(?:(?!</w:r>).)*$", re.DOTALL
)


def spoken(text: str, locale: str) -> str:
    """Say in a value that a text of it is in the language of a locale."""
    return f"{BEGIN}{locale}{TEXT}{text}{END}"


def unmarked(value: str) -> str:
    """Give a value as it is read."""
    return _SPOKEN.sub(r"\2", value)


def parted(written: str, before: str) -> str:
    """Give texts of another language runs of their own, which look as the run does that they stand in.

    >>> parted(spoken("Phái đoàn", "vi-VN"), "<w:r><w:rPr><w:b/></w:rPr><w:t>")
    '</w:t></w:r><w:r><w:rPr><w:b/><w:lang w:val="vi-VN"/></w:rPr><w:t>Phái đoàn'
    """
    if BEGIN not in written:
        return written
    run = _RUN.search(before)
    look = (run["look"] or "") if run else ""

    def in_its_own(found: re.Match[str]) -> str:
        language = f'<w:lang w:val="{attribute(found[1])}"/>'
        return f"</w:t></w:r><w:r><w:rPr>{look}{language}</w:rPr><w:t>{found[2]}"

    return _SPOKEN.sub(in_its_own, written)
