"""One walk gives all that stands in a document; every fact says what it says of its datum."""

import pytest
from documents import NAMES, report
from reading import LANGUAGES, everything, facts, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.document.walk import facts as walked
from unhrc_reports.document.walk import runs


@pytest.mark.parametrize("name", NAMES)
def test_the_walk_misses_no_text_and_no_fact(name):
    document = report(name).document
    seen = [run.text for run in runs(document)]

    assert [text for text in texts(document) if text and text not in seen and text not in CONTENTS] == []
    assert {(fact.text, fact.path) for fact in facts(document)} == {
        (fact.text, fact.path) for _, fact in walked(document)
    }


def test_a_cell_is_told_by_its_row_and_its_column():
    briefing = unhrc.briefing(everything(), language="en").document
    cells = {run.label for run in runs(briefing) if run.kind == "cell" and run.section == "outcomes"}

    assert all(" | " in label or label for label in cells)


CONTENTS = ("Contents", "Mục lục", "MỤC LỤC")
SAID = {
    "opened": {("day", "month"), ("day", "month", "year"), ("year",)},
    "number": {("value",)},
    "delegation.state": {("name",)},
    "resolutions[0].cosponsors[0]": {("value", "qualifier"), ("value",)},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["hrc59.press-release", "hrc59.briefing"])
def test_a_fact_says_what_its_text_tells_of_its_datum(name, language):
    for _, fact in walked(report(f"{name}.{language}").document):
        if fact.path in SAID:
            assert fact.said in SAID[fact.path], fact


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_a_chosen_few_is_a_fact_of_their_list(language):
    release = unhrc.press_release(hrc59(), language=language).document
    headline = next(run for run in runs(release) if run.section == "headline")

    assert [(fact.path, fact.said, fact.of) for fact in headline.facts if fact.path == "resolutions"] == [
        ("resolutions", ("length",), ("resolutions[0]", "resolutions[1]"))
    ]
