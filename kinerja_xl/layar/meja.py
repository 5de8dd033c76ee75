"""What lies on the desk: the files that were dropped, what became of each, and the sentence that says what is next."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from kinerja_xl.layar import tugas
from kinerja_xl.layar.bengkel import Bengkel, Pekerjaan
from kinerja_xl.layar.isian_cetak import IsianCetak, isian_cetak, wajar_cetak
from kinerja_xl.layar.isian_peta import PetaLayar
from kinerja_xl.layar.tugas import TABLES, WORKBOOKS, HasilTugas
from kinerja_xl.sheets import JENIS, LAPORAN

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
        peta: what was said of its columns, for a foreign table.
        isian: the form of its import as it was last sent.
    """

    id: str
    nama: str
    path: Path
    folder: Path
    dibaca: HasilTugas | None = None
    kerja: Pekerjaan | None = None
    hasil: list[tuple[str, HasilTugas]] = field(default_factory=list)
    baru: bool = False
    peta: PetaLayar = field(default_factory=PetaLayar)
    isian: dict[str, str] = field(default_factory=dict)

    @property
    def buku(self) -> bool:
        """True for a workbook of ours."""
        return self.dibaca is not None and self.dibaca.jenis != ""

    @property
    def tabel(self) -> bool:
        """True for a foreign table that may become a workbook."""
        return self.dibaca is not None and self.dibaca.pratinjau is not None

    @property
    def berkas_peta(self) -> Path | None:
        """The mapping file, None where nothing was said of the columns."""
        path = self.folder / "peta-kolom.toml"
        return path if path.is_file() else None

    @property
    def sibuk(self) -> bool:
        """True while something is being done with it."""
        return self.kerja is not None and self.kerja.berjalan

    @property
    def laporan(self) -> tuple[IsianCetak, ...]:
        """The documents that can be made of it, those that its kind is kept for first."""
        jenis = self.dibaca.jenis if self.dibaca else ""
        fit = [laporan for laporan in LAPORAN.values() if jenis in laporan.jenis]
        return tuple(isian_cetak(laporan.kunci) for laporan in sorted(fit, key=lambda one: one.jenis[0] != jenis))

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
        if self.baru and self.dibaca is not None and not self.dibaca.galat:
            return "Unduh buku kerjanya, isi di Excel, simpan, lalu letakkan di sini untuk diperiksa."
        if self.dibaca is None or not (self.buku or self.tabel or self.dibaca.galat):
            return "Berkas jenis ini tidak dapat dibaca; letakkan buku kerja .xlsx atau tabel .docx, .xlsx, .csv."
        made = bool(self.hasil and self.hasil[-1][1].berkas)
        return _sesudah_dibaca(self.dibaca, made=made)


def _sesudah_dibaca(dibaca: HasilTugas, *, made: bool) -> str:
    if dibaca.galat:
        return dibaca.jalan or "Periksa berkasnya, lalu letakkan lagi di sini."
    if dibaca.pratinjau is not None:
        if made:
            return "Sudah menjadi buku kerja: lihat kartunya di meja ini."
        if dibaca.pratinjau.jenis:
            return f"Ini tabel lain. Lihat pratinjaunya, lalu jadikan buku kerja {dibaca.pratinjau.jenis}."
        return "Tabel ini belum dikenali. Buka pratinjaunya, lalu tunjukkan arti kolom-kolomnya."
    if made:
        return "Unduh hasilnya di bawah ini, atau tekan Simpan ke folder hasil."
    return _menurut_temuan(*(dibaca.jumlah or (0, 0, 0)))


def _menurut_temuan(galat: int, peringatan: int, info: int) -> str:
    if galat:
        return f"Baca temuannya, perbaiki {galat} galat di Excel, simpan, lalu letakkan lagi berkasnya di sini."
    if peringatan:
        return "Tidak ada galat. Baca peringatannya, lalu isi kolom hitungan dan buat dokumennya."
    if info:
        return "Tidak ada galat. Lihat yang perlu ditimbang, lalu isi kolom hitungan dan buat dokumennya."
    return "Tidak ada temuan. Isi kolom hitungan, lalu buat dokumennya."


