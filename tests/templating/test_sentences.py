"""Sentences: words and values, read by a press officer; what cannot be said is not said."""

import re

import attrs
import pytest
from reading import CHECKOUT, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.errors import TemplateError
from unhrc_reports.templating.sentences.catalogue import values_of
from unhrc_reports.templating.sentences.files import entries, faults
from unhrc_reports.templating.sentences.notation import Noun, Optional, Value, Wrong, noun, parts

LAYOUT = "{{% for text in session.resolutions %}}\n{{{{ say({name!r}, text) }}}}\n\n{{% endfor %}}\n"


def say(tmp_path, sentences, name="told", session=None, language="en", layout=None):
    """What a kind of document with one layout says with these sentences."""
    folder = tmp_path / "note"
    folder.mkdir(exist_ok=True)
    (folder / "layout.md.j2").write_text(layout or LAYOUT.format(name=name), encoding="utf-8")
    (folder / f"{language}.txt").write_text(sentences, encoding="utf-8")
    report = unhrc.render(session or hrc59(), "note", language=language, templates=tmp_path)
    return report.markdown.split("---\n")[-1].strip().split("\n\n")


def test_a_sentence_is_words_and_values(tmp_path):
    first, second = say(tmp_path, "told = The Council saw {title|quoted}.")

    assert first.startswith("The Council saw “")
    assert second.startswith("The Council saw “")


def test_it_begins_with_a_capital_whatever_comes_first(tmp_path):
    said = say(tmp_path, "told = [on {introduced|date:day}, ]{council} met.")

    assert said[0] == "The United Nations Human Rights Council met."
    assert said[1] == "The Council met."


def test_what_stands_in_brackets_goes_where_a_value_is_absent(tmp_path):
    said = say(tmp_path, "told = A text[ on {theme}][ since {since}].")

    assert said[0].startswith("A text on ")
    assert all("None" not in one and "[" not in one for one in said)


def test_a_sentence_without_its_value_is_not_said(tmp_path):
    assert say(tmp_path, "told = Rejected by {adoption.tally.against} votes.") == [""]


def test_the_first_that_can_be_said_is_said(tmp_path):
    assert (
        say(tmp_path, "told = It had [{amendments|count} | no known] amendments.")[0]
        == "It had no known amendments."
    )


def test_marks_of_the_notation_can_be_written(tmp_path):
    assert say(tmp_path, r"told = a \[b\] \{c\} \| d")[0] == r"A \[b\] {c} \| d"


def test_words_are_never_markdown(tmp_path):
    assert say(tmp_path, "told = *no* _mark_ #1")[0] == r"\*no\* \_mark\_ #1"


def test_a_long_sentence_goes_on_on_the_next_line(tmp_path):
    assert (
        say(tmp_path, "told = One line\n    and a second.\n# a comment\n\nnext = x")[0] == "One line and a second."
    )


def test_an_entry_of_a_closed_list_chooses_the_sentence_and_is_a_fact(tmp_path):
    said = say(tmp_path, "part.core group = Of the core group.\npart.other = Some other part.", "part.{role}")

    assert said[0] == "Of the core group."


def test_the_sentence_for_other_entries_is_other(tmp_path):
    assert say(tmp_path, "part.other = Some part.", "part.{role}")[0] == "Some part."


def test_a_noun_has_the_form_of_its_number(tmp_path):
    sentences = "noun.text = one: text | other: texts\ntold = {session.resolutions|count:text}"

    assert say(tmp_path, sentences)[0] == "Two texts"


def test_variants_of_a_sentence_take_turns(tmp_path):
    layout = "{% for text in session.resolutions %}\n{{ say('told', text, loop.index0) }}\n\n{% endfor %}\n"

    assert say(tmp_path, "told = One.\ntold (2) = Two.", layout=layout) == ["One.", "Two."]


def test_a_sentence_can_say_another(tmp_path):
    assert say(tmp_path, "told = {who} met.\nwho = the members of {council}")[0] == (
        "The members of the United Nations Human Rights Council met."
    )


def test_what_is_not_said_was_not_mentioned(tmp_path):
    said = say(tmp_path, "told = [{council} had {amendments|count} amendments. ]{Council} met.")

    assert said[0] == "The United Nations Human Rights Council met."


