"""The manual is true: who follows a page, word for word, in a new folder, gets what it shows."""

import codeop
import contextlib
import re

import pytest
from pages import DOCS, Reader, expressions, fences, page, tables
from reading import EXAMPLES, LANGUAGES, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.shield import shield, unshield
from unhrc_reports.telling import Telling
from unhrc_reports.telling.day import known_on
from unhrc_reports.telling.occasion import occasion
from unhrc_reports.templating import mentions, notes
from unhrc_reports.templating.engine import Engine
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.sentences.book import Book
from unhrc_reports.templating.sentences.files import entries
from unhrc_reports.templating.sentences.filters import FILTERS
from unhrc_reports.templating.sentences.saying import Speaker
from unhrc_reports.templating.sentences.voice import marked_once, speaking
from unhrc_reports.templating.values import Md
from unhrc_reports.templating.views import View, World, at
from unhrc_reports.writers.docx.placeholders import DRAWN, FIELDS, PLACEHOLDERS, values_of

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


PROMPT = ("use", "use.vi", "command-line", "command-line.vi", "customise", "customise.vi")


@pytest.mark.parametrize("name", PROMPT)
def test_python_of_a_page_for_all_can_be_typed_line_by_line(name):
    for fence in fences(name):
        typed = []
        for line in (*fence.source.split("\n"), "") if fence.tag == "python" else ():
            typed.append(line)
            if codeop.compile_command("\n".join(typed), str(fence)) is not None:
                typed.clear()
        assert typed == [], f"{fence} is not whole"


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
SESSIONS = {"": hrc59(), "other": everything()}
SHORT_NAMES = next(one.source for one in fences("wording") if one.tag == "jinja")


def views(engine):
    """The session of the page and the other one, as documents on their days know them."""
    for session in SESSIONS.values():
        of = occasion(session, "briefing")
        known = known_on(session, of)
        yield View(known, "", World(engine.localisation, Telling(known, "internal", of)))


@contextlib.contextmanager
def speaker(language, is_other=False, named=""):
    """Who says the sentences of a press release and these, which a page has; and the two sessions."""
    engine = ENGINES[language]
    book = Book(engine.loader, "press_release", language)
    book.entries |= {entry.name: entry for entry in entries(named, "wording.md")}
    both = session, other = tuple(views(engine))
    root = both[is_other]
    known = {"session": root, "state": root.field("delegation").field("state"), "telling": root.told()}
    speaks = Speaker(book, engine.wording, known)
    with opened(Ledger()) as ledger, mentions.begun(), notes.begun(root) as apparatus, speaking(speaks):
        yield speaks, session, other, lambda text: unshield(ledger.plain((text + apparatus.definitions()).strip()))


def written(language, expression):
    """What a layout makes of an expression of the page."""
    template = ENGINES[language].environment.from_string(f"{SHORT_NAMES}{{{{ ({expression}) }}}}")
    with speaker(language) as (_, session, other, plain):
        made = template.render(session=session, other=other, language=language)
        return plain(Md(str(made).replace(shield("\n"), "<br>")))


def said(language, about, sentence):
    """What a sentence of the page says about a part of one of the sessions."""
    is_other, path = about.startswith("other."), about.removeprefix("other.")
    with speaker(language, is_other, f"tried = {sentence}") as (speaks, session, other, plain):
        root = other if is_other else session
        return plain(marked_once(speaks.phrase("tried", root if path == "session" else at(root, path))))


def rows(*columns):
    """Each example of the page under such columns, and what it says that a language makes of it."""
    for header, lines in tables("wording"):
        for cells in lines if header == [*columns, "write", "English", "Vietnamese"] else ():
            *about, code, english, vietnamese = cells
            for language, one, shown in zip(LANGUAGES, expressions(code) * 2, (english, vietnamese), strict=False):
                named = [name.strip("`") for name in about]
                yield pytest.param(language, *named, one, shown.strip("`"), id=" ".join([language, *named, one]))


def as_shown(text):
    return " ".join(text.split()) or "*nothing*"


@pytest.mark.parametrize(("language", "expression", "shown"), list(rows()))
def test_an_expression_gives_what_the_page_shows(language, expression, shown):
    assert as_shown(written(language, expression)) == shown


@pytest.mark.parametrize(("language", "about", "sentence", "shown"), list(rows("about")))
def test_a_sentence_says_what_the_page_shows(language, about, sentence, shown):
    assert as_shown(said(language, about, sentence)) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_that_the_page_shows_are_ours(language):
    ours = Book(ENGINES[language].loader, "press_release", language).entries
    shown = [
        entry
        for fence in fences("wording")
        if fence.tag == f"text {language}"
        for entry in entries(fence.source, "wording.md")
    ]

    assert shown
    assert [one.name for one in shown if ours[one.name].text != one.text] == []


def placeholders():
    for header, lines in tables("wording"):
        for code, *results in lines if header[0] == "placeholder" else ():
            yield from ((tag, code.strip("`{}"), shown) for tag, shown in zip(LANGUAGES, results, strict=True))


@pytest.mark.parametrize(("language", "name", "shown"), list(placeholders()))
def test_a_placeholder_of_a_letterhead_prints_what_the_page_shows(language, name, shown):
    make = unhrc.briefing if name == "handling" else unhrc.press_release
    values = values_of(make(everything(), language=language).document.properties)

    assert as_shown(values[name]) == shown


def test_the_page_has_every_placeholder_of_a_letterhead():
    assert {name for _, name, _ in placeholders()} == set(PLACEHOLDERS)
    assert all(f"`{{{name}}}`" in page("wording") for name in (*FIELDS, *DRAWN))


def test_the_template_of_the_page_gives_the_document_that_it_shows(tmp_path):
    head, template = (one.source for one in fences("wording") if one.tag == "jinja")
    (shown,) = (one.source for one in fences("wording") if one.tag == "markdown")
    (tmp_path / "try").mkdir()
    (tmp_path / "try" / "layout.md.j2").write_text(head + template, encoding="utf-8")

    made = unhrc.render(hrc59(), "try", language="en", templates=tmp_path).markdown

    _, _, text = made.split("---\n", 2)
    assert text.strip().replace(f"{EXAMPLES}/", "").replace("examples/", "") == shown.strip()


def test_the_page_has_every_filter_and_every_global():
    environment = ENGINES["en"].environment
    words = set(re.findall(r"\w+", " ".join(expressions(page("wording")))))

    assert sorted({*environment.filters, *environment.globals, *FILTERS} - words - {"on_its_own_line"}) == []
