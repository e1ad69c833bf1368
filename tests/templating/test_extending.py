"""A user's own filters and globals: plain values in, data out, with the path of what went in."""

import datetime

import pytest
from reading import everything, facts, hrc59, texts

import unhrc_reports as unhrc
from unhrc_reports.errors import TemplateError
from unhrc_reports.model import Resolution
from unhrc_reports.reference.states import State
from unhrc_reports.templating import engine


def printed(tmp_path, wording, session=None, **options):
    """The document that one line of wording makes."""
    file = tmp_path / "note" / "en.md.j2"
    file.parent.mkdir(exist_ok=True)
    file.write_text(wording, encoding="utf-8")
    return unhrc.render(session or hrc59(), "note", language="en", templates=tmp_path, **options).document


def paths(document):
    return [(fact.text, fact.path) for fact in facts(document)]


def test_a_filter_of_ones_own_gets_a_text_and_its_result_is_that_fact(tmp_path):
    document = printed(tmp_path, "{{ session.room | shout }}!", filters={"shout": str.upper})

    assert texts(document) == ["XX!"]
    assert paths(document) == [("XX", "room")]


def test_what_a_filter_gives_is_never_markup(tmp_path):
    document = printed(
        tmp_path, "{{ 'a' | starred }} {{ session.room | starred }}", filters={"starred": lambda s: f"*{s}* <b>"}
    )

    assert texts(document) == ["*a* <b> *XX* <b>"]


HELD = {
    "session.opened": datetime.date,
    "session.number": int,
    "session.delegation.state": State,
    "session.room": str,
    "session.resolutions": list,
    "session.resolutions[0]": Resolution,
    "session.number | ordinal": str,
    "'words'": str,
    "[1, 2]": list,
}


@pytest.mark.parametrize(("expression", "kind"), HELD.items(), ids=HELD)
def test_a_function_gets_plain_python_values(tmp_path, expression, kind):
    seen = []
    printed(tmp_path, "{{ " + expression + " | seen }}", filters={"seen": lambda value: seen.append(value)})

    assert [type(one) for one in seen] == [kind]
    assert {type(one) for held in seen if kind is list for one in held} <= {int, Resolution}


def test_a_date_that_a_function_gives_is_written_as_the_language_does_and_keeps_its_path(tmp_path):
    document = printed(
        tmp_path, "{{ session.closed | next_day }} and {{ session.closed | next_day | date('short') }}",
        filters={"next_day": lambda day: day + datetime.timedelta(1)},
    )  # fmt: skip

    assert texts(document) == ["9 July 2025 and 9 July 2025"]
    assert {path for _, path in paths(document)} == {"closed"}


def test_a_list_that_a_function_gives_can_be_gone_through_and_written(tmp_path):
    document = printed(tmp_path, "{{ 3 | upto | listing }}", filters={"upto": lambda n: [str(i) for i in range(n)]})

    assert texts(document) == ["0, 1 and 2"]


def test_an_absent_value_is_nothing_unless_the_function_says_that_it_takes_none(tmp_path):
    def tells(value: str | None) -> str:
        return "absent" if value is None else "there"

    document = printed(
        tmp_path, "{{ session.subject | shout }}{{ session.subject | tells }} {{ session.subject | told }}",
        filters={"shout": str.upper, "tells": tells, "told": lambda value=None: f"{value}"},
    )  # fmt: skip

    assert texts(document) == ["absent None"]


def test_markup_on_purpose_is_said_so_and_what_is_filled_in_stays_data(tmp_path):
    document = printed(
        tmp_path, "{{ '*a*' | strong }} {{ session.room | strong }} {{ session.number | strong }}",
        filters={"strong": lambda value: unhrc.Markdown("**{}**").format(value)},
    )  # fmt: skip

    assert texts(document) == ["*a* XX 59"]
    assert paths(document) == [("XX", "room"), ("59", "number")]
    assert [type(node).__name__ for node in document.sections[0].blocks[0].content] == [
        "Strong", "Words", "Strong", "Words", "Strong",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{{ session.number | of_all }}", [("59", "number", ("derived",))]),
        ("{{ session.number | twice }}", [("118", "number", ("derived",))]),
        ("{{ session.number | same }}", [("59", "number", ("value",))]),
        ("{{ session.opened | dotted }}", [("16.06.", "opened", ("derived",))]),
        ("{{ session.room | upper | same }}", [("XX", "room", ())]),
    ],
)
def test_what_a_function_makes_of_a_value_is_that_value_or_marked_as_derived(tmp_path, words, said):
    document = printed(tmp_path, words, filters={
        "of_all": lambda number: unhrc.Markdown("{} of {}, 59 times").format(159, number),
        "twice": lambda number: number * 2,
        "same": lambda value: value,
        "dotted": lambda day: unhrc.Markdown("*{:%d.%m.}*").format(day),
    })  # fmt: skip

    assert [(fact.text, fact.path, fact.said) for fact in facts(document)] == said


