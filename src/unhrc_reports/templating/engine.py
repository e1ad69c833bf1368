"""The engine of one language: fills a template with a session.

It is made once for a language and a list of folders, and kept; a changed file
is read again. What goes wrong in a template comes out as a TemplateError that
names the user's file and line.
"""

from __future__ import annotations

import datetime
import functools
import itertools
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import attrs
import jinja2

from unhrc_reports.errors import Fault, ReportsError, TemplateError
from unhrc_reports.house import NO_CHANGES, HouseStyle
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.localisation import Language, Localisation, language
from unhrc_reports.model import Session
from unhrc_reports.telling import Telling
from unhrc_reports.telling.day import known_on
from unhrc_reports.telling.news import told_as
from unhrc_reports.telling.occasion import Occasion, occasion
from unhrc_reports.templating import mentions, notes
from unhrc_reports.templating.environment import Environment
from unhrc_reports.templating.finding import Folders, built_in
from unhrc_reports.templating.limits import MOST_BYTES, MOST_CHARACTERS, Refused, limited, pay
from unhrc_reports.templating.locating import located
from unhrc_reports.templating.own import NONE, Own
from unhrc_reports.templating.proofing import address, fault, proof
from unhrc_reports.templating.sentences.book import Book
from unhrc_reports.templating.sentences.saying import Speaker
from unhrc_reports.templating.sentences.voice import speaking
from unhrc_reports.templating.trial import self_test
from unhrc_reports.templating.views import View, World, at
from unhrc_reports.templating.vocabulary import make_environment
from unhrc_reports.templating.wording import Wording

BATCH = 512


@attrs.frozen
class Filled:
    """A filled template."""

    text: str
    """Markdown, with a token for each value."""
    ledger: Ledger
    """What each token stands for."""

    @property
    def missing(self) -> list[str]:
        """Paths of the texts that the document was to print, and that the data does not have in its language."""
        return self.ledger.missing_in(self.text)


class Engine:
    """Fills the templates of one language."""

    kind_of_environment = Environment

    def __init__(
        self, tag: str, folders: tuple[Path, ...], style: HouseStyle | None = None, own: Own = NONE
    ) -> None:
        self.loader = Folders(folders)
        self.language = _language(self.loader.find(f"languages/{tag}.toml"), style)
        self.localisation = Localisation(self.language)
        self.wording = Wording(self.localisation)
        self.environment = make_environment(self.loader, self.wording, self.kind_of_environment)
        self_test(self.environment)
        own.add_to(self.environment, self.localisation)
        self._proofed: dict[str, int] = {}
        self._books: dict[str, Book] = {}
        self._last: tuple[Session, Occasion, str, View, Ledger] | None = None

    def fill(
        self,
        kind: str,
        session: Session,
        about: str = "",
        audience: str = "internal",
        as_of: datetime.date | None = None,
    ) -> Filled:
        """The text of a document, and the ledger of what it prints; `about` is the path of a contribution."""
        root, ledger = self._view(session, audience, occasion(session, kind, about, as_of))
        try:
            with opened(ledger), mentions.begun(), notes.begun(root) as apparatus, limited():
                known = self._known(root, about, audience)
                with speaking(Speaker(self.book(kind), self.wording, known)):
                    text = self._text(self.template(kind), known)
                return Filled(text + apparatus.definitions(), ledger)
        except ReportsError:
            raise
        except Exception as error:  # a template can make any Python expression fail; the user gets file and line
            raise located(error, self.loader, kind) from error.__cause__

    def template(self, kind: str) -> str:
        """The name of the template of a kind of document: that of the language, else the layout for all."""
        own = f"{kind}/{self.language.tag}.md.j2"
        return own if next(self.loader.candidates(own), None) else f"{kind}/layout.md.j2"

    def book(self, kind: str) -> Book:
        """The sentences of a kind of document, read anew where one of their files has changed."""
        known = self._books.get(kind)
        if known is None or not known.is_fresh():
            spelled = self.localisation.spelled if self.localisation.respells else None
            known = self._books[kind] = Book(self.loader, kind, self.language.tag, spelled)
        return known

    def _text(self, name: str, known: dict[str, Any]) -> str:
        """The text of a template; what it needs is proofed where one of its files was read since it last was."""
        environment = self.environment
        try:
            self._proof(name)
            template = environment.get_template(name)
            self._proof(name)
            text = _limited(template.root_render_func(template.new_context(known)))  # type: ignore[arg-type]  # a generator
        except (jinja2.TemplateError, RecursionError):
            proof(environment, name)
            raise
        self._proof(name)
        return text

    def _proof(self, name: str) -> None:
        if self._proofed.get(name) != self.environment.read:
            proof(self.environment, name)
            self._proofed[name] = self.environment.read

    def addressed(self, kind: str, block: str, fault: Fault) -> Fault:
        """A fault of what a block printed, with the line that it was printed from, as far as that is known."""
        return address(self.environment, self.template(kind), block, fault)

    def _known(self, root: View, about: str, audience: str) -> dict[str, Any]:
        """The names that every template knows."""
        known: dict[str, Any] = {"session": root, "language": self.language.tag, "audience": audience}
        known["state"], known["telling"] = root.field("delegation").field("state"), root.told()
        if about:
            one = known["about"] = at(root, about)
            known["about_kind"] = type(one.record).__name__
            known["about_as"] = told_as(one.record, known["telling"].record)
            known["about_day"] = root.told().field("dated") or root.field("closed")
        return known

    def _view(self, session: Session, audience: str, of: Occasion) -> tuple[View, Ledger]:
        """What a document knows of a session, and its ledger; the last are kept for the next language or kind."""
        last = self._last
        if last is None or last[0] is not session or last[1:3] != (of, audience):
            known = known_on(session, of)
            world = World(self.localisation, Telling(known, audience, of))
            last = self._last = session, of, audience, View(known, "", world), Ledger()
        return last[3:]


