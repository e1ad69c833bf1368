"""Every document of both examples keeps the terms of the field: what an editor of each language would strike out."""

import re

import pytest
from documents import NAMES, report
from reading import SLIPS, facts, texts

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WRONG = {
    "en": {
        "consensus is not a unanimous vote": r"unanimous",
        "a joint statement is no speech": r"joint speech",
        "an abstention": r"blank vote",
        "the refugee agency": r"UNHCR",
        "recommendations are noted, not rejected": r"reject\w* recommendation",
        "Programme, of Action": r"Program of Action",
        "Vietnamese left in English": r"\b(ngày|và|của|nước|khóa họp|nghị quyết)\b",
        "a small figure": rf"(?<![\w.,/–-])(?<!item )[1-9](?! (?:{MONTHS})|[\w.,/–:-]|\))",
    },
    "vi": {
        "phát biểu chung": r"tuyên bố chung",
        "phiếu trắng": r"phiếu (trống|không)\b|không bỏ phiếu",
        "đồng thuận": r"nhất trí",
        "Thủ tục đặc biệt": r"quy trình đặc biệt",
        "ghi nhận khuyến nghị": r"từ chối (các )?khuyến nghị|bác (bỏ )?khuyến nghị",
        "khóa họp": r"kỳ họp",
        "Liên hợp quốc": r"Liên Hợp Quốc|Liên [Hh]iệp",
        "Rà soát định kỳ phổ quát": r"[Kk]iểm định định kỳ",
        "Thứ trưởng": r"Phó Bộ trưởng",
        "người khuyết tật": r"tàn tật",
        "Hội đồng Nhân quyền": r"Hội đồng Bảo an|Hội đồng nhân quyền",
        "the refugee agency": r"UNHCR",
        "a figure without its unit": r"%\s*phần trăm",
        "English left in Vietnamese": r"\b(the|and|of|for|with|from|session|resolutions?|Council|adopted|statements?|States)\b",
    },
}
EVERYWHERE = {
    "a straight quotation mark": re.compile(r"[\"']"),
    **{name: SLIPS[name] for name in ("two marks", "a plural for one", "a double space", "an empty bracket")},
}
FIGURES = ("briefing", "ministry-report")
"""Documents with tables, in which small numbers are figures."""


def running(name: str) -> list[str]:
    """The texts of a document without what stands in another language: titles of sources, names of publishers."""
    document = report(name).document
    foreign = [fact.text for fact in facts(document) if fact.language]
    return [_without(text, foreign) for text in texts(document)]


def _without(text: str, foreign: list[str]) -> str:
    for words in foreign:
        text = text.replace(words, "…")
    return text


@pytest.mark.parametrize("name", NAMES)
def test_a_document_keeps_the_terms_of_its_field(name):
    _, kind, language = name.split(".")

    found = [f"{mark}: {text!r}" for text in running(name) for mark in marks(text, language)]

    assert [one for one in found if kind not in FIGURES or not one.startswith("a small figure")] == []


def marks(text: str, language: str) -> list[str]:
    """What an editor would strike out."""
    wrong = {words: re.compile(pattern) for words, pattern in WRONG[language].items()}
    return [words for words, pattern in (EVERYWHERE | wrong).items() if pattern.search(text)]


@pytest.mark.parametrize(("language", "text", "mark"), [
    ("en", "The Council adopted 5 resolutions.", "a small figure"),
    ("en", "The text was adopted unanimously.", "consensus is not a unanimous vote"),
    ("en", "It was supported by 1 countries.", "a plural for one"),
    ("vi", "Việt Nam chủ trì tuyên bố chung.", "phát biểu chung"),
    ("vi", "Có 3 phiếu trống.", "phiếu trắng"),
    ("vi", "Hội đồng thông qua resolution này.", "English left in Vietnamese"),
])  # fmt: skip
def test_the_lint_marks_what_is_wrong(language, text, mark):
    assert mark in marks(text, language)


@pytest.mark.parametrize("text", [
    "On 8 July, under agenda item 3, from 16 June to 8 July 2025, the Council met.",
    "The Council adopted two resolutions; 63 countries co-sponsored A/HRC/59/L.5.",
])  # fmt: skip
def test_the_lint_leaves_dates_items_and_symbols(text):
    assert marks(text, "en") == []


KNOWN = {"HIV", "AIDS", "VNA", "TTXVN"}
"""Acronyms that a newspaper does not expand."""


@pytest.mark.parametrize("name", NAMES)
def test_an_acronym_stands_after_its_expansion_the_first_time(name):
    body = [section for section in report(name).document.sections if section.name != "sources"]
    told = [text for text in texts(type("Part", (), {"sections": body})) if not text.isupper()]
    seen, unexplained = set(KNOWN), []
    for text in told:
        for found in re.finditer(r"(?<![/\w.-])(\(?)([A-Z]{3,})(\)?)(?![/\w])", text):
            acronym = found[2]
            if acronym in seen or re.fullmatch("[IVXL]+", acronym):
                continue
            if not (found[1] and found[3]):
                unexplained.append(f"{acronym}: {text!r}")
            seen.add(acronym)

    assert unexplained == []
