"""Runs the task that each line of the input names, and answers with the milliseconds that it took. Where a file is
named after it, the result is put there first."""

import sys
import time


def take_turns(tasks):
    for line in sys.stdin:
        name, *files = line.split()
        begun = time.perf_counter()
        result = tasks[name]()
        taken = (time.perf_counter() - begun) * 1000
        for file in files:
            result.astype("float64").tofile(file)
        print(taken, flush=True)
