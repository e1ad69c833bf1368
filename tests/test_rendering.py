"""A report is right or is not written: translations, files, equal bytes."""

import datetime
import os
import subprocess
import sys

import attrs
import pytest
from reading import CHECKOUT, EXAMPLES, KINDS, LANGUAGES, everything, facts, hrc59, printed, texts

import unhrc_reports as unhrc
from unhrc_reports.errors import MissingTranslation, OutputError, PictureError
from unhrc_reports.model import Delegation, Session, Statement
from unhrc_reports.text import Text


@pytest.mark.parametrize("session", [hrc59, everything], ids=["hrc59", "everything"])
@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_print_the_same_data(session, kind):
    english, vietnamese = (unhrc.render(session(), kind, language=tag).document for tag in LANGUAGES)

    assert printed(english) == printed(vietnamese)


def test_every_printed_text_that_lacks_the_language_is_named_at_once_with_its_place(tmp_path):
    source = (EXAMPLES / "hrc59.yaml").read_text(encoding="utf-8")
    broken = source.replace(", vi: nghèo cùng cực", "").replace(", vi: doanh nghiệp và quyền con người", "")
    file = tmp_path / "broken.yaml"
    file.write_text(broken, encoding="utf-8")
    session = unhrc.load(file)

    with pytest.raises(MissingTranslation) as caught:
        unhrc.press_release(session, language="vi").save(tmp_path / "out.md")

    assert [fault.place.path for fault in caught.value.faults] == ["statements[2].topic", "statements[4].topic"]
    for fault in caught.value.faults:
        line = broken.split("\n")[fault.place.line - 1]
        assert "extreme poverty" in line or "business and human rights" in line
    assert "has no text in 'vi'" in str(caught.value)
    assert not (tmp_path / "out.md").exists()


def test_a_text_that_is_not_printed_may_lack_a_language():
    session = attrs.evolve(hrc59(), assessment=(Text(en="Only in English."),))

    assert unhrc.press_release(session, language="vi")
    with pytest.raises(MissingTranslation, match="assessment"):
        unhrc.briefing(session, language="vi")


def test_a_session_written_in_python_is_a_session(tmp_path):
    session = Session(
        number=58,
        opened=datetime.date(2025, 2, 24),
        closed=datetime.date(2025, 4, 4),
        delegation=Delegation(state="Việt Nam"),
        statements=(Statement(topic=Text(en="the right to food", vi="quyền lương thực")),),
    )

    english = texts(unhrc.press_release(session, language="en").document)
    vietnamese = texts(unhrc.press_release(session, language="vi").document)

    assert "delivered a national statement on the right to food. The fifty-eighth regular session" in "\n".join(
        english
    )
    assert "Đoàn Việt Nam đã phát biểu về quyền lương thực. Khóa họp thường kỳ" in "\n".join(vietnamese)


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_equal_input_gives_equal_bytes_in_another_process_zone_and_hash_seed(suffix):
    script = (
        "import sys, hashlib; sys.path.insert(0, 'tests'); import reading, unhrc_reports as u;"
        "print([hashlib.sha256(u.render(reading.hrc59(), k, language=l).to_bytes(sys.argv[1])).hexdigest()"
        " for k in reading.KINDS for l in reading.LANGUAGES])"
    )

    digests = {
        subprocess.check_output(
            [sys.executable, "-c", script, suffix],
            cwd=CHECKOUT,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale},
        )
        for zone, seed, locale in (
            ("UTC", "0", "C.UTF-8"),
            ("Asia/Ho_Chi_Minh", "1", "C"),
            ("America/Lima", "77", "C"),
        )
    }

    assert len(digests) == 1


def test_the_suffix_says_the_format(tmp_path):
    report = unhrc.press_release(hrc59(), language="en")

    assert report.save(tmp_path / "a.DOCX").read_bytes()[:2] == b"PK"
    assert report.save(str(tmp_path / "a.md")).read_text(encoding="utf-8").startswith("---\ntitle: ")
    with pytest.raises(
        OutputError, match=r"no writer for '.odt' files; give the file one of the suffixes [.]docx, "
    ):
        report.save(tmp_path / "a.odt")


def test_pictures_of_markdown_are_found_from_where_the_file_stands(tmp_path):
    folder = tmp_path / "deep" / "er"
    folder.mkdir(parents=True)

    markdown = unhrc.press_release(hrc59(), language="en").save(folder / "a.md").read_text(encoding="utf-8")

    links = [line.rpartition("](")[2].removesuffix(")") for line in markdown.split("\n") if line.startswith("![")]
    assert len(links) == 3
    assert all((folder / link.strip("<>")).resolve().is_file() for link in links)


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_a_missing_picture_is_named_and_nothing_is_written(tmp_path, suffix):
    session = attrs.evolve(hrc59(), origin=attrs.evolve(hrc59().origin, file=tmp_path / "moved.yaml"))

    with pytest.raises(PictureError, match=r"hrc59-adoption\.jpg"):
        unhrc.press_release(session, language="en").save(tmp_path / f"a{suffix}")

    assert list(tmp_path.iterdir()) == []


def test_a_report_tells_its_language_and_shows_itself_in_a_notebook():
    report = unhrc.press_release(hrc59(), language="vi")

    assert report.language == "vi"
    assert "# Hội đồng Nhân quyền Liên hợp quốc thông qua" in report._repr_markdown_()


def test_a_live_word_document_goes_on_being_edited(tmp_path):
    document = unhrc.briefing(hrc59(), language="en").to_docx()
    document.add_paragraph("A last remark.")
    document.save(tmp_path / "edited.docx")

    assert document.paragraphs[-1].text == "A last remark."
    assert document.core_properties.title.startswith("Briefing note: 59th regular session")


def test_figures_and_names_are_facts_with_paths():
    found = {(fact.path, fact.text) for fact in facts(unhrc.press_release(hrc59(), language="en").document)}

    assert ("resolutions[0].cosponsors[0]", "more than 63 countries") in found
    assert ("results.resolutions_and_decisions[0]", "26 resolutions and decisions") in found
    assert ("delegation.state", "Viet Nam") in found
    assert ("resolutions[1].core_group[2]", "Algeria") in found