def test_globals_are_values_or_functions(tmp_path):
    document = printed(
        tmp_path, "{{ motto }} {{ office.city }} {{ next_year(session.opened) }} {% for x in few %}{{ x }}{% endfor %}",
        globals={"motto": "*Peace*", "office": {"city": "Geneva"}, "next_year": lambda day: day.year + 1, "few": ("a", "b")},
    )  # fmt: skip

    assert texts(document) == ["*Peace* Geneva 2026 ab"]
    assert paths(document) == [("2026", "opened")]


def test_each_way_to_a_document_takes_filters(tmp_path):
    for name in ("press_release", "briefing", "ministry_report"):
        (tmp_path / name).mkdir()
    for name, tag in (("press_release", "en"), ("briefing", "en"), ("ministry_report", "vi")):
        (tmp_path / name / f"{tag}.md.j2").write_text("{{ motto | shout }}", encoding="utf-8")
    own = {"filters": {"shout": str.upper}, "globals": {"motto": "peace"}, "templates": tmp_path}

    reports = [
        unhrc.press_release(hrc59(), language="en", **own),
        unhrc.briefing(hrc59(), language="en", **own),
        unhrc.ministry_report(hrc59(), **own),
    ]

    assert [texts(report.document) for report in reports] == [["PEACE"]] * 3


def test_names_that_are_ours_or_no_names_are_all_named(tmp_path):
    with pytest.raises(TemplateError) as caught:
        printed(
            tmp_path, "x",
            filters={"date": str, "my-own": str, "number_of": 3}, globals={"session": 1, "listing": 2, "_x": 1},
        )  # fmt: skip

    said = str(caught.value)
    assert len(caught.value.faults) == 6
    for name in ("'date'", "'my-own'", "'number_of'", "'session'", "'listing'", "'_x'"):
        assert name in said


def test_a_fault_in_a_function_is_told_at_the_line_of_the_template_with_its_kind_and_cause(tmp_path):
    def fails(value):
        raise ValueError(f"no room {value}")

    with pytest.raises(TemplateError) as caught:
        printed(tmp_path, "One.\n\n{{ session.room | fails }}", filters={"fails": fails})

    assert "en.md.j2:3: room: the filter 'fails' failed: ValueError: no room XX" in str(caught.value)
    assert isinstance(caught.value.__cause__, ValueError)


def test_what_a_template_cannot_use_is_refused(tmp_path):
    with pytest.raises(TemplateError, match="the filter 'odd' gave a object; give a text, number, date"):
        printed(tmp_path, "{{ 1 | odd }}", filters={"odd": lambda value: object()})


@pytest.mark.parametrize("text", ["\U000f0100", "\x00", "\ud800"])
def test_characters_that_no_document_can_hold_are_refused(tmp_path, text):
    with pytest.raises(TemplateError, match="the filter 'odd' gave a text with U.*which no document can hold"):
        printed(tmp_path, "{{ 1 | odd }}", filters={"odd": lambda value: text})


def test_the_same_functions_share_an_engine_and_others_do_not(tmp_path):
    engine._engine.cache_clear()
    shout = str.upper
    same = [printed(tmp_path, "{{ 'a' | f }}{{ g }}", filters={"f": shout}, globals={"g": "b"}) for _ in range(3)]
    assert engine._engine.cache_info().misses == 1

    other = printed(tmp_path, "{{ 'a' | f }}{{ g }}", filters={"f": lambda text: text * 2}, globals={"g": True})

    assert [texts(one) for one in (*same, other)] == [["Ab"]] * 3 + [["aaTrue"]]
    assert engine._engine.cache_info().misses == 2
    for number in range(100):
        printed(tmp_path, "{{ g }}", globals={"g": number})
    assert engine._engine.cache_info().currsize <= 32


def test_a_function_is_called_when_a_document_is_filled_and_not_before(tmp_path):
    calls = []
    options = {"filters": {"counted": lambda text: str(len(calls)) if not calls.append(text) else ""}}

    documents = [printed(tmp_path, "{{ 'a' | counted }}", **options) for _ in range(3)]

    assert [texts(one) for one in documents] == [["1"], ["2"], ["3"]]


def test_a_filter_goes_with_the_filters_of_ours(tmp_path):
    document = printed(
        tmp_path, "{{ session.resolutions | map(attribute='title') | map('short') | listing }}",
        everything(), filters={"short": lambda text: text[:3]},
    )  # fmt: skip

    titles = [resolution.title["en"][:3] for resolution in everything().resolutions]
    assert [said for said, _ in paths(document)] == titles
    assert {path for _, path in paths(document)} == {f"resolutions[{n}].title" for n in range(len(titles))}


def test_filters_without_names_are_refused_with_an_example():
    with pytest.raises(TemplateError, match=r'given by their names: filters=\{"weekday": weekday\}'):
        unhrc.press_release(hrc59(), language="en", filters=[len])


def test_a_language_that_is_not_there_names_those_that_are(tmp_path):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "pt.toml").write_text("", encoding="utf-8")

    with pytest.raises(
        TemplateError, match=r"there is no language file languages/pt-BR.toml; .* choose en, pt, vi"
    ):
        unhrc.press_release(hrc59(), language="pt-BR", templates=tmp_path)
