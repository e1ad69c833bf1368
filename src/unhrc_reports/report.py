"""A report: a document that is ready to be written, in any format, as often as wanted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import attrs

from unhrc_reports.document.alignment import one_sided
from unhrc_reports.document.nodes import AnyDocument, Parallel
from unhrc_reports.errors import OutputError
from unhrc_reports.messages import joined, message
from unhrc_reports.writers import WRITERS, Writer
from unhrc_reports.writers.files import replace

if TYPE_CHECKING:
    import datetime

    import docx.document

    from unhrc_reports.model import Session
    from unhrc_reports.trust.facts import Statement
    from unhrc_reports.trust.redlining import Redline


NO_WRITER = message(
    "there is no writer for {suffix!r} files; give the file one of the suffixes {known}, or give a writer of "
    "your own"
)

FACTS = ".facts.html"
"""What the name of a fact-checker's page ends with; «facts.html» is one too."""


def suffix_of(path: Path) -> str:
    """What the name of a file says of its format.

    >>> suffix_of(Path("facts.html")), suffix_of(Path("hrc59.facts.html")), suffix_of(Path("artefacts.HTML"))
    ('.facts.html', '.facts.html', '.html')
    """
    return FACTS if f".{path.name.lower()}".endswith(FACTS) else path.suffix.lower()


@attrs.frozen
class Report:
    """A document in one language or in several, ready to be written in any format."""

    document: AnyDocument
    """The tree: sections, blocks, and every fact with its path."""
    folder: Path
    """Where the pictures of the session are."""
    reference: Path | None = None
    """The Word file that gives the look."""
    session: Session | None = attrs.field(default=None, repr=False)
    """The session that it tells of."""
    left_out: tuple[str, ...] = ()
    """The paths of what a document of a shorter length does not tell: «results.upr.number.0»."""

    @property
    def language(self) -> str | tuple[str, ...]:
        """Tag of the language, «en»; of a document in several, all their tags."""
        if isinstance(self.document, Parallel):
            return tuple(document.properties.language for document in self.document.documents)
        return self.document.properties.language

    @property
    def one_sided(self) -> tuple[str, ...]:
        """The blocks of the layout that one of several languages lacks."""
        return one_sided(self.document) if isinstance(self.document, Parallel) else ()

    @property
    def facts(self) -> tuple[Statement, ...]:
        """Every value that the report prints, with its datum, its sources and its place in the session file."""
        from unhrc_reports.trust.facts import statements

        return tuple(statements(self.document, self.session))

    def explain(self, what: str) -> tuple[Statement, ...]:
        """Where «63», or what stands at a path, comes from; ReportsError where the report does not print it."""
        from unhrc_reports.trust.facts import explained

        return explained(self.document, self.session, what)

    def redline(
        self, old: Report, *, author: str = "unhrc_reports", date: datetime.datetime | None = None
    ) -> Redline:
        """What changed since an `old` report: tracked changes in .docx, CriticMarkup in .md, the fact as the atom.

        Accepting all gives this report, rejecting all the old one. `author` and `date` (UTC; now, if none is given)
        stand on each change. Raises ReportsError where the two are not in the same language.

        >>> report.redline(this_morning, author="Press Office").save("redline.docx")  # doctest: +SKIP
        """
        from unhrc_reports.trust.redlining import redline

        return redline(old, self, author=author, date=date)

    @property
    def markdown(self) -> str:
        """The report as Markdown, with the paths of pictures as seen from the working folder."""
        return self.to_bytes(".md").decode()

    def html(self, *, for_email: bool = False, placeholders: bool = False) -> str:
        """The report as a page that needs nothing but itself: pictures and style sheet are in it, and no script.

        `for_email` gives what programs for e-mail understand: styles in each element, the text in one column.
        Raises PictureError for a picture that cannot be shown; with `placeholders` its place says what is wrong.
        """
        from unhrc_reports.writers.html import HtmlWriter

        return HtmlWriter(for_email=for_email, placeholders=placeholders).text(self.document, self.folder)

    def fact_page(self) -> str:
        """The fact-checker's page in HTML: languages side by side, every figure with its twin, datum and source.

        It needs nothing but itself, and reads without script too. `save("facts.html")` writes it, as does any name
        that ends in `.facts.html`.
        """
        from unhrc_reports.trust.page import page

        return page(self.document, self.session)

    def to_bytes(self, suffix: str, *, beside: Path | None = None, writer: Writer | None = None) -> bytes:
        """The bytes of a file with that suffix; `beside` is the folder in which it will stand.

        A `writer` of your own writes any other format. Raises OutputError where there is none for the suffix.
        """
        if writer is None and suffix == FACTS:
            return self.fact_page().encode()
        if writer is None and suffix not in WRITERS:
            raise OutputError(NO_WRITER.filled(suffix=suffix, known=joined(WRITERS)))
        writer = writer or WRITERS[suffix]()
        return writer.write(self.document, folder=self.folder, reference=self.reference, beside=beside or Path())

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        writer: Writer | None = None,
        annotate: Literal["figures", "facts", "findings"] | None = None,
    ) -> Path:
        """Write the report to a file, whole or not at all; the suffix says the format, or a `writer` of your own.

        `annotate` makes a copy for who checks it: a .docx with a comment on each of the «figures», dates and
        States, on all «facts», or on the «findings»; each says datum, sources and line in the session file.
        Raises OutputError where the file cannot be written and PictureError for a picture that cannot be used.
        """
        target = Path(path)
        if annotate:
            from unhrc_reports.trust.annotating import writer_for

            writer = writer_for(self, annotate, target.suffix.lower())
        return replace(target, self.to_bytes(suffix_of(target), beside=target.parent, writer=writer))

    def to_docx(self) -> docx.document.Document:
        """The report as a python-docx document, to go on editing."""
        from unhrc_reports.writers.docx import opened  # python-docx is read only by who needs Word

        return opened(self.to_bytes(".docx"))

    def _repr_html_(self) -> str:
        from unhrc_reports.writers.html import HtmlWriter

        return HtmlWriter.for_notebook().text(self.document, self.folder)

    def _repr_markdown_(self) -> str:
        return self.markdown
