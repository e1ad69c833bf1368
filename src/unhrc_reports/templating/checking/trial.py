"""A document is tried: every block and every expression of the user's is filled, and what goes wrong is gathered.

Where rendering stops at the first mistake, a trial goes on: an expression that
fails prints nothing, and its fault is kept. Mistakes that come to light in a
template of ours belong to the line of the user's that called it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import attrs
import jinja2
from jinja2.compiler import Frame

from unhrc_reports.errors import Fault, Place, TemplateError
from unhrc_reports.ledger import TOKEN, Ledger, opened
from unhrc_reports.model import Session
from unhrc_reports.shield import SECTIONS
from unhrc_reports.telling import Telling
from unhrc_reports.telling.occasion import occasion
from unhrc_reports.templating import mentions, notes
from unhrc_reports.templating.engine import Engine
from unhrc_reports.templating.environment import Environment, Generator
from unhrc_reports.templating.finding import excerpt
from unhrc_reports.templating.limits import Refused, limited
from unhrc_reports.templating.locating import located
from unhrc_reports.templating.own import Own
from unhrc_reports.templating.sentences.book import Sentence
from unhrc_reports.templating.sentences.notation import values
from unhrc_reports.templating.sentences.saying import Scope, Speaker
from unhrc_reports.templating.sentences.voice import speaking
from unhrc_reports.templating.views import Items, View, World


@attrs.define
class Trial:
    """What came of filling one document."""

    engine: Engine
    kind: str
    only: frozenset[str] | None = None
    """The blocks that are filled, where not all are."""
    faults: list[Fault] = attrs.field(factory=list)
    empty: set[tuple[str, int]] = attrs.field(factory=set)
    """File and line of expressions of the user's that printed nothing."""
    text: str = ""
    ledger: Ledger = attrs.field(factory=Ledger)
    has_ended: bool = True
    """Whether it came to an end by itself."""
    reads: set[str] = attrs.field(factory=set)
    """The paths that were asked of the data: `resolutions[].theme`."""
    scopes: dict[str, dict[str, Scope]] = attrs.field(factory=dict)
    """What each sentence was said about: by its name, one of each kind of record."""
    root: View | None = None
    speaker: Speaker | None = None

    def values_of(self, sentence: Sentence, scope: Scope) -> list[Fault]:
        """What goes wrong with each value of a sentence, said about this; one does not hide another."""
        if self.root is None or self.speaker is None:
            return []
        found: list[Fault] = []
        with opened(self.ledger), mentions.begun(), notes.begun(self.root), limited(), speaking(self.speaker):
            for value in (one for cell in sentence.cells for one in values(cell)):
                try:
                    self.speaker.part(sentence, value, scope)
                except TemplateError as error:
                    found += error.faults
        return found

    def failed(self, error: BaseException, file: str = "", line: int = 0) -> None:
        """Keep a fault; one in a file of ours at the line of the user's that led there."""
        if isinstance(error, Refused):
            self.has_ended = False
        self.has_ended = self.has_ended and not isinstance(error, RecursionError)
        told = error if isinstance(error, TemplateError) else located(error, self.engine.loader, self.kind)
        for fault in told.faults:
            ours = fault.place.file is None or not self.engine.loader.is_users(fault.place.file)
            if ours and file:
                fault = Fault(
                    Place(file=file, line=line, path=fault.place.path), fault.wording, excerpt(file, line)
                )
            self.faults.append(fault)

    def sections(self) -> dict[str, str]:
        """The text of each block, with its tokens; under "" what stands outside of blocks."""
        pieces = SECTIONS.split(self.text)
        return dict(zip(["", *pieces[1::2]], pieces[::2], strict=True))

    def facts(self, text: str) -> set[str]:
        """The paths of the values that a text prints."""
        return {self.ledger.values[token].path for token in TOKEN.findall(text) if token in self.ledger.values} - {
            ""
        }


_OPEN: ContextVar[Trial | None] = ContextVar("trial", default=None)


def guarded(expression: Callable[[], Any], line: int, is_users: bool) -> Any:
    """What generated code calls for each expression that a template prints."""
    trial = _OPEN.get()
    if trial is None or not is_users:
        return expression()
    file = str(expression.__globals__["__jinja_template__"].filename)
    try:
        said = expression()
    except Exception as error:  # whatever a template of the user's can come to
        trial.failed(error, file, line)
        return ""
    if not str(said).strip():
        trial.empty.add((file, line))
    return said


class TryingGenerator(Generator):
    """Writes the code of templates so that each expression can fail for itself."""

    def _output_child_pre(self, node: Any, frame: Frame, finalize: Any) -> None:
        self.write("guarded(lambda: ")
        super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Any, frame: Frame, finalize: Any) -> None:
        super()._output_child_post(node, frame, finalize)
        folders: Any = self.environment.loader
        self.write(f", {node.lineno}, {bool(self.filename) and folders.is_users(str(self.filename))})")

    def writeline(self, x: str, node: Any = None, extra: int = 0) -> None:
        """Write a line of code; after Jinja's imports, ours."""
        super().writeline(x, node, extra)
        if x.startswith("from jinja2.runtime import "):
            super().writeline(f"from {__name__} import guarded")


