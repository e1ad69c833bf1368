"""Any Word file serves as a reference document: its furniture is kept, its text is not."""

import io
import shutil
import subprocess
import zipfile

import attrs
import docx
import pytest
from writers.docx.building import (
    LOOKS,
    PRESS,
    PROPERTIES,
    W,
    a_document,
    a_picture,
    opened,
    paragraph,
    parts,
    repacked,
    tree,
    words,
    written,
)
from writers.docx.letterheads import by_docx

from unhrc_reports.document.nodes import BulletList, Figure, Heading, Link, Note, OrderedList, Quotation, Table
from unhrc_reports.errors import ReferenceDocumentError
from unhrc_reports.writers.docx import DocxWriter, inspect_reference

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def everything(folder):
    """A block of each kind."""
    item = (paragraph("item"), OrderedList(((paragraph("inner"), paragraph("more")),)))
    return (
        Heading(2, words("heading")),
        paragraph("text", Note((paragraph("note"),)), Link(words("link"), "https://example.org")),
        BulletList((item,)),
        Quotation((paragraph("quoted"),)),
        Table((words("a"), words("b")), ((words("c"), words("d")),), ("", "right"), words("table")),
        Figure(a_picture(folder), words("alt"), words("figure")),
    )


def a_file(path, change):
    document = docx.Document()
    change(document)
    document.save(str(path))
    return path


def bare(path):
    """The smallest file that Word opens: no styles, no page, no settings."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    root = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="word/document.xml"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", root)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body><w:p/></w:body></w:document>')
    return path


def like_pandoc(path):
    """A file with the names that pandoc's own reference document has."""

    def rename(document):
        names = {
            "Quote": "Block Text", "List Bullet": "Compact", "List Number": "First Paragraph",
            "List 2": "Captioned Figure", "List 3": "Image Caption", "List": "Table Caption",
        }  # fmt: skip
        for style in list(document.styles):
            if style.name in names:
                style.name = names[style.name]
            elif style.name.startswith(("List", "Intense Quote", "Table Grid")):
                style.delete()

    return a_file(path, rename)


def with_furniture(path):
    def furnish(document):
        document.add_paragraph("old text that must not stay")
        document.sections[0].header.paragraphs[0].text = "Mission, {session}"
        footer = document.sections[0].footer.paragraphs[0]
        for piece in ("{", "tit", "le} for ", "{issuer", "}", " & all"):
            footer.add_run(piece)

    return a_file(path, furnish)


def with_german_ids(path):
    """A file of a German Word: styles have German ids, under the names that every Word writes."""

    def rename(document):
        changed = {style.style_id: f"de{style.style_id}" for style in document.styles}
        for element in (*document.styles.element.iter(), *document.part.numbering_part.element.iter(f"{W}pStyle")):
            for name in ("styleId", "val"):
                if element.get(f"{W}{name}") in changed and (name == "styleId" or element.tag in LINKS):
                    element.set(f"{W}{name}", changed[element.get(f"{W}{name}")])

    return a_file(path, rename)


LINKS = {f"{W}{name}" for name in ("basedOn", "next", "link", "pStyle")}


