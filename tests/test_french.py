"""A third language without code: the pack in French prints every fact of the English release, in French grammar."""

import datetime
import decimal
import json
import re
import runpy
import subprocess
import sys

import attrs
import jsonschema
import pytest
import yaml
from documents import GOLDEN
from files import markdown_texts, plainly, word_texts
from reading import CHECKOUT, EXAMPLES, everything, facts, hrc59, printed, slips, texts, unfinished, without

import unhrc_reports as unhrc
from unhrc_reports.checks import Severity
from unhrc_reports.errors import MissingTranslation, TemplateError
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.model import Count, Moment, PartialDate, Qualifier
from unhrc_reports.reference.states import state, states
from unhrc_reports.shield import unshield
from unhrc_reports.templating import mentions
from unhrc_reports.templating.engine import Engine
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.views import World, view

PACK = EXAMPLES / "packs" / "french"
SCRIPT = runpy.run_path(str(EXAMPLES / "french.py"))
FRENCH = Engine("fr", (PACK, built_in()))
CASES = (CHECKOUT / "tests" / "cases" / "styles.fr.md").read_text(encoding="utf-8")


def french_hrc59():
    return SCRIPT["french_session"]()


def changed(record, change):
    """A session with each of its texts changed."""
    if isinstance(record, unhrc.Text):
        return change(record)
    if type(record) is tuple:
        return tuple(changed(item, change) for item in record)
    if not attrs.has(type(record)):
        return record
    held = {field.alias: getattr(record, field.name) for field in attrs.fields(type(record)) if field.init}
    return attrs.evolve(record, **{alias: changed(value, change) for alias, value in held.items()})


def in_french(session):
    """A session whose texts all stand for French ones: those in English, where nobody has written them in French."""
    return changed(session, lambda text: unhrc.Text({"fr": text["en"], **dict(text)}))


def french_everything():
    """The session in which everything happens, in French."""
    path = CHECKOUT / "tests" / "cases" / "everything.fr.yaml"
    return SCRIPT["with_french"](everything(), yaml.safe_load(path.read_text(encoding="utf-8")))


def release(session, **options):
    return unhrc.press_release(session, language="fr", templates=PACK, **options)


# ---------------------------------------------------------------- the release on HRC59


def test_the_release_reads_as_its_golden_copy(update_golden):
    copy = GOLDEN / "hrc59.press-release.fr.md"
    written = release(french_hrc59()).to_bytes(".md", beside=GOLDEN).decode()
    if update_golden:
        copy.write_text(written, encoding="utf-8")

    assert written == copy.read_text(encoding="utf-8")


def test_every_fact_of_the_english_release_is_in_the_french_one():
    english = unhrc.press_release(french_hrc59(), language="en").document

    assert printed(release(french_hrc59()).document) == printed(english)


def test_the_pack_adds_french_texts_and_changes_nothing_else():
    def without_french(text):
        return unhrc.Text({tag: words for tag, words in text if tag != "fr"})

    assert changed(french_hrc59(), without_french) == changed(hrc59(), without_french)


def test_a_french_text_at_a_path_that_the_session_has_not_is_refused():
    with pytest.raises(SystemExit, match=r"resolutions\[7\]\.title"):
        SCRIPT["with_french"](hrc59(), {"resolutions[7].title": "Un titre"})


def test_no_figure_of_a_french_text_differs_from_the_english_one():
    told = []

    changed(french_hrc59(), lambda text: told.append(text) or text)

    french = [text for text in told if text.get("fr")]
    assert len(french) > 50
    assert [text for text in french if figures(text["en"]) != figures(text["fr"])] == []


def figures(words):
    return sorted(re.findall(r"\d+", words))


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_the_file_holds_every_paragraph(suffix):
    report = release(french_hrc59())
    said = texts(report.document)

    assert (markdown_texts(report.markdown) if suffix == ".md" else word_texts(plainly(report), said)) == said


def test_the_file_says_that_it_is_french():
    properties = release(french_hrc59()).document.properties

    assert (properties.language, properties.locale, properties.language_name) == ("fr", "fr-FR", "Français")
    assert properties.subject == "Conseil des droits de l’homme, 59e session ordinaire"


def test_the_script_runs_from_any_working_folder_and_tells_what_is_not_in_french(tmp_path):
    said = subprocess.check_output([sys.executable, EXAMPLES / "french.py"], cwd=tmp_path, text=True)

    written = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert written == ["hrc59.press-release.fr.docx", "hrc59.press-release.fr.md"]
    assert "assessment[0]: warning" in said


def test_a_careful_reader_finds_nothing_wrong_with_the_french_texts():
    found = unhrc.check(french_hrc59(), languages=["fr"])

    assert {finding.rule for finding in found if finding.severity is not Severity.NOTE} == {
        "texts_in_every_language"
    }


