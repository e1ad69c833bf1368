"""What goes wrong in a template is told with the user's own file and line, and with a cure."""

import os
from pathlib import Path

import pytest
from files import word_texts
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
    "an unknown name": ("{{ sesion.number }}", "'sesion' is undefined; did you mean 'session'?"),
    "an unknown name of a loop": (
        "{% for reply in session.resolutions %}{{ replly.title }}{% endfor %}",
        "'replly' is undefined; did you mean 'reply'?",
    ),
    "an unknown filter": (
        "{{ session.number | ordnial }}",
        "No filter named 'ordnial'; did you mean 'ordinal'?",
    ),
    "an unknown test": ("{{ 1 if session.number is oddd }}", "No test named 'oddd'; did you mean 'odd'?"),
    "an unknown tag": ("{% iff session.number %}", "Encountered unknown tag 'iff'"),
    "a list printed": ("{{ [session.number] }}", "a list is printed; write it with listing"),
    "an argument that a filter does not know": (
        "{{ session.opened | date(wdth='long') }}",
        "date() got an unexpected keyword argument 'wdth'",
    ),
    "lists in one another": ("> " * 30 + "x", "lists or quotations stand in one another more than 12 times"),
    "a tag that is not closed": ("{% if session.number %}", "looking for 'elif' or 'else' or 'endif'"),
    "a method of a text": (
        "{{ session.room.upper() }}",
        "'upper' was asked of a text, which has no fields; use a filter",
    ),
    "an unknown template": (
        '{% include "press_release/layuot.md.j2" %}',
        "there is no template 'press_release/layuot.md.j2'",
    ),
    "HTML": ("<div>x</div>", "'<div>x</div>' is HTML"),
    "program code": ("\n    indented", "a line begins with four blanks or more"),
    "a rule of dashes": ("x\n\n---\n\ny", "a rule of dashes (---) is no part of a report"),
    "a picture among words": ("x ![a](b.jpg) y", "a picture shares its paragraph with words"),
    "a link to a script": ("[x](javascript:alert)", "'javascript:alert' is no address to link to"),
    "a link to a file": ("[x](file:///etc/passwd)", "'file:///etc/passwd' is no address to link to"),
    "a private-use character": ("x\U00100041", "U+100041 is a character that no document can hold"),
    "a private-use character in quotation marks": (
        '{{ "\\U000f0100" }}',
        "U+F0100 is a character that no document can hold",
    ),
    "a control character": ("a\x0bb", "U+000B is a character that no document can hold"),
    "half a character": ('{{ "\\ud800" }}', "U+D800 is a character that no document can hold"),
    "a list of the data printed": ("{{ session.resolutions }}", "a list is printed; write it with listing"),
    "a generator printed": ("{{ session.resolutions | select }}", "a list is printed"),
    "a macro printed": ("{% macro m() %}{% endmacro %}{{ m }}", "a function or macro is printed; call it"),
    "a namespace printed": ("{{ namespace() }}", "something is printed that is no text"),
    "a number gone through": ("{% for x in session.number %}{% endfor %}", "a value is not iterable"),
}


