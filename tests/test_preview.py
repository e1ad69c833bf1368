"""The preview: shown at once, faults beside the last good page, on this computer and by its address alone."""

from __future__ import annotations

import contextlib
import http.client
import json
import queue
import re
import shutil
import socket
import sys
import threading
import time

import pytest
from reading import EXAMPLES

from unhrc_reports.preview import Preview
from unhrc_reports.preview.following import changes

GOOD = "number: 59\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {state: VN}\n"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture
def session(tmp_path):
    file = tmp_path / "hrc59.yaml"
    file.write_text(f"{GOOD}statements: [{{topic: {{en: extreme poverty, vi: nghèo cùng cực}}}}]\n", "utf-8")
    return file


@pytest.fixture
def page(session):
    with Preview(session) as running:
        yield running


def ask(page, path, *, host=None, token=None):
    link = http.client.HTTPConnection("127.0.0.1", page.port, timeout=30)
    headers = {"Host": host} if host else {}
    join = "&" if "?" in path else "?"
    link.request("GET", f"{path}{join}token={page.token if token is None else token}", headers=headers)
    answer = link.getresponse()
    return answer, answer.read().decode()


@contextlib.contextmanager
def watched(target):
    """A thread that watches while the block runs, and ends with it, whatever happens there."""
    stop = threading.Event()
    watcher = threading.Thread(target=target, args=(stop,), daemon=True)
    watcher.start()
    time.sleep(0.8)
    try:
        yield
    finally:
        stop.set()
        watcher.join(10)


def test_both_languages_and_the_findings_are_shown(page):
    said = json.loads(ask(page, "/state?kind=press_release")[1])

    assert [side["language"] for side in said["sides"]] == ["en", "vi"]
    assert "extreme poverty" in said["sides"][0]["html"]
    assert "nghèo cùng cực" in said["sides"][1]["html"]
    assert all(one["severity"] in {"error", "warning", "note"} for one in said["findings"])


@pytest.mark.parametrize("kind", ["press_release/opening", "briefing", "ministry_report"])
def test_kinds_and_styles_can_be_changed(page, kind):
    said = json.loads(ask(page, f"/state?kind={kind}&style=ttxvn")[1])

    assert said["faults"] == []
    assert said["sides"]


def test_a_length_leaves_out_what_matters_least():
    with Preview(EXAMPLES / "hrc59.yaml") as page:
        full, short = (len(page.state("briefing", (), length)["sides"][1]["html"]) for length in ("full", "short"))
        wrong = json.loads(ask(page, "/state?length=tiny")[1])["faults"]

    assert short < full
    assert "«short», «standard» or «full», not 'tiny'" in wrong[0]


def a_pack(folder, layout):
    """A pack with a kind of document and a house style."""
    (folder / "letter").mkdir(parents=True)
    (folder / "styles").mkdir()
    (folder / "letter" / "layout.md.j2").write_text(layout, "utf-8")
    (folder / "styles" / "mine.toml").write_text('language = "en"\n[dates]\nmedium = "yyyy.M.d"\n', "utf-8")
    return folder


def test_kinds_and_styles_of_a_pack_can_be_chosen_and_are_shown(session, tmp_path):
    pack = a_pack(tmp_path / "pack", "# {{ session.short_name }}\n\n{{ session.closed | date }}\n")
    with Preview(session, templates=[pack]) as page:
        body = ask(page, "/")[1]
        said = json.loads(ask(page, "/state?kind=letter&style=mine")[1])

    assert "<option>letter</option>" in body
    assert "<option>mine</option>" in body
    assert said["faults"] == []
    assert "2025.7.8" in said["sides"][0]["html"]
    assert "2025.7.8" not in said["sides"][1]["html"]


@pytest.mark.parametrize("query", ["kind=pres_release", "kind=press_release&style=vnx", "kind=../../etc"])
def test_what_is_not_there_is_a_fault_on_the_page(page, query):
    said = json.loads(ask(page, f"/state?{query}")[1])

    assert said["faults"] != []
    assert "sides" not in said


def test_a_broken_pack_is_told_at_its_line(session, tmp_path):
    pack = a_pack(tmp_path / "pack", "# x\n\n{{ session.citty }}\n")
    with Preview(session, templates=[pack]) as page:
        said = page.state("letter")

    assert "letter/layout.md.j2:3: " in said["faults"][0]
    assert "did you mean 'city'?" in said["faults"][0]


