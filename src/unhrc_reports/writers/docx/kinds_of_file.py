"""What a file that was given as a reference document is, and how it becomes one that can be used.

«Save it in Word as .docx» helps who has a `.doc`, and nobody else: a file of the
strict kind is a .docx already, and an encrypted one opens in Word without a sign.
So each kind is known by its content, whatever its name says, and has a cure of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from unhrc_reports.messages import Message, message


class Refused(Exception):
    """A file that cannot serve, with the reason and the cure."""

    def __init__(self, wording: Message) -> None:
        super().__init__(wording.text())
        self.wording = wording


_KINDS: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "empty": message("the file is empty; copy it again from where it came"),
        "owner": message(
            "this is the note by which Word marks a file that is open; close Word, and name the file without «~$»"
        ),
        "encrypted": message(
            "the file is protected by a password; open it in Word, choose File, Info, Protect Document, Encrypt "
            "with Password, delete the password, and save it"
        ),
        "doc": message(
            "this is a file of Word 97–2003 (.doc); open it in Word, choose Save As, «Word Document (*.docx)»"
        ),
        "strict": message(
            "this is a «Strict Open XML Document»; open it in Word, choose Save As, and the type «Word Document "
            "(*.docx)», not the one with «Strict» in its name"
        ),
        "odt": message(
            "this is an OpenDocument file (.odt); open it in LibreOffice Writer or Word, choose Save As, «Word "
            "2007-365 (.docx)»"
        ),
        "rtf": message(
            "this is a Rich Text file (.rtf), whatever its name says; open it in Word, choose Save As, «Word "
            "Document (*.docx)»"
        ),
        "xml": message(
            "this is a Word file saved as one XML file; open it in Word, choose Save As, «Word Document (*.docx)»"
        ),
        "html": message("this is a web page; open it in Word, choose Save As, «Word Document (*.docx)»"),
        "pages": message(
            "this is a file of Pages; open it in Pages, choose File, Export To, Word, Advanced: «.docx»"
        ),
        "pdf": message("this is a PDF, which has no styles; ask for the Word file from which it was made"),
        "office": message(
            "this is a file of another Office program; name a Word file (.docx, .dotx, .docm or .dotm)"
        ),
        "damaged": message(
            "the file is damaged or was not copied whole; copy it again, or open it in Word and save it under a "
            "new name"
        ),
        "other": message("this is not a Word document that can be opened; save it in Word as .docx or .dotx"),
    }
)
"""Kind to «what it is; what to do», in English and in Vietnamese."""

OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOOKED_AT: Final = 2048
_STREAMS: Final = {"EncryptedPackage": "encrypted", "WordDocument": "doc"}
"""Names in the directory of a compound file ([MS-CFB] 2.6.1) to the kind of file that has them."""


def refused(kind: str) -> Refused:
    """The fault of a file of a kind, with its cure."""
    return Refused(_KINDS[kind])


def judge_beginning(content: bytes, name: str) -> None:
    """Refuse what is no ZIP archive, by its first bytes.

    >>> judge_beginning(b"PK" + bytes([3, 4]), "letterhead.docx")
    >>> judge_beginning(rb"{\\rtf1 }", "letterhead.docx")
    Traceback (most recent call last):
    unhrc_reports.writers.docx.kinds_of_file.Refused: this is a Rich Text file (.rtf), whatever its name says; ...
    """
    if not content.startswith(_ZIP):
        raise refused(_kind(content, name))


def _kind(content: bytes, name: str) -> str:
    start = content[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not content:
        return "empty"
    if content.startswith(_OLE):
        return next((kind for said, kind in _STREAMS.items() if said.encode("utf-16-le") in content), "office")
    if name.startswith("~$"):
        return "owner"
    if start.startswith(b"<?xml") and (b"word.document" in start or b"xmlpackage" in start or b"wordml" in start):
        return "xml"
    if start.startswith((b"<html", b"<!doctype html", b"mime-version:")):
        return "html"
    beginnings = {rb"{\rtf": "rtf", b"%pdf": "pdf"}
    return next((kind for said, kind in beginnings.items() if start.startswith(said)), "other")
