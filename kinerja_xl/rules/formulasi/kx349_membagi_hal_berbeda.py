"""Persentase membagi dua hal yang berbeda.

Periksa persentase yang pembilang dan penyebutnya menghitung jenis yang berbeda: orang dibagi usulan, barang dibagi
orang. Jenis lain disebut bila penyebutnya tidak sekata pun muncul pada nama, pembilang, atau definisinya. Wilayah yang
tingkatnya berbeda (desa dibagi RT) disebut juga.

Mengapa: Persentase adalah bagian dari keseluruhan yang sejenis; orang per usulan bukan tingkat partisipasi.

Contoh: Tingkat partisipasi = warga yang hadir / usulan warga.

Jalan keluar: Bagilah dengan keseluruhan yang sejenis, misalnya warga yang hadir dibagi warga yang diundang.

Yang tidak terlihat: Penyebut tentang hal lain yang jenis bendanya tidak dikenal, dan jenis yang lazim saling mewakili
(laporan setiap desa dibagi jumlah desa) bila nama indikatornya menyebut keduanya.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.hal_dihitung import meleset
from kinerja_xl.rules.formulasi.kata_pokok import kata_isi, serupa
from kinerja_xl.rules.formulasi.rumus_tertulis import BarisRumus, berumus, ikm, indikator_persen
from kinerja_xl.rules.indikator.satuan import golongan
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import kata_ukur

SEVERITY = Severity.INFO

_WHOLE = regex(r"^(?:seluruh |semua |total |keseluruhan |jumlah |banyaknya |realisasi |target |[σ∑] ?)+")
# Kinds that may stand for one another in one fraction (reports of villages, meetings with minutes) are left out.
_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("orang", "usulan"),
        ("orang", "barang"),
        ("orang", "berkas"),
        ("barang", "wilayah"),
        ("barang", "usulan"),
    )
)

_TIERS = {
    "desa": ("desa", "nagari", "gampong", "pekon", "lembang", "kampung", "negeri"),
    "kelurahan": ("kelurahan",),
    "dusun": ("dusun", "jorong", "korong", "banjar", "padukuhan"),
    "rw": ("rw", "rukun warga", "rukun"),
    "rt": ("rt", "rukun tetangga", "rukun"),
    "kecamatan": ("kecamatan", "distrik"),
}
"""Areas by their tier, in the words of all provinces."""


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each percentage of one kind of things in another."""
    for found in berumus(dokumen):
        indikator, rumus = found.baris.indikator, found.rumus
        percent = indikator_persen(indikator) or rumus.faktor or kata_ukur(indikator.nama) == "tingkat"
        if not rumus.penyebut or not percent or ikm(indikator.nama):
            continue
        kinds, others = _kind(rumus.pembilang), _kind(rumus.penyebut)
        elsewhere = _other_tier(found)
        if not elsewhere and (kinds & others or not kinds or not others):
            continue
        if (
            not elsewhere
            and not any(frozenset((a, b)) in _APART for a in kinds for b in others)
            and not _unheard_of(found)
        ):
            continue
        yield temuan(
            *found.tempat,
            message=f"Periksa pecahannya: {kutip(rumus.pembilang)} dibagi {kutip(rumus.penyebut)} bukan bagian dari "
            "keseluruhan.",
            value=f"{rumus.pembilang} / {rumus.penyebut}",
            expected="pembilang dan penyebut yang sejenis",
            related=(indikator.at.sel("indikator"),),
            fix="bagilah dengan keseluruhan yang sejenis",
        )


def _other_tier(found: BarisRumus) -> bool:
    """True when areas of one tier are divided by areas of another one that the row does not speak of."""
    indikator, rumus = found.baris.indikator, found.rumus
    head, own = _tiers(_head(rumus.penyebut)), _tiers(_head(rumus.pembilang))
    if not head or not own:
        return False
    said = _tiers(f"{indikator.nama} {indikator.definisi_operasional}")
    return _tiers(rumus.pembilang).isdisjoint(_tiers(rumus.penyebut)) and head.isdisjoint(said)


@lru_cache(maxsize=4096)
def _head(part: str) -> str:
    """Return the first noun of a part."""
    return _WHOLE.sub("", normalise(part)).partition(" ")[0]


@lru_cache(maxsize=4096)
def _tiers(teks: str) -> frozenset[str]:
    plain = f" {normalise(teks)} "
    return frozenset(tier for tier, words in _TIERS.items() if any(f" {word} " in plain for word in words))


def _unheard_of(found: BarisRumus) -> bool:
    """True when the denominator shares no word with the numerator, the indicator or its definition."""
    indikator, rumus = found.baris.indikator, found.rumus
    above, below = kata_isi(rumus.pembilang), kata_isi(rumus.penyebut)
    if not above or not below or rumus.capaian or meleset(found) is not None:
        return False
    known = above | kata_isi(indikator.nama) | kata_isi(indikator.definisi_operasional)
    return not serupa(below, known)


def _kind(part: str) -> frozenset[str]:
    """Return the kind of the first noun of a part; a request may stand for whoever made it."""
    return golongan(_head(part)) - {"permohonan"}
