"""A CSV and a workbook lead to the same session as a file, and say what is wrong in the same words, at the cell."""

from __future__ import annotations

import time
import zipfile

import openpyxl
import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from reading import CHECKOUT, EXAMPLES

from unhrc_reports.errors import DataError
from unhrc_reports.loading import load, load_all, workbook
from unhrc_reports.model import Session

NEEDED = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}
HEAD = "number,opened,closed,delegation.state"
ROW = "59,2025-06-16,2025-07-08,VN"


def said(path) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(path)
    return [str(fault).removeprefix(f"{path}: ") for fault in caught.value.faults]


@pytest.fixture
def book(tmp_path):
    """Writes sheets of rows into a workbook."""

    def make(**sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
        made.save(tmp_path / "a.xlsx")
        return tmp_path / "a.xlsx"

    return make


SESSION = [
    ["key", "value"],
    ["number", 59],
    ["opened", "2025-06-16"],
    ["closed", "2025-07-08"],
    ["delegation.state", "VN"],
]


class TestCsv:
    def test_a_row_is_a_session(self, tmp_path):
        (tmp_path / "a.csv").write_text(
            f"{HEAD},results.panels\n{ROW},6\n58,2025-02-24,2025-04-04,Bangladesh,\n", "utf-8"
        )

        first, second = load_all(tmp_path / "a.csv")

        assert (first.number, first.results.panels.actual.value) == (59, 6)
        assert (second.number, second.delegation.state.iso2, second.results) == (58, "BD", None)

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_any_separator_of_spreadsheets_is_understood(self, tmp_path, separator):
        lines = (
            f"{HEAD},resolutions[0].title.en,resolutions[0].core_group\n{ROW},Climate,Albania and Chile".replace(
                ",", separator
            )
        )
        (tmp_path / "a.csv").write_text(lines, "utf-8-sig")

        assert len(load(tmp_path / "a.csv").resolutions[0].core_group) == 2

    def test_keys_and_values_are_one_session(self, tmp_path):
        (tmp_path / "a.csv").write_text("key,value\n" + "\n".join(f"{k},{v}" for k, v in SESSION[1:]), "utf-8")

        assert load(tmp_path / "a.csv") == load(NEEDED)

    def test_faults_come_all_at_once_with_their_cells(self, tmp_path):
        (tmp_path / "a.csv").write_text(
            f"{HEAD},results.panels,nubmer\n{ROW},five,\n-1,2025-06-16,8 July,Viet Nem,,2\n", "utf-8"
        )

        with pytest.raises(DataError) as caught:
            load_all(tmp_path / "a.csv")

        assert [(one.place.cell, one.place.path) for one in caught.value.faults] == [
            ("E2", "results.panels"), ("A3", "number"), ("C3", "closed"), ("D3", "delegation.state"), ("F1", "nubmer"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("", "there is nothing in it"),
            (f"{HEAD}\n{ROW}\n{ROW}", "there are 2 sessions in it; read them with unhrc.load_all"),
            (f"{HEAD},no path!\n{ROW},1", "E1: 'no path!' is not the path of a value"),
            (f'{HEAD},room\n{ROW},"XX', "a quotation mark is not closed"),
            (f"{HEAD},venue,venue.en\n{ROW},a,b", "this says the same as the cell E2"),
        ],
    )
    def test_what_is_no_table_is_told(self, tmp_path, text, told):
        (tmp_path / "a.csv").write_text(text, "utf-8")

        assert any(told in one for one in said(tmp_path / "a.csv"))


class TestWorkbook:
    @pytest.mark.parametrize(
        "file", [*sorted(EXAMPLES.glob("*.yaml")), CHECKOUT / "tests/cases/everything.yaml"], ids=lambda p: p.name
    )
    @pytest.mark.parametrize("language", ["en", "vi"])
    def test_a_session_comes_back(self, tmp_path, file, language):
        session = load(file)

        assert load(workbook(tmp_path / "a.xlsx", session, language=language)) == session

    def test_a_session_with_everything_comes_back(self, tmp_path):
        session = strategies.complete(Session)

        assert load(workbook(tmp_path / "a.xlsx", session)) == session

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(session=strategies.sessions())
    def test_any_session_comes_back(self, tmp_path_factory, session):
        assert load(workbook(tmp_path_factory.mktemp("books") / "a.xlsx", session)) == session

    def test_an_empty_one_offers_lists_and_explains_itself(self, tmp_path):
        made = openpyxl.load_workbook(workbook(tmp_path / "new.xlsx", language="vi"))
        sheet = made["resolutions"]

        assert [sheet.cell(row, 4).value for row in (1, 2)] == ["Vai trò", "role"]
        offered = {rule.formula1 for rule in sheet.data_validations.dataValidation}
        assert '"lead,core group,co-author,main sponsor,co-sponsor"' in offered
        assert sheet.cell(1, 4).comment.text == "The delegation's part; absent where it had none"
        assert made["lists"].sheet_state == "hidden"
        assert made["lists"].cell(195, 1).value
        assert said(tmp_path / "new.xlsx")[0].startswith("the key 'number' is missing; add it")

    def test_every_message_has_its_cell(self, book):
        rows = [
            ["title.en", "role", "cosponsors.value"],
            ["Climate", "lead", 63],
            [],
            ["Food", "core-group", 63.5],
            ["Water", "leed", -2],
        ]

        assert [one.split("; ")[0] for one in said(book(session=SESSION, resolutions=rows))] == [
            "resolutions!B4: resolutions[1].role: 'core-group' is not one of the values",
            "resolutions!C4: resolutions[1].cosponsors.value: a whole number is due here, not the number 63.5",
            "resolutions!B5: resolutions[2].role: 'leed' is not one of the values",
            "resolutions!C5: resolutions[2].cosponsors.value: -2 is out of range: a figure of a session is a number from 0 to 999999999",
        ]

    def test_a_wrong_heading_and_a_wrong_sheet_are_named(self, book):
        file = book(
            session=SESSION, resolution=[["title.en"], ["A"]], events=[["titel.en", "kind"], ["A", "seminar"]]
        )

        assert said(file) == [
            "events!A2: events[0]: the key 'title' is missing; add it: Its title, without quotation marks",
            "events!A1: events[0].titel: there is no key 'titel' in Event; did you mean 'title'?",
            "resolution!A1: there is no list 'resolution' in a session; did you mean 'resolutions'?",
        ]

    def test_words_that_look_like_formulas_stay_words(self, tmp_path):
        session = load({**NEEDED, "room": "=1+1"})

        assert load(workbook(tmp_path / "a.xlsx", session)).room == "=1+1"

    def test_a_formula_without_a_result_is_told(self, book):
        assert said(book(session=[*SESSION, ["weeks", "=1+2"]])) == [
            "session!B6: the formula has no result; open the workbook in Excel and save it, or type the value"
        ]

    def test_findings_know_their_cells(self, book):
        session = load(book(session=SESSION))

        assert session.origin.place("opened").cell == "session!B3"


class TestHostileWorkbooks:
    def refused(self, path, told):
        start = time.process_time()
        (one,) = said(path)
        assert told in one
        assert time.process_time() - start < 5

    def test_what_is_no_workbook(self, tmp_path):
        for number, content in enumerate((b"", b"PK\x03\x04", b"number,opened", b"\xd0\xcf\x11\xe0" * 100)):
            (tmp_path / f"{number}.xlsx").write_bytes(content)
            self.refused(tmp_path / f"{number}.xlsx", "this is no Excel workbook")

    def test_a_bomb_by_size_and_by_number(self, tmp_path):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as bomb:
            bomb.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
        with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as bomb:
            for number in range(2000):
                bomb.writestr(f"{number}.xml", "")
        self.refused(tmp_path / "a.xlsx", "unpacked this workbook has more than 50 MB")
        self.refused(tmp_path / "b.xlsx", "or 1000 parts")

    def test_entities(self, book, tmp_path):
        with zipfile.ZipFile(book(session=SESSION)) as good, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as bad:
            for part in good.namelist():
                doctype = b'<!DOCTYPE a [<!ENTITY b "c">]>' if part.endswith("sheet1.xml") else b""
                bad.writestr(part, doctype + good.read(part))
        self.refused(tmp_path / "b.xlsx", "this is no Excel workbook")

    def test_a_sheet_without_end(self, book):
        self.refused(book(session=SESSION, resolutions=[["title.en"], *[["A"]] * 2_001]), "more than 2000 rows")

    def test_a_folder_and_nothing(self, tmp_path):
        (tmp_path / "a.xlsx").mkdir()
        self.refused(tmp_path / "a.xlsx", "this is a folder or a device")
        self.refused(tmp_path / "b.xlsx", "there is no such file")
