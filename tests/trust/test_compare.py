"""Two languages state the same facts, or the difference is named with its block, its path and both values."""

import attrs
import pytest
from documents import ABOUT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import EXAMPLES, everything, hrc59, without
from strategies import sessions
from varied import in_both, varied

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError

SESSIONS = {"hrc58": lambda: unhrc.load(EXAMPLES / "hrc58.yaml"), "hrc59": hrc59, "everything": everything}
KINDS = {
    "closing": lambda session, language, _: unhrc.press_release(session, language=language),
    "opening": lambda session, language, _: unhrc.press_release(session, moment="opening", language=language),
    "event": lambda session, language, about: unhrc.press_release(
        session, moment="event", about=about, language=language
    ),
    "briefing": lambda session, language, _: unhrc.briefing(session, language=language),
    "public": lambda session, language, _: unhrc.briefing(session, audience="public", language=language),
}


def pair(name, kind):
    session = SESSIONS[name]()
    about = ABOUT.get(name, "resolutions[0]")
    return [KINDS[kind](session, language, about) for language in ("en", "vi")]


def told(*reports):
    return [f"{found.block}: {found.rule}: {found.path}: {found.values}" for found in unhrc.compare(*reports)]


@pytest.mark.parametrize("name", SESSIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_languages_of_every_document_of_ours_agree(name, kind):
    assert told(*pair(name, kind)) == []


def test_one_report_in_two_languages_is_compared_with_itself():
    assert told(unhrc.press_release(hrc59(), language=("en", "vi"))) == []


@pytest.mark.parametrize("name", ["hrc59", "everything"])
def test_the_languages_agree_without_any_one_datum(name):
    for number, (path, session) in enumerate(without(SESSIONS[name]())):
        if number % 23:  # the whole took 135 seconds, without one alarm
            continue
        reports = [unhrc.press_release(session, language=language) for language in ("en", "vi")]
        assert (path, told(*reports)) == (path, [])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(session=sessions().map(in_both))
def test_the_languages_agree_on_any_session(session):
    reports = [unhrc.press_release(session, language=language) for language in ("en", "vi")]

    assert told(*reports) == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(rnd=st.randoms(use_true_random=False), kind=st.sampled_from(list(KINDS)))
def test_the_languages_agree_however_much_happens(rnd, kind):
    session = varied(rnd)
    about = rnd.choice([f"events[{n}]" for n in range(len(session.events))] or ["delegation"])
    if kind == "event" and about == "delegation":
        return

    assert told(*[KINDS[kind](session, language, about) for language in ("en", "vi")]) == []


WORDING = """{{% extends "!press_release/vi.md.j2" %}}
{{% block headline %}}# {words}
{{% endblock %}}
"""
HEADLINE = "{{ session.delegation.state }}: {{ session.resolutions | count(other='nghị quyết') }}"
FAULTS = {
    "a fact left out": ("# Việt Nam", "fact_in_one_language", ("two resolutions", "—")),
    "another datum": (
        "{{ session.results.panels | count(other='nghị quyết') }}", "fact_in_one_language", ("—", "5 nghị quyết"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wording_that_states_something_else_is_noticed(tmp_path, fault):
    words, rule, values = FAULTS[fault]
    (tmp_path / "press_release").mkdir()
    (tmp_path / "press_release" / "vi.md.j2").write_text(WORDING.format(words=words), encoding="utf-8")

    english = unhrc.press_release(hrc59(), language="en")
    vietnamese = unhrc.press_release(hrc59(), language="vi", templates=tmp_path)

    found = [one for one in unhrc.compare(english, vietnamese) if one.values == values]
    assert [(one.block, one.rule, one.languages) for one in found] == [("headline", rule, ("en", "vi"))]


def test_a_date_that_loses_its_year_in_one_language_is_noticed(tmp_path):
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "short.toml").write_text('language = "vi"\n[dates]\nmedium = "\'ngày\' d/M"\n', "utf-8")

    reports = [
        unhrc.press_release(hrc59(), language="en"),
        unhrc.press_release(hrc59(), language="vi", style=tmp_path / "styles" / "short.toml"),
    ]

    assert "one_language_tells_more" in {one.rule for one in unhrc.compare(*reports)}


def test_two_states_of_a_session_are_told_by_their_values():
    morning = hrc59()
    evening = attrs.evolve(morning, closed=morning.closed.replace(day=9))

    found = unhrc.compare(unhrc.press_release(morning, language="en"), unhrc.briefing(evening, language="vi"))

    assert {one.path for one in found} == {"closed"}
    assert found[0].values[0].startswith("8 July")
    assert (
        found[0].message("vi").endswith(f"một bản ghi «{found[0].values[0]}», bản kia ghi «{found[0].values[1]}»")
    )


def test_one_report_in_one_language_cannot_be_compared():
    with pytest.raises(ReportsError, match="give two reports"):
        unhrc.compare(unhrc.press_release(hrc59(), language="en"))


SENTENCE_FAULTS = {
    "a figure that is typed": (
        "press_release/en.txt", "adopted_one = one on {subject}, co-sponsored by 89 countries",
        "figure_in_wording", "lead", ("89", "—"),
    ),
    "a «not»": (
        "shared/vi.txt", "event.moderator = Hoạt động không do {moderator|agent} điều hành.",
        "denial", "events",
        ("It was moderated by Ambassador Mai Phan Dũng.", "Hoạt động không do Đại sứ Mai Phan Dũng điều hành."),
    ),
    "the noun of another figure": (
        "press_release/en.txt", "work.cosponsored = co-sponsored {cosponsored|count:panel}",
        "other_words", "consultations", ("many panel discussions", "nhiều sáng kiến"),
    ),
    "a noun that is much like another": (
        "press_release/vi.txt", "noun.initiative = Tuyên bố của Chủ tịch Hội đồng Nhân quyền",
        "other_words", "consultations", ("many initiatives", "nhiều Tuyên bố của Chủ tịch Hội đồng Nhân quyền"),
    ),
    "another entry of a closed list": (
        "press_release/vi.txt", "passage_by.consensus = bằng bỏ phiếu",
        "other_words", "lead", ("by consensus", "bằng bỏ phiếu"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", SENTENCE_FAULTS)
def test_a_sentence_that_says_something_else_is_noticed(tmp_path, fault):
    file, line, rule, block, values = SENTENCE_FAULTS[fault]
    (tmp_path / file).parent.mkdir()
    (tmp_path / file).write_text(line + "\n", encoding="utf-8")
    packs = {tag: tmp_path if file.endswith(f"{tag}.txt") else () for tag in ("en", "vi")}

    found = unhrc.compare(*[unhrc.press_release(hrc59(), language=tag, templates=packs[tag]) for tag in packs])

    assert (rule, block, values) in [(one.rule, one.block, one.values) for one in found]
    assert all(one.path for one in found)


def test_a_name_that_has_a_not_in_it_denies_nothing():
    state = "the landlocked developing countries"
    session = attrs.evolve(hrc59(), delegation=attrs.evolve(hrc59().delegation, state=state))

    assert "không có biển" in unhrc.press_release(session, language="vi").markdown
    assert told(*[unhrc.press_release(session, language=language) for language in ("en", "vi")]) == []
