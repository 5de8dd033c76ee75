"""Rencana Aksi: what is done in which quarter so that each indicator reaches its target."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Aksi, Dokumen, TargetNilai
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai, teks_target_berlaku
from kinerja_xl.reports.cetak.surat import (
    TITIK_ISIAN,
    Kop,
    Pihak,
    kepala_kantor,
    kop,
    pihak,
    teks_jabatan,
    tempat_tanggal,
)


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """One action.

    Attributes:
        awal_sasaran: the first row of its objective, which is merged over all its rows.
        awal_indikator: the first row of its indicator, which is merged over all its rows.
        nomor: the number of the indicator.
        sasaran: the objective.
        indikator: the indicator.
        target: its target of the year with the unit.
        aksi: the action.
        target_tw: its target a quarter, "-" for none.
        nilai_tw: the same as numbers, None for none.
        realisasi_tw: what was done of it a quarter, "-" for none.
        keterangan: what the office notes of it, "" for nothing.
        penanggung_jawab: the position that carries it out.
    """

    awal_sasaran: bool
    awal_indikator: bool
    nomor: str
    sasaran: str
    indikator: str
    target: str
    aksi: str
    target_tw: tuple[str, ...]
    nilai_tw: tuple[TargetNilai | None, ...]
    penanggung_jawab: str
    realisasi_tw: tuple[str, ...] = ("-",) * 4
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class IsiRencanaAksi:
    """Everything the template may name; ``dilaporkan``: something is told of what was done, so it is printed."""

    kop: Kop
    kabupaten: str
    kantor: str
    tahun: str
    tempat_tanggal: str
    kepala: Pihak
    dilaporkan: bool
    baris: tuple[BarisAksi, ...]


def render_rencana_aksi(dokumen: Dokumen, template: Path, *, draft: bool = False, logo: Gambar | None = None) -> bytes:
    """Print the action plan as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        draft: mark every page as a draft.
        logo: a picture for the letterhead.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no action, or a faulty template.
    """
    from kinerja_xl.reports.word.render import render_isi

    isi = isi_rencana_aksi(dokumen, logo)
    return render_isi(
        template,
        isi,
        draft=draft,
        tanggal=dokumen.identitas.tanggal_sk,
        gambar={"kop.logo": logo} if logo else {},
    )


def isi_rencana_aksi(dokumen: Dokumen, logo: Gambar | None = None) -> IsiRencanaAksi:
    """Return what the template may name.

    Raises:
        KinerjaError: the workbook has neither an action nor an indicator.
    """
    baris = tuple(_baris(dokumen) if dokumen.rencana_aksi else _tanpa_aksi(dokumen))
    if not baris:
        raise KinerjaError(
            "Rencana Aksi tidak dapat dicetak: lembar Rencana Aksi dan lembar Kinerja belum berisi.",
            "Isi lembar Rencana Aksi: kode indikator, aksi, dan target tiap triwulan.",
        )
    identitas = dokumen.identitas
    return IsiRencanaAksi(
        kop=kop(identitas, logo),
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        kepala=pihak(kepala_kantor(dokumen)),
        dilaporkan=any(a.keterangan or a.realisasi_tw != (None,) * 4 for a in dokumen.rencana_aksi),
        baris=baris,
    )


def _tanpa_aksi(dokumen: Dokumen) -> Iterator[BarisAksi]:
    """Yield the indicators with their own quarterly targets, for a plan in which no action is typed."""
    semua = ((simpul, sasaran) for simpul in dokumen.simpul for sasaran in simpul.sasaran)
    nomor = 0
    for simpul, sasaran in semua:
        for n, indikator in enumerate(sasaran.indikator):
            nomor += 1
            yield BarisAksi(
                awal_sasaran=n == 0,
                awal_indikator=True,
                nomor=f"{nomor}.",
                sasaran=sasaran.teks or "-",
                indikator=indikator.nama or "-",
                target=teks_target_berlaku(indikator, dokumen.identitas.tahun),
                aksi="",
                target_tw=tuple(teks_nilai(target, "") for target in indikator.target_tw),
                nilai_tw=indikator.target_tw,
                penanggung_jawab=teks_jabatan(dokumen, simpul.penanggung_jawab),
            )


def _baris(dokumen: Dokumen) -> Iterator[BarisAksi]:
    """Yield the actions in the order of the tree; what names no indicator of it stands at the end under its code."""
    milik: dict[str, list[Aksi]] = {}
    for aksi in dokumen.rencana_aksi:
        milik.setdefault(aksi.kode_indikator, []).append(aksi)
    nomor = 0
    for simpul in dokumen.simpul:
        for sasaran in simpul.sasaran:
            awal = True
            for indikator in sasaran.indikator:
                for n, aksi in enumerate(milik.pop(indikator.kode, ())):
                    nomor += n == 0
                    yield BarisAksi(
                        awal_sasaran=awal,
                        awal_indikator=n == 0,
                        nomor=f"{nomor}.",
                        sasaran=sasaran.teks or "-",
                        indikator=indikator.nama or "-",
                        target=teks_target_berlaku(indikator, dokumen.identitas.tahun),
                        aksi=aksi.aksi or "-",
                        target_tw=_triwulan(aksi.target_tw),
                        nilai_tw=aksi.target_tw,
                        realisasi_tw=_triwulan(aksi.realisasi_tw),
                        keterangan=aksi.keterangan,
                        penanggung_jawab=teks_jabatan(dokumen, aksi.penanggung_jawab or simpul.penanggung_jawab),
                    )
                    awal = False
    for kode, lepas in milik.items():
        nomor += 1
        for n, aksi in enumerate(lepas):
            yield BarisAksi(
                awal_sasaran=n == 0,
                awal_indikator=n == 0,
                nomor=f"{nomor}.",
                sasaran="-",
                indikator=kode,
                target="-",
                aksi=aksi.aksi or "-",
                target_tw=_triwulan(aksi.target_tw),
                nilai_tw=aksi.target_tw,
                realisasi_tw=_triwulan(aksi.realisasi_tw),
                keterangan=aksi.keterangan,
                penanggung_jawab=teks_jabatan(dokumen, aksi.penanggung_jawab),
            )


def _triwulan(nilai: tuple[TargetNilai | None, ...]) -> tuple[str, ...]:
    """Return an action's quarters as printed; it has no unit of its own."""
    return tuple(teks_nilai(one, "") for one in nilai)
