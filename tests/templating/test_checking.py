"""Templates are checked without any session: what is wrong is found at its line, and what is right is left alone."""

import random
import re
import shutil
import time

import pytest
from reading import CHECKOUT, everything

import unhrc_reports as unhrc
from unhrc_reports.templating.checking.findings import Severity

ENTRY = re.compile(r"^### (.+)\n(lead:)?(\S+): (\w+) (\d+)\n((?:(?!### ).*\n)*)", re.MULTILINE)
FAULTS = ENTRY.findall((CHECKOUT / "tests" / "cases" / "template_faults.md").read_text(encoding="utf-8"))
FAULTLESS = CHECKOUT / "tests" / "cases" / "faultless"


def folder(path, **templates):
    """A folder of templates, each given as its name (with __ for the stroke) and its text."""
    for name, text in templates.items():
        file = path / f"{name.replace('__', '/')}.md.j2"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return path


def lead(path, words, language="en"):
    """A folder that replaces the lead of the press release."""
    extends = f'{{% extends "!press_release/{language}.md.j2" %}}'
    text = f"{extends}\n{{% block lead %}}\n{words}\n{{% endblock %}}\n"
    return folder(path, **{f"press_release__{language}": text})


def errors(path, **options):
    return [one for one in unhrc.check_templates(path, **options) if one.severity is Severity.ERROR]


def rules(path, **options):
    """The rules that are broken, without what a shorter lead no longer tells."""
    shorter = {"dropped_fact", "fact_in_one_language"}
    return [one.rule for one in unhrc.check_templates(path, **options) if one.rule not in shorter]


def test_the_built_in_templates_give_no_alarm():
    assert [str(one) for one in unhrc.check_templates()] == []


