#!/usr/bin/python3
"""Measures PDFs and prints a table.

usage: measure_print.py GOVBOOK SHEET HANDBOOK WHOLE WORK [--runs N]

SHEET is one file of Markdown: "cold" is a process that prints it once, "warm" what each further one
of twenty costs in the same process. HANDBOOK has a hundred terms of reference: measured is the
station of a build that makes its PDFs. WHOLE is a handbook that is built with all its PDFs. CPU
seconds are user and system; of several runs the median is shown. Peak memory is the program's own.
At last every PDF of both builds, made with one job and with eight, is compared byte by byte.
"""

import argparse
import filecmp
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

MORE = 20


class Run:
    """One process: CPU seconds, the peak of memory in bytes, and what it told."""

    def __init__(self, *command):
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        self.said, self.told = process.stdout.read(), process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} gave {process.returncode}:\n{self.told}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * 1024

    def station(self, name):
        """CPU seconds by --timings."""
        for line in self.told.splitlines():
            words = line.split()
            if words[:1] == [name]:
                return float(words[1])
        sys.exit(f"--timings tells of no station {name}:\n{self.told}")


def build(given, handbook, out, *options):
    for made in [out, handbook / ".govbook"]:
        shutil.rmtree(made, ignore_errors=True)
    return Run(given.program, "build", handbook, "-o", out, "--no-cache", "--timings", *options)


def print_row(what, seconds, memory, note=""):
    print(f"{what:44}{statistics.median(seconds) * 1000:9.1f} ms{memory / 1e6:8.0f} MB  {note}")


def measure_sheet(given):
    sheets = []
    for number in range(MORE + 1):
        sheets.append(given.work / f"sheet-{number}.md")
        shutil.copy(given.sheet, sheets[-1])
    runs = [(Run(given.program, "print", sheets[0]), Run(given.program, "print", *sheets))
            for _ in range(given.runs)]
    pages = runs[0][0].said.split(" with ")[-1].strip().rstrip(".")
    print_row(f"{pages}, cold", [one.cpu for one, _ in runs], max(one.memory for one, _ in runs))
    print_row(f"{pages}, warm", [(many.cpu - one.cpu) / MORE for one, many in runs],
              max(many.memory for _, many in runs), f"each of {MORE} more")


def measure_handbook(given, handbook, what):
    out = given.work / "out"
    runs = [build(given, handbook, out, "--jobs", "1") for _ in range(given.runs)]
    prints = sorted(out.rglob("*.pdf"))
    size = sum(path.stat().st_size for path in prints) / 1e6
    print_row(f"{what}: PDFs", [run.station("PDFs") for run in runs],
              max(run.memory for run in runs), f"{len(prints)} PDFs, {size:.1f} MB")
    print_row(f"{what}: whole build", [run.cpu for run in runs], max(run.memory for run in runs))
    again = given.work / "again"
    build(given, handbook, again, "--jobs", "8")
    for path in prints:
        other = again / path.relative_to(out)
        if not filecmp.cmp(path, other, shallow=False):
            sys.exit(f"{path.relative_to(out)} has other bytes with eight jobs")
    print(f"{'':44}the same bytes with one job and with eight")


def main():
    parser = argparse.ArgumentParser(description="Measures PDFs.")
    for name in ["program", "sheet", "handbook", "whole", "work"]:
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=1)
    given = parser.parse_args()
    measure_sheet(given)
    measure_handbook(given, given.handbook, "a hundred terms of reference")
    measure_handbook(given, given.whole, given.whole.name)


if __name__ == "__main__":
    main()