# ---------------------------------------------------------------- other sessions, other languages, another style


SEAMS = {
    "a contraction": r"\b(de|à) les? ",
    "an elision": r"\b(de|que) [aeiouéêAEIOUÉÊ]",
    "an elision before a consonant": r"\b[dlqDL]’[^aeiouhéêœAEIOUHÉÊŒ)]",
    "a space at which a line would break": r" [:;?!»%]|« ",
    "English": r"\b(the|and|of|for|with|by|States|Council|session on|resolutions?)\b",
}


@pytest.mark.parametrize("session", [french_hrc59, french_everything])
@pytest.mark.parametrize("seam", SEAMS)
def test_words_join_as_french_joins_them(session, seam):
    said = texts(release(session()).document)

    assert [text for text in said if re.search(SEAMS[seam], text)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "La session s’est tenue en format hybride au Palais des Nations (salle XX), à Genève (Suisse), du 9 septembre",
        "à la demande du Groupe des États d’Afrique et du Pakistan.",
        "Le Conseil a prorogé le mandat du Rapporteur spécial sur l’esclavage pour trois ans.",
        "La délégation des Pays-Bas a dirigé le groupe restreint, qu’elle formait avec la Gambie et l’Uruguay.",
        "a pris l’initiative d’une déclaration commune sur les défenseurs des droits de l’homme",
        "avec l’Espagne et l’Organisation mondiale de la Santé (OMS).",
        "La délégation des Pays-Bas a exercé son droit de réponse au sujet d’une déclaration.",
        "l’exposition « Lumière de La Haye » a été organisée par la ville de La Haye.",
        "Ont assisté à la session près de 130 délégations d’États et des organisations non gouvernementales.",
    ],
)
def test_a_sentence_of_the_session_in_which_everything_happens(sentence):
    said = "\n".join(texts(release(french_everything()).document)).replace("\u00a0", " ")

    assert sentence in said


def test_whatever_happens_in_a_session_french_prints_what_english_prints():
    session = french_everything()
    french = release(session).document

    assert printed(french) == printed(unhrc.press_release(session, language="en").document)
    assert slips(french) + unfinished(french) == []


def test_any_fact_can_be_absent_and_the_sentences_stay_whole():
    wrong = {}
    for path, less in without(in_french(everything())):
        document = release(less).document
        if found := slips(document) + unfinished(document):
            wrong[path] = found

    assert wrong == {}


def test_texts_that_are_not_in_french_are_named_all_at_once():
    hrc58 = unhrc.load(EXAMPLES / "hrc58.yaml")

    with pytest.raises(MissingTranslation) as caught:
        release(hrc58)

    english = {fact.path for fact in facts(unhrc.press_release(hrc58, language="en").document)}
    named = {fault.place.path for fault in caught.value.faults}
    assert len(named) > 30
    assert {"statements[0].topic", "release.headline", "photographs[0].caption"} <= named
    assert named <= {re.sub(r"\.(\d+)", r"[\1]", path) for path in english}
    assert all(fault.place.line for fault in caught.value.faults)


def test_french_and_english_stand_side_by_side():
    report = unhrc.press_release(french_hrc59(), language=("fr", "en"), templates=PACK)

    assert report.language == ("fr", "en")
    assert report.one_sided == ()
    assert texts(report.document) == [
        text
        for tag in ("fr", "en")
        for text in texts(unhrc.press_release(french_hrc59(), language=tag, templates=PACK).document)
    ]


def test_a_house_style_of_the_pack_changes_some_names_and_leaves_the_others():
    said = "\n".join(texts(release(french_hrc59(), style="presse").document))

    assert "GENÈVE, le 8\u00a0juillet 2025" in said
    assert "La délégation du Vietnam" in said
    assert "avec l’Algérie, l’Azerbaïdjan, le Koweït et le Pakistan" in said
    assert "Viet Nam était" not in said


# ---------------------------------------------------------------- values, in one readable file


