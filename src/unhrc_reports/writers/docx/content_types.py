"""`[Content_Types].xml`: what each part of the package is (ECMA-376 part 2, 10.1.2)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from unhrc_reports.writers.docx.xml import DECLARATION, attribute

NAME: Final = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN: Final = f"{_WORD}.document.main+xml"
NUMBERING: Final = f"{_WORD}.numbering+xml"
STYLES: Final = f"{_WORD}.styles+xml"
FOOTNOTES: Final = f"{_WORD}.footnotes+xml"
CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

_BY_SUFFIX = "".join(
    f'<Default Extension="{suffix}" ContentType="{kind}"/>'
    for suffix, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("gif", "image/gif"),
        ("tiff", "image/tiff"),
    )
)


def content_types(parts: Mapping[str, str]) -> str:
    """Write the list of types, for parts by name; pictures go by their suffix."""
    named = "".join(
        f'<Override PartName="/{attribute(name)}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{DECLARATION}<Types xmlns="{namespace}">{_BY_SUFFIX}{named}</Types>'