@pytest.mark.parametrize(("wording", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_cure(tmp_path, wording, message):
    file = a_template(tmp_path, HEAD + wording + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert message in str(caught.value)
    assert {fault.place.file for fault in caught.value.faults} == {str(file)}
    assert all(fault.excerpt for fault in caught.value.faults)
    assert len(str(caught.value).split("\n")) == len(caught.value.faults)


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


DATA = {
    "{{ session.subject }}": "subject",
    "{{ session.own_review.received | count }}": "own_review",
    "{% for r in session.resolutions %}{{ r.titel }}{% endfor %}": "resolutions[0]",
    "{% for r in session.resolutions %}{{ r.adoption.explanation_of_vote }}{% endfor %}": (
        "resolutions[0].adoption.explanation_of_vote"
    ),
    "{{ session.statements[1].topic.x }}": "statements[1].topic",
    "{{ session.room | date }}": "room",
}


@pytest.mark.parametrize(("wording", "path"), DATA.items(), ids=DATA)
def test_the_datum_in_hand_is_named(tmp_path, wording, path):
    a_template(tmp_path, HEAD + wording + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    (fault,) = caught.value.faults
    assert (fault.place.line, fault.place.path, fault.excerpt) == (3, path, wording)
    assert "(in block 'lead'" in str(fault)


def test_a_fault_that_comes_to_light_in_a_macro_of_ours_is_the_line_of_the_users_call(tmp_path):
    head = '{% from "shared/contributions.md.j2" import picture %}\n' + HEAD
    file = a_template(tmp_path, head + "One.\n\n{{ picture(session.number) }}" + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    (fault,) = caught.value.faults
    assert (fault.place.file, fault.place.line) == (str(file), 6)
    assert "while macro 'picture' of shared/contributions.md.j2 was filled" in str(fault)


def test_a_fault_in_a_macro_of_the_users_own_is_the_line_of_the_macro(tmp_path):
    a_template(tmp_path, HEAD + '{% from "mine.md.j2" import told %}{{ told(session) }}' + TAIL)
    mine = a_template(tmp_path, "{% macro told(s) %}\n{{ s.romo }}\n{% endmacro %}", "mine.md.j2")

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    (fault,) = caught.value.faults
    assert (fault.place.file, fault.place.line) == (str(mine), 2)
    assert "did you mean 'room'? (in macro 'told')" in str(fault)


def test_a_block_that_nothing_has_which_is_extended_is_an_error_beside_all_others(tmp_path):
    source = (
        '{% extends "!press_release/en.md.j2" %}\n{% block laed %}{{ 1 / 0 }}{% endblock %}\n'
        "{% block lead %}{% block inner %}x{% endblock %}{{ 1 / 0 }}{% endblock %}\n{% block end_marks %}{% endblock %}\n"
    )
    file = a_template(tmp_path, source)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    places = [(fault.place.file, fault.place.line) for fault in caught.value.faults]
    assert places == [(str(file), 2), (str(file), 4), (str(file), 3)]
    assert "has a block 'laed'; did you mean 'lead'?" in str(caught.value)
    assert "has a block 'end_marks'; did you mean 'end_mark'?" in str(caught.value)
    assert "có phải là 'lead'?" in caught.value.message("vi")


def test_a_layout_of_ones_own_may_leave_out_blocks_that_the_wording_of_ours_has(tmp_path):
    a_template(tmp_path, "{% block lead %}{% endblock %}\n", "press_release/layout.md.j2")
    a_template(tmp_path, HEAD + "Mine." + TAIL)

    report = unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert [section.name for section in report.document.sections] == ["lead"]


def test_the_mistakes_of_all_templates_that_a_document_needs_are_told_at_once(tmp_path):
    a_template(
        tmp_path, '{% include "a.md.j2" %}{% include "b.md.j2" %}{{ x | upperr }}\n{{ x | frist }}', "note/en.md.j2"
    )
    a_template(tmp_path, "One.\n{% if x %}", "a.md.j2")
    a_template(tmp_path, '{% from "c.md.j2" import y %}\n{% include "none.md.j2" %}', "b.md.j2")
    a_template(tmp_path, "{% macro y( %}", "c.md.j2")

    with pytest.raises(TemplateError) as caught:
        unhrc.render(hrc59(), "note", language="en", templates=tmp_path)

    told = {(Path(fault.place.file).name, fault.place.line) for fault in caught.value.faults}
    assert told == {("en.md.j2", 1), ("en.md.j2", 2), ("a.md.j2", 2), ("c.md.j2", 1), ("b.md.j2", 2)}


def test_a_mistake_is_found_again_when_the_file_was_changed(tmp_path):
    for wording, message in (("{{ sesion }}", "sesion"), ("fine", ""), ("{% block x %}", "endblock"), ("fine", "")):
        file = a_template(tmp_path, HEAD + wording + TAIL)
        os.utime(file, ns=(0, len(wording)))
        if not message:
            assert unhrc.press_release(hrc59(), language="en", templates=tmp_path)
            continue
        with pytest.raises(TemplateError, match=message):
            unhrc.press_release(hrc59(), language="en", templates=tmp_path)


OLD = {
    '{% from "shared/en.md.j2" import kind, passage %}': (
        "there is no template 'shared/en.md.j2' any more; take this line out, and say its phrases, which are sentences "
        'of shared/en.txt: {{ phrase("in_full", person) }} for in_full(person)',
        "không còn mẫu 'shared/en.md.j2'; hãy bỏ dòng này và dùng các câu trong shared/en.txt: ",
    ),
    **{
        f'{{% import "shared/{name}.en.md.j2" as them %}}': (
            f"there is no template 'shared/{name}.en.md.j2' any more; write 'shared/{name}.md.j2', which is for all",
            f"không còn mẫu 'shared/{name}.en.md.j2'; hãy viết 'shared/{name}.md.j2', dùng chung cho mọi ngôn ngữ",
        )
        for name in ("contributions", "publication", "tables")
    },
}


@pytest.mark.parametrize(("wording", "messages"), OLD.items(), ids=OLD)
def test_a_file_of_macros_of_an_earlier_version_is_refused_with_what_to_write_now(tmp_path, wording, messages):
    file = a_template(tmp_path, f"{wording}\n{HEAD}{TAIL}")

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    (fault,) = caught.value.faults
    assert (fault.place.file, fault.place.line, fault.excerpt) == (str(file), 1, wording)
    assert messages[0] in str(caught.value)
    assert messages[1] in caught.value.message("vi")


IN_VIETNAMESE = {
    "{{ sesion }}": "không có tên 'sesion'; có phải là 'session'? (trong khối 'lead')",
    "{{ 1 | ordnial }}": "không có bộ lọc 'ordnial'; có phải là 'ordinal'?",
    "{{ session.subject }}": "in một giá trị không có; hãy đặt trong {% if … %} (trong khối 'lead')",
    "{{ session.resolutoins }}": "Session không có trường 'resolutoins'; có phải là 'resolutions'? (trong khối 'lead')",
    "{{ session.room.upper }}": "giá trị này không có trường 'upper'; hãy dùng bộ lọc (trong khối 'lead')",
    '{% include "press_release/layuot.md.j2" %}': "không có mẫu 'press_release/layuot.md.j2'; có phải là 'press_release/layout.md.j2'?",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "tự gọi chính nó không dừng",
}


@pytest.mark.parametrize(("wording", "message"), IN_VIETNAMESE.items(), ids=IN_VIETNAMESE)
def test_the_commonest_faults_are_told_in_vietnamese_too(tmp_path, wording, message):
    a_template(tmp_path, HEAD + wording + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert message in caught.value.message("vi")


ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ session.__class__ }}",
    "{{ session._localisation }}",
    "{{ session.record }}",
    "{{ session.seen }}",
    "{{ session.path }}",
    "{{ session['record'] }}",
    "{{ session['__class__'] }}",
    "{{ session['__cl' ~ 'ass__'] }}",
    "{{ session.field('number') }}",
    "{{ session.number.held }}",
    "{{ session.room.versions }}",
    "{{ listing.__globals__ }}",
    "{{ listing.__self__ }}",
    "{{ listing['__globals__'] }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self['_TemplateReference__con' ~ 'text'] }}",
    "{{ self.lead.super }}",
    "{{ super._context }}",
    "{{ loop.x }}",
    "{% for r in session.resolutions %}{{ loop._iterator }}{% endfor %}",
    "{% for r in session.resolutions %}{{ loop['_iter' ~ 'able'] }}{% endfor %}",
    "{% for r in session.resolutions %}{{ loop.__init__ }}{% endfor %}",
    "{% for r in session.resolutions %}{{ loop.changed.__self__ }}{% endfor %}",
    "{{ namespace(__class__=1) }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace(a=1)['__class__'] }}",
    "{% set ns = namespace() %}{% set ns.__class__ = 1 %}",
    "{% set ns = namespace() %}{{ ns.__init__ }}",
    "{% set session.number = 1 %}",
    "{% set listing.x = 1 %}",
    "{% set __builtins__ = 1 %}",
    "{% macro m() %}{% endmacro %}{{ m.name }}",
    "{% macro m() %}{% endmacro %}{{ m._func }}",
    "{% macro m() %}{% endmacro %}{{ m.__call__ }}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{{ caller._func }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{{ varargs.count }}{% endmacro %}{{ m(1) }}",
    "{% macro m() %}{{ kwargs.pop('a') }}{% endmacro %}{{ m(a=1) }}",
    "{{ (session.resolutions | map('upper')).gi_frame }}",
    "{{ (session.resolutions | select('odd')).gi_code }}",
    "{{ (session.resolutions | map(attribute='cr_frame')) | listing }}",
    "{{ [1].append(2) }}",
    "{{ {'a': 1}.clear() }}",
    "{{ session.resolutions.path }}",
    "{{ session.resolutions._items }}",
    "{{ session.resolutions | map(attribute='__class__') | listing }}",
    "{{ session.resolutions | map(attribute='record') | listing }}",
    "{{ session.resolutions | map(attribute='title.__class__') | listing }}",
    "{{ session.resolutions | selectattr('__class__') | list | length }}",
    "{{ session.resolutions | rejectattr('record.title') | list | length }}",
    "{{ session.resolutions | groupby('record') }}",
    "{{ session.resolutions | sort(attribute='record') }}",
    "{{ session | attr('record') }}",
    "{{ ['{0.__class__}'] | map('format', session) | listing }}",
    "{{ (session.number | ordinal).__class__ }}",
    "{{ (session.number | ordinal).join([1]) }}",
    "{{ cycler }}",
    "{{ joiner() }}",
    "{{ lipsum }}",
    "{{ dict(a=1) }}",
    "{{ range(9) | listing }}",
    "{{ '%999999999d' % 1 }}",
    "{{ 'x' * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'x'.ljust(300000000) }}",
    "{{ '{0.__class__}'.format(session) }}",
    "{{ '{a.__class__}'.format_map({'a': session}) }}",
    "{{ ('{0.__class__}' | quoted).format(session) }}",
    "{{ f'{session}' }}",
    "{{ listing(*[1, 2]) }}",
    "{{ session.number | count(**{'one': 'x'}) }}",
    "{{ ().__class__.__base__.__subclasses__() }}",
    "{% for a in range(99999999) %}{% for b in range(99999999) %}x{% endfor %}{% endfor %}",
    "{% include '../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% include 'C:\\\\x' %}",
    "{% include '//server/share/x' %}",
    "{% include '\\\\\\\\server\\\\share' %}",
    "{% include 'press_release/../../../etc/passwd' %}",
    "{% include '!../../etc/passwd' %}",
    "{% include 'press_release/en.md.j2\\0' %}",
    "{% include 'CON:' %}",
    "{% include '" + "a/" * 3000 + "' %}",
    "{% include '" + "a" * 3000 + "' %}",
    "{% include '' %}",
    "{% include '.' %}",
    "{% include 'press_release' %}",
    "{% include session.room %}",
    "{% do 1 %}",
    "{% debug %}",
    "{% import os %}",
    "{% import 'os' as os %}",
    "{% from 'shared/tables.md.j2' import __name__ %}",
    "{% autoescape false %}{{ session.room }}{% endautoescape %}",
]


@pytest.mark.parametrize("wording", ESCAPES)
def test_a_template_cannot_leave_its_box(tmp_path, wording):
    file = a_template(tmp_path, HEAD + wording + TAIL)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert {(fault.place.file, fault.place.line) for fault in caught.value.faults} == {(str(file), 3)}


LINKS = {
    "a file": lambda mine, out: (mine / "link.md.j2").symlink_to(out / "secret.md.j2"),
    "a folder": lambda mine, out: (mine / "sub").symlink_to(out),
    "a chain of links": lambda mine, out: (
        (mine / "between").symlink_to(out),
        (mine / "link.md.j2").symlink_to(mine / "between" / "secret.md.j2"),
    ),
    "a link that climbs": lambda mine, out: (mine / "link.md.j2").symlink_to("../out/secret.md.j2"),
    "a link to itself": lambda mine, out: (mine / "link.md.j2").symlink_to(mine / "link.md.j2"),
    "a link to nothing": lambda mine, out: (mine / "link.md.j2").symlink_to(out / "none.md.j2"),
    "a pipe": lambda mine, out: os.mkfifo(mine / "link.md.j2"),
}


@pytest.mark.parametrize("way", LINKS.values(), ids=LINKS)
def test_a_link_out_of_the_folder_is_not_followed(tmp_path, way):
    out, mine = tmp_path / "out", tmp_path / "mine"
    a_template(out, "secret", "secret.md.j2")
    file = a_template(mine, HEAD + '{% include ["link.md.j2", "sub/secret.md.j2"] %}' + TAIL)
    way(mine, out)

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=mine)

    assert (caught.value.faults[0].place.file, caught.value.faults[0].place.line) == (str(file), 3)


def test_a_link_within_the_folder_and_a_folder_that_is_a_link_are_followed(tmp_path):
    a_template(tmp_path / "real", HEAD + '{% include "sub/link.md.j2" %}' + TAIL)
    a_template(tmp_path / "real", "Mine.", "deep/there.md.j2")
    (tmp_path / "real" / "sub").symlink_to("deep")
    (tmp_path / "real" / "deep" / "link.md.j2").symlink_to("there.md.j2")
    (tmp_path / "mine").symlink_to("real")

    assert "Mine." in unhrc.press_release(hrc59(), language="en", templates=tmp_path / "mine").markdown


def test_an_unknown_kind_and_an_unknown_language_are_named():
    with pytest.raises(TemplateError, match="did you mean 'press_release/layout.md.j2'"):
        unhrc.render(hrc59(), "pres_release", language="en")
    with pytest.raises(TemplateError, match="there is no language file languages/xx.toml"):
        unhrc.press_release(hrc59(), language="xx")


def test_overriding_one_block_changes_that_block_and_nothing_else(tmp_path):
    a_template(tmp_path, HEAD + 'My lead on {{ mention("council") }}.' + TAIL)

    before = unhrc.press_release(hrc59(), language="en").document.sections
    after = unhrc.press_release(hrc59(), language="en", templates=tmp_path).document.sections

    assert [section.name for section in after] == [section.name for section in before]
    assert [a.name for a, b in zip(after, before, strict=True) if a != b] == ["lead"]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_overriding_one_block_changes_no_other_line_of_a_file(tmp_path, language):
    a_template(
        tmp_path,
        f'{{% extends "!press_release/{language}.md.j2" %}}\n{{% block lead %}}\nMy lead.{TAIL}',
        f"press_release/{language}.md.j2",
    )

    plain = unhrc.press_release(hrc59(), language=language)
    mine = unhrc.press_release(hrc59(), language=language, templates=tmp_path)

    for before, after in (
        (plain.markdown.split("\n\n"), mine.markdown.split("\n\n")),
        (word_texts(plain.to_bytes(".docx")), word_texts(mine.to_bytes(".docx"))),
    ):
        changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
        assert [new for _, new in changed[:1]] == ["My lead."]
        assert len(changed) <= 2  # what the lead had named in full, the next paragraph now names


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    file = a_template(
        tmp_path,
        HEAD
        + "One {{ session.weks | dat }}.\n"
        + TAIL
        + "{% block outlook %}\n{{ session.subjct }}\n{% endblock %}\n"
        "{% block replies %}\n{% for r in session.number %}x{% endfor %}\n{% endblock %}\n",
    )
    a_template(tmp_path, "# {{ session.titel }}\n", "letter/en.md.j2")

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert [(fault.place.file, fault.place.line) for fault in caught.value.faults] == [
        (str(file), line) for line in (3, 3, 7, 10)
    ]