def test_one_line_in_an_empty_pack_changes_one_sentence_in_every_document(tmp_path):
    (tmp_path / "vi.txt").write_text("president = Chủ trì Khóa họp là {president|in_full}.\n", encoding="utf-8")
    session = everything()
    release = unhrc.press_release(session, language="vi", templates=tmp_path).markdown
    before = unhrc.press_release(session, language="vi").markdown
    changed = [(old, new) for old, new in zip(before.split("\n"), release.split("\n"), strict=True) if old != new]

    assert len(changed) == 1
    assert "Chủ trì Khóa họp là" in changed[0][1]


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("told = The {title is open", "a brace stands alone", 12),
        ("told = The [title", "never closed", 12),
        ("told = The title]", "closes nothing", 17),
        ("told = {title|}", "is no value", 8),
        ("told = {2nd}", "is no value", 8),
        ("told = {titel}", "'titel' is no field of Resolution", 8),
        ("told = {title|qouted}", "there is no filter and no sentence 'qouted'; did you mean 'quoted'", 8),
        ("told = {kind|of}", "there is no filter and no sentence 'of'", 8),
        ("told = {session.titel}", "a Session has no field 'titel'", 8),
        ("told = {title|count:nothing}", "is not known here", 8),
        ("told = {session.delegation}", "which cannot be printed", 8),
    ],
)
def test_a_slip_is_told_with_file_line_column_and_cure(tmp_path, text, message, column):
    with pytest.raises(TemplateError, match=message) as caught:
        say(tmp_path, f"# words\n{text}\n")

    place = caught.value.faults[0].place
    assert (place.file, place.line, place.column) == (str(tmp_path / "note" / "en.txt"), 2, column)


def test_all_slips_of_a_file_are_told_at_once(tmp_path):
    with pytest.raises(TemplateError) as caught:
        say(tmp_path, "told = x\nno sentence here\ntold = y\nBad Name = z\n")

    assert [fault.place.line for fault in caught.value.faults] == [2, 3, 4]


def test_a_sentence_that_nobody_has_is_named(tmp_path):
    with pytest.raises(
        TemplateError, match="there is no sentence 'tolled' in 'en'; write «tolled = …» into note/en.txt"
    ):
        say(tmp_path, "told = x", "tolled")


def test_parts_of_a_sentence():
    assert parts("[On {date|date:day}, ]x") == (
        Optional((("On ", Value(("date",), filters=parts("{date|date:day}")[0].filters, offset=4), ", "),)),
        "x",
    )


@pytest.mark.parametrize("text", ["{", "}", "[", "]", "{a b}", "{a|b|}", "\\"])
def test_what_is_no_sentence_is_refused(text):
    with pytest.raises(Wrong):
        parts(text)


def test_forms_of_a_noun():
    assert noun("(feminine) one: voix | other: voix") == Noun((("one", "voix"), ("other", "voix")), "feminine")
    assert noun("nước") == Noun((("other", "nước"),))


def test_values_of_a_sentence():
    assert values_of("[On {date|date:day}, ]{council} adopted {title}.") == ("date", "council", "title")


def test_entries_know_their_lines():
    first, second = entries("# c\na = x\n  y {z}\n\nb.c d = {e}\n", "f")

    assert (first.text, first.at(first.text.index("{"))) == ("x y {z}", (3, 5))
    assert (second.name, second.line, second.column) == ("b.c d", 5, 9)


def test_lines_that_are_no_sentence_are_faults():
    assert [fault.place.line for fault in faults("a = x\nwhat is this\n", "f")] == [2]


def test_the_sentences_of_a_kind_are_listed_in_every_language():
    listed = unhrc.sentences("press_release").to_dict()

    assert listed["document_type"] == {"en": "PRESS RELEASE", "vi": "THÔNG CÁO BÁO CHÍ"}
    with pytest.raises(TemplateError, match="there is no kind of document 'pres_release'"):
        unhrc.sentences("pres_release")


def test_nothing_is_untranslated_in_vietnamese():
    assert not unhrc.untranslated((), "vi")


def test_a_sentence_is_missed_though_a_value_or_a_noun_has_the_name_of_its_family(tmp_path):
    for language in ("en", "eo"):
        file = tmp_path / "note" / f"{language}.txt"
        file.parent.mkdir(exist_ok=True)
        said = "text.adopted = It passed.\n" if language == "en" else ""
        file.write_text(f"{said}noun.text = one: text | other: texts\ntold = {{text}} {{it|count:text}}\n")

    assert "text.adopted" in unhrc.untranslated(tmp_path, "eo", kinds=["note"]).missing


