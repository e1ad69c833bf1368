"""What goes wrong in a template is told with the user's own file and line, and with a cure."""

import pytest
from reading import hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import TemplateError

HEAD = '{% extends "!press_release/en.md.j2" %}\n{% block lead %}\n'
TAIL = "\n{% endblock %}\n"

FAULTS = {
    "an unknown field": (
        "{{ session.resolutoins }}",
        "a Session has no field 'resolutoins'; did you mean 'resolutions'?",
    ),
    "an unknown field of a list's item": (
        "{% for r in session.resolutions %}{{ r.titel }}{% endfor %}",
        "a Resolution has no field 'titel'; did you mean 'title'?",
    ),
    "an absent value printed": ("{{ session.subject }}", "an absent value is printed; guard it"),
    "a field of an absent value": (
        "{{ session.own_review.received }}",
        "'received' was asked of a value that is absent; guard it with an if",
    ),
    "a record printed": ("{{ session.delegation }}", "delegation is a Delegation, which cannot be printed"),
    "an unknown name": ("{{ sesion.number }}", "'sesion' is undefined"),
    "an unknown filter": ("{{ session.number | ordnial }}", "No filter named 'ordnial'"),
    "a tag that is not closed": ("{% if session.number %}", "looking for 'elif' or 'else' or 'endif'"),
    "a method of a text": (
        "{{ session.room.upper() }}",
        "'upper' was asked of a text, which has no fields; use a filter",
    ),
    "an unknown template": (
        '{% include "press_release/fr.md.j2" %}',
        "there is no template 'press_release/fr.md.j2'",
    ),
    "HTML": ("<div>x</div>", "'<div>x</div>' is HTML"),
    "program code": ("\n    indented", "a line begins with four blanks or more"),
    "a rule of dashes": ("x\n\n---\n\ny", "a rule of dashes (---) is no part of a report"),
    "a picture among words": ("x ![a](b.jpg) y", "a picture shares its paragraph with words"),
    "a link to a script": ("[x](javascript:alert)", "'javascript:alert' is no address to link to"),
    "a link to a file": ("[x](file:///etc/passwd)", "'file:///etc/passwd' is no address to link to"),
    "a private-use character": ("x\U00100041", "U+100041 is a private-use character"),
}


@pytest.mark.parametrize(("wording", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_cure(tmp_path, wording, message):
    file = a_template(tmp_path, HEAD + wording + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert message in str(caught.value)
    place = caught.value.faults[0].place
    if place.file:
        assert place.file == str(file)


@pytest.mark.parametrize(
    "name", ["an unknown field", "an absent value printed", "an unknown filter", "a method of a text"]
)
def test_the_line_is_that_of_the_users_file(tmp_path, name):
    a_template(tmp_path, HEAD + "One.\n\n" + FAULTS[name][0] + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert caught.value.faults[0].place.line == 5


def a_template(folder, source, name="press_release/en.md.j2"):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
    return file


ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ session.__class__ }}",
    "{{ session._localisation }}",
    "{{ session.record }}",
    "{{ session.field('number') }}",
    "{{ listing.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ session.resolutions | map(attribute='__class__') | listing }}",
    "{{ session.resolutions | map(attribute='record') | listing }}",
    "{{ (session.number | ordinal).__class__ }}",
    "{{ cycler }}",
    "{{ lipsum }}",
    "{{ session | attr('record') }}",
    "{{ '%999999999d' % 1 }}",
    "{{ 'x' * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'x'.ljust(300000000) }}",
    "{{ '{0.__class__}'.format(session) }}",
    "{% for a in range(99999999) %}{% for b in range(99999999) %}x{% endfor %}{% endfor %}",
    "{% include '../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% include 'C:\\\\x' %}",
    "{% do 1 %}",
    "{% import os %}",
]


@pytest.mark.parametrize("wording", ESCAPES)
def test_a_template_cannot_leave_its_box(tmp_path, wording):
    a_template(tmp_path, HEAD + wording + TAIL)

    with pytest.raises(TemplateError):
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    secret = tmp_path / "secret.md.j2"
    secret.write_text("secret", encoding="utf-8")
    folder = tmp_path / "mine"
    a_template(folder, HEAD + '{% include "press_release/link.md.j2" %}' + TAIL)
    (folder / "press_release" / "link.md.j2").symlink_to(secret)

    with pytest.raises(TemplateError, match="there is no template"):
        unhrc.press_release(hrc59(), language="en", templates=folder)


def test_an_unknown_kind_and_an_unknown_language_are_named():
    with pytest.raises(TemplateError, match="did you mean 'press_release/en.md.j2'"):
        unhrc.render(hrc59(), "pres_release", language="en")
    with pytest.raises(TemplateError, match="there is no language file languages/xx.toml"):
        unhrc.press_release(hrc59(), language="xx")


def test_overriding_one_block_changes_that_block_and_nothing_else(tmp_path):
    a_template(tmp_path, HEAD + 'My lead on {{ mention("council") }}.' + TAIL)

    before = unhrc.press_release(hrc59(), language="en").document.sections
    after = unhrc.press_release(hrc59(), language="en", templates=tmp_path).document.sections

    assert [section.name for section in after] == [section.name for section in before]
    assert [a.name for a, b in zip(after, before, strict=True) if a != b] == ["lead"]
