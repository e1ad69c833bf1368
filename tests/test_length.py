"""A document made as short as is wanted: the same is left out in every language, and named."""

import attrs
import pytest
from reading import everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.document.walk import facts, runs


def words(report):
    return sum(len(run.text.split()) for run in runs(report.document) if run.kind != "alternative")


def paths(report):
    return {fact.path for _, fact in facts(report.document)}


def release(session, language, length):
    return unhrc.press_release(session, language=language, length=length)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_standard_release_on_hrc59_has_room_on_two_pages(language):
    assert words(release(hrc59(), language, "standard")) <= 550


@pytest.mark.parametrize("language", ["en", "vi"])
def test_subjects_and_co_sponsors_of_both_texts_stand_in_the_first_sixty_words(language):
    report = release(hrc59(), language, "standard")
    (lead,) = [section for section in report.document.sections if section.name == "lead"]
    told = " ".join(run.text for run in runs(attrs.evolve(report.document, sections=(lead,)))).split()[:60]

    assert {"63", "87"} <= set(told)
    assert ("climate" if language == "en" else "hậu") in told


@pytest.mark.parametrize("session", [hrc59(), everything()], ids=["hrc59", "everything"])
@pytest.mark.parametrize("length", ["short", "standard"])
def test_every_language_leaves_out_the_same(session, length):
    english, vietnamese = (release(session, tag, length) for tag in ("en", "vi"))
    naming = {"delegation.state", "country", "number", "kind"}

    assert paths(english) ^ paths(vietnamese) <= naming


@pytest.mark.parametrize("length", ["short", "standard"])
def test_what_is_told_and_what_is_left_out_are_everything(length):
    whole, shorter = release(everything(), "en", "full"), release(everything(), "en", length)
    left_out = {path.replace("[", ".").replace("]", "") for path in shorter.left_out}

    assert {path.replace("[", ".").replace("]", "") for path in paths(whole) - paths(shorter)} == left_out
    assert left_out
    assert words(shorter) < words(whole)


def test_the_headline_the_lead_and_the_contact_are_in_every_length():
    names = {section.name for section in release(everything(), "en", "short").document.sections}

    assert {"headline", "dateline", "lead", "contact", "end_mark"} <= names


def test_a_full_document_leaves_nothing_out():
    assert release(hrc59(), "en", "full").left_out == ()
    assert release(hrc59(), "en", "full").markdown == unhrc.press_release(hrc59(), language="en").markdown


def test_a_length_that_there_is_not_is_refused():
    with pytest.raises(unhrc.ReportsError, match="«short», «standard» or «full», not 'long'"):
        release(hrc59(), "en", "long")
