"""The guides are true: the file that they write loads and prints what they show, and every snippet runs."""

import re
import subprocess
import sys

import pytest
from reading import CHECKOUT, LANGUAGES, texts

import unhrc_reports as unhrc
from unhrc_reports.checks import Severity
from unhrc_reports.loading import loads

DOCS = CHECKOUT / "docs"
GUIDES = {"en": "writing-a-session.md", "vi": "writing-a-session.vi.md"}
FENCE = re.compile(r"^```([\w ]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#([\w-]+))?\)")


def blocks(language, kind):
    guide = (DOCS / GUIDES[language]).read_text(encoding="utf-8")
    return [source for tag, source in FENCE.findall(guide) if tag == kind]


def lines(language):
    return [line for source in blocks(language, "text") for line in source.strip().split("\n")]


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def test_the_file_loads_after_each_piece(language):
    pieces = blocks(language, "yaml")

    for many in range(1, len(pieces) + 1):
        assert loads("".join(pieces[:many]), "yaml").number == 59


def test_both_guides_write_the_same_session():
    english, vietnamese = (loads("".join(blocks(tag, "yaml")), "yaml") for tag in LANGUAGES)

    assert english == vietnamese


def test_the_release_says_what_the_guide_shows(language):
    session = loads("".join(blocks(language, "yaml")), "yaml")

    printed = "\n".join(texts(unhrc.press_release(session, language=language).document))

    assert len(lines(language)) == 3
    assert [line for line in lines(language) if line not in printed] == []


def test_the_session_has_nothing_above_a_note(language):
    found = unhrc.check(loads("".join(blocks(language, "yaml")), "yaml"))

    assert {one.severity for one in found} == {Severity.NOTE}
    assert [one.paths[0] for one in found if one.rule == "sources_agree"] == ["results.by_consensus[1]"]


def test_the_snippets_run(language, tmp_path):
    (tmp_path / "session.yaml").write_text("".join(blocks(language, "yaml")), encoding="utf-8")

    for source in blocks(language, "python"):
        done = subprocess.run(
            [sys.executable, "-c", source], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    assert len(list(tmp_path.iterdir())) == 5


def test_mistakes_are_answered_as_shown(language, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (wrong,), (shown,) = blocks(language, "yaml mistaken"), blocks(language, "text mistaken")
    (tmp_path / "session.yaml").write_text(wrong, encoding="utf-8")

    with pytest.raises(unhrc.ReportsError) as caught:
        unhrc.load("session.yaml", language=language)

    assert str(caught.value) == shown.strip()


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    prose = re.sub(
        r"^```.*?^```$|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.M | re.S
    )  # what stands in code leads nowhere
    for target, heading in LINK.findall(prose):
        if "://" not in target:
            there = DOCS / target
            assert there.exists(), target
            assert not heading or heading in headings(there), heading


def headings(page):
    """The names by which links lead to the headings of a page."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w\s-]", "", title.lower()).replace(" ", "-") for title in titles]
