"""archive: workbooks with their documents, scans and evidence in one zip that can be read without us in ten years.

Everything that says what is inside is plain text: BACA-DULU.txt, the manifest in the form that ``sha256sum -c`` reads,
the index of evidence and every sheet as CSV.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path, PurePosixPath

from kinerja_xl import __version__
from kinerja_xl.app.load import Berkas, load
from kinerja_xl.app.segel import keadaan_segel
from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.identitas import nilai_baku
from kinerja_xl.tables import Tabel
from kinerja_xl.terima.nama_berkas import nama_aman
from kinerja_xl.text.tampak import tampak
from kinerja_xl.workbook.guard import check_zip
from kinerja_xl.workbook.keep import keep_aside, refuse_work
from kinerja_xl.workbook.limits import Limits
from kinerja_xl.workbook.output import write_atomically
from kinerja_xl.workbook.package import UNREADABLE, Package

MANIFES, INDEKS, BACA = "manifest-sha256.txt", "bukti.csv", "BACA-DULU.txt"
_EVIDENCE = ("bukti", "tautan_bukti", "notula", "arsip")
_WORKBOOKS = (".xlsx", ".xlsm")
_OUTSIDE, _NAMED, _MISSING = "di luar arsip", "hanya disebut", "tidak ditemukan"
_MOST = 2 << 30
_SHEET_CELLS = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True, slots=True)
class BuktiTerarsip:
    """One place of a workbook that names evidence: the cell, what it says, and where it lies in the archive."""

    buku: str
    sel: str
    tulisan: str
    tempat: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class HasilArsip:
    """What came of it: the names in the archive, the evidence, and where a replaced file is kept."""

    isi: tuple[str, ...]
    bukti: tuple[BuktiTerarsip, ...]
    cadangan: Path | None = None


@dataclass(slots=True)
class _Isi:
    """The archive as it is put together."""

    berkas: dict[str, bytes] = field(default_factory=dict)
    asal: dict[Path, str] = field(default_factory=dict)
    bukti: list[BuktiTerarsip] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    def tambah(self, folder: str, name: str, data: bytes) -> str:
        """Add a file under a name that is free; return the name."""
        plain = nama_aman(name)
        stem, dot, ending = plain.rpartition(".")
        number, place = 1, f"{folder}/{plain}"
        while place.casefold() in {p.casefold() for p in self.berkas}:
            number += 1
            place = f"{folder}/{stem}-{number}{dot}{ending}" if dot else f"{folder}/{plain}-{number}"
        self.berkas[place] = data
        if sum(map(len, self.berkas.values())) > _MOST:
            raise KinerjaError("Isi arsip lebih dari 2 GB.", "Bagi menjadi beberapa arsip.")
        return place


def archive(files: Sequence[Path], target: Path, *, replace: bool = False) -> HasilArsip:
    """Write workbooks and what belongs to them into one zip.

    Args:
        files: workbooks, documents and scans; of a folder all that lies in it. Evidence that a workbook names and that
            lies beside it or below comes along.
        target: the zip.
        replace: an existing file may be replaced; it is kept.

    Raises:
        KinerjaError: a file cannot be read, there is no workbook among them, or the zip cannot be written.
    """
    if target.suffix.lower() != ".zip":
        raise KinerjaError(f"Nama arsip {target.name} tidak berakhiran .zip.", "Tulis misalnya -o arsip-2026.zip.")
    refuse_work([target], replace=replace, own=False)
    paths = [p for p in dict.fromkeys(_all(files)) if p.resolve() != target.resolve()]
    isi = _Isi()
    books = [path for path in paths if path.suffix.lower() in _WORKBOOKS]
    if not books:
        raise KinerjaError("Tidak ada buku kerja yang diarsipkan.", "Sebutkan sedikitnya satu berkas .xlsx.")
    loaded = [(path, isi.tambah("buku", path.name, _read(path))) for path in books]
    for path in paths:
        if path not in books:
            isi.asal[path.resolve()] = isi.tambah("dokumen", path.name, _read(path))
    for path, name in loaded:
        _of_workbook(path, name, isi)
    isi.berkas[INDEKS] = _csv(("Buku kerja", "Sel", "Tulisan", "Berkas dalam arsip", "Keterangan"), _index(isi))
    isi.berkas[BACA] = _readme(isi).encode("utf-8-sig")
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(isi.berkas.items())]
    isi.berkas[MANIFES] = ("\n".join(lines) + "\n").encode()
    kept = keep_aside(target) if target.is_file() else None
    write_atomically(target, _zipped(isi.berkas))
    return HasilArsip(tuple(isi.berkas), tuple(isi.bukti), kept)


def periksa_arsip(path: Path) -> tuple[str, ...]:
    """Return what is wrong with an archive: files that are missing, changed or not in the manifest, links to nothing.

    Args:
        path: the zip.

    Raises:
        KinerjaError: it is no archive of ours, or cannot be read at all.
    """
    try:
        package = Package(path, path.read_bytes())
    except OSError as error:
        raise KinerjaError(f"Arsip {path} tidak dapat dibaca.", "Periksa ejaan nama dan foldernya.") from error
    check_zip(package, Limits(total=_MOST, part=_MOST, file=_MOST, ratio=2_000))
    if MANIFES not in package or INDEKS not in package:
        raise KinerjaError(f"{path} bukan arsip kinerja-xl.", "Sebutkan berkas .zip yang dibuat perintah archive.")
    wrong = []
    listed = {}
    for line in package.read(MANIFES).decode("utf-8", "replace").splitlines():
        digest, _, name = line.partition("  ")
        listed[name] = digest
    for name, digest in listed.items():
        try:
            same = name in package and hashlib.sha256(package.read(name)).hexdigest() == digest
        except (KinerjaError, *UNREADABLE):
            same = False
        if not same:
            wrong.append(f"{name}: {'berubah atau rusak' if name in package else 'tidak ada'}")
    wrong += [f"{name}: tidak ada dalam manifes" for name in package.names if name not in listed and name != MANIFES]
    for row in csv.DictReader(io.StringIO(package.read(INDEKS).decode("utf-8-sig")), delimiter=";"):
        place = row.get("Berkas dalam arsip") or ""
        if place and place not in package:
            wrong.append(f"{row.get('Sel')}: bukti {place} tidak ada")
    return tuple(wrong)


def _all(files: Sequence[Path]) -> Iterator[Path]:
    for path in files:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file() and not p.name.startswith(("~$", ".")))
            yield from (p for p in inside if "cadangan" not in p.relative_to(path).parent.parts)
        else:
            yield path


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KinerjaError(f"Berkas {path} tidak dapat dibaca.", "Periksa ejaan nama dan foldernya.") from error


def _of_workbook(path: Path, name: str, isi: _Isi) -> None:
    """Add a workbook's evidence and its sheets as text."""
    berkas = load(path)
    stem = PurePosixPath(name).stem
    identitas = berkas.dokumen.identitas
    seals = keadaan_segel(berkas)
    about = f"{name}: {identitas.nama_kantor}, {identitas.kabupaten}, {identitas.tahun}"
    isi.catatan.append(tampak(f"{about}; {'; '.join(s.kalimat for s in seals) or 'belum disegel'}"))
    for tabel in berkas.tables.tabel.values():
        isi.berkas[f"isi/{stem}/{nama_aman(tabel.lembar.judul)}.csv"] = _sheet(tabel)
    for at, text in _named(berkas):
        isi.bukti.append(_evidence(path, name, at, text, isi))


