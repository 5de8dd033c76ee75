"""Banyaknya keseluruhan berbeda antarbagian buku kerja.

Periksa baris Penyebut yang menghitung seluruh desa, kelurahan, kampung, atau wilayah lain dengan banyaknya sendiri,
padahal Penyebut lain dan teks ('dari dua belas kampung') sekurangnya dua kali sepakat pada angka lain.

Mengapa: Banyaknya desa hanya satu; persentase yang dihitung dari dua keseluruhan tidak dapat dibandingkan.

Contoh: Jumlah kampung di wilayah distrik 14 pada satu indikator, 12 pada indikator lain dan pada penjelasannya.

Jalan keluar: Samakan dengan banyaknya menurut keputusan yang berlaku.

Yang tidak terlihat: Keseluruhan yang hanya disebut dua kali, dan bagian dari keseluruhan (desa yang dibina).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.findings import CellRef, Finding, Severity
from kinerja_xl.model import DataUkur, Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import yang_memuat
from kinerja_xl.rules.bahasa.teks import setiap_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.rules.pengukuran.tahun import angka_tw
from kinerja_xl.sheets.pilihan import Peran
from kinerja_xl.text.jumlah_disebut import jumlah_disebut
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_THINGS = word_set("desa kelurahan kampung nagari gampong pekon jorong dusun lingkungan rw rt kecamatan distrik")
_WHOLE = word_set(
    "jumlah banyaknya seluruh semua total keseluruhan yang ada di se dalam pada wilayah kerja wilayahnya ini"
)
_BEHIND = word_set("di pada atau sudah telah belum dapat berhasil dalam setelah karena dengan")
_AGREE, _SHOWN = 2, 20


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each denominator that counts the whole otherwise than everything else does."""
    own = set(normalise(f"{dokumen.identitas.nama_kantor} {dokumen.identitas.kabupaten}").split())
    rows: dict[str, list[tuple[DataUkur, int, float]]] = {}
    for row in dokumen.data_ukur:
        numbers, thing = angka_tw(row), _whole_of(row, own)
        if thing and numbers:
            rows.setdefault(thing, []).append((row, *numbers[-1]))
    for thing, group in rows.items():
        said = _said(dokumen, thing)
        often = Counter([value for _, _, value in group] + [value for value, _ in said])
        usual, times = often.most_common(1)[0]
        odd = [(row, quarter, value) for row, quarter, value in group if value != usual and often[value] == 1]
        if times < _AGREE or len(odd) > times:
            continue
        cells = [r.at.sel(f"tw{q}") for r, q, v in group if v == usual] + [at for v, at in said if v == usual]
        for row, quarter, value in odd:
            yield temuan(
                row.at,
                f"tw{quarter}",
                message=f"Periksa: {row.kode_indikator} menghitung {format_number(value)} {thing}, sedangkan bagian "
                f"lain buku kerja ini {format_number(usual)} {thing}.",
                value=format_number(value),
                expected=format_number(usual),
                difference=format_number(value - usual),
                related=tuple(dict.fromkeys(cells[:_SHOWN])),
                fix="samakan dengan banyaknya menurut keputusan yang berlaku",
            )


def _whole_of(row: DataUkur, own: set[str]) -> str:
    """Return the thing of which a denominator counts all there are, "" for a part of them or for something else."""
    words = normalise(row.uraian).split()
    things = [w for w in words if w in _THINGS and w not in own] or [w for w in words[:3] if w in _THINGS]
    if (
        row.peran.casefold() != Peran.PENYEBUT.casefold()
        or not things
        or things[0] not in normalise(row.satuan).split()
    ):
        return ""
    return things[0] if set(words) <= {*_WHOLE, *_THINGS, *own} else ""


def _said(dokumen: Dokumen, thing: str) -> list[tuple[float, CellRef]]:
    """Return what texts say of all of a thing: "enam dari dua belas kampung"."""
    return [
        (number.nilai, teks.sel)
        for teks in yang_memuat(dokumen, setiap_teks(dokumen), (thing,))
        for number in jumlah_disebut(teks.isi)
        if number.hal == thing and number.sebelum == "dari" and (not number.sesudah or number.sesudah in _BEHIND)
    ]
