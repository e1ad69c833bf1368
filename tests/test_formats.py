"""Word and Markdown say the same, block by block, and every character of the data arrives."""

import attrs
import pytest
from files import markdown_texts, plainly, word_texts
from reading import KINDS, LANGUAGES, everything, facts, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.reference import State
from unhrc_reports.text import Text

HOSTILE = "R&D <select> *1* | 2 # {{ x }} {% if %} [a](b) _c_ `d` \\ &amp; ~~e~~ !"
DOCUMENTS = [pytest.param(hrc59, id="hrc59"), pytest.param(everything, id="everything")]


@pytest.mark.parametrize("session", DOCUMENTS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_word_and_markdown_hold_the_same_text_block_by_block(session, language, kind):
    report = unhrc.render(session(), kind, language=language)

    assert markdown_texts(report.markdown) == texts(report.document)
    assert word_texts(plainly(report), texts(report.document)) == texts(report.document)


@pytest.mark.parametrize(
    "hostile", [HOSTILE, "1. x", "- x", "# x", "> x", "+ x", "=== x", "x  y", "*", "|", "<b>", "\\"]
)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_data_arrives_as_those_very_characters(kind, language, hostile):
    report = unhrc.render(_poisoned(everything(), hostile), kind, language=language)

    assert sum(hostile in fact.text for fact in facts(report.document)) > 30
    assert markdown_texts(report.markdown) == texts(report.document)
    assert word_texts(plainly(report), texts(report.document)) == texts(report.document)


KEPT = frozenset(
    {
        "file", "address", "website", "email", "phone", "zone", "key", "language", "original",
        "symbol", "draft_symbol", "report_symbol", "request_symbol",
    }
)  # fmt: skip
"""Fields that are addresses, numbers and keys, not words."""


def _poisoned(value, poison):
    if isinstance(value, Text):
        return Text({language: f"{poison} {words} {poison}" for language, words in value})
    if isinstance(value, tuple):
        return tuple(_poisoned(item, poison) for item in value)
    if not attrs.has(type(value)) or isinstance(value, State):
        return f"{poison} {value}" if type(value) is str and value else value
    changes = {
        field.alias: _poisoned(getattr(value, field.name), poison)
        for field in attrs.fields(type(value))
        if field.name not in KEPT and field.metadata.get("loaded", True) and not field.name.endswith("sources")
    }
    return attrs.evolve(value, **changes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_several_paragraphs_keeps_its_lines(language):
    boilerplate = Text(en="One line.\nAnother line.", vi="Một dòng.\nMột dòng khác.")
    session = attrs.evolve(hrc59(), issuer=attrs.evolve(hrc59().issuer, boilerplate=boilerplate))

    report = unhrc.press_release(session, language=language)

    assert boilerplate[language] in texts(report.document)
    assert markdown_texts(report.markdown) == texts(report.document)
