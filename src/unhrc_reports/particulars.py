"""The particulars of a document: what its file, its letterhead and its headers say of it.

They are made of the session, in the document's language: the issuer, the number,
the place and date. A letterhead asks for them by name; what the session does
not tell is empty there, and the line that holds nothing else is left out.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from unhrc_reports.document.inlines import plain
from unhrc_reports.document.nodes import Heading, Paragraph, Section
from unhrc_reports.document.properties import Lines, Properties
from unhrc_reports.localisation import Localisation
from unhrc_reports.localisation.filling import filled
from unhrc_reports.model import Brief, Release, Session
from unhrc_reports.telling.occasion import occasion
from unhrc_reports.text import Text

BRIEFED = frozenset({"briefing", "ministry_report"})
"""The kinds of document whose date, number and marking are those of the brief; of others, those of the release."""
UNKNOWN = "…"
TITLE, MOTTO = "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"
"""Decree 30/2020/NĐ-CP, Appendix I: what stands over an administrative document of Viet Nam."""
EARLY = 2
"""Decree 30/2020/NĐ-CP, Appendix I: months to which a nought is put before, as to days under ten."""


@attrs.frozen
class Particulars:
    """What a session tells of a document of one kind, in one language."""

    session: Session
    kind: str
    localisation: Localisation
    about: str = ""
    """Path of the contribution that the document is on, if it is on one."""

    @property
    def tag(self) -> str:
        """Tag of the language."""
        return self.localisation.language.tag

    @property
    def brief(self) -> Brief | None:
        """The frame of a briefing and of the report to the ministry; no other document has a part in it."""
        return self.session.brief if self.kind.partition("/")[0] in BRIEFED else None

    @property
    def release(self) -> Release | None:
        """When and how the document goes out."""
        return self.session.release

    @property
    def date(self) -> datetime.date:
        """The day that the document bears."""
        own = occasion(self.session, self.kind, self.about).own
        return own.value if own else self.session.closed

    @property
    def number(self) -> str:
        """Number and symbol of the document."""
        if self.brief is not None:
            return self.brief.reference
        return self.release.number if self.release is not None else ""

    @property
    def place(self) -> str:
        """The place of the dateline."""
        own = self.release.place if self.release is not None else None
        return self.localisation.place(self.said(own or self.session.city))

    @property
    def name(self) -> str:
        """Name of the session: «Human Rights Council, 59th regular session»."""
        language = self.localisation.language
        ordinal = self.localisation.ordinal(self.session.number)
        named = language.words.get("session_name", "")
        return filled(named, ordinal=ordinal, kind=language.terms.get(self.session.kind.value, ""))

    def placed(self, width: str) -> str:
        """Place and date: «Geneva, 8 July 2025»."""
        date = self.localisation.date(self.date, width)
        return f"{self.place}, {date}" if self.place else date

    def official(self) -> str:
        """Place and date as an administrative document has them: «Geneva, ngày 08 tháng 7 năm 2025»."""
        width = "official_early" if self.date.month <= EARLY else "official"
        return self.placed(width if width in self.localisation.language.dates else "long")

    @property
    def official_number(self) -> str:
        """Number and symbol; where none is given, that of its kind with room for the number: «…/BC-PĐGNV»."""
        symbol = self.localisation.language.symbols.get(self.kind.partition("/")[0], "")
        if self.number or not symbol:
            return self.number
        issuer = self.session.issuer
        return f"{UNKNOWN}/{symbol}-{(issuer.symbol if issuer else '') or UNKNOWN}"

    @property
    def national_title(self) -> str:
        """The name of the State over an administrative document; nothing where nobody gives that of another."""
        brief = self.session.brief
        return self.said(brief.national_title if brief else None) or (TITLE if self.is_of_viet_nam else "")

    @property
    def national_motto(self) -> str:
        """The motto under it: that of Viet Nam for Viet Nam alone."""
        brief = self.session.brief
        if brief is not None and (brief.national_title or brief.national_motto):
            return self.said(brief.national_motto)
        return MOTTO if self.is_of_viet_nam else ""

    @property
    def is_of_viet_nam(self) -> bool:
        """Whether the delegation is that of Viet Nam, whose title the Decree prescribes."""
        return self.session.is_of_viet_nam

    def annexed_to(self, document_type: str) -> str:
        """What an annex belongs to: «(Kèm theo Báo cáo số … ngày … của …)» (Decree 30/2020/NĐ-CP)."""
        issuer = self.said(self.session.issuer.name) if self.session.issuer is not None else ""
        pattern = self.localisation.language.letterhead.get("annexed_to", "")
        width = "official_early" if self.date.month <= EARLY else "official"
        date = self.localisation.date(self.date, width if width in self.localisation.language.dates else "long")
        named = document_type[:1].upper() + document_type[1:].lower()
        values = named, self.official_number or UNKNOWN, date, _on_one_line(issuer)
        return filled(pattern, **{str(place): value for place, value in enumerate(values)})

    def letterhead(self) -> dict[str, str]:
        """Where the issuer can be reached, each with its word, and all on one line."""
        issuer, words = self.session.issuer, self.localisation.language.letterhead
        if issuer is None:
            return dict.fromkeys(("address", "telephone", "email", "website", "address_line"), "")
        given = {
            "address": self.said(issuer.address),
            "telephone": issuer.telephone or next((c.phone for c in issuer.contacts if c.phone), ""),
            "email": issuer.email or next((c.email for c in issuer.contacts if c.email), ""),
            "website": issuer.website,
        }
        told = {
            name: filled(words.get(name, "{0}"), **{"0": value}) if value else "" for name, value in given.items()
        }
        return {**told, "address_line": " · ".join(filter(None, told.values()))}

    def said(self, text: Text | None) -> str:
        """A text in the language of the document, or nothing."""
        return (text.get(self.tag) if text is not None else None) or ""


def properties(
    session: Session, kind: str, localisation: Localisation, sections: Iterable[Section], about: str = ""
) -> Properties:
    """What a document says of itself, and what a letterhead may ask for."""
    told, language, issuer = Particulars(session, kind, localisation, about), localisation.language, session.issuer
    headline = next((plain(b.content) for s in sections for b in s.blocks if isinstance(b, Heading)), "")
    title = headline.replace("\n", " ")
    author = told.said(issuer.name) if issuer is not None else ""
    short_name = told.said(issuer.short_name) if issuer is not None else ""
    document_type = _said_in(sections, "document_type")
    return Properties(
        title=title, language=language.tag, language_name=language.name, locale=language.locale, kind=kind,
        session=session.short_name, subject=told.name, author=author, date=told.date, words=language.words,
        lines=_lines(language.lines), accent=issuer.accent if issuer is not None else "",
        logo=issuer.logo if issuer is not None else "",
        placeholders={
            "title": title,
            "issuer": author,
            "short_name": short_name or author,
            "superior": told.said(issuer.superior) if issuer is not None else "",
            "session": session.short_name,
            "session_name": told.name,
            "dateline": told.placed("long"),
            "place_and_date": told.official(),
            "number": told.number,
            "official_number": told.official_number,
            "handling": _said_in(sections, "handling"),
            "embargo": _said_in(sections, "release_line") if told.release and told.release.embargo else "",
            "document_type": document_type,
            "slug": " · ".join(filter(None, (session.short_name, document_type))),
            "national_title": told.national_title,
            "national_motto": told.national_motto,
            "annexed_to": told.annexed_to(document_type),
            **told.letterhead(),
        },
    )  # fmt: skip


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _said_in(sections: Iterable[Section], name: str) -> str:
    """The first paragraph of a section, where the document has it; a copy for the public bears no marking."""
    blocks = (block for section in sections if section.name == name for block in section.blocks)
    return next((plain(block.content) for block in blocks if isinstance(block, Paragraph)), "")


def _lines(told: Mapping[str, Any]) -> Lines:
    return Lines(**{field.name: tuple(told.get(field.name, ())) for field in attrs.fields(Lines)})
