"""Perjanjian Kinerja: the yearly agreement of every official with his or her superior.

The form is that of PermenPANRB 53/2014: a statement, then Lampiran 1 with the targets and the budget, both signed.
The wording stands in the Word template; this module only says what goes into it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kinerja_xl.findings import KinerjaError
from kinerja_xl.model.dokumen import Anggaran, Dokumen, Identitas, Indikator, Pejabat, Simpul
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.numbers import format_number

TITIK_ISIAN = "…………………………"
"""Stands for what is still to be written by hand."""

_STRATEGIS = ("Sasaran Daerah", "Tujuan", "Sasaran Strategis")
_ANGGARAN = ("Program", "Kegiatan", "Sub Kegiatan")
_TANPA_SATUAN = {"", "indeks", "nilai", "angka", "skor"}


@dataclass(frozen=True, slots=True)
class Pihak:
    """One party; ``pangkat`` and ``nip`` are "" when not known, ``nama`` then is dots and ``bernama`` False."""

    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""
    bernama: bool = False


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """One indicator as printed; both "-" for an objective without one."""

    nama: str = "-"
    target: str = "-"


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """One objective with its indicators; ``nomor`` is "" for the second objective of a node."""

    nomor: str
    sasaran: str
    indikator: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True)
class TabelKinerja:
    """A performance table; ``judul`` heads its second column."""

    judul: str
    baris: tuple[BarisKinerja, ...]


@dataclass(frozen=True, slots=True)
class BarisDana:
    """What one fund gives to a node."""

    sumber: str
    pagu: float | None


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A node's budget, numbered as in the performance table."""

    nomor: str
    nama: str
    dana: tuple[BarisDana, ...]


@dataclass(frozen=True, slots=True)
class TabelAnggaran:
    """The budget table; ``total`` counts each rupiah once, None when no amount is filled in."""

    judul: str
    baris: tuple[BarisAnggaran, ...]
    total: float | None


@dataclass(frozen=True, slots=True)
class Perjanjian:
    """One agreement. ``pimpinan``: the head of the office, whose superior stands outside it."""

    pimpinan: bool
    pihak_pertama: Pihak
    pihak_kedua: Pihak
    kinerja: tuple[TabelKinerja, ...]
    anggaran: TabelAnggaran | None


def render_pk(
    dokumen: Dokumen, template: Path, *, draft: bool = False, pejabat: Sequence[Pejabat] | None = None
) -> bytes:
    """Print the agreements as one Word document.

    Args:
        dokumen: the office's facts.
        template: the .docx template.
        draft: mark every page as a draft.
        pejabat: whose agreements to print; everyone's by default.

    Returns:
        The bytes of the .docx.

    Raises:
        KinerjaError: no agreement to print, or a faulty template.
    """
    from kinerja_xl.reports.word import render

    return render(template, context(dokumen, pejabat), draft=draft, tanggal=dokumen.identitas.tanggal_sk)


def context(dokumen: Dokumen, pejabat: Sequence[Pejabat] | None = None) -> dict[str, object]:
    """Return what the template may name: kabupaten, kantor, judul, tahun, tempat_tanggal, perjanjian.

    Args:
        dokumen: the office's facts.
        pejabat: whose agreements; everyone's by default. Who answers for nothing or has no superior has none.

    Raises:
        KinerjaError: nobody has an agreement.
    """
    identitas = dokumen.identitas
    bertugas = {simpul.penanggung_jawab for simpul in dokumen.simpul}
    calon = dokumen.pejabat if pejabat is None else pejabat
    perjanjian = tuple(_perjanjian(dokumen, orang) for orang in calon if orang.kode in bertugas and orang.atasan)
    if not perjanjian:
        raise KinerjaError(
            "Tidak ada Perjanjian Kinerja yang dapat dicetak: belum ada pejabat yang menjadi penanggung jawab dan "
            "memiliki atasan.",
            "Isi kolom Penanggung jawab pada lembar Kinerja dan kolom Atasan pada lembar Pejabat.",
        )
    return {
        "kabupaten": identitas.kabupaten or TITIK_ISIAN,
        "kantor": identitas.nama_kantor or TITIK_ISIAN,
        "judul": "Perjanjian Kinerja Perubahan" if identitas.perubahan else "Perjanjian Kinerja",
        "tahun": str(identitas.tahun or "…………"),
        "tempat_tanggal": _tempat_tanggal(identitas),
        "perjanjian": perjanjian,
    }


def _tempat_tanggal(identitas: Identitas) -> str:
    tanggal = f"………………… {identitas.tahun or ''}".strip()
    if identitas.tanggal_sk:
        tanggal = format_date(identitas.tanggal_sk)
    return f"{identitas.tempat or '…………………'}, {tanggal}"


def _perjanjian(dokumen: Dokumen, orang: Pejabat) -> Perjanjian:
    milik = [simpul for simpul in dokumen.simpul if simpul.penanggung_jawab == orang.kode]
    strategis = [simpul for simpul in milik if simpul.jenjang in _STRATEGIS]
    pelaksanaan = [simpul for simpul in milik if simpul.jenjang not in _STRATEGIS]
    nomor = _nomor(dokumen, strategis, romawi=True) | _nomor(dokumen, pelaksanaan, romawi=False)
    kinerja = [("Sasaran Strategis", strategis), (f"Sasaran {_jenjang(pelaksanaan)}", pelaksanaan)]
    atasan = dokumen.pejabat_menurut_kode.get(orang.atasan)
    return Perjanjian(
        pimpinan=_di_luar_kantor(dokumen, atasan),
        pihak_pertama=_pihak(orang),
        pihak_kedua=_pihak(atasan),
        kinerja=tuple(_tabel_kinerja(judul, isi, nomor, dokumen) for judul, isi in kinerja if isi),
        anggaran=_tabel_anggaran(milik, nomor, dokumen),
    )


