"""Whatever is wrong with a file is said once, with its place and its cure, all of it in one run."""

from __future__ import annotations

import datetime
import pathlib
import re
import subprocess
import sys
import textwrap

import pytest
from hypothesis import example as also
from hypothesis import given, settings
from hypothesis import strategies as st

from unhrc_reports.errors import DataError, ReportsError
from unhrc_reports.loading import load, loads
from unhrc_reports.model import Session
from unhrc_reports.text import Text

CASES = pathlib.Path(__file__).parent / "cases"
DAY = datetime.date(2025, 7, 8)

REST = {
    "yaml": "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN}",
    "json": '"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}',
}
NEEDED = {"number": 59, "opened": DAY, "closed": DAY, "delegation": {"state": "VN"}}


def cases(name: str) -> list:
    parts = (CASES / name).read_text(encoding="utf-8").split("\n.\n")
    triples = zip(parts[::3], parts[1::3], parts[2::3], strict=False)
    return [pytest.param(file, messages, id=title.strip()) for title, file, messages in triples]


def messages(text: str, notation: str, language: str = "en") -> str:
    with pytest.raises(DataError) as caught:
        loads(text.replace("…", REST[notation]), notation, language=language)
    return str(caught.value)


@pytest.mark.parametrize(("file", "said"), cases("faults_yaml.md"))
def test_yaml(file, said):
    assert messages(file, "yaml") == said


@pytest.mark.parametrize(("file", "said"), cases("faults_json.md"))
def test_json(file, said):
    assert messages(file, "json") == said


@pytest.mark.parametrize(("file", "said"), cases("faults_vi.md"))
def test_vietnamese(file, said):
    assert messages(file, "yaml", "vi") == said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"nubmer": 59}, "nubmer: there is no key 'nubmer' in Session; did you mean 'number'?"),
        ({59: "number"}, "59: there is no key '59' in Session; the keys are: number"),
        ({"room": 20}, "room: a text is due here, not the number 20; write it in quotation marks"),
        ({"room": b"XX"}, "room: a text is due here, not a value of the Python type bytes; write it"),
        ({"results": {"panels": True}}, "results.panels: a figure is due here, not true; write 26"),
        ({"results": {"panels": 5.0}}, "results.panels: a figure is due here, not the number 5.0; write 26"),
        ({"results": {"panels": 10**5000}}, "results.panels: a number of 5001 digits is no figure"),
        ({"results": {"panels": "5"}},
            "results.panels: a figure is due here, not the text '5' in quotation marks"),
        ({"consultations": {"took_part": 1}},
            "consultations.took_part: true or false is due here, not the number 1"),
        ({"consultations": {"took_part": "true"}},
            "consultations.took_part: true or false is due here, not the text"),
        ({"own_review": {"cycle": 4, "rate": float("nan")}},
            "own_review.rate: a number is due here, not the number nan"),
        ({"opened": datetime.datetime(2025, 6, 16, tzinfo=datetime.UTC)},
            "opened: a date is due here, not the date 2025"),
        ({"statements": {"topic": Text(en="water")}}, "statements: a list is due here, not a mapping; begin"),
        ({"statements": (Text(en="water"),)},
            "statements[0]: a mapping (Statement) is due here, not a value of the"),
        ({"statements": {1, 2}}, "statements: a list is due here, not a value of the Python type set; begin"),
        ({"kind": 1},
            "kind: one of the values regular, special, organizational, resumed is due here, not the number 1"),
        ({"country": None}, "country: there is nothing here; write the name of a State, or leave the key out"),
        ({"sources": [{"key": True, "title": "A"}]},
            "sources[0].key: the key of a source is due here, not true"),
        ({"origin": "a.yaml"}, "origin: there is no key 'origin' in Session; the keys are: number"),
    ],
)  # fmt: skip
def test_python(data, said):
    with pytest.raises(DataError) as caught:
        load({**NEEDED, **data})

    assert str(caught.value).startswith(said)
    assert len(caught.value.faults) == 1


def test_a_value_that_has_its_type_already_is_taken_as_it_is():
    session = load({**NEEDED, "venue": Text(en="here"), "kind": "special", "results": {"panels": 5}})

    assert session.venue == Text(en="here")
    assert load({**NEEDED, "kind": session.kind}).kind is session.kind


@pytest.mark.parametrize("name", ["faults_yaml.md", "faults_json.md", "faults_vi.md"])
def test_every_message_says_what_to_do(name):
    said = [line for case in cases(name) for line in case.values[1].splitlines()]

    assert [line for line in said if not re.search(r"; \w|\?$", line)] == []


