"""The money behind an objective or programme, and how well it was used: achievement minus share spent."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.compute.bawahan import rata_rata
from kinerja_xl.compute.efisiensi import Efisiensi, Tingkat, efisiensi
from kinerja_xl.compute.hasil_anggaran import Serapan
from kinerja_xl.model import Simpul
from kinerja_xl.regulations.efisiensi import AmbangEfisiensi
from kinerja_xl.reports.cetak.angka_capaian import teks_persen, teks_rupiah
from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.cetak.sel_dokumen import Sel
from kinerja_xl.reports.lkjip.alinea import KOSONG, Alinea
from kinerja_xl.reports.lkjip.angka_kalimat import hampir_sama, polos
from kinerja_xl.reports.lkjip.bab3_isi import BarisEfisiensi
from kinerja_xl.reports.lkjip.bahan import Bahan
from kinerja_xl.reports.lkjip.fakta import BagianSasaran
from kinerja_xl.reports.lkjip.keadaan import besar, bilangan, keadaan, pilih_pola
from kinerja_xl.text.numbers import format_number


def nama_simpul(simpul: Simpul) -> Teks:
    """Return a node's name: its nomenclature, else its first objective."""
    if simpul.nomenklatur:
        return Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),))
    first = next((s for s in simpul.sasaran if s.teks), None)
    return Teks(first.teks, (first.at.sel("sasaran"),)) if first else Teks(simpul.kode, (simpul.at.sel("kode"),))


def bagian_uang(bahan: Bahan, simpul: Simpul, money: Serapan) -> dict[str, Teks]:
    """Return a node's budget, spending and share spent, by the names that the wordings have for them."""
    pagu, spent = bahan.sel_pagu((simpul.kode,)), bahan.sel_belanja((simpul.kode,))
    return {
        "pagu": Teks(teks_rupiah(money.pagu), pagu),
        "belanja": Teks(teks_rupiah(money.realisasi), spent),
        "serapan": Teks(teks_persen(money.serapan), (*spent, *pagu)),
    }


def capaian_simpul(bahan: Bahan, simpul: Simpul) -> tuple[float | None, Sel]:
    """Return the mean of a node's capped achievement, and its cells."""
    facts = [f for i in simpul.indikator if (f := bahan.fakta(i)).hasil.capaian_dibatasi is not None]
    return rata_rata(f.hasil.capaian_dibatasi for f in facts), tuple(c for f in facts for c in f.sel_capaian)


def nilai_efisiensi(capaian: float | None, money: Serapan, ambang: AmbangEfisiensi) -> Efisiensi | None:
    """Return how well money was used; None without an achievement or a share spent."""
    if capaian is None or money.serapan is None:
        return None
    return efisiensi(1.0 if hampir_sama(capaian, 1.0) else capaian, money.serapan, ambang)


def _selisih(nilai: Efisiensi, ambang: AmbangEfisiensi) -> str:
    """Return the difference in percentage points, told apart from the threshold that it passes."""
    points, limit = nilai.selisih * 100, ambang.selisih * 100
    shown = format_number(points, 2)
    return shown if shown.lstrip("-") != format_number(limit, 2) else polos(points, limit if points > 0 else -limit)


def baris_efisiensi(bahan: Bahan, simpul: Simpul, capaian: float | None, sel: Sel, nama: Teks) -> BarisEfisiensi:
    """Return one row of the table of efficiency."""
    money = bahan.serapan(simpul)
    made = nilai_efisiensi(capaian, money, bahan.ambang)
    parts = bagian_uang(bahan, simpul, money)
    all_cells = (*sel, *parts["serapan"].dari)
    gap = KOSONG if made is None else _selisih(made, bahan.ambang)
    return BarisEfisiensi(
        nama=nama,
        pagu=parts["pagu"],
        realisasi=parts["belanja"],
        capaian=Teks(teks_persen(capaian), sel),
        serapan=parts["serapan"],
        selisih=Teks(gap, all_cells),
        tingkat=Teks(made.tingkat if made else KOSONG, all_cells),
    )


def efisiensi_sasaran(bahan: Bahan, bagian: BagianSasaran) -> tuple[BarisEfisiensi, ...]:
    """Return the table: what stands right below the objective, then the objective itself."""
    rows = [
        baris_efisiensi(bahan, anak, *capaian_simpul(bahan, anak), nama_simpul(anak))
        for anak in bahan.dokumen.anak.get(bagian.simpul.kode, ())
        if anak is not bagian.simpul
    ]
    name = Teks(bagian.sasaran.teks, (bagian.sasaran.at.sel("sasaran"),)) or nama_simpul(bagian.simpul)
    return (*rows, baris_efisiensi(bahan, bagian.simpul, bagian.capaian, bagian.sel_capaian, name))


