"""What the library says to its users: the code is English, and each catalogue says all of it."""

import ast
import pickle
import re
import subprocess

import attrs
import pytest
from babel.messages.pofile import read_po
from reading import CHECKOUT

from unhrc_reports.conversion.docstrings import Meaning, meanings
from unhrc_reports.conversion.records import RECORDS, keys
from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.messages import Message, as_message, languages, message
from unhrc_reports.messages.patterns import placeholders
from unhrc_reports.model import Counts, PartialDate

SOURCE = CHECKOUT / "src" / "unhrc_reports"
CATALOGUES = sorted((SOURCE / "messages").glob("*.po"))

WORDLESS = re.compile(r"(\{\w+(!r)?\}|[^\w{}])*")
"""A message without a word, such as «{fault}; {cure}», is the same in every language."""


def said():
    """Every message of the code: where, its words, and the names of the values that it is given there."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "message":
                yield f"{file.relative_to(SOURCE)}:{node.lineno}", node


def literals():
    return {where: node.args[0].value for where, node in said() if isinstance(node.args[0], ast.Constant)}


def entries(catalogue):
    with catalogue.open("rb") as file:
        return {entry.id: entry for entry in read_po(file) if entry.id}


def test_a_message_is_a_literal_with_values_by_name():
    wrong = [
        where for where, node in said() if not (isinstance(node.args[0], ast.Constant) and len(node.args) == 1)
    ]

    assert wrong == [], (
        "the catalogues hold words of the code; give what differs as values: message('… {name} …', name=name)"
    )


def test_a_message_gets_the_values_that_it_names():
    wrong = []
    for where, node in said():
        given = {keyword.arg for keyword in node.keywords}
        named = {name for name, _ in placeholders(node.args[0].value) if not name.isdecimal()}
        if given and None not in given and given != named:
            wrong.append(f"{where}: {sorted(given ^ named)}")

    assert wrong == []


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.stem)
def test_everything_that_is_said_is_translated(catalogue):
    known = entries(catalogue)
    missing = [
        f"{where}: {words}"
        for where, words in literals().items()
        if not WORDLESS.fullmatch(words) and not (words in known and known[words].string and not known[words].fuzzy)
    ]

    assert missing == [], f"write them in {catalogue.name}"


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.stem)
def test_a_translation_has_the_values_of_its_message(catalogue):
    wrong = [
        f"{entry.id} | {entry.string}"
        for entry in entries(catalogue).values()
        if placeholders(entry.id) - left_out(entry) != placeholders(entry.string)
    ]

    assert wrong == []


def left_out(entry):
    """The values that a translation may leave out, because they are English prose: `#, without-meaning`."""
    return {(flag.removeprefix("without-"), False) for flag in entry.flags if flag.startswith("without-")}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.stem)
def test_a_catalogue_says_nothing_that_the_code_does_not(catalogue):
    assert sorted(set(entries(catalogue)) - constants()) == [], f"delete them in {catalogue.name}"


def constants():
    """Every text in the code."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in SOURCE.rglob("*.py"))
    return {node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.stem)
def test_a_message_is_translated_once(catalogue):
    """Merges join what both sides added; where they say the same in two ways, one has to go."""
    text = catalogue.read_text(encoding="utf-8")
    pairs = re.findall(r"^msgid (.+)\nmsgstr (.+)$", text, re.MULTILINE)
    twice = {one for one, words in pairs if any(other == one and others != words for other, others in pairs)}

    assert text.count("\nmsgid ") + 1 == len(pairs), "each msgid and each msgstr stands on one line"
    assert sorted(twice) == []


@pytest.mark.parametrize("language", languages()[1:])
def test_what_a_missing_key_means_is_told_in_every_language(language):
    needed = [
        (kind, field)
        for kind in RECORDS
        for field in keys(kind)
        if field.default is attrs.NOTHING and kind not in (Counts, PartialDate)
    ]
    means = {f"{kind.__name__}.{field.name}": Meaning(meanings(kind)[field.name]) for kind, field in needed}

    assert len(means) > 40
    assert [name for name, said in means.items() if said.text(language) == said.text()] == []


def test_values_are_read_in_the_language_of_the_message():
    inner = message("a list")
    told = message("{form} is due here, not {kind}; {cure}", form=inner, kind={"en": "x", "vi": "y"}, cure=[1, "z"])

    assert told.text() == "a list is due here, not x; 1, z"
    assert told.text("vi") == "ở đây cần danh sách, không phải y; 1, z"
    assert told["vi-VN"] == told.text("vi")
    assert told.text("xx") == told.text("en") == str(told)


@pytest.mark.parametrize("pattern", ["{value.__class__}", "{value[0]}", "{value:>9}", "{value!s}", "{}"])
def test_a_placeholder_is_a_name_and_nothing_else(pattern):
    with pytest.raises(ValueError, match="is no placeholder"):
        message(pattern, value="x").text()


def test_a_value_is_never_taken_for_a_pattern():
    told = message(
        "there is no key {key!r} in {owner}; did you mean {near!r}?", key="{owner}", owner="{near}", near="%s"
    )

    assert told.text() == "there is no key '{owner}' in {near}; did you mean '%s'?"


@attrs.define
class Mutable:
    words: list


def test_a_message_does_not_change_and_can_be_stored():
    words = Mutable(["a"])
    told = message("{words} and {more}", words=words, more=[words, {1}, "b"])
    words.words.append("c")

    assert told.text() == "Mutable(words=['a']) and Mutable(words=['a']), 1, b"
    assert pickle.loads(pickle.dumps(told)) == told == attrs.evolve(told)
    assert len({told, attrs.evolve(told)}) == 1


def test_errors_take_a_message_words_or_words_by_language():
    ours = Fault(Place(path="title"), message("a list"))
    plain, by_language = Fault(Place(), "{as} it is"), Fault(Place(), {"en": "no", "vi": "không"})

    assert DataError([ours, plain, by_language]).message("vi") == "title: danh sách\n{as} it is\nkhông"
    assert str(DataError(message("a list"))) == "a list"
    assert isinstance(ours.wording, Message)
    assert as_message(ours.wording) is ours.wording
    assert len({ours, plain, by_language}) == 3


def test_english_is_first_of_the_languages():
    assert languages() == ("en", *(file.stem for file in CATALOGUES))


def test_a_catalogue_that_two_have_added_to_is_merged_by_git(tmp_path):
    """Git joins the lines of both (`.gitattributes`); entries may then stand twice, without a blank line between."""
    base, one, other = (tmp_path / name for name in ("base.po", "one.po", "other.po"))
    base.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n', encoding="utf-8")
    both = '\nmsgid "both"\nmsgstr "cả hai"\n'
    one.write_text(base.read_text() + both + '\nmsgid "one"\nmsgstr "một"\n', encoding="utf-8")
    other.write_text(base.read_text() + '\nmsgid "other"\nmsgstr "khác"\n' + both, encoding="utf-8")

    subprocess.run(["git", "merge-file", "--union", one, base, other], check=True)

    assert {name: entry.string for name, entry in entries(one).items()} == {
        "both": "cả hai",
        "one": "một",
        "other": "khác",
    }
