"""The pack of another mission: its order, its blocks, its words and its letterhead, and nothing else changed."""

import importlib.util
import io
import subprocess
import sys
import zipfile

import attrs
import pytest
from reading import EXAMPLES, everything, hrc59, printed, slips
from writers.docx.test_specimen import CHECKER, needs_checker

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Table

PACK = EXAMPLES / "packs" / "bangladesh"
STYLE = PACK / "styles" / "bd.toml"
COPIES = EXAMPLES.parent / "tests" / "cases"
OWN = ("document_type", "lead", "fact_box", "boilerplate")
"""The blocks that the pack words itself."""


def bangladesh():
    return unhrc.load(EXAMPLES / "hrc59_bangladesh.yaml")


def report(session, kind="press_release", **options):
    return unhrc.render(session, kind, language="en", templates=[PACK], **options)


def sections(document):
    return {section.name: section.blocks for section in document.sections}


def built_in(session):
    return sections(unhrc.press_release(session, language="en").document)


def test_the_blocks_stand_in_the_order_of_the_pack():
    assert list(sections(report(bangladesh()).document)) == [
        "issuer", "document_type", "release_line", "headline", "dateline", "lead", "fact_box", "resolutions", "events",
        "membership", "end_mark", "notes_to_editors", "boilerplate", "contact",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("session", "beside"), [(bangladesh, set()), (hrc59, {"consultations"})], ids=["own", "hrc59"]
)
def test_whatever_the_pack_does_not_word_itself_reads_as_built_in(session, beside):
    theirs, ours = sections(report(session()).document), built_in(session())

    assert {name for name in {*theirs, *ours} if theirs.get(name) != ours.get(name)} == {*OWN, *beside}


def test_the_block_that_the_pack_leaves_out_leaves_no_trace():
    document = report(hrc59()).document

    assert "consultations" in built_in(hrc59())
    assert "consultations" not in sections(document)
    assert [path for path in printed(document) if path.startswith("consultations")] == []


def test_the_fact_box_has_the_figures_of_the_session_and_their_paths():
    (box,) = sections(report(bangladesh()).document)["fact_box"]
    (lone,) = [
        cell for row in box.rows for cell in row if "resolutions[0].cosponsors[0]" in [_path(n) for n in cell]
    ]

    assert isinstance(box, Table)
    assert [_words(row[1]) for row in box.rows] == ["25", "1", "5", "35", "14", "More than 63"]
    assert _words(lone) == "More than 63"


def test_the_fact_box_is_absent_where_the_session_has_no_figures():
    assert "fact_box" not in sections(report(attrs.evolve(bangladesh(), results=None)).document)


@pytest.mark.parametrize("session", [bangladesh, hrc59, everything])
@pytest.mark.parametrize("kind", ["press_release", "letter"])
def test_an_editor_finds_no_slip(session, kind):
    assert slips(report(session(), kind, style=STYLE).document) == []


def test_a_letter_needs_neither_issuer_nor_release_nor_contributions():
    bare = attrs.evolve(bangladesh(), issuer=None, release=None, resolutions=(), events=())

    assert list(sections(report(bare, "letter").document)) == ["headline", "salutation", "purpose", "use"]


def test_the_letterhead_stands_in_the_header_of_the_first_page_and_not_in_its_text():
    document = report(bangladesh(), style=STYLE).to_docx()
    first = document.sections[0].first_page_header.paragraphs

    assert [line.text for line in first] == [
        "Permanent\N{NO-BREAK SPACE}Mission of Bangladesh in Geneva",
        "HRC59\tGeneva, 08 July 2025",
    ]
    assert [line.text for line in document.sections[0].header.paragraphs] == [
        "Permanent\N{NO-BREAK SPACE}Mission of Bangladesh in Geneva\tHRC59"
    ]
    assert all(document.styles[name].font.hidden for name in ("Issuer", "Dateline"))
    assert document.styles["Normal"].font.name in {None, "Arial"}


def test_the_letterhead_is_what_its_script_makes():
    spec = importlib.util.spec_from_file_location("make_letterhead", PACK / "make_letterhead.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    assert parts(script.letterhead()) == parts((PACK / "word" / "press.docx").read_bytes())


@needs_checker
@pytest.mark.parametrize("kind", ["press_release", "letter"])
def test_the_validator_finds_no_fault(kind, tmp_path):
    file = report(bangladesh(), kind, style=STYLE).save(tmp_path / "report.docx")

    done = subprocess.run([sys.executable, CHECKER, "--accessibility", file], capture_output=True, text=True)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("kind", "name"), [("press_release", "press-release"), ("letter", "letter")])
def test_the_document_reads_as_its_golden_copy(kind, name, update_golden):
    copy = COPIES / f"hrc59_bangladesh.{name}.en.md"
    written = report(bangladesh(), kind, style=STYLE).markdown
    if update_golden:
        copy.write_text(written, encoding="utf-8")

    assert copy.read_text(encoding="utf-8") == written


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _words(cell):
    return "".join(node.text for node in cell)


def _path(node):
    return getattr(node, "path", "")
