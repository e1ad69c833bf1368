"""LibreOffice opens what we write and finds our text in it; the validator finds no fault."""

import subprocess
import sys

import pytest
from files import plainly, read_as, with_end_mark_apart, without_marks
from reading import EXAMPLES, LANGUAGES, everything, hrc59, texts
from writers.docx.test_specimen import CHECKER, needs_checker, needs_office, read_by_office

import unhrc_reports as unhrc

DOCUMENTS = [
    pytest.param(session, kind, language, id=f"{session.__name__}-{kind}-{language}")
    for session in (hrc59, everything)
    for kind in ("press_release", "briefing")
    for language in LANGUAGES
]


@needs_office
@pytest.mark.parametrize(("session", "kind", "language"), DOCUMENTS[:4])
def test_libreoffice_finds_our_text_block_by_block(session, kind, language, tmp_path):
    report = unhrc.render(session(), kind, language=language)
    file = tmp_path / "report.docx"
    without_marks(plainly(report)).save(str(file))

    expected = [text for text in texts(report.document) if text]
    found = [text for text in read_by_office(file, tmp_path) if text]

    assert read_as(with_end_mark_apart(found, expected), expected) == expected


@needs_checker
@pytest.mark.parametrize(("session", "kind", "language"), DOCUMENTS)
def test_the_validator_finds_no_fault(session, kind, language, tmp_path):
    file = unhrc.render(session(), kind, language=language).save(tmp_path / "report.docx")
    # the made-up session has names and words that no checker can tell from English
    strict = ["--accessibility"] if session is hrc59 else []

    done = subprocess.run(
        [sys.executable, str(CHECKER), *strict, str(file)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


@needs_checker
@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_example_side_by_side_has_no_fault(example, tmp_path):
    file = unhrc.press_release(unhrc.load(example), language=("en", "vi")).save(tmp_path / "both.docx")

    done = subprocess.run(
        [sys.executable, str(CHECKER), "--accessibility", str(file)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout
