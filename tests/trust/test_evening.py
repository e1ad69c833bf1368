"""The evening of closing day, as the example plays it: English edited in Word, Vietnamese made again, nothing disagrees."""

import difflib
import subprocess
import sys

import pytest
from reading import CHECKOUT, EXAMPLES

import unhrc_reports as unhrc
from unhrc_reports.trust.reading_word import paragraphs


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    folder = tmp_path_factory.mktemp("evening")
    script = [sys.executable, str(EXAMPLES / "evening.py")]
    done = subprocess.run(script, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "evening", done.stdout


def test_it_prints_what_the_manual_shows(evening):
    shown = [line for line in evening[1].splitlines() if line.startswith("  out")]

    assert [line.split(": ")[1] for line in shown] == [
        *("resolutions[0].cosponsors[0]", "events[0].opened", "events[0].photographs[0].caption"),
        *("resolutions[0].cosponsors[0]", "events[0].opened", "events[0].photographs[0].caption.en"),
    ]
    assert "Still different" not in evening[1]


def test_the_session_file_keeps_its_comments(evening):
    old, new = ((folder / "hrc59.yaml").read_text("utf-8").splitlines() for folder in (EXAMPLES, evening[0]))

    changed = [line for line in difflib.ndiff(old, new) if line[:2] in ("+ ", "- ")]
    assert "+       qualifier: at least     # exactly, more than, over, nearly, about, at least" in changed
    assert len(changed) == 10


def test_the_vietnamese_says_what_the_ambassador_wrote(evening):
    folder, _ = evening
    text = "\n".join(paragraphs(folder / "hrc59.press-release.vi.docx")).replace("\u00a0", " ")

    assert "ít nhất 66 nước" in text
    assert "hơn 63" not in text
    session = unhrc.load(folder / "hrc59.yaml")
    assert unhrc.compare(*(unhrc.press_release(session, language=tag) for tag in ("en", "vi"))) == ()
    assert unhrc.verify(folder / "final.en.docx", session) == ()


def test_the_readme_shows_it():
    assert "python examples/evening.py" in (CHECKOUT / "README.md").read_text("utf-8")