_EFISIEN = (
    "capaian sasaran ini {capaian} dengan serapan anggaran {serapan} ({belanja} dari pagu {pagu}). Capaian lebih "
    "tinggi {selisih} daripada serapannya, sehingga penggunaan anggaran dinilai efisien.",
    "dengan menyerap {serapan} anggaran, yaitu {belanja} dari {pagu}, sasaran ini mencapai {capaian}. Selisih "
    "{selisih} antara capaian dan serapan menunjukkan penggunaan anggaran yang efisien.",
)
_CUKUP = (
    "capaian sasaran ini {capaian} dan serapan anggarannya {serapan} ({belanja} dari pagu {pagu}). Selisih keduanya "
    "{selisih}, tidak melebihi ambang {ambang}, sehingga penggunaan anggaran dinilai cukup efisien.",
    "serapan anggaran {serapan}, yaitu {belanja} dari {pagu}, sebanding dengan capaian {capaian}. Selisihnya "
    "{selisih}, masih dalam ambang {ambang}, sehingga penggunaan anggaran dinilai cukup efisien.",
)
_TIDAK = (
    "anggaran yang terserap {serapan} ({belanja} dari pagu {pagu}), sedangkan capaian sasaran {capaian}. Serapan lebih "
    "tinggi {selisih} daripada capaian, sehingga penggunaan anggaran dinilai tidak efisien.",
)
_BELUM = (
    "anggaran yang terserap {serapan} ({belanja} dari pagu {pagu}) dan capaian sasaran {capaian}. Karena capaian belum "
    "mencapai 100%, sisa anggaran tidak dapat dipandang sebagai efisiensi dan penggunaannya belum dapat dinyatakan "
    "efisien.",
    "serapan anggaran {serapan}, yaitu {belanja} dari {pagu}, dengan capaian {capaian}. Penggunaan anggaran belum "
    "dapat dinyatakan efisien karena target sasaran belum sepenuhnya tercapai.",
)
_POLA = {Tingkat.EFISIEN: _EFISIEN, Tingkat.CUKUP: _CUKUP, Tingkat.TIDAK: _TIDAK, Tingkat.BELUM: _BELUM}


def alinea_efisiensi(bahan: Bahan, bagian: BagianSasaran) -> Iterator[Alinea]:
    """Yield how well the money behind an objective was used, or why nobody can say."""
    money = bahan.serapan(bagian.simpul)
    kode = bagian.simpul.kode
    if money.pagu is None or money.realisasi is None:
        what = "Pagu anggaran" if money.pagu is None else "Realisasi anggaran"
        isian = Isian(f"{what} kode {kode}", f"lembar Anggaran, kode {kode} atau di bawahnya").teks
        yield Alinea(rangkai("Efisiensi penggunaan anggaran sasaran ini belum dapat dinilai. {}", isian))
        return
    parts = bagian_uang(bahan, bagian.simpul, money)
    made = nilai_efisiensi(bagian.capaian, money, bahan.ambang)
    if made is None:
        why = "capaiannya belum dapat dihitung" if bagian.capaian is None else "pagunya nol"
        why = "indikatornya dibatalkan" if all(f.batal for f in bagian.fakta) else why
        yield Alinea(rangkai(f"Efisiensi penggunaan anggaran ({{belanja}}) belum dapat dinilai karena {why}.", **parts))
        return
    cells = (*bagian.sel_capaian, *parts["serapan"].dari)
    text = rangkai(
        pilih_pola(_POLA[made.tingkat], bagian.nomor),
        capaian=Teks(teks_persen(bagian.capaian), bagian.sel_capaian),
        selisih=Teks(f"{_selisih(made, bahan.ambang).lstrip('-')} poin persen", cells),
        ambang=f"{format_number(bahan.ambang.selisih * 100)} poin persen",
        **parts,
    )
    missed = [f for f in bagian.fakta if keadaan(f).luput]
    note: str = ""
    if missed and made.tingkat in (Tingkat.EFISIEN, Tingkat.CUKUP):
        note = rangkai(
            "Penilaian itu atas rata-rata sasaran; {} sendiri belum mencapai target.", deretan(f.nama for f in missed)
        )
    yield Alinea(gabung((besar(text), note)))
    shared = sum(bool(s.indikator) for s in bagian.simpul.sasaran)
    if shared > 1:
        yield Alinea(
            rangkai(
                "Anggaran tersebut menunjang {} sasaran sekaligus dan tidak dipisahkan menurut sasaran.",
                Teks(bilangan(shared), tuple(s.at.sel("sasaran") for s in bagian.simpul.sasaran)),
            )
        )
