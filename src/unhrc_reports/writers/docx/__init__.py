"""The Word writer: WordprocessingML by named styles of a reference document.

`writer` is the door; `rules` is the table of which function writes which node.
Reading a reference document is apart from writing (`reference`), and so are
pictures (`pictures`), which other writers may check with the same eyes.
"""

from unhrc_reports.writers.docx.editing import opened
from unhrc_reports.writers.docx.inspection import Inspection, inspect_reference
from unhrc_reports.writers.docx.writer import DocxWriter

__all__ = ["DocxWriter", "Inspection", "inspect_reference", "opened"]
