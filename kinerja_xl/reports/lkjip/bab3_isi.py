"""What Bab III of the LKjIP says, ready to print.

Every text is a ``Teks`` with its cells. Paragraphs are ``Alinea``; a table's rows are tuples; a chart is None where it
would be empty. "-" stands in a cell that has nothing to say.
"""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.grafik import Grafik
from kinerja_xl.reports.lkjip.alinea import Alinea
from kinerja_xl.reports.lkjip.bab3_isi_rincian import RincianAkip, RincianSkm
from kinerja_xl.reports.lkjip.bab3_lanjutan import Lanjutan


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisCapaian:
    """One indicator's year.

    ``awal``: the first row of its objective; ``satuan`` stands apart from the numbers.

    Attributes:
        tanda: how it came out, as a symbol that a black-and-white print keeps.
        warna: the same as the colour behind it.
    """

    awal: bool
    nomor: str
    sasaran: Teks
    indikator: Teks
    satuan: Teks
    target: Teks
    realisasi: Teks
    capaian: Teks
    predikat: Teks
    tanda: str
    warna: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTahun:
    """One indicator in one year, the earliest first. ``awal``: the first row of its indicator."""

    awal: bool
    indikator: Teks
    satuan: Teks
    tahun: Teks
    target: Teks
    realisasi: Teks
    capaian: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAkhir:
    """One indicator against the target of the period's last year. ``sisa`` is what is left to reach, with its unit."""

    indikator: Teks
    satuan: Teks
    realisasi: Teks
    target_akhir: Teks
    capaian: Teks
    sisa: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisStandar:
    """One indicator against a national standard. ``posisi`` is a word: ``Di atas standar``."""

    indikator: Teks
    satuan: Teks
    realisasi: Teks
    standar: Teks
    posisi: Teks
    sumber: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPembanding:
    """One indicator against another office or area; ``posisi`` as against the national standard."""

    indikator: Teks
    satuan: Teks
    realisasi: Teks
    pembanding: Teks
    nilai: Teks
    posisi: Teks
    sumber: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisEfisiensi:
    """One programme or objective: its achievement (capped), its money, and how well the money was used."""

    nama: Teks
    pagu: Teks
    realisasi: Teks
    capaian: Teks
    serapan: Teks
    selisih: Teks
    tingkat: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPenunjang:
    """One indicator of a programme, kegiatan or sub kegiatan below the objective.

    Attributes:
        awal: the first row of its node; the money is printed there only.
        tebal: the highest level of the table, to be printed in bold.
        nomor: the node's number, ``1.``, ``1.1.``.
        nama, indikator, target, realisasi, capaian: what it is and what came of it; the values with their units.
        pagu, belanja, serapan: budget, spending, and the share spent.
    """

    awal: bool
    tebal: bool
    nomor: str
    nama: Teks
    indikator: Teks
    target: Teks
    realisasi: Teks
    capaian: Teks
    pagu: Teks
    belanja: Teks
    serapan: Teks


@dataclass(frozen=True, slots=True)
class GrafikBerjudul:
    """A chart with the words of its caption."""

    judul: Teks
    grafik: Grafik


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalisisSasaran:
    """One objective with the seven analyses; every ``…_alinea`` has at least one paragraph.

    Attributes:
        nomor: its place in the chapter, from 1.
        sebutan: what headings and captions call it: ``Sasaran Strategis 1``, ``Sasaran Program 2``.
        jenjang: what it is an objective of: ``Sasaran Strategis``, ``Sasaran Program``.
        sasaran: its words.
        program: the programme's name below ``Sasaran Program``, "" above.
        pengantar: what is measured, how, and the mean achievement with the rule of the cap.
        capaian, rata_rata: table 1, with the mean in its last row ("-" without any).
        grafik_capaian: target against result, or achievement where the units differ.
        tahun_ini: 1. this year's target and result.
        skm, akip: the details behind an index, None where no indicator here is one.
        riwayat, tren, grafik_tren: 2. earlier years: table, paragraphs, a line for each indicator with enough years.
        akhir, akhir_alinea: 3. the end of the period; the table is empty where nothing can be compared.
        standar, standar_alinea: 4. the national standard; the table has only indicators with one.
        pembanding, pembanding_alinea: another office or area, where the workbook names one; else empty.
        penyebab: 5. causes, obstacles and solutions in the office's words.
        efisiensi, efisiensi_alinea: 6. the use of the money.
        penunjang, penunjang_alinea: 7. the programmes and kegiatan below.
    """

    nomor: int
    sebutan: str
    jenjang: str
    sasaran: Teks
    program: Teks
    pengantar: tuple[Alinea, ...]
    capaian: tuple[BarisCapaian, ...]
    rata_rata: Teks
    grafik_capaian: Grafik | None
    tahun_ini: tuple[Alinea, ...]
    skm: RincianSkm | None
    akip: RincianAkip | None
    riwayat: tuple[BarisTahun, ...]
    tren: tuple[Alinea, ...]
    grafik_tren: tuple[GrafikBerjudul, ...]
    akhir: tuple[BarisAkhir, ...]
    akhir_alinea: tuple[Alinea, ...]
    standar: tuple[BarisStandar, ...]
    standar_alinea: tuple[Alinea, ...]
    pembanding: tuple[BarisPembanding, ...]
    pembanding_alinea: tuple[Alinea, ...]
    penyebab: tuple[Alinea, ...]
    efisiensi: tuple[BarisEfisiensi, ...]
    efisiensi_alinea: tuple[Alinea, ...]
    penunjang: tuple[BarisPenunjang, ...]
    penunjang_alinea: tuple[Alinea, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUang:
    """One node's money. ``tebal``: topmost in the table, which the total adds up; ``pagu_semula``: before a change."""

    tebal: bool
    nomor: str
    nama: Teks
    pagu_semula: Teks
    pagu: Teks
    realisasi: Teks
    sisa: Teks
    serapan: Teks


@dataclass(frozen=True, slots=True, kw_only=True)
class RealisasiAnggaran:
    """III.B.

    Attributes:
        alinea: the whole budget in words, before the table.
        berubah: whether the budget was changed during the year, so that the first one is shown beside it.
        baris: programmes, kegiatan and sub kegiatan; ``total`` is the last row.
        program: what stands out among the programmes, after the table and its chart.
        grafik: the share spent of each programme.
        sasaran: the money behind each strategic objective and how well it was used; () where none can be told apart.
        efisiensi: the same in words, with the rule.
    """

    alinea: tuple[Alinea, ...]
    berubah: bool
    baris: tuple[BarisUang, ...]
    total: BarisUang
    program: tuple[Alinea, ...]
    grafik: Grafik | None
    sasaran: tuple[BarisEfisiensi, ...]
    efisiensi: tuple[Alinea, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BabTiga:
    """Bab III.

    Attributes:
        pengantar: how many objectives and indicators, how many reached.
        capaian: the year of every indicator analysed here.
        grafik: the achievement of all of them; None where nothing is measured.
        sasaran: III.A, an analysis for each objective: the strategic ones, then those of programmes.
        anggaran: III.B.
        lanjutan: what stands behind it.
    """

    pengantar: tuple[Alinea, ...]
    capaian: tuple[BarisCapaian, ...]
    grafik: Grafik | None
    sasaran: tuple[AnalisisSasaran, ...]
    anggaran: RealisasiAnggaran
    lanjutan: Lanjutan
