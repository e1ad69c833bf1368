"""The least that docxtpl can be asked to do: a template in which every sentence is one ready value.

No wording, no condition: a form letter. It bounds from below what any template
of docxtpl with this content costs.
"""

from __future__ import annotations

from typing import Any

import docx.document


def add_places(document: docx.document.Document, script: list[list[Any]]) -> None:
    """Write a paragraph with one tag for each paragraph of a script, and rows in a loop."""
    for place, (kind, style, content) in enumerate(script):
        if kind == "picture":
            document.add_paragraph(f"{{{{ script[{place}][2] | picture }}}}")
        elif kind == "table":
            add_table(document, place, len(content[0]))
        else:
            paragraph = document.add_paragraph(style=style)
            for run, (bold, _) in enumerate(content):
                paragraph.add_run(f"{{{{ script[{place}][2][{run}][1] }}}}").bold = bold or None


def add_table(document: docx.document.Document, place: int, columns: int) -> None:
    """Write a table whose rows are a loop over those of a script."""
    table = document.add_table(rows=3, cols=columns)
    table.rows[0].cells[0].text = f"{{%tr for row in script[{place}][2] %}}"
    for column, cell in enumerate(table.rows[1].cells):
        cell.text = f"{{{{ row[{column}] }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
