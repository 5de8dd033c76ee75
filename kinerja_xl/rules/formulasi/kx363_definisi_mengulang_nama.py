"""Definisi operasional hanya mengulang nama indikator.

Periksa definisi yang tidak memuat satu kata pun di luar nama indikatornya, juga sesudah 'adalah' dengan bentuk kata
lain. Satu temuan untuk seluruh dokumen; sel lainnya disebut sebagai sel terkait. Indikator sub kegiatan yang resmi
tidak diperiksa: namanya sudah menyebut keluaran.

Mengapa: Definisi menetapkan apa yang termasuk dan apa yang tidak; nama yang diulang membiarkan keduanya terbuka.

Contoh: Cakupan air minum layak = 'Cakupan air minum layak'.

Jalan keluar: Tulis apa yang dihitung, batasnya, dan keadaan pada waktu kapan.

Yang tidak terlihat: Definisi yang mengganti kata-kata nama dengan sinonimnya, dan definisi yang menambah keterangan
tanpa menetapkan batas.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip, persis_resmi, resmi, word_set
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
BETA = True

_IS = regex(r"\b(?:adalah|ialah|merupakan|yaitu|=)(?:\W|\Z)", re.IGNORECASE)
_SAYS_MORE = regex(
    r"\d|\b(?:bila|jika|apabila|paling|minimal|maksimal|sedikitnya|menurut|sesuai|berdasarkan|selama|dalam|pada|kecuali"
    r"|termasuk|tidak|dibagi|dibanding\w*|banyaknya|bagian|terhadap|dari|oleh|tepat)\b",
    re.IGNORECASE,
)
_EMPTY = word_set("adalah ialah yaitu merupakan dari pada di untuk dan yang ini indikator")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for all definitions that add no word to their indicator's name."""
    found = []
    for baris in bernama(dokumen):
        said = set(normalise(baris.indikator.definisi_operasional).split())
        official = baris.simpul.jenjang is Jenjang.SUB_KEGIATAN and (persis_resmi(baris) or resmi(baris))
        if (
            said
            and not official
            and (said <= set(normalise(baris.indikator.nama).split()) | _EMPTY or _in_other_words(baris.indikator))
        ):
            found.append(baris.indikator)
    if not found:
        return
    first, *others = found
    more = f" pada {len(found)} baris" if others else ""
    yield temuan(
        first.at,
        "definisi_operasional",
        message=f"Periksa Definisi operasional{more}: hanya mengulang nama indikator {kutip(first.nama)}.",
        value=first.definisi_operasional,
        expected="apa yang dihitung dan batasnya",
        related=tuple(i.at.sel("definisi_operasional") for i in others),
        fix="tulis apa yang termasuk, apa yang tidak, dan keadaan pada waktu kapan",
    )


def _in_other_words(indikator: Indikator) -> bool:
    """True for "NAME is NAME, put otherwise": the name, a word that defines, and then only stems of the name."""
    _, *behind = _IS.split(indikator.definisi_operasional, maxsplit=1)
    words = kata_isi(behind[0]) if behind and not _SAYS_MORE.search(behind[0]) else frozenset()
    return bool(words) and words <= kata_isi(indikator.nama)
