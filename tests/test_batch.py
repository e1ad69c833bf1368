"""Many documents: the same bytes on every engine, a failure named and alone, a run that goes on where it stopped."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import pickle

import pytest
from reading import EXAMPLES

import unhrc_reports as unhrc

GOOD = "number: {n}\nopened: 2025-06-16\nclosed: 2025-07-08\ndelegation: {{state: VN}}\n"


@pytest.fixture
def files(tmp_path):
    made = []
    for number in range(50, 60):
        made.append(tmp_path / f"s{number}.yaml")
        made[-1].write_text(GOOD.format(n=number), "utf-8")
    return made


def jobs(files, out, **options):
    return [
        unhrc.Job(file, out / f"{file.stem}.{tag}.md", language=tag, **options)
        for file in files
        for tag in ("en", "vi")
    ]


def contents(made):
    return [(one.job.target.name, one.job.target.read_bytes()) for one in made]


@pytest.fixture(params=["threads", "processes", "dask"])
def executor(request):
    if request.param == "threads":
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            yield pool
    elif request.param == "processes":
        with concurrent.futures.ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
            yield pool
    else:
        distributed = pytest.importorskip("distributed")
        with (
            distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield client.get_executor()


def test_every_engine_makes_the_same_bytes_in_the_order_of_the_jobs(files, tmp_path, executor):
    alone = unhrc.make(jobs(files, tmp_path / "alone"))
    together = unhrc.make(jobs(files, tmp_path / "together"), executor=executor)

    assert [one.error for one in (*alone, *together)] == [None] * 40
    assert contents(together) == contents(alone)


def test_a_failure_names_its_session_and_stops_nothing(files, tmp_path):
    files[3].write_text("number: x", "utf-8")
    (tmp_path / "taken.en.md").mkdir()
    todo = [
        *jobs(files, tmp_path / "out"),
        unhrc.Job(files[0], tmp_path / "taken.en.md"),
        unhrc.Job(files[0], tmp_path / "a.xyz"),
    ]

    made = unhrc.make(todo)

    failed = [one for one in made if one.error]
    assert len(failed) == 4
    assert str(failed[0]).startswith(f"{files[3]}:1:1: ")
    assert all(line.startswith(str(files[0])) for one in failed[2:] for line in one.message("vi").splitlines())
    assert sum(one.job.target.is_file() for one in made) == 18


def test_jobs_and_answers_travel(files, tmp_path):
    (job,) = jobs(files[:1], tmp_path)[:1]
    files[1].write_text("number: x", "utf-8")
    made = unhrc.make(
        [job, unhrc.Job(files[1], tmp_path / "b.md"), unhrc.Job(unhrc.load(files[2]), tmp_path / "c.md")]
    )

    assert pickle.loads(pickle.dumps(job)) == job
    again = pickle.loads(pickle.dumps(made))
    assert [str(one) for one in again] == [str(one) for one in made]


def test_a_run_goes_on_where_it_stopped(files, tmp_path):
    journal, seen = tmp_path / "made.jsonl", []

    class Killed(BaseException):
        pass

    def stop(made):
        seen.append(made)
        if len(seen) == 7:
            raise Killed

    with pytest.raises(Killed):
        unhrc.make(jobs(files, tmp_path / "out"), journal=journal, progress=stop)
    with journal.open("a", encoding="utf-8") as opened:
        opened.write('["a line that was cut')
    made = unhrc.make(jobs(files, tmp_path / "out"), journal=journal)

    assert [one.kept for one in made] == [True] * 7 + [False] * 13
    assert all(one.kept for one in unhrc.make(jobs(files, tmp_path / "out"), journal=journal))
    assert contents(made) == contents(unhrc.make(jobs(files, tmp_path / "fresh")))


@pytest.mark.parametrize("change", ["session", "document", "option", "templates"])
def test_what_would_come_out_otherwise_is_made_anew(files, tmp_path, change):
    journal, pack = tmp_path / "made.jsonl", tmp_path / "pack"
    unhrc.copy_templates(pack, only="press_release/layout")
    todo = jobs(files[:1], tmp_path / "out", templates=str(pack))
    unhrc.make(todo, journal=journal)
    if change == "session":
        files[0].write_text(GOOD.format(n=99), "utf-8")
    elif change == "document":
        todo[0].target.write_text("changed by hand", "utf-8")
    elif change == "option":
        todo = jobs(files[:1], tmp_path / "out")
    else:
        layout = pack / "press_release" / "layout.md.j2"
        layout.write_text(layout.read_text("utf-8") + "\n", "utf-8")

    assert [one.kept for one in unhrc.make(todo, journal=journal)] == [False, change == "document"]


def test_progress_hears_of_each(files, tmp_path):
    heard = []

    unhrc.make(jobs(files, tmp_path), progress=heard.append)

    assert len(heard) == 20


def test_two_jobs_for_one_file_are_refused_before_anything_is_written(files, tmp_path):
    todo = [unhrc.Job(file, tmp_path / "out" / "same.md") for file in files[:2]]

    with pytest.raises(unhrc.DataError, match="two jobs write this file"):
        unhrc.make(todo)

    assert not (tmp_path / "out").exists()


def test_word_documents_with_photographs_come_out_the_same(tmp_path):
    job = unhrc.Job(EXAMPLES / "hrc59.yaml", tmp_path / "a.docx", language="vi", style="ttxvn")

    (made,) = unhrc.make([job])

    unhrc.press_release(unhrc.load(EXAMPLES / "hrc59.yaml"), language="vi", style="ttxvn").save(tmp_path / "b.docx")
    assert made.error is None
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