class Meja:
    """The desk.

    Args:
        folder: a private folder that goes with the program.
        bengkel: where the work is done.
    """

    def __init__(self, folder: Path, bengkel: Bengkel) -> None:
        self.folder, self.bengkel = folder, bengkel
        self.lembar: dict[str, BerkasMeja] = {}

    @property
    def semua_hasil(self) -> list[Path]:
        """All files that were made and are still there."""
        made = (path for lembar in self.lembar.values() for _, hasil in lembar.hasil for path in hasil.berkas)
        return [path for path in made if path.is_file()]

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
        """Check a file that lies on the desk; of a foreign table say what an import would make of it."""
        if lembar.path.suffix.lower() not in WORKBOOKS | TABLES:
            return
        self._baca(lembar, "Memeriksa", tugas.periksa_berkas, lembar.path)

    def lihat(self, lembar: BerkasMeja, isian: dict[str, str]) -> bool:
        """Look again at a foreign table after something was said of its columns; False for what no form offers."""
        seen = lembar.dibaca.pratinjau if lembar.dibaca else None
        if lembar.sibuk or seen is None or not _wajar(isian):
            return False
        lembar.peta.terima(seen, isian)
        self.tulis_peta(lembar, lembar.peta.toml())
        lembar.isian = {nama: isian.get(nama, "") for nama in _KE_BUKU}
        self._baca(lembar, "Membaca ulang", tugas.lihat_tabel, lembar.path, *lembar.isian.values(), lembar.berkas_peta)
        return True

    def pakai_peta(self, lembar: BerkasMeja, toml: str, isian: dict[str, str]) -> None:
        """Read a foreign table by a mapping file that somebody else has made; what was said before no longer holds."""
        if lembar.sibuk or not lembar.tabel or not _wajar(isian):
            return
        lembar.peta = PetaLayar(dasar=toml)
        self.tulis_peta(lembar, toml)
        lembar.isian = {nama: isian.get(nama, "") for nama in _KE_BUKU}
        args = (*lembar.isian.values(), lembar.berkas_peta)
        self._baca(lembar, "Membaca menurut peta", tugas.lihat_tabel, lembar.path, *args)

    def tulis_peta(self, lembar: BerkasMeja, toml: str) -> None:
        """Keep a mapping file for a table; an empty one is none."""
        path = lembar.folder / "peta-kolom.toml"
        if toml:
            path.write_text(toml, encoding="utf-8")
        else:
            path.unlink(missing_ok=True)

    def _baca(self, lembar: BerkasMeja, judul: str, tugasnya: Callable[..., HasilTugas], *args: object) -> None:
        def dibaca(hasil: HasilTugas) -> None:
            if hasil.galat and lembar.dibaca is not None and lembar.dibaca.pratinjau is not None:
                seen = replace(lembar.dibaca.pratinjau, jenis="", lembar=(), galat=hasil.galat, jalan=hasil.jalan)
                hasil = HasilTugas(pratinjau=seen)  # stopped or refused: what was seen of its columns stays
            lembar.dibaca = hasil

        lembar.kerja = self.bengkel.minta(judul, tugasnya, *args, selesai=dibaca)

    def kerjakan(self, lembar: BerkasMeja, aksi: str, isian: dict[str, str], logo: Path | None = None) -> bool:
        """Do something with a file; False for a word that is none, or while something else is done with it.

        Args:
            lembar: the file.
            aksi: the word in the address.
            isian: its form.
            logo: a picture for a document's letterhead.
        """
        if lembar.sibuk or aksi not in _AKSI:
            return False
        judul, syarat, tugasnya = _AKSI[aksi]
        if not getattr(lembar, syarat) or not _wajar(isian):
            return False
        args: list[object] = []
        if aksi == "cetak":
            if not wajar_cetak(isian, lembar.dibaca.jenis if lembar.dibaca else ""):
                return False
            judul = f"Membuat {LAPORAN[isian['laporan']].judul}"
            args = [isian, logo]
        elif aksi == "impor":
            seen = lembar.dibaca.pratinjau if lembar.dibaca else None
            if seen is not None and "jenis" in isian:
                lembar.peta.terima(seen, isian)
                self.tulis_peta(lembar, lembar.peta.toml())
                lembar.isian = {nama: isian.get(nama, "") for nama in _KE_BUKU}
            args = [*(lembar.isian.get(nama, "") for nama in _KE_BUKU), lembar.berkas_peta]
        target = lembar.folder / f"hasil-{len(lembar.hasil) + 1}"
        target.mkdir(mode=0o700, exist_ok=True)

        def selesai(hasil: HasilTugas) -> None:
            lembar.hasil.append((judul, hasil))
            if aksi == "impor" and hasil.berkas:  # what it has become is a workbook of ours: onto the desk with it
                self.ambil(hasil.berkas[0])

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


_KE_BUKU = ("jenis", "tahun", "kantor")
"""The fields of an import's form, in the order of its task."""

_AKSI: dict[str, tuple[str, str, Callable[..., HasilTugas]]] = {
    "catatan": ("Membuat salinan bercatatan", "buku", tugas.beri_catatan),
    "perbaiki": ("Memperbaiki yang pasti", "buku", tugas.perbaiki_pasti),
    "isi": ("Mengisi kolom hitungan", "buku", tugas.isi_hitungan),
    "cetak": ("Membuat dokumen", "buku", tugas.cetak_dokumen),
    "impor": ("Menjadikan buku kerja", "tabel", tugas.jadikan_buku),
}
"""Word in the address → what it is called, which files it is for, the task."""


def _wajar(isian: dict[str, str]) -> bool:
    """True where a form says nothing that its choices do not offer."""
    tahun = isian.get("tahun", "")
    return (
        (tahun == "" or (len(tahun) == 4 and tahun.isascii() and tahun.isdigit()))
        and isian.get("jenis", "") in {"", *JENIS}
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
