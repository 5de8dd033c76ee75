"""Nomor, tahun, atau judul peraturan tidak cocok.

Kutipan yang judulnya judul peraturan yang dikenal, tetapi nomor dan tahunnya bukan milik peraturan itu; kutipan yang
nomor dan tahunnya dikenal, tetapi judulnya tentang hal lain atau judul peraturan lain, juga yang lain jenisnya; kutipan
yang nomor, tahun, dan judulnya milik peraturan jenis lain (Peraturan Pemerintah untuk Peraturan Presiden); dan kutipan
pada dasar hukum yang tahunnya, atau hari diundangkannya bila dikenal, sesudah dokumennya. Kutipan tanpa judul di teks
mana pun diperiksa bila angkanya tertukar dari peraturan yang dikenal tentang hal yang sama. Yang dikenal:
undang-undang, peraturan pemerintah, peraturan presiden, dan peraturan menteri yang dikutip hampir semua kantor.

Mengapa: Nomor dan tahun yang tertukar menunjuk peraturan lain, dan konsiderans yang keliru disalin bertahun-tahun.

Contoh: Peraturan Presiden Nomor 29 Tahun 2004 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.

Jalan keluar: Cocokkan dengan jaringan dokumentasi hukum, lalu perbaiki nomor, tahun, atau judulnya.

Yang tidak terlihat: Peraturan lain, peraturan daerah, dan judul yang ditulis dengan kata lain tetapi masih memakai kata
judul yang benar.

Dasar: UU 12/2011
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.judul_peraturan import JUDUL_PERATURAN
from kinerja_xl.regulations.produk_hukum import DIGANTI, DIUBAH, DIUNDANGKAN
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.dokumen.kutipan import Kutipan, pokok, semua_kutipan
from kinerja_xl.rules.dokumen.sebutan_peraturan import SebutanPeraturan, semua_sebutan
from kinerja_xl.rules.formulasi.kata_pokok import akar
from kinerja_xl.sheets.pilihan import Bagian
from kinerja_xl.text.dates import format_date
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING
BETA = True

_WORD = regex(r"[^\W\d_]{4,}")
_OF_ANOTHER = regex(r"\b(?:perubahan|pelaksanaan|pencabutan|atas)\b", re.IGNORECASE)
_AS_AMENDED = regex(r",?\s*sebagaimana\s+(?:telah\s+)?(?:beberapa\s+kali\s+)?diubah\b.*", re.IGNORECASE | re.DOTALL)
_GAZETTE = regex(r"\s*\((?:lembaran|tambahan|berita)\b.*", re.IGNORECASE | re.DOTALL)
_REPLACED = frozenset(
    {*((p.jenis, p.nomor, p.tahun) for p in DIGANTI), *((p.jenis, p.nomor, p.tahun) for p in DIUBAH), *DIUNDANGKAN}
)
_ANYWHERE = frozenset(
    akar(w, 9) for w in ["daerah", "tentang", "pedoman", "pelaksanaan", "pemerintah", "peraturan", "nomor", "tahun"]
)
_EVERYWHERE = " di lingkungan instansi pemerintah"  # words that titles are cited with and without
_BASIS = frozenset({Bagian.MENIMBANG, Bagian.MENGINGAT, Bagian.MEMPERHATIKAN})
_KINDS = {
    "uu": "Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "permendagri": "Peraturan Menteri Dalam Negeri",
    "permenpanrb": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
}
_FROM_STATE = frozenset({"uu", "pp", "perpres", "permendagri", "permenpanrb", "permen", "perda", "perkada"})


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each citation whose number, year and title do not belong together."""
    identitas = dokumen.identitas
    last = identitas.tanggal_sk.year if identitas.tanggal_sk else identitas.tahun
    for satu in semua_kutipan(dokumen):
        if satu.angka is None or satu.tahun is None or satu.jenis not in _FROM_STATE:
            if last is not None and (satu.tahun or 0) > last and satu.butir.bagian in _BASIS:
                yield _from_the_future(satu, last)
            continue
        title = _GAZETTE.sub("", _AS_AMENDED.sub("", satu.tentang)).strip(" .")
        if found := _titled(satu, title) or _of_kind(satu, title) or _numbered(satu, title):
            yield found
        elif last is not None and satu.tahun > last and satu.butir.bagian in _BASIS:
            yield _from_the_future(satu, last)
        elif found := _not_yet(satu, identitas.tanggal_sk):
            yield found
    for sebutan in semua_sebutan(dokumen):
        if found := _mistyped(sebutan) or _mistaken_kind(sebutan):
            yield found


