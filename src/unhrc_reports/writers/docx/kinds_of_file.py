"""What a file that was given as a reference document is, and how it becomes one that can be used.

«Save it in Word as .docx» helps who has a `.doc`, and nobody else: a file of the
strict kind is a .docx already, and an encrypted one opens in Word without a sign.
So each kind is known by its content, whatever its name says, and has a cure of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


class Refused(Exception):
    """A file that cannot serve, with the reason and the cure in our two languages."""

    def __init__(self, en: str, vi: str) -> None:
        super().__init__(en)
        self.en, self.vi = en, vi


_KINDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType({
    "empty": ("the file is empty; copy it again from where it came", "tệp trống; hãy chép lại từ nguồn"),
    "owner": (
        "this is the note by which Word marks a file that is open; close Word, and name the file without «~$»",
        "đây là tệp tạm Word dùng để đánh dấu tệp đang mở; hãy đóng Word và ghi tên tệp không có «~$»",
    ),
    "encrypted": (
        "the file is protected by a password; open it in Word, choose File, Info, Protect Document, "
        "Encrypt with Password, delete the password, and save it",
        "tệp được bảo vệ bằng mật khẩu; hãy mở trong Word, chọn Tệp, Thông tin, Bảo vệ tài liệu, "
        "Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại",
    ),
    "doc": (
        "this is a file of Word 97–2003 (.doc); open it in Word, choose Save As, «Word Document (*.docx)»",
        "đây là tệp Word 97–2003 (.doc); hãy mở trong Word, chọn Lưu thành, «Word Document (*.docx)»",
    ),
    "strict": (
        "this is a «Strict Open XML Document»; open it in Word, choose Save As, and the type "
        "«Word Document (*.docx)», not the one with «Strict» in its name",
        "đây là tệp kiểu «Strict Open XML Document»; hãy mở trong Word, chọn Lưu thành, kiểu "
        "«Word Document (*.docx)», không chọn kiểu có chữ «Strict»",
    ),
    "odt": (
        "this is an OpenDocument file (.odt); open it in LibreOffice Writer or Word, choose Save As, "
        "«Word 2007-365 (.docx)»",
        "đây là tệp OpenDocument (.odt); hãy mở trong LibreOffice Writer hoặc Word, chọn Lưu thành, "
        "«Word 2007-365 (.docx)»",
    ),
    "rtf": (
        "this is a Rich Text file (.rtf), whatever its name says; open it in Word, choose Save As, "
        "«Word Document (*.docx)»",
        "đây là tệp Rich Text (.rtf), dù tên tệp ghi thế nào; hãy mở trong Word, chọn Lưu thành, "
        "«Word Document (*.docx)»",
    ),
    "xml": (
        "this is a Word file saved as one XML file; open it in Word, choose Save As, «Word Document (*.docx)»",
        "đây là tệp Word lưu dạng XML; hãy mở trong Word, chọn Lưu thành, «Word Document (*.docx)»",
    ),
    "html": (
        "this is a web page; open it in Word, choose Save As, «Word Document (*.docx)»",
        "đây là trang web; hãy mở trong Word, chọn Lưu thành, «Word Document (*.docx)»",
    ),
    "pages": (
        "this is a file of Pages; open it in Pages, choose File, Export To, Word, Advanced: «.docx»",
        "đây là tệp của Pages; hãy mở trong Pages, chọn Tệp, Xuất sang, Word, Nâng cao: «.docx»",
    ),
    "pdf": (
        "this is a PDF, which has no styles; ask for the Word file from which it was made",
        "đây là tệp PDF, không có kiểu trình bày; hãy xin tệp Word gốc",
    ),
    "office": (
        "this is a file of another Office program; name a Word file (.docx, .dotx, .docm or .dotm)",
        "đây là tệp của chương trình Office khác; hãy ghi tên tệp Word (.docx, .dotx, .docm hoặc .dotm)",
    ),
    "damaged": (
        "the file is damaged or was not copied whole; copy it again, or open it in Word and save it under a new name",
        "tệp bị hỏng hoặc chép chưa hết; hãy chép lại, hoặc mở trong Word và lưu dưới tên mới",
    ),
    "other": (
        "this is not a Word document that can be opened; save it in Word as .docx or .dotx",
        "không mở được tệp này như văn bản Word; hãy lưu lại trong Word dạng .docx hoặc .dotx",
    ),
})  # fmt: skip
"""Kind to «what it is; what to do», in English and in Vietnamese."""

OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOOKED_AT: Final = 2048
_STREAMS: Final = {"EncryptedPackage": "encrypted", "WordDocument": "doc"}
"""Names in the directory of a compound file ([MS-CFB] 2.6.1) to the kind of file that has them."""


def refused(kind: str) -> Refused:
    """The fault of a file of a kind, with its cure."""
    return Refused(*_KINDS[kind])


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
