"""A pack is a folder: it says what it is, shadows ours, brings kinds of its own, and starts as a copy."""

import shutil
import tomllib

import pytest
from reading import hrc59, slips, texts

import unhrc_reports as unhrc
from unhrc_reports import packs
from unhrc_reports.document.inlines import plain
from unhrc_reports.errors import OutputError, TemplateError
from unhrc_reports.templating import copies
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.packs import installed, pack

PACK = 'name = "ours"\nlanguages = ["en"]\nbuilt_for = "0.1.0"\n'

KINDS = {
    "letter": """\
{% block address %}
{{ session.issuer.name }}
{% endblock %}

{% block body %}
Dear colleagues,

{{ mention("council") | capitalized }} has concluded its {{ session.number | ordinal }} session.
{% endblock %}
""",
    "speech_card": """\
# Points on {{ session.resolutions[0].title }}

{% for r in session.resolutions %}
- {{ r.cosponsors | count(one="country", other="countries") | capitalized }} co-sponsored it{{ r.cosponsors | as_of | phrase(", {}") }}.
{% endfor %}
""",
    "tweets": """\
{% for s in session.statements %}
{{ loop.index }}/{{ loop.length }} {{ session.delegation.state }} on {{ s.topic }}

{% endfor %}
""",
}
FIRST = {
    "letter": "Permanent Mission of Viet Nam to the United Nations",
    "speech_card": "Points on ",
    "tweets": "1/",
}


def sections(document):
    return {section.name: section.blocks for section in document.sections}


def texts_of(blocks):
    return [plain(block.content) for block in blocks]


