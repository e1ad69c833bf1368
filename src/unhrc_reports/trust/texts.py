"""The text of a finished file, whatever its format: paragraphs as a reader sees them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from unhrc_reports.document import foreign
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.messages import message
from unhrc_reports.trust import reading_word


def texts_of(path: Path, changes: Literal["accept", "reject"] = "accept") -> list[str]:
    """The texts of a .docx or .md file in order; DataError for another file, or one that cannot be read."""
    suffix = path.suffix.lower()
    if suffix in {".docx", ".docm", ".dotx"}:
        return reading_word.paragraphs(path, changes)
    if suffix not in {".md", ".markdown", ".txt"}:
        raise DataError([Fault(Place(file=str(path)), message(
            "is no file that can be read; give a Word file (.docx) or Markdown (.md)"
        ))])  # fmt: skip
    try:
        source = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = message("cannot be read ({reason}); save it as UTF-8", reason=str(error))
        raise DataError([Fault(Place(file=str(path)), said)]) from None
    return foreign.paragraphs(source, accept=changes == "accept")
