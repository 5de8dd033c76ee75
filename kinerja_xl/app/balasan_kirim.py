"""reply --smtp: what lies prepared goes out as it lies there, each letter once; what went to whom is written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kinerja_xl.app.balasan_isi import KeadaanKantor
from kinerja_xl.app.balasan_kantor import EML, PESAN, SURAT, susun_surel
from kinerja_xl.app.catatan_balasan import BalasanTertulis, baca_balasan
from kinerja_xl.app.catatan_kirim import GAGAL, MUNGKIN, TERKIRIM, catat_kirim, keadaan_kirim
from kinerja_xl.app.kirim_smtp import AlamatSmtp, MungkinTerkirimError, baca_alamat_smtp, kirim_smtp
from kinerja_xl.app.reply import PermintaanBalasan, buka_balasan
from kinerja_xl.findings import KinerjaError
from kinerja_xl.text.surel import surel_sah
from kinerja_xl.text.tampak import tampak

SURAT_PINDAI = SURAT.replace(".docx", ".pdf")
"""The signed letter: where it lies in an office's folder it goes out instead of the Word file."""

_BERTURUT = 3  # failures in a row after which the server is left alone
_MOST = 24 << 20  # bytes; most servers stop at 25 MB
_DAHULU = "Jalankan reply tanpa --smtp dahulu, lihat hasilnya, lalu kirim."


@dataclass(slots=True)
class HasilKirimBalasan:
    """What became of every letter.

    Attributes:
        terkirim: names of offices, with the addresses.
        dilewati: what was not sent, and why.
        gagal: what could not be sent, and why.
    """

    terkirim: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    dilewati: list[tuple[str, str]] = field(default_factory=list)
    gagal: list[tuple[str, str]] = field(default_factory=list)


def kirim_balasan(
    minta: PermintaanBalasan,
    smtp: str,
    *,
    dari: str = "",
    ulang: bool = False,
    sandi: Callable[[str], str] | None = None,
    maju: Callable[[int, int], None] = lambda _n, _of: None,
) -> HasilKirimBalasan:
    """Send the letters that were written before and are still true.

    Args:
        minta: as for writing them.
        smtp: the address of the server.
        dari: the sender, "" for that of the register's Identitas.
        ulang: also what was sent before, or may have been.
        sandi: asks for the password of the account.
        maju: is told how many letters were looked at, of how many.

    Raises:
        KinerjaError: nothing was written there before, no sender, an address that is none.
    """
    server = baca_alamat_smtp(smtp)
    prepared = baca_balasan(minta.keluaran)
    if not prepared:
        raise KinerjaError(f"Belum ada balasan di {minta.keluaran}.", _DAHULU)
    with buka_balasan(minta) as (found, offices):
        named = found.register.identitas.surel if found.register is not None else ""
    sender = dari or named or (server.nama if "@" in server.nama else "")
    if not sender:
        raise KinerjaError(
            "Alamat pengirim tidak diketahui.", "Isi Surel pada lembar Identitas daftar kantor, atau pakai --from."
        )
    if not surel_sah(sender):
        raise KinerjaError(f"'{tampak(sender)}' bukan alamat surel.", "Perbaiki pada daftar kantor, atau pakai --from.")
    run = _Pengiriman(minta.keluaran, server, sender, ulang, sandi)
    for n, one in enumerate(offices, start=1):
        if not run.berhenti:
            run.satu(one, prepared.get(one.kode))
        else:
            run.hasil.dilewati.append((one.nama, "pengiriman dihentikan"))
        maju(n, len(offices))
    return run.hasil


class _Pengiriman:
    """One run: the server, and what has become of the letters so far."""

    def __init__(
        self, folder: Path, server: AlamatSmtp, dari: str, ulang: bool, sandi: Callable[[str], str] | None
    ) -> None:
        self.folder, self.server, self.dari, self.ulang = folder, server, dari, ulang
        self._ask, self._password = sandi, ""
        self._in_a_row = 0
        self.hasil = HasilKirimBalasan()

    @property
    def berhenti(self) -> bool:
        """True once the server has refused so often that it is not asked again."""
        return self._in_a_row >= _BERTURUT

    def satu(self, one: KeadaanKantor, written: BalasanTertulis | None) -> None:
        """Send the letter of one office, or say why not."""
        why = self._halangan(one, written)
        if why or written is None:
            self.hasil.dilewati.append((one.nama, why))
            return
        try:
            files = _lampiran(self.folder / written.folder, written)
            text = (self.folder / written.folder / PESAN).read_text(encoding="utf-8", errors="replace")
            now = dt.datetime.now().astimezone()
            message = susun_surel(self.dari, one.surel, written.perihal, text, files, one.tanda, now)
            if self._ask is not None and self.server.nama and not self._password:
                self._password = self._ask(self.server.akun)
            catat_kirim(
                self.folder, one.tanda, MUNGKIN, kepada=", ".join(one.surel), perihal=written.perihal, kode=one.kode
            )
            kirim_smtp(message, self.server, self._password)
        except MungkinTerkirimError as error:
            self.hasil.gagal.append((one.nama, error.message))
            self._in_a_row += 1
        except (KinerjaError, OSError) as error:
            catat_kirim(self.folder, one.tanda, GAGAL)
            told = error.message if isinstance(error, KinerjaError) else f"berkasnya tidak terbaca ({error.strerror})"
            self.hasil.gagal.append((one.nama, told))
            self._in_a_row += 1
        else:
            catat_kirim(self.folder, one.tanda, TERKIRIM)
            self.hasil.terkirim.append((one.nama, one.surel))
            self._in_a_row = 0

    def _halangan(self, one: KeadaanKantor, written: BalasanTertulis | None) -> str:
        """Return why a letter is not sent, "" for nothing."""
        if not one.surel:
            return "tanpa alamat surel yang dapat dipakai pada daftar kantor"
        if written is None:
            return "belum disiapkan; " + _DAHULU
        if written.tanda != one.tanda:
            return "keadaannya berubah sejak disiapkan; " + _DAHULU
        before = keadaan_kirim(self.folder, one.tanda)
        if before in {TERKIRIM, MUNGKIN} and not self.ulang:
            return f"sudah {before}; kirim lagi hanya dengan --again"
        return ""


def _lampiran(folder: Path, written: BalasanTertulis) -> list[tuple[str, bytes]]:
    """Return what goes with a letter, as it lies there: a signed letter instead of the Word file.

    Raises:
        KinerjaError: it is too large for a server.
        OSError: a file is gone.
    """
    signed = (folder / SURAT_PINDAI).is_file()
    names: Sequence[str] = [SURAT_PINDAI if signed and name == SURAT else name for name in written.berkas]
    files = [(name, (folder / name).read_bytes()) for name in names if name not in {PESAN, EML}]
    total = sum(len(data) for _, data in files)
    if total > _MOST:
        raise KinerjaError(f"lampirannya {total >> 20} MB, lebih besar daripada yang diterima server surat")
    return files
