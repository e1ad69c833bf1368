"""The manual is true: who follows a page, word for word, in a new folder, gets what it shows."""

import re

import pytest
from pages import DOCS, Reader, expressions, fences, page, tables
from reading import EXAMPLES, LANGUAGES, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.shield import unshield
from unhrc_reports.templating import mentions, notes
from unhrc_reports.templating.engine import Engine
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.views import View

PAGES = (
    "use", "use.vi", "command-line", "command-line.vi", "cookbook", "customise", "customise.vi", "extend", "checks",
    "trust", "trust.vi",
)  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_followed_word_for_word_in_a_new_folder(name, tmp_path):
    Reader(tmp_path).follow(name)


@pytest.mark.parametrize("name", ["use", "customise", "trust", "writing-a-session"])
def test_a_page_has_the_same_steps_in_both_languages(name):
    english, vietnamese = ([fence.tag for fence in fences(one)] for one in (name, f"{name}.vi"))

    assert english == vietnamese


@pytest.mark.parametrize("file", sorted(DOCS.glob("*.md")), ids=lambda file: file.stem)
def test_a_page_says_at_its_head_for_whom_it_is_and_how_long_it_takes(file):
    _, head, _ = file.read_text(encoding="utf-8").split("\n\n", 2)

    assert file.stem == "index" or re.fullmatch(
        r"\*(For|Dành cho) .*(minutes|hour|To look things up|phút)\b.*\*", head, re.DOTALL
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_shows_a_file_that_the_page_writes(name):
    shown = re.findall(r"!\[(.+)\]\(pictures/([\w.-]+)\.png\)", page(name))

    assert [file for _, file in shown if f'.save("{file}.docx")' not in page(name)] == []
    assert [file for _, file in shown if (DOCS / "pictures" / f"{file}.png").stat().st_size > 60_000] == []


def test_no_picture_is_left_over():
    kept = {file.name for file in (DOCS / "pictures").iterdir()}

    assert kept == {file for name in PAGES for file in re.findall(r"\]\(pictures/([\w.-]+)\)", page(name))}


# ---------------------------------------------------------------- the language of wording

ENGINES = {tag: Engine(tag, (built_in(),)) for tag in LANGUAGES}
MACROS = '{{% from "shared/{}.md.j2" import {} %}}'
SHARED = "agent, appointed, attended, body, council_on, figure, in_full, kind, named, others, passage, point, speaker, voted, votes"
HEADS = {
    tag: MACROS.format(tag, SHARED) + next(one.source for one in fences("wording") if one.tag == "jinja")
    for tag in LANGUAGES
}


def written(language, expression):
    """What a template makes of an expression of the page."""
    engine = ENGINES[language]
    session, other = (View(record, "", engine.localisation) for record in (hrc59(), everything()))
    with opened(Ledger()) as ledger, mentions.begun(), notes.begun(session) as apparatus:
        template = engine.environment.from_string(f"{HEADS[language]}{{{{ ({expression}) }}}}")
        text = template.render(session=session, other=other, language=language)
        return unshield(ledger.plain((text + apparatus.definitions()).strip()))


def rows():
    """Each expression of the page, and what it says that a language makes of it."""
    for header, lines in tables("wording"):
        for code, *results in lines if header[1:] == ["English", "Vietnamese"] else ():
            both = expressions(code) * 2
            for language, expression, shown in zip(LANGUAGES, both, results, strict=False):
                yield pytest.param(language, expression, shown.strip("`"), id=f"{language}: {expression}")


@pytest.mark.parametrize(("language", "expression", "shown"), list(rows()))
def test_an_expression_gives_what_the_page_shows(language, expression, shown):
    assert " ".join(written(language, expression).split()) == ("" if shown == "*nothing*" else shown)


def test_the_template_of_the_page_gives_the_document_that_it_shows(tmp_path):
    head, template = (one.source for one in fences("wording") if one.tag == "jinja")
    (shown,) = (one.source for one in fences("wording") if one.tag == "markdown")
    (tmp_path / "try").mkdir()
    (tmp_path / "try" / "en.md.j2").write_text(head + template, encoding="utf-8")

    made = unhrc.render(hrc59(), "try", language="en", templates=tmp_path).markdown

    _, _, text = made.split("---\n", 2)
    assert text.strip().replace(f"{EXAMPLES}/", "").replace("examples/", "") == shown.strip()


def test_the_page_has_every_filter_and_every_global():
    environment = ENGINES["en"].environment
    words = {
        word for code in expressions(page("wording")) for word in code.replace("(", " ").replace("|", " ").split()
    }

    assert sorted({*environment.filters, *environment.globals} - words - {"on_its_own_line"}) == []
