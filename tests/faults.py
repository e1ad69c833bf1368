"""A hundred faults, seeded one at a time: where, and what is changed. Each must be noticed with its place and both values.

Wording and language files are spoiled in one language alone, in a pack of its own, as a colleague would; data in the
file of an example; finished texts in the Markdown that was written. A fault whose place is no longer there counts
as one that nobody noticed: then mend this table.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
from reading import CHECKOUT, EXAMPLES, everything, hrc59

import unhrc_reports as unhrc
from unhrc_reports.checks.finding import Finding
from unhrc_reports.errors import ReportsError
from unhrc_reports.templating.sentences.files import entries

OURS = CHECKOUT / "templates"
MAKERS = {"press_release": unhrc.press_release, "briefing": unhrc.briefing}
SESSIONS: tuple[Callable[[], unhrc.Session], ...] = (
    everything, hrc59, functools.cache(lambda: unhrc.load(EXAMPLES / "hrc58.yaml")),
)  # fmt: skip


@attrs.frozen
class Wording:
    """A sentence of one language in which `was` has become `now`."""

    tag: str
    file: str
    """Folder of the sentence: shared, press_release, briefing."""
    sentence: str
    was: str
    now: str

    def pack(self, folder: Path) -> None:
        """Write a pack with the spoiled sentence; AssertionError if the sentence is another by now."""
        file = OURS / self.file / f"{self.tag}.txt"
        held = entries(file.read_text(encoding="utf-8"), str(file))
        (text,) = [one.text for one in held if one.name == self.sentence]
        assert self.was in text, (self.sentence, text)
        (folder / self.file).mkdir()
        line = f"{self.sentence} = {text.replace(self.was, self.now, 1)}\n"
        (folder / self.file / f"{self.tag}.txt").write_text(line, encoding="utf-8")

    def noticed(self, folder: Path) -> list[Finding]:
        """What `compare` says of the first documents in which the fault shows."""
        self.pack(folder)
        kinds = MAKERS if self.file == "shared" else (self.file,)
        return next(
            filter(None, (_compared(self.tag, kind, make, folder) for make in SESSIONS for kind in kinds)), []
        )


@attrs.frozen
class LanguageFile:
    """A house style or language file of one language with other `lines`."""

    tag: str
    lines: str

    def noticed(self, folder: Path) -> list[Finding]:
        (folder / "styles").mkdir()
        file = folder / "styles" / "spoiled.toml"
        file.write_text(f'language = "{self.tag}"\n{self.lines}\n', encoding="utf-8")
        return next(
            filter(None, (_compared(self.tag, kind, make, style=file) for make in SESSIONS for kind in MAKERS)), []
        )


def _compared(
    tag: str, kind: str, session: Callable[[], unhrc.Session], *packs: Path, **style: Path
) -> list[Finding]:
    spoiled = MAKERS[kind](session(), language=tag, templates=packs, **style)
    sound = _sound(kind, session, "vi" if tag == "en" else "en")
    return list(unhrc.compare(*((spoiled, sound) if tag == "en" else (sound, spoiled))))


@functools.cache
def _sound(kind: str, session: Callable[[], unhrc.Session], tag: str) -> unhrc.Report:
    return MAKERS[kind](session(), language=tag)


@attrs.frozen
class Data:
    """The file of an example in which `was` has become `now`, the first time after `after`."""

    example: str
    was: str
    now: str
    after: str = ""

    def noticed(self, folder: Path) -> list[Finding]:
        """What `check` says besides what it says of the example."""
        text = (EXAMPLES / self.example).read_text(encoding="utf-8")
        head, mark, rest = text.partition(self.after) if self.after else ("", "", text)
        assert self.was in rest, self.was
        (folder / self.example).write_text(head + mark + rest.replace(self.was, self.now, 1), encoding="utf-8")
        known = {(one.rule, one.paths, one.values) for one in unhrc.check(unhrc.load(EXAMPLES / self.example))}
        found = unhrc.check(unhrc.load(folder / self.example))
        return [one for one in found if (one.rule, one.paths, one.values) not in known and one.rule != "no_file"]


@attrs.frozen
class Finished:
    """The Markdown of a document of HRC59 in which `was` has become `now`"""

    kind: str
    tag: str
    was: str
    now: str

    def noticed(self, folder: Path) -> list[Finding]:
        """What `verify` says of it."""
        head, mark, text = MAKERS[self.kind](hrc59(), language=self.tag).markdown.partition("\n---\n")
        assert self.was in text, self.was
        (folder / "final.md").write_text(head + mark + text.replace(self.was, self.now, 1), encoding="utf-8")
        return [one for one in unhrc.verify(folder / "final.md", hrc59()) if one.severity != "note"]


Seeded = Wording | LanguageFile | Data | Finished


def noticed(fault: Seeded, folder: Path) -> bool:
    """Whether a fault is named with both values, with the path of a datum, and with its block or its line."""
    try:
        found = fault.noticed(folder)
    except (AssertionError, ValueError):
        return False  # its place is no longer there
    except ReportsError:
        return True  # refused on loading or rendering, with file, line and cure
    return any(one.path and len(one.values) > 1 and (one.block or one.place.line) for one in found)


def missed(faults: Iterable[Seeded], folder: Path) -> list[Seeded]:
    """The faults that nobody notices."""
    left = []
    for number, fault in enumerate(faults):
        (folder / f"fault{number}").mkdir()
        if not noticed(fault, folder / f"fault{number}"):
            left.append(fault)
    return left


# fmt: off
WORDING = (
    # a part is left out
    Wording("en", "shared", "review.from", "{from_states|count:country}", "other countries"),
    Wording("vi", "shared", "text.adopted", "{kind|kind} {title|quoted}", "{kind|kind}"),
    Wording("en", "shared", "event.moderator", "{moderator|in_full}", "the delegation"),
    Wording("vi", "shared", "joint.joined", "[ của {group|partner}]", ""),
    Wording("en", "press_release", "results.passed", "[, {split_consensus|count} by consensus and", "[, some by consensus and"),
    Wording("vi", "press_release", "acts.reports", "{reports|count:report}", "các báo cáo"),
    Wording("en", "press_release", "adopted_one", ", co-sponsored by {cosponsors|count:country}", ""),
    Wording("vi", "press_release", "headline.texts", "[ về {telling.subjects|listing}]", ""),
    # a State, or a whole list of States, is left out
    Wording("en", "shared", "event.organized", ", together with {others|states}", ""),
    Wording("vi", "shared", "role_on.core group", "[ cùng với {partners|states}]", ""),
    Wording("en", "shared", "role_on.core group", " together with {partners|states}", " together with others"),
    Wording("vi", "press_release", "reviews.whole", "[: {states|states}]", ""),
    Wording("en", "shared", "review.troika", "{troika|states}", "three States"),
    Wording("vi", "shared", "joint.support.list", "{supporting_states|states}", "một số nước"),
    # a figure is typed
    Wording("en", "press_release", "lead.review", "{accepted|count}", "271"),
    Wording("vi", "press_release", "results.in_all", "{resolutions_and_decisions|count:resolution_or_decision}", "26 nghị quyết và quyết định"),
    Wording("en", "shared", "text.members", "{cosponsoring_members|count:member}", "nine members"),
    Wording("vi", "shared", "review.from", "{from_states|count:country}", "95 nước"),
    Wording("en", "press_release", "acts.themes", "{theme_count|count:theme}", "12 themes"),
    # another datum, or two figures in each other's place
    Wording("en", "press_release", "lead.review", "{accepted|count}", "{received|count}"),
    Wording("vi", "shared", "votes", "{in_favour} phiếu thuận, {against} phiếu chống", "{against} phiếu thuận, {in_favour} phiếu chống"),
    Wording("en", "shared", "votes", "{in_favour|number} in favour, {against|number} against", "{against|number} in favour, {in_favour|number} against"),
    Wording("vi", "press_release", "lead.review", "{accepted|count} trong số {received|count:recommendation}", "{received|count} trong số {accepted|count:recommendation}"),
    Wording("en", "shared", "member.candidate", "{membership.start..membership.end|years} and", "{candidacy.start..candidacy.end|years} and"),
    Wording("vi", "shared", "text.theme", "{theme|quoted}", "{title|quoted}"),
    Wording("en", "shared", "event.moderator", "{moderator|in_full}", "{session.president|in_full}"),
    # a word of a closed list takes the place of another
    Wording("en", "shared", "passage_by.consensus", "by consensus", "by a recorded vote"),
    Wording("vi", "shared", "passage_by.recorded vote", "bằng bỏ phiếu", "bằng đồng thuận"),
    Wording("en", "press_release", "voted_on.abstained", "abstained on", "voted in favour of"),
    Wording("vi", "press_release", "voted_on.against", "bỏ phiếu chống", "bỏ phiếu thuận đối với"),
    Wording("en", "press_release", "deed.core group", "co-drafted", "led"),
    Wording("vi", "press_release", "deed.core group", "đồng soạn thảo", "chủ trì"),
    Wording("en", "press_release", "voted_on.against", "voted against", "abstained on"),
    Wording("vi", "shared", "kind.decision", "quyết định", "nghị quyết"),
    # a «not» is lost or added
    Wording("en", "shared", "not_adopted.rejected", "did not adopt", "adopted"),
    Wording("vi", "shared", "not_adopted.rejected", "không thông qua", "thông qua"),
    Wording("vi", "press_release", "results.rejected", "không thông qua", "đã thông qua"),
    Wording("en", "press_release", "results.rejected", "did not adopt", "adopted"),
    Wording("vi", "shared", "event.moderator", "Hoạt động", "Hoạt động không"),
    Wording("en", "shared", "event.attendance", "It was attended", "It was not attended"),
    Wording("vi", "press_release", "reviews.not_adopted", "không được thông qua", "được thông qua"),
    # the noun of another figure
    Wording("en", "press_release", "work.cosponsored", "count:initiative", "count:resolution"),
    Wording("vi", "press_release", "meetings.panels", "count:panel", "count:report"),
    Wording("en", "shared", "review.noted", "count:recommendation", "count:national_statement"),
    Wording("vi", "shared", "noun.photograph", "bức ảnh", "phiếu"),
    Wording("en", "shared", "noun.panel", "one: panel discussion | other: panel discussions", "one: report | other: reports"),
    # a date loses its year, or its day
    Wording("en", "press_release", "next_session", "{opens|date}", "{opens|date:day}"),
    Wording("vi", "press_release", "note.scheduled", "{scheduled_close|date}", "{scheduled_close|date:day}"),
    Wording("en", "shared", "election", "{date|date}", "{date|date:month}"),
    Wording("vi", "shared", "election", "{date|date}", "{date|date:day}"),
    # another branch
    Wording("en", "shared", "held.two", "from {it|dates}", "in those days"),
    Wording("vi", "shared", "attended", "[{number|count} ]", ""),
)
LANGUAGE_FILES = (
    LanguageFile("vi", "[dates]\nmedium = \"'ngày' d/M\""),
    LanguageFile("en", '[dates]\nmedium = "d MMMM"'),
    LanguageFile("vi", "[dates]\nday = \"'tháng' M\""),
    LanguageFile("en", '[qualifiers]\n"more than" = "{}"'),
    LanguageFile("vi", '[terms]\nconsensus = "thông qua bằng bỏ phiếu"'),
    LanguageFile("en", '[terms]\nabstained = "in favour"'),
    LanguageFile("vi", '[terms]\n"core group" = "đồng bảo trợ"'),
)
DATA = (
    # what one language says in the author's words, and the other does not
    Data("hrc59.yaml", "for 17 years", "for 18 years"),
    Data("hrc59.yaml", "ngày 3/7/2025", "ngày 4/7/2025"),
    Data("hrc59.yaml", "Bangladesh, Mexico, Hà Lan", "Bangladesh, Hà Lan"),
    Data("hrc59.yaml", "8 July 2025.", "9 July 2025."),
    Data("hrc59.yaml", "no country can answer alone", "a country can answer alone"),
    Data("hrc59.yaml", "30 June 2025", "13 June 2025"),
    Data("hrc58.yaml", "27 February 2025", "28 February 2025"),
    Data("hrc58.yaml", "từ ngày 27/2/2025", "từ ngày 27/3/2025"),
    # what cannot be so
    Data("hrc59.yaml", "closed: 2025-07-08", "closed: 2025-06-08"),
    Data("hrc59.yaml", "resolutions: {value: 25", "resolutions: {value: 52"),
    Data("hrc59.yaml", "by_vote: {value: 6", "by_vote: {value: 16"),
    Data("hrc59.yaml", "number: {value: 14", "number: {value: 13"),
    Data("hrc59.yaml", "adoption: {mode: consensus, date: 2025-07-08", "adoption: {mode: consensus, date: 2025-07-18"),
    Data("hrc59.yaml", "membership: {start: 2023, end: 2025", "membership: {start: 2023, end: 2026"),
    Data("hrc59.yaml", "opened: 2025-06-30", "opened: 2025-07-30"),
    Data("hrc59.yaml", "day: 2025-07-08", "day: 2025-08-07"),
    Data("hrc58.yaml", "number: 58", "number: 85"),
    Data("hrc58.yaml", "by_vote: {value: 12", "by_vote: {value: 21"),
)
FINISHED = (
    Finished("press_release", "en", "more than 63 countries", "more than 66 countries"),
    Finished("press_release", "vi", "hơn 87 nước", "hơn 78 nước"),
    Finished("press_release", "en", "more than 63 countries", "63 countries"),
    Finished("press_release", "vi", "hơn 63 nước", "gần 63 nước"),
    Finished("press_release", "en", "two resolutions", "three resolutions"),
    Finished("press_release", "en", "On 8 July", "On 9 July"),
    Finished("press_release", "vi", "8/7", "7/8"),
    Finished("press_release", "en", "Mexico", "Moldova"),
    Finished("press_release", "vi", "Bangladesh", "Bhutan"),
    Finished("press_release", "en", "Mai Phan Dũng", "Mai Phan Dung"),
    Finished("press_release", "en", "by consensus", "by a recorded vote"),
    Finished("press_release", "vi", "bằng đồng thuận", "bằng bỏ phiếu"),
    Finished("press_release", "en", "2023–2025", "2022–2025"),
    Finished("press_release", "vi", "đồng soạn thảo", "chủ trì"),
    Finished("briefing", "en", "26 resolutions and decisions", "25 resolutions and decisions"),
    Finished("briefing", "vi", "35", "53"),
    Finished("briefing", "en", "Angola, ", ""),
    Finished("briefing", "vi", "Ai Cập, ", ""),
    Finished("briefing", "en", "Saudi Arabia", "Qatar"),
    Finished("briefing", "vi", "Dũng", "Dung"),
    Finished("briefing", "en", "2008", "2018"),
    Finished("briefing", "vi", "2008", "2009"),
    Finished("briefing", "en", "Jürg Lauber", "Jorg Lauber"),
)
# fmt: on
FAULTS: tuple[Seeded, ...] = (*WORDING, *LANGUAGE_FILES, *DATA, *FINISHED)
