"""Every node and style once, in both languages, judged by a validator and by LibreOffice."""

import importlib.util
import os
import shutil
import subprocess
import sys

import attrs
import pytest
from files import read_as
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from writers.docx.building import CHECKOUT, LOOKS, a_document, a_picture, a_png, paragraph, words, written
from writers.docx.specimen import LANGUAGES, specimen, texts

from unhrc_reports.document.contents import with_contents
from unhrc_reports.document.nodes import (
    BulletList,
    Contents,
    CrossReference,
    Document,
    Emphasis,
    Fact,
    Figure,
    Heading,
    LineBreak,
    Link,
    Note,
    Number,
    OrderedList,
    PageBreak,
    Paragraph,
    Parallel,
    Quotation,
    Section,
    Strong,
    Table,
    Words,
)
from unhrc_reports.writers.docx.arrangement import Furnished, arranged
from unhrc_reports.writers.docx.placeholders import values_of
from unhrc_reports.writers.docx.printed import unprinted
from unhrc_reports.writers.docx.reference import open_reference

CHECKER = CHECKOUT.parent / "shared" / "tools" / "check_docx.py"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

needs_checker = pytest.mark.skipif(not CHECKER.is_file(), reason="check_docx.py is not beside this checkout")
needs_office = pytest.mark.skipif(
    not shutil.which("soffice") and "CI" not in os.environ, reason="LibreOffice is not installed; CI has it"
)


EACH = [(path.stem, language) for path in sorted(LOOKS.glob("*.docx")) for language in LANGUAGES]


@pytest.fixture
def made(tmp_path):
    """Writes the specimen under a look."""

    def make(look, language):
        photo = a_picture(tmp_path, content=a_png(1200, 800))
        file = tmp_path / f"{look}.{language}.docx"
        file.write_bytes(written(specimen(language, photo), tmp_path, LOOKS / f"{look}.docx"))
        return file

    return make


@pytest.fixture(scope="module")
def checker():
    """The validator, with its schemas."""
    found = importlib.util.spec_from_file_location("check_docx", CHECKER)
    module = importlib.util.module_from_spec(found)
    sys.modules["check_docx"] = module
    found.loader.exec_module(module)
    return module, module.Schemas(str(CHECKER.parent.parent / "ooxml" / "xsd"))


@needs_checker
@pytest.mark.parametrize(("look", "language"), EACH)
def test_the_specimen_has_no_fault_and_is_accessible(look, language, made, checker):
    module, schemas = checker

    report = module.check(str(made(look, language)), schemas, accessibility=True)

    assert [finding for finding in report.findings if finding["level"] != "note"] == []
    assert set(report.stats["fonts"]) == {"Times New Roman"}


@needs_office
@pytest.mark.parametrize(("look", "language"), EACH)
def test_libreoffice_reads_the_same_text(look, language, made, tmp_path):
    file = made(look, language)

    expected = [text for text in texts(on_the_page(specimen(language, "photo.png"), look)) if text]
    found = [text for text in read_by_office(file, tmp_path) if text.strip()]
    text = found[found.index(expected[0]) :]
    assert read_as(text, expected) == expected


def on_the_page(document, look):
    """The document as the page has it: without what the look prints or does not show, its end mark in its place."""
    reference = open_reference(LOOKS / f"{look}.docx")
    left = unprinted(document, reference.letterhead, values_of(document.properties))
    hidden = frozenset(one.name for one in left.sections if reference.wardrobe.is_hidden(one.name))
    return attrs.evolve(left, sections=arranged(left, Furnished(hidden, reference.wardrobe.has("photo sheet"))))


def read_by_office(file, folder):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    body = etree.parse(str(file.with_suffix(".fodt"))).find(".//{*}body/{*}text")
    return [as_printed(shown(element)) for element in body.iter(f"{ODF}p", f"{ODF}h") if is_in_the_text(element)]


def as_printed(text):
    """Without the tab before the number of a page; a hyphen at which no line may end is a hyphen."""
    return text.rstrip("\t").replace("\u2011", "-")


def is_in_the_text(element):
    return not any(etree.QName(parent).localname in ("note-body", "frame") for parent in element.iterancestors())


