"""Two Word files of ours become one, in which what changed is tracked (ECMA-376 part 1, 17.13.5).

Accepting all changes gives the text of the new file, rejecting them that of the old one: in paragraphs, tables,
notes, headers and footers, and in both columns of two languages side by side.
"""

from unhrc_reports.writers.docx.redline.files import redlined

__all__ = ["redlined"]
