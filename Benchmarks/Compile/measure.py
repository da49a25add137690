"""Runs a command and measures wall time, processor time and the peak memory of all its processes together."""

import os
import pathlib
import resource
import subprocess
import threading
import time
from dataclasses import dataclass


@dataclass
class Cost:
    wall: float  # seconds
    processor: float  # seconds of user and system time of all processes
    peak: float  # MB, shared pages counted once

    def __str__(self):
        return f"{self.wall:7.1f} {self.processor:10.1f} {self.peak:8.0f}"


def run(command, folder):
    """The cost of a command; a command that fails ends the program with its output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    peak = [0.0]
    watcher = threading.Thread(target=watch, args=(process, peak))
    watcher.start()
    output = process.communicate()[0]
    watcher.join()
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode != 0 or "warning:" in output:
        raise SystemExit(f"{' '.join(command)}\n{output[-4000:]}")
    processor = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(wall, processor, peak[0])


def watch(process, peak):
    while process.poll() is None:
        peak[0] = max(peak[0], sum(proportional_size(child) for child in tree(process.pid)) / 1024)
        time.sleep(0.25)


def tree(root):
    """The process and everything below it."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                pass
    found = {root}
    while True:
        more = {child for child, parent in parents.items() if parent in found} - found
        if not more:
            return found
        found |= more


def proportional_size(pid):
    """Memory of a process in kB, shared pages divided among those that share them."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0
