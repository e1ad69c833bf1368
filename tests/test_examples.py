"""Every example is sound, and its documents say what it says, in both languages, as an editor would have it."""

import functools
import json
import subprocess
import sys

import attrs
import jsonschema
import pytest
from files import markdown_texts, plainly, word_texts
from reading import CHECKOUT, EXAMPLES, KINDS, LANGUAGES, printed, slips, texts, unfinished, unprinted

import unhrc_reports as unhrc
from unhrc_reports.checks import Severity

NAMES = sorted(file.stem for file in EXAMPLES.glob("*.yaml"))


@functools.cache
def example(name):
    return unhrc.load(EXAMPLES / f"{name}.yaml")


def document(name, kind, language):
    return unhrc.render(example(name), kind, language=language).document


def release(name, language):
    return "\n".join(texts(document(name, "press_release", language)))


def in_word(report):
    """The paragraphs of the Word file; a blank at which a line must not end counts as a blank."""
    return word_texts(plainly(report), texts(report.document))


def test_the_examples_are_those_that_the_guides_name():
    assert NAMES == ["hrc58", "hrc59", "hrc59_bangladesh", "smallest"]


# ---------------------------------------------------------------- every example


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_no_document_has_a_slip(name, kind, language):
    made = document(name, kind, language)

    assert slips(made) + unfinished(made) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_both_languages_print_the_same_data(name, kind):
    english, vietnamese = (printed(document(name, kind, tag)) for tag in LANGUAGES)

    assert english == vietnamese


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_word_and_markdown_hold_every_paragraph(name, kind, language):
    report = unhrc.render(example(name), kind, language=language)

    assert markdown_texts(report.markdown) == texts(report.document)
    assert in_word(report) == texts(report.document)


