"""Write into docs/api.md what its examples print, each in a folder of its own with the samples they use."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "api.md"
EXAMPLE = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n(?P<shown>.*?)```", re.DOTALL)
TAHAP = 3  # reads the samples and their corrected copies


def printed(code: str, folder: Path) -> str:
    """Return what an example prints in a folder, into which the samples are copied first."""
    for sample in (ROOT / "samples").glob("kalaena-pk-*.xlsx"):
        shutil.copy(sample, folder)
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def shown_again(example: re.Match[str]) -> str:
    """Return an example with what it prints now."""
    with tempfile.TemporaryDirectory() as folder:
        return f"```python\n{example['code']}```\n\n```text\n{printed(example['code'], Path(folder))}```"


if __name__ == "__main__":
    PAGE.write_text(EXAMPLE.sub(shown_again, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
