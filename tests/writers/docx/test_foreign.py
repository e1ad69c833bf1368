"""Any Word file serves as a letterhead: what is its look stays, what is its text or its history goes."""

import io
import re

import attrs
import docx
import pytest
from writers.docx.building import W, a_document, a_png, opened, paragraph, parts, tree, words, written
from writers.docx.letterheads import ALL, FOREIGN, NAME, by_docx, edited, headed, raw_body, raw_header

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Figure, Section, Table
from unhrc_reports.errors import ReferenceDocumentError

OLD = "Dear colleague"


def under(kind, tmp_path, *blocks, **properties):
    """A document under the letterhead of a kind."""
    reference = FOREIGN[kind](tmp_path / "letterhead.docx")
    return written(a_document(*(blocks or (paragraph("new"),)), **properties), reference=reference)


def whole_text(content):
    """Every word of a Word file, headers and all."""
    xml = b"".join(
        part for name, part in parts(content).items() if re.match(r"word/(document|header|footer)", name)
    )
    return re.sub(r"<[^>]+>", " ", re.sub(r"<w:instrText.*?</w:instrText>", "", xml.decode()))


def printed(content):
    return [p.text for p in docx.Document(io.BytesIO(content)).paragraphs]


@pytest.mark.parametrize("kind", FOREIGN)
def test_every_kind_is_taken_and_old_text_goes(kind, tmp_path):
    said = whole_text(under(kind, tmp_path))

    assert "new" in said
    assert OLD not in said
    assert "{" not in said


@pytest.mark.parametrize("kind", ["table", "libreoffice", "content", "old-box", "new-box"])
def test_a_letterhead_in_the_body_stays(kind, tmp_path):
    said = whole_text(under(kind, tmp_path))

    assert NAME.casefold() in said.casefold()
    assert said.casefold().index(NAME.casefold()) < said.index("new")


def test_the_national_title_in_the_body_is_filled(tmp_path):
    content = under("national", tmp_path, placeholders={"place_and_date": "Geneva, ngày 08 tháng 7 năm 2025"})

    cell = docx.Document(io.BytesIO(content)).tables[0].cell(0, 1).text
    assert cell.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập")
    assert cell.endswith("ngày 08 tháng 7 năm 2025")
    assert "BÁO CÁO" not in whole_text(content)


def test_blocks_before_and_after_the_place_of_the_text_stay(tmp_path):
    texts = printed(
        under("content", tmp_path, paragraph("one"), paragraph("two"), placeholders={"dateline": "Geneva"})
    )

    assert texts == [NAME.upper(), "Geneva", "Headline", "one", "two", "This release is not an official record."]


@pytest.mark.parametrize("where", ["in a table", "in a sentence", "twice"])
def test_a_place_for_the_text_where_none_can_go_on_is_refused(where, tmp_path):
    def change(document):
        if where == "in a table":
            document.add_table(1, 1).cell(0, 0).text = "{content}"
        else:
            document.add_paragraph("{content}" if where == "twice" else "Text: {content}")
            document.add_paragraph("{content}" if where == "twice" else "")

    with pytest.raises(ReferenceDocumentError, match=r"write it once, in a paragraph of its own") as refused:
        written(a_document(), reference=by_docx(tmp_path / "letterhead.docx", change))

    assert "thành một đoạn riêng" in refused.value.message("vi")


def test_nothing_of_the_editors_stays(tmp_path):
    content = under("tracked", tmp_path)

    said = b"".join(parts(content).values())
    assert "Mission in Geneva" in " ".join(whole_text(content).split())
    assert not any(trace in said for trace in (b"Mehmet", b"Embassy", b"w:ins ", b"comment", b"rsid"))


def test_a_protected_letterhead_gives_a_document_that_can_be_corrected(tmp_path):
    assert b"documentProtection" not in parts(under("protected", tmp_path))["word/settings.xml"]


@pytest.mark.parametrize("kind", ["plain", "dotx", "protected"])
def test_word_opens_it_without_compatibility_mode(kind, tmp_path):
    settings = tree(under(kind, tmp_path), "word/settings.xml")

    [mode] = [one.get(f"{W}val") for one in settings.iter(f"{W}compatSetting") if "Mode" in one.get(f"{W}name")]
    assert mode == "15"


@pytest.mark.parametrize("kind", ["docm", "dotm"])
def test_macros_are_left_out(kind, tmp_path):
    content = parts(under(kind, tmp_path))

    assert not any("vba" in name.lower() for name in content)
    assert b"macro" not in content["[Content_Types].xml"].lower()