def _language(file: Path, style: HouseStyle | None) -> Language:
    """Read a language file, as a house changes it."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ValueError("is too large")
        source = file.read_text(encoding="utf-8-sig")
        return language(file.stem, source, str(file), style.changes if style else NO_CHANGES, style)
    except (OSError, ValueError, RecursionError) as error:
        raise template_error(f"cannot be read as a language file: {error}", str(file)) from None


def template_error(message: str, file: str | None = None, line: int | None = None) -> TemplateError:
    """An error at a line of a template."""
    return TemplateError([fault(message, file, line)])


def _limited(pieces: Generator[str, None, None]) -> str:
    """The text of a template; what is too much is refused at the line that is being filled."""
    written: list[str] = []
    size = 0
    while batch := list(itertools.islice(pieces, BATCH)):
        size += sum(map(len, batch))
        try:
            _allow(size, len(batch))
        except Refused as error:
            pieces.throw(error)
        written.append("".join(batch))
    return "".join(written)


def _allow(size: int, pieces: int) -> None:
    if size > MOST_CHARACTERS:
        raise Refused("the template writes without end; look for a loop that does not stop")
    if pieces == BATCH:
        pay(BATCH)


@functools.lru_cache(32)
def _engine(tag: str, folders: tuple[Path, ...], style: HouseStyle | None, own: Own, read: int) -> Engine:
    return Engine(tag, folders, style, own)


def engine(
    tag: str, templates: tuple[Path, ...] = (), styles: Iterable[HouseStyle] = (), own: Own = NONE
) -> Engine:
    """The engine of a language; the user's folders shadow the built-in one, and of the styles its own applies.

    `own` are filters and globals of the user; the same functions give the same engine.
    """
    folders = (*templates, built_in())
    try:
        file = Folders(folders).find(f"languages/{tag}.toml")
    except jinja2.TemplateNotFound:
        known = ", ".join(sorted({one.stem for folder in folders for one in folder.glob("languages/*.toml")}))
        message = f"there is no language file languages/{tag}.toml; write one, or choose {known}"
        raise template_error(message) from None
    house = next((style for style in styles if style.language == tag), None)
    return _engine(tag, folders, house, own, file.stat().st_mtime_ns)