def _from_the_future(satu: Kutipan, last: int) -> Finding:
    return temuan(
        satu.butir.at,
        "teks",
        message=f"{satu.singkat} bertahun sesudah dokumen ini ({last}).",
        value=satu.singkat,
        expected=f"paling akhir tahun {last}",
        fix="perbaiki tahunnya",
    )


def _mistyped(sebutan: SebutanPeraturan) -> Finding | None:
    """Return the finding about a number without a title that is a slip away from a known one on the same matter."""
    mine = (sebutan.jenis, sebutan.nomor, sebutan.tahun)
    if sebutan.tentang or mine in JUDUL_PERATURAN or mine in _REPLACED:
        return None
    words = {akar(word, 9) for word in _WORD.findall(sebutan.teks.isi.casefold())}
    for (jenis, nomor, tahun), title in JUDUL_PERATURAN.items():
        if jenis != sebutan.jenis or not _one_slip((nomor, tahun), (sebutan.nomor, sebutan.tahun)):
            continue
        topic = {akar(word, 9) for word in _words(title)} - _ANYWHERE
        if topic and len(topic & words) * 2 >= len(topic):
            return temuan(
                *sebutan.teks.tempat,
                severity=Severity.INFO,
                message=f"Periksa '{sebutan.tulisan}': tentang {title} adalah Nomor {nomor} Tahun {tahun}.",
                value=sebutan.tulisan,
                expected=f"Nomor {nomor} Tahun {tahun}",
                fix="cocokkan dengan peraturannya, lalu perbaiki nomor dan tahunnya",
            )
    return None


def _mistaken_kind(sebutan: SebutanPeraturan) -> Finding | None:
    """Return the finding about a regulation outside the basis whose number and title are those of another kind."""
    mine = (sebutan.jenis, sebutan.nomor, sebutan.tahun)
    if not sebutan.tentang or sebutan.teks.kolom == "teks" or sebutan.jenis not in _KINDS or mine in JUDUL_PERATURAN:
        return None
    plain = sebutan.tentang.removesuffix(_EVERYWHERE)
    for kind, said in _KINDS.items():
        if kind != sebutan.jenis and mine[1:] in _titles().get((kind, plain), ()):
            right = f"{said} Nomor {sebutan.nomor} Tahun {sebutan.tahun}"
            return temuan(
                *sebutan.teks.tempat,
                message=f"'{sebutan.tulisan}' tentang {sebutan.tentang} adalah {right}.",
                value=sebutan.tulisan,
                expected=right,
                fix=f"tulis '{right}'",
            )
    return None


def _one_slip(known: tuple[int, int], said: tuple[int, int]) -> bool:
    """True where the digits of the number changed places, or one digit or two neighbours of the year are others."""
    if known[1] == said[1]:
        return known[0] != said[0] and sorted(str(known[0])) == sorted(str(said[0]))
    one, two = str(known[1]), str(said[1])
    return known[0] == said[0] and (
        sum(a != b for a, b in zip(one, two, strict=True)) == 1 or sorted(one) == sorted(two)
    )


def _not_yet(satu: Kutipan, dated: dt.date | None) -> Finding | None:
    """Return the finding about a regulation of the document's year that came after its day."""
    day = DIUNDANGKAN.get((satu.jenis, satu.angka or 0, satu.tahun or 0))
    if day is None or dated is None or day <= dated or satu.butir.bagian not in _BASIS:
        return None
    return temuan(
        satu.butir.at,
        "teks",
        message=f"{satu.singkat} diundangkan {format_date(day)}, sesudah dokumen ini ({format_date(dated)}).",
        value=satu.singkat,
        expected=f"peraturan yang berlaku pada {format_date(dated)}",
        fix="kutip peraturan yang berlaku pada tanggal dokumen, atau perbaiki tanggalnya",
    )


