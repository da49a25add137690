"""Prints what the generated modules cost to compile, beside the bars, and what other styles would cost.

Everything is built in a package of its own below .build, which holds copies of the runtime and of the modules. Wall
times mean something on a quiet machine only; processor time stands beside them.
"""

import pathlib
import shutil
import sys

from measure import run
from styles import PLAIN, STYLES

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / ".build/bench-compile"
MODULES = sorted(path.name for path in (ROOT / "Generated").iterdir() if path.name != "BinanceCore")
MANIFEST = """// swift-tools-version: 6.1
import PackageDescription

let modules = [NAMES]
let package = Package(
  name: "modules",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "ExchangeRuntime", swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
    .target(name: "BinanceCore", dependencies: ["ExchangeRuntime"]),
  ] + modules.map { .target(name: $0, dependencies: ["BinanceCore", "ExchangeRuntime"]) },
  swiftLanguageModes: [.v6]
)
"""


def package(modules):
    """Makes the package of those modules anew."""
    shutil.rmtree(WORK, ignore_errors=True)
    sources = WORK / "Sources"
    shutil.copytree(ROOT / "Sources/ExchangeRuntime", sources / "ExchangeRuntime")
    (sources / "ExchangeRuntime/PlainStructure.swift").write_text(PLAIN)
    for name in ["BinanceCore", *modules]:
        shutil.copytree(ROOT / "Generated" / name, sources / name)
    names = ", ".join(f'"{name}"' for name in modules)
    (WORK / "Package.swift").write_text(MANIFEST.replace("NAMES", names))


def build(configuration, target=None):
    command = ["swift", "build", "-c", configuration]
    return run(command + (["--target", target] if target else []), WORK)


def lines(module):
    return sum(path.read_text().count("\n") for path in (ROOT / "Generated" / module).rglob("*.swift"))


def edit(module):
    """Changes one operation as a new parameter does: the interface of its type, and of a method in the file of calls."""
    sources = WORK / "Sources" / module
    operation = sorted((sources / "Operations").glob("*.swift"))[0]
    insert(operation, f"struct {operation.stem}: ExchangeOperation {{", "\n    public var changed: Int { 1 }")
    insert(next(sources.glob("*Calls.swift")), "public func ", "changed: Int = 1,", behind="(")


def insert(file, mark, text, behind=""):
    """Inserts text behind a mark, or behind what follows the mark next."""
    old = file.read_text()
    assert mark in old, f"{file}: no {mark}"
    place = old.index(mark) + len(mark)
    place = old.index(behind, place) + len(behind)
    file.write_text(old[:place] + text + old[place:])


def row(name, bar, cost):
    print(f"{name:52} {bar:>6} {cost}", flush=True)


def bars(largest):
    print(f"{'seconds':52} {'bar':>6} {'wall':>7} {'processor':>10} {'peak MB':>8}")
    package(MODULES)
    row(f"{len(MODULES)} modules from scratch, debug", "60 s", build("debug"))
    edit(largest)
    row("one operation changed, debug", "8 s", build("debug"))
    package(MODULES)
    row(f"{len(MODULES)} modules from scratch, release", "100 s", build("release"))
    edit(largest)
    row(f"{largest}, {lines(largest)} lines, release", "30 s", build("release"))


def styles(module):
    print(f"\nthe response types of {module} in other styles: processor seconds and ratio, debug and release")
    reference = {}
    for name, change in STYLES.items():
        package([module])
        for file in (WORK / "Sources" / module / "Operations").glob("*.swift"):
            file.write_text(change(file.read_text()))
        text = f"{name:52}"
        for configuration in ["debug", "release"]:
            build(configuration, "BinanceCore")
            cost = build(configuration, module)
            reference.setdefault(configuration, cost.processor)
            text += f" {cost.processor:7.1f} {cost.processor / reference[configuration]:5.2f}"
        print(text, flush=True)


if __name__ == "__main__":
    largest = max(MODULES, key=lines)
    chosen = sys.argv[1:] or ["bars", "styles"]
    if "bars" in chosen:
        bars(largest)
    if "styles" in chosen:
        styles(largest)
