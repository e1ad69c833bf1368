"""Languages in a letterhead, in points and in addresses: what Word proofs and reads aloud, and as what."""

import pytest
from lxml import etree
from reading import hrc59
from writers.docx.building import W, parts

import unhrc_reports as unhrc

MISSION = "Permanent Mission of Viet Nam to the United Nations,"
PHAI_DOAN = "Phái đoàn thường trực Việt Nam bên cạnh Liên hợp quốc,"


def runs(report):
    """Language and text of each run of the body; the language of the document where a run names none."""
    root = etree.fromstring(parts(report.to_bytes(".docx"))["word/document.xml"])
    return [(language(run), words_of(run)) for run in root.iter(f"{W}r")]


def words_of(run):
    return "".join(text.text or "" for text in run.iter(f"{W}t")).replace("\u00a0", " ")


def language(run):
    found = run.find(f"{W}rPr/{W}lang")
    return None if found is None else found.get(f"{W}val")


@pytest.fixture(scope="module")
def both():
    return runs(unhrc.press_release(hrc59(), language=("en", "vi")))


def test_above_columns_the_name_stands_once_in_each_language(both):
    beginning = [(tag, text) for tag, text in both[:6] if text.startswith((MISSION, PHAI_DOAN))]

    assert [tag for tag, _ in beginning] == [None, "vi-VN"]
    assert sum(text.upper().startswith(MISSION.upper()) for _, text in both) == 1


def test_an_address_is_in_no_language(both):
    assert {tag for tag, text in both if text == "press@example.org" and tag} == {"x-none"}


def test_one_language_names_its_issuer_alone():
    told = runs(unhrc.press_release(hrc59(), language="vi"))

    assert not any(text.startswith(MISSION) for _, text in told)
