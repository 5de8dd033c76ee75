"""Each official's SKP matrix (PermenPANRB 6/2022): planned results, the superior's result they serve, indicators.

It says what the agreement says, so that e-Kinerja and the agreement hold the same; only the aspect of an indicator,
which no workbook has, is told by its unit and left to be checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model import Dokumen, Indikator, Pejabat, Sasaran, Simpul
from kinerja_xl.reports.cetak.asal import Teks, gabung, rangkai
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target_berlaku
from kinerja_xl.reports.cetak.pejabat_diminta import pejabat_diminta
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, di_luar_kantor, pihak, tempat_tanggal
from kinerja_xl.reports.skp.isi_skp import BarisSkp, IsiSkp, MatriksSkp
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator, kelas_satuan

_NASKAH = "matriks SKP"
_TANPA = "tidak menjadi penanggung jawab satu indikator pun"
_WAKTU = frozenset({"hari", "hari kerja", "jam", "menit", "minggu", "bulan", "tahun"})
_BIAYA = frozenset({"rp", "rupiah"})
_MUTU = frozenset({Kelas.PERSEN, Kelas.NILAI, Kelas.RASIO, Kelas.RATA_RATA})


def bermatriks(dokumen: Dokumen) -> tuple[Pejabat, ...]:
    """Return the officials with a matrix: each answers for an indicator."""
    bertugas = {s.penanggung_jawab for s in dokumen.simpul if s.indikator}
    return tuple(orang for orang in dokumen.pejabat if orang.kode in bertugas and not di_luar_kantor(orang))


def pejabat_skp(dokumen: Dokumen, kode: str | None) -> tuple[Pejabat, ...]:
    """Return the officials whose matrices are printed.

    Args:
        dokumen: the office's facts.
        kode: one official's kode; None for all.

    Raises:
        KinerjaError: no such official, or one without a matrix.
    """
    ada = bermatriks(dokumen)
    if kode is None:
        return ada
    return (pejabat_diminta(dokumen, kode, ada, _NASKAH, lambda _: _TANPA),)


def isi_skp(dokumen: Dokumen, pejabat: Sequence[Pejabat]) -> IsiSkp:
    """Return what the template may name.

    Args:
        dokumen: the office's facts.
        pejabat: whose matrices.

    Raises:
        KinerjaError: nobody answers for an indicator.
    """
    if not pejabat:
        raise KinerjaError(
            "Matriks SKP tidak dapat dicetak: tidak ada pejabat yang menjadi penanggung jawab indikator.",
            "Isi lembar Pejabat, dan kolom Penanggung jawab pada lembar Kinerja.",
        )
    identitas = dokumen.identitas
    return IsiSkp(
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        tempat_tanggal=tempat_tanggal(identitas),
        matriks=tuple(_matriks(dokumen, orang) for orang in pejabat),
        keterangan=(
            "Aspek diusulkan dari satuan indikator, karena buku kerja tidak memuatnya; periksa sebelum disalin.",
            *_belum_bertarget(dokumen, pejabat),
        ),
    )


def catatan_skp(dokumen: Dokumen, pejabat: Sequence[Pejabat], *, semua: bool) -> tuple[str, ...]:
    """Return what the office is told once the matrices were made: targets that are missing, who has none."""
    ada = bermatriks(dokumen)
    tanpa = [orang for orang in dokumen.pejabat if orang not in ada and not di_luar_kantor(orang)] if semua else []
    return (
        *_belum_bertarget(dokumen, pejabat),
        *(f"Tanpa {_NASKAH}: {o.jabatan or o.kode}, karena {_TANPA}." for o in tanpa),
    )


def _belum_bertarget(dokumen: Dokumen, pejabat: Sequence[Pejabat]) -> Iterator[str]:
    kode, tahun = {orang.kode for orang in pejabat}, dokumen.identitas.tahun
    own = [i for s in dokumen.simpul if s.penanggung_jawab in kode for i in s.indikator]
    if missing := sum(i.target_berlaku(tahun) is None for i in own):
        where = f"kolom Target {tahun}" if tahun else "kolom target; isi dahulu Tahun pada lembar Identitas"
        yield f"Target belum diisi pada {missing} dari {len(own)} indikator (lembar Kinerja, {where})."


def _matriks(dokumen: Dokumen, orang: Pejabat) -> MatriksSkp:
    rows: list[BarisSkp] = []
    number = 0
    for simpul in dokumen.simpul:
        if simpul.penanggung_jawab != orang.kode:
            continue
        for sasaran in (s for s in simpul.sasaran if s.indikator):
            number += 1
            above = _pimpinan(dokumen, simpul, sasaran)
            for n, indikator in enumerate(sasaran.indikator):
                rows.append(
                    BarisSkp(
                        awal=n == 0,
                        nomor=str(number),
                        pimpinan=above,
                        hasil=_hasil(simpul, sasaran),
                        aspek=aspek(indikator),
                        indikator=Teks(indikator.nama or "-", (indikator.at.sel("indikator"),)),
                        target=_target(dokumen, indikator),
                    )
                )
    return MatriksSkp(
        pegawai=pihak(orang),
        penilai=pihak(dokumen.pejabat_menurut_kode.get(orang.atasan)),
        unit_kerja=orang.unit_kerja or dokumen.identitas.nama_kantor or TITIK_ISIAN,
        baris=tuple(rows),
    )


def _target(dokumen: Dokumen, indikator: Indikator) -> Teks:
    tahun = dokumen.identitas.tahun
    kunci = indikator.kunci_target(tahun)
    if kunci is None or (indikator.target_berlaku(tahun) is None and not indikator.status.batal):
        return Teks(TITIK_ISIAN)
    return Teks(teks_target_berlaku(indikator, tahun), (indikator.at.sel(kunci), indikator.at.sel("satuan")))


def _hasil(simpul: Simpul, sasaran: Sasaran) -> Teks:
    if sasaran.teks:
        return Teks(sasaran.teks, (sasaran.at.sel("sasaran"),))
    return Teks(simpul.nomenklatur or simpul.kode, (simpul.at.sel("nomenklatur"),))


def _pimpinan(dokumen: Dokumen, simpul: Simpul, sasaran: Sasaran) -> Teks:
    """Return what of the superior's plan a result serves.

    That is the nearest node above that another official answers for; of what stands highest the region's objective.
    """
    found: dict[str, Teks] = {}
    for kode in simpul.semua_induk:
        above = dokumen.simpul_menurut_kode.get(kode)
        seen = {simpul.kode}
        while above is not None and above.penanggung_jawab == simpul.penanggung_jawab and above.kode not in seen:
            seen.add(above.kode)
            above = dokumen.simpul_menurut_kode.get(above.induk)
        if above is not None and above.kode not in seen:
            found[above.kode] = gabung((_rencana(above, s) for s in above.sasaran), "\n")
    if found:
        return gabung(found.values(), "\n") or Teks("-")
    return Teks(sasaran.daerah, (sasaran.at.sel("sasaran_daerah"),)) if sasaran.daerah else Teks("-")


def _rencana(simpul: Simpul, sasaran: Sasaran) -> Teks:
    names = [Teks(i.nama, (i.at.sel("indikator"),)) for i in sasaran.indikator if i.nama]
    if not names:
        return _hasil(simpul, sasaran)
    return rangkai("{} (indikator: {})", _hasil(simpul, sasaran), gabung(names, "; "))


def aspek(indikator: Indikator) -> str:
    """Return the aspect that an indicator measures, told by its unit and first word.

    One of Kuantitas, Kualitas, Waktu, and Biaya.
    """
    satuan = normalise(indikator.satuan)
    if satuan in _WAKTU:
        return "Waktu"
    if satuan in _BIAYA:
        return "Biaya"
    if kelas_satuan(indikator.satuan) in _MUTU or kelas_indikator(indikator.nama) in _MUTU:
        return "Kualitas"
    return "Kuantitas"
