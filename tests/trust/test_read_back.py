"""An edited text becomes changes of the data, the changes a session, and the file of the session is mended in place."""

import datetime
import difflib
import random
import shutil

import edited
import pytest
from reading import EXAMPLES, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import ReportsError
from unhrc_reports.model import Count
from unhrc_reports.trust.reading_back import Change, of_reads
from unhrc_reports.trust.verifying import beside

SESSIONS = {"hrc58": lambda: unhrc.load(EXAMPLES / "hrc58.yaml"), "hrc59": hrc59, "everything": everything}


def final(tmp_path, *changed, language="en"):
    """The press release on HRC59 in Markdown, with some words changed."""
    file = tmp_path / f"final.{language}.md"
    unhrc.press_release(hrc59(), language=language).save(file)
    text = file.read_text(encoding="utf-8")
    for old, new in changed:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def session_file(tmp_path):
    return shutil.copy(EXAMPLES / "hrc59.yaml", tmp_path / "hrc59.yaml")


def test_a_change_has_its_path_both_values_and_its_line_in_the_file(tmp_path):
    (change,) = unhrc.read_back(final(tmp_path, ("more than 63", "at least 66")), hrc59())

    assert change.path == "resolutions[0].cosponsors[0]"
    assert (change.old.value, change.old.qualifier) == (63, "more than")
    assert (change.new.value, change.new.qualifier) == (66, "at least")
    assert str(change).endswith(": «more than 63 countries» → «at least 66 countries»")
    assert change.place.line


def test_a_figure_changed_in_english_is_printed_in_vietnamese(tmp_path):
    session = hrc59()
    changes = unhrc.read_back(final(tmp_path, ("more than 63", "more than 66")), session)

    new = unhrc.apply(session, changes)
    english, vietnamese = (unhrc.press_release(new, language=tag) for tag in ("en", "vi"))

    assert "hơn 66" in vietnamese.markdown
    assert "63" not in vietnamese.markdown
    assert unhrc.compare(english, vietnamese) == ()
    assert session == hrc59()


def test_a_datum_that_the_text_gives_in_two_ways_is_left_to_a_person(tmp_path):
    file = unhrc.briefing(hrc59(), language="en").save(tmp_path / "briefing.md")
    text = file.read_text(encoding="utf-8").replace("ore than 63", "ore than 66", 1)
    assert "ore than 63" in text
    file.write_text(text.replace("ore than 63", "ore than 67"), encoding="utf-8")

    changes = unhrc.read_back(file, hrc59())

    assert len(changes) == 0
    assert {one.paths[0] for one in changes.unread} == {"resolutions[0].cosponsors[0]"}


@pytest.mark.parametrize("language", ["en", "vi"])
def test_of_a_hundred_edits_of_figures_dates_states_and_qualifiers_ninety_five_are_read_back(language):
    rnd, made, missed = random.Random(7), 0, []
    for make in SESSIONS.values():
        session = make()
        for maker in (unhrc.press_release, unhrc.briefing):
            document = maker(session, language=language).document
            for _ in range(20):
                way, place, text = edited.factual(document, rnd, edited.READABLE)
                if place.fact.said[:1] == ("length",):  # the length of a list is no datum
                    continue
                made += 1
                paths = {one.path for one in of_reads([beside(text, document)], session)}
                if place.fact.path not in paths:
                    missed.append((way, place.fact.text, place.fact.path))

    assert len(missed) <= 0.05 * made, missed


# ---------------------------------------------------------------- the file, in place


def changed_lines(before, after):
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[:1] in "+-"]


def test_the_file_is_mended_in_place_and_keeps_its_comments_and_its_order(tmp_path, session_file):
    before = session_file.read_text(encoding="utf-8")
    changes = unhrc.read_back(final(tmp_path, ("more than 63", "at least 66")), unhrc.load(session_file))

    unhrc.amend(session_file, changes)

    assert changed_lines(before, session_file.read_text(encoding="utf-8")) == [
        "-       value: 63",
        "+       value: 66",
        "-       qualifier: more than     # exactly, more than, over, nearly, about, at least",
        "+       qualifier: at least     # exactly, more than, over, nearly, about, at least",
    ]


SHORT = """\
# Facts of the evening
number: 59   # of the Council
opened: 2025-06-16
closed: 2025-07-08
delegation: {state: Viet Nam}
results: {panels: 5, resolutions: many}   # so far
events:
  - kind: side event
    title:
      en: >-
        A long title that
        stands on two lines
      # the Vietnamese follows
      vi: 'Tên ''gốc'''
    opened: 2025-07-01
"""


@pytest.mark.parametrize(
    ("path", "new", "line"),
    [
        ("closed", datetime.date(2025, 7, 9), "closed: 2025-07-09"),
        ("number", 60, "number: 60   # of the Council"),
        ("delegation.state", unhrc.state("Laos"), "delegation: {state: Lao People’s Democratic Republic}"),
        ("results.panels[0]", Count(value=6), "results: {panels: 6, resolutions: many}   # so far"),
        (
            "results.panels[0]",
            Count(value=5, qualifier="over"),
            "results: {panels: {value: 5, qualifier: over}, resolutions: many}   # so far",
        ),
        ("events[0].title.en", "A title: short # still", "        A title: short # still"),
        ("events[0].title.vi", "Tên 'mới'", "      vi: 'Tên ''mới'''"),
    ],
)
def test_each_value_keeps_its_way_of_being_written(path, new, line, tmp_path):
    from unhrc_reports.trust.data import at

    file = tmp_path / "short.yaml"
    file.write_text(SHORT, encoding="utf-8")
    session = unhrc.load(file)
    changes = [Change(path, at(session, path), new)]

    unhrc.amend(file, changes)
    text = file.read_text(encoding="utf-8")

    assert line in text.splitlines()
    assert [one for one in changed_lines(SHORT, text) if "#" in one and line not in one and one[0] == "+"] == []
    assert unhrc.load(file) == unhrc.apply(session, changes)


def test_json_is_mended_too(tmp_path):
    file = tmp_path / "hrc59.json"
    unhrc.dump(hrc59(), file)
    changes = unhrc.read_back(final(tmp_path, ("more than 63", "more than 66")), unhrc.load(file))

    unhrc.amend(file, changes)

    assert unhrc.load(file) == unhrc.apply(hrc59(), changes)


def test_nothing_is_written_where_a_change_has_no_place_in_the_file(session_file):
    before = session_file.read_text(encoding="utf-8")

    with pytest.raises(ReportsError):
        unhrc.amend(session_file, [Change("events[7].title.en", "One", "Another")])

    assert session_file.read_text(encoding="utf-8") == before
