"""A specimen: every node and every style of our reference documents once, in English and in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from writers.docx.building import PROPERTIES, paragraph, words

from unhrc_reports.document.contents import unlinked, with_contents
from unhrc_reports.document.nodes import (
    Block,
    BulletList,
    Contents,
    CrossReference,
    Document,
    Emphasis,
    Fact,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    Note,
    Number,
    OrderedList,
    PageBreak,
    Paragraph,
    Quotation,
    Section,
    Strong,
    Table,
    Words,
)

ENGLISH = {
    "issuer": "Permanent Mission of Viet Nam to the United Nations Office at Geneva",
    "document_type": "Press release",
    "release_line": "For immediate release",
    "headline": "Human Rights Council closes its fifty-ninth session and adopts Viet Nam’s text on climate",
    "subhead": "A just transition that leaves nobody behind",
    "dateline": "Geneva, 8 July 2025",
    "lead": "The Human Rights Council closed its session today at the Palais des Nations in Geneva.",
    "body": "The delegation spoke at many meetings, consulted its partners and welcomed their support.",
    "heading": "Work of the delegation",
    "item": "A statement on the right to food",
    "more": "It was delivered on behalf of a group of States",
    "quote": "We thank all delegations for their trust and for their work on this text.",
    "caption": "Texts presented by the delegation",
    "cells": ("Human rights and climate change: access to a just transition", "8 July 2025", "63"),
    "columns": ("Text", "Adopted", "Co-sponsors"),
    "photo": "The delegation in the Assembly Hall",
    "note": "As of the end of the session, as recorded by the Secretariat of the Council",
    "boilerplate": "The Permanent Mission represents Viet Nam at the United Nations in Geneva.",
    "contents": "Contents",
    "contact": "Press office of the Permanent Mission",
    "other": Fact("Nghị quyết về quyền con người và biến đổi khí hậu", "title.vi", language="vi"),
}

VIETNAMESE = {
    "issuer": "Phái đoàn Thường trực Việt Nam bên cạnh Liên hợp quốc tại Geneva",
    "document_type": "Thông cáo báo chí",
    "release_line": "Phát hành ngay",
    "headline": "Hội đồng Nhân quyền bế mạc Khóa họp 59 và thông qua nghị quyết của Việt Nam về khí hậu",
    "subhead": "Chuyển đổi công bằng, không ai bị bỏ lại phía sau",
    "dateline": "Geneva, ngày 8 tháng 7 năm 2025",
    "lead": "Hôm nay, tại Cung các Quốc gia ở Geneva, Hội đồng Nhân quyền đã bế mạc Khóa họp lần thứ 59.",
    "body": "Đoàn Việt Nam đã phát biểu tại nhiều phiên họp, tham vấn các đối tác và được nhiều nước ủng hộ.",
    "heading": "Hoạt động của Đoàn Việt Nam",
    "item": "Phát biểu về quyền có lương thực",
    "more": "Bài phát biểu thay mặt một nhóm nước",
    "quote": "Chúng tôi cảm ơn sự tin cậy và đóng góp của các đoàn cho văn bản này.",
    "caption": "Các văn bản do Đoàn Việt Nam giới thiệu",
    "cells": ("Quyền con người và biến đổi khí hậu: tiếp cận chuyển đổi công bằng", "8/7/2025", "63"),
    "columns": ("Văn bản", "Thông qua", "Đồng bảo trợ"),
    "photo": "Đoàn Việt Nam tại phòng họp của Hội đồng",
    "note": "Tính đến khi kết thúc khóa họp, theo ghi nhận của Ban Thư ký Hội đồng",
    "boilerplate": "Phái đoàn Thường trực đại diện cho Việt Nam tại Liên hợp quốc ở Geneva.",
    "contents": "Mục lục",
    "contact": "Bộ phận báo chí của Phái đoàn Thường trực",
    "other": Fact("Resolution on human rights and climate change of the Council", "title.en", language="en"),
}

LANGUAGES = {
    "en": (ENGLISH, "en-GB", {"figure": "Figure", "table": "Table"}),
    "vi": (VIETNAMESE, "vi-VN", {"figure": "Hình", "table": "Bảng"}),
}


def specimen(language: str, photo: str) -> Document:
    """Build the specimen in a language, around a photograph."""
    text, locale, printed = LANGUAGES[language]
    told = attrs.evolve(
        PROPERTIES, title=text["headline"], language=language, locale=locale, author=text["issuer"], words=printed,
        placeholders={"title": text["headline"], "issuer": text["issuer"], "dateline": text["dateline"]},
    )  # fmt: skip
    mail = Link(words("press@example.org"), "mailto:press@example.org")
    return Document(told, with_contents((
        *(Section(name, (paragraph(text[name]),)) for name in ("issuer", "document_type", "release_line")),
        Section("headline", (Heading(1, words(text["headline"])),)),
        *(Section(name, (paragraph(text[name]),)) for name in ("subhead", "dateline", "lead")),
        Section("contents", (Contents(),)),
        Section("work", _work(text, photo, printed)),
        Section("boilerplate", (Heading(3, words(text["heading"])), paragraph(text["boilerplate"]))),
        Section("contact", (paragraph(text["contact"], ", ", mail),)),
        Section("end_mark", (paragraph("./."),)),
        Section("notes_to_editors", (Heading(2, words(text["heading"])), paragraph(text["body"]), *_lists(text))),
        Section("sources", (PageBreak(), paragraph(text["body"]), *_lists(text))),
    ), text["contents"]))  # fmt: skip


def _work(text: dict[str, Any], photo: str, printed: dict[str, str]) -> tuple[Block, ...]:
    table, figure = (Number(kind, printed[kind], 1, kind) for kind in ("table", "figure"))
    columns, cells = (tuple(map(words, text[row])) for row in ("columns", "cells"))
    symbol = Link(words("A/HRC/RES/59/25"), "https://undocs.org/A/HRC/RES/59/25")
    return (
        Heading(2, words(text["heading"])),
        paragraph(
            text["body"], " ", Fact(text["item"], "statements[0].topic"), Note((paragraph(text["note"]),)), " (",
            text["other"], "). ", Strong(words(text["photo"])), ", ", Emphasis(words(text["caption"])), LineBreak(),
            Strong((Emphasis(words(text["more"])),)), ", ", symbol, ". ",
            CrossReference(table), ", ", CrossReference(figure), ".",
        ),
        *_lists(text),
        Quotation((paragraph(text["quote"]), paragraph("— ", text["contact"]))),
        Table(columns, (cells,) * 3, ("left", "centre", "right"), (table, Words(". " + text["caption"]))),
        Figure(photo, words(text["photo"]), (figure, Words(". " + text["photo"]))),
        Heading(3, words(text["heading"])),
        Heading(4, words(text["heading"])),
        paragraph(text["body"]),
    )  # fmt: skip


def _lists(text: dict[str, Any]) -> tuple[BulletList, OrderedList]:
    item, more = paragraph(text["item"]), paragraph(text["more"])
    third = (BulletList(((item, more),)), OrderedList(((item, more),)))
    second = (BulletList(((item, more, *third),)), OrderedList(((item, more, *third),)))
    return BulletList(((item, more, *second), (item,))), OrderedList(((item, more, *second), (item,)), start=3)


def texts(document: Document) -> list[str]:
    """The paragraphs that a reader sees, notes left out, pictures as empty ones."""
    return [text for section in document.sections for block in section.blocks for text in _texts(block)]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(_, content) | Paragraph(content):
            yield plain(content)
        case BulletList() | OrderedList() | Quotation():
            for inner in _inside(block):
                yield from _texts(inner)
        case Contents(title, entries):
            yield title
            yield from (plain(unlinked(entry.content)) for entry in entries)
        case Table(header, rows, _, caption):
            yield plain(caption)
            yield from (plain(cell) for row in (header, *rows) for cell in row)
        case Figure(_, _, caption):
            yield ""
            yield plain(caption)


def _inside(block: BulletList | OrderedList | Quotation) -> tuple[Block, ...]:
    return block.blocks if isinstance(block, Quotation) else tuple(inner for item in block.items for inner in item)


def plain(content: tuple[Inline, ...]) -> str:
    """The words of inlines, a new line as such."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Words(text) | Fact(text):
            return text
        case Number():
            return inline.text
        case CrossReference(number):
            return _plain(number)
        case LineBreak():
            return "\n"
        case Note():
            return ""
        case _:
            return plain(inline.content)
