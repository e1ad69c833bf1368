"""Every fact of the HRC59 example is in its documents, in both languages and both formats."""

import pytest
from files import markdown_texts, plainly, word_texts
from reading import CHECKOUT, LANGUAGES, hrc59, texts, unprinted

import unhrc_reports as unhrc


def cases():
    table = (CHECKOUT / "tests" / "cases" / "hrc59.facts.md").read_text(encoding="utf-8").split("|---|---|\n")[1]
    return [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in table.strip().split("\n")]


@pytest.mark.parametrize(("language", "column"), [("en", 0), ("vi", 1)])
def test_the_press_release_says_every_fact_of_the_sheet(language, column):
    report = unhrc.press_release(hrc59(), language=language)
    in_word = word_texts(plainly(report), texts(report.document))
    word, markdown = ("\n".join(found) for found in (in_word, markdown_texts(report.markdown)))

    assert [fact[column] for fact in cases() if fact[column] not in word] == []
    assert [fact[column] for fact in cases() if fact[column] not in markdown] == []


FOR_THE_BRIEFING = ("assessment", "next_steps", "discrepancies")
SAID_OTHERWISE = ("core_group", "short_name", ".short", ".file", ".date")
"""The core group names its leader and the delegation apart; a caption tells the date of its picture."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_session_is_forgotten_in_the_press_release(language):
    document = unhrc.press_release(hrc59(), language=language).document

    left = [path for path in unprinted(hrc59(), document) if not path.startswith(FOR_THE_BRIEFING)]

    assert [path for path in left if not any(end in path for end in SAID_OTHERWISE)] == []


FOR_THE_PRESS = ("significance", "issuer", "notes_to_editors", "release")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_session_is_forgotten_in_the_briefing(language):
    document = unhrc.briefing(hrc59(), language=language).document

    left = [path for path in unprinted(hrc59(), document) if not path.startswith(FOR_THE_PRESS)]

    apart = ("photographs", "significance", "short_name", ".short", "discrepancies", "quotations", ".subject")
    assert [path for path in left if not any(part in path for part in apart)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_parts_of_a_press_release_stand_in_their_order(language):
    document = unhrc.press_release(hrc59(), language=language).document

    assert [section.name for section in document.sections] == [
        "issuer", "document_type", "release_line", "headline", "dateline", "lead", "resolutions", "events",
        "group_statements", "statements", "consultations", "significance", "membership", "outlook", "boilerplate",
        "contact", "end_mark", "notes_to_editors",
    ]  # fmt: skip


def test_the_headline_names_the_strongest_initiative():
    english, vietnamese = (texts(unhrc.press_release(hrc59(), language=tag).document) for tag in LANGUAGES)

    assert (
        "Human Rights Council adopts two resolutions co-drafted by Viet Nam on climate finance and children online"
        in english
    )
    assert (
        "Hội đồng Nhân quyền Liên hợp quốc thông qua 2 nghị quyết về tài chính khí hậu và trẻ em trên môi trường số "
        "do Việt Nam đồng soạn thảo" in vietnamese
    )
