"""One document in several languages, from one call."""

import io

import attrs
import docx
import pytest
from files import markdown_texts, plainly, word_texts
from reading import KINDS, everything, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.document.nodes import Parallel
from unhrc_reports.errors import MissingTranslation, ReportsError
from unhrc_reports.text import Text

BOTH = ("en", "vi")


@pytest.mark.parametrize("session", [hrc59, everything], ids=["hrc59", "everything"])
@pytest.mark.parametrize("kind", KINDS)
def test_in_sequence_word_and_markdown_hold_the_text_of_each_language(session, kind):
    report = unhrc.render(session(), kind, language=BOTH, arrangement="sequence")
    alone = [text for tag in BOTH for text in texts(unhrc.render(session(), kind, language=tag).document)]

    assert texts(report.document) == alone
    assert markdown_texts(report.markdown) == alone
    assert word_texts(plainly(report), alone) == alone


@pytest.mark.parametrize("kind", KINDS)
def test_in_columns_each_column_holds_its_language_and_markdown_is_in_sequence(kind):
    report = unhrc.render(hrc59(), kind, language=BOTH)
    document = docx.Document(io.BytesIO(report.to_bytes(".docx")))

    table, *_ = document.tables
    languages = [cell.text for cell in table.rows[0].cells]
    assert languages == ["English", "Tiếng Việt"]
    assert markdown_texts(report.markdown) == texts(report.document)
    assert report.one_sided == ()


def test_properties_are_those_of_the_first_language_with_both_titles():
    report = unhrc.press_release(hrc59(), language=BOTH)
    properties = report.document.properties

    titles = [unhrc.press_release(hrc59(), language=tag).document.properties.title for tag in BOTH]
    assert report.language == BOTH
    assert (properties.language, properties.title) == ("en", " / ".join(titles))


def test_texts_that_any_language_lacks_are_named_at_once():
    texts_ = (Text(en="Only in English."), Text(vi="Chỉ có tiếng Việt."))
    session = attrs.evolve(hrc59(), assessment=texts_)

    with pytest.raises(MissingTranslation) as caught:
        unhrc.briefing(session, language=BOTH)

    said = [(fault.place.path, fault.wording["en"].split("'")[1]) for fault in caught.value.faults]
    assert said == [("assessment[1]", "en"), ("assessment[0]", "vi")]


def test_a_block_that_one_language_lacks_is_reported(tmp_path):
    folder = tmp_path / "press_release"
    folder.mkdir()
    own = '{% extends "!press_release/vi.md.j2" %}\n{% block boilerplate %}{% endblock %}\n'
    (folder / "vi.md.j2").write_text(own, encoding="utf-8")

    report = unhrc.press_release(hrc59(), language=BOTH, templates=tmp_path)

    assert report.one_sided == ("boilerplate",)
    table = docx.Document(io.BytesIO(report.to_bytes(".docx"))).tables[0]
    assert "—" in [row.cells[1].text for row in table.rows]


def test_one_language_twice_is_one_and_none_is_refused():
    assert not isinstance(unhrc.briefing(hrc59(), language=["en", "en"]).document, Parallel)
    with pytest.raises(ReportsError, match="name a language or more"):
        unhrc.briefing(hrc59(), language=())
    with pytest.raises(ReportsError, match="«columns» or «sequence»"):
        unhrc.briefing(hrc59(), language=BOTH, arrangement="side by side")
