"""Teks terpotong.

Teks yang berakhir dengan titik-titik, kata penghubung, kata depan, kata ingkar (tidak, belum), atau koma, dan kurung
yang tidak ditutup.

Mengapa: Bagian yang hilang biasanya tersisa pada dokumen asal, dan pembaca tidak tahu apa isinya.

Contoh: 'Tolok ukur layanan kepegawaian: kepatuhan dan ketepatan waktu, juga mencakup didalamnya'.

Jalan keluar: Lengkapi teksnya, atau hapus sisa yang tidak terpakai.

Yang tidak terlihat: Teks yang terpotong di tengah kata atau tepat di akhir kalimat yang utuh, karena selebihnya tidak
meninggalkan tanda.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, nama_resmi_tertulis, semua_teks
from kinerja_xl.rules.baris import word_set

SEVERITY = Severity.WARNING

_DOTS = regex(r"(?:(?<!\.)\.{3,}+|…)\s*+\Z")
_LETTER = regex(r"\w")
_OPEN_LIST = regex(r"\b(?:dll|dsb|dst|lain-lain|lainnya|sebagainya|seterusnya)\W*\Z", re.IGNORECASE)
_ENDS = word_set(
    "dan atau dan/atau yang untuk dengan di ke dari oleh pada agar antara melalui bahwa per para kepada terhadap "
    "sebagai adalah yaitu yakni meliputi serta tentang supaya sehingga karena berupa didalamnya dalamnya "
    "tidak belum akan harus telah maupun ialah merupakan bagi guna setiap suatu sebuah apabila jika tanpa hingga"
)
_ANSWER = regex(r"(?:\b(?:atau|dan|ya|sudah|masih|jika|bila|kalau)|[/,:(–-])\s*(?:tidak|belum)\W*\Z", re.IGNORECASE)
"""A choice ends so as a whole: tercapai atau tidak."""
_LAST = regex(
    r"\s(?P<kata>(?:mencakup|termasuk)\s+di ?dalamnya|(?!di ?dalamnya|dalamnya)\S+?)\s*[.,;]?\s*\Z", re.IGNORECASE
)
_TAKES_PART = regex(r"\b(?:ikut|turut|peran)\s+serta\W*\Z", re.IGNORECASE)
_COMMA = regex(r"\w\s*,\s*\Z")
_TAIL = 60  # characters that show how a text ends
_SHORT = frozenset({"jabatan", "unit_kerja", "satuan", "teks"})  # an item of a decree ends "; dan" before the last one


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that breaks off."""
    for teks in (*semua_teks(dokumen), *nama_resmi_tertulis(dokumen)):
        # an incomplete citation is KX722's
        what = None if teks.resmi or dikutip(teks) else _broken(teks)
        if what is None:
            continue
        reason, way = what
        yield temuan(
            *teks.tempat,
            message=f"Teks terpotong: {reason}.",
            value=teks.isi[-80:],
            expected="teks lengkap",
            fix=way,
        )


def _broken(teks: TeksKantor) -> tuple[str, str] | None:
    text = teks.isi[-_TAIL:]
    dots = "..." in text or "…" in text
    if dots and _DOTS.search(text) and _LETTER.search(text) and not _OPEN_LIST.search(text.rstrip(" .…")):
        return "berakhir dengan titik-titik", "lengkapi teksnya, atau hapus titik-titiknya"
    last = _LAST.search(text) if text.split()[-1].strip(".,;").casefold() in _ENDS else None
    if last and teks.kolom not in _SHORT and not _TAKES_PART.search(text) and not _ANSWER.search(text):
        return f"berakhir dengan '{' '.join(last['kata'].split())}'", "lengkapi teksnya"
    if _COMMA.search(text) and teks.kolom != "teks":
        return "berakhir dengan koma", "lengkapi teksnya, atau hapus komanya"
    if "(" in teks.isi and _unclosed(teks.isi):
        return "ada kurung yang tidak ditutup", "lengkapi teksnya, atau tutup kurungnya"
    return None


def _unclosed(text: str) -> bool:
    """True when a bracket stays open; a closing one too many is the mark of a list: ``a)``."""
    depth = 0
    for char in text:
        depth = depth + 1 if char == "(" else max(depth - 1, 0) if char == ")" else depth
    return depth > 0
