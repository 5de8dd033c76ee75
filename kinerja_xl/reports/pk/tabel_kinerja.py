"""The performance side of an agreement: its tables (Lampiran 1) and what they mean (Lampiran 2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kinerja_xl.model import Indikator, Simpul
from kinerja_xl.reports.cetak.asal import Teks
from kinerja_xl.reports.cetak.nilai_tercetak import teks_target_berlaku
from kinerja_xl.reports.cetak.rumus_cetak import rumus, teks_rumus
from kinerja_xl.reports.pk.isi_pk import BarisIndikator, BarisKinerja, TabelKinerja
from kinerja_xl.sheets.pilihan import Jenjang


def jenjang_tercetak(simpul: Iterable[Simpul]) -> str:
    """Return the levels present, for a header: ``Program/Kegiatan``."""
    ada = {s.jenjang for s in simpul}
    return "/".join(j for j in Jenjang if j in ada and not j.strategis) or "Kinerja"


def tabel_kinerja(
    milik: Sequence[Simpul], nomor: Mapping[str, str], tahun: int | None, *, murni: bool = False
) -> tuple[TabelKinerja, ...]:
    """Return the tables of one official: goals and strategic objectives by their level, then programmes and below.

    Args:
        milik: the nodes the official answers for.
        nomor: their numbers by kode.
        tahun: the year of the targets.
        murni: as agreed first, before the agreement was changed.
    """
    pelaksanaan = [simpul for simpul in milik if not simpul.jenjang.strategis]
    bagian = [(j.value, [simpul for simpul in milik if simpul.jenjang is j]) for j in Jenjang if j.strategis]
    bagian.append((f"Sasaran {jenjang_tercetak(pelaksanaan)}", pelaksanaan))
    tabel: list[TabelKinerja] = []
    terdahulu = 0
    for judul, isi in bagian:
        if isi:
            baris = _baris(isi, nomor, tahun, terdahulu, murni=murni)
            tabel.append(TabelKinerja(judul, baris))
            terdahulu += len(baris)
    return tuple(tabel)


def _baris(
    simpul: Iterable[Simpul], nomor: Mapping[str, str], tahun: int | None, terdahulu: int, *, murni: bool
) -> tuple[BarisKinerja, ...]:
    baris: list[BarisKinerja] = []
    for s in simpul:
        if not s.sasaran:
            baris.append(_baris_kinerja(s, nomor[s.kode], "", terdahulu + len(baris) + 1, _nama(s)))
        for urutan, sasaran in enumerate(s.sasaran):
            huruf = chr(ord("a") + urutan % 26) if len(s.sasaran) > 1 else ""
            indikator = tuple(_indikator(i, n, tahun, murni=murni) for n, i in enumerate(sasaran.indikator, 1))
            baris.append(
                _baris_kinerja(
                    s,
                    "" if urutan else nomor[s.kode],
                    f"{nomor[s.kode].rstrip('.')}{huruf}",
                    terdahulu + len(baris) + 1,
                    Teks(sasaran.teks, (sasaran.at.sel("sasaran"),)),
                    indikator,
                    sasaran.penjelasan,
                )
            )
    return tuple(baris)


def _nama(simpul: Simpul) -> Teks:
    return Teks(simpul.nomenklatur, (simpul.at.sel("nomenklatur"),))


def teks_target_bersel(indikator: Indikator, tahun: int | None, *, murni: bool) -> Teks:
    """Return the target that an agreement prints, with its cells; ``murni`` as in ``teks_target_berlaku``."""
    beside = ("satuan", "status") if indikator.status.batal else ("satuan",)
    cells = [indikator.sel_target(tahun, murni=murni), *(indikator.at.sel(k) for k in beside)]
    return Teks(teks_target_berlaku(indikator, tahun, murni=murni), cells)


def _baris_kinerja(
    simpul: Simpul,
    nomor: str,
    nomor_judul: str,
    urutan: int,
    teks: str,
    indikator: tuple[BarisIndikator, ...] = (),
    penjelasan: str = "",
) -> BarisKinerja:
    jenjang = simpul.jenjang if simpul.jenjang.strategis else f"Sasaran {simpul.jenjang}".strip()
    return BarisKinerja(
        nomor=nomor,
        sasaran=teks or "-",
        indikator=indikator or (BarisIndikator(),),
        judul=f"{jenjang} {nomor_judul or nomor.rstrip('.')}",
        urutan=f"{urutan}.",
        penjelasan=penjelasan or "-",
        berurai=bool(penjelasan),
        berdefinisi=any(isi != "-" for i in indikator for isi in (i.definisi, i.relevansi, i.rumus_teks, i.sumber)),
        bertarget=any(i.penjelasan_target != "-" for i in indikator),
    )


def _indikator(indikator: Indikator, nomor: int, tahun: int | None, *, murni: bool) -> BarisIndikator:
    langkah = rumus(indikator) or ("-",)
    return BarisIndikator(
        nama=Teks(indikator.nama or "-", (indikator.at.sel("indikator"),)),
        target=teks_target_bersel(indikator, tahun, murni=murni),
        nomor=f"{nomor}.",
        definisi=indikator.definisi_operasional or "-",
        relevansi=indikator.alasan or "-",
        rumus=langkah,
        rumus_teks=teks_rumus(langkah),
        sumber=indikator.sumber_data or "-",
        penjelasan_target=indikator.penjelasan_target or "-",
    )
