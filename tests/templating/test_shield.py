"""Data never becomes markup, whatever a template does with it; and every printed value keeps its path."""

import datetime

import attrs
import jinja2
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from unhrc_reports.characters import forbidden
from unhrc_reports.document import nodes
from unhrc_reports.document.reader import read
from unhrc_reports.errors import TemplateError
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.localisation import Localisation, language
from unhrc_reports.model import Delegation, Photograph, Session, Statement
from unhrc_reports.telling import Telling
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.trial import self_test
from unhrc_reports.templating.views import View, World
from unhrc_reports.templating.vocabulary import make_environment
from unhrc_reports.templating.wording import Wording
from unhrc_reports.text import Text

FILE = built_in() / "languages" / "en.toml"
ENGLISH = Localisation(language("en", FILE.read_text(encoding="utf-8"), str(FILE)))

CONSTRUCTS = """
x{{ v }}y
**{{ v }}** and *{{ v }}*
# {{ v }}
- {{ v }}
1. {{ v }}
> {{ v }}
| a | b |\\n|---|---|\\n| {{ v }} | {{ v }} |
[{{ v }}](https://example.org)
x[^1]\\n\\n[^1]: {{ v }}
![{{ v }}](a.jpg)\\n{{ v }}
{{ v ~ v }}
{{ "*" ~ v ~ "*" }}
{{ v + v }}
{{ v + "_" }}
{{ "_" + v }}
{{ v | quoted }}
{{ v | quoted(inner=True) }}
{{ v | capitalized }}
{{ v | upper }}
{{ v | phrase("a {} b") }}
{{ v | phrase("a {} b {}", v) }}
{{ v | phrase("*{}*") }}
{{ [v, v] | listing }}
{{ listing([v, v, v]) }}
{{ chain([v, v]) }}
{{ lines([v, v]) }}
{{ v | default("x") }}
{{ [v] | first }}
{{ [v] | last }}
{{ [v, v] | each(twice) | listing }}
{{ v if v else "x" }}
{{ v or "x" }}
{% set w = v %}{{ w }}
{% set w %}a {{ v }} b{% endset %}{{ w }}
{% set w %}{{ v }}{% endset %}{{ w ~ v }}
{% set w %}{{ v }}{% endset %}{{ v ~ w }}
{% set w %}{{ v }}{% endset %}{{ w + v }}
{% set w %}{{ v }}{% endset %}{{ w | quoted }}
{% for i in [v, v] %}{{ i }} {% endfor %}
{% for i in [v, v] %}\\n- {{ i }}\\n{% endfor %}
{{ twice(v) }}
{{ twice(v) ~ v }}
{{ twice(twice(v)) }}
{{ twice(v) | phrase("({})") }}
{% call wrapped() %}{{ v }}{% endcall %}
{% filter capitalized %}{{ v }}{% endfilter %}
{% block b %}{{ v }}{% endblock %}
{% block c %}{{ v }}{% endblock %} {{ self.c() }}
{{ self.d() ~ v }}{% block d %}{{ v }}{% endblock %}
{% with w = v %}{{ w }}{% endwith %}
{% include "included" %}
{% from "macros" import shown %}{{ shown(v) }}
{% import "macros" as m %}{{ m.shown(v) ~ v }}
{{ session.photographs | map(attribute="caption") | listing }}
{{ session.photographs[0].caption }}
{{ (session.photographs | first).caption }}
{% set n = namespace(w=v) %}{{ n.w }}
{{ [v | quoted, v] | listing | phrase("{}.") }}
{{ session.statements | map(attribute="topic") | map("quoted") | listing }}
""".strip().split("\n")

VALUES = (
    "*a*", "**a**", "_a_", "__a__", "`a`", "a|b", "|", "a\\b", "\\", "# a", "a #", "- a", "+ a", "* a", "1. a", "1) a",
    "> a", "[a](b)", "[a]", "[^1]", "[a]: http://b", "![a](b)", "<b>", "<b>a</b>", "<!-- a -->", "<http://a.b>",
    "&amp;", "&#42;", "&", "~~a~~", "{{ v }}", "{% if %}", "{# a #}", "{.a}", "{#a}", "---", "***", "===", "```a",
    "    a", "a  b", " a", "a ", "$a$", "^a^", ": a", "http://a.b", "a@b.c", "“a”", "'a'", '"a"', "(a", "a)",
)  # fmt: skip


def session_with(value):
    text = Text(en=value if value.strip() else "Plain")
    photograph = Photograph(file="a.jpg", caption=text, credit=text, alternative_text=text)
    day = datetime.date(2025, 7, 8)
    return Session(
        number=1, opened=day, closed=day, delegation=Delegation(state="VN"),
        photographs=(photograph,), statements=(Statement(topic=text), Statement(topic=text)),
    )  # fmt: skip


def filled(construct, value):
    source = (
        "{% macro twice(x) %}{{ x }} {{ x }}{% endmacro %}"
        "{% macro wrapped() %}({{ caller() }}){% endmacro %}"
        "{% set v = session.photographs[0].credit %}\n" + construct.replace("\\n", "\n")
    )
    loader = jinja2.DictLoader(
        {"t": source, "included": "{{ v }}", "macros": "{% macro shown(x) %}{{ x }}{% endmacro %}"}
    )
    environment = make_environment(loader, Wording(ENGLISH))
    with opened(Ledger()) as ledger:
        session = session_with(value)
        root = View(session, "", World(ENGLISH, Telling(session)))
        return environment.get_template("t").render(session=root), ledger


def shape(node):
    """The tree without its words: what a value must not change."""
    if isinstance(node, nodes.Words | nodes.Fact):
        return type(node).__name__
    if isinstance(node, tuple):
        return tuple(shape(item) for item in node if not isinstance(item, nodes.LineBreak))
    if attrs.has(type(node)):
        fields = (getattr(node, field.name) for field in attrs.fields(type(node)))
        return (type(node).__name__, *(shape(field) for field in fields if isinstance(field, tuple)))
    return node


def all_facts(node):
    if isinstance(node, nodes.Fact):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from all_facts(item)
    elif attrs.has(type(node)):
        for field in attrs.fields(type(node)):
            yield from all_facts(getattr(node, field.name))


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_no_value_changes_the_tree_that_a_construct_makes(construct):
    plain = read(*filled(construct, "Plain"))

    leaks = [value for value in VALUES if shape(read(*filled(construct, value))) != shape(plain)]

    assert leaks == []


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_every_printed_value_is_a_fact_with_its_path_and_its_very_text(construct):
    found = list(all_facts(read(*filled(construct, "*a* | b"))))

    assert found
    assert {fact.path.rpartition(".")[2] for fact in found} <= {"credit", "caption", "topic"}
    assert {fact.text.lower() for fact in found} == {"*a* | b"}


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1))
def test_any_text_that_a_document_can_hold_arrives_as_it_is(value):
    assume(value.strip() and forbidden(value) is None)
    expected = session_with(value).photographs[0].credit["en"]

    found = list(all_facts(read(*filled("x{{ v }}y", value))))

    assert "".join(fact.text for fact in found) == expected


def test_a_jinja_that_let_data_through_would_stop_everything(monkeypatch):
    loader = jinja2.DictLoader({})
    environment = make_environment(loader, Wording(ENGLISH))
    self_test(environment)

    monkeypatch.setattr("unhrc_reports.templating.values.shield", lambda text: text)

    with pytest.raises(TemplateError, match="lets data through as markup"):
        self_test(environment)
