"""A text that hands have been at is held against its session: facts that changed are named, words that changed are not."""

import collections
import functools
import random
import zipfile

import edited
import pytest
from reading import EXAMPLES, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import DataError
from unhrc_reports.trust.verifying import beside, findings

SESSIONS = {"hrc58": lambda: unhrc.load(EXAMPLES / "hrc58.yaml"), "hrc59": hrc59, "everything": everything}
MAKERS = (unhrc.press_release, unhrc.briefing)
EACH = 20
"""Edits of each document."""


def documents(language):
    for make in SESSIONS.values():
        session = make()
        for maker in MAKERS:
            yield session, maker(session, language=language).document


def noticed(text, document, session):
    return [found for found in findings(beside(text, document), session) if found.severity != "note"]


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("suffix", ["docx", "md"])
@pytest.mark.parametrize("maker", MAKERS)
def test_a_file_that_nobody_touched_is_the_sessions(language, suffix, maker, tmp_path):
    report = maker(hrc59(), language=language)
    report.save(tmp_path / f"final.{suffix}")

    assert unhrc.verify(tmp_path / f"final.{suffix}", hrc59()) == ()


@pytest.mark.parametrize("language", ["en", "vi"])
def test_of_a_hundred_factual_edits_at_least_ninety_eight_are_noticed(language):
    rnd, made, missed = random.Random(59), 0, []
    for session, document in documents(language):
        for _ in range(EACH):
            way, place, text = edited.factual(document, rnd)
            made += 1
            if not noticed(text, document, session):
                missed.append((way, place.fact.text, place.fact.path))

    assert len(missed) <= 0.02 * made, missed


@pytest.mark.parametrize("language", ["en", "vi"])
def test_of_a_hundred_edits_that_change_no_fact_at_most_one_is_an_alarm(language):
    rnd, made, alarms = random.Random(58), 0, []
    for session, document in documents(language):
        for _ in range(EACH):
            way, _, text = edited.benign(document, rnd)
            made += 1
            alarms += [(way, str(found)) for found in noticed(text, document, session)][:1]

    assert len(alarms) <= 0.01 * made, collections.Counter(alarms)


def written(tmp_path, suffix, *changed, language="en"):
    """The press release on HRC59, with some words changed in the file."""
    file = tmp_path / f"final.{suffix}"
    unhrc.press_release(hrc59(), language=language).save(file)
    if suffix == "md":
        text = file.read_text(encoding="utf-8")
        for old, new in changed:
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
        return file
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for old, new in changed:
        assert old.encode() in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_a_finding_names_the_datum_both_values_and_the_line_of_the_session(suffix, tmp_path):
    found = unhrc.verify(written(tmp_path, suffix, ("more than 63", "more than 66")), hrc59())

    assert {(one.rule, one.values, one.paths[0]) for one in found} == {
        ("changed_fact", ("more than 63 countries", "more than 66 countries"), "resolutions[0].cosponsors[0]")
    }
    assert all(one.place.file and one.place.line for one in found)


def test_a_text_that_is_not_ours_is_held_against_all_that_the_session_says(tmp_path):
    file = tmp_path / "speech.md"
    file.write_text("The fifty-ninth session was about Viet Nam. We met 271 ministers from Portugal.\n")

    found = unhrc.verify(file, hrc59())

    assert {"271", "PT"} <= {one.values[1] for one in found}
    assert {one.rule for one in found} == {"untraced"}


def test_tracked_changes_are_read_as_accepted_or_as_rejected(tmp_path):
    tracked = ("more than 63", "more than {~~63~>66~~}")

    file = written(tmp_path, "md", tracked)

    assert unhrc.verify(file, hrc59(), changes="reject") == ()
    assert [one.values for one in unhrc.verify(file, hrc59())][:1] == [
        ("more than 63 countries", "more than 66 countries")
    ]


def test_a_file_that_cannot_be_read_is_refused_with_its_cure(tmp_path):
    file = tmp_path / "final.docx"
    file.write_bytes(b"no package")

    with pytest.raises(DataError, match=r"save it in Word as \.docx"):
        unhrc.verify(file, hrc59())


@pytest.mark.parametrize("suffix", ["docx", "md"])
@pytest.mark.parametrize("name", ["hrc58", "hrc59"])
@pytest.mark.parametrize("language", ["en", "vi", ("en", "vi"), "ministry"], ids=str)
def test_a_file_that_nobody_touched_is_the_session_s(name, language, suffix, tmp_path):
    session = SESSIONS[name]()
    make = (
        unhrc.ministry_report
        if language == "ministry"
        else functools.partial(unhrc.press_release, language=language)
    )

    assert unhrc.verify(make(session).save(tmp_path / f"final.{suffix}"), session) == ()


def test_a_text_in_two_languages_is_read_in_both(tmp_path):
    file = unhrc.press_release(hrc59(), language=("en", "vi")).save(tmp_path / "final.md")
    file.write_text(file.read_text("utf-8").replace("hơn 63", "hơn 66").replace("3 July", "4 July"), "utf-8")

    found = {(one.path, one.languages) for one in unhrc.verify(file, hrc59()) if one.path}

    assert {("resolutions[0].cosponsors[0]", ("vi",)), ("events[0].opened", ("en",))} <= found
    assert "resolutions[0].cosponsors[0]" in {one.path for one in unhrc.read_back(file, hrc59())}
