#!/usr/bin/env python3
"""Measures `apiscribe extract` on a folder of pages, and what parsers of markup alone cost on the same bytes.

Usage: bench-extraction.py PAGES CATALOGUE. Each run is a process of its own on an empty specification; the best of five
counts, since other programs only make it slower.
"""
import ctypes
import ctypes.util
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

RUNS = 5
# HTML_PARSE_RECOVER, NOERROR and NOWARNING: as the reader of HTML asks libxml2.
HTML_OPTIONS = 1 | 32 | 64


def extraction(pages, catalogue, scratch):
    """Wall and processor seconds of the best run, and the most memory of any in MiB."""
    best = None
    for run in range(RUNS):
        specs = f"{scratch}/{run}"
        os.mkdir(specs)
        shutil.copy(catalogue, specs)
        command = [".build/release/apiscribe", "extract", "--pages", pages, "--specs", specs, "--keep-going"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        result = subprocess.run(command, capture_output=True, text=True)
        wall = time.monotonic() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if run == 0:
            print(result.stdout.strip())
        processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best or (wall, processor), (wall, processor))
    return *best, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def library(name):
    """A library of the system, or None."""
    path = ctypes.util.find_library(name)
    return ctypes.CDLL(path) if path else None


def bare_cost(name, texts, parse):
    """Prints the processor seconds that a parser takes for all texts, the best of five."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        for text in texts:
            parse(text)
        times.append(time.process_time() - start)
    print(f"bare {name} on the same bytes: {min(times):.2f} s of one core")


def bare_costs(texts):
    xml, cmark = library("xml2"), library("cmark-gfm")
    if xml:
        xml.htmlReadMemory.restype = ctypes.c_void_p
        xml.xmlFreeDoc.argtypes = [ctypes.c_void_p]
        bare_cost("libxml2", texts, lambda text: xml.xmlFreeDoc(
            xml.htmlReadMemory(text, len(text), None, b"utf-8", HTML_OPTIONS)))
    if cmark:
        free = ctypes.CDLL(None).free
        free.argtypes = [ctypes.c_void_p]
        cmark.cmark_markdown_to_html.restype = ctypes.c_void_p
        cmark.cmark_markdown_to_html.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
        bare_cost("cmark-gfm", texts, lambda text: free(cmark.cmark_markdown_to_html(text, len(text), 0)))


def main():
    pages, catalogue = sys.argv[1:]
    texts = [file.read_bytes() for file in sorted(pathlib.Path(pages).rglob("*.md"))]
    size = sum(map(len, texts)) / 1e6
    with tempfile.TemporaryDirectory() as scratch:
        wall, processor, memory = extraction(pages, catalogue, scratch)
    print(f"extraction of {len(texts)} pages, {size:.1f} MB: {wall:.2f} s ({processor:.2f} s of processors), "
          f"{size / wall:.0f} MB/s, peak {memory:.0f} MB")
    bare_costs(texts)


main()
