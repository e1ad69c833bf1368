"""Numbers in captions and references to them, as fields that are already filled.

Word counts figures and tables by the field SEQ and refers to a bookmark by REF
(ECMA-376 part 1, 17.16.5.56 and 17.16.5.51). Their results stand in the file, so
that nothing has to be updated on opening; after an edit, F9 in Word counts anew.
"""

from __future__ import annotations

from unhrc_reports.document.nodes import CrossReference, Number
from unhrc_reports.writers.docx.no_break import NO_BREAK
from unhrc_reports.writers.docx.runs import Line, Look, run


def number(node: Number, look: Look, line: Line) -> None:
    """«Table 1», its number counted by Word, in a bookmark that references lead to."""
    package, locale = line.story.package, line.story.plain.locale
    bookmark = package.bookmark((node, locale))
    series = package.series(node.word, locale)
    counted = field(rf"SEQ {series} \* ARABIC", run(str(node.value), look), look)
    line.raw(bookmarked(bookmark, f"_Ref{bookmark:09}", run(node.word + NO_BREAK, look) + counted))


def cross_reference(node: CrossReference, look: Look, line: Line) -> None:
    """«Table 1», as a field that repeats the words of a bookmark and leads there."""
    bookmark = line.story.package.bookmark((node.number, line.story.plain.locale))
    shown = run(node.number.word + NO_BREAK + str(node.number.value), look)
    line.raw(field(rf"REF _Ref{bookmark:09} \h", shown, look))


def bookmarked(number: int, name: str, runs: str) -> str:
    """Put a bookmark around runs (ECMA-376 part 1, 17.13.6.2)."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, result: str, look: Look) -> str:
    """Write a field with the runs of its result (ECMA-376 part 1, 17.16.18)."""
    return started(instruction, look) + result + ended(look)


def started(instruction: str, look: Look) -> str:
    """Write a field as far as its result."""
    return (
        f'{look.begun}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{look.begun}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'{look.begun}<w:fldChar w:fldCharType="separate"/></w:r>'
    )


def ended(look: Look) -> str:
    """Write the end of a field."""
    return f'{look.begun}<w:fldChar w:fldCharType="end"/></w:r>'