def test_a_broken_file_is_told_at_its_line(page, session):
    session.write_text(GOOD.replace("59", "fifty-nine"), "utf-8")

    said = json.loads(ask(page, "/state")[1])

    assert "sides" not in said
    assert said["faults"][0].startswith(f"{session}:1:9: number: a whole number is due here")


@pytest.mark.parametrize(
    ("options", "status"),
    [({"token": ""}, 403), ({"token": "x"}, 403), ({"token": "%C3%A9"}, 403), ({"host": "evil.example"}, 403),
     ({"host": "evil.example:80"}, 403), ({}, 200)],
)  # fmt: skip
def test_only_who_has_the_address_is_answered(page, options, status):
    assert ask(page, "/", **options)[0].status == status


def test_it_listens_to_this_computer_alone(page):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        own = probe.getsockname()[0]
    if own.startswith("127."):
        pytest.skip("this computer has no other address")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((own, page.port), timeout=2)


def test_the_page_loads_nothing_from_elsewhere(page):
    answer, body = ask(page, "/")

    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert re.findall(r"(?:src|href)=|https?://", body) == []
    assert page.token not in body


def test_paths_of_the_disk_are_no_pages(page):
    for path in ("/etc/passwd", "/../../etc/passwd", "/hrc59.yaml"):
        assert ask(page, path)[0].status == 404


@pytest.mark.parametrize("watchfiles", [True, False])
def test_an_edit_is_told_within_a_second(page, session, watchfiles, monkeypatch):
    if not watchfiles:
        monkeypatch.setitem(sys.modules, "watchfiles", None)
    with watched(page.follow):
        threading.Timer(0.1, lambda: session.write_text(GOOD, "utf-8")).start()
        start = time.monotonic()
        news = json.loads(ask(page, f"/news?since={page.version}")[1])
        passed = time.monotonic() - start

    assert news["version"] == 2
    assert passed < 5  # a busy machine is no fault; a second is usual


@pytest.mark.parametrize("watchfiles", [True, False])
def test_the_pack_is_watched_with_folders_that_come_later_and_the_home_of_the_session_only_at_its_top(
    session, tmp_path, watchfiles, monkeypatch
):
    if not watchfiles:
        monkeypatch.setitem(sys.modules, "watchfiles", None)
    pack, elsewhere = tmp_path / "packs" / "mine", tmp_path / "elsewhere"
    pack.mkdir(parents=True)
    elsewhere.mkdir()
    seen = queue.Queue()
    with watched(lambda stop: [seen.put(1) for _ in changes(session, [pack], stop)]):
        (elsewhere / "a.txt").write_text("no matter", "utf-8")
        with pytest.raises(queue.Empty):
            seen.get(timeout=1)
        (pack / "letter").mkdir()
        seen.get(timeout=10)
        time.sleep(0.8)
        (pack / "letter" / "layout.md.j2").write_text("# x", "utf-8")
        seen.get(timeout=10)


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
def test_a_browser_shows_it_and_keeps_the_last_good_page(session):
    playwright = pytest.importorskip("playwright.sync_api")
    with Preview(session) as page, playwright.sync_playwright() as driver, watched(page.follow):
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page()
        problems = []
        tab.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        tab.goto(page.address)
        english = tab.frame_locator("iframe >> nth=0").locator("body")
        playwright.expect(english).to_contain_text("extreme poverty", timeout=30_000)

        session.write_text(session.read_text("utf-8").replace("extreme poverty", "clean water"), "utf-8")
        playwright.expect(english).to_contain_text("clean water", timeout=30_000)
        session.write_text("number: fifty-nine\n" + session.read_text("utf-8"), "utf-8")
        playwright.expect(tab.locator("#faults")).to_contain_text("hrc59.yaml:2:1: number", timeout=30_000)
        playwright.expect(english).to_contain_text("clean water")
        tab.select_option("#kind", "briefing")
        playwright.expect(tab.locator("#faults")).to_contain_text("number")

        session.write_text(session.read_text("utf-8").removeprefix("number: fifty-nine\n"), "utf-8")
        playwright.expect(tab.locator("#faults")).to_be_empty(timeout=30_000)
        with tab.expect_response(lambda answer: "length=short" in answer.url) as answer:
            tab.select_option("#length", "short")
        assert answer.value.json()["faults"] == []

        assert problems == []
        browser.close()


def test_the_examples_are_shown():
    with Preview(EXAMPLES / "hrc59.yaml") as page:
        said = page.state("press_release")

    assert len(said["sides"]) == 2
    assert said["faults"] == []
