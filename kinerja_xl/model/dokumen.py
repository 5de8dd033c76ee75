"""The office's facts, each once: identity, officials, the performance tree, budgets, actions, measurements.

Texts are "" and numbers None when the office left them empty. Everything keeps the order of the workbook.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from typing import Any

from kinerja_xl.frozen import dataclass
from kinerja_xl.ketentuan.ketentuan import Ketentuan, ketentuan_pada
from kinerja_xl.ketentuan.profil import ProfilDaerah
from kinerja_xl.model.indeks import MenurutKode
from kinerja_xl.model.rekaman_kabupaten import DispensasiTenggat, DokumenDitunggu, KantorTerdaftar
from kinerja_xl.model.rekaman_kantor import Identitas, Pejabat
from kinerja_xl.model.rekaman_kinerja import Indikator, Simpul
from kinerja_xl.model.rekaman_tahun import (
    Aksi,
    Analisis,
    Anggaran,
    BarangSarana,
    DasarHukum,
    DataUkur,
    JawabanSkm,
    Narasi,
    Pegawai,
    Pengecualian,
    Penghargaan,
    RapatReviu,
    Riwayat,
    SubKomponenAkip,
    TindakLanjut,
)
from kinerja_xl.regulations.skala import Skala
from kinerja_xl.text.kode import kunci_kode


def _pemegang(orang: Sequence[Pejabat], day: dt.date) -> Pejabat:
    def began(p: Pejabat) -> dt.date:
        return p.mulai or dt.date.min

    if now := [p for p in orang if p.menjabat(day)]:
        return max(now, key=began)
    return max((p for p in orang if began(p) <= day), key=began, default=orang[0])


@dataclass(frozen=True, kw_only=True, eq=False)  # each workbook is its own, so what is computed of it can be kept
class Dokumen:
    """A whole workbook as the office means it. ``lembar`` holds the keys of the sheets that were found."""

    jenis: str
    lembar: frozenset[str] = frozenset()
    identitas: Identitas
    pejabat: tuple[Pejabat, ...] = ()
    simpul: tuple[Simpul, ...] = ()
    anggaran: tuple[Anggaran, ...] = ()
    rencana_aksi: tuple[Aksi, ...] = ()
    dasar_hukum: tuple[DasarHukum, ...] = ()
    pengecualian: tuple[Pengecualian, ...] = ()
    data_ukur: tuple[DataUkur, ...] = ()
    skm: tuple[JawabanSkm, ...] = ()
    akip: tuple[SubKomponenAkip, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    analisis: tuple[Analisis, ...] = ()
    narasi: tuple[Narasi, ...] = ()
    profil: ProfilDaerah | None = None
    tindak_lanjut: tuple[TindakLanjut, ...] = ()
    reviu: tuple[RapatReviu, ...] = ()
    sdm: tuple[Pegawai, ...] = ()
    sarana: tuple[BarangSarana, ...] = ()
    penghargaan: tuple[Penghargaan, ...] = ()
    kantor: tuple[KantorTerdaftar, ...] = ()
    jatuh_tempo: tuple[DokumenDitunggu, ...] = ()
    dispensasi: tuple[DispensasiTenggat, ...] = ()
    ingatan: dict[object, Any] = field(default_factory=dict, init=False, repr=False)  # of what ``sekali`` has computed

    @cached_property
    def ketentuan(self) -> Ketentuan:
        """The values in force: the regulations of the document's date, overlaid by its district's profile."""
        return ketentuan_pada(self.identitas.tanggal, self.profil)

    @property
    def skala(self) -> Skala | None:
        """The scale in force for achievement, None where Identitas names one that is none."""
        return self.ketentuan.skala_bernama(self.identitas.skala_predikat)

    @property
    def batas_capaian(self) -> float | None:
        """The cap in force for achievement, in per cent: that of Identitas, else the profile's; None for no cap."""
        own = self.identitas.batas_capaian
        return self.ketentuan.batas if own is None else own

    @property
    def setahun(self) -> bool:
        """True when the workbook is kept for the agreement of one year, and not for a period."""
        return self.jenis in {"pk", "pengukuran"}

    @property
    def rentang(self) -> tuple[int | None, int | None]:
        """The first and the last year that the document is for; one that is kept for a year has it twice."""
        tahun, awal, akhir = self.identitas.tahun, self.identitas.periode_awal, self.identitas.periode_akhir
        return (tahun, tahun) if self.setahun else (awal or tahun, akhir or tahun or awal)

    @cached_property
    def disurvei(self) -> bool:
        """True when the satisfaction survey has an answer."""
        return any(jawaban is not None for orang in self.skm for jawaban in orang.jawaban)

    @cached_property
    def dievaluasi(self) -> bool:
        """True when the AKIP evaluation has a grade."""
        return any(sub.nilai_huruf for sub in self.akip)

    @cached_property
    def pejabat_menurut_kode(self) -> Mapping[str, Pejabat]:
        """Officials by kode, as on the document's date."""
        return self.pejabat_pada()

    def pejabat_pada(self, tanggal: dt.date | None = None) -> Mapping[str, Pejabat]:
        """Return who holds each office on a day, by kode, in the order of the workbook.

        Args:
            tanggal: the day, that of the document by default.

        Returns:
            Of several rows of a kode the one whose holder began last before that day, of equals the first. Where
            nobody is known to hold the office, whoever held it last before, else the first row.
        """
        day = self.identitas.tanggal if tanggal is None else tanggal
        rows: dict[str, list[Pejabat]] = {}
        for pejabat in self.pejabat:
            rows.setdefault(pejabat.kode, []).append(pejabat)
        return {kode: _pemegang(orang, day) for kode, orang in rows.items()}

    def pada_hari(self, tanggal: dt.date | None = None) -> Dokumen:
        """Return the document with each office's holder on a day (that of the document by default), and no other."""
        held = tuple(self.pejabat_pada(tanggal).values())
        return self if held == self.pejabat else replace(self, pejabat=held)

    @cached_property
    def simpul_menurut_kode(self) -> Mapping[str, Simpul]:
        """Nodes by kode."""
        return {s.kode: s for s in reversed(self.simpul)}

    @cached_property
    def anak(self) -> Mapping[str, tuple[Simpul, ...]]:
        """Children by the parent's kode, in the order of the workbook; "" holds the roots."""
        found: dict[str, list[Simpul]] = {}
        for simpul in self.simpul:
            for induk in (simpul.induk, *simpul.induk_lain):
                found.setdefault(induk, []).append(simpul)
        return {induk: tuple(anak) for induk, anak in found.items()}

    @cached_property
    def anggaran_menurut_kode(self) -> Mapping[str, tuple[Anggaran, ...]]:
        """Budget rows by the node's kode."""
        found: dict[str, list[Anggaran]] = {}
        for baris in self.anggaran:
            found.setdefault(baris.kode, []).append(baris)
        return {kode: tuple(baris) for kode, baris in found.items()}

    # -- by an indicator's code -----------------------------------------------------------------------

    @cached_property
    def indikator_menurut_kode(self) -> MenurutKode[tuple[Simpul, Indikator]]:
        """Indicators, each with its node."""
        return MenurutKode((i.kode, (s, i)) for s in self.simpul for i in s.indikator)

    @cached_property
    def data_ukur_menurut_kode(self) -> MenurutKode[DataUkur]:
        """Rows of Data Ukur."""
        return MenurutKode((d.kode_indikator, d) for d in self.data_ukur)

    def data_ukur_peran(self, kode: str, peran: str) -> DataUkur | None:
        """Return an indicator's first row of Data Ukur in a role; case matters in neither."""
        return self._data_ukur_berperan.get((kunci_kode(kode), peran.casefold()))

    @cached_property
    def _data_ukur_berperan(self) -> Mapping[tuple[str, str], DataUkur]:
        return {(kunci_kode(d.kode_indikator), d.peran.casefold()): d for d in reversed(self.data_ukur)}

    @cached_property
    def aksi_menurut_kode(self) -> MenurutKode[Aksi]:
        """Actions of the Rencana Aksi."""
        return MenurutKode((a.kode_indikator, a) for a in self.rencana_aksi)

    @cached_property
    def riwayat_menurut_kode(self) -> MenurutKode[Riwayat]:
        """Earlier years."""
        return MenurutKode((r.kode_indikator, r) for r in self.riwayat)

    @cached_property
    def analisis_menurut_kode(self) -> MenurutKode[Analisis]:
        """Why each went as it did in the whole year."""
        return MenurutKode((a.kode_indikator, a) for a in self.analisis if not a.triwulan)

    def analisis_triwulan(self, triwulan: int) -> MenurutKode[Analisis]:
        """Return why each went as it did in one quarter (1 to 4)."""
        return MenurutKode((a.kode_indikator, a) for a in self.analisis if a.triwulan.nomor == triwulan)