def cases():
    for line in CASES.split("\n"):
        if line.startswith("| `"):
            expression, expected = (cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", line)[1:3])
            yield pytest.param(expression.strip("`"), expected.replace("~", "\u00a0"), id=expression)


def written(expression):
    """What French makes of a template expression."""
    seen = FRENCH.localisation

    def value(held):
        return view(held, "x", World(seen, None))

    def moment(day, time=None, *, end=False, zone=""):
        clock = datetime.time.fromisoformat(time) if time else None
        return value(Moment(day=day.held, time=clock, end_of_day=end, zone=zone))

    values = {
        "day": lambda *date: value(datetime.date(*date)),
        "partial": lambda text: value(PartialDate.parse(text)),
        "moment": moment,
        "count": lambda number, how="exactly": value(Count(value=number, qualifier=Qualifier(how))),
        "share": lambda text: value(decimal.Decimal(text)),
        "number": value,
        "state": lambda name: value(state(name)),
        "text": lambda words: value(unhrc.Text(fr=words)),
    }
    with opened(Ledger()) as ledger, mentions.begun():
        template = FRENCH.environment.from_string(f"{{{{ ({expression}) }}}}")
        return unshield(ledger.plain(template.render(**values).strip()))


@pytest.mark.parametrize(("expression", "expected"), list(cases()))
def test_french_writes(expression, expected):
    assert written(expression) == expected


@pytest.mark.parametrize("form", ["running", "list"])
def test_every_state_has_a_name_of_its_own(form):
    names = [FRENCH.localisation.state(one, form) for one in states()]

    assert len(set(names)) == len(names) == 195


@pytest.mark.parametrize("one", states(), ids=lambda one: one.iso2)
def test_the_name_in_a_sentence_begins_with_its_article_and_the_name_in_a_list_with_none(one):
    running, listed = (FRENCH.localisation.state(one, form) for form in ("running", "list"))
    article = running.removesuffix(FRENCH.localisation.alone(running))

    assert article in {"", "le ", "la ", "les ", "l’"}
    assert listed[0].isupper()
    assert (article == "l’") == (bool(article) and running[len(article)] in "AEIOUÉ") or article == "les "


# ---------------------------------------------------------------- what a language file without French grammar does


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (
            '{{ session.delegation.state | after("dde") }}',
            "no word 'dde' under .joints.; it has de, à, en, que, alone",
        ),
        ('{{ session.number | ordinal(gender="feminin") }}', "no gender 'feminin'"),
        ('{{ session.delegation.state | state("formal") }}', "no 'formal' name of Viet Nam; add VN to"),
    ],
)
def test_what_the_language_file_does_not_hold_is_named(template, message, tmp_path):
    folder = tmp_path / "press_release"
    folder.mkdir()
    (folder / "fr.md.j2").write_text(template, encoding="utf-8")

    with pytest.raises(TemplateError, match=message):
        unhrc.press_release(french_hrc59(), language="fr", templates=[tmp_path, PACK])


def test_the_guide_of_the_pack_tells_every_file_and_about_how_long_it_is():
    guide = (PACK / "README.md").read_text(encoding="utf-8")
    told = {name: int(lines) for name, lines in re.findall(r"^\| `([^`|]+)` \| (\d+) \|", guide, re.MULTILINE)}

    files = {file.relative_to(PACK).as_posix(): file for file in PACK.rglob("*.*") if file.name != "README.md"}
    assert told.keys() == files.keys()
    long = {name: len(file.read_text(encoding="utf-8").splitlines()) for name, file in files.items()}
    assert {name: lines for name, lines in long.items() if abs(lines - told[name]) > max(10, lines / 10)} == {}


def test_what_the_pack_lacks_is_found_without_a_session():
    found = unhrc.check_templates(PACK)

    lacking = [f"write {kind}/fr.txt" for kind in ("briefing", "press_release/event", "press_release/opening")]
    assert [str(one.severity) for one in found] == ["note"] * 3
    assert all(words in one.message() for words, one in zip(lacking, found, strict=True))


@pytest.mark.parametrize("kind", ["briefing", "press_release/opening"])
def test_a_kind_that_the_pack_has_not_is_named(kind):
    with pytest.raises(TemplateError, match=f"'{kind}' is not written in 'fr'; write {kind}/fr.txt"):
        unhrc.render(french_hrc59(), kind, language="fr", templates=PACK)


def test_a_session_file_with_french_texts_is_read_again_as_it_was_and_fits_the_schema(tmp_path):
    schema = json.loads((CHECKOUT / "docs" / "session.schema.json").read_text(encoding="utf-8"))

    unhrc.dump(french_hrc59(), tmp_path / "my_session.yaml")

    assert unhrc.load(tmp_path / "my_session.yaml") == french_hrc59()
    jsonschema.Draft7Validator(schema).validate(json.loads(unhrc.dump(french_hrc59(), format="json")))


def test_what_the_guide_of_the_pack_shows_runs(tmp_path, monkeypatch):
    (snippet,) = re.findall(r"```python\n(.*?)```", (PACK / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "examples").symlink_to(EXAMPLES)
    (tmp_path / "photographs").symlink_to(EXAMPLES / "photographs")
    unhrc.dump(french_hrc59(), tmp_path / "my_session.yaml")
    monkeypatch.chdir(tmp_path)

    exec(snippet, {})

    assert sorted(file.name for file in tmp_path.glob("*.docx")) == [
        "press.fr.docx", "release.fr-en.docx", "release.fr.docx",
    ]  # fmt: skip
