"""What reply does in its working processes: one office's letter, its annotated copies, the message around them."""

from __future__ import annotations

import datetime as dt
import mimetypes
from collections.abc import Sequence
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path, PurePath

from kinerja_xl.app.annotate import AKHIRAN, beranotasi
from kinerja_xl.app.balasan_belum import temuan_belum_diukur
from kinerja_xl.app.balasan_isi import KeadaanKantor, susun_isi_balasan, teks_pesan
from kinerja_xl.app.check import PilihanPeriksa, examine, tak_terperiksa
from kinerja_xl.app.load import load
from kinerja_xl.findings import CellRef, FileResult, Finding, KinerjaError, Severity
from kinerja_xl.findings.address import parse_address
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Identitas
from kinerja_xl.rekap.isi_buku import TemuanBuku
from kinerja_xl.reports.balasan import SURAT_BALASAN
from kinerja_xl.text.surel import surel_sah
from kinerja_xl.workbook.ownership import marked

SURAT, PESAN, EML = f"{SURAT_BALASAN}.docx", "pesan.txt", "surat.eml"
"""The files of every office; annotated copies come beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BukuDibalas:
    """A workbook that has to be put right.

    Attributes:
        sidik: its content.
        path: where it is read.
        tampil: where people find it.
        nama: the name of its annotated copy.
        selisih: the disagreements with the office's other documents.
        triwulan: the quarter that it is about; ``belum_diukur`` says that results are missing.
    """

    sidik: str
    path: Path
    tampil: Path
    nama: str
    selisih: tuple[TemuanBuku, ...] = ()
    triwulan: int | None = None
    belum_diukur: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BahanBalasan:
    """What one office's letter is made of."""

    keadaan: KeadaanKantor
    buku: tuple[BukuDibalas, ...]
    register: Identitas | None
    kabupaten: str
    hari_ini: dt.date
    batas: dt.date
    template: Path
    pilihan: PilihanPeriksa


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasKantor:
    """The files of one office: name and content, in the order in which they are written."""

    perihal: str
    berkas: tuple[tuple[str, bytes], ...]


def susun_balasan(bahan: BahanBalasan) -> BerkasKantor:
    """Return the files of one office.

    Raises:
        KinerjaError: the template has a fault.
    """
    from kinerja_xl.reports.word.render import render_isi

    found: dict[str, tuple[FileResult, str]] = {}
    copies: list[tuple[str, bytes]] = []
    for buku in bahan.buku:
        result, copy = _periksa(buku, bahan.pilihan)
        found[buku.sidik] = result, buku.nama if copy else ""
        if copy:
            copies.append((buku.nama, marked(copy)))
    isi = susun_isi_balasan(bahan.keadaan, found, bahan.register, bahan.kabupaten, bahan.hari_ini, bahan.batas)
    letter = marked(render_isi(bahan.template, isi, tanggal=bahan.hari_ini))
    subject, text = f"{isi.hal} – {isi.kantor}", teks_pesan(isi)
    files = [(SURAT, letter), (PESAN, text.encode()), *copies]
    if bahan.keadaan.surel:
        sender = bahan.register.surel if bahan.register is not None and surel_sah(bahan.register.surel) else ""
        message = susun_surel(
            sender, bahan.keadaan.surel, subject, text, [(SURAT, letter), *copies], bahan.keadaan.tanda, bahan.hari_ini
        )
        message["X-Unsent"] = "1"  # opens as a draft that can be looked at and sent
        files.append((EML, message.as_bytes(policy=SMTP)))
    return BerkasKantor(perihal=subject, berkas=tuple(files))


def susun_surel(
    dari: str,
    kepada: Sequence[str],
    perihal: str,
    teks: str,
    lampiran: Sequence[tuple[str, bytes]],
    tanda: str,
    hari: dt.date | dt.datetime,
) -> EmailMessage:
    """Return the message of one office; what is told a second time is the same message.

    Args:
        dari: the sender, "" where the mail program adds it.
        kepada: the addresses.
        perihal, teks: the letter.
        lampiran: names and contents.
        tanda: what makes its name.
        hari: its day.
    """
    message = EmailMessage(policy=SMTP)
    if dari:
        message["From"] = dari
    message["To"] = ", ".join(kepada)
    message["Subject"] = perihal
    when = hari if isinstance(hari, dt.datetime) else dt.datetime.combine(hari, dt.time(8), dt.UTC)
    message["Date"] = format_datetime(when)
    message["Message-ID"] = nama_surel(tanda, dari)
    message.set_content(teks)
    for name, data in lampiran:
        kind, _, sub = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
        message.add_attachment(data, maintype=kind, subtype=sub, filename=name)
    message.set_boundary(f"balasan-{tanda}")  # the same message has the same bytes
    return message


def nama_surel(tanda: str, dari: str) -> str:
    """Return the Message-ID of what an office is told."""
    return f"<{tanda}@{dari.rpartition('@')[2] or 'kinerja-xl.invalid'}>"


def nama_salinan(tampil: PurePath, dokumen: str, tahun: int) -> str:
    """Return the name of an annotated copy: ``tw1-2026-diperiksa.xlsx``."""
    return f"{tampil.stem if tampil.suffix else dokumen}-{tahun}{AKHIRAN}.xlsx"


def _periksa(buku: BukuDibalas, pilihan: PilihanPeriksa) -> tuple[FileResult, bytes]:
    """Return what is found in a workbook, and its annotated copy; no bytes where it cannot be read or annotated."""
    try:
        berkas = load(buku.path, None, pilihan.profil)
        result = examine(buku.tampil, berkas, pilihan)
    except Exception as error:
        return tak_terperiksa(buku.tampil, error), b""
    said = {(f.code, f.row_key) for f in result.findings}
    unmeasured = temuan_belum_diukur(berkas.dokumen, buku.triwulan) if buku.belum_diukur else ()
    missing = [f for f in unmeasured if (f.code, f.row_key) not in said]
    whole = replace(result, findings=(*result.findings, *missing, *map(_temuan, buku.selisih)))
    try:
        return whole, beranotasi(berkas.book, whole)
    except KinerjaError:  # rows out of order; the letter still names the cells
        return whole, b""


def _temuan(satu: TemuanBuku) -> Finding:
    """Return a finding between documents as it stands in this one."""
    message = f"{satu.pesan} (dibandingkan dengan {satu.lain})" if satu.lain else satu.pesan
    return Finding(
        code=satu.kode,
        message=message,
        at=CellRef(satu.lembar, *parse_address(satu.sel)) if satu.sel else None,
        sheet=satu.lembar or None,
        row_key=satu.baris or None,
        column=satu.kolom or None,
        fix=satu.perbaikan,
        severity=Severity(satu.bobot),
    )
