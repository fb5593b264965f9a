"""Runs notebooks with nbclient, some at a time, and holds their outputs against those stored in them.

usage: notebooks.py JOBS NOTEBOOK...
"""
import asyncio
import sys

import nbformat
from nbclient import NotebookClient


def outputs_of(notebook):
    """What each cell gave: what was printed, and the value of its last expression."""
    return [
        (
            "".join(output.text for output in cell.outputs if output.output_type == "stream"),
            [output.data["text/plain"] for output in cell.outputs if output.output_type == "execute_result"],
        )
        for cell in notebook.cells
    ]


async def run(path, jobs):
    async with jobs:
        notebook = nbformat.read(path, as_version=4)
        expected = outputs_of(notebook)
        await NotebookClient(notebook, kernel_name="python3").async_execute()
        if outputs_of(notebook) != expected:
            sys.exit(f"{path}: the outputs differ from those stored:\n{expected}\n{outputs_of(notebook)}")


async def main(jobs, paths):
    at_a_time = asyncio.Semaphore(jobs)
    await asyncio.gather(*(run(path, at_a_time) for path in paths))


asyncio.run(main(int(sys.argv[1]), sys.argv[2:]))
