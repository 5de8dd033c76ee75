"""The performance side of an agreement: its tables (Lampiran 1) and what they mean (Lampiran 2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from kinerja_xl.model import Dokumen, Indikator, Simpul, TargetNilai
from kinerja_xl.reports.pk_bentuk import BarisIndikator, BarisKinerja, TabelKinerja
from kinerja_xl.reports.rumus_cetak import rumus, teks_rumus
from kinerja_xl.reports.word.jinja import romawi as angka_romawi
from kinerja_xl.text.numbers import format_number

STRATEGIS = ("Sasaran Daerah", "Tujuan", "Sasaran Strategis")
_PELAKSANAAN = ("Program", "Kegiatan", "Sub Kegiatan", "Individu")
_TANPA_SATUAN = {"", "indeks", "nilai", "angka", "skor"}


def jenjang_tercetak(simpul: Iterable[Simpul]) -> str:
    """Return the levels present, for a header: ``Program/Kegiatan``."""
    ada = {s.jenjang for s in simpul}
    return "/".join(j for j in _PELAKSANAAN if j in ada) or "Kinerja"


def induk_terdekat(dokumen: Dokumen, simpul: Simpul, kode: Collection[str]) -> str:
    """Return the nearest ancestor that is one of ``kode``; "" without any, or where the tree runs in a circle."""
    leluhur: list[str] = []
    atas: Simpul | None = simpul
    while atas and atas.induk:
        if atas.induk in (simpul.kode, *leluhur):
            return ""
        leluhur.append(atas.induk)
        atas = dokumen.simpul_menurut_kode.get(atas.induk)
    return next((induk for induk in leluhur if induk in kode), "")


def nomor_simpul(dokumen: Dokumen, simpul: Sequence[Simpul], *, romawi: bool) -> dict[str, str]:
    """Number the nodes of one table by kode: 1., 1.1., 2. or I., I.1., II., below the ancestors in the same table."""
    induk = {s.kode: induk_terdekat(dokumen, s, {s.kode for s in simpul}) for s in simpul}
    jumlah: dict[str, int] = {}
    urutan: dict[str, str] = {}
    for kode, atas in induk.items():
        jumlah[atas] = jumlah.get(atas, 0) + 1
        urutan[kode] = angka_romawi(jumlah[atas]) if romawi and not atas else str(jumlah[atas])

    def lengkap(kode: str) -> str:
        return (lengkap(induk[kode]) if induk[kode] else "") + f"{urutan[kode]}."

    return {kode: lengkap(kode) for kode in induk}


def tabel_kinerja(milik: Sequence[Simpul], nomor: Mapping[str, str], tahun: int | None) -> tuple[TabelKinerja, ...]:
    """Return the tables of one official: the strategic objectives, then those of programmes and below.

    Args:
        milik: the nodes the official answers for.
        nomor: their numbers by kode.
        tahun: the year of the targets.
    """
    strategis = [simpul for simpul in milik if simpul.jenjang in STRATEGIS]
    pelaksanaan = [simpul for simpul in milik if simpul.jenjang not in STRATEGIS]
    bagian = [("Sasaran Strategis", strategis), (f"Sasaran {jenjang_tercetak(pelaksanaan)}", pelaksanaan)]
    tabel: list[TabelKinerja] = []
    terdahulu = 0
    for judul, isi in bagian:
        if isi:
            baris = _baris(isi, nomor, tahun, terdahulu)
            tabel.append(TabelKinerja(judul, baris))
            terdahulu += len(baris)
    return tuple(tabel)


def _baris(
    simpul: Iterable[Simpul], nomor: Mapping[str, str], tahun: int | None, terdahulu: int
) -> tuple[BarisKinerja, ...]:
    baris: list[BarisKinerja] = []
    for s in simpul:
        if not s.sasaran:
            baris.append(_baris_kinerja(s, nomor[s.kode], "", terdahulu + len(baris) + 1, s.nomenklatur))
        for urutan, sasaran in enumerate(s.sasaran):
            huruf = chr(ord("a") + urutan % 26) if len(s.sasaran) > 1 else ""
            indikator = tuple(_indikator(i, n, tahun) for n, i in enumerate(sasaran.indikator, 1))
            baris.append(
                _baris_kinerja(
                    s,
                    "" if urutan else nomor[s.kode],
                    f"{nomor[s.kode].rstrip('.')}{huruf}",
                    terdahulu + len(baris) + 1,
                    sasaran.teks,
                    indikator,
                    sasaran.penjelasan,
                )
            )
    return tuple(baris)


def _baris_kinerja(
    simpul: Simpul,
    nomor: str,
    nomor_judul: str,
    urutan: int,
    teks: str,
    indikator: tuple[BarisIndikator, ...] = (),
    penjelasan: str = "",
) -> BarisKinerja:
    jenjang = simpul.jenjang if simpul.jenjang in STRATEGIS else f"Sasaran {simpul.jenjang}".strip()
    return BarisKinerja(
        nomor=nomor,
        sasaran=teks or "-",
        indikator=indikator or (BarisIndikator(),),
        judul=f"{jenjang} {nomor_judul or nomor.rstrip('.')}",
        urutan=f"{urutan}.",
        penjelasan=penjelasan or "-",
    )


def _indikator(indikator: Indikator, nomor: int, tahun: int | None) -> BarisIndikator:
    langkah = rumus(indikator) or ("-",)
    return BarisIndikator(
        nama=indikator.nama or "-",
        target=teks_target(indikator, tahun),
        nomor=f"{nomor}.",
        definisi=indikator.definisi_operasional or "-",
        relevansi=indikator.alasan or "-",
        rumus=langkah,
        rumus_teks=teks_rumus(langkah),
        sumber=indikator.sumber_data or "-",
        penjelasan_target=indikator.penjelasan_target or "-",
    )


def teks_target(indikator: Indikator, tahun: int | None) -> str:
    """Return a year's target as printed: ``100%``, ``12 Dokumen``, ``95``, ``BB``; "-" without one."""
    return teks_nilai(None if tahun is None else indikator.target.get(tahun), indikator.satuan)


def teks_nilai(nilai: TargetNilai | None, satuan: str) -> str:
    """Return a value with its unit as printed; "-" for None."""
    if nilai is None or isinstance(nilai, str):
        return nilai or "-"
    satuan = satuan.strip()
    if satuan.casefold() in ("%", "persen"):
        return f"{format_number(nilai)}%"
    return format_number(nilai) + ("" if satuan.casefold() in _TANPA_SATUAN else f" {satuan}")