@pytest.mark.parametrize("pack", sorted((CHECKOUT / "examples" / "packs").glob("*/")), ids=lambda pack: pack.name)
def test_the_packs_of_the_examples_give_no_alarm(pack):
    assert [str(one) for one in unhrc.check_templates(pack) if one.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("kind", ["card", "thread"])
def test_templates_that_use_the_whole_language_give_no_alarm_and_are_filled(kind):
    assert [str(one) for one in unhrc.check_templates(FAULTLESS)] == []
    assert unhrc.render(everything(), kind, language="en", templates=FAULTLESS).markdown


def a_pack(path, is_lead, name, text):
    """A pack of one file."""
    file = path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    language = file.name.partition(".")[0]
    extends = f'{{% extends "!press_release/{language}.md.j2" %}}'
    words = f"{extends}\n{{% block lead %}}\n{text.rstrip()}\n{{% endblock %}}\n" if is_lead else text
    file.write_text(words, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("what", "is_lead", "name", "rule", "line", "text"), FAULTS, ids=[one[0] for one in FAULTS]
)
def test_each_fault_of_the_table_is_found_at_its_line(what, is_lead, name, rule, line, text, tmp_path):
    file = a_pack(tmp_path, is_lead, name, text)
    found = {(one.rule, one.place.line) for one in unhrc.check_templates(tmp_path) if one.place.file == str(file)}

    assert (rule, int(line) or None) in found, sorted(found, key=str)


def test_the_table_has_faults_of_every_kind():
    assert len(FAULTS) >= 80


SLIPPED = {
    "a letter of a field is lost": (r"(?<=\{)([a-z_]{4,})(?=[|}.])", lambda word: word[:1] + word[2:]),
    "a filter is misspelt": (r"(?<=\|)([a-z_]{4,})(?=[:}|])", lambda word: word[1:]),
    "a noun is misspelt": (r"(?<=count:)([a-z_]{3,})", lambda word: f"{word}x"),
    "a brace is lost": (r"\}", lambda _: ""),
    "a bracket is lost": (r"\](?=[^\]]*$)", lambda _: ""),
}
"""Slips of the pen in sentences: what is changed, and how."""


@pytest.mark.parametrize("slip", SLIPPED)
def test_of_slips_made_anywhere_in_the_sentences_nearly_all_are_found_at_their_line(slip, tmp_path):
    pattern, change = SLIPPED[slip]
    tried, missed = 0, []
    for name in ("press_release/en.txt", "shared/vi.txt", "press_release/event/vi.txt"):
        lines = (CHECKOUT / "templates" / name).read_text(encoding="utf-8").split("\n")
        changed = dict(enumerate(lines, 1))
        for number, line in changed.items():
            value = re.search(pattern, line.partition("=")[2])
            if value and not line.startswith("#") and random.Random(f"{name}{number}").random() < 0.25:
                start = line.index("=") + 1 + value.start()
                lines[number - 1] = line[:start] + change(value[0]) + line[start + len(value[0]) :]
                tried += 1
        pack = tmp_path / str(tried)
        (pack / name).parent.mkdir(parents=True)
        (pack / name).write_text("\n".join(lines), encoding="utf-8")
        found = {one.place.line for one in unhrc.check_templates(pack) if one.severity is not Severity.NOTE}
        missed += [
            f"{name}:{number}"
            for number, line in changed.items()
            if line != lines[number - 1] and number not in found
        ]

    assert tried >= 3
    assert len(missed) <= max(tried * 0.05, 0.5), missed


def test_every_error_says_in_both_languages_what_to_do(tmp_path):
    words = "{{ session.subjcet }} {{ session.weeks }} {{ session.city | dat }} {{ session.release.date }}"
    said = errors(lead(tmp_path, words))

    assert len(said) >= 4
    for one in said:
        assert ";" in one.explanation["en"]
        assert ";" in one.explanation["vi"]
        assert "lỗi" in one.message("vi")


def test_a_finding_names_file_and_line_severity_and_cure(tmp_path):
    file = lead(tmp_path, "{{ session.subjcet }}") / "press_release" / "en.md.j2"
    told = f"{file}:3: error: a Session has no field 'subjcet'; did you mean 'subject'?"

    assert told in map(str, unhrc.check_templates(tmp_path))


def test_findings_are_sorted_by_file_and_line_and_the_same_each_time(tmp_path):
    lead(tmp_path, "{{ session.a_b }}\n{{ session.c_d }}\n{{ session.e_f }}")
    lead(tmp_path, "{{ session.a_b }}", "vi")
    first = unhrc.check_templates(tmp_path)
    places = [(one.place.file, one.place.line) for one in first]

    assert places == sorted(places)
    assert first == unhrc.check_templates(tmp_path)


def test_mistakes_of_all_files_are_told_at_once(tmp_path):
    lead(tmp_path, "{{ session. }}")
    lead(tmp_path, "{% if %}", "vi")

    assert {one.place.file.rpartition("/")[2] for one in errors(tmp_path)} == {"en.md.j2", "vi.md.j2"}


@pytest.mark.parametrize(
    "words",
    [
        "{% if session.weeks %}{{ session.weeks }}{% endif %}",
        "{% if not session.weeks %}{% else %}{{ session.weeks }}{% endif %}",
        "{% if session.weeks is not none %}{{ session.weeks }}{% endif %}",
        "{% if session.release and session.release.place %}{{ session.release.place }}{% endif %}",
        "{{ session.weeks if session.weeks else state }}",
        "{{ session.weeks or state }}",
        "{{ session.venue | phrase('at {}') }}",
        "{% set m = session.membership %}{% if m %}{{ m.start }}{% endif %}",
        "{% if session.membership %}{% set m = session.membership %}{{ m.start }}{% endif %}",
        "{% for r in session.resolutions if r.theme %}{{ r.theme }}{% endfor %}",
        "{% for r in session.resolutions | selectattr('adoption') %}{{ r.adoption.mode or state }}{% endfor %}",
        "{% for r in session.resolutions | selectattr('role', 'eq', 'lead') %}{{ r.role }}{% endfor %}",
        "{% if session.events | length > 1 %}{{ session.events[0].title }}{% endif %}",
        "{% if session.events %}{{ session.events[0].title }} {{ session.events[-1].title }}{% endif %}",
        "{% if session.results %}{% if session.results.panels %}{{ session.results.panels.actual.value or state }}{% endif %}{% endif %}",
        "{% set c = session.consultations %}{% if c %}{% if c.summary or c.took_part %}{{ c.summary if c.summary else state }}{% endif %}{% endif %}",
        "{{ session.release.date if session.release else session.closed }}",
        "{% if session.candidacy or session.membership %}{{ session.candidacy.start if session.candidacy else session.membership.start }}{% endif %}",
    ],
)
def test_a_guarded_value_is_no_fault(words, tmp_path):
    assert rules(lead(tmp_path, words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "{% if session.weeks %}{% else %}{{ session.weeks }}{% endif %}",
        "{% if session.weeks is none %}{{ session.weeks }}{% endif %}",
        "{% if session.weeks or session.venue %}{{ session.weeks }}{% endif %}",
        "{{ session.membership.start if session.candidacy else state }}",
        "{% for r in session.resolutions if not r.theme %}{{ r.theme }}{% endfor %}",
        "{% for r in session.resolutions | rejectattr('adoption') %}{{ r.adoption.mode }}{% endfor %}",
        "{{ session.events[0].title }}",
        "{% if session.events %}{{ session.events[1].title }}{% endif %}",
    ],
)
def test_a_guard_of_something_else_guards_nothing(words, tmp_path):
    assert "optional_without_guard" in rules(lead(tmp_path, words))


def test_a_required_field_needs_no_guard(tmp_path):
    assert rules(lead(tmp_path, "{{ session.opened }} {{ session.city }} {{ session.delegation.state }}")) == []


def test_a_fault_of_a_macro_of_ours_stands_at_the_call(tmp_path):
    macros = '{% from "shared/contributions.md.j2" import text_told %}'
    calls = "{% for e in session.events %}{{ text_told(e) }}{% endfor %}"
    text = f'{{% extends "!press_release/en.md.j2" %}}\n{macros}\n{{% block lead %}}\n{calls}\n{{% endblock %}}\n'
    places = {(one.place.line, one.rule) for one in errors(folder(tmp_path, press_release__en=text))}

    assert {line for line, _ in places} == {4}


def test_a_fault_that_every_call_of_a_macro_makes_stands_in_the_macro(tmp_path):
    macro = "{% macro told(one) %}{{ one.titel }}{% endmacro %}"
    calls = "{% for e in session.events %}{{ told(e) }}{% endfor %}\n{% for r in session.resolutions %}{{ told(r) }}{% endfor %}"
    text = f'{{% extends "!press_release/en.md.j2" %}}\n{macro}\n{{% block lead %}}\n{calls}\n{{% endblock %}}\n'

    assert {one.place.line for one in errors(folder(tmp_path, press_release__en=text))} == {2}


def test_a_kind_of_ones_own_needs_no_layout(tmp_path):
    letter = "{{ session.delegation.state }} wrote on {{ session.closed | date }}.\n"

    assert rules(folder(tmp_path, letter__en=letter)) == []


def test_a_macro_that_nobody_calls_is_read_all_the_same(tmp_path):
    text = "{% macro lost(x) %}{{ x | dat }}{% endmacro %}"

    assert rules(folder(tmp_path, shared__mine=text)) == ["file_not_used", "unknown_filter"]


def test_a_folder_whose_name_is_misspelt_is_not_used_by_any_document(tmp_path):
    assert "file_not_used" in rules(folder(tmp_path, press_release__layuot="{% block a %}{% endblock %}"))


ENDLESS = {
    "a macro that calls itself": {"en": "{% macro m(x) %}{{ m([x]) }}{{ m([[x]]) }}{% endmacro %}{{ m(1) }}"},
    "a template that includes itself": {"en": '{% include "letter/en.md.j2" %}'},
    "templates that include each other": {
        "en": '{% include "letter/a.md.j2" %}', "a": '{% include "letter/b.md.j2" %}', "b": '{% include "letter/a.md.j2" %}',
    },
    "a template that extends itself": {"en": '{% extends "letter/en.md.j2" %}'},
    "brackets in brackets": {"en": "{{ " + "[" * 90 + "]" * 90 + " }}"},
    "a field of a field": {"en": "{{ session" + ".city" * 500 + " }}"},
    "a condition of a hundred parts": {"en": "{% if " + " or ".join(["session.weeks"] * 100) + " %}x{% endif %}"},
    "a list of lists": {"en": "{% set a = [1] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}"},
}  # fmt: skip


@pytest.mark.parametrize("case", ENDLESS)
def test_a_template_without_end_is_checked_in_time(case, tmp_path):
    began = time.process_time()
    unhrc.check_templates(folder(tmp_path, **{f"letter__{name}": text for name, text in ENDLESS[case].items()}))

    assert time.process_time() - began < 5


@pytest.mark.parametrize("case", [case for case in ENDLESS if case.startswith("a template that")])
def test_a_template_that_needs_itself_is_an_error(case, tmp_path):
    found = folder(tmp_path, **{f"letter__{name}": text for name, text in ENDLESS[case].items()})

    assert {one.rule for one in errors(found)} == {"endless"}


def test_filters_and_globals_of_a_user_are_known(tmp_path):
    lead(tmp_path, "{{ session.city | shout }} {{ motto }} {{ greeting(state) }}")
    given = {
        "filters": {"shout": lambda value: value},
        "globals": {"motto": "on", "greeting": lambda state: "hail"},
    }

    assert {one.rule for one in errors(tmp_path)} == {"unknown_filter", "unknown_name"}
    assert errors(tmp_path, **given) == []


def test_arguments_of_a_users_filter_are_checked(tmp_path):
    lead(tmp_path, "{{ session.city | shout(2, 3) }}")

    assert [one.rule for one in errors(tmp_path, filters={"shout": lambda value, times: value})] == [
        "wrong_arguments"
    ]


def test_an_override_that_tells_less_is_told_as_a_note(tmp_path):
    lead(tmp_path, "{{ session.number }}th session")
    (note,) = [one for one in unhrc.check_templates(tmp_path) if one.rule == "dropped_fact"]

    assert note.severity is Severity.NOTE
    assert "city" in note.explanation["en"]


def test_super_tells_what_the_shadowed_block_tells(tmp_path):
    assert rules(lead(tmp_path, "{{ super() }}\n{{ session.room | phrase('Room {}.') }}")) == []
    assert [one for one in unhrc.check_templates(tmp_path) if one.rule == "dropped_fact"] == []


def test_a_pack_in_one_language_is_not_compared_with_the_others(tmp_path):
    lead(tmp_path, "{{ session.statements_summary or '' }}")
    both = [one.rule for one in unhrc.check_templates(tmp_path)]
    pack = 'name = "mine"\nlanguages = ["en"]\nbuilt_for = "0.1.0"\n'
    (tmp_path / "pack.toml").write_text(pack, encoding="utf-8")
    alone = [one.rule for one in unhrc.check_templates(tmp_path)]

    assert "fact_in_one_language" in both
    assert "fact_in_one_language" not in alone


def test_a_new_language_is_told_what_it_lacks_by_file_and_key(tmp_path):
    languages = tmp_path / "languages"
    languages.mkdir()
    shipped = (CHECKOUT / "templates" / "languages" / "en.toml").read_text(encoding="utf-8")
    lacking = shipped.replace('consensus = "adopted by consensus"\n', "")
    (languages / "de.toml").write_text(lacking, encoding="utf-8")
    notes = [str(one) for one in unhrc.check_templates(tmp_path)]

    assert f"{languages / 'de.toml'}: note: terms.consensus is missing; add it" in notes
    assert any("sentences are missing: " in note and "text.support.list" in note for note in notes)


def test_templates_in_a_language_without_its_file_are_an_error(tmp_path):
    folder(tmp_path, press_release__de='{% extends "press_release/layout.md.j2" %}')

    assert "unknown_language" in rules(tmp_path)


def test_a_wrong_pack_toml_is_told_beside_the_rest(tmp_path):
    lead(tmp_path, "{{ session.subjcet }}")
    (tmp_path / "pack.toml").write_text("nmae = 'x'\n", encoding="utf-8")

    assert {"pack", "unknown_attribute"} <= set(rules(tmp_path))


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(unhrc.ReportsError, match="no folder"):
        unhrc.check_templates(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The delegation took part in item 4 of the list [](#texts), see [here](https://example.org/2025)", "en"),
    ],
)
def test_a_figure_in_the_words_is_found_and_one_in_a_link_is_none(words, language, tmp_path):
    (one,) = [
        one for one in unhrc.check_templates(lead(tmp_path, words, language)) if one.rule == "figure_in_wording"
    ]

    assert "'4'" in one.explanation["en"]


@pytest.mark.parametrize("words", ["Pháp luật quốc tế.", "Ý kiến của Đoàn.", "Anh, chị.", "Mỹ thuật."])
def test_a_vietnamese_word_that_begins_a_sentence_is_no_state(words, tmp_path):
    assert rules(lead(tmp_path, words, "vi")) == []


def test_what_a_new_language_lacks_is_told_by_file_and_key(tmp_path):
    pack = shutil.copytree(CHECKOUT / "examples" / "packs" / "french", tmp_path / "french")
    file = pack / "languages" / "fr.toml"
    lacking = re.sub(r"^(consensus|several|BD|VN) = .*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(lacking, encoding="utf-8")

    told = {one.explanation["en"] for one in unhrc.check_templates(pack) if one.rule == "language_lacks_key"}

    assert {"numbers.several is missing; add it", "terms.consensus is missing; add it"} <= told
    assert "States and bodies have no name in this language: BD, VN; add them" in told


@pytest.mark.parametrize(
    ("condition", "alarms"),
    [("telling.adopted | length > 1", 0), ("(telling.adopted | length) >= 2", 0), ("telling.adopted", 1)],
)
def test_a_length_guards_as_many_items_as_it_counts(tmp_path, condition, alarms):
    (tmp_path / "press_release").mkdir()
    (tmp_path / "pack.toml").write_text('name = "x"\nlanguages = ["en"]\nbuilt_for = "0.1.0"\n', encoding="utf-8")
    (tmp_path / "press_release" / "en.md.j2").write_text(
        '{% extends "!press_release/en.md.j2" %}\n{% block lead %}\n'
        f"{{% if {condition} %}}\n{{{{ telling.adopted[1].title }}}}\n{{% endif %}}\n{{% endblock %}}\n",
        encoding="utf-8",
    )

    found = [one for one in unhrc.check_templates(tmp_path) if one.severity is Severity.ERROR]

    assert len(found) == alarms


def test_house_styles_and_language_files_are_read_beforehand(tmp_path):
    for folder in ("styles", "languages"):
        (tmp_path / folder).mkdir()
    (tmp_path / "styles" / "ours.toml").write_text(
        'language = "en"\n[dates]\nlong = "d de MMMM"\nmediun = "y"\n', "utf-8"
    )
    english = (CHECKOUT / "templates" / "languages" / "en.toml").read_text(encoding="utf-8")
    (tmp_path / "languages" / "pt.toml").write_text(english.replace('"en-GB"', '"pt_BR"'), "utf-8")
    (tmp_path / "languages" / "es.toml").write_text("name = “español”\n", "utf-8")

    found = [one for one in unhrc.check_templates(tmp_path) if one.rule == "house_or_language"]

    assert [str(one).replace(f"{tmp_path}/", "")[:90] for one in found] == [
        "languages/es.toml: error: is not TOML: Invalid value (at line 1, column 8)",
        "languages/pt.toml: error: locale: is no locale that CLDR knows; write it as in en-GB",
        "styles/ours.toml:4: error: a house style changes dates.mediun, which no language file has;",
    ]