def test_keys_that_english_alone_needs_are_not_asked_of_french():
    found = unhrc.untranslated(CHECKOUT / "examples" / "packs" / "french", "fr", kinds=("press_release",))

    assert not {"moments.noon", "numbers.none"} & set(found.keys)


def test_a_language_that_begins_is_told_what_it_lacks_by_name(tmp_path):
    (tmp_path / "shared").mkdir()
    english = (CHECKOUT / "templates" / "shared" / "en.txt").read_text(encoding="utf-8")
    spanish = english.replace(
        "noun.country     = one: country | other: countries", "noun.country = one: país | few: países"
    )
    (tmp_path / "shared" / "es.txt").write_text(spanish, encoding="utf-8")
    found = unhrc.untranslated(tmp_path, "es")

    assert "lead" in found.missing
    assert "text.theme" in found.same
    assert "country: other" in found.plurals
    assert "dates" in found.keys
    assert "sentences missing: " in str(found)


def test_every_sentence_of_ours_can_be_read():
    for file in (CHECKOUT / "templates").rglob("*.txt"):
        source = file.read_text(encoding="utf-8")
        assert list(faults(source, str(file))) == []
        for entry in entries(source, str(file)):
            for cell in entry.text.split("||"):
                parts(cell)


def test_layouts_hold_no_words_of_a_language():
    for file in (CHECKOUT / "templates" / "press_release").rglob("*.j2"):
        source = file.read_text(encoding="utf-8")
        outside = re.sub(r"\{[%{#].*?[%}#]\}", "", source, flags=re.DOTALL)
        assert not [letter for letter in outside if letter.isalpha()], file


# ---------------------------------------------------------------- tables, sections, notes

TABLE = "{{ columns('days.columns') }}\n{{ row(['days.opened', 'days.subject'], session) }}\n"
SECTION = "{% macro told(r) %}{{ say('told', r) }}{% endmacro %}{{ section('results', told, session.results) }}"


def test_a_row_that_cannot_be_said_is_left_out_and_empty_cells_stay(tmp_path):
    sentences = "days.columns = What || When || Where\ndays.opened = opening || {opened|date} || [{subject}]\n"

    (table,) = say(tmp_path, sentences + "days.subject = subject || {subject} || here", layout=TABLE)
    assert [line.strip() for line in table.split("\n")][2:] == ["| Opening | 16 June 2025 |  |"]


def test_a_row_as_wide_as_no_heading_is_refused_at_its_line(tmp_path):
    sentences = "days.columns = What || When\ndays.opened = opening || {opened|date} || {closed|date}\n"

    with pytest.raises(TemplateError, match=r"en\.txt:2.*has 3 cells, and 'days\.columns' 2 columns"):
        say(tmp_path, sentences + "days.subject = subject || {subject}", layout=TABLE)


def test_a_row_written_in_a_layout_is_refused_at_its_line(tmp_path):
    layout = "# T\n\n| A | B |\n|---|---|\n| day | {{ session.opened | date }} | {{ session.closed | date }} |\n"

    with pytest.raises(TemplateError, match=r"layout\.md\.j2:5.*'day' has 3 cells, and its table 2 columns"):
        say(tmp_path, "told = x", layout=layout)


def test_a_section_is_a_heading_and_what_is_said_under_it(tmp_path):
    sentences = (
        "heading.results = what the Council did\ntold = There were {panels|count:panel}.\nnoun.panel = panels"
    )

    assert say(tmp_path, sentences, layout=SECTION) == ["## What the Council did", "There were five panels."]


def test_a_section_with_nothing_to_say_leaves_no_heading_and_mentions_nothing(tmp_path):
    sentences = "heading.results = acts of {council}\ntold = {subject|quoted}\nlater = {council} met."
    layout = "{% macro told(s) %}{{ say('told', s) }}{% endmacro %}{{ section('results', told, session) }}\n\n{{ say('later') }}"

    assert say(tmp_path, sentences, layout=layout) == ["The United Nations Human Rights Council met."]


