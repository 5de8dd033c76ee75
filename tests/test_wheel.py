"""The wheel works outside the checkout, templates and samples included."""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_the_wheel_runs_the_demo_in_a_fresh_environment(tmp_path: Path) -> None:
    dist, home, work = tmp_path / "dist", tmp_path / "venv", tmp_path / "kerja"
    work.mkdir()
    _run(sys.executable, "-m", "build", "--wheel", "--outdir", str(dist), str(ROOT))
    (wheel,) = dist.glob("*.whl")
    venv.create(home, with_pip=True)
    folder = home / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(folder / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run(*pip, "-c", str(ROOT / "constraints.txt"), str(wheel))
    said = _run(str(folder / "kinerja-xl"), "demo", "-o", "hasil", cwd=work)
    assert "Selesai" in said
    named = re.findall(r"^  hasil.(\S+)  \(", said, flags=re.MULTILINE)
    assert len(named) >= 10
    assert set(named) <= {p.name for p in (work / "hasil").iterdir()}


def _run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, cwd=cwd, check=False)
    output = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
    assert done.returncode == 0, output
    return output
