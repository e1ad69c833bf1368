"""The one place where the Council half and the document half meet.

A session is filled into a template, the filled template is read into a tree,
and the tree becomes a Report, which writers make files of. A text that the
data does not have in the document's language is an error that names them all.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, Unpack, get_args

from unhrc_reports.abridging import Length, abridged
from unhrc_reports.composing import composed
from unhrc_reports.contributions import Contribution, contribution_path
from unhrc_reports.document.inlines import pretty
from unhrc_reports.document.nodes import Parallel
from unhrc_reports.errors import (
    DataError,
    Fault,
    MissingTranslation,
    Place,
    ReferenceDocumentError,
    ReportsError,
    TemplateError,
)
from unhrc_reports.house import HouseStyle, Styles, house_style
from unhrc_reports.messages import message
from unhrc_reports.model import Session
from unhrc_reports.options import Arrangement, Audience, Options, Paths, Publication, chosen_day, named_options
from unhrc_reports.report import Report
from unhrc_reports.telling.occasion import Occasion, at, is_to_come, occasion
from unhrc_reports.templating.engine import engine
from unhrc_reports.templating.finding import Folders, built_in
from unhrc_reports.templating.own import own
from unhrc_reports.templating.packs import usable

LOOKS: Mapping[str, str] = MappingProxyType({"ministry_report": "decree30"})
"""The look of a kind of document, where there is none of its own name."""


@named_options
def render(
    session: Session,
    kind: str,
    *,
    language: str | Sequence[str],
    arrangement: Arrangement = "columns",
    templates: Paths = (),
    reference: str | os.PathLike[str] | None = None,
    about: str = "",
    audience: Audience = "internal",
    style: Styles | Iterable[Styles] = (),
    filters: Mapping[str, Callable[..., Any]] | None = None,
    globals: Mapping[str, Any] | None = None,  # noqa: A002  # the word of those who write templates
    length: Length = "full",
    as_of: datetime.date | str | None = None,
) -> Report:
    """Fill the templates of a kind of document with a session.

    Several languages make one document, in `columns` side by side or in `sequence`; Markdown has no columns.
    `kind` is the folder of the templates, `templates` folders of your own that shadow the built-in one, and
    `reference` the Word file that gives the look, or the name of one of ours: «decree30». `about` is the path of
    the contribution that the document is on, if it is on one; a document for a `public` audience leaves out what
    is not for it. `style` is a house style such as «vna», or one for each language. `filters` are functions of
    your own, which get plain values and whose texts are data, and `globals` values or functions. A document of a
    `length` («short», «standard») leaves out what matters least, the same in every language; `Report.left_out`
    names it. A document tells what was known on its day, that of the release, the brief, the opening or the
    contribution; `as_of` is another day, as a date or as «2025-07-03», and the document says it. Raises DataError
    where the words that it is on were not yet said on that day, TemplateError, MissingTranslation with every text
    that was to be printed and is not there in the language, and UsageError for an option that is not one of these.
    """
    tags = (language,) if isinstance(language, str) else tuple(dict.fromkeys(language))
    _must_fit(session, tags, arrangement, audience, length)
    day = chosen_day(as_of)
    _must_have_happened(session, occasion(session, kind, about, day))
    if kind == "ministry_report" and reference is None:
        _must_be_entitled(session)
    folders = _folders(templates)
    styles, added = _styles(style, tags, folders), own(filters, globals)
    fillers = [engine(tag, folders, styles, added) for tag in tags]
    try:
        filled = [filler.fill(kind, session, about, audience, day) for filler in fillers]
    except TemplateError as error:
        from unhrc_reports.templating.checking.together import with_all  # is needed only where there is a mistake

        raise with_all(error, folders, kind, filters or {}, globals or {}) from error.__cause__
    if missing := [(pretty(path), tag) for tag, one in zip(tags, filled, strict=True) for path in one.missing]:
        raise MissingTranslation([_untranslated(path, tag, session) for path, tag in missing])
    whole = (composed(session, kind, filler, one, about) for filler, one in zip(fillers, filled, strict=True))
    documents, left_out = zip(*(abridged(one, session, length) for one in whole), strict=True)
    document = documents[0] if len(documents) == 1 else Parallel(documents, arrangement)
    look = _reference(kind, fillers[0].loader, reference)
    return Report(document, _picture_folder(session), look, session, tuple(sorted(set().union(*left_out))))


def _must_fit(session: object, tags: tuple[str, ...], arrangement: str, audience: str, length: str) -> None:
    """Raise ReportsError for what no document can be made of."""
    if not tags or arrangement not in get_args(Arrangement):
        raise ReportsError(
            message("name a language or more, and for several an arrangement: «columns» or «sequence»")
        )
    if not isinstance(session, Session):
        given = f"{session!r:.60}"
        raise ReportsError(
            message("{given} is no session; read one with unhrc.load(path), and give that", given=given)
        )
    if audience not in get_args(Audience):
        raise ReportsError(message("the audience is «internal» or «public», not {given!r}", given=audience))
    if length not in get_args(Length):
        raise ReportsError(message("the length is «short», «standard» or «full», not {given!r}", given=length))


def _must_have_happened(session: Session, of: Occasion) -> None:
    """Raise DataError for a release on words that were not yet said on its day."""
    if not is_to_come(session, of):
        return
    path = f"{pretty(of.about)}.date"
    place = session.origin.place(path) if session.origin else Place(path=path)
    said = message(
        "is {date}, and the document knows nothing after {day}; give it a later day, or tell of it in the opening "
        "release",
        date=at(session, of.about).date,
        day=of.day,
    )
    raise DataError([Fault(place, said)])


def _must_be_entitled(session: Session) -> None:
    """Raise DataError where the national title of Viet Nam would stand over the report of another delegation."""
    given = session.brief.national_title if session.brief else None
    if session.is_of_viet_nam or given:
        return
    places = session.origin.places if session.origin else {}
    said = message(
        "the report to the ministry bears the national title of Viet Nam, and this is the delegation of another; "
        "write the title and motto of its own State, or give a Word file of its own as reference"
    )
    raise DataError([Fault(places.get("brief") or Place(path="brief.national_title"), said)])


@named_options
def press_release(
    session: Session,
    *,
    language: str | Sequence[str],
    moment: Literal["closing", "opening", "event"] = "closing",
    about: str | Contribution | None = None,
    **options: Unpack[Publication],
) -> Report:
    """The press release of a moment; the other options are those of `render`.

    At the `closing` of a session it tells everything, at the `opening` what is planned, and on the day of an
    `event` one contribution: `about`, given as such or by its path, such as `events[0]`. Raises DataError
    where the session has no such contribution, or none is named.
    """
    if moment == "closing":
        return render(session, "press_release", language=language, **options)
    path = contribution_path(session, about) if moment == "event" else ""
    return render(session, f"press_release/{moment}", language=language, about=path, **options)


@named_options
def briefing(
    session: Session,
    *,
    language: str | Sequence[str],
    audience: Audience = "internal",
    **options: Unpack[Options],
) -> Report:
    """The briefing on a session; the other options are those of `render`.

    For a `public` audience the marking, the answers if raised and the background that must not be disclosed are
    left out.
    """
    return render(session, "briefing", language=language, audience=audience, **options)


@named_options
def ministry_report(
    session: Session, *, language: str | Sequence[str] = "vi", **options: Unpack[Publication]
) -> Report:
    """The Vietnamese report to the ministry, in the order, dress and house style of Decree 30/2020/NĐ-CP.

    Its templates are Vietnamese; another language is a TemplateError until somebody writes its template. Over it
    stands the national title of Viet Nam, or `brief.national_title`; without that, a report of another delegation
    is a DataError.
    """
    if language == "vi":
        options = {"style": "decree30", **options}
    return render(session, "ministry_report", language=language, **options)


def _styles(
    given: Styles | Iterable[Styles], tags: tuple[str, ...], folders: tuple[Path, ...]
) -> tuple[HouseStyle, ...]:
    if isinstance(given, str | os.PathLike | HouseStyle):
        given = (given,)
    styles = tuple(house_style(style, (*folders, built_in())) for style in given)
    for style in styles:
        if style.language not in tags:
            raise TemplateError(
                message(
                    "the house style {style!r} is for {language!r}, the document is in {there}; choose a style of "
                    "that language",
                    style=style.name,
                    language=style.language,
                    there=tags,
                )
            )
    return styles


def _folders(templates: Paths) -> tuple[Path, ...]:
    if isinstance(templates, str | os.PathLike):
        templates = (templates,)
    given = tuple(templates)
    if not all(os.fspath(folder) for folder in given):
        raise TemplateError(message("`templates` names no folder; write the path of one, or leave it out"))
    return usable(Path(folder) for folder in given)


def _picture_folder(session: Session) -> Path:
    return session.origin.file.parent if session.origin else Path()


def _reference(kind: str, folders: Folders, given: str | os.PathLike[str] | None) -> Path:
    """A look by its name («decree30»), or any Word file by its path; else the look of the kind of document."""
    if given is not None and (not isinstance(given, str) or Path(given).suffix or len(Path(given).parts) != 1):
        return Path(given)
    names = (kind, LOOKS.get(kind, kind.partition("/")[0]), "press") if given is None else (given,)
    for name in names:
        for file in folders.candidates(f"word/{name}.docx"):
            return file
    looks = sorted({file.stem for folder in folders.folders for file in folder.glob("word/*.docx")})
    raise ReferenceDocumentError(
        message(
            "there is no look {given!r}; choose {known}, or name a Word file with its suffix",
            given=given,
            known=looks,
        )
    )


def _untranslated(path: str, language: str, session: Session) -> Fault:
    place = session.origin.places.get(path) if session.origin else None
    said = message("has no text in {language!r}, and the document prints it; write it", language=language)
    return Fault(place or Place(path=path), said)
