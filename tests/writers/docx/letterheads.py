"""Letterheads as missions, ministries, newsrooms and their programs make them: made here, none of them real.

Each maker writes a Word file of one kind and gives its path. `FOREIGN` lists those that have to be taken, `REFUSED`
those that cannot be, with the words of the cure.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Mm, Pt
from writers.docx.building import LOOKS, a_png

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ALL = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
NAME = "Permanent Mission of Viet Nam"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
KINDS = {
    ".dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ".docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    ".dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}


def by_docx(path: Path, change: Callable[[docx.document.Document], object] = lambda _: None) -> Path:
    """A file by python-docx."""
    document = docx.Document()
    change(document)
    document.save(str(path))
    return path


def edited(
    path: Path,
    *,
    replaced: dict[str, list[tuple[str, str]]] | None = None,
    added: dict[str, bytes] | None = None,
    relations: dict[str, list[str]] | None = None,
) -> Path:
    """Change a file as an archive: words of parts, parts, and relationships of parts."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    for name, changes in (replaced or {}).items():
        for before, after in changes:
            assert before.encode() in parts[name], f"{before} is not in {name}"
            parts[name] = parts[name].replace(before.encode(), after.encode(), 1)
    parts |= added or {}
    for part, rels in (relations or {}).items():
        folder, _, stem = part.rpartition("/")
        name = f"{folder}/_rels/{stem}.rels".lstrip("/")
        empty = (
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        )
        parts[name] = parts.get(name, empty).replace(
            b"</Relationships>", "".join(rels).encode() + b"</Relationships>"
        )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def relation(number: int, kind: str, target: str, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="x{number}" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>'


def typed(path: Path, name: str, kind: str) -> Path:
    """Give a part a content type of its own."""
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    return edited(path, replaced={"[Content_Types].xml": [("</Types>", override)]})


def template(path: Path, suffix: str) -> Path:
    """A template or a file with macros: the content type says so, and a part holds them."""
    by_docx(path, headed("{issuer}", f"{NAME}, Geneva"))
    edited(path, replaced={"[Content_Types].xml": [(MAIN, KINDS[suffix])]})
    if suffix.endswith("m"):
        kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
        macros = f'<Relationship Id="vba" Type="{kind}" Target="vbaProject.bin"/>'
        edited(path, added={"word/vbaProject.bin": b"macros"}, relations={"word/document.xml": [macros]})
        typed(path, "word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
    return path


def headed(header: str, footer: str = "") -> Callable[[docx.document.Document], None]:
    def change(document: docx.document.Document) -> None:
        document.sections[0].header.paragraphs[0].text = header
        document.sections[0].footer.paragraphs[0].text = footer
        document.add_paragraph("Dear colleague, this is the text of an old letter that nobody wants to see again.")

    return change


def logo() -> io.BytesIO:
    return io.BytesIO(a_png(120, 60))


def logo_in_the_header(document: docx.document.Document) -> None:
    header = document.sections[0].header
    header.paragraphs[0].add_run().add_picture(logo(), width=Mm(30))
    header.add_paragraph("Chemin des Corbillettes 30, 1218 Le Grand-Saconnex · {page} / {pages}")


def table_at_the_head(document: docx.document.Document) -> None:
    """A letterhead as it mostly is: a table in the body, with an emblem and a name."""
    table = document.add_table(1, 2)
    table.cell(0, 0).paragraphs[0].add_run().add_picture(logo(), width=Mm(30))
    table.cell(0, 1).text = NAME
    document.add_paragraph()
    document.add_paragraph("Dear colleague, this is the text of an old letter that nobody wants to see again.")


def around_content(document: docx.document.Document) -> None:
    document.add_paragraph(NAME.upper()).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("{dateline}")
    document.add_paragraph("{content}")
    document.add_paragraph("This release is not an official record.")


def national_title(document: docx.document.Document) -> None:
    """The head of a Vietnamese administrative document, in the body."""
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "BỘ NGOẠI GIAO\nPHÁI ĐOÀN VIỆT NAM TẠI GENEVA"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{place_and_date}"
    document.add_heading("BÁO CÁO", 1)
    document.add_paragraph("Thực hiện công văn của Bộ, Phái đoàn kính báo cáo kết quả khóa họp như sau đây.")


def cover_and_body(document: docx.document.Document) -> None:
    document.add_paragraph("A cover")
    document.sections[0].header.paragraphs[0].text = "the header of the cover, which goes on"
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("A plan on its side")
    last = document.sections[-1]
    last.page_width, last.page_height = last.page_height, last.page_width


def first_and_even(document: docx.document.Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section.first_page_header.paragraphs[0].text = "{issuer}"
    section.header.paragraphs[0].text = "{session}, page {page} of {pages}"
    section.even_page_header.paragraphs[0].text = "{page} · {title}"


def two_columns(document: docx.document.Document) -> None:
    columns = document.sections[0]._sectPr.xpath("./w:cols")[0]
    columns.set(f"{{{WORD}}}num", "2")


def justified(document: docx.document.Document) -> None:
    document.styles["Normal"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def old_fonts(document: docx.document.Document) -> None:
    document.styles["Normal"].font.name = ".VnTime"
    document.styles["Caption"].font.name = "VNI-Helve"
    document.sections[0].header.paragraphs[0].add_run("{issuer}").font.name = ".VnTimeH"


def narrow_fonts(document: docx.document.Document) -> None:
    document.styles["Normal"].font.name = "Garamond"
    document.styles["Normal"].font.size = Pt(12)


def numbered_headings(document: docx.document.Document) -> None:
    heading = document.styles["Heading 1"].element.get_or_add_pPr()
    heading.append(parse_xml(f'<w:numPr xmlns:w="{WORD}"><w:numId w:val="1"/></w:numPr>'))
    second = document.styles["Heading 2"].paragraph_format
    second.page_break_before = True


def raw_header(xml: str) -> Callable[[docx.document.Document], None]:
    """A header whose paragraph is written as it is."""

    def change(document: docx.document.Document) -> None:
        header = document.sections[0].header
        header.is_linked_to_previous = False
        header._element.append(parse_xml(f"<w:p {ALL}>{xml}</w:p>"))

    return change


def raw_body(xml: str) -> Callable[[docx.document.Document], None]:
    """A body that begins with what is written as it is."""

    def change(document: docx.document.Document) -> None:
        document.element.body.insert(0, parse_xml(xml))
        document.add_paragraph("Dear colleague, this is the text of an old letter that nobody wants to see again.")

    return change


WATERMARK = (
    '<w:r><w:pict><v:shape id="m" type="#_x0000_t136" style="position:absolute;width:400pt;height:100pt;rotation:315;'
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="silver" stroked="f">'
    '<v:textpath style="font-family:&quot;Times New Roman&quot;" string="{handling}"/></v:shape></w:pict></w:r>'
)
SHAPE = '<v:rect style="position:absolute;{place};width:160pt;height:60pt"><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:rect>'
OLD_BOX = f"<w:p {ALL}><w:r><w:pict>" + SHAPE.format(
    place="mso-position-vertical-relative:page;margin-top:20pt", text=f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>"
) + "</w:pict></w:r></w:p>"  # fmt: skip
NEW_BOX = (
    f'<w:p {ALL} w14:paraId="11111111" w:rsidR="00AA00BB"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
    'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>720000'
    '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>360000</wp:posOffset></wp:positionV>'
    '<wp:extent cx="2400000" cy="600000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    '<wp:docPr id="7" name="Box" descr="Address"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    f"</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>{NAME}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/>"
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
    f"<w:pict>{SHAPE.format(place='left:10pt', text=f'<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>')}</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)
CONTROL = (
    '<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:prefixMappings="xmlns:ns0=\'http://purl.org/dc/elements/1.1/\' '
    "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'\" "
    'w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/>'
    "</w:sdtPr><w:sdtContent><w:r><w:t>An old title</w:t></w:r></w:sdtContent></w:sdt>"
    "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>[Company name]</w:t></w:r></w:sdtContent>"
    "</w:sdt>"
)
TRACKED = (
    '<w:ins w:id="1" w:author="Mehmet Şahin" w:date="2020-01-01T00:00:00Z"><w:r><w:t>Mission</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="Mehmet Şahin"><w:r><w:delText>Embassy</w:delText></w:r></w:del>'
    '<w:commentRangeStart w:id="3"/><w:r><w:t> in Geneva</w:t></w:r><w:commentRangeEnd w:id="3"/>'
    '<w:r><w:commentReference w:id="3"/></w:r>'
)


def with_settings(path: Path, xml: str) -> Path:
    """A file by python-docx with settings of its own; the order of the schema is the maker's care."""
    by_docx(path, headed(NAME))
    return edited(path, replaced={"word/settings.xml": [("<w:defaultTabStop", f"{xml}<w:defaultTabStop")]})


def with_dangling(path: Path) -> Path:
    """A template of Microsoft's: its thumbnail is gone, a picture leads to NULL."""
    by_docx(path, headed(NAME))
    thumbnail = '<Relationship Id="t" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/gone.emf"/>'
    return edited(
        path, relations={"": [], "word/document.xml": [relation(1, "image", "NULL"), relation(2, "image", "../NULL")]}
    ) and edited(path, replaced={"_rels/.rels": [("</Relationships>", f"{thumbnail}</Relationships>")]})  # fmt: skip


def renamed_main(path: Path) -> Path:
    """Word on the web calls the main part document2.xml."""
    by_docx(path, headed(NAME))
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, content in parts.items():
            new.writestr(
                name.replace("word/document.xml", "word/document2.xml"),
                content.replace(b"word/document.xml", b"word/document2.xml"),
            )
    return edited(path, added={"word/_rels/document2.xml.rels": parts["word/_rels/document.xml.rels"]})


def decimals(path: Path) -> Path:
    by_docx(path, headed(NAME))
    return edited(path, replaced={"word/document.xml": [('w:left="1800"', 'w:left="1417.32"')]})


def by_office(path: Path) -> Path:
    """A letterhead that went through LibreOffice."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed; CI has it")
    source = by_docx(path.with_name("source.docx"), table_at_the_head)
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run([*command, str(path.parent / "out"), str(source)], check=True, capture_output=True, timeout=180)
    return (path.parent / "out" / "source.docx").rename(path)


FOREIGN: dict[str, Callable[[Path], Path]] = {
    "plain": by_docx,
    "dotx": lambda p: template(p, ".dotx"),
    "docm": lambda p: template(p, ".docm"),
    "dotm": lambda p: template(p, ".dotm"),
    "dangling": with_dangling,
    "document2": renamed_main,
    "decimals": decimals,
    "libreoffice": by_office,
    "logo": lambda p: by_docx(p, logo_in_the_header),
    "table": lambda p: by_docx(p, table_at_the_head),
    "content": lambda p: by_docx(p, around_content),
    "national": lambda p: by_docx(p, national_title),
    "cover": lambda p: by_docx(p, cover_and_body),
    "first-even": lambda p: by_docx(p, first_and_even),
    "columns": lambda p: by_docx(p, two_columns),
    "justified": lambda p: by_docx(p, justified),
    "old-fonts": lambda p: by_docx(p, old_fonts),
    "narrow-fonts": lambda p: by_docx(p, narrow_fonts),
    "numbered": lambda p: by_docx(p, numbered_headings),
    "watermark": lambda p: by_docx(p, raw_header(WATERMARK)),
    "old-box": lambda p: by_docx(p, raw_body(OLD_BOX)),
    "new-box": lambda p: by_docx(p, raw_body(NEW_BOX)),
    "controls": lambda p: by_docx(p, raw_header(CONTROL)),
    "tracked": lambda p: by_docx(p, raw_header(TRACKED)),
    "protected": lambda p: with_settings(
        p, '<w:documentProtection w:edit="readOnly" w:enforcement="1" w:hash="AA=="/>'
    ),
    "attached": lambda p: with_settings(p, "<w:trackRevisions/>"),
    "press": lambda p: Path(shutil.copy(LOOKS / "press.docx", p)),
    "decree30": lambda p: Path(shutil.copy(LOOKS / "decree30.docx", p)),
    "landscape": lambda p: by_docx(p, lambda d: _on_its_side(d)),
    "letter": lambda p: by_docx(p, lambda d: _sized(d, Mm(216), Mm(279))),
    "braces": lambda p: by_docx(p, headed("{{ title }}, { session }, {{issuer}}")),
}
"""Kind to maker: all of these have to be taken."""


def _sized(document: docx.document.Document, width: int, height: int) -> None:
    document.sections[0].page_width, document.sections[0].page_height = width, height


def _on_its_side(document: docx.document.Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
