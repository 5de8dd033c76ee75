"""What tests of several layers share: LibreOffice as the referee that is not us."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

from kinerja_xl.app.pdf import find_soffice

# No folder of remembered examples in the tree: a failure prints the example that shows it. No deadlines: how long an
# example takes says more about the machine than about us.
settings.register_profile("kinerja-xl", database=None, deadline=None)
settings.load_profile("kinerja-xl")


class LibreOffice:
    """Converts files with a profile of its own, so that a running LibreOffice is neither used nor disturbed."""

    def __init__(self, program: str, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self._count = 0

    def convert(self, path: Path, extension: str) -> Path:
        """Return the file LibreOffice makes of ``path`` when it saves it as ``extension`` (xlsx, pdf, csv …)."""
        self._count += 1
        out = self.folder / f"hasil-{self._count}"
        out.mkdir()
        command = [self.program, f"-env:UserInstallation={(self.folder / 'profil').as_uri()}", "--headless"]
        command += ["--convert-to", extension, "--outdir", str(out), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        result = out / f"{path.stem}.{extension.partition(':')[0]}"
        assert result.exists(), f"LibreOffice did not convert {path.name}: {done.stdout}{done.stderr}"
        return result


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    program = find_soffice()
    if program is None:
        pytest.skip("LibreOffice tidak terpasang: hasil tidak diperiksa dengan program lain (soffice not found)")
    return LibreOffice(str(program), tmp_path_factory.mktemp("libreoffice"))
