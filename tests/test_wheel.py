"""The wheel works outside the checkout, templates and samples included."""

from __future__ import annotations

import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from kinerja_xl.layar.panduan import Panduan

ROOT = Path(__file__).parents[1]


def test_the_wheel_holds_every_module_template_and_sample(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    held = set(zipfile.ZipFile(wheel).namelist())
    modules = {p.relative_to(ROOT).as_posix() for p in (ROOT / "kinerja_xl").rglob("*.py")}
    shipped = [*(ROOT / "templates").glob("*/*.[dxh]*"), *(ROOT / "samples").glob("*.xlsx")]
    data = {f"kinerja_xl/_data/{p.relative_to(ROOT).as_posix()}" for p in shipped if p.parent.name != "build"}
    data |= {f"kinerja_xl/_data/docs/{name}" for name in Panduan().berkas}
    assert modules and data
    assert modules | data <= held
    assert not [name for name in held if name.startswith(("tests/", "templates/", "samples/"))]


@pytest.mark.berat
def test_the_wheel_runs_the_demo_in_an_environment_of_its_own(tmp_path: Path) -> None:
    dist, home, work = tmp_path / "dist", tmp_path / "venv", tmp_path / "kerja"
    work.mkdir()
    _run(sys.executable, "-m", "build", "--wheel", "--outdir", str(dist), str(ROOT))
    (wheel,) = dist.glob("*.whl")
    venv.create(home)
    folder = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = str(folder / "python")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python)
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel))
    # the libraries are those of this environment; a path file inside theirs (our checkout) is not followed
    own, ours = _site(python), _site(sys.executable)
    (own / "pustaka.pth").write_text(f"{ours}\n", encoding="utf-8")
    said = _run(python, "-c", "import kinerja_xl; print(kinerja_xl.__file__)", cwd=work)
    assert Path(said.strip()).is_relative_to(own)
    _run(*pip, "check")
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


def _site(python: str) -> Path:
    return Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
