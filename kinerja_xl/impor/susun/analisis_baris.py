"""What hindered an indicator and what is done next, as evaluations tell it beside the numbers."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.impor.kepala.arti import PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat
from kinerja_xl.impor.susun.waktu_baris import waktu_baris
from kinerja_xl.sheets.pilihan import Triwulan
from kinerja_xl.text.dates import read_date
from kinerja_xl.text.tampak import ringkas

_WORDS = ("penyebab", "kendala", "solusi")
_NEXT = ("rekomendasi", "penanggung_jawab", "tenggat")
_ALL = 4  # quarters
_NONE = "-–—. "


def triwulan_analisis(k: KonteksImpor, d: DaerahTabel) -> IsianImpor | None:
    """Return the quarter that the words of a table are about, None for those of the whole year.

    It is the quarter that is reported, else the last one that has a result.

    Args:
        k: the context.
        d: the table.
    """
    if k.waktu.lapor:
        return IsianImpor(list(Triwulan)[k.waktu.lapor - 1].value, (), "triwulan yang dilaporkan")
    kinds = (PeranKolom.REALISASI, PeranKolom.REALISASI_RP)
    timed = [c for c in d.kolom if c.arti and c.arti.peran in kinds and c.arti.triwulan]
    told = {c.arti.triwulan for c in timed if c.arti and any((r, c.col) in d.tabel.sel for r in d.baris)}
    last = max((q for q in told if q), default=0)
    if not last or last == _ALL > len({c.arti.triwulan for c in timed if c.arti}) > 1 or len(told) == _ALL:
        return None
    return IsianImpor(list(Triwulan)[last - 1].value, (), "triwulan terakhir yang terisi", simpulan=len(timed) > 1)


def triwulan_baris(d: DaerahTabel, row: int) -> IsianImpor | None:
    """Return the quarter that a column of its own says of a row, None where there is none.

    Args:
        d: the table.
        row: the row.
    """
    told = waktu_baris(d, row).get(PeranKolom.TRIWULAN)
    return None if told is None else IsianImpor(list(Triwulan)[told - 1].value, (), "triwulan barisnya")


def catat_analisis(
    k: KonteksImpor, node: SimpulImpor, pemilik: tuple[SimpulImpor, int] | None, isi: BarisIsian, tw: IsianImpor | None
) -> None:
    """Bring the words of a row to its indicator; they are named as unused where the row's node has none.

    Args:
        k: the context.
        node: the node of the row.
        pemilik: the indicator that was read last.
        isi: the words, by the keys of Analisis and Tindak Lanjut.
        tw: the quarter they are about.
    """
    told = {key: v for key, v in isi.items() if v.teks.strip(_NONE)}
    for value in (v for key, v in isi.items() if key not in told):
        k.lewat.update(dict.fromkeys(value.dari, "tanda tidak ada isi"))
    alone = "rekomendasi" not in told
    unused = {key for key in told if alone and key in _NEXT}
    if pemilik is None or pemilik[0] is not node or pemilik[1] < 0:
        unused = set(told)
    for key in unused:
        k.lewat.update(
            dict.fromkeys(told[key].dari, f"{ringkas(told[key].teks)}: tanpa indikator atau tindak lanjutnya")
        )
    row = {key: v for key, v in told.items() if key not in unused}
    if row and pemilik is not None:
        node.analisis.append((pemilik[1], row if tw is None else {**row, "triwulan": tw}))


def susun_analisis(
    node: SimpulImpor,
    rows: list[BarisIsian],
    tables: Mapping[str, list[BarisIsian]],
    pejabat: DaftarPejabat,
    tahun: int,
) -> None:
    """Add the rows of Analisis and Tindak Lanjut that a node has.

    Args:
        node: the node.
        rows: the rows of its indicators.
        tables: the sheets that the kind has.
        pejabat: the officials; who is to act is added.
        tahun: the document's year.
    """
    for n, found in node.analisis if "analisis" in tables else ():
        words = {key: found[key] for key in (*_WORDS, "triwulan") if key in found}
        if words.keys() - {"triwulan"} and "kode_indikator" in rows[n]:
            code = IsianImpor(rows[n]["kode_indikator"].nilai, (), "kode indikatornya")
            tables["analisis"].append({"kode_indikator": code, **words})
        if "rekomendasi" not in found:
            continue
        when = found["triwulan"].teks if "triwulan" in found else f"tahun {tahun}"
        source = IsianImpor(f"Evaluasi {when}", (), "waktu evaluasinya")
        lanjut: BarisIsian = {"sumber": source, "tahun": IsianImpor(tahun), "rekomendasi": found["rekomendasi"]}
        if "penanggung_jawab" in found:
            told = found["penanggung_jawab"]
            code_of = pejabat.pelaku(told)
            lanjut["penanggung_jawab"] = (
                told if code_of is None else IsianImpor(code_of, told.dari, f"tertulis {told.teks}")
            )
        if "tenggat" in found:
            day = read_date(found["tenggat"].teks)
            lanjut["tenggat"] = found["tenggat"] if day is None else IsianImpor(day, found["tenggat"].dari, "tanggal")
        tables["tindak_lanjut"].append(lanjut)
