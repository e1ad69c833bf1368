"""Whatever template is made of the documented language, its lines, conditions and loops print what they say, and data stays data.

Each piece below is a bit of template with what it must print. A template is put together of them at random, filled with
hostile data, and read: no false condition leaves an empty line, no two paragraphs merge, no value becomes markup.
"""

import datetime
import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import texts

import unhrc_reports as unhrc
from unhrc_reports.model import Delegation, Session, Statement
from unhrc_reports.text import Text

HOSTILE = st.text("ab*_`#-+.1)>[](){}|\\<&!~^:=$% Việt", min_size=1, max_size=8).filter(
    lambda text: text == text.strip() and "  " not in text
)
NUMBERS = itertools.count()


@st.composite
def sessions(draw):
    topics = draw(st.lists(HOSTILE, max_size=3))
    day = datetime.date(2025, 7, 8)
    return Session(
        number=59, opened=day, closed=day, delegation=Delegation(state="VN"), city=Text(en=draw(HOSTILE)),
        venue=Text(en=draw(HOSTILE)), statements=tuple(Statement(topic=Text(en=topic)) for topic in topics),
    )  # fmt: skip


WORDS = ["Alpha", "beta,", "co-sponsor", "(see gamma)", "delta."]
PIECES = {
    **{word: lambda s, word=word: word for word in WORDS},
    "{{ session.city }}": lambda s: s.city["en"],
    "{{ session.room or '' }}": lambda s: "",
    '{{ session.subject | phrase("on {}") }}': lambda s: "",
    '{{ session.venue | phrase("at {}") }}': lambda s: f"at {s.venue['en']}",
    "{{ session.venue | quoted }}": lambda s: f"“{s.venue['en']}”",
    "{% if session.subject %}never{% endif %}": lambda s: "",
    "{% if session.subject %}never{% else %}else{% endif %}": lambda s: "else",
    "{% if session.venue %}in {{ session.venue }}{% endif %}": lambda s: f"in {s.venue['en']}",
    '{{ chain([session.city, session.subject, session.venue], mark=" / ") }}': lambda s: (
        f"{s.city['en']} / {s.venue['en']}"
    ),
    "{{ session.number | ordinal }}": lambda s: "59th",
    "{{ session.statements | map(attribute='topic') | chain(' + ') }}": lambda s: " + ".join(
        one.topic["en"] for one in s.statements
    ),
    "{% for one in session.statements %}<{{ one.topic }}>{% endfor %}".replace("<", "“").replace(
        ">", "”"
    ): lambda s: "".join(f"“{one.topic['en']}”" for one in s.statements),
}
LINE = st.lists(st.sampled_from(sorted(PIECES)), min_size=1, max_size=4)
NOTHING_LINES = ["{% set x = session.venue %}", "{# a remark #}", "{% if session.subject %}\nnever\n{% endif %}"]


def said(pieces, session):
    return " ".join(filter(None, (PIECES[piece](session) for piece in pieces)))


@st.composite
def paragraphs(draw):
    """Lines without a blank one between them: one paragraph."""
    lines = draw(st.lists(st.one_of(LINE, st.sampled_from(NOTHING_LINES)), min_size=1, max_size=4))
    source = [line if isinstance(line, str) else " ".join(line) for line in lines]

    def expected(session):
        told = [said(line, session) for line in lines if not isinstance(line, str)]
        return [text] if (text := " ".join(filter(None, told))) else []

    return "\n".join(source), expected


@st.composite
def headings(draw):
    line = [draw(st.sampled_from(WORDS)), *draw(LINE)]
    return "## " + " ".join(line), lambda session: [said(line, session)]


@st.composite
def lists(draw):
    line = [draw(st.sampled_from(WORDS)), *draw(LINE)]
    words = " ".join(line)

    def expected(session):
        return [f"{said(line, session)} {one.topic['en']}" for one in session.statements]

    return f"{{% for one in session.statements %}}\n- {words} {{{{ one.topic }}}}\n{{% endfor %}}", expected


@st.composite
def tables(draw):
    line = [draw(st.sampled_from(WORDS)), *draw(LINE)]

    def expected(session):
        rows = [cell for one in session.statements for cell in (one.topic["en"], said(line, session))]
        return ["Head", "Tail", *rows]

    rows = f"{{% for one in session.statements %}}\n| {{{{ one.topic }}}} | {' '.join(line)} |\n{{% endfor %}}"
    return f"| Head | Tail |\n|---|---|\n{rows}", expected


BLOCK = st.one_of(paragraphs(), headings(), lists(), tables())


def joined(blocks):
    return "\n\n".join(source for source, _ in blocks)


@st.composite
def conditions(draw):
    """Blocks under a condition, with another way, or once for each statement."""
    inner, other = draw(st.lists(BLOCK, min_size=1, max_size=2)), draw(st.lists(BLOCK, min_size=1, max_size=2))
    edge = draw(st.sampled_from(["\n", "\n\n"]))
    way = draw(st.sampled_from(["true", "false", "else", "for"]))
    body = f"{edge}{joined(inner)}{edge}"

    def told(blocks):
        return lambda session: [text for _, expected in blocks for text in expected(session)]

    if way == "for":
        source = f"{{% for each in session.statements %}}{edge}{joined(inner)}\n\n{{% endfor %}}"
        return source, lambda session: told(inner)(session) * len(session.statements)
    condition = "session.venue" if way == "true" else "session.subject"
    otherwise = f"{{% else %}}{edge}{joined(other)}{edge}" if way == "else" else ""
    printed = {"true": told(inner), "false": lambda session: [], "else": told(other)}[way]
    return f"{{% if {condition} %}}{body}{otherwise}{{% endif %}}", printed


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("pack")


@given(st.lists(st.one_of(BLOCK, conditions()), min_size=1, max_size=5), sessions())
@settings(max_examples=300, deadline=None)
def test_a_template_prints_its_blocks_and_nothing_else(folder, blocks, session):
    report = filled(folder, joined(blocks) + "\n", session)

    expected = [text for _, told in blocks for text in told(session)]
    assert [spaced(text) for text in texts(report.document)] == ["Title", *expected]


@given(st.lists(st.one_of(BLOCK, conditions()), min_size=1, max_size=5), sessions())
@settings(max_examples=40, deadline=None)
def test_no_writer_leaves_an_empty_paragraph(folder, blocks, session):
    report = filled(folder, joined(blocks) + "\n", session)

    assert "\n\n\n" not in report.markdown
    empty = [p for p in report.to_docx().paragraphs if not p.text.strip()]
    assert [
        p for p in empty if not str(p._p.getprevious().tag).endswith("}tbl")
    ] == []  # Word wants one after a table


def filled(folder, source, session):
    kind = f"kind{next(NUMBERS)}"
    (folder / kind).mkdir()
    (folder / kind / "en.md.j2").write_text("# Title\n\n" + source, encoding="utf-8")
    return unhrc.render(session, kind, language="en", templates=folder)


def spaced(text):
    """Blanks of an absent piece are no fault; a line break is."""
    return re.sub(" +", " ", text).strip(" ")