def _named(berkas: Berkas) -> Iterator[tuple[str, str]]:
    """Yield the cells that name evidence: (cell, line); each line of a cell is one."""
    for tabel in berkas.tables.tabel.values():
        for baris in tabel.baris:
            for key in _EVIDENCE:
                for line in baris.teks(key).splitlines() if key in tabel.posisi else ():
                    if line.strip():
                        yield str(tabel.ref(baris, key)), line.strip()


def _evidence(path: Path, book: str, at: str, text: str, isi: _Isi) -> BuktiTerarsip:
    if "://" in text:
        return BuktiTerarsip(book, at, text, "", _OUTSIDE)
    home = path.resolve().parent
    try:
        found = (home / text.replace("\\", "/")).resolve()
        there = found.is_relative_to(home) and found.is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        looks = "." in text[-6:] and " " not in text[-5:]
        return BuktiTerarsip(book, at, text, "", _MISSING if looks else _NAMED)
    if found not in isi.asal:
        isi.asal[found] = isi.tambah("bukti", found.name, _read(found))
    return BuktiTerarsip(book, at, text, isi.asal[found], "")


def _index(isi: _Isi) -> Iterator[tuple[str, ...]]:
    yield from ((b.buku, b.sel, b.tulisan, b.tempat, b.keterangan) for b in isi.bukti)


def _sheet(tabel: Tabel) -> bytes:
    """Return a table as text: a form as label and value, any other as it stands."""
    titles = [k.judul for k in tabel.kolom]
    if tabel.lembar.formulir:
        row = tabel.baris[0] if tabel.baris else None
        return _csv(
            ("Uraian", "Isian"), ((k.judul, nilai_baku(row.nilai.get(k.kunci)) if row else "") for k in tabel.kolom)
        )
    return _csv(titles, ([nilai_baku(b.nilai.get(k.kunci)) for k in tabel.kolom] for b in tabel.baris))


def _csv(titles: Sequence[str], rows: Iterator[Sequence[str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(titles)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_SHEET_CELLS) and not _number(cell) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _readme(isi: _Isi) -> str:
    missing = [b for b in isi.bukti if not b.tempat]
    lines = [
        "ARSIP DOKUMEN KINERJA",
        "",
        f"Dibuat {dt.date.today():%d-%m-%Y} dengan kinerja-xl {__version__}.",
        "",
        "buku/      buku kerja seperti dikirim",
        "isi/       isi setiap lembar sebagai teks (CSV, UTF-8, dipisahkan titik koma), terbaca tanpa Excel",
        "dokumen/   dokumen dan pindaian",
        "bukti/     bukti dukung yang disebut buku kerja",
        f"{INDEKS}  sel mana menyebut bukti mana, dan di mana letaknya di sini",
        f"{MANIFES}  sidik SHA-256 setiap berkas; periksa dengan: sha256sum -c {MANIFES}",
        "",
        "Buku kerja:",
        *(f"- {line}" for line in isi.catatan),
        "",
        f"Bukti: {len(isi.bukti) - len(missing)} berkas disertakan; {len(missing)} hanya disebut, di luar arsip, atau "
        f"tidak ditemukan (lihat {INDEKS}).",
        "Segel membuktikan isi buku kerja masih sama, bukan siapa yang membuatnya.",
    ]
    return "\r\n".join(lines) + "\r\n"


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    stamp = dt.datetime.now().timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, data)
    return out.getvalue()
