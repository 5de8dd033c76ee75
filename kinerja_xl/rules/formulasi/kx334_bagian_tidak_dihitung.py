"""Rumus tidak memuat semua bagian indikator.

Periksa indikator yang menyebut dua hal atau satu syarat (yang tepat waktu), sedangkan rumusnya hanya menghitung salah
satunya, tanpa syarat itu, atau hanya menyebut kata pertamanya. Rumus yang menghitung hal lain disebut oleh KX338 dan
KX339.

Mengapa: Bagian yang tidak dihitung tidak pernah terlihat hasilnya.

Contoh: Jumlah laporan berkala dan laporan cepat kejadian = Jumlah laporan berkala.

Jalan keluar: Masukkan bagian itu ke dalam rumus, atau keluarkan dari nama indikatornya.

Yang tidak terlihat: Bagian yang hilang bila rumusnya memakai kata umum yang mencakup keduanya, dan syarat yang berupa
nama tempat atau waktu.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, resmi
from kinerja_xl.rules.formulasi.bukan_rumus import isi_lain
from kinerja_xl.rules.formulasi.hal_dihitung import HANYA_TERJADI, kepala, meleset, syarat
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, kata_semua, serupa
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, ikm, mengulang, tanpa_tempat
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.INFO

_PARTS = regex(r",? (?:dan|serta) | ?; ?")
_BRACKET = regex(r"\([^)]{0,500}\)")
_RATED = frozenset({Kelas.NILAI, Kelas.RASIO, Kelas.RATA_RATA})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each formula that leaves out a part of its indicator."""
    for found in berumus(dokumen):
        if not _comparable(found):
            continue
        missing = _condition(found) or _second_part(found) or _object(found)
        if not missing:
            continue
        yield temuan(
            *found.tempat,
            message=f"Periksa rumusnya: {kutip(missing)} disebut indikator, tetapi tidak dihitung.",
            value=found.rumus.teks,
            expected=missing,
            related=(found.baris.indikator.at.sel("indikator"),),
            fix="masukkan bagian itu ke dalam rumus, atau keluarkan dari nama indikatornya",
        )


def _comparable(found: BarisRumus) -> bool:
    indikator, rumus = found.baris.indikator, found.rumus
    if rumus.capaian or ikm(indikator.nama) or resmi(found.baris) or mengulang(found):
        return False
    if kelas_indikator(indikator.nama) in _RATED or (not rumus.penyebut and isi_lain(rumus.teks, indikator.satuan)):
        return False
    return bool(rumus.pembilang) and meleset(found) is None


def _formula(found: BarisRumus) -> frozenset[str]:
    return kata_semua(found.rumus.pembilang, found.rumus.penyebut)


def _condition(found: BarisRumus) -> str:
    """Return the name's condition where the formula sets none at all."""
    nama, rumus = _BRACKET.sub(" ", found.baris.indikator.nama), found.rumus
    wanted = syarat(nama)
    own = kata_isi(wanted) - HANYA_TERJADI
    if not own or syarat(rumus.pembilang) or (syarat(rumus.penyebut) and kepala(rumus.penyebut) == kepala(nama)):
        return ""
    return "" if serupa(own, _formula(found)) else wanted


def _second_part(found: BarisRumus) -> str:
    """Return the second of two things where only the first one is counted."""
    parts = _PARTS.split(" ".join(_BRACKET.sub(" ", found.baris.indikator.nama).split()))
    if len(parts) != 2:
        return ""
    formula = _formula(found)
    first, second = (kata_isi(tanpa_tempat(part)) for part in parts)
    last = kata_isi(parts[0].split()[-1])
    # each part must say something of its own: "sarana dan prasarana" is one thing in two words
    if min(len(first - second), len(second - first)) < 2 or not serupa(last, formula):
        return ""
    return "" if serupa(second - first, formula) else parts[1]


def _object(found: BarisRumus) -> str:
    """Return the rest of the name where the formula is only its first noun (``Jumlah kegiatan monitoring``)."""
    formula, nama = _formula(found), _BRACKET.sub(" ", found.baris.indikator.nama)
    if len(formula) > 1 or found.rumus.penyebut or not formula <= kata_isi(nama):
        return ""
    rest = [word for word in nama.split() if kata_isi(word) - formula - HANYA_TERJADI]
    return " ".join(rest)