@pytest.mark.parametrize("name", NAMES)
def test_a_careful_reader_finds_nothing_above_a_note(name):
    assert [str(found) for found in unhrc.check(example(name)) if found.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_example_fits_the_schema_beside_which_it_is_written(name):
    schema = json.loads((CHECKOUT / "docs" / "session.schema.json").read_text(encoding="utf-8"))

    jsonschema.Draft7Validator(schema).validate(json.loads(unhrc.dump(example(name), format="json")))


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("name", NAMES)
def test_an_example_comes_back_from_a_file_as_it_was(name, suffix, tmp_path):
    file = tmp_path / f"again{suffix}"

    unhrc.dump(example(name), file)

    assert unhrc.load(file) == example(name)


@pytest.mark.parametrize("script", ["hrc58.py", "hrc59.py"])
def test_a_script_runs_from_any_working_folder(script, tmp_path):
    said = subprocess.check_output([sys.executable, EXAMPLES / script], cwd=tmp_path, text=True)

    name = script.removesuffix(".py")
    written = sorted(f"{name}.{kind}.{tag}{suffix}" for kind in ("briefing", "press-release")
                     for tag in LANGUAGES for suffix in (".docx", ".md"))  # fmt: skip
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == written
    assert all(name in said for name in written)


# ---------------------------------------------------------------- HRC58


def facts_of(heading):
    sheet = (CHECKOUT / "tests" / "cases" / "hrc58.facts.md").read_text(encoding="utf-8")
    rows = sheet.split(f"## {heading}\n")[1].split("\n## ")[0].split("|---|---|\n")[1].strip().split("\n")
    return [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows]


@pytest.mark.parametrize(("language", "column"), [("en", 0), ("vi", 1)])
@pytest.mark.parametrize(
    ("kind", "heading"), [("press_release", "The press release"), ("briefing", "The briefing, besides")]
)
def test_every_fact_of_hrc58_is_in_the_documents(kind, heading, language, column):
    report = unhrc.render(example("hrc58"), kind, language=language)
    word, markdown = ("\n".join(found) for found in (in_word(report), markdown_texts(report.markdown)))

    assert [fact[column] for fact in facts_of(heading) if fact[column] not in word] == []
    assert [fact[column] for fact in facts_of(heading) if fact[column] not in markdown] == []


NOT_PRINTED = (
    ".short", "short_name", ".file", ".date", "assessment", "next_steps", "discrepancies", "joint_statements[0].role",
)  # fmt: skip
"""For the briefing, for a second mention, or said by the caption and the sentence."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_hrc58_is_forgotten_in_the_press_release(language):
    left = unprinted(example("hrc58"), document("hrc58", "press_release", language))

    assert [path for path in left if not any(part in path for part in NOT_PRINTED)] == []


# ---------------------------------------------------------------- HRC59, told by Bangladesh


@pytest.mark.parametrize(
    ("language", "headline", "deed", "event"),
    [
        (
            "en",
            "Human Rights Council adopts resolution led by Bangladesh on climate finance",
            "Bangladesh led the core group, to which the Philippines and Viet Nam also belonged.",
            "On 3 July, Bangladesh joined Viet Nam in organizing the side event “Transforming Food Systems",
        ),
        (
            "vi",
            "Hội đồng Nhân quyền Liên hợp quốc thông qua nghị quyết về tài chính khí hậu do Bangladesh chủ trì xây dựng",
            "Bangladesh đứng đầu nhóm nòng cốt; nhóm còn có Philippines và Việt Nam.",
            "Ngày 3/7, Bangladesh cùng Việt Nam tổ chức sự kiện bên lề “Chuyển đổi hệ thống lương thực",
        ),
    ],
)
def test_the_release_of_bangladesh_leads_with_bangladesh(language, headline, deed, event):
    said = release("hrc59_bangladesh", language)

    assert headline in said.split("\n")
    assert deed in said
    assert event in said


NOT_OF_BANGLADESH = {
    "en": ["exhibition", "statement", "children in the digital", "Saudi", "ASEAN", "candidate", "headed by"],
    "vi": ["triển lãm", "phát biểu", "trẻ em", "Saudi", "ASEAN", "ứng cử", "Trưởng đoàn"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_release_of_bangladesh_tells_nothing_that_viet_nam_alone_did(language):
    said = release("hrc59_bangladesh", language).casefold()

    assert [words for words in NOT_OF_BANGLADESH[language] if words.casefold() in said] == []


def test_both_examples_of_hrc59_tell_the_same_session():
    ours, theirs = example("hrc59"), example("hrc59_bangladesh")

    for field in ("opened", "closed", "scheduled_close", "venue", "room", "president", "attendance", "results"):
        assert getattr(ours, field) == getattr(theirs, field)
    told = {"role": None, "significance": None, "photographs": ()}
    assert attrs.evolve(ours.resolutions[0], **told) == attrs.evolve(theirs.resolutions[0], **told)


# ---------------------------------------------------------------- the smallest


SMALLEST = {
    ("press_release", "en"): [
        "PRESS RELEASE",
        "Viet Nam addresses 59th regular session of Human Rights Council",
        "The delegation of Viet Nam delivered a national statement on extreme poverty. The fifty-ninth regular session "
        "of the United Nations Human Rights Council closed in Geneva, Switzerland, on 8 July.",
        "ENDS",
        "Notes to editors",
        "The session was held in Geneva, Switzerland, from 16 June to 8 July 2025.",
    ],
    ("press_release", "vi"): [
        "THÔNG CÁO BÁO CHÍ",
        "Việt Nam phát biểu tại Khóa họp thường kỳ lần thứ 59 Hội đồng Nhân quyền Liên hợp quốc",
        "Đoàn Việt Nam đã phát biểu về nghèo cùng cực. Khóa họp thường kỳ lần thứ 59 của Hội đồng Nhân quyền Liên hợp quốc "
        "bế mạc ngày 8/7 tại Geneva (Thụy Sĩ).",
        "./.",
        "Thông tin dành cho biên tập viên",
        "Khóa họp diễn ra tại Geneva (Thụy Sĩ) từ ngày 16/6 đến ngày 8/7/2025.",
    ],
    ("briefing", "en"): [
        "Briefing note: 59th regular session of the Human Rights Council",
        "Key messages",
        "The delegation of Viet Nam delivered a national statement on extreme poverty.",
        "The United Nations Human Rights Council held its fifty-ninth regular session from 16 June to 8 July 2025 (Table 1).",
        "The session at a glance",
        "Table 1. The fifty-ninth regular session: dates, place and results",
        "Item",
        "Result",
        "Dates",
        "16 June to 8 July 2025",
        "Place",
        "Geneva, Switzerland",
        "National statements",
        "Extreme poverty",
    ],
    ("briefing", "vi"): [
        "Báo cáo tóm tắt: Khóa họp thường kỳ lần thứ 59 Hội đồng Nhân quyền Liên hợp quốc",
        "Nội dung chính",
        "Đoàn Việt Nam đã phát biểu với tư cách quốc gia về nghèo cùng cực.",
        "Khóa họp thường kỳ lần thứ 59 Hội đồng Nhân quyền Liên hợp quốc diễn ra từ ngày 16/6 đến ngày 8/7/2025 (Bảng 1).",
        "Khái quát Khóa họp",
        "Bảng 1. Khóa họp thường kỳ lần thứ 59: thời gian, địa điểm và kết quả",
        "Nội dung",
        "Kết quả",
        "Thời gian",
        "Từ ngày 16/6 đến ngày 8/7/2025",
        "Địa điểm",
        "Geneva, Thụy Sĩ",
        "Phát biểu quốc gia",
        "Nghèo cùng cực",
    ],
}


@pytest.mark.parametrize(("kind", "language"), SMALLEST)
def test_the_smallest_session_reads_well_word_for_word(kind, language):
    assert texts(document("smallest", kind, language)) == SMALLEST[kind, language]
