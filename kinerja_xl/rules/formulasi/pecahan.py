"""Which part of a fraction is the whole: the facts behind KX330."""

from __future__ import annotations

from kinerja_xl.patterns import regex
from kinerja_xl.rules.formulasi.kata_pokok import akar, kata_isi, serupa
from kinerja_xl.rules.formulasi.rumus_tertulis import RumusTertulis, tanpa_tempat

# What is planned, owed or came in is the whole of what was done about it; "yang bahannya diterima" is a part.
_WHOLE = regex(
    r"(?<!nya )\b(?P<kata>(?:di)?rencanakan|rencana|ditargetkan|dianggarkan|dijadwalkan|dibutuhkan|diperlukan"
    r"|kebutuhan|seharusnya|wajib|harus|masuk|terdaftar|diterima|diajukan|dimohonkan|diusulkan|dilaporkan|tercatat|diminta|dilimpahkan"
    r"|diundang)\b"
)
_DONE = regex(
    r"\b(?:dilaksanakan|terlaksana|dilakukan|diselenggarakan|terselenggara|diselesaikan|terselesaikan|selesai|ditangani"
    r"|tertangani|tersedia|disediakan|terpenuhi|dipenuhi|ditindaklanjuti|disampaikan|disetujui|diakomodir|diakomodasi"
    r"|terealisasi|direalisasikan|dipelihara|terpelihara|dibina|diterbitkan|terbit|hadir|diadakan|disusun|tersusun"
    r"|terlayani|difasilitasi|dikerjakan|tepat waktu)\b"
)
_OWED = regex(  # "yang wajib disampaikan" is owed, although it names what is to be done
    r"\b(?:wajib|harus|seharusnya|(?:di)?rencana\w*|akan|perlu)\s+(?:untuk\s+)?(?:" + _DONE.pattern + r")"
)
_ALL = regex(r"\b(?:seluruh|semua|total|keseluruhan)\b")
_BARE = regex(r"\b(?:jumlah|seluruh|semua|total|keseluruhan|banyaknya|yang|ada)\b|[Σ∑]")
_MEANS_ALL = regex(
    r"\b(?:(?:di)?target\w*|dilayani)\b|" + _ALL.pattern + "|" + _WHOLE.pattern.replace("?P<kata>", "?:")
)
_SAME_THING = 0.6


def terbalik(rumus: RumusTertulis, nama: str) -> bool:
    """True when the denominator of an indicator's formula is a part of its numerator.

    It repeats the numerator with a condition added, or it counts what was done of what the numerator plans, owes or
    received. Where the indicator's own name says the numerator's word, it means that part.
    """
    above, below = tanpa_tempat(rumus.pembilang), tanpa_tempat(rumus.penyebut)
    if not above or not below:
        return False
    return _condition_below(above, below, nama) or _done_below(above, below, nama)


def _condition_below(above: str, below: str, nama: str) -> bool:
    if _MEANS_ALL.search(below.removeprefix(above)):
        return False
    whole, part = _noun(above), _noun(below)
    condition = part.removeprefix(whole).strip()
    if not whole or not condition or not part.startswith(f"{whole} "):
        return False
    if "yang" in below.split():
        return True
    said = kata_isi(condition)
    return bool(said) and _ALL.search(above) is not None and said <= kata_isi(nama)


def _noun(teks: str) -> str:
    return " ".join(_BARE.sub(" ", teks).split())


def _done_below(above: str, below: str, nama: str) -> bool:
    planned = _WHOLE.search(above)
    if planned is None or (_DONE.search(above) and not _OWED.search(above)):
        return False
    done = _DONE.search(below)
    if done is None or _WHOLE.search(below):
        return False
    if akar(planned["kata"]) in kata_isi(nama):
        return False
    one, two = (kata_isi(_DONE.sub(" ", _WHOLE.sub(" ", part))) for part in (above, below))
    fewest = min(len(one), len(two))
    if akar(done[0].split()[0]) in kata_isi(nama) and _head(above) == _head(below):
        return True  # the name counts what the denominator does
    return bool(fewest) and serupa(one, two) and len(one & two) >= _SAME_THING * fewest


def _head(teks: str) -> str:
    return _noun(teks).partition(" ")[0]