class TestFiles:
    """Faults of a file as a whole."""

    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("none.yaml", None, "there is no such file; check its name and folder"),
            ("empty.yaml", b"", "there is nothing in it; start with number, opened, closed and delegation"),
            ("empty.json", b"", "a value is due here; write a text in double quotation marks"),
            ("latin.yaml", b"room: XX\nvenue: {en: Gen\xe8ve}", "byte 0xE8 is not UTF-8; save the file again"),
            ("utf16.yaml", "room: XX".encode("utf-16"), "byte 0xFF is not UTF-8; save the file again"),
            ("large.yaml", b"#" * (5 * 1024 * 1024 + 1), "more than 5 MB is not a session file; check that"),
        ],
    )
    def test_are_named(self, tmp_path, name, content, said):
        if content is not None:
            (tmp_path / name).write_bytes(content)

        with pytest.raises(DataError) as caught:
            load(tmp_path / name)

        (fault,) = caught.value.faults
        assert fault.wording["en"].startswith(said)
        assert fault.place.file == str(tmp_path / name)

    def test_say_where_the_bytes_are_wrong(self, tmp_path):
        (tmp_path / "a.yaml").write_bytes("room: XX\nvenue: {vi: ở".encode() + b"\xff}")

        with pytest.raises(DataError, match=r"a\.yaml:2:14: byte 0xFF"):
            load(tmp_path / "a.yaml")

    def test_a_folder_is_no_file(self, tmp_path):
        with pytest.raises(DataError, match="this is a folder or a device, not a file"):
            load(tmp_path)

    def test_a_name_that_cannot_be_one_is_named(self):
        with pytest.raises(DataError, match="cannot be read"):
            load("a\0b.yaml")

    def test_a_byte_order_mark_is_no_fault(self, tmp_path):
        (tmp_path / "a.yaml").write_text(REST["yaml"], encoding="utf-8-sig")

        assert load(tmp_path / "a.yaml").number == 59

    def test_line_ends_of_windows_are_no_fault(self, tmp_path):
        (tmp_path / "a.yaml").write_bytes(REST["yaml"].replace("\n", "\r\n").encode())

        assert load(tmp_path / "a.yaml").number == 59

    def test_messages_come_in_the_language_of_the_user(self, tmp_path):
        with pytest.raises(DataError) as caught:
            load(tmp_path / "a.yaml", language="vi")

        assert str(caught.value).endswith("không tìm thấy tệp; hãy kiểm tra lại tên tệp và thư mục")

    def test_every_fault_names_the_file(self, tmp_path):
        (tmp_path / "a.yaml").write_text("nubmer: 59\n" + REST["yaml"], encoding="utf-8")

        with pytest.raises(DataError, match=r"a\.yaml:1:1: nubmer: there is no key"):
            load(tmp_path / "a.yaml")


class TestCharacters:
    """Characters that no document can hold."""

    def test_in_a_file_are_named_with_their_field(self):
        said = messages("venue:\n  en: the \x07 Palais\n  vi: ở \x0b\x9f đây\nnubmer: 1\n…", "yaml").splitlines()

        assert [line.split(" (")[0] for line in said] == [
            "2:11: venue.en: the character U+0007",
            "3:9: venue.vi: the character U+000B",
            "3:10: venue.vi: the character U+009F",
            "4:1: nubmer: there is no key 'nubmer' in Session; did you mean 'number'?",
        ]

    def test_in_json_are_named_with_their_field(self):
        said = messages('{"venue": {"en": "a\x01b",\n "vi": "\ud83d"}, …}', "json")

        assert [line.split(" (")[0] for line in said.splitlines()] == [
            "1:20: venue.en: the character U+0001",
            "2:9: venue.vi: the character U+D83D",
        ]

    def test_half_a_pair_in_a_text_is_named(self):
        assert messages("room: a\ud83d\n…", "yaml").startswith("1:8: room: the character U+D83D (half of")

    def test_pairs_in_json_are_one_character(self):
        session = loads('{"room": "\\ud83d\\ude00", ' + REST["json"] + "}", "json")

        assert session.room == "😀"

    def test_letters_are_composed(self):
        session = loads(f"room: Vie\u0323\u0302t\nvenue: {{vi: Vie\u0323\u0302t}}\n{REST['yaml']}")

        assert (session.room, session.venue["vi"]) == ("Việt", "Việt")


