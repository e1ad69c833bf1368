"""What a language of a pack still lacks: keys of its file, names, sentences; and templates in no known language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from unhrc_reports.messages import Message, message
from unhrc_reports.templating.checking.findings import TemplateFinding, cure, finding
from unhrc_reports.templating.checking.sources import Sources
from unhrc_reports.templating.finding import built_in
from unhrc_reports.templating.sentences.untranslated import Untranslated, file_of, lacking


def languages_lacking(sources: Sources) -> Iterator[TemplateFinding]:
    """Notes on what the languages of the first folder lack, by file and key."""
    if sources.own == built_in():
        return
    shipped = {file.stem for file in built_in().glob("languages/*.toml")}
    for file in sorted(sources.own.glob("languages/*.toml")):
        if file.stem not in shipped:
            found = lacking(sources.folders, file.stem)
            yield from (finding("language_lacks_key", str(file), None, said) for said in _lacking(found))
            yield from (finding("language_lacks_kind", str(file), None, said) for said in _not_begun(found))
    yield from _unknown(sources)


def _lacking(found: Untranslated) -> Iterator[Message]:
    yield from (message("{key} is missing; add it", key=key) for key in found.keys)
    if found.states:
        yield message(
            "States and bodies have no name in this language: {codes}; add them", codes=list(found.states)
        )
    if found.missing:
        yield message("sentences are missing: {names}; write them", names=list(found.missing))


def _not_begun(found: Untranslated) -> Iterator[Message]:
    for kind in found.kinds:
        yield message(
            "the kind of document {kind!r} is not written in {tag!r}; write {file} if you want it",
            kind=kind, tag=found.language, file=file_of(kind, found.language),
        )  # fmt: skip


def _unknown(sources: Sources) -> Iterator[TemplateFinding]:
    for kind, tag in sources.documents():
        file: Path = sources.folders.find(f"{kind}/{tag}.md.j2")
        if tag != "layout" and tag not in sources.tags and sources.is_own(str(file)):
            known = [f"languages/{one}.toml" for one in sources.tags]
            said = message("there is no language file languages/{tag}.toml; write one{cure}",
                           tag=tag, cure=cure(f"languages/{tag}.toml", known))  # fmt: skip
            yield finding("unknown_language", str(file), 1, said)
