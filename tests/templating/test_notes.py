"""A fact's sources stand in a footnote; the same note said again is one note with one more mark, in Word as well."""

import re

import attrs
import pytest
from reading import hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.document import nodes

MARK = re.compile(r"\[\^(\d+)\](?!:)")


def a_kind(folder, source):
    (folder / "letter").mkdir()
    (folder / "letter" / "en.md.j2").write_text("# Letter\n\n" + source, encoding="utf-8")


def notes(document):
    return [texts(attrs.evolve(document, sections=(nodes.Section("", note.blocks),))) for note in _notes(document)]


def _notes(node):
    if isinstance(node, nodes.Note):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from _notes(one)
    elif attrs.has(type(node)):
        for field in attrs.fields(type(node)):
            yield from _notes(getattr(node, field.name))


def test_a_note_stands_where_the_template_writes_it(tmp_path):
    a_kind(tmp_path, 'The Council{{ note("Of 47 members.") }} met in {{ session.city }}{{ note(session.city) }}.\n')

    markdown = unhrc.render(hrc59(), "letter", language="en", templates=tmp_path).markdown

    assert markdown.endswith("The Council[^1] met in Geneva[^2].\n\n[^1]: Of 47 members.\n\n[^2]: Geneva\n")


def test_a_note_without_words_leaves_no_mark(tmp_path):
    a_kind(tmp_path, "One{{ note(session.subject) }}.\n")

    assert unhrc.render(hrc59(), "letter", language="en", templates=tmp_path).markdown.endswith("\n\nOne.\n")


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_source_of_the_session_is_in_a_note(language):
    session = hrc59()
    document = unhrc.briefing(session, language=language).document

    told = "\n".join(text for note in notes(document) for text in note)

    assert [source.key for source in session.sources if f"[{source.key}]" not in told] == []


def test_a_note_said_again_is_one_footnote_to_which_word_refers():
    report = unhrc.briefing(hrc59(), language="en")

    marks = MARK.findall(report.markdown)
    definitions = re.findall(r"^\[\^(\d+)\]:", report.markdown, re.MULTILINE)
    assert len(marks) > len(definitions) == len(set(marks))
    body = report.to_docx().element.body
    fields = [text for text in body.xpath(".//w:instrText/text()") if "NOTEREF" in text]
    assert len(body.xpath(".//w:footnoteReference")) == len(definitions)
    assert len(fields) == len(marks) - len(definitions)
    names = set(body.xpath(".//w:bookmarkStart/@w:name"))
    assert {field.split()[1] for field in fields} <= names


def test_a_source_that_is_not_listed_is_named_by_its_key():
    listed = hrc59()
    unlisted = attrs.evolve(listed, sources=listed.sources[1:])

    assert ["[1]."] in notes(unhrc.briefing(unlisted, language="en").document)


def test_a_post_is_told_where_a_person_is_first_named_with_one(tmp_path):
    a_kind(
        tmp_path,
        '{{ phrase("in_full", session.events[0].moderator) }}, {{ phrase("in_full", session.delegation.head) }}.\n',
    )
    session = hrc59()
    moderator = attrs.evolve(session.events[0].moderator, position=None)
    told = attrs.evolve(session, events=(attrs.evolve(session.events[0], moderator=moderator),))
    head = session.delegation.head
    assert moderator.name == head.name

    markdown = unhrc.render(told, "letter", language="en", templates=tmp_path).markdown

    name = f"Ambassador {head.name}"
    assert markdown.endswith(f"{name}, {name}, {head.position['en']}.\n")