class Lenient(dict[str, Any]):
    """Filters or tests, of which one that there is not leaves a value as it is, so that a trial can go on."""

    def get(self, name: str, default: Any = None) -> Any:
        """What is called so, or what stands in for it."""
        return super().get(name, _unchanged)

    def __missing__(self, name: str) -> Any:
        return _unchanged


def _unchanged(value: Any = None, *_: Any, **__: Any) -> Any:
    return value


class TryingEnvironment(Environment):
    """The environment of a trial."""

    code_generator_class = TryingGenerator


class Guard:
    """A block that cannot stop the others."""

    def __init__(self, name: str, block: Callable[[Any], Iterator[str]], trial: Trial) -> None:
        self.name, self.block, self.trial = name, block, trial

    def __eq__(self, other: object) -> bool:
        return self.block == other

    def __hash__(self) -> int:
        return hash(self.block)

    def __call__(self, context: Any) -> Iterator[str]:
        """Fill the block."""
        if self.trial.only is not None and self.name not in self.trial.only:
            return
        try:
            yield from self.block(context)
        except Exception as error:  # as above
            self.trial.failed(error)


class Guards(dict[str, list[Any]]):
    """The blocks of a document, guarded when they are called."""

    trial: Trial

    def __getitem__(self, name: str) -> list[Any]:
        first, *others = super().__getitem__(name)
        return [Guard(name, first, self.trial), *others]


class Recorder(Speaker):
    """Says sentences, and remembers what each was said about."""

    trial: Trial

    def said(self, sentence: Any, scope: Scope, claim: str = "") -> Any:
        """Say a sentence."""
        kind = type(scope.about.record).__name__ if isinstance(scope.about, View) else type(scope.about).__name__
        self.trial.scopes.setdefault(sentence.entry.name, {}).setdefault(f"{kind} {sorted(scope.given)}", scope)
        return super().said(sentence, scope, claim)


class TryingEngine(Engine):
    """Tries the templates of one language."""

    kind_of_environment = TryingEnvironment

    def __init__(self, tag: str, folders: tuple[Path, ...], own: Own) -> None:
        super().__init__(tag, folders, None, own)
        self.environment.filters = Lenient(self.environment.filters)
        self.environment.tests = Lenient(self.environment.tests)

    def attempt(
        self, kind: str, session: Session, about: str = "", audience: str = "internal",
        only: frozenset[str] | None = None,
    ) -> Trial:  # fmt: skip
        """Fill a document as far as it can be filled."""
        trial = Trial(self, kind, only)
        root = View(
            session, "", World(self.localisation, Telling(session, audience, occasion(session, kind, about)))
        )
        with opened(trial.ledger), mentions.begun(), notes.begun(root), limited(), _tried(trial):
            known = self._known(root, about, audience)
            try:
                speaker = Recorder(self.book(kind), self.wording, known)
            except TemplateError as error:
                trial.faults += error.faults
                return trial
            speaker.trial, trial.root, trial.speaker = trial, root, speaker
            with speaking(speaker):
                self._attempt(trial, known)
        trial.reads = {path for held in known.values() for path in _reads(held, set())}
        return trial

    def _attempt(self, trial: Trial, known: dict[str, Any]) -> None:
        pieces: list[str] = []
        try:
            template = self.environment.get_template(self.template(trial.kind))
            context = template.new_context(known)
            guards = Guards(context.blocks)
            guards.trial, context.blocks = trial, guards
            pieces.extend(template.root_render_func(context))
        except (jinja2.TemplateNotFound, jinja2.TemplateSyntaxError):
            return  # found when the templates were read
        except Exception as error:  # as above
            trial.failed(error)
        finally:
            trial.text = "".join(pieces)


@contextlib.contextmanager
def _tried(trial: Trial) -> Iterator[None]:
    mark = _OPEN.set(trial)
    try:
        yield
    finally:
        _OPEN.reset(mark)


def _reads(held: Any, known: set[int]) -> Iterator[str]:
    """The paths of everything that was asked of a view, and of what that gave."""
    if id(held) in known:
        return
    known.add(id(held))
    if isinstance(held, View):
        for name, value in held.seen.items():
            if held.is_field(name):
                yield _general(f"{held.path}.{name}".lstrip("."))
            yield from _reads(value, known)
    elif isinstance(held, Items):
        for one in held:
            yield from _reads(one, known)


def _general(path: str) -> str:
    """A path without the places of lists: `resolutions.0.theme` is `resolutions[].theme`.

    >>> _general("resolutions.0.cosponsors.1.value")
    'resolutions[].cosponsors[].value'
    """
    return "".join("[]" if step.isdigit() else f".{step}" for step in path.split(".")).lstrip(".")
