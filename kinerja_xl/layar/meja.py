"""What lies on the desk: the files that were dropped, what became of each, and the sentence that says what is next."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from kinerja_xl.layar import tugas
from kinerja_xl.layar.bengkel import Bengkel, Pekerjaan
from kinerja_xl.layar.tugas import HasilTugas
from kinerja_xl.sheets import JENIS, LAPORAN, Laporan

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
TABLES = frozenset({".xlsx", ".docx", ".csv", ".ods", ".xls", ".doc", ".odt"})
"""What ``import`` reads, some of it through LibreOffice."""

_MOST = 200  # files at once; the oldest make room


@dataclass
class BerkasMeja:
    """One file on the desk, or one that the page made.

    Attributes:
        id: how the page names it.
        nama: as the office calls it.
        path: where it lies.
        folder: where what is made of it goes.
        dibaca: what its check said, None before it has ended.
        kerja: what runs or ran last.
        hasil: what was made of it, in the order it was asked for.
        baru: a blank workbook that was made here.
    """

    id: str
    nama: str
    path: Path
    folder: Path
    dibaca: HasilTugas | None = None
    kerja: Pekerjaan | None = None
    hasil: list[tuple[str, HasilTugas]] = field(default_factory=list)
    baru: bool = False

    @property
    def buku(self) -> bool:
        """True for a workbook of ours."""
        return self.dibaca is not None and self.dibaca.jenis != ""

    @property
    def tabel(self) -> bool:
        """True for a foreign table that may become a workbook."""
        foreign = self.path.suffix.lower() not in WORKBOOKS or (self.dibaca is not None and not self.dibaca.galat)
        return not self.buku and foreign and self.path.suffix.lower() in TABLES

    @property
    def sibuk(self) -> bool:
        """True while something is being done with it."""
        return self.kerja is not None and self.kerja.berjalan

    @property
    def laporan(self) -> tuple[Laporan, ...]:
        """The documents that can be made of it, those that its kind is kept for first."""
        jenis = self.dibaca.jenis if self.dibaca else ""
        fit = [laporan for laporan in LAPORAN.values() if jenis in laporan.jenis]
        return tuple(sorted(fit, key=lambda laporan: laporan.jenis[0] != jenis))

    @property
    def terbaru(self) -> Iterator[tuple[int, str, HasilTugas]]:
        """What was made of it with the number in its address, the newest first."""
        return ((nomor, judul, hasil) for nomor, (judul, hasil) in reversed(list(enumerate(self.hasil))))

    def unduhan(self, nomor: int, ke: int) -> Path | None:
        """Return a file that was made of it: of which result, and which of its files; None for none."""
        files = self.hasil[nomor][1].berkas if 0 <= nomor < len(self.hasil) else ()
        return files[ke] if 0 <= ke < len(files) else None

    @property
    def langkah(self) -> str:
        """What to do next, in one sentence."""
        if self.sibuk and self.kerja is not None:
            return f"{self.kerja.judul} …"
        if self.dibaca is not None and self.dibaca.galat:
            return self.dibaca.jalan or "Periksa berkasnya, lalu letakkan lagi di sini."
        if self.baru:
            return "Unduh buku kerjanya, isi di Excel, simpan, lalu letakkan di sini untuk diperiksa."
        if self.tabel:
            return "Ini tabel lain, bukan buku kerja standar: jadikan buku kerja, lalu periksa hasilnya."
        if not self.buku or self.dibaca is None or self.dibaca.jumlah is None:
            return "Berkas jenis ini tidak dapat dibaca; letakkan buku kerja .xlsx atau tabel .docx, .xlsx, .csv."
        return _menurut_temuan(*self.dibaca.jumlah)


def _menurut_temuan(galat: int, peringatan: int, info: int) -> str:
    if galat:
        return f"Baca temuannya, perbaiki {galat} galat di Excel, simpan, lalu letakkan lagi berkasnya di sini."
    if peringatan:
        return "Tidak ada galat: baca peringatannya, lalu isi kolom hitungan dan buat dokumennya."
    if info:
        return "Tidak ada galat: lihat yang perlu ditimbang, lalu isi kolom hitungan dan buat dokumennya."
    return "Tidak ada temuan: isi kolom hitungan, lalu buat dokumennya."


class Meja:
    """The desk.

    Args:
        folder: a private folder that goes with the program.
        bengkel: where the work is done.
    """

    def __init__(self, folder: Path, bengkel: Bengkel) -> None:
        self.folder, self.bengkel = folder, bengkel
        self.lembar: dict[str, BerkasMeja] = {}

    def letakkan(self, nama: str) -> BerkasMeja:
        """Make room for a file; its bytes go to ``path``.

        Args:
            nama: the name it was sent under, whatever stands in it.
        """
        while len(self.lembar) >= _MOST:
            self.buang(next(iter(self.lembar)))
        ident = secrets.token_urlsafe(9)
        folder = self.folder / ident
        folder.mkdir(mode=0o700)
        plain = _aman(nama)
        lembar = BerkasMeja(ident, plain, folder / plain, folder)
        self.lembar[ident] = lembar
        return lembar

    def periksa(self, lembar: BerkasMeja) -> None:
        """Check a file that lies on the desk; a Word table only waits for its import."""
        if lembar.path.suffix.lower() not in WORKBOOKS:
            return

        def dibaca(hasil: HasilTugas) -> None:
            lembar.dibaca = hasil

        lembar.kerja = self.bengkel.minta("Memeriksa", tugas.periksa_berkas, lembar.path, selesai=dibaca)

    def kerjakan(self, lembar: BerkasMeja, aksi: str, isian: dict[str, str]) -> bool:
        """Do something with a file; False for a word that is none, or while something else is done with it."""
        if lembar.sibuk or aksi not in _AKSI:
            return False
        judul, syarat, tugasnya, bidang = _AKSI[aksi]
        if not getattr(lembar, syarat) or not _wajar(isian):
            return False
        target = lembar.folder / f"hasil-{len(lembar.hasil) + 1}"
        target.mkdir(mode=0o700, exist_ok=True)

        def selesai(hasil: HasilTugas) -> None:
            lembar.hasil.append((judul, hasil))
            if aksi == "impor" and hasil.berkas:  # what it has become is a workbook of ours: onto the desk with it
                self.ambil(hasil.berkas[0])

        args = [isian.get(nama, "") if nama != "draf" else bool(isian.get(nama)) for nama in bidang]
        lembar.kerja = self.bengkel.minta(judul, tugasnya, lembar.path, target, *args, selesai=selesai)
        return True

    def ambil(self, made: Path) -> None:
        """Put a file that was made here onto the desk, and check it."""
        lembar = self.letakkan(made.name)
        shutil.copyfile(made, lembar.path)
        self.periksa(lembar)

    def buat_baru(self, isian: dict[str, str]) -> bool:
        """Make a blank workbook; False for a kind or a year that is none."""
        if isian.get("jenis") not in JENIS or not _wajar(isian):
            return False
        lembar = self.letakkan(f"{JENIS[isian['jenis']].judul} {isian.get('tahun', '')} (baru)".replace("  ", " "))
        lembar.baru = True

        def selesai(hasil: HasilTugas) -> None:
            lembar.dibaca = HasilTugas(kata=hasil.kata, galat=hasil.galat, jalan=hasil.jalan)
            lembar.hasil.append(("Membuat buku kerja", hasil))

        args = (isian["jenis"], isian.get("tahun", ""), isian.get("kantor", ""))
        lembar.kerja = self.bengkel.minta("Membuat buku kerja", tugas.buat_baru, lembar.folder, *args, selesai=selesai)
        return True

    def buang(self, ident: str) -> None:
        """Take a file from the desk, with all that was made of it."""
        lembar = self.lembar.pop(ident, None)
        if lembar is None:
            return
        if lembar.kerja is not None:
            lembar.kerja.hentikan()
        shutil.rmtree(lembar.folder, ignore_errors=True)


_AKSI: dict[str, tuple[str, str, Callable[..., HasilTugas], tuple[str, ...]]] = {
    "catatan": ("Membuat salinan bercatatan", "buku", tugas.beri_catatan, ()),
    "perbaiki": ("Memperbaiki yang pasti", "buku", tugas.perbaiki_pasti, ()),
    "isi": ("Mengisi kolom hitungan", "buku", tugas.isi_hitungan, ()),
    "cetak": ("Membuat dokumen", "buku", tugas.cetak_dokumen, ("laporan", "draf")),
    "impor": ("Menjadikan buku kerja", "tabel", tugas.jadikan_buku, ("jenis", "tahun", "kantor")),
}
"""Word in the address → what it is called, which files it is for, the task, and the fields of its form."""


def _wajar(isian: dict[str, str]) -> bool:
    """True where a form says nothing that its choices do not offer."""
    tahun = isian.get("tahun", "")
    return (
        (tahun == "" or (len(tahun) == 4 and tahun.isascii() and tahun.isdigit()))
        and isian.get("jenis", "") in {"", *JENIS}
        and ("laporan" not in isian or isian["laporan"] in LAPORAN)
        and len(isian.get("kantor", "")) <= 200
    )


def _aman(nama: str) -> str:
    """Return a file name that every system takes, of whatever was sent as one."""
    last = PurePath(nama.replace("\\", "/")).name
    plain = "".join(char if char.isprintable() and char not in '<>:"/\\|?*' else "_" for char in last).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    if not dot:
        stem, suffix = plain, ""
    stem = stem.encode()[:120].decode(errors="ignore").strip(" .") or "berkas"
    return f"{stem}.{suffix[:8]}" if suffix else stem
