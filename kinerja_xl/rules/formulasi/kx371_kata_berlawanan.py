"""Rumus atau definisi memakai kata yang berlawanan dengan nama indikatornya.

Nama menyebut laporan keuangan bulanan, rumusnya laporan keuangan tahunan; nama menyebut dokumen keuangan, penyebutnya
dokumen kepegawaian; nama menyebut desa, pembilangnya kelurahan. Demikian pula perempuan dan laki-laki, surat masuk dan
surat keluar, APBD murni dan perubahan, internal dan eksternal, dan pasangan lain yang saling meniadakan.

Mengapa: Rumus itu menghitung hal lain, meskipun hampir semua katanya sama dengan nama indikator.

Contoh: Jumlah laporan keuangan bulanan = banyaknya laporan keuangan tahunan yang disampaikan.

Jalan keluar: Samakan kata itu pada nama, rumus, definisi, dan data ukurnya.

Yang tidak terlihat: Pasangan kata di luar daftarnya, dan kata yang berlawanan tanpa kata yang sama di sebelahnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Asal, DataUkur, Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import bernama, kutip
from kinerja_xl.rules.formulasi.lawan_kata import LawanKata, lawan_kata

SEVERITY = Severity.WARNING
BETA = True

_TEXTS = ("penjelasan_rumus", "pembilang", "penyebut", "definisi_operasional")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each indicator that a text of its own contradicts."""
    seen: set[str] = set()
    for baris in bernama(dokumen):
        indikator = baris.indikator
        own = (
            () if indikator.kode in seen else dokumen.data_ukur_menurut_kode[indikator.kode]
        )  # a code twice is KX108's
        seen.add(indikator.kode)
        found = next(_contradicted(indikator, own), None)
        if found is None:
            continue
        at, kunci, said = found
        yield temuan(
            at,
            kunci,
            message=f"{at.judul(kunci)} menyebut {kutip(said.lain)}, sedangkan nama indikator {kutip(said.satu)}: "
            f"{kutip(indikator.nama)}.",
            value=said.lain,
            expected=said.satu,
            related=(indikator.at.sel("indikator"),),
            fix="samakan kata itu pada nama, rumus, definisi, dan datanya",
        )


def _contradicted(indikator: Indikator, data: Iterable[DataUkur]) -> Iterator[tuple[Asal, str, LawanKata]]:
    for kunci in _TEXTS:
        said = lawan_kata(indikator.nama, getattr(indikator, kunci))
        if said and not (kunci == "penyebut" and said.aliran):  # income may be measured by what was spent
            yield indikator.at, kunci, said
    for row in data if indikator.kode else ():
        if row.uraian and (said := lawan_kata(indikator.nama, row.uraian)):
            yield row.at, "uraian", said
