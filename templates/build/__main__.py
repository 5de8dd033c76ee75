"""Make everything that is generated and committed: templates, samples, documents, the accepted findings.

python templates/build [--list] [NAME...]

A builder is any module of templates/build or samples/build that can be run. One that reads what others make says so
with ``TAHAP``: those without it (0) come first, then 1, 2 … Names run only those builders, in the same order.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = (Path(__file__).parent, ROOT / "samples" / "build")


def builders() -> list[Path]:
    """Return every builder in the order in which they run."""
    found = [(tahap, path) for path in modules() if (tahap := stage(path)) is not None]
    return [path for _, path in sorted(found)]


def modules() -> list[Path]:
    """Return every module that stands beside a builder, this one left out."""
    return [path for folder in FOLDERS for path in sorted(folder.glob("*.py")) if path.stem != "__main__"]


def stage(path: Path) -> int | None:
    """Return the ``TAHAP`` of a builder, 0 where it names none; None for a module that cannot be run."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if not any(isinstance(part, ast.If) and "__name__" in ast.unparse(part.test) for part in tree.body):
        return None
    named = [part.value for part in tree.body if isinstance(part, ast.Assign) and ast.unparse(part.targets) == "TAHAP"]
    return int(ast.literal_eval(named[0])) if named else 0


def main(arguments: list[str]) -> int:
    """Run the builders, or list them; 1 as soon as one fails, 2 for a name that is none."""
    names = [argument for argument in arguments if argument != "--list"]
    every = builders()
    if unknown := set(names) - {path.stem for path in every}:
        print(f"bukan pembuat: {', '.join(sorted(unknown))} (lihat --list)", file=sys.stderr)
        return 2
    for path in every:
        if names and path.stem not in names:
            continue
        print(path.relative_to(ROOT), flush=True)
        if "--list" not in arguments and subprocess.run([sys.executable, path], check=False).returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
