"""Relationships: what one part of a package points to, under ids of its own (ECMA-376 part 2, 9.3)."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

import attrs

from unhrc_reports.writers.docx.xml import DECLARATION, attribute

TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_URL_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"

ROOT: Final = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{TYPES}/custom-properties" Target="docProps/custom.xml"/>'
    "</Relationships>"
)
"""The same for every document: where the text and the two lists of properties are."""


@attrs.define
class Relations:
    """The relationships of one part, while it is written."""

    kept: str = ""
    """Those that the reference document has, as XML, with their ids."""
    prefix: str = "own"
    """Of the ids: «kept» for what a reference document brings, so that they never meet ours."""
    _ids: dict[tuple[str, str], str] = attrs.field(factory=dict, init=False)

    def to(self, kind: str, target: str) -> str:
        """Give the id of the relationship to a target; the same target has the same id."""
        return self._ids.setdefault((kind, target), f"{self.prefix}{len(self._ids) + 1}")

    def targets(self, kind: str) -> list[tuple[str, str]]:
        """Give the targets of a kind, each with its id."""
        return [(target, name) for (held, target), name in self._ids.items() if held == kind]

    def relationships(self) -> str:
        """Write the relationships."""
        own = "".join(
            f'<Relationship Id="{name}" Type="{TYPES}/{kind}" Target="{attribute(target)}"{_mode(kind)}/>'
            for (kind, target), name in self._ids.items()
        )
        return self.kept + own

    def xml(self) -> str:
        """Write the relationships part."""
        return whole(self.relationships())

    def __bool__(self) -> bool:
        return bool(self._ids)


def _mode(kind: str) -> str:
    return ' TargetMode="External"' if kind == "hyperlink" else ""


def whole(relationships: str) -> str:
    """Write a part of relationships that are written already."""
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{relationships}</Relationships>'


def name_for(part: str) -> str:
    """Say where the relationships of a part are kept (ECMA-376 part 2, 9.3.3).

    >>> name_for("word/footnotes.xml")
    'word/_rels/footnotes.xml.rels'
    """
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def url(address: str) -> str:
    """Write an address as a relationship may hold it: blanks and letters beyond ASCII as %XX (RFC 3986).

    >>> url("https://undocs.org/A/HRC/RES/59/25?q=việt nam")
    'https://undocs.org/A/HRC/RES/59/25?q=vi%E1%BB%87t%20nam'
    """
    return quote(address, safe=_URL_CHARACTERS)
