"""Sources are named as published: each in its own language, and without a title where none is known."""

import attrs
import pytest
from reading import LANGUAGES, facts, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.errors import InvalidValue
from unhrc_reports.model import Source


def sources(session, language):
    document = unhrc.briefing(session, language=language).document
    section = next(section for section in document.sections if section.name == "sources")
    return attrs.evolve(document, sections=(section,))


def test_the_words_of_a_source_have_the_language_in_which_they_were_written():
    spoken = {tag: {fact.text: fact.language for fact in facts(sources(hrc59(), tag))} for tag in LANGUAGES}

    assert spoken["en"]["Saudi Gazette"] is None
    assert spoken["vi"]["Saudi Gazette"] == "en"
    assert spoken["en"]["Thời Đại"] == "vi"
    assert spoken["vi"]["Thời Đại"] is None
    assert spoken["vi"]["Human Rights Council to hold its fifty-ninth regular session"] == "en"


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (Source(key="1", publisher="An institute", published="2024-11"), "[1] An institute, November 2024."),
        (Source(key="1", title="A report"), "[1] “A report”."),
        (Source(key="1", address="https://example.org"), "[1] https://example.org."),
        (Source(key="1"), "[1]."),
    ],
)
def test_what_is_not_known_of_a_source_leaves_no_trace(source, printed):
    session = attrs.evolve(hrc59(), sources=(source,))

    assert texts(sources(session, "en"))[1:] == [printed]


def test_a_language_that_is_none_is_refused():
    with pytest.raises(InvalidValue, match=r"language: '\*\*English\*\*' is not the tag of a language"):
        Source(key="1", title="A report", language="**English**\n")
