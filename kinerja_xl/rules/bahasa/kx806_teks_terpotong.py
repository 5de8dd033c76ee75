"""Teks terpotong.

Teks yang berakhir dengan titik-titik, kata penghubung, kata depan, kata ingkar (tidak, belum), bilangan tanpa hal yang
dihitung ('dalam satu'), kata yang selalu berpasangan ('berita acara serah'), koma, atau penggalan kata, dan kurung yang
terbuka.

Mengapa: Bagian yang hilang biasanya tersisa pada dokumen asal, dan pembaca tidak tahu apa isinya.

Contoh: 'Tolok ukur layanan kepegawaian: kepatuhan dan ketepatan waktu, juga mencakup didalamnya'.

Jalan keluar: Lengkapi teksnya, atau hapus sisa yang tidak terpakai.

Yang tidak terlihat: Teks yang terpotong tepat di akhir kalimat yang utuh, dan penggalan pendek dari kata yang jarang,
karena selebihnya tidak meninggalkan tanda.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.bahasa.indeks_kata import indeks_kata
from kinerja_xl.rules.bahasa.teks import TeksKantor, dikutip, nama_resmi_tertulis, setiap_teks
from kinerja_xl.rules.baris import word_set
from kinerja_xl.text.kosakata import dikenal, dugaan, kata_umum, penggalan

SEVERITY = Severity.WARNING

_BRACKETS = regex(r"[()]")
_DOTS = regex(r"(?:(?<!\.)\.{3,}+|…)\s*+\Z")
_LETTER = regex(r"\w")
_OPEN_LIST = regex(r"\b(?:dll|dsb|dst|lain-lain|lainnya|sebagainya|seterusnya)\W*\Z", re.IGNORECASE)
_ENDS = word_set(
    "dan atau dan/atau yang untuk dengan di ke dari oleh pada agar antara melalui bahwa per para kepada terhadap "
    "sebagai adalah yaitu yakni meliputi serta tentang supaya sehingga karena berupa didalamnya dalamnya "
    "tidak belum akan harus telah maupun ialah merupakan bagi guna setiap suatu sebuah apabila jika tanpa hingga "
    "dalam secara menurut selama berdasarkan terdiri mengenai sejak seluruh sebanyak sebesar sejumlah sedangkan tetapi "
    "melainkan demi seperti beberapa berbagai selain sambil"
)
_IS_WHOLE = regex(  # words that "dalam" and "guna" belong to
    r"\b(?:penyakit|bagian|sisi|sumur|laut|luar|ke|di|dari|lebih|cukup|sangat|kurang|luka|ruang|pakaian|orang|organ|tenaga"
    r"|urusan|dan|atau|poli\w*|spesialis|dokter|klinik|ilmu|pintu|dinding|halaman|interior)\s+dalam\W*\Z"
    r"|\b(?:tepat|(?:ber)?daya|(?:ber)?hasil|nilai|tata|serba|multi)[\s-]guna\W*\Z",
    re.IGNORECASE,
)
_NO_NUMBER = regex(
    r"\b(?:dalam|selama|setiap|tiap|salah|sebanyak|sekurang-kurangnya|paling lambat)\s+(?:satu|\d+)\s*\Z", re.IGNORECASE
)
"""A number whose thing is missing: the text broke off between the two."""
_ANSWER = regex(r"(?:\b(?:atau|dan|ya|sudah|masih|jika|bila|kalau)|[/,:(–-])\s*(?:tidak|belum)\W*\Z", re.IGNORECASE)
"""A choice ends so as a whole: tercapai atau tidak."""
_LAST = regex(
    r"\s(?P<kata>(?:mencakup|termasuk)\s+di ?dalamnya|(?!di ?dalamnya|dalamnya)\S+?)\s*[.,;]?\s*\Z", re.IGNORECASE
)
_TAKES_PART = regex(r"\b(?:ikut|turut|peran)\s+serta\W*\Z", re.IGNORECASE)
_COMMA = regex(r"\w\s*,\s*\Z")
_SURE = 5  # letters that no name in small letters begins a word of everyday use with by chance
_FEWEST, _SHORTEST, _NEXT = 4, 3, 10  # words of a text, letters of its last word, words looked at behind it
_PAIRED = MappingProxyType(
    {
        "serah": "serah terima",
        "gotong": "gotong royong",
        "tumpang": "tumpang tindih",
        "pamong": "pamong praja",
        "tanggung": "tanggung jawab",
        "tindak": "tindak lanjut",
        "jangka": "jangka menengah",
        "tata": "tata kelola",
        "perundang": "perundang-undangan",
        "aparatur sipil": "aparatur sipil negara",
        "barang milik": "barang milik daerah",
        "kartu tanda": "kartu tanda penduduk",
        "daftar tanda": "daftar tanda tangan",
    }
)
"""Words that never end a text, alone or behind another, and how they often go on."""
_ENDS_SO = regex(r"\b(?:rencana tindak|turun tindak|siap tanggung|setengah tanggung)\W*\Z", re.IGNORECASE)
_LAST_OF_PAIRS = frozenset(ends.split()[-1] for ends in _PAIRED)
_ENDS_OF_PAIRS = tuple(_LAST_OF_PAIRS)
_FEW = 3  # words; less is a label
_TAIL = 60  # characters that show how a text ends
_SHORT = frozenset({"jabatan", "unit_kerja", "satuan", "teks"})  # an item of a decree ends "; dan" before the last one


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that breaks off."""
    for teks in (*setiap_teks(dokumen), *nama_resmi_tertulis(dokumen)):
        if teks.resmi or dikutip(teks):  # an incomplete citation is KX722's
            continue
        tail = teks.isi[-_TAIL:]
        what = _broken(teks, tail) or _paired(teks, tail) or _in_a_word(teks, dokumen)
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


