"""What a template of form E.81 may name: the shape of its context, against which templates are checked."""

from __future__ import annotations

from kinerja_xl.frozen import dataclass
from kinerja_xl.reports.cetak.angka_capaian import BarisSkala
from kinerja_xl.reports.cetak.asal import AngkaBersel, Teks
from kinerja_xl.reports.cetak.surat import Pihak


@dataclass(frozen=True, slots=True, kw_only=True)
class AcuanRumus:
    """What the formulas of a row ask for, beside the printed page.

    Attributes:
        tipe: how quarters make the year, as the workbook says it; Kumulatif and Kumulatif Negatif are added up.
        arah: which rule of achievement counts (Naik, "Turun (A)", …).
        tahun: the year's result where it does not come from the quarters; None where it does.
        pembanding: the target that the results since the plan began are compared with.
        jumlah: 1 where the years before are added to this one, 0 where the last result counts, None where it takes
            years before of which nothing is known.
        bukan_rumus: this year's achievement and the plan's, where no formula gives them; "" for any other.
        rupiah: 1 where the money of the years before is known or there are none, else None.
        puncak: 1 for the row whose money counts in the total.
    """

    tipe: str
    arah: str
    tahun: float | str | None
    pembanding: float | str | None
    jumlah: int | None
    bukan_rumus: tuple[float | str, float | str]
    rupiah: int | None
    puncak: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisE81:
    """One indicator of a node, or a node without any.

    Attributes:
        awal: the node's first row, which holds its money; what stands in all its rows is merged.
        nomor: the node's number, ``1.2``.
        sasaran: the objective, "" below the strategic level.
        kode, nama: the official code and name, "" for an objective.
        indikator, satuan: the indicator and its unit.
        akhir, lalu, target: K of the plan's last year, of the years before, of this year's target.
        triwulan: K of the four quarters.
        rp_akhir, rp_lalu, rp_pagu, rp_triwulan: the same in rupiah.
        penanggung_jawab: the position that answers for the node.
        acuan: what the formulas ask for.
    """

    awal: bool
    nomor: str
    sasaran: Teks
    kode: Teks
    nama: Teks
    indikator: Teks
    satuan: Teks
    akhir: AngkaBersel
    lalu: AngkaBersel
    target: AngkaBersel
    triwulan: tuple[AngkaBersel, ...]
    rp_akhir: AngkaBersel
    rp_lalu: AngkaBersel
    rp_pagu: AngkaBersel
    rp_triwulan: tuple[AngkaBersel, ...]
    penanggung_jawab: Teks
    acuan: AcuanRumus


@dataclass(frozen=True, slots=True)
class FaktorE81:
    """One of the four paragraphs below the table, with the office's words about single indicators."""

    judul: str
    butir: tuple[Teks, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiE81:
    """Everything the template may name.

    Attributes:
        masa: the plan's period, ``2025–2029``; ``tahun_akhir``: its last year; ``tahun_lalu``: the year before.
        judul_sasaran: what heads the column of objectives.
        baris: the rows.
        batas: the highest achievement that counts in an average, as a fraction; None without a cap.
        skala: the scale's bands, lowest first, () for an unknown scale.
        faktor: what helped, what hindered, what is to be done.
        keterangan: the rules of the table, and what is missing in it.
    """

    kabupaten: str
    kantor: str
    tahun: str
    tahun_lalu: str
    tahun_akhir: str
    masa: str
    tempat_tanggal: str
    kepala: Pihak
    judul_sasaran: str
    baris: tuple[BarisE81, ...]
    batas: float | None
    skala: tuple[BarisSkala, ...]
    faktor: tuple[FaktorE81, ...]
    keterangan: tuple[str, ...]