def _di_luar_kantor(dokumen: Dokumen, atasan: Pejabat | None) -> bool:
    """Tell whether a superior is the regional head: nobody above, and nothing in the office's own tree to do."""
    if atasan is None or atasan.atasan:
        return False
    return all(s.penanggung_jawab != atasan.kode or s.jenjang == "Sasaran Daerah" for s in dokumen.simpul)


def _pihak(orang: Pejabat | None) -> Pihak:
    if orang is None:
        return Pihak(TITIK_ISIAN, TITIK_ISIAN)
    return Pihak(orang.jabatan or TITIK_ISIAN, orang.nama or TITIK_ISIAN, orang.pangkat, orang.nip, bool(orang.nama))


def _jenjang(simpul: Iterable[Simpul]) -> str:
    """Return the levels present, for a header: ``Program/Kegiatan``."""
    ada = {s.jenjang for s in simpul}
    return "/".join(j for j in (*_ANGGARAN, "Individu") if j in ada) or "Kinerja"


def _induk_terdekat(dokumen: Dokumen, simpul: Simpul, kode: Collection[str]) -> str:
    """Return the nearest ancestor that is one of ``kode``; "" without any, or where the tree runs in a circle."""
    leluhur: list[str] = []
    atas: Simpul | None = simpul
    while atas and atas.induk:
        if atas.induk in (simpul.kode, *leluhur):
            return ""
        leluhur.append(atas.induk)
        atas = dokumen.simpul_menurut_kode.get(atas.induk)
    return next((induk for induk in leluhur if induk in kode), "")


def _nomor(dokumen: Dokumen, simpul: Sequence[Simpul], *, romawi: bool) -> dict[str, str]:
    """Number the nodes of one table by kode: 1., 1.1., 2. or I., I.1., II., below the ancestors in the same table."""
    from kinerja_xl.reports.word_jinja import romawi as angka_romawi

    induk = {s.kode: _induk_terdekat(dokumen, s, {s.kode for s in simpul}) for s in simpul}
    jumlah: dict[str, int] = {}
    urutan: dict[str, str] = {}
    for kode, atas in induk.items():
        jumlah[atas] = jumlah.get(atas, 0) + 1
        urutan[kode] = angka_romawi(jumlah[atas]) if romawi and not atas else str(jumlah[atas])

    def lengkap(kode: str) -> str:
        return (lengkap(induk[kode]) if induk[kode] else "") + f"{urutan[kode]}."

    return {kode: lengkap(kode) for kode in induk}


def _tabel_kinerja(judul: str, simpul: Iterable[Simpul], nomor: dict[str, str], dokumen: Dokumen) -> TabelKinerja:
    tahun = dokumen.identitas.tahun
    baris: list[BarisKinerja] = []
    for s in simpul:
        if not s.sasaran:
            baris.append(BarisKinerja(nomor[s.kode], s.nomenklatur or "-", (BarisIndikator(),)))
        for urutan, sasaran in enumerate(s.sasaran):
            indikator = tuple(BarisIndikator(i.nama or "-", teks_target(i, tahun)) for i in sasaran.indikator)
            baris.append(
                BarisKinerja("" if urutan else nomor[s.kode], sasaran.teks or "-", indikator or (BarisIndikator(),))
            )
    return TabelKinerja(judul, tuple(baris))


def teks_target(indikator: Indikator, tahun: int | None) -> str:
    """Return a year's target as printed: ``100%``, ``12 Dokumen``, ``95``, ``BB``; "-" without one."""
    target = None if tahun is None else indikator.target.get(tahun)
    if target is None or isinstance(target, str):
        return target or "-"
    satuan = indikator.satuan.strip()
    if satuan.casefold() in ("%", "persen"):
        return f"{format_number(target)}%"
    return format_number(target) + ("" if satuan.casefold() in _TANPA_SATUAN else f" {satuan}")


def _tabel_anggaran(milik: Sequence[Simpul], nomor: dict[str, str], dokumen: Dokumen) -> TabelAnggaran | None:
    dana = {
        s.kode: tuple(BarisDana(a.sumber_dana or "-", _pagu(a, dokumen)) for a in rincian)
        for s in milik
        if (rincian := dokumen.anggaran_menurut_kode.get(s.kode))
    }
    if not dana:
        return None
    simpul = [dokumen.simpul_menurut_kode[kode] for kode in dana]
    berjumlah = {kode for kode, baris in dana.items() if any(b.pagu is not None for b in baris)}
    puncak = [s.kode for s in simpul if s.kode in berjumlah and not _induk_terdekat(dokumen, s, berjumlah)]
    return TabelAnggaran(
        judul=_jenjang(simpul),
        baris=tuple(BarisAnggaran(nomor[s.kode], _nama(s), dana[s.kode]) for s in simpul),
        total=sum(b.pagu or 0 for kode in puncak for b in dana[kode]) if berjumlah else None,
    )


def _nama(simpul: Simpul) -> str:
    return simpul.nomenklatur or next((s.teks for s in simpul.sasaran), "") or simpul.kode


def _pagu(anggaran: Anggaran, dokumen: Dokumen) -> float | None:
    return anggaran.pagu_berlaku if dokumen.identitas.perubahan else anggaran.pagu