def test_headings_are_numbered_and_items_begin_anew_with_each_part(tmp_path):
    sentences = (
        "part = {number|roman}. {title}\npart.item = {number}. {title}\nannex = Annex {number|letter}. {title}\n"
        "heading.a = one\nheading.b = two\ntold = Words."
    )
    series = ("part", "part.item", "part.item", "part", "part.item", "annex", "annex")
    layout = "\n\n".join(f"{{{{ section('a', say('told'), series={one!r}) }}}}" for one in series)

    said = (line.replace("\\", "") for line in say(tmp_path, sentences, layout=layout))
    headings = [line for line in said if line.startswith("#")]
    assert headings == [
        "## I. One",
        "### 1. One",
        "### 2. One",
        "## II. One",
        "### 1. One",
        "## Annex A. One",
        "## Annex B. One",
    ]


def test_a_note_names_the_sources_and_what_has_none_stops_no_sentence(tmp_path):
    layout = "{{ say('told', session.results.panels) }}\n\n{{ say('told', session.replies) }}"
    sentences = "told = Words{it|cited}.\nnote.source = {key}\nnote.cited = {it}."

    said = say(tmp_path, sentences, layout=layout)
    assert said[:2] == ["Words.[^1]", "Words."]


def test_words_that_look_like_a_list_are_words(tmp_path):
    assert say(tmp_path, "told = - As above", session=hrc59())[0] == "\\- As above"


def test_a_family_is_said_one_by_one(tmp_path):
    layout = "{{ bullets(told('days', session)) }}"

    said = say(tmp_path, "days.a = {opened|date}\ndays.b = {subject}\ndays.c = {closed|date}", layout=layout)
    assert said == ["- 16 June 2025\n- 8 July 2025"]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("{titel} told", "1:8: 'titel' is no field of Resolution, no sentence and no name that a document knows; did you mean 'title'?"),
        ("{title|quotd} told", "1:8: there is no filter and no sentence 'quotd'; did you mean 'quoted'?"),
        ("{adoption.own_vote|voted} {kind|kind} {role|votd}", "there is no filter and no sentence 'votd'; did you mean 'voted'?"),
    ],
)  # fmt: skip
def test_a_document_that_is_refused_names_what_was_meant(tmp_path, text, cure):
    with pytest.raises(TemplateError) as caught:
        say(tmp_path, f"told = {text}", session=everything())

    assert cure in str(caught.value)


def test_two_slips_of_one_line_are_told_at_once(tmp_path):
    with pytest.raises(TemplateError) as caught:
        say(tmp_path, "told = {titel} and {title|quotd}")

    assert [(one.place.line, one.place.column) for one in caught.value.faults] == [(1, 8), (1, 20)]


@pytest.mark.parametrize("call", ['phrase("told", session.results)', 'row("told", session.results)', 'told("told", session.results) | length or ""'])  # fmt: skip
def test_nothing_is_said_about_a_record_that_is_absent(tmp_path, call):
    said = say(tmp_path, "told = {resolutions} || {decisions}", session=attrs.evolve(hrc59(), results=None),
               layout=f"One.{{{{ {call} }}}}")  # fmt: skip

    assert said == ["One."]


def test_a_template_of_one_language_extends_the_layout_of_its_own_pack(tmp_path):
    for name, text in {
        "layout.md.j2": '{% extends "!press_release/layout.md.j2" %}{% block lead %}For all.{% endblock %}',
        "en.md.j2": '{% extends "!press_release/layout.md.j2" %}{% block end_mark %}The end.{% endblock %}',
    }.items():
        file = tmp_path / "press_release" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    english, vietnamese = (
        unhrc.press_release(hrc59(), language=tag, templates=tmp_path).markdown for tag in ("en", "vi")
    )

    assert "\n\nFor all.\n" in english
    assert "\n\nThe end.\n" in english
    assert "\n\nFor all.\n" in vietnamese
    assert "The end." not in vietnamese


def test_a_template_of_one_language_extends_a_layout_that_is_an_order(tmp_path):
    for name, text in {
        "layout.md.j2": "{% block end_mark %}{% endblock %}{% block lead %}{% endblock %}",
        "en.md.j2": '{% extends "!press_release/layout.md.j2" %}{% block lead %}Ours.{% endblock %}',
    }.items():
        file = tmp_path / "press_release" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    made = unhrc.press_release(hrc59(), language="en", templates=tmp_path).markdown

    assert made.split("---\n")[-1].split() == ["ENDS", "Ours."]


def test_sentences_are_found_by_their_words_in_any_language_and_by_name():
    listed = unhrc.sentences("press_release")

    for words in ("belonged to the CORE group", "là thành viên nhóm nòng cốt", "role.core"):
        assert "role.core group" in listed.find(words).to_dict()
    assert listed.find("no such words").sentences == ()
