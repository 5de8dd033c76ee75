"""Desa lain daripada desa pejabatnya.

Periksa baris yang penanggung jawabnya pejabat sebuah desa, kelurahan, atau sejenisnya (Pengadministrasi Desa A), atau
yang indikatornya menyebut sebuah desa, tetapi sumber data, rumus, atau definisinya hanya menyebut desa lain.

Mengapa: Data desa lain tidak membuktikan kinerja pejabat ini; biasanya barisnya disalin dari jabatan desa lain.

Contoh: Indikator Pengadministrasi Pemerintahan Desa Pandansari bersumber dari 'Arsip Pemerintah Desa Pajaran'.

Jalan keluar: Tulis desa pejabatnya; biarkan bila datanya memang dari desa lain.

Yang tidak terlihat: Desa yang disebut tanpa kata desa di depannya, dan nama yang juga kata biasa.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import semua_baris
from kinerja_xl.text.kosakata import kata_umum

SEVERITY = Severity.INFO
BETA = True

_VILLAGE = regex(
    r"\b(?P<apa>Desa|Kelurahan|Nagari|Kampung|Gampong|Pekon|Kalurahan|Negeri|Dusun|Lingkungan)\s+"
    r"(?P<nama>[A-Z][^\W\d_]{2,}(?:\s+[A-Z][^\W\d_]+){0,2})"
)
_COLUMNS = ("sumber_data", "penjelasan_rumus", "definisi_operasional", "pembilang", "penyebut")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that names only villages that are not the row's own."""
    homes = {p.kode: _villages(f"{p.jabatan}\n{p.unit_kerja}") for p in dokumen.pejabat}
    known = frozenset().union(*homes.values())
    for baris in semua_baris(dokumen):
        own = homes.get(baris.simpul.penanggung_jawab, frozenset()) or _villages(baris.indikator.nama)
        for kunci in _COLUMNS if len(own) == 1 else ():
            named = _villages(getattr(baris.indikator, kunci))
            (home,) = own
            others = [n for n in sorted(named) if n in known or not all(map(kata_umum, n.casefold().split()[1:]))]
            if not others or any(_same(home, n) for n in named):
                continue
            yield temuan(
                baris.indikator.at,
                kunci,
                message=f"Periksa: teks ini menyebut {others[0]}, sedangkan baris ini tentang {home}.",
                value=others[0],
                expected=home,
                related=(baris.simpul.at.sel("penanggung_jawab"),),
                fix="tulis desanya sendiri; biarkan bila datanya memang dari desa lain",
            )


def _villages(text: str) -> frozenset[str]:
    return frozenset(f"{m['apa']} {' '.join(m['nama'].split())}" for m in _VILLAGE.finditer(text))


def _same(one: str, other: str) -> bool:
    """True for two names of which one begins as the other: Desa Suka, and Desa Suka Maju Tahun."""
    return one.casefold().startswith(other.casefold()) or other.casefold().startswith(one.casefold())
