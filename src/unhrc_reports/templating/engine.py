"""The engine of one language: fills a template with a session.

It is made once for a language and a list of folders, and kept; a changed file
is read again. What goes wrong in a template comes out as a TemplateError that
names the user's file and line.
"""

from __future__ import annotations

import functools
import itertools
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import jinja2
from jinja2.debug import rewrite_traceback_stack

from unhrc_reports.errors import Fault, Place, ReportsError, TemplateError
from unhrc_reports.house import NO_CHANGES, HouseStyle
from unhrc_reports.ledger import Ledger, opened
from unhrc_reports.localisation import Localisation, language
from unhrc_reports.model import Session
from unhrc_reports.templating import mentions, notes
from unhrc_reports.templating.environment import Environment
from unhrc_reports.templating.finding import Folders, built_in
from unhrc_reports.templating.views import View, at
from unhrc_reports.templating.wording import Wording

MOST_CHARACTERS = 10_000_000
"""A filled template longer than this is a mistake; the longest real report has a hundredth of it."""
MOST_SECONDS = 10.0
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

    def __init__(self, tag: str, folders: tuple[Path, ...], style: HouseStyle | None = None) -> None:
        self.loader = Folders(folders)
        file = self.loader.find(f"languages/{tag}.toml")
        changes = style.changes if style else NO_CHANGES
        self.language = language(tag, file.read_text(encoding="utf-8"), str(file), changes)
        self.localisation = Localisation(self.language)
        self.environment = make_environment(self.loader, Wording(self.localisation))
        self_test(self.environment)
        self._last: tuple[View, Ledger] | None = None

    def fill(self, kind: str, session: Session, about: str = "", audience: str = "internal") -> Filled:
        """The text of a document, and the ledger of what it prints; `about` is the path of a contribution."""
        name = f"{kind}/{self.language.tag}.md.j2"
        try:
            template = self.environment.get_template(name)
            root, ledger = self._view(session)
            context = template.new_context(self._known(root, about, audience))
            with opened(ledger), mentions.begun(), notes.begun(root) as apparatus:
                text = _limited(template.root_render_func(context), name)
                return Filled(text + apparatus.definitions(), ledger)
        except ReportsError:
            raise
        except jinja2.TemplateSyntaxError as error:
            raise template_error(str(error.message), error.filename or error.name, error.lineno) from None
        except jinja2.TemplateNotFound as error:
            raise template_error(str(error.message)) from None
        except Exception:  # a template can make any Python expression fail; the user gets file and line
            raise _located(rewrite_traceback_stack()) from None

    def _known(self, root: View, about: str, audience: str) -> dict[str, Any]:
        """The names that every template knows."""
        known: dict[str, Any] = {"session": root, "language": self.language.tag, "audience": audience}
        if about:
            one = known["about"] = at(root, about)
            known["about_kind"] = type(one.record).__name__
        return known

    def _view(self, session: Session) -> tuple[View, Ledger]:
        """The view of a session and its ledger; the last are kept, for a session is told in several documents."""
        last = self._last
        if last is None or last[0].record is not session:
            last = self._last = View(session, "", self.localisation), Ledger()
        return last


def template_error(message: str, file: str | None = None, line: int | None = None) -> TemplateError:
    """An error at a line of a template."""
    return TemplateError([Fault(Place(file=file, line=line), {"en": message})])


def _located(error: BaseException) -> TemplateError:
    place: tuple[str, int] | None = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            place = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return template_error(str(error) or type(error).__name__, *(place or ()))


def _limited(pieces: Any, name: str) -> str:
    written, size, until = [], 0, time.monotonic() + MOST_SECONDS
    while batch := "".join(itertools.islice(pieces, BATCH)):
        written.append(batch)
        size += len(batch)
        if size > MOST_CHARACTERS or time.monotonic() > until:
            raise template_error(f"{name} writes without end; look for a loop that does not stop")
    return "".join(written)


JINJA_FILTERS = (
    "default",
    "first",
    "last",
    "length",
    "list",
    "map",
    "reject",
    "rejectattr",
    "select",
    "selectattr",
)
"""Jinja's own filters that keep paths and cost little."""


def make_environment(loader: jinja2.BaseLoader, wording: Wording) -> Environment:
    """An environment with the filters of a language, for templates from any loader."""
    environment = Environment(loader, wording.localisation.spelled if wording.localisation.respells else None)
    environment.filters |= {name: jinja2.filters.FILTERS[name] for name in JINJA_FILTERS} | wording.filters()
    environment.globals |= {
        "chain": wording.chain,
        "lines": wording.lines,
        "first": wording.first_mention,
        "listing": wording.listing,
        "mention": wording.mention,
        "note": wording.note,
        "pattern": wording.pattern,
        "period": wording.period,
        "years": wording.years,
        "namespace": jinja2.utils.Namespace,
    }
    return environment


TRIAL = "{% macro m(x) %}{{ x }}{% endmacro %}{% set s %}{{ v }}{% endset %}{{ v }}{{ v ~ s }}{{ s + v }}{{ m(v) }}"
"""The ways out of a template through which a new version of Jinja could let data pass as it is."""


def self_test(environment: Environment) -> None:
    """See that a value with markup in it does not come out as markup, before any document is filled."""
    with opened(Ledger()):
        said = environment.from_string(TRIAL).render(v="*|<")
    if any(mark in said for mark in "*|<"):
        raise template_error("this version of Jinja lets data through as markup; install jinja2 3.1.6")


@functools.lru_cache(32)
def _engine(tag: str, folders: tuple[Path, ...], style: HouseStyle | None, read: int) -> Engine:
    return Engine(tag, folders, style)


def engine(tag: str, templates: tuple[Path, ...] = (), styles: Iterable[HouseStyle] = ()) -> Engine:
    """The engine of a language; the user's folders shadow the built-in one, and of the styles its own applies."""
    folders = (*templates, built_in())
    try:
        file = Folders(folders).find(f"languages/{tag}.toml")
    except jinja2.TemplateNotFound:
        message = f"there is no language file languages/{tag}.toml; write one, or choose en or vi"
        raise template_error(message) from None
    own = next((style for style in styles if style.language == tag), None)
    return _engine(tag, folders, own, file.stat().st_mtime_ns)
