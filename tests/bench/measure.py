#!/usr/bin/python3
"""Measures builds of one handbook and prints a table.

usage: measure.py GOVBOOK HANDBOOK OUT [--runs N] [--no-pdf]

Three builds after one another: "full" without anything made before, "unchanged" after it, and "one
change" after a sentence more in the Markdown of one body. CPU seconds are user and system, of the
program and the workers it has waited for; of several runs the median is shown. "Rest" is what the
program does outside its stations, such as starting and ending. Peak memory is the program's own.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

BUILDS = ["full", "unchanged", "one change"]


class Run:
    """One build: seconds (CPU, wall) by station, and the peak of memory in bytes."""

    def __init__(self, program, handbook, out, options):
        command = [program, "build", handbook, "-o", out, "--timings"] + options
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                   text=True)
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} gave {process.returncode}:\n{told}")
        self.memory = usage.ru_maxrss * 1024
        self.stations = dict(station_of(line) for line in told.splitlines() if is_timing(line))
        known = self.stations.pop("together")
        whole = (usage.ru_utime + usage.ru_stime, time.monotonic() - began)
        self.stations["rest"] = tuple(all_ - some for all_, some in zip(whole, known))
        self.stations["whole"] = whole


def is_timing(line):
    """Whether it is a line of --timings: "compose      0.041 s    0.043 s"."""
    words = line.split()
    return len(words) == 5 and words[2] == words[4] == "s"


def station_of(line):
    name, cpu, _, wall, _ = line.split()
    return name, (float(cpu), float(wall))


def change(handbook):
    """A sentence more about the body in the middle."""
    texts = sorted((handbook / "bodies").glob("*.md"))
    with texts[len(texts) // 2].open("a", encoding="utf-8") as text:
        text.write("\nThis sentence is new.\n")


def measure(program, handbook, out, runs, options):
    """By build, its runs."""
    found = {build: [] for build in BUILDS}
    for _ in range(runs):
        for made in [out, handbook / ".govbook"]:
            shutil.rmtree(made, ignore_errors=True)
        for build in BUILDS:
            if build == "one change":
                change(handbook)
            found[build].append(Run(program, handbook, out, options))
    return found


def size_of(folder):
    """How many files are below it, and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{len(sizes):,} files, {sum(sizes) / 1e6:,.1f} MB"


def print_table(found):
    def cells(of):
        return "".join(f"{of(runs):>20}" for runs in found.values())

    def seconds(station):
        def of(runs):
            spent = [run.stations.get(station, (0.0, 0.0)) for run in runs]
            cpu, wall = (statistics.median(column) for column in zip(*spent))
            return f"{cpu:9.3f}{wall:9.3f}"
        return cells(of)

    stations = []
    for run in found["full"] + found["unchanged"]:
        stations += [name for name in run.stations if name not in stations + ["rest", "whole"]]
    print(f"{'seconds':10}" + "".join(f"{build:>20}" for build in found))
    print(f"{'':10}" + f"{'CPU':>11}{'wall':>9}" * len(found))
    for station in stations + ["rest", "whole"]:
        print(f"{station:10}" + seconds(station))
    print(f"{'memory':10}" + cells(lambda runs: f"{max(run.memory for run in runs) / 1e6:.0f} MB"))


def main():
    parser = argparse.ArgumentParser(description="Measures builds of one handbook.")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("handbook", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--no-pdf", action="store_true")
    given = parser.parse_args()
    found = measure(given.program, given.handbook, given.out, given.runs,
                    ["--no-pdf"] if given.no_pdf else [])
    print(f"\n{given.handbook.name}: reads {size_of(given.handbook)}; makes {size_of(given.out)}")
    print_table(found)


if __name__ == "__main__":
    main()
