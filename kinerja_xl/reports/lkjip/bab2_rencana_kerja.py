"""The year's plan in Bab II of the LKjIP: programmes and kegiatan with their targets, and the actions by quarter."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen, Indikator, Sasaran, Simpul
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.nilai_tercetak import teks_nilai
from kinerja_xl.reports.cetak.surat import teks_jabatan
from kinerja_xl.reports.lkjip.alinea import KOSONG, target_tahun, teks_indikator, teks_sasaran, terurai
from kinerja_xl.sheets.pilihan import Jenjang

_RENCANA = (Jenjang.PROGRAM, Jenjang.KEGIATAN)


@dataclass(frozen=True, slots=True)
class BarisKerja:
    """One indicator of the yearly work plan below its programme or kegiatan.

    Attributes:
        awal, awal_sasaran: the first row of its node, of its objective.
        program: a programme's row, printed in bold.
        kode, nama, sasaran, indikator, target: what is planned.
    """

    awal: bool
    awal_sasaran: bool
    program: bool
    kode: Teks
    nama: Teks
    sasaran: Teks
    indikator: Teks
    target: Teks


@dataclass(frozen=True, slots=True)
class BarisRencanaAksi:
    """One action with its targets by quarter; ``awal``: the first row of its indicator."""

    awal: bool
    nomor: str
    indikator: Teks
    target: Teks
    aksi: Teks
    target_tw: tuple[Teks, ...]
    penanggung_jawab: Teks


def rencana_kerja(dokumen: Dokumen) -> Iterator[BarisKerja]:
    """Yield programmes and kegiatan in the order of the tree, also those without an indicator."""
    tahun = dokumen.identitas.tahun
    for simpul in dokumen.simpul:
        if simpul.jenjang not in _RENCANA:
            continue
        isi = list(terurai(dokumen, simpul=(simpul,)))
        for n, (_, sasaran, indikator, first) in enumerate(isi):
            yield _baris_kerja(simpul, sasaran, indikator, tahun, awal=n == 0, awal_sasaran=first)
        if not isi:
            yield _baris_kerja(simpul, simpul.sasaran[0] if simpul.sasaran else None, None, tahun)


def _baris_kerja(
    simpul: Simpul,
    sasaran: Sasaran | None,
    indikator: Indikator | None,
    tahun: int | None,
    *,
    awal: bool = True,
    awal_sasaran: bool = True,
) -> BarisKerja:
    return BarisKerja(
        awal=awal,
        awal_sasaran=awal_sasaran,
        program=simpul.jenjang is Jenjang.PROGRAM,
        kode=Teks(simpul.kode_nomenklatur or KOSONG, (simpul.at.sel("kode_nomenklatur"),)),
        nama=Teks(simpul.nomenklatur or simpul.kode, (simpul.at.sel("nomenklatur"),)),
        sasaran=teks_sasaran(simpul, sasaran),
        indikator=teks_indikator(indikator) if indikator else Teks(KOSONG),
        target=target_tahun(indikator, tahun) if indikator else Teks(KOSONG),
    )


def rencana_aksi(dokumen: Dokumen) -> Iterator[BarisRencanaAksi]:
    """Yield the actions in the order of the indicators."""
    nomor = 0
    for simpul, indikator in dokumen.indikator_menurut_kode.yang_pertama():
        baris = dokumen.aksi_menurut_kode[indikator.kode]
        nomor += bool(baris)
        for n, aksi in enumerate(baris):
            penanggung_jawab = aksi.penanggung_jawab or simpul.penanggung_jawab
            asal = aksi.at if aksi.penanggung_jawab else simpul.at
            yield BarisRencanaAksi(
                awal=n == 0,
                nomor=f"{nomor}.",
                indikator=teks_indikator(indikator),
                target=target_tahun(indikator, dokumen.identitas.tahun),
                aksi=Teks(aksi.aksi or KOSONG, (aksi.at.sel("aksi"),)),
                target_tw=tuple(
                    Teks(teks_nilai(nilai, ""), (aksi.at.sel(f"aksi_tw{n}"),))
                    for n, nilai in enumerate(aksi.target_tw, 1)
                ),
                penanggung_jawab=Teks(teks_jabatan(dokumen, penanggung_jawab), (asal.sel("penanggung_jawab"),)),
            )


def pengantar_aksi(dokumen: Dokumen) -> Teks:
    """Return how many of the indicators the plan of action takes apart."""
    semua = [i for _, i in dokumen.indikator_menurut_kode.yang_pertama()]
    diurai = [i.kode for i in semua if i.kode in dokumen.aksi_menurut_kode]
    banyak = "seluruh indikator" if len(diurai) == len(semua) else f"{len(diurai)} dari {len(semua)} indikator"
    return Teks(
        f"Agar target tahunan tercapai, {banyak} diuraikan ke dalam rencana aksi dengan target tiap triwulan. Rencana "
        f"aksi inilah yang dipantau sepanjang tahun {dokumen.identitas.tahun or 'ini'}.",
        (
            *dokumen.identitas.sel_isian("tahun"),
            *(i.at.sel("kode_indikator") for i in semua),
            *(aksi.at.sel("kode_indikator") for kode in diurai for aksi in dokumen.aksi_menurut_kode[kode]),
        ),
    )