def test_a_section_takes_over_the_headers_of_those_before_it(tmp_path):
    document = docx.Document(io.BytesIO(under("cover", tmp_path)))

    assert document.sections[0].page_width > document.sections[0].page_height
    assert document.sections[0].header.paragraphs[0].text == "the header of the cover, which goes on"


def test_the_page_is_a_number_and_the_word_for_it_a_word(tmp_path):
    reference = by_docx(tmp_path / "l.docx", headed("{page_word} {page} {of} {pages}"))
    content = written(a_document(words={"page": "Trang", "of": "/"}), reference=reference)

    header = next(part for name, part in parts(content).items() if name.startswith("word/header"))
    assert [i.text.strip() for i in docx.oxml.parse_xml(header).iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
    assert docx.Document(io.BytesIO(content)).sections[0].header.paragraphs[0].text == "Trang 1 / 1"


def test_a_watermark_is_filled(tmp_path):
    content = under("watermark", tmp_path, placeholders={"handling": 'RESTRICTED & "no copies"'})

    assert b'string="RESTRICTED &amp; &quot;no copies&quot;"' in parts(content)["word/header1.xml"]


def test_double_braces_and_blanks_in_them_are_placeholders_too(tmp_path):
    header = (
        opened(
            a_document(placeholders={"title": "T", "issuer": NAME}),
            reference=FOREIGN["braces"](tmp_path / "l.docx"),
        )
        .sections[0]
        .header
    )

    assert header.paragraphs[0].text.replace("\u00a0", " ") == f"T, HRC59, {NAME}"


def test_a_control_shows_our_title_and_no_prompt(tmp_path):
    said = whole_text(under("controls", tmp_path, placeholders={"title": "Our title"}))

    assert "Our title" in said
    assert "An old title" not in said
    assert "[Company name]" not in said


def test_values_stand_in_the_language_of_the_document(tmp_path):
    run = '<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>{title}</w:t></w:r><w:r><w:rPr><w:lang w:val="fr-CH"/></w:rPr><w:t>!</w:t></w:r>'
    content = written(a_document(), reference=by_docx(tmp_path / "l.docx", raw_header(run)))

    assert b"en-US" not in parts(content)["word/header1.xml"]
    assert b"fr-CH" in parts(content)["word/header1.xml"]


@pytest.mark.parametrize("kind", ["old-fonts", "narrow-fonts"])
def test_vietnamese_is_written_in_fonts_that_have_its_letters(kind, tmp_path):
    styles = parts(under(kind, tmp_path, locale="vi-VN"))["word/styles.xml"].decode()

    assert not any(font in styles for font in (".Vn", "VNI-", "Garamond"))


def test_a_font_of_the_house_stays_where_it_has_the_letters(tmp_path):
    assert b"Garamond" in parts(under("narrow-fonts", tmp_path, locale="en-GB"))["word/styles.xml"]


ISSUED = Section("issuer", (paragraph("Permanent Mission  of Viet Nam"),))


@pytest.mark.parametrize(
    ("header", "texts"),
    [
        ("{issuer}", ["Headline"]),
        ("PERMANENT MISSION\nOF VIET NAM · Geneva", ["Headline"]),
        ("{session}", ["Permanent Mission  of Viet Nam", "Headline"]),
    ],
)
def test_a_name_that_the_letterhead_prints_is_not_printed_again(header, texts, tmp_path):
    document = a_document(author=NAME, placeholders={"issuer": NAME})
    document = attrs.evolve(document, sections=(ISSUED, *document.sections[:1]))

    assert printed(written(document, reference=by_docx(tmp_path / "l.docx", headed(header)))) == texts


def test_colour_of_the_page_stays(tmp_path):
    reference = by_docx(tmp_path / "l.docx", lambda d: d.element.insert(0, docx.oxml.parse_xml(
        f'<w:background xmlns:w="{W[1:-1]}" w:color="FFF2CC"/>'
    )))  # fmt: skip

    assert (
        b'<w:background w:color="FFF2CC"/>'
        in parts(written(a_document(), reference=reference))["word/document.xml"]
    )


def test_a_text_box_of_the_first_page_stays_though_its_paragraph_goes(tmp_path):
    box = '<w:r><w:pict><v:rect style="position:absolute;mso-position-vertical-relative:page"><v:textbox><w:txbxContent>' \
          '<w:p><w:r><w:t>Address</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict></w:r>'  # fmt: skip
    text = "<w:r><w:t>" + "An old sentence that goes on and on for a while, as they do. " * 3 + "</w:t></w:r>"
    reference = by_docx(tmp_path / "l.docx", raw_body(f"<w:p {ALL}>{text}{box}</w:p>"))
    said = whole_text(written(a_document(), reference=reference))

    assert "Address" in said
    assert "An old sentence" not in said


def test_the_front_door_takes_a_template_of_word(tmp_path):
    session = unhrc.load(
        {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}
    )
    reference = FOREIGN["dotx"](tmp_path / "letterhead.dotx")

    saved = unhrc.press_release(session, language="en", reference=reference).save(tmp_path / "release.docx")

    assert docx.Document(str(saved)).sections[0].footer.paragraphs[0].text == f"{NAME}, Geneva"


def columned(path, columns):
    """A letterhead whose text stands in columns."""
    return edited(by_docx(path), replaced={"word/document.xml": [('<w:cols w:space="720"/>', columns)]})


@pytest.mark.parametrize(
    ("columns", "room"),
    [
        ('<w:cols w:num="2" w:space="400"/>', 4120),
        ('<w:cols w:num="3" w:space="400"/>', 2613),
        ('<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000" w:space="400"/><w:col w:w="5240"/></w:cols>', 3000),
        ('<w:cols w:num="1" w:space="400"/>', 8640),
    ],
)
def test_tables_and_pictures_are_as_wide_as_a_column_of_the_letterhead(columns, room, tmp_path):
    (tmp_path / "wide.png").write_bytes(a_png(2000, 500))
    blocks = (
        Table((words("a"), words("b")), ((words("c"), words("d")),), ("", "")),
        Figure("wide.png", words("A picture")),
    )
    reference = columned(tmp_path / "letterhead.docx", columns)

    body = tree(written(a_document(*blocks), folder=tmp_path, reference=reference), "word/document.xml")

    assert [one.get(f"{W}w") for one in body.iter(f"{W}tblW")] == [str(room)]
    assert all(0 < int(one.get("cx")) // 635 <= room for one in body.iter("{*}extent"))


def test_a_table_too_wide_for_a_column_has_a_page_of_its_own(tmp_path):
    wide = Table(tuple(words("Responsibilities") for _ in range(6)), (), ("",) * 6)
    reference = columned(tmp_path / "letterhead.docx", '<w:cols w:num="3" w:space="400"/>')

    body = tree(written(a_document(paragraph("one"), wide), reference=reference), "word/document.xml")

    assert [one.get(f"{W}w") for one in body.iter(f"{W}tblW")] == ["12240"]
    assert [len(one.findall(f"{W}cols")) for one in body.iter(f"{W}sectPr")] == [1, 0]


@pytest.mark.parametrize(
    ("part", "before", "after", "whole"),
    [
        ("word/styles.xml", 'w:after="200"', 'w:after="200.4"', 'w:after="200"'),
        ("word/styles.xml", 'w:line="276"', 'w:line="276.0001"', 'w:line="276"'),
        ("word/styles.xml", '<w:sz w:val="28"/>', '<w:sz w:val="27.6"/>', '<w:sz w:val="28"/>'),
        ("word/numbering.xml", 'w:hanging="360"', 'w:hanging="359.9"', 'w:hanging="360"'),
    ],
)
def test_lengths_with_decimals_become_whole_wherever_they_stand(part, before, after, whole, tmp_path):
    reference = edited(by_docx(tmp_path / "letterhead.docx"), replaced={part: [(before, after)]})

    xml = parts(written(a_document(paragraph("new")), reference=reference))[part].decode()

    assert after not in xml
    assert whole in xml


def test_the_lengths_of_headers_become_whole_and_names_with_points_stay(tmp_path):
    reference = by_docx(tmp_path / "letterhead.docx", headed("{issuer}, 1.5"))
    header = '<w:p><w:pPr><w:pStyle w:val="1.5"/><w:ind w:left="566.929"/></w:pPr>'
    edited(reference, replaced={"word/header1.xml": [('<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>', header)]})

    xml = parts(written(a_document(), reference=reference))["word/header1.xml"].decode()

    assert 'w:left="567"' in xml
    assert '<w:pStyle w:val="1.5"/>' in xml
    assert ", 1.5" in xml
