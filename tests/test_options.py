"""The options of documents: completed by editors, known to mypy, and a misspelt one is refused by name."""

import inspect
import subprocess
import sys
import typing

import pytest
from reading import CHECKOUT, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import UsageError
from unhrc_reports.options import Options, Publication
from unhrc_reports.rendering import render

DOORS = (unhrc.press_release, unhrc.briefing, unhrc.ministry_report)

WRONG = [
    (
        lambda s: unhrc.press_release(s, langauge="vi", style="vna"),
        "press_release() has no option 'langauge'; did you mean 'language'?\n"
        'press_release() needs language; add language="en"',
        "press_release() không có tùy chọn 'langauge'; có phải là 'language'?\n"
        'press_release() cần language; hãy bổ sung language="en"',
    ),
    (
        lambda s: unhrc.briefing(s, language="vi", moment="opening"),
        "briefing() has no option 'moment'; there are arrangement, as_of, audience, filters, globals, language, "
        "length, reference, style, templates",
        "briefing() không có tùy chọn 'moment'; hiện có arrangement, as_of, audience, filters, globals, language, "
        "length, reference, style, templates",
    ),
    (
        lambda s: unhrc.ministry_report(s, template="mine", refrence="look.docx"),
        "ministry_report() has no option 'template'; did you mean 'templates'?\n"
        "ministry_report() has no option 'refrence'; did you mean 'reference'?",
        "ministry_report() không có tùy chọn 'template'; có phải là 'templates'?\n"
        "ministry_report() không có tùy chọn 'refrence'; có phải là 'reference'?",
    ),
    (
        lambda s: unhrc.render(s, "briefing", language="en", flters={}),
        "render() has no option 'flters'; did you mean 'filters'?",
        "render() không có tùy chọn 'flters'; có phải là 'filters'?",
    ),
    (
        lambda s: unhrc.press_release(s, "vi", language="vi"),
        'press_release() takes session alone without a name; name the options, as in language="vi"',
        'press_release() chỉ nhận session không kèm tên; hãy ghi tên các tùy chọn, ví dụ language="vi"',
    ),
    (
        lambda s: unhrc.briefing(s, session=s, language="en"),
        "briefing() is given session twice; give it once",
        "briefing() nhận session hai lần; hãy chỉ ghi một lần",
    ),
    (
        lambda _: unhrc.press_release(language="en"),
        "press_release() needs session; add session=unhrc.load(path)",
        "press_release() cần session; hãy bổ sung session=unhrc.load(path)",
    ),
]


@pytest.mark.parametrize(("call", "en", "vi"), WRONG)
def test_a_call_that_does_not_fit_is_refused_by_name(call, en, vi):
    with pytest.raises(UsageError) as caught:
        call(hrc59())

    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, unhrc.ReportsError)
    assert caught.value.message("en") == en
    assert caught.value.message("vi") == vi


def test_a_type_error_of_a_function_of_the_user_is_not_taken_for_a_wrong_call(tmp_path):
    def broken(value):
        raise TypeError("not mine")

    (tmp_path / "press_release").mkdir()
    (tmp_path / "press_release" / "en.md.j2").write_text("{% block lead %}{{ language | broken }}{% endblock %}")

    with pytest.raises(unhrc.TemplateError, match="broken"):
        unhrc.press_release(hrc59(), language="en", templates=tmp_path, filters={"broken": broken})


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_help_and_notebooks_see_every_option(door):
    named = [name for name, one in inspect.signature(door).parameters.items() if one.kind is one.KEYWORD_ONLY]

    assert set(Options.__annotations__) | {"language", "audience"} <= set(named)


def test_the_options_are_those_of_render():
    those = set(inspect.signature(render).parameters) - {"session", "kind", "language", "about"}

    assert set(typing.get_type_hints(Publication)) == those


SCRIPT = """
import unhrc_reports as unhrc

session = unhrc.load("hrc59.yaml")
unhrc.press_release(session, language="vi", style="vna", reference="look.docx", moment="opening", audience="public")
unhrc.press_release(session, langauge="vi")
unhrc.briefing(session, language="vi", styel="vna")
unhrc.ministry_report(session, audience="everybody")
unhrc.render(session, "briefing", language="en", templates=3)
"""


def test_mypy_finds_a_misspelt_option(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--follow-imports=silent", script]

    said = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, check=False).stdout

    assert [int(line.split(":")[1]) for line in said.splitlines() if ": error:" in line] == [6, 7, 8, 9], said
    assert '"langauge"' in said
    assert '"styel"' in said
