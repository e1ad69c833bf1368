"""The release by python-docx's own API, as its documentation shows it.

The sentences are ready; only the making of the document is timed.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
from docx.shared import Cm


def write(script: list[list[Any]], pictures: Path, look: Path | None = None) -> bytes:
    """Write the paragraphs, pictures and tables of a script; without a look, under python-docx's own styles."""
    document = docx.Document(str(look) if look else None)
    for kind, style, content in script:
        if kind == "picture":
            document.add_picture(str(pictures / content), width=Cm(16))
        elif kind == "table":
            _table(document, content)
        else:
            paragraph = document.add_paragraph(style=style)
            for bold, text in content:
                paragraph.add_run(text).bold = bold or None
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
