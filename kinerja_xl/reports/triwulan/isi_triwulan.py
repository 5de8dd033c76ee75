"""What a template of the quarterly report may name: the shape of its context, against which templates are checked."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.angka_capaian import BarisSkala
from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.cetak.surat import Kop, Pihak


@dataclass(frozen=True, slots=True)
class SelTercetak:
    """One value: ``teks`` as printed, ``isi`` as typed into a cell (a number where there is one, else ``teks``)."""

    teks: str
    isi: float | str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisCapaianTriwulan:
    """One indicator up to the quarter.

    Attributes:
        nomor: its number in the report, which counts on through all levels.
        awal: the first row of its objective, programme, kegiatan, or sub kegiatan, which is merged over its rows.
        nama: that objective or the name of the programme, kegiatan, or sub kegiatan.
        indikator, satuan: the indicator and its unit.
        arah: Naik, "Turun (A)", "Turun (B)", Tetap, or Peringkat (of letters): which rule of achievement counts;
            Dibatalkan where none does.
        catatan_arah: the same in words, "" for the usual direction.
        target_tahun: the year's target.
        target, realisasi, capaian: of this quarter alone.
        target_sd, realisasi_sd, capaian_sd: from January to the end of this quarter.
        capaian_tahun: the result so far against the year's target.
        bukan_rumus: the three achievements (quarter, so far, year) where no formula of a sheet gives a number: why
            there is none, or the number of an indicator measured in letters; "" for any other.
        predikat: the word for ``capaian_sd``, "-" without one.
        digambar: shown in the chart (an objective's or a programme's indicator).
    """

    nomor: int
    awal: bool
    nama: str
    indikator: str
    satuan: str
    arah: str
    catatan_arah: str
    target_tahun: SelTercetak
    target: SelTercetak
    realisasi: SelTercetak
    capaian: SelTercetak
    target_sd: SelTercetak
    realisasi_sd: SelTercetak
    capaian_sd: SelTercetak
    capaian_tahun: SelTercetak
    bukan_rumus: tuple[float | str, ...]
    predikat: str
    digambar: bool


@dataclass(frozen=True, slots=True)
class KelompokJenjang:
    """The indicators of one level of the tree; ``judul`` is the level."""

    judul: str
    baris: tuple[BarisCapaianTriwulan, ...]


@dataclass(frozen=True, slots=True)
class BarisSerapan:
    """A node's money, in rupiah.

    Attributes:
        urutan: its number in the table, counting all rows.
        nomor: its number below its parent, ``1.2.``.
        nama: the programme, kegiatan, or sub kegiatan.
        puncak: nothing above it stands in the table, so that it counts in the total.
        sumber_dana: its funds.
        pagu, realisasi, sisa: the amounts, without ``Rp``.
        serapan: the share spent.
    """

    urutan: int
    nomor: str
    nama: str
    puncak: bool
    sumber_dana: str
    pagu: SelTercetak
    realisasi: SelTercetak
    sisa: SelTercetak
    serapan: SelTercetak


@dataclass(frozen=True, slots=True)
class UraianKendala:
    """What the office wrote; ``ada`` False: ``teks`` says where it is still to be written."""

    teks: str
    ada: bool


@dataclass(frozen=True, slots=True)
class BarisKendala:
    """An indicator below its target, or one that the office has analysed: why, and what is done about it."""

    nomor: int
    indikator: str
    capaian: SelTercetak
    capaian_sd: SelTercetak
    penyebab: UraianKendala
    kendala: UraianKendala
    solusi: UraianKendala
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class BarisAksiLanjut:
    """An action of the next quarter for an indicator that is behind."""

    nomor: int
    awal: bool
    indikator: str
    aksi: str
    target: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class BarisAksiKini:
    """An action of an indicator that is behind, with what was planned and done in the quarter."""

    nomor: int
    awal: bool
    indikator: str
    aksi: str
    target: str
    realisasi: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class BarisReviuTriwulan:
    """A meeting that looked at the quarter, and what it decided."""

    tanggal: str
    notula: str
    keputusan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IsiTriwulan:
    """Everything the template may name.

    Attributes:
        triwulan: the quarter, ``II``; ``berikutnya``: the one after it, "" after the fourth.
        ringkasan: the report in a few sentences.
        kelompok: the indicators by level; ``catatan``: what to know of single ones; ``keterangan``: the rules.
        skala: the scale's bands, lowest first, () for an unknown scale.
        anggaran: the money by node; ``pagu``, ``realisasi``, ``sisa``, ``serapan``: all together.
        kendala: the indicators below target or analysed; ``tanpa_kendala``: what to say when there is none.
        aksi_kini: this quarter's actions of the indicators below target; ``tanpa_aksi``: names those without one.
        aksi: the next quarter's actions for indicators that are behind.
        reviu: the meetings that looked at this quarter.
        grafik_capaian, grafik_serapan: the charts, () without anything to draw.
    """

    kop: Kop
    kabupaten: str
    kantor: str
    tahun: str
    triwulan: str
    berikutnya: str
    tempat_tanggal: str
    kepala: Pihak
    ringkasan: tuple[str, ...]
    kelompok: tuple[KelompokJenjang, ...]
    catatan: tuple[str, ...]
    keterangan: tuple[str, ...]
    skala: tuple[BarisSkala, ...]
    anggaran: tuple[BarisSerapan, ...]
    pagu: SelTercetak
    realisasi: SelTercetak
    sisa: SelTercetak
    serapan: SelTercetak
    kendala: tuple[BarisKendala, ...]
    tanpa_kendala: str
    aksi_kini: tuple[BarisAksiKini, ...]
    tanpa_aksi: str
    aksi: tuple[BarisAksiLanjut, ...]
    reviu: tuple[BarisReviuTriwulan, ...]
    grafik_capaian: tuple[Grafik, ...]
    grafik_serapan: tuple[Grafik, ...]