def shown(element):
    """The words of a paragraph of OpenDocument, as its reader sees them."""
    kind = etree.QName(element).localname
    if kind in ("note", "frame", "soft-page-break", "bookmark") or element.get(f"{ODF}reference-format") == "page":
        return ""
    blank = {"s": " " * int(element.get(f"{ODF}c", "1")), "tab": "\t", "line-break": "\n"}.get(kind, "")
    return blank + (element.text or "") + "".join(shown(child) + (child.tail or "") for child in element)


some_words = st.text("abc đấ Ω&<>\"'|*_[]\u00a0مع\t\n", min_size=1, max_size=12).map(Words)
flat = (
    st.just(CrossReference(Number("table", "Table", 1, "x")))
    | some_words
    | st.builds(Fact, st.text("xyzẢ ", min_size=1, max_size=8), st.just("a.b"), st.sampled_from([None, "vi", "fr"]))
)
lines = st.lists(flat | st.just(LineBreak()), max_size=4).map(tuple)
inlines = st.lists(
    st.recursive(
        flat,
        lambda inner: (
            st.builds(Emphasis, st.lists(inner, max_size=2).map(tuple))
            | st.builds(Strong, st.lists(inner, max_size=2).map(tuple))
        ),
        max_leaves=4,
    )
    | st.builds(Link, lines, st.just("https://example.org/a?b=c&d"))
    | st.builds(Note, st.lists(st.builds(Paragraph, lines), max_size=2).map(tuple)),
    max_size=4,
).map(tuple)
tables = st.integers(1, 16).flatmap(
    lambda columns: st.builds(
        Table,
        st.tuples(*[inlines] * columns),
        st.lists(st.tuples(*[inlines] * columns), max_size=3).map(tuple),
        st.tuples(*[st.sampled_from(["", "left", "right", "centre"])] * columns),
        lines,
    )
)
leaves = (
    st.builds(Heading, st.integers(1, 6), inlines)
    | st.builds(Paragraph, inlines)
    | tables
    | st.builds(Figure, st.sampled_from(["one.png", "two.png"]), lines, inlines)
    | st.just(PageBreak())
    | st.just(Contents())
)
blocks = st.recursive(
    leaves,
    lambda inner: (
        st.builds(BulletList, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple))
        | st.builds(
            OrderedList, st.lists(st.lists(inner, max_size=2).map(tuple), max_size=2).map(tuple), st.integers(0, 9)
        )
        | st.builds(Quotation, st.lists(inner, max_size=2).map(tuple))
    ),
    max_leaves=6,
)


sections = st.lists(
    st.builds(Section, st.sampled_from(["lead", "results", "notes"]), st.lists(blocks, max_size=3).map(tuple)),
    max_size=3,
    unique_by=lambda section: section.name,
)


@needs_checker
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(sections, min_size=1, max_size=3), st.sampled_from(["columns", "sequence"]))
def test_several_languages_of_any_shape_have_no_fault(tmp_path, checker, languages, arrangement):
    module, schemas = checker
    for name, size in (("one.png", 8), ("two.png", 9)):
        a_picture(tmp_path, name, a_png(size, size))
    told = [attrs.evolve(a_document().properties, locale=locale) for locale in ("en-GB", "vi-VN", "fr-FR")]
    documents = tuple(map(Document, told, (with_contents(shape, "Contents") for shape in languages)))
    file = tmp_path / "any.docx"
    file.write_bytes(written(Parallel(documents, arrangement), tmp_path))

    report = module.check(str(file), schemas)

    assert [finding for finding in report.findings if finding["level"] == "error"] == []


@needs_checker
@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(blocks, max_size=5))
def test_a_document_of_any_shape_has_no_fault(tmp_path, checker, shape):
    module, schemas = checker
    for name, size in (("one.png", 8), ("two.png", 9)):
        a_picture(tmp_path, name, a_png(size, size))
    file = tmp_path / "any.docx"
    file.write_bytes(written(a_document(paragraph("start"), *shape), tmp_path))

    report = module.check(str(file), schemas)

    assert [finding for finding in report.findings if finding["level"] == "error"] == []


def test_the_specimen_holds_every_node():
    document = specimen("en", "photo.png")

    seen = str(document)

    assert all(
        f"{node}(" in seen for node in ("Fact", "LineBreak", "Note", "Link", "Figure", "Table", "OrderedList")
    )
    assert words("x")
