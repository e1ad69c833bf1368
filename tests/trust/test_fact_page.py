"""The fact-checker's page: whole in itself, safe, and a figure lights its twin by mouse and by keyboard."""

import html.parser
import os
import re
import shutil

import attrs
import pytest
from reading import everything, hrc59, line_of

import unhrc_reports as unhrc

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
in_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
FIGURE = "resolutions[0].cosponsors[0]"
LINE = f"hrc59.yaml:{line_of('value: 63')}"


def both(session):
    return unhrc.press_release(session, language=("en", "vi"))


def tags(page):
    """Every start tag with its attributes."""
    found = []
    parser = html.parser.HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(page)
    return found


def test_every_fact_of_both_languages_can_be_pointed_at():
    report = both(hrc59())

    page = report.fact_page()

    marked = [one["data-path"] for tag, one in tags(page) if tag == "span" and one.get("class") == "fact"]
    assert sorted(marked) == sorted(one.path for one in report.facts)


def test_the_page_asks_nothing_of_anybody():
    found = tags(both(everything()).fact_page())

    assert not [tag for tag, one in found if tag in ("link", "img", "iframe") or "src" in one or "style" in one]
    assert not [one for _, one in found if any(name.startswith("on") for name in one)]
    (policy,) = [one["content"] for tag, one in found if one.get("http-equiv") == "Content-Security-Policy"]
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'", policy)


def test_data_never_become_markup():
    page = both(attrs.evolve(hrc59(), room="</script><script>alert(1)</script>")).fact_page()

    assert [tag for tag, _ in tags(page)].count("script") == 2
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in page


def test_findings_stand_at_their_places_in_the_language_of_the_reader():
    english, vietnamese = (unhrc.press_release(hrc59(), language=tag).fact_page() for tag in ("en", "vi"))

    told = re.search(
        r'<div class="name">notes_to_editors</div><div class="finding is-note" role="note">(.*?)</div>', english
    )
    assert f"hrc59.yaml:{line_of('by_consensus:') + 1}:7: results.by_consensus[0]: note: " in told[1]
    assert "results.by_consensus[0]: lưu ý: " in vietnamese


def test_the_list_at_the_end_tells_value_sources_and_line():
    page = unhrc.press_release(hrc59(), language="en").fact_page()

    row = re.search(rf"<tr><td lang=\"en\">more than 63 countries</td><td>{re.escape(FIGURE)}</td>(.*?)</tr>", page)

    assert row[1].startswith("<td>more than 63</td><td>[1] ")
    assert row[1].endswith(f"{LINE}</td>")


@pytest.mark.parametrize("name", ["facts.html", "hrc59.Facts.HTML"])
def test_the_name_of_the_file_asks_for_it(name, tmp_path):
    report = both(hrc59())

    assert report.save(tmp_path / name).read_text(encoding="utf-8") == report.fact_page()


@pytest.fixture
def browser(tmp_path):
    playwright = pytest.importorskip("playwright.sync_api")
    file = both(hrc59()).save(tmp_path / "facts.html")
    with playwright.sync_playwright() as started:
        # Chromium refuses its own sandbox to root, as CI runs
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        page = chromium.new_page()
        page.wrong = []
        page.on("console", lambda said: page.wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.goto(file.as_uri())
        yield page
        chromium.close()


def lit(page):
    return page.locator(".fact.lit").all_inner_texts()


@in_chromium
def test_a_figure_lights_its_twin_and_tells_its_datum(browser):
    browser.locator(f'section[lang=en] .fact[data-path="{FIGURE}"]').hover()

    assert lit(browser) == ["more than 63 countries", "hơn 63 nước"]
    told = browser.locator("#told").inner_text().splitlines()
    assert told[:2] == [FIGURE, "more than 63"]
    assert told[-1].endswith(LINE)
    browser.mouse.move(0, 0)
    assert lit(browser) == []
    assert browser.wrong == []


@in_chromium
def test_the_keyboard_does_the_same(browser):
    browser.locator(f'section[lang=vi] .fact[data-path="{FIGURE}"]').focus()
    assert lit(browser) == ["more than 63 countries", "hơn 63 nước"]

    browser.keyboard.press("Enter")
    browser.keyboard.press("Tab")
    browser.keyboard.press("Shift+Tab")
    assert "hơn 63 nước" in lit(browser)
    browser.keyboard.press("Escape")
    assert lit(browser) == []


@in_chromium
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_readable_by_day_and_by_night_and_on_a_narrow_screen(browser, scheme):
    browser.emulate_media(color_scheme=scheme)
    colours = browser.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    ink, paper = (sum(map(int, re.findall(r"\d+", one)[:3])) for one in colours)
    assert (ink < paper) is (scheme == "light")

    browser.set_viewport_size({"width": 380, "height": 800})
    assert browser.evaluate("document.querySelector('main').scrollWidth <= window.innerWidth")


@in_chromium
def test_it_prints(browser):
    browser.emulate_media(media="print")
    browser.locator(f'section[lang=en] .fact[data-path="{FIGURE}"]').focus()

    assert not browser.locator("#told").is_visible()
    assert browser.pdf().startswith(b"%PDF")
