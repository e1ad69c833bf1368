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
        ("bmp", "image/bmp"),
        ("emf", "image/x-emf"),
        ("wmf", "image/x-wmf"),
    )
)

_OF_A_KIND = {"theme": "application/vnd.openxmlformats-officedocument.theme+xml"}
_BEGINNINGS = {
    b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"II*\0": "tiff", b"MM\0*": "tiff",
    b"BM": "bmp", b"\xd7\xcd\xc6\x9a": "wmf", b"\1\0\x09\0\0\3": "wmf", b"\2\0\x09\0\0\3": "wmf",
}  # fmt: skip
"""First bytes to the suffix of a picture that a letterhead may bring; Windows metafiles by [MS-WMF] 2.3.2.2."""


def of(kind: str) -> str:
    """Give the content type of a part of a kind, such as «header».

    >>> of("header").rpartition(".")[2]
    'header+xml'
    """
    return _OF_A_KIND.get(kind, f"{_WORD}.{kind}+xml")


def suffix_of(picture: bytes) -> str:
    """Say what a picture of a letterhead is, by its first bytes; nothing where it is of no kind that stays.

    >>> suffix_of(b"GIF89a"), suffix_of(b"<svg/>")
    ('gif', '')
    """
    if picture.startswith(b"\1\0\0\0") and picture[40:44] == b" EMF":  # [MS-EMF] 2.3.4.2
        return "emf"
    return next((suffix for start, suffix in _BEGINNINGS.items() if picture.startswith(start)), "")


def content_types(parts: Mapping[str, str]) -> str:
    """Write the list of types, for parts by name; pictures go by their suffix."""
    named = "".join(
        f'<Override PartName="/{attribute(name)}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{DECLARATION}<Types xmlns="{namespace}">{_BY_SUFFIX}{named}</Types>'