def written(folder, files):
    for name, source in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(source, encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_kind_of_document_is_a_new_folder(tmp_path, kind):
    folder = written(tmp_path, {"pack.toml": PACK, f"{kind}/en.md.j2": KINDS[kind]})

    report = unhrc.render(hrc59(), kind, language="en", templates=str(folder))

    assert texts(report.document)[0].startswith(FIRST[kind])
    assert slips(report.document) == []
    assert report.markdown.startswith("---\n")
    word = report.to_docx()
    assert any(line.text.replace("\xa0", " ").startswith(FIRST[kind]) for line in word.paragraphs)
    assert report.document.properties.kind == kind
    assert report.document.properties.date == hrc59().release.date
    assert report.document.properties.title == ("" if kind != "speech_card" else texts(report.document)[0])


def test_a_new_kind_may_have_a_layout_for_its_languages(tmp_path):
    child = '{% extends "card/layout.md.j2" %}\n{% block first %}\nOne.\n{% endblock %}\n{% block second %}\nTwo.\n{% endblock %}\n'
    layout = "{% block second %}{% endblock %}\n{% block first %}{% endblock %}\n"
    written(tmp_path, {"card/layout.md.j2": layout, "card/en.md.j2": child, "card/vi.md.j2": child})

    report = unhrc.render(hrc59(), "card", language=("en", "vi"), templates=tmp_path)

    assert [section.name for section in report.document.documents[1].sections] == ["second", "first"]


def test_a_folder_without_a_pack_toml_is_used_as_it_is(tmp_path):
    assert pack(tmp_path) is None
    assert unhrc.press_release(hrc59(), language="en", templates=[tmp_path])


def test_the_styles_of_a_pack_are_found_by_name(tmp_path):
    style = 'language = "en"\n[dates]\nmedium = "yyyy"\n'
    written(tmp_path, {"styles/bare.toml": style, "note/en.md.j2": "{{ session.closed | date }}"})

    report = unhrc.render(hrc59(), "note", language="en", templates=tmp_path, style="bare")

    assert texts(report.document) == ["2025"]
    with pytest.raises(TemplateError, match=r"no house style 'bear'; choose bare, decree30"):
        unhrc.render(hrc59(), "note", language="en", templates=tmp_path, style="bear")


def test_the_languages_and_looks_of_a_pack_are_found(tmp_path):
    (tmp_path / "languages").mkdir()
    source = (built_in() / "languages" / "en.toml").read_text(encoding="utf-8")
    written(tmp_path, {"languages/en-US.toml": source, "note/en-US.md.j2": "{{ session.closed | date }}"})
    (tmp_path / "word").mkdir()
    shutil.copy(built_in() / "word" / "decree30.docx", tmp_path / "word" / "note.docx")

    report = unhrc.render(hrc59(), "note", language="en-US", templates=tmp_path)

    assert report.language == "en-US"
    assert report.reference == tmp_path / "word" / "note.docx"


FAULTS = {
    "no TOML": ("name = \n", "pack.toml:1: cannot be read: Invalid value"),
    "a missing key": (PACK.replace("name", "#"), "name is missing; write a name, such as name ="),
    "an unknown key": (PACK + "langauges = 1\n", "pack.toml:4: there is no key 'langauges'; did you mean 'languages'?"),
    "languages that are no list": (PACK.replace('["en"]', '"en"'), "pack.toml:2: languages is not a list of language tags"),
    "a language that is no tag": (PACK.replace('"en"', '"English"'), "pack.toml:2: languages is not a list"),
    "a version that is none": (PACK.replace("0.1.0", "new"), "pack.toml:3: built_for is not a version of unhrc_reports"),
    "a later version": (PACK.replace("0.1.0", "7.0"), "this pack is built for unhrc_reports 7.0, and"),
    "copies that are none": (PACK + '[copied."a"]\nversion = 1\n', "copied is not what copy_templates wrote"),
    "bytes that are no UTF-8": (PACK + 'description = "\udcff"\n', "cannot be read: 'utf-8' codec"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "message"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_in_a_pack_toml_is_told_with_its_line(tmp_path, source, message):
    (tmp_path / "pack.toml").write_bytes(source.encode("utf-8", "surrogateescape"))

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    assert message in str(caught.value)
    assert caught.value.faults[0].place.file == str(tmp_path / "pack.toml")
    assert all(fault.wording["vi"] for fault in caught.value.faults)


def test_all_that_is_wrong_in_all_folders_is_told_at_once(tmp_path):
    written(tmp_path, {"one/pack.toml": "nam = 1\n", "press/x": "", "two": ""})

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(
            hrc59(), language="en", templates=[tmp_path / "one", tmp_path / "pres", tmp_path / "two"]
        )

    assert [fault.wording["en"].split(";")[0] for fault in caught.value.faults] == [
        "there is no key 'nam'",
        "name is missing",
        "languages is missing",
        "built_for is missing",
        "there is no folder of that name",
        "is a file",
    ]
    assert f"did you mean {tmp_path / 'press'}?" in str(caught.value)


def test_a_pack_of_an_earlier_or_equal_version_is_used(tmp_path):
    for version in ("0.0.9", installed(), f"{installed()}.post1"):
        (tmp_path / "pack.toml").write_text(PACK.replace("0.1.0", version), encoding="utf-8")
        assert unhrc.press_release(hrc59(), language="en", templates=tmp_path)


@pytest.mark.parametrize("templates", ["", [""], "no/such/folder", "a\0b"])
def test_templates_that_name_no_folder_are_an_error(templates):
    with pytest.raises(TemplateError, match="no folder"):
        unhrc.press_release(hrc59(), language="en", templates=templates)


def test_a_copy_is_the_built_in_file_and_makes_the_same_document(tmp_path):
    folder = tmp_path / "ours"

    paths = unhrc.copy_templates(folder, only="press_release/en")

    assert paths == [folder / "press_release" / "en.txt", folder / "pack.toml"]
    assert paths[0].read_bytes() == (built_in() / "press_release" / "en.txt").read_bytes()
    before = unhrc.press_release(hrc59(), language="en").markdown
    assert unhrc.press_release(hrc59(), language="en", templates=folder).markdown == before
    told = tomllib.loads(paths[1].read_text(encoding="utf-8"))
    assert (told["name"], told["languages"], told["built_for"]) == ("ours", ["en"], installed())
    assert {"lead.texts", "note.committee"} <= told["copied"]["press_release/en.txt"]["blocks"].keys()


ONLY = {
    "press_release": {"press_release/en.txt", "press_release/event/vi.txt", "press_release/layout.md.j2"},
    "press_release/en.txt": {"press_release/en.txt"},
    "press_release/layout": {"press_release/layout.md.j2"},
    "word/press": {"word/press.docx"},
    "languages/vi": {"languages/vi.toml"},
    "styles/vna": {"styles/vna.toml"},
    "briefing/": {"briefing/en.txt", "briefing/vi.txt", "briefing/layout.md.j2"},
}


@pytest.mark.parametrize(("only", "names"), ONLY.items(), ids=ONLY)
def test_what_is_copied_is_named_by_file_or_folder(tmp_path, only, names):
    paths = unhrc.copy_templates(tmp_path / "ours", only=only)

    assert names <= {path.relative_to(tmp_path / "ours").as_posix() for path in paths}
    assert len(names) > 1 or len(paths) == 2


def test_everything_can_be_copied_and_makes_the_same_document(tmp_path):
    paths = unhrc.copy_templates(tmp_path / "all")

    assert len(paths) > 20
    assert pack(tmp_path / "all").languages == ("en", "vi")
    assert packs.changes_since_copy(tmp_path / "all") == []
    before = unhrc.briefing(hrc59(), language="vi").markdown
    assert unhrc.briefing(hrc59(), language="vi", templates=tmp_path / "all").markdown == before


def test_unknown_names_are_all_told_with_what_was_meant_and_nothing_is_written(tmp_path):
    with pytest.raises(TemplateError) as caught:
        unhrc.copy_templates(tmp_path / "ours", only=["press_release/en", "pres_release/en", "word/pres", ""])

    assert "no built-in template 'pres_release/en'; did you mean 'press_release/en'?" in str(caught.value)
    assert "no built-in template 'word/pres'; did you mean 'word/press'?" in str(caught.value)
    assert len(caught.value.faults) == 3
    assert not (tmp_path / "ours").exists()


def test_a_file_that_is_there_is_never_overwritten(tmp_path):
    written(tmp_path, {"press_release/en.txt": "mine", "press_release/vi.txt": "mine"})

    with pytest.raises(TemplateError) as caught:
        unhrc.copy_templates(tmp_path, only=["press_release", "briefing/en"])

    assert [fault.place.file for fault in caught.value.faults] == [
        str(tmp_path / "press_release" / "en.txt"), str(tmp_path / "press_release" / "vi.txt"),
    ]  # fmt: skip
    assert sorted(path.name for path in tmp_path.rglob("*.*")) == ["en.txt", "vi.txt"]


def test_a_second_copy_extends_the_pack_toml_and_keeps_what_the_user_wrote(tmp_path):
    (tmp_path / "pack.toml").write_text("# our pack\n" + PACK + 'description = "x"\n', encoding="utf-8")

    unhrc.copy_templates(tmp_path, only="press_release/en")
    unhrc.copy_templates(tmp_path, only=["press_release/vi", "styles/vna"])
    (tmp_path / "press_release" / "en.txt").unlink()
    unhrc.copy_templates(tmp_path, only="press_release/en")

    assert (tmp_path / "pack.toml").read_text(encoding="utf-8").startswith("# our pack\n" + PACK)
    assert sorted(pack(tmp_path).copied) == ["press_release/en.txt", "press_release/vi.txt", "styles/vna.toml"]


def test_a_copy_that_fails_half_way_leaves_nothing_behind(tmp_path, monkeypatch):
    replace = packs.replace

    def fails(path, content):
        if path.name == "vi.txt":
            raise OutputError("no room")
        return replace(path, content)

    monkeypatch.setattr(packs, "replace", fails)
    with pytest.raises(OutputError, match="no room"):
        unhrc.copy_templates(tmp_path / "ours", only=["briefing/en", "briefing/vi"])

    assert [path for path in (tmp_path / "ours").rglob("*") if path.is_file()] == []


def test_changes_since_a_copy_are_told_by_block_whoever_made_them(tmp_path, monkeypatch):
    old, new, ours = tmp_path / "old", tmp_path / "new", tmp_path / "ours"
    source = "{{% block {} %}}\n{}\n{{% endblock %}}\n"
    blocks = {"same": "a", "theirs": "a", "mine": "a", "both": "a", "gone": "a"}
    written(old, {"note/en.md.j2": "".join(source.format(*item) for item in blocks.items())})
    later = {"same": "a", "theirs": "b", "mine": "a", "both": "b", "added": "b"}
    written(new, {"note/en.md.j2": "head\n" + "".join(source.format(*item) for item in later.items())})
    monkeypatch.setattr(packs, "built_in", lambda: old)
    unhrc.copy_templates(ours, only="note/en")
    edited = ours / "note" / "en.md.j2"
    mine = {**blocks, "mine": "c", "both": "c"}
    edited.write_text("".join(source.format(*item) for item in mine.items()), encoding="utf-8")
    monkeypatch.setattr(copies, "built_in", lambda: new)

    found = {change.block: change for change in packs.changes_since_copy(ours)}

    assert {name: (change.ours, change.yours) for name, change in found.items()} == {
        "": (True, False), "theirs": (True, False), "mine": (False, True), "both": (True, True),
        "added": (True, False), "gone": (True, False),
    }  # fmt: skip
    assert found["both"].place.line == 10
    assert (
        str(found["both"])
        == f"{edited}:10: block 'both' of note/en.md.j2 has changed since {installed()}: both have changed; compare them"
    )
    assert "no longer in the built-in templates" in str(found["gone"])
    assert "is new in the built-in templates" in str(found["added"])
    assert "is your own" in str(found["mine"])


def test_changes_since_a_copy_are_told_by_sentence_too(tmp_path, monkeypatch):
    old, new, ours = tmp_path / "old", tmp_path / "new", tmp_path / "ours"
    head = "# Words of a note\n\n"
    written(old, {"note/en.txt": f"{head}same = a\ntheirs = a\nmine = a\nboth = a\n"})
    written(new, {"note/en.txt": "# Other remarks\nsame = a\ntheirs   = b\nmine = a\nboth = b\nadded = b\n"})
    monkeypatch.setattr(packs, "built_in", lambda: old)
    unhrc.copy_templates(ours, only="note/en")
    edited = ours / "note" / "en.txt"
    edited.write_text(f"{head}same = a\ntheirs = a\nmine = c\nboth = c\n", encoding="utf-8")
    monkeypatch.setattr(copies, "built_in", lambda: new)

    found = {change.block: change for change in packs.changes_since_copy(ours)}

    assert {name: (change.ours, change.yours) for name, change in found.items()} == {
        "theirs": (True, False), "mine": (False, True), "both": (True, True), "added": (True, False),
    }  # fmt: skip
    assert str(found["both"]) == (
        f"{edited}:6: the sentence 'both' of note/en.txt has changed since {installed()}: both have changed; compare them"
    )


def test_lines_that_end_as_on_windows_are_no_change(tmp_path):
    unhrc.copy_templates(tmp_path, only="press_release/en")
    file = tmp_path / "press_release" / "en.txt"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert packs.changes_since_copy(tmp_path) == []


def test_a_file_that_comes_to_shadow_ours_is_seen_at_once_and_so_is_its_going(tmp_path):
    layout = tmp_path / "press_release" / "layout.md.j2"
    whole = unhrc.press_release(hrc59(), language="en", templates=tmp_path).markdown

    written(tmp_path, {"press_release/layout.md.j2": "{% block headline %}{% endblock %}\n"})
    short = unhrc.press_release(hrc59(), language="en", templates=tmp_path)
    assert [section.name for section in short.document.sections] == ["headline"]

    layout.unlink()
    assert unhrc.press_release(hrc59(), language="en", templates=tmp_path).markdown == whole


ORDER = "{# Ours. #}\n{% block lead %}{% endblock %}\n{%- block headline -%}{% endblock headline %}\n{% block box %}{% endblock %}\n"


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_layout_of_empty_blocks_is_the_order_of_the_built_in_one(tmp_path, language):
    ours = sections(unhrc.press_release(hrc59(), language=language).document)
    written(tmp_path, {"press_release/layout.md.j2": ORDER})

    theirs = sections(unhrc.press_release(hrc59(), language=language, templates=tmp_path).document)

    assert list(theirs) == ["lead", "headline"]
    assert texts_of(theirs["headline"]) == texts_of(ours["headline"])
    assert texts_of(theirs["lead"])[0][-30:] == texts_of(ours["lead"])[0][-30:]


@pytest.mark.parametrize("name", ["press_release/en.md.j2", "press_release/layout.md.j2"])
def test_blocks_are_replaced_in_the_order_of_the_pack_and_new_ones_are_filled(tmp_path, name):
    file = (
        f'{{% extends "!{name}" %}}\n{{% block lead %}}Ours.{{% endblock %}}{{% block box %}}Box.{{% endblock %}}'
    )
    order, ours = (written(tmp_path / one, {}) for one in ("order", "ours"))
    written(order, {"press_release/layout.md.j2": ORDER})
    written(ours, {name: file})

    made = sections(unhrc.press_release(hrc59(), language="en", templates=[ours, order]).document)

    assert {section: texts_of(blocks)[0] for section, blocks in made.items() if section != "headline"} == {
        "lead": "Ours.", "box": "Box.",
    }  # fmt: skip
    assert list(made) == ["lead", "headline", "box"]


def test_a_block_within_another_stands_where_the_order_names_it_and_nowhere_else(tmp_path):
    blocks = ["lead", "delegation", "notes_to_editors"]
    layout = tmp_path / "press_release" / "layout.md.j2"
    layout.parent.mkdir()
    told = []
    for order in (blocks, blocks[::2], blocks[::-1]):
        layout.write_text("".join(f"{{% block {name} %}}{{% endblock %}}\n" for name in order), encoding="utf-8")
        text = unhrc.press_release(hrc59(), language="en", templates=tmp_path).markdown
        told.append((text.count("was headed by"), text.find("was headed by") < text.find("## Notes to editors")))

    assert told == [(1, True), (1, False), (1, False)]


def test_an_order_that_comes_to_hold_words_is_a_layout_of_its_own_at_once(tmp_path):
    written(tmp_path, {"press_release/layout.md.j2": ORDER})
    assert len(unhrc.press_release(hrc59(), language="en", templates=tmp_path).document.sections) == 2

    written(tmp_path, {"press_release/layout.md.j2": "{% block lead %}Now.{% endblock %}\n"})

    assert texts(unhrc.press_release(hrc59(), language="en", templates=tmp_path).document) == ["Now."]


def test_a_mistake_in_a_block_of_an_ordered_pack_has_its_file_and_line(tmp_path):
    written(tmp_path, {
        "press_release/layout.md.j2": ORDER,
        "press_release/en.md.j2": '{% extends "!press_release/en.md.j2" %}\n{% block lead %}\n{{ sesion }}\n{% endblock %}',
    })  # fmt: skip

    with pytest.raises(TemplateError) as caught:
        unhrc.press_release(hrc59(), language="en", templates=tmp_path)

    (fault,) = caught.value.faults
    assert (fault.place.file, fault.place.line) == (str(tmp_path / "press_release" / "en.md.j2"), 3)


def test_a_template_saved_by_an_editor_of_windows_is_read(tmp_path):
    (tmp_path / "note").mkdir()
    (tmp_path / "note" / "en.md.j2").write_bytes(b"\xef\xbb\xbf# One\r\n\r\n{{ session.number }}\r\n")

    assert texts(unhrc.render(hrc59(), "note", language="en", templates=tmp_path).document) == ["One", "59"]


def test_a_pack_may_itself_be_a_link(tmp_path):
    written(tmp_path / "there", {"note/en.md.j2": "x"})
    (tmp_path / "here").symlink_to("there")

    assert unhrc.render(hrc59(), "note", language="en", templates=tmp_path / "here")
