"""The part that holds the footnotes: ours after the separators that a house may have drawn."""

from __future__ import annotations

from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.root import Root, root_of
from unhrc_reports.writers.docx.xml import DECLARATION, w

NAME: Final = "word/footnotes.xml"

_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
    f'w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


@attrs.frozen
class NoteFrame:
    """The notes part without notes."""

    name: str
    separators: str
    first: int
    """The number of our first note."""
    root: Root = attrs.field(factory=Root)
    """How the part begins, so that the separators are understood."""

    def xml(self, notes: list[str]) -> str:
        """Write the part (ECMA-376 part 1, 17.11.15)."""
        written = "".join(notes)
        return f"{DECLARATION}<w:footnotes {self.root.namespaces}>{self.separators}{written}</w:footnotes>"


def read_frame(name: str | None, content: bytes | None) -> NoteFrame:
    """Keep the separators of the reference document, which is all that it has, or take plain ones."""
    if name is None or content is None:
        return NoteFrame(NAME, _SEPARATORS, 1)
    element = etree.fromstring(content)
    root, numbers = root_of(element), [int(note.get(w("id")) or 0) for note in element]
    return NoteFrame(name, "".join(map(root.inside, element)), max(numbers, default=0) + 1, root)
