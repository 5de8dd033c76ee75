"""Definisi operasional tentang hal lain.

Periksa definisi yang tidak memuat satu pun kata dari nama indikator atau rumusnya.

Mengapa: Definisi menetapkan apa yang dihitung; uraian tentang hal lain membuat indikator dapat ditafsirkan bebas.

Contoh: Persentase urusan pemerintahan yang dilaksanakan = 'Cabang lomba membaca Alquran'.

Jalan keluar: Tulis apa yang dimaksud dengan indikator itu dan apa yang dihitung.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_FEWEST = 3  # words that mean something, on either side


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each definition that shares no word with its indicator."""
    for baris in bernama(dokumen):
        indikator = baris.indikator
        text = indikator.definisi_operasional
        words = kata_isi(text) if normalise(text) else frozenset()
        about = kata_isi(f"{indikator.nama} {indikator.pembilang} {indikator.penyebut}")
        if len(words) < _FEWEST or len(kata_isi(indikator.nama)) < 2 or serupa(words, about):
            continue
        yield temuan(
            indikator.at,
            "definisi_operasional",
            message=f"Periksa definisi {kutip(indikator.nama)}: {kutip(text)} tidak memuat satu pun kata dari namanya.",
            value=text,
            expected=f"definisi {indikator.nama}",
            related=(indikator.at.sel("indikator"),),
            fix="tulis apa yang dimaksud dengan indikator itu dan apa yang dihitung",
        )