def _broken(teks: TeksKantor, text: str) -> tuple[str, str] | None:
    dots = "..." in text or "…" in text
    if dots and _DOTS.search(text) and _LETTER.search(text) and not _OPEN_LIST.search(text.rstrip(" .…")):
        return "berakhir dengan titik-titik", "lengkapi teksnya, atau hapus titik-titiknya"
    whole = text.rsplit(None, 1)[-1]
    end = whole.strip(".,;").casefold()
    last = _LAST.search(text) if end in _ENDS and teks.kolom not in _SHORT else None
    if last and not (_TAKES_PART.search(text) or _ANSWER.search(text) or _IS_WHOLE.search(text)):
        return f"berakhir dengan '{' '.join(last['kata'].split())}'", "lengkapi teksnya"
    number = _NO_NUMBER.search(text) if (end == "satu" or end.isdigit()) and teks.kolom not in _SHORT else None
    if number:
        return f"berakhir dengan '{' '.join(number[0].split())}'", "lengkapi teksnya"
    if whole[-1] == "," and _COMMA.search(text) and teks.kolom != "teks":
        return "berakhir dengan koma", "lengkapi teksnya, atau hapus komanya"
    if "(" in teks.isi and _unclosed(teks.isi):
        return "ada kurung yang tidak ditutup", "lengkapi teksnya, atau tutup kurungnya"
    return None


def _paired(teks: TeksKantor, text: str) -> tuple[str, str] | None:
    """A last word that asks for another, which is missing."""
    stripped = text.rstrip(" .,;")
    if not stripped.rstrip().endswith(_ENDS_OF_PAIRS):
        return None
    words = stripped.split()
    if len(words) < _FEW or words[-1] not in _LAST_OF_PAIRS or teks.kolom in _SHORT:  # a capital: a name
        return None
    if _ENDS_SO.search(text):
        return None
    two = f"{words[-2]} {words[-1]}"
    whole = _PAIRED.get(two.lower()) or _PAIRED.get(words[-1])
    return (f"berakhir dengan '{two}', biasanya '{whole}'", "lengkapi teksnya") if whole else None


def _in_a_word(teks: TeksKantor, dokumen: Dokumen) -> tuple[str, str] | None:
    """A last word that is no word, is written nowhere else, and begins one of the workbook's or of everyday use."""
    words = teks.isi.rsplit(None, _FEWEST - 1)
    last = words[-1]
    if len(words) < _FEWEST or len(last) < _SHORTEST or teks.kolom in _SHORT:
        return None
    if not (last.isascii() and last.isalpha() and last.islower()) or dikenal(last) or kata_umum(last):
        return None
    if len(indeks_kata(dokumen).get(last, ())) > 1:
        return None
    meant = dugaan(last)
    if meant is not None and meant.benar.startswith(last):  # a slip of the key
        return None
    known = _words(dokumen)
    after = known[bisect_left(known, last) :]
    full = next((w for w in after[:_NEXT] if w.startswith(last) and len(w) >= len(last) + 2 and dikenal(w)), "")
    full = full or (penggalan(last) if len(last) >= _SURE else "")
    return (f"berakhir dengan '{last}', penggalan kata '{full}'", "lengkapi teksnya") if full else None


@sekali
def _words(dokumen: Dokumen) -> Sequence[str]:
    return sorted(indeks_kata(dokumen))


def _unclosed(text: str) -> bool:
    """True when a bracket stays open; a closing one too many is the mark of a list: ``a)``."""
    depth = 0
    for bracket in _BRACKETS.findall(text):
        depth = depth + 1 if bracket == "(" else max(depth - 1, 0)
    return depth > 0