def by_libreoffice(path):
    """A file that LibreOffice wrote."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed; CI has it")
    source = path.with_suffix(".txt")
    source.write_text("text")
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(path.parent),
    ]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=180)
    return source.with_suffix(".docx").rename(path)


MAKERS = {
    "bare": bare,
    "german": with_german_ids,
    "libreoffice": by_libreoffice,
    "pandoc": like_pandoc,
    "furniture": with_furniture,
    "default": lambda p: a_file(p, lambda d: d),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_nothing_is_lost_under_a_foreign_reference_document(kind, tmp_path):
    reference = MAKERS[kind](tmp_path / "reference.docx")
    blocks = everything(tmp_path)

    foreign = opened(a_document(*blocks), tmp_path, reference)
    own = opened(a_document(*blocks), tmp_path)

    assert [p.text for p in foreign.paragraphs] == [p.text for p in own.paragraphs]
    assert len(foreign.inline_shapes) == 1
    styles = {style.style_id for style in foreign.styles}
    used = {mark.get(f"{W}val") for mark in foreign.element.body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= styles
    assert foreign.paragraphs[1].style.name == "Heading 2"


@pytest.mark.parametrize("look", ["press", "briefing", "sober", "decree30"])
def test_nothing_is_missing_in_our_own(look):
    sections = ("issuer", "document_type", "release_line", "subhead", "dateline", "lead", "boilerplate", "contact")
    inspection = inspect_reference(LOOKS / f"{look}.docx", sections)

    missing = [use.wanted for use in inspection.missing]
    columns = ["Beside"] if look == "decree30" else []  # no form of the Decree sets text in columns
    assert [name for name in missing if name not in ("Heading 5", "Heading 6")] == columns


def test_the_report_names_what_is_missing_and_what_stands_in(tmp_path):
    inspection = inspect_reference(like_pandoc(tmp_path / "pandoc.docx"), sections=("lead",))

    said = {use.wanted: use.found for use in inspection.missing}
    assert said["Quote"] == "Block Text"
    assert said["Lead"] == "Body Text"
    assert said["List Bullet"] is None
    assert "- Quote: missing; 'Block Text' stands in" in str(inspection)
    assert "- List Bullet: missing; a plain one is added" in str(inspection)


def test_placeholders_are_filled_though_word_split_them(tmp_path):
    reference = with_furniture(tmp_path / "letterhead.docx")
    document = a_document(paragraph("new"), title="Council & States", placeholders={"issuer": "the <Mission>"})

    result = opened(document, reference=reference)

    assert result.sections[0].header.paragraphs[0].text == "Mission, HRC59"
    assert result.sections[0].footer.paragraphs[0].text == "Council & States for the <Mission> & all"
    assert "old text" not in parts(written(document, reference=reference))["word/document.xml"].decode()


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (["{superior}", "{address}"], [""]),
        (["{superior}", "{address}", "{email}"], [""]),
        (["{superior}", "Mission", "{address}", "{email}"], ["Mission"]),
        (["{address}", "{issuer}"], ["Our Mission"]),
        (["", "{address}"], [""]),
    ],
)
def test_empty_lines_go_but_every_cell_keeps_a_paragraph(lines, left, tmp_path):
    def change(file):
        cell = file.add_table(1, 1).cell(0, 0)
        cell.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)
        file.add_paragraph("{content}")

    reference = by_docx(tmp_path / "letterhead.docx", change)
    document = a_document(paragraph("new"), placeholders={"issuer": "Our Mission"})

    cell = docx.Document(io.BytesIO(written(document, reference=reference))).tables[0].cell(0, 0)
    assert [one.text for one in cell.paragraphs] == left


def test_unknown_placeholders_are_named_with_those_that_exist(tmp_path):
    def furnish(document):
        document.sections[0].header.paragraphs[0].text = "{titel} {mark} {title}"

    reference = a_file(tmp_path / "letterhead.docx", furnish)

    with pytest.raises(ReferenceDocumentError) as refused:
        written(a_document(), reference=reference)

    assert len(refused.value.faults) == 2
    assert "{titel}" in str(refused.value)
    assert "{mark}" in str(refused.value)
    assert "{dateline}" in str(refused.value)
    assert str(reference) in str(refused.value)
    assert inspect_reference(reference).placeholders == ("mark", "titel", "title")


def test_the_page_and_the_furniture_of_the_last_section_are_kept(tmp_path):
    def furnish(document):
        document.sections[0].page_width = 9_000_000
        document.sections[0].header.paragraphs[0].text = "first"
        last = document.add_section()
        last.page_width = 5_000_000
        last.header.is_linked_to_previous = False
        last.header.paragraphs[0].text = "last"

    section = opened(a_document(), reference=a_file(tmp_path / "two.docx", furnish)).sections[0]

    assert section.page_width == pytest.approx(5_000_000, abs=635)
    assert section.header.paragraphs[0].text == "last"


def test_a_logo_in_the_header_is_kept_and_no_drawing_has_its_id(tmp_path):
    logo = a_picture(tmp_path, "logo.png")

    def furnish(document):
        document.sections[0].header.paragraphs[0].add_run().add_picture(str(tmp_path / logo))

    reference = a_file(tmp_path / "logo.docx", furnish)
    content = written(a_document(Figure(logo, words("alt"))), tmp_path, reference)

    drawings = [part for name, part in parts(content).items() if name.startswith("word/") and b"docPr" in part]
    ids = [docx.oxml.parse_xml(part).find(".//{*}docPr").get("id") for part in drawings]
    assert len(set(ids)) == len(ids) == 2
    assert sum(name.startswith("word/media/") for name in parts(content)) == 2


def test_nothing_of_the_references_history_stays(tmp_path):
    reference = repacked(
        PRESS, tmp_path / "tracked.docx",
        settings=('<w:defaultTabStop w:val="709"/>', '<w:trackRevisions/><w:defaultTabStop w:val="709"/>'
                  '<w:updateFields w:val="true"/><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids>'),
    )  # fmt: skip

    settings = parts(written(a_document(), reference=reference))["word/settings.xml"]

    assert not any(trace in settings for trace in (b"trackRevisions", b"updateFields", b"rsid"))


def test_the_texts_of_notes_of_the_reference_do_not_stay(tmp_path):
    note = (
        f'<w:footnote xmlns:w="{WORD}" w:id="9"><w:p><w:r><w:t>secret</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    reference = repacked(PRESS, tmp_path / "notes.docx", footnotes=("</w:footnotes>", note))

    assert b"secret" not in parts(written(a_document(), reference=reference))["word/footnotes.xml"]


@pytest.mark.parametrize("content", [None, b"", b"not a Word file", b"PK\x03\x04 cut", PRESS.read_bytes()[:3000]])
def test_what_is_no_word_document_is_refused_by_name(content, tmp_path):
    reference = tmp_path / "letterhead.docx"
    if content is not None:
        reference.write_bytes(content)

    with pytest.raises(ReferenceDocumentError, match=r"letterhead\.docx"):
        written(a_document(), reference=reference)


def test_a_folder_and_no_reference_at_all_are_refused(tmp_path):
    with pytest.raises(ReferenceDocumentError):
        written(a_document(), reference=tmp_path)
    with pytest.raises(ReferenceDocumentError, match="needs a reference document"):
        DocxWriter().write(a_document(), folder=tmp_path, reference=None)


def test_a_reference_that_was_changed_in_word_is_read_again(tmp_path):
    reference = repacked(PRESS, tmp_path / "house.docx")
    before = written(a_document(), reference=reference)
    repacked(PRESS, reference, styles=('w:val="Body Text"', 'w:val="Corpus"'))

    assert tree(before).find(f".//{W}body") is not None
    assert b"Corpus" in parts(written(a_document(), reference=reference))["word/styles.xml"]


def test_each_language_dresses_the_styles_for_itself():
    languages = [parts(written(a_document(locale=tag)))["word/styles.xml"] for tag in ("en-GB", "vi-VN", "en-GB")]

    assert languages[0] == languages[2] != languages[1]
    assert attrs.evolve(PROPERTIES, locale="vi-VN").locale == "vi-VN"
