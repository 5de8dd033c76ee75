"""What a template of the Perjanjian Kinerja may name: the shape of its context, against which templates are checked."""

from __future__ import annotations

from dataclasses import field

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Anggaran
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.rumus_cetak import Langkah
from kinerja_xl.reports.cetak.surat import Kop, Pihak
from kinerja_xl.sheets.pilihan import LampiranPk

_TANPA_ANGKA = Teks("-")


@dataclass(frozen=True, slots=True)
class PilihanPk:
    """What is asked of agreements: the annexes (None for what the workbook says), the key indicators (IKU) alone."""

    lampiran: LampiranPk | None = None
    iku: bool = False


SEPERTI_TERTULIS = PilihanPk()
"""Nothing asked: all indicators, and the annexes that the workbook says or has something for."""


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """One indicator as printed; "-" for what is not filled in, also for an objective without an indicator.

    ``rumus`` holds the lines of the formula, words or drawn equations; ``rumus_teks`` the same as one text.
    """

    nama: str = "-"
    target: str = "-"
    nomor: str = "1."
    definisi: str = "-"
    relevansi: str = "-"
    rumus: tuple[Langkah, ...] = ("-",)
    rumus_teks: str = "-"
    sumber: str = "-"
    penjelasan_target: str = "-"


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """One objective with its indicators.

    Attributes:
        nomor: its number in the table, "" for the second objective of a node.
        sasaran: the objective.
        indikator: what measures it.
        judul: its heading in Lampiran 2, ``Sasaran Program 1``.
        urutan: its number in Lampiran 2, ``3.``.
        penjelasan: what it means, paragraphs separated by line breaks; "-" for none.
        berurai, berdefinisi, bertarget: which of the parts A, B and C of Lampiran 2 have something to say.
    """

    nomor: str
    sasaran: str
    indikator: tuple[BarisIndikator, ...]
    judul: str = ""
    urutan: str = ""
    penjelasan: str = "-"
    berurai: bool = False
    berdefinisi: bool = False
    bertarget: bool = False


@dataclass(frozen=True, slots=True)
class TabelKinerja:
    """A performance table; ``judul`` heads its second column."""

    judul: str
    baris: tuple[BarisKinerja, ...]


@dataclass(frozen=True, slots=True)
class BarisDana:
    """What one fund gives to a node.

    Attributes:
        sumber: the fund.
        pagu: the amount; ``pagu_tercetak`` as it is printed, "-" without one.
        asal: the rows of Anggaran that it is made of.
    """

    sumber: Teks
    pagu: float | None
    pagu_tercetak: Teks = field(default=_TANPA_ANGKA, compare=False)
    asal: tuple[Anggaran, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A node's budget, numbered as in the performance table; ``kode`` is the node's."""

    nomor: str
    nama: Teks
    dana: tuple[BarisDana, ...]
    kode: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class TabelAnggaran:
    """The budget table; ``total`` counts each rupiah once, None when no amount is filled in.

    ``total_tercetak`` is the total as it is printed, "-" without one.
    """

    judul: str
    baris: tuple[BarisAnggaran, ...]
    total: float | None
    total_tercetak: Teks = field(default=_TANPA_ANGKA, compare=False)


@dataclass(frozen=True, slots=True)
class BarisPerubahan:
    """What an agreement that is changed says otherwise: of a target or a budget, before and after."""

    nomor: str
    uraian: str
    semula: str
    menjadi: str


@dataclass(frozen=True, slots=True)
class KolomPenjelasan:
    """Which columns of Lampiran 2 have something to say in any of its rows; the others are not printed."""

    definisi: bool = False
    relevansi: bool = False
    rumus: bool = False
    sumber: bool = False


@dataclass(frozen=True, slots=True)
class Perjanjian:
    """One agreement.

    ``pimpinan``: the head of the office, whose superior stands outside it. ``penjelasan``: the objectives that
    Lampiran 2 explains, without any of which there is none; ``kolom``: the columns it does so in.
    ``sebutan`` is the rank that stands in the title ("Pejabat Pengawas"), "" for none.
    """

    pimpinan: bool
    sebutan: str
    pihak_pertama: Pihak
    pihak_kedua: Pihak
    kinerja: tuple[TabelKinerja, ...]
    anggaran: TabelAnggaran | None
    penjelasan: tuple[BarisKinerja, ...] = ()
    kolom: KolomPenjelasan = KolomPenjelasan()
    perubahan: tuple[BarisPerubahan, ...] = ()


@dataclass(frozen=True, slots=True)
class IsiPK:
    """Everything the template may name. ``sampul``: the book of the whole office begins with a cover.

    ``alasan`` is why the agreement was changed, "" where nobody wrote it.
    """

    kop: Kop
    kabupaten: str
    kantor: str
    judul: str
    tahun: str
    tempat_tanggal: str
    sampul: bool
    alasan: str
    perjanjian: tuple[Perjanjian, ...]
