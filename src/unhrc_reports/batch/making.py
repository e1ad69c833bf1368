"""Jobs go to the workers a few ahead of what is done, so that many need no more memory than a few."""

from __future__ import annotations

import concurrent.futures as futures
import functools
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import attrs

from unhrc_reports.batch.fingerprints import digest, fingerprint
from unhrc_reports.batch.jobs import Job, Made
from unhrc_reports.batch.journal import Entry, Journal
from unhrc_reports.errors import DataError, Fault, OutputError, Place, ReportsError
from unhrc_reports.loading import load
from unhrc_reports.messages import message
from unhrc_reports.model import Session
from unhrc_reports.rendering import ministry_report, render

AHEAD = 64
"""How many jobs wait in an executor."""


def make(
    jobs: Iterable[Job],
    executor: futures.Executor | None = None,
    *,
    journal: str | os.PathLike[str] | None = None,
    progress: Callable[[Made], object] | None = None,
) -> tuple[Made, ...]:
    """Make a document of each job, and answer for each, in the order of the jobs.

    `executor` is any of `concurrent.futures`, or `client.get_executor()` of dask; without one the jobs are done
    here, one by one, with the same bytes. `journal` is a file in which each document is noted as soon as it is
    there: a run that was stopped goes on where it was, and documents that would come out the same are kept.
    `progress` is called with each answer as it comes. Raises DataError where two jobs have one target, before
    anything is written; whatever goes wrong with one document is told in its answer.
    """
    record = Journal(journal)
    answers: dict[int, Made] = {}
    todo = _distinct(jobs)
    steps = _in_turn(todo, record) if executor is None else _by_workers(todo, executor, record)
    for number, made in steps:
        answers[number] = made
        record.note(made)
        if progress:
            progress(made)
    return tuple(answers[number] for number in sorted(answers))


def _distinct(jobs: Iterable[Job]) -> list[Job]:
    todo, seen, twice = list(jobs), set[Path](), []
    for job in todo:
        target = job.target.absolute()
        if target in seen:
            said = message("two jobs write this file; give each a name of its own")
            twice.append(Fault(Place(file=str(job.target)), said))
        seen.add(target)
    if twice:
        raise DataError(twice)
    return todo


def _in_turn(jobs: Iterable[Job], record: Journal) -> Iterator[tuple[int, Made]]:
    for number, job in enumerate(jobs):
        yield number, done(job, record.entry(job))


def _by_workers(jobs: Iterable[Job], executor: futures.Executor, record: Journal) -> Iterator[tuple[int, Made]]:
    waiting: dict[futures.Future[Made], tuple[int, Job]] = {}
    try:
        for number, job in enumerate(jobs):
            if len(waiting) >= AHEAD:
                yield from _finished(waiting)
            waiting[_submitted(executor, job, record.entry(job))] = number, job
        while waiting:
            yield from _finished(waiting)
    finally:
        for future in waiting:
            future.cancel()


def _submitted(executor: futures.Executor, job: Job, entry: Entry | None) -> futures.Future[Made]:
    try:
        return executor.submit(done, job, entry)
    except RuntimeError as broken:  # a pool whose worker was killed takes no more work
        failed: futures.Future[Made] = futures.Future()
        failed.set_exception(broken)
        return failed


def _finished(waiting: dict[futures.Future[Made], tuple[int, Job]]) -> Iterator[tuple[int, Made]]:
    ready, _ = futures.wait(waiting, return_when=futures.FIRST_COMPLETED)
    for future in ready:
        number, job = waiting.pop(future)
        wrong = future.exception()
        yield number, future.result() if wrong is None else Made(job=job, error=_told(wrong))


def _told(wrong: BaseException) -> ReportsError:
    if isinstance(wrong, ReportsError):
        return wrong
    said = message(
        "the document was not made ({reason}); start again, and report it if it happens twice",
        reason=f"{type(wrong).__name__}: {wrong}".removesuffix(": "),
    )
    return ReportsError([Fault(Place(), said)])


def done(job: Job, entry: Entry | None = None) -> Made:
    """Make the document of a job, in this process, unless it is there as the entry of the journal says."""
    try:
        session = job.session if isinstance(job.session, Session) else _loaded(job.session, _moment(job.session))
        made = Made(job=job, fingerprint=fingerprint(job, session))
        if entry and entry.fingerprint == made.fingerprint and entry.digest == digest(job.target):
            return attrs.evolve(made, kept=True, digest=entry.digest)
        _folder(job.target.parent)
        kind = functools.partial(render, kind=job.kind) if job.kind != "ministry_report" else ministry_report
        kind(session, **job.options).save(job.target)
        return attrs.evolve(made, digest=digest(job.target))
    except Exception as wrong:  # whatever is wrong with one document is no reason to lose the others
        return Made(job=job, error=_told(wrong))


@functools.lru_cache(4)
def _loaded(file: Path, moment: object) -> Session:
    """A session; several documents of it, one after the other, read it once."""
    return load(file)


def _moment(file: Path) -> object:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None  # loading says what is wrong
    return found.st_mtime_ns, found.st_size


def _folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        said = message(
            "the folder could not be made ({reason}); check its name and the permissions", reason=wrong.strerror
        )
        raise OutputError([Fault(Place(file=str(folder)), said)]) from None
