"""A kind of document can be looked at before anything is rendered: as text, and as data."""

import json

import pytest

import unhrc_reports as unhrc
from unhrc_reports.templating.engine import engine
from unhrc_reports.templating.paths import type_of


def block(inspection, name):
    (one,) = [one for one in inspection.blocks if one.name == name]
    return one


def test_it_names_the_blocks_in_the_order_of_the_layout():
    names = [one.name for one in unhrc.inspect("press_release").blocks]

    assert names[:3] == ["issuer", "document_type", "release_line"]
    assert names[-2:] == ["notes_to_editors", "delegation"]  # a block within a block stands after it


def test_each_block_says_what_it_reads_with_its_type_through_macros_too():
    reads = block(unhrc.inspect("press_release"), "resolutions").reads

    assert reads["resolutions[].title"] == "Text"
    assert reads["resolutions[].adoption.tally.in_favour"] == "int"
    assert reads["resolutions[].theme"] == "Text | None"
    assert "events[].title" not in reads


def test_each_block_says_in_which_languages_and_where_it_is_filled(tmp_path):
    file = tmp_path / "press_release" / "en.md.j2"
    file.parent.mkdir()
    file.write_text(
        '{% extends "!press_release/en.md.j2" %}\n\n{% block lead %}x{% endblock %}\n', encoding="utf-8"
    )
    lead = block(unhrc.inspect("press_release", templates=tmp_path), "lead")

    assert lead.languages == ("en", "vi")
    assert (lead.places["en"].file, lead.places["en"].line) == (str(file), 3)


def test_a_block_that_no_language_fills_is_there_all_the_same(tmp_path):
    folder = tmp_path / "letter"
    folder.mkdir()
    (folder / "layout.md.j2").write_text("{% block greeting %}{% endblock %}", encoding="utf-8")
    (folder / "en.md.j2").write_text('{% extends "letter/layout.md.j2" %}', encoding="utf-8")
    inspection = unhrc.inspect("letter", templates=[tmp_path])

    assert inspection.languages == ("en",)
    assert block(inspection, "greeting").languages == ()


@pytest.mark.parametrize(
    "kind", ["press_release", "press_release/event", "press_release/opening", "briefing", "ministry_report"]
)
def test_every_path_that_a_kind_reads_has_a_type(kind):
    reads = [read for one in unhrc.inspect(kind).blocks for read in one.reads.items()]

    assert [path for path, kind_of_it in reads if not kind_of_it] == []


def test_every_filter_and_global_is_told_with_its_signature_and_documentation():
    inspection, environment = unhrc.inspect("briefing"), engine("en").environment
    filters = {one.name: one for one in inspection.filters}

    assert set(filters) == set(environment.filters) - {"on_its_own_line"}
    assert filters["date"].signature == "value | date(width='medium')"
    assert filters["date"].summary.startswith("A date: medium in running text")
    assert all(one.summary for one in (*inspection.filters, *inspection.globals))


def test_it_reads_as_text_and_as_data():
    inspection = unhrc.inspect("press_release")
    told = json.loads(json.dumps(inspection.to_dict()))

    assert "resolutions[].title" in str(inspection)
    assert str(inspection).startswith("press_release: en, vi")
    assert told["languages"] == ["en", "vi"]
    assert told["blocks"][0]["name"] == "issuer"
    assert told["files"] == [str(file) for file in inspection.files]


def test_a_kind_that_there_is_not_is_an_error_with_a_suggestion():
    with pytest.raises(unhrc.TemplateError, match="did you mean 'press_release'"):
        unhrc.inspect("press_relaese")


def test_a_path_that_nobody_knows_has_no_type():
    assert type_of("resolutions[].titel") == ""
    assert type_of("country") == "State"


def test_filters_and_globals_of_ones_own_stand_among_ours():
    def shout(text: str) -> str:
        """Say a text loudly."""
        return text.upper()

    look = unhrc.inspect("press_release", filters={"shout": shout}, globals={"motto": "Dialogue"})

    own = [
        (word.signature, word.summary) for word in (*look.filters, *look.globals) if word.name in ("shout", "motto")
    ]
    assert own == [("value | shout", "Say a text loudly."), ("motto", "'Dialogue', given by you.")]
