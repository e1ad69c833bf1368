"""Many documents of many sessions, on any engine of Python's: one by one, in processes, in threads, on dask.

    import concurrent.futures
    import unhrc_reports as unhrc

    jobs = [unhrc.Job(file, f"out/{file.stem}.vi.docx", language="vi") for file in files]
    with concurrent.futures.ProcessPoolExecutor() as pool:
        for made in unhrc.make(jobs, executor=pool):
            if made.error:
                print(made)

A document that cannot be made is an answer like any other, and stops nothing else. With a journal, what was
made before and would come out the same is not made again.
"""

from unhrc_reports.batch.jobs import Job, Made
from unhrc_reports.batch.making import make

__all__ = ["Job", "Made", "make"]