class TestScalars:
    """Scalars are taken as they were written."""

    @pytest.mark.parametrize(
        "written", ["NO", "yes", "on", "1.10", "010", "12:30:45", "1_000", "0x1F", "2025-07-08", "+1"]
    )
    def test_a_word_stays_a_word(self, written):
        session = loads(f"room: {written}\nvenue: {{en: {written}}}\n{REST['yaml']}")

        assert (session.room, session.venue["en"]) == (written, written)
        assert type(session.room) is str

    def test_norway_is_a_state(self):
        assert loads(REST["yaml"].replace("VN", "NO")).delegation.state.iso3 == "NOR"

    def test_norwegian_is_a_language(self):
        assert loads(f"venue: {{no: her}}\n{REST['yaml']}").venue["no"] == "her"

    def test_what_is_optional_may_be_left_empty(self):
        assert loads(f"venue:\npresident: ~\n{REST['yaml']}") == loads(REST["yaml"])

    def test_a_comment_after_a_choice_a_state_or_a_number_is_no_cut(self):
        text = "number: 59 # a\nopened: 2025-06-16 # b\nclosed: 2025-07-08 #c\nkind: regular # d\n"

        assert loads(text + "delegation:\n  state: Viet Nam # e\nsession_sources: 1 # f").number == 59


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
@also(b"\xef\xbb\xbf")
@also(b"%YAML 9.9\n---\na: b")
@also(b"%TAG ! tag:x\n--- !a b")
@also(b"? a\n? b\n: c")
@also(b"- - - a: {b: [c, ? d]}")
@also(b"\xff\xfe\x00\x00")
@also(b"9" * 5000)
@also(b'{"number": ' + b"9" * 5000 + b"}")
@also(b'{"a": "\\ud800"}')
@also(b'{"a": 1e999999999}')
@also(b"[" * 3000)
@also(b'{"a":' * 3000)
def test_any_bytes_give_faults_or_a_session(tmp_path_factory, content):
    folder = tmp_path_factory.getbasetemp()
    for name in ("any.yaml", "any.json"):
        (folder / name).write_bytes(content)
        try:
            assert isinstance(load(folder / name), Session)
        except ReportsError as error:
            assert error.faults  # noqa: PT017  # a session would be as good


TOKENS = [
    "number", "opened", "results", "panels", "en", "title", ": ", ":", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ",
    "\t",
    '"', "'", "&a", "*a", "!t", "<<", "|", ">", "#", " #", "?", "---", "%", "@", "~", "59", "VN", "2025-07-08",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=30).map("".join))
@also("--- #")
def test_any_text_gives_faults_or_a_session(text):
    for notation in ("yaml", "json"):
        try:
            assert isinstance(loads(text, notation), Session)
        except ReportsError as error:
            assert error.faults  # noqa: PT017  # a session would be as good


BOMBS = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
    "merges": "k0: &k0 {a: 1}\n" + "".join(f"k{n + 1}: &k{n + 1} {{<<: [*k{n}, *k{n}]}}\n" for n in range(30)),
    "itself": "a: &a [*a]",
    "brackets": "[" * 4_000_000,
    "braces": "{a: " * 1_000_000,
    "dashes": "- " * 2_000_000,
    "indentation": "\n".join(" " * n + f"k{n}:" for n in range(2000)),
    "large": "#" * 60_000_000,
    "number": "number: " + "9" * 5_000_000,
    "quotes": '"' * 4_000_000,
    "keys": "? " * 2_000_000,
    "json brackets": "[" * 4_000_000,
    "json braces": '{"a":' * 800_000,
    "json number": '{"number": ' + "9" * 5_000_000 + "}",
}

LIMITED = """
    import resource, sys, time
    import unhrc_reports.loading
    from unhrc_reports.errors import ReportsError
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 200 * 1024 * 1024,) * 2)
    start = time.process_time()
    try:
        unhrc_reports.loading.load(sys.argv[1])
    except ReportsError as error:
        assert error.faults
        assert time.process_time() - start < 1  # of this process: a busy machine is no fault
    else:
        raise SystemExit("a bomb was taken for a session")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limits are those of Linux")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_within_a_second_and_200_mb(tmp_path, name):
    bomb = tmp_path / f"bomb.{'json' if name.startswith('json') else 'yaml'}"
    bomb.write_text(BOMBS[name], encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LIMITED), bomb],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
