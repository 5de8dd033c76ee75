"""Analisis menyebut naik atau turun, padahal sebaliknya.

Periksa analisis setahun yang menyebut nilai, indeks, atau realisasi indikatornya naik (turun) dari tahun lalu, padahal
realisasi tahun ini lebih rendah (lebih tinggi) daripada realisasi tahun itu pada Riwayat. Capaian dibandingkan bila
realisasi dan capaiannya sama-sama bergerak ke arah lain. Diperiksa setelah tahun selesai diukur.

Mengapa: Tabel perbandingan dengan tahun lalu dicetak tepat di atas analisisnya.

Contoh: 'Indeks turun dari tahun lalu', sedangkan realisasinya 86,45 lalu 88,06.

Jalan keluar: Sesuaikan uraiannya, atau perbaiki realisasi pada Riwayat.

Yang tidak terlihat: Kalimat tentang bagian indikator, kalimat tanpa tahun pembanding, dan tahun yang tidak ada pada
Riwayat.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.rules.pengukuran.tahun import Terukur, sel_kode, tahun
from kinerja_xl.rules.pengukuran.teks_analisis import KOLOM, isi
from kinerja_xl.sheets.pilihan import Arah
from kinerja_xl.text.kalimat import pisah_kalimat
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_WENT = regex(
    r"(?P<hal>[^\W\d_]+(?:\s[^\W\d_]+){0,6}?)\s(?:tahun\s(?:ini|(?P<kini>20\d\d))\s|kembali\s|mengalami\s)?"
    r"(?:(?P<naik>naik|meningkat|kenaikan|peningkatan|lebih\stinggi)|turun|menurun|penurunan|lebih\srendah)\s"
    r"(?:[^\W\d_]+\s|[\d.,]+%?\s){0,3}?(?:dari(?:pada)?|dibanding(?:kan)?|terhadap)\s(?:dengan\s)?"
    r"(?:(?:capaian|realisasi|hasil|nilai|indeks|angka)\s)?tahun\s(?:lalu|sebelumnya|(?P<tahun>20\d\d))\b",
    re.IGNORECASE,
)
_ITSELF = word_set("indeks nilai realisasi persentase angka skor tingkat hasil ikm indikator ini tahun")
"""Words that mean the indicator's own number; an achievement is none, because it follows the target too."""
_ACHIEVED = frozenset({"capaian", "capaiannya", "capaian kinerja", "capaian indikator", "capaian indikator ini"})
_NOT_YET = regex(
    r"\b(?:tidak|belum|bukan|akan|agar|diharapkan|target(?:nya)?|jika|bila|apabila|triwulan|tw|semester)\b", re.I
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysis that tells of a year's change the other way round."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    for t in year.ukur:
        if t.analisis is None or not isinstance(t.hasil.realisasi, float):
            continue
        said = next(_wrong(dokumen, t, t.hasil.realisasi), None)
        if said is None:
            continue
        kunci, sentence, before = said
        numbers = f"{format_number(before)} menjadi {format_number(t.hasil.realisasi)}"
        yield temuan(
            t.analisis.at,
            kunci,
            message=f"Periksa: {KOLOM[kunci]} menyebut {kutip(sentence)}, sedangkan realisasi {t.kode} dari {numbers}.",
            value=sentence,
            expected=numbers,
            related=(sel_kode(t), *_cells(dokumen, t, before)),
            fix="sesuaikan uraiannya, atau perbaiki realisasinya",
        )


def _cells(dokumen: Dokumen, t: Terukur, before: float) -> Iterator[CellRef]:
    """Yield where the result that it compares with is typed."""
    for row in dokumen.riwayat_menurut_kode[t.kode]:
        if row.realisasi == before:
            yield row.at.sel("realisasi")


def _wrong(dokumen: Dokumen, t: Terukur, now: float) -> Iterator[tuple[str, str, float]]:
    """Yield column, what it says, and the result of the year it compares with."""
    own = dokumen.identitas.tahun
    for kunci, teks in isi(t.analisis) if t.analisis and own else ():
        for sentence in pisah_kalimat(teks):
            match = _WENT.match(sentence)
            if match is None or _NOT_YET.search(match[0]):
                continue
            achieved = normalise(match["hal"]) in _ACHIEVED
            if (achieved and _NOT_YET.search(sentence)) or not (achieved or _about_itself(t, match["hal"])):
                continue
            if match["kini"] and int(match["kini"]) != own:
                continue
            compared = int(match["tahun"]) if match["tahun"] else (own or 0) - 1
            before = _of_year(dokumen, t, compared)
            rose = match["naik"] is not None
            if before is None or (now >= before if rose else now <= before):
                continue
            if not achieved or _achieved_otherwise(dokumen, t, compared, before, rose=rose):
                yield kunci, match[0], before


def _about_itself(t: Terukur, hal: str) -> bool:
    """True where the subject is the indicator's number: "Indeks", "Persentase desa tertib", but not "Desa tertib"."""
    first, *rest = normalise(hal).split()
    if first not in _ITSELF:
        return False
    return all(word in _ITSELF for word in rest) or kata_isi(" ".join(rest)) <= kata_isi(t.indikator.nama)


def _achieved_otherwise(dokumen: Dokumen, t: Terukur, compared: int, before: float, *, rose: bool) -> bool:
    """True where the achievement went the other way as well; the target of a year moves it too."""
    aims = [r.target for r in dokumen.riwayat_menurut_kode[t.kode] if r.tahun == compared]
    aim, now = aims[0] if len(aims) == 1 else None, t.hasil.capaian
    if not isinstance(aim, float) or aim <= 0 or now is None or t.indikator.arah is not Arah.NAIK:
        return False
    return now < before / aim if rose else now > before / aim


def _of_year(dokumen: Dokumen, t: Terukur, wanted: int) -> float | None:
    """Return the indicator's result in a year, None where it is not known or known twice."""
    rows = {r.realisasi for r in dokumen.riwayat_menurut_kode[t.kode] if r.tahun == wanted}
    if wanted == (dokumen.identitas.tahun or 0) - 1 and isinstance(t.hasil.realisasi_lalu, float):
        rows.add(t.hasil.realisasi_lalu)
    numbers = [v for v in rows if isinstance(v, float)]
    return numbers[0] if len(numbers) == 1 else None
