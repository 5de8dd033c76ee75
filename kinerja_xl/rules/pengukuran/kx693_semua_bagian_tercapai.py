"""Analisis menyatakan semua bagiannya tercapai.

Periksa analisis yang menyatakan semua sub kegiatan, kegiatan, atau program mencapai target ('Keenam sub kegiatan
mencapai targetnya'), padahal salah satu di bawah simpul indikatornya tidak. Diperiksa setelah tahun selesai diukur.

Mengapa: Capaian setiap bagian dicetak dalam laporan yang sama.

Contoh: Kelima sub kegiatan mencapai target, sedangkan laporan rapat koordinasi 11 dari 12.

Jalan keluar: Sesuaikan uraiannya dengan capaian, atau perbaiki angkanya.

Yang tidak terlihat: Bagian yang belum diukur, dan pernyataan dengan kata lain.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.pengukuran.tahun import gabung_kata, sel_kode, tahun
from kinerja_xl.rules.pengukuran.teks_analisis import KOLOM, isi
from kinerja_xl.text.kalimat import pisah_kalimat

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_ALL = regex(
    r"\b(?:semua|seluruh|setiap|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\s"
    r"(?P<apa>sub\s?kegiatan|kegiatan|program)(?:nya)?\s(?:[^\W\d_]+\s){0,4}?"
    r"(?:tercapai|(?:mencapai|melampaui|memenuhi)\starget(?:nya)?)\b",
    re.IGNORECASE,
)
_LIMITED = regex(
    r"\b(?:tidak|belum|bukan|akan|agar|supaya|diharapkan|jika|bila|apabila|kecuali|selain|hampir|lalu|sebelumnya"
    r"|triwulan|tw|semester|anggaran|20\d\d|dapat|perlu|harus)\b",
    re.IGNORECASE,
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysis that calls every part reached while one is not."""
    year = tahun(dokumen)
    if not year.selesai:
        return
    for t in year.ukur:
        analisis = t.analisis
        if analisis is None:
            continue
        for kunci, teks in isi(analisis):
            sentence = next((k for k in pisah_kalimat(teks) if _ALL.search(k) and not _LIMITED.search(k)), "")
            said = _ALL.search(sentence)
            if said is None:
                continue
            level = re.sub(r"sub\s?k", "sub k", said["apa"].casefold())
            below = {id(s) for s in _below(dokumen, t.simpul) if s.jenjang.casefold() == level}
            missed = [u for u in year.ukur if id(u.simpul) in below and u.hasil.tercapai is False]
            if not missed:
                continue
            yield temuan(
                analisis.at,
                kunci,
                message=f"Periksa: {KOLOM[kunci]} menyebut {kutip(said[0])}, sedangkan "
                f"{gabung_kata(u.kode for u in missed)} tidak mencapai target.",
                value=said[0],
                expected="uraian menurut capaian setiap bagian",
                related=tuple(sel_kode(u) for u in missed),
                fix="sesuaikan uraiannya dengan capaian, atau perbaiki angkanya",
            )
            break


def _below(dokumen: Dokumen, top: Simpul) -> Iterator[Simpul]:
    """Yield the nodes below one, each once, also where parents run in a circle (KX205)."""
    seen, waiting = {top.kode}, [top.kode]
    while waiting:
        for child in dokumen.anak.get(waiting.pop(), ()):
            if child.kode not in seen:
                seen.add(child.kode)
                waiting.append(child.kode)
                yield child
