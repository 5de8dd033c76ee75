"""Satu nama pada dua jabatan.

Perjanjian kinerja ditandatangani dua orang: pejabat dan atasannya. Nama keduanya harus berbeda, kecuali salah satunya
dirangkap (Plt., Plh., atau Pj.). Periksa juga satu nama pada dua jabatan lain yang dijabat pada waktu yang sama, bila
tidak satu pun dirangkap dan NIP-nya tidak lengkap; nama contoh ('Nama Kepala Seksi') hanya bila menyebut salah satu
jabatan itu.

Mengapa: Nama yang sama hampir selalu tersalin dari baris lain, sehingga seseorang berjanji kepada dirinya sendiri.

Contoh: Sekretaris Camat dan Camat sama-sama ditulis 'Nama A'.

Jalan keluar: Tulis nama pejabat yang sebenarnya; bila jabatannya dirangkap, awali jabatannya dengan Plt.

Yang tidak terlihat: Nama yang sama dengan gelar atau ejaan yang berbeda, dan pada dua jabatan tanpa hubungan atasan:
nama satu kata, nama pada tiga jabatan atau lebih, dan tugas yang biasa ditambahkan (bendahara, pengurus barang).

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_RANGKAP = regex(r"\W*(plt|plh|pj|pjs|penjabat)\b", re.IGNORECASE)
_ADDED = regex(
    r"\b(?:bendahara|(?:pengurus|penyimpan|pengelola) (?:barang|keuangan|aset|gaji)|pembantu|merangkap|rangkap|ppk|pptk"
    r"|kpa|(?:pejabat|kuasa|pengguna) (?:pembuat|pelaksana|penatausahaan|pengadaan|pengguna|anggaran)|operator|admin"
    r"|anggota|(?:sub ?)?koordinator|ketua|tim|satgas|petugas)\b"
)
"""Duties that are given to somebody who has a post already."""
_NOBODY = regex(
    r"\b(?:kosong|lowong|belum|tidak|nihil|formasi|pejabat|jabatan|lengkap|jelas|terang|pegawai|isi|diisi|contoh|gelar)\b"
)
_PLACEHOLDER = "nama "


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official who bears the superior's name and stands in for nobody."""
    for orang in dokumen.pejabat:
        atasan = dokumen.pejabat_menurut_kode.get(orang.atasan)
        if atasan is None or atasan is orang or not orang.nama:
            continue
        if normalise(orang.nama) != normalise(atasan.nama) or _stands_in(orang, atasan):
            continue
        yield temuan(
            orang.at,
            "nama",
            message=f"{orang.jabatan or orang.kode} dan atasannya sama-sama bernama {orang.nama}.",
            value=orang.nama,
            expected="nama lain dari atasannya",
            related=(atasan.at.sel("nama"),),
            fix="tulis nama pejabat yang sebenarnya, atau awali jabatan yang dirangkap dengan Plt.",
        )
    for wrong, owner in _two_posts(dokumen):
        yield temuan(
            wrong.at,
            "nama",
            severity=Severity.INFO,
            message=f"Periksa: {wrong.nama} tertulis pada dua jabatan, {owner.jabatan} dan {wrong.jabatan}.",
            value=wrong.nama,
            expected="satu nama untuk satu jabatan",
            related=(owner.at.sel("nama"),),
            fix="tulis nama pejabat yang sebenarnya, atau awali jabatan yang dirangkap dengan Plt.",
        )


def _two_posts(dokumen: Dokumen) -> Iterator[tuple[Pejabat, Pejabat]]:
    """Yield the official whose name was copied, and the one whose it is, or who stands first."""
    bearers: dict[str, list[Pejabat]] = {}
    for orang in dokumen.pejabat:
        name = normalise(orang.nama)
        if " " in name and not _NOBODY.search(name):
            bearers.setdefault(name, []).append(orang)
    for name, both in bearers.items():
        if len(both) != 2:
            continue
        one, two = both
        titles = [normalise(p.jabatan) for p in both]
        unlike = len({*titles}) == 2 and all(titles) and one.kode != two.kode
        if not unlike or any(map(_ADDED.search, titles)) or _stands_in(one, two) or (one.nip and two.nip):
            continue
        if two.kode == one.atasan or one.kode == two.atasan or not _overlap(one, two):
            continue
        if not name.startswith(_PLACEHOLDER):
            yield two, one
        elif name.removeprefix(_PLACEHOLDER) in titles:
            yield (two, one) if name == _PLACEHOLDER + titles[0] else (one, two)


def _stands_in(*officials: Pejabat) -> bool:
    return any(_RANGKAP.match(p.jabatan_tercetak) for p in officials)


def _overlap(one: Pejabat, two: Pejabat) -> bool:
    """True unless the one had left his post before the other came to his."""
    return not (
        (one.sampai and two.mulai and one.sampai < two.mulai) or (two.sampai and one.mulai and two.sampai < one.mulai)
    )