def _titled(satu: Kutipan, title: str) -> Finding | None:
    """Return the finding about a known title under a number that no regulation called so has."""
    known = _titles().get((satu.jenis, normalise(title).removesuffix(_EVERYWHERE)), ())
    if not known or (satu.angka, satu.tahun) in known:
        return None
    own = _own_title(satu)
    one, two = _words(title), _words(own)
    if own and not one <= two and not two <= one and _nearly(title, own):
        return _swapped(satu, title, own, known)
    if _nearly(title, own):
        return None
    # the one that shares the number or the year is what was meant, else the newest
    nomor, tahun = max(known, key=lambda one: (one[0] == satu.angka or one[1] == satu.tahun, one[1]))
    right = f"{' '.join(satu.sebutan.split())} Nomor {nomor} Tahun {tahun}"
    return temuan(
        satu.butir.at,
        "teks",
        message=f"'{satu.singkat}' tentang {title} adalah Nomor {nomor} Tahun {tahun}.",
        value=satu.singkat,
        expected=right,
        fix=f"tulis '{right}'",
    )


def _swapped(satu: Kutipan, title: str, own: str, known: tuple[tuple[int, int], ...], kind: str = "") -> Finding:
    """Return the finding about two known regulations on one subject, one under the other's title."""
    nomor, tahun = max(known, key=lambda one: one[1])
    return temuan(
        satu.butir.at,
        "teks",
        message=f"{satu.singkat} berjudul '{own}'; '{title}' judul {kind}Nomor {nomor} Tahun {tahun}.",
        value=title,
        expected=own,
        fix="perbaiki judulnya, atau kutip peraturan yang dimaksud",
    )


def _of_kind(satu: Kutipan, title: str) -> Finding | None:
    """Return the finding about a title, or a number with its title, that belongs to a regulation of another kind."""
    plain = normalise(title).removesuffix(_EVERYWHERE)
    own = _own_title(satu)
    for kind, said in _KINDS.items():
        known = _titles().get((kind, plain), ()) if kind != satu.jenis else ()
        if not own and (satu.angka, satu.tahun) in known and satu.jenis in _KINDS:
            right = f"{said} Nomor {satu.angka} Tahun {satu.tahun}"
            return temuan(
                satu.butir.at,
                "teks",
                message=f"'{satu.singkat}' tentang {title} adalah {right}.",
                value=satu.singkat,
                expected=right,
                fix=f"tulis '{right}'",
            )
        one, two = _words(title), _words(own)
        if own and known and not one <= two and not two <= one:
            return _swapped(satu, title, own, known, f"{said} ")
    return None


def _numbered(satu: Kutipan, title: str) -> Finding | None:
    """Return the finding about a known number whose cited title shares hardly a word with its own."""
    known = _own_title(satu)
    if not known or not _words(title) or _OF_ANOTHER.search(title) or _nearly(title, known):
        return None
    return temuan(
        satu.butir.at,
        "teks",
        message=f"{satu.singkat} adalah tentang {known}, bukan tentang {title}.",
        value=title,
        expected=known,
        fix="perbaiki judulnya, atau kutip peraturan yang dimaksud",
    )


def _own_title(satu: Kutipan) -> str:
    return JUDUL_PERATURAN.get((satu.jenis, satu.angka or 0, satu.tahun or 0), "")


def _nearly(title: str, other: str) -> bool:
    """True when half of one title's words stand in the other: the same title, written otherwise."""
    one, two = _words(title), _words(other)
    shared = len(one & two)
    return bool(one and two) and (shared * 2 >= len(one) or shared * 2 >= len(two))


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(pokok(title)))


@lru_cache(maxsize=1)
def _titles() -> Mapping[tuple[str, str], tuple[tuple[int, int], ...]]:
    """Return kind and title -> the numbers and years of all the regulations called so."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for (jenis, nomor, tahun), title in JUDUL_PERATURAN.items():
        found[jenis, normalise(title).removesuffix(_EVERYWHERE)].append((nomor, tahun))
    return {key: tuple(numbers) for key, numbers in found.items()}
