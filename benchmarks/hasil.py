"""The table of results: what was measured, against what, and what was aimed at."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import kinerja_xl
from benchmarks.pairs import Pair

_PACKAGES = (
    *("kinerja-xl", "polars", "pandera", "lxml", "openpyxl", "python-calamine", "frictionless", "docxtpl"),
    *("XlsxWriter", "rapidfuzz", "click"),
)


@dataclass
class Hasil:
    """The results as they come; each is printed at once."""

    rows: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def pair(self, what: str, measured: Pair, most: float | None) -> None:
        """Add a ratio; ``most`` is the aim, None for what is only told."""
        aim = "" if most is None else f"≤ {most:g} ×"
        self._add(
            what,
            f"{measured.ours * 1e3:,.0f} ms",
            f"{measured.peer * 1e3:,.0f} ms",
            f"{measured.ratio:.2f} ×",
            aim,
            most is None or measured.ratio <= most,
        )

    def value(self, what: str, value: float, unit: str, most: float | None) -> None:
        """Add a number that has no peer."""
        aim = "" if most is None else f"≤ {most:g} {unit}"
        self._add(what, f"{value:,.3g} {unit}", "", "", aim, most is None or value <= most)

    def note(self, text: str) -> None:
        """Add a paragraph below the table."""
        print(text, flush=True)
        self.notes.append(text)

    def _add(self, what: str, ours: str, peer: str, ratio: str, aim: str, reached: bool) -> None:
        row = f"| {what} | {ours} | {peer} | {ratio} | {aim} | {'' if not aim else 'yes' if reached else '**no**'} |"
        print(row, flush=True)
        self.rows.append(row)

    def write(self, path: Path) -> None:
        """Write all of it, with the machine and the versions."""
        head = (
            "# Results of `make bench`\n\n"
            "Made by `benchmarks/`; do not edit. CPU seconds (user and system, with those of child processes), ours\n"
            "and the peer's in turn, medians; the ratio is the median of the pairs and the only number that another\n"
            "machine repeats. kinerja-xl is an installed wheel, in an environment without the test libraries.\n\n"
            f"{machine()}\n\n"
            "| measured | kinerja-xl | peer | ratio | aim | reached |\n|---|---:|---:|---:|---:|---|\n"
        )
        path.write_text(head + "\n".join(self.rows) + "\n\n" + "\n\n".join(self.notes) + "\n", encoding="utf-8")


def machine() -> str:
    """Return what the numbers were measured on."""
    names = [line.partition(":")[2].strip() for line in _cpuinfo() if line.startswith("model name")]
    cpu = names[0] if names else platform.processor() or platform.machine()
    load = f", load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    versions = ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)
    installed = "site-packages" in str(kinerja_xl.__file__)
    return (
        f"Machine: {os.cpu_count()} × {cpu}, {platform.system()}{load}. Python {platform.python_version()}; {versions}"
        f"{'' if installed else ' (a checkout, not an installed wheel)'}."
    )


def _cpuinfo() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
