"""Satu kode dengan dua isi berbeda.

Semua baris dengan Kode yang sama menggambarkan satu simpul, jadi jenjang, nama, induk, dan penanggung jawabnya harus
sama (atau dikosongkan pada baris berikutnya). Indikator satu tujuan, sasaran strategis, atau program boleh dipegang
beberapa pejabat, seperti lazimnya pada tabel IKU dan pada program beberapa bidang: itu hanya diperiksa, sekali untuk
satu simpul.

Mengapa: Tidak jelas mana yang benar; dokumen hanya dapat mencetak satu.

Contoh: Kode 1.1 tertulis sebagai Program pada satu baris dan Kegiatan pada baris lain.

Jalan keluar: Samakan isinya, atau beri kode yang berbeda.

Yang tidak terlihat: Dua simpul yang berlainan dengan kode yang sama bila baris kedua mengosongkan kolom-kolomnya.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.kinerja import KINERJA

SEVERITY = Severity.ERROR

_COLUMNS = ("jenjang", "nomenklatur", "kode_nomenklatur", "induk", "penanggung_jawab")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each further value of a node's column."""
    for simpul in dokumen.simpul:
        for kunci in _COLUMNS:
            (first, place), *others = simpul.tulisan.get(kunci) or (("", simpul.at),)
            judul = KINERJA[kunci].judul
            if kunci == "penanggung_jawab" and simpul.jenjang.hasil and others:
                yield _several_owners(simpul, [(first, place), *others])
                continue
            for teks, asal in others:
                yield temuan(
                    asal,
                    kunci,
                    message=f"Kode {simpul.kode} mempunyai dua {judul}: '{first}' dan '{teks}'.",
                    value=teks,
                    expected=first,
                    related=(place.sel(kunci),),
                    fix="Samakan isinya, atau beri kode yang berbeda.",
                )


def _several_owners(simpul: Simpul, written: Sequence[tuple[str, Asal]]) -> Finding:
    """Tables of IKU print each indicator's own official; an agreement has room for one."""
    (first, place), (teks, asal), *rest = written
    owners = list(dict.fromkeys(w for w, _ in written))
    return temuan(
        asal,
        "penanggung_jawab",
        severity=Severity.INFO,
        message=f"Periksa: indikator {simpul.jenjang} {simpul.kode} dipegang {' dan '.join(owners)}; tabel IKU "
        f"mencetak masing-masing, perjanjian kinerja hanya {first}.",
        value=teks,
        expected=first,
        related=(place.sel("penanggung_jawab"), *(a.sel("penanggung_jawab") for _, a in rest)),
        fix="biarkan bila memang demikian, atau beri setiap penanggung jawab sasaran dengan kode sendiri",
    )
