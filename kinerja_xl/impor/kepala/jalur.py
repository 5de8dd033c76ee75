"""From a column's whole title path to what it means: subject, measure, time, K/Rp/%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from kinerja_xl.impor.kepala.arti import Arti, PeranKolom
from kinerja_xl.impor.kepala.istilah import ISTILAH, rapikan_judul
from kinerja_xl.impor.kepala.waktu_judul import WaktuJudul, hanya_waktu, waktu_jalur
from kinerja_xl.patterns import regex

_MONEY = regex(
    r"(?<!sumber )\bdana\b|\balokasi\b"
    r"|\b(rp|rupiah|biaya|pagu|anggaran|keuangan|belanja|pendanaan|indikatif|serapan|plafon)\b"
)
_KINERJA = frozenset({"k", "kinerja", "fisik", "volume", "target kinerja", "capaian kinerja", "vol", "output", "kin"})
_PERCENT = frozenset({"%", "persentase", "% capaian", "capaian %", "persentase capaian", "k %", "capaian persentase"})
_TARGET = regex(r"\btarget\b|\bvolume\b|\btgt\b|^rencana$")
_REALISED = regex(r"\breali[sz]asi\b|\breal\b|\bterealisasi\b")
_LEVEL = regex(
    r"\btingkat\b|\b(rasio|persentase|%) (capaian|realisasi|penyerapan|serapan|pencapaian)|\bcapai(an)?\b"
    r"|\bpencapaian\b|\bprogres\b|\bserapan\b"
)
_AHEAD = regex(r"\bprakiraan\b|\bperkiraan maju\b|\bmaju\b")
_BOTH = regex(r"kinerja (dan|serta) .*(anggaran|pendanaan)|anggaran (dan|serta) .*kinerja")
"""A title over K and Rp, which say which of the two a column is."""
_PHYSICAL = regex(r"\brealisasi (kinerja )?fisik\b|\bfisik\b")
_MEASURE = regex(
    r"^(target|tgt|volume|realisasi|capaian|tingkat capaian|pagu|anggaran|dana|rp|prakiraan|baseline|kondisi"
    r"|data capaian|jumlah (total )?(pagu|anggaran|dana)|total (pagu|anggaran|realisasi)|nilai realisasi"
    r"|persentase (realisasi|capaian)|serapan|progres|%|persentase|rasio capaian|pencapaian|plafon|alokasi"
    r"|kebutuhan dana|rencana anggaran|jumlah rp|biaya"
    r"|kerangka pendanaan|pendanaan|real|capai)\b|\b(target|realisasi|real|capai|pagu)$|^(jumlah|total) rp$"
)
_LETTERS = MappingProxyType({"t": "target", "r": "realisasi", "c": "capaian"})
"""What stands under a quarter or a year where there is no room for words."""
_ROW_TIMES = MappingProxyType(
    {
        "tahun": PeranKolom.TAHUN,
        "tahun anggaran": PeranKolom.TAHUN,
        "triwulan": PeranKolom.TRIWULAN,
        "triwulan ke": PeranKolom.TRIWULAN,
    }
)
"""A column that says the time of each row's values."""
BERAKSI = "aksi"
"""Of a column that holds indicators and, in rows of their own, the actions for them."""
_PLAIN = frozenset({"uraian", "nama", "judul", "", "rumusan", "pernyataan"})
_LEVELS = (
    ("sub kegiatan", regex(r"\bsub kegiatan\b")),
    ("kegiatan", regex(r"(?<!sub )\b(kegiatan|keg)\b")),
    ("program", regex(r"\bprogram\b")),
    ("strategis", regex(r"\bstrategis\b|\b(skpd|opd|perangkat daerah|renstra|pd)\b")),
    ("tujuan", regex(r"\btujuan\b")),
    ("sasaran", regex(r"\bsasaran\b")),
    ("urusan", regex(r"\burusan\b")),
    (BERAKSI, regex(r"\baksi\b")),
)
_SCALES = (
    (1_000_000, regex(r"\bjuta|000[.,]000", re.IGNORECASE)),
    (1_000, regex(r"000|\bribu", re.IGNORECASE)),
)
_CHANGED = regex(r"\b(setelah|sesudah|menjadi|revisi|(?<!sebelum )perubahan|papbd|apbdp|p apbd|apbd p)\b")
JADWAL = regex(r"\bjadwal\b|waktu pelaksanaan")
"""A title over quarters or months in which something is done: they hold ticks, or how often it is done."""
_DIFFERENCE = regex(r"\b(sisa|selisih|deviasi|saldo|bertambah|berkurang|lebih kurang|semester|caturwulan)\b")
"""What is neither a target nor a result of a year or a quarter."""


def arti_jalur(jalur: Sequence[str]) -> Arti | None:
    """Return what a column means.

    Args:
        jalur: its titles from the outermost to its own, as they are written; equal neighbours told once.

    Returns:
        The meaning; None where the titles are none that is known.
    """
    parts = [p for p in (rapikan_judul(teks) for teks in jalur) if p and p not in ("-",)]
    parts = [p for n, p in enumerate(parts) if n == 0 or p != parts[n - 1]]
    if any(JADWAL.search(p) and not _TARGET.search(p) for p in parts):
        return None  # ticks, as a rule
    if len(parts) > 1 and parts[-1] in _LETTERS:
        parts[-1] = _LETTERS[parts[-1]]
    if not parts:
        return Arti(PeranKolom.CAPAIAN) if jalur and jalur[-1].strip() == "%" else None
    return Arti(_ROW_TIMES[parts[0]]) if parts[0] in _ROW_TIMES and len(parts) == 1 else _arti(jalur, parts)


def _arti(jalur: Sequence[str], parts: list[str]) -> Arti | None:
    """Return the meaning of titles, of which ``parts`` are the words that count."""
    if jalur[-1].strip() in ("%", "(%)") and "%" not in parts:
        parts.append("%")
    peran = _subject(parts)
    waktu = waktu_jalur(parts)
    levels = tuple(name for name, pattern in _LEVELS if pattern.search(parts[-1]))
    if peran is PeranKolom.NOMENKLATUR and not levels and len(parts) > 1:  # Program/Kegiatan > Uraian
        levels = tuple(name for name, pattern in _LEVELS if pattern.search(parts[-2]))
    if peran is not None:
        if peran is PeranKolom.AKSI and waktu.triwulan:
            return Arti(peran, triwulan=waktu.triwulan)
        return Arti(peran, jenjang=levels)
    if any(_DIFFERENCE.search(p) for p in parts):
        return None
    return _measured(parts, waktu, kali=kali_rupiah(jalur), levels=levels)


def kali_rupiah(teks: Sequence[str]) -> int:
    """Return by what amounts of money are to be multiplied: titles may say that they are in thousands or millions."""
    return next((n for n, pattern in _SCALES if any(pattern.search(t) for t in teks)), 1)


def _subject(parts: Sequence[str]) -> PeranKolom | None:
    """Return the part that is no measure: told by the innermost title that says one."""
    above = [_istilah(p) for p in parts[:-1]]
    if PeranKolom.KODE in above:
        return PeranKolom.KODE
    if parts[-1] == "nama" and PeranKolom.PENANGGUNG_JAWAB in above:
        return PeranKolom.NAMA
    for n in range(len(parts) - 1, -1, -1):
        part = parts[n]
        last = n == len(parts) - 1
        if part in _PLAIN and n > 0:
            continue
        if hanya_waktu(part) or part in _PERCENT or part == "%" or _measures(part):
            return PeranKolom.AKSI if PeranKolom.AKSI in above[:n] else None
        if part in _KINERJA and n > 0 and any(_measures(p) or hanya_waktu(p) or p in _PERCENT for p in parts[:n]):
            return None
        found = _istilah(part)
        if found is not None:
            return None if found is PeranKolom.TARGET else found
        if last and len(parts) > 1 and part not in _PLAIN:
            continue
    return None


def _measures(part: str) -> bool:
    if _istilah(part) in (
        PeranKolom.SUMBER_DANA,
        PeranKolom.SATUAN,
        PeranKolom.KETERANGAN,
        PeranKolom.BATAS,
        PeranKolom.KODE,
    ):
        return False
    if part.startswith(("kondisi", "perubahan")) and _istilah(part) is PeranKolom.SASARAN:
        return False
    return _MEASURE.search(part) is not None


def _istilah(part: str) -> PeranKolom | None:
    return next((peran for pola, peran in ISTILAH if pola.search(part)), None)


def _measured(parts: Sequence[str], waktu: WaktuJudul, *, kali: int, levels: tuple[str, ...]) -> Arti | None:
    whole = " | ".join(parts)
    leaf = parts[-1]
    peran = _measure(parts, whole, leaf, waktu)
    if peran is None:
        return None
    if peran is PeranKolom.KONDISI_AWAL:
        return Arti(peran)
    akhir = waktu.akhir and peran in (PeranKolom.TARGET, PeranKolom.PAGU)
    until = (
        peran in (PeranKolom.REALISASI, PeranKolom.REALISASI_RP)
        and waktu.sampai
        and not (waktu.triwulan or waktu.bulan)
    )
    last = until and (waktu.lalu or re.search(r"s d (dengan )?(renja|rkpd)", whole) is not None)
    gone = peran in (PeranKolom.REALISASI, PeranKolom.REALISASI_RP) and waktu.lalu and not until
    return Arti(
        peran,
        tahun=waktu.tahun,
        triwulan=waktu.triwulan,
        bulan=None if waktu.triwulan else waktu.bulan,
        akhir=akhir,
        sampai_lalu=bool(last or gone),
        sampai_kini=bool(until and not last),
        kali=kali if peran in (PeranKolom.PAGU, PeranKolom.REALISASI_RP) else 1,
        perubahan=peran in (PeranKolom.TARGET, PeranKolom.PAGU) and _CHANGED.search(whole) is not None,
        jenjang=levels,
    )


def _measure(parts: Sequence[str], whole: str, leaf: str, waktu: WaktuJudul) -> PeranKolom | None:
    """Return the measure: what the innermost title says first, its group after it."""
    if _AHEAD.search(whole):
        return PeranKolom.PRAKIRAAN
    percent = leaf in _PERCENT or leaf.endswith("%")
    if percent and _PHYSICAL.search(leaf) and not _TARGET.search(whole):
        return PeranKolom.REALISASI_FISIK
    money = _money(parts, leaf, percent=percent)
    for part in reversed(parts):
        found = _one_measure(part)
        if found is PeranKolom.CAPAIAN and not percent:
            found = _achieved(part, whole, waktu)
        if found is PeranKolom.TARGET and waktu.awal and re.search(r"kondisi|baseline|capaian|data", whole):
            found = PeranKolom.KONDISI_AWAL
        if found is not None:
            return _settled(found, part, whole, percent=percent, money=money)
    return _unnamed(whole, leaf, waktu, percent=percent, money=money)


def _money(parts: Sequence[str], leaf: str, *, percent: bool) -> bool:
    """True where the column's own title, or the nearest that says more than a measure, speaks of money."""
    if leaf == "nilai realisasi":
        return True
    own = bool(_MONEY.search(leaf)) and not (leaf in _KINERJA or _only_target(leaf) or _BOTH.search(leaf))
    if own or leaf in _KINERJA or percent:
        return own
    inner = next((p for p in reversed(parts[:-1]) if not hanya_waktu(p) and not _plain_measure(p)), "")
    return bool(_MONEY.search(inner)) and not re.search(r"\bkinerja\b|\bcapaian\b|\btarget\b", inner)


def _achieved(part: str, whole: str, waktu: WaktuJudul) -> PeranKolom:
    """Return what a title with *capaian* means: the state at the start, a value of some time, a percentage."""
    if waktu.awal:
        return PeranKolom.KONDISI_AWAL
    timed = waktu.triwulan or waktu.bulan or waktu.tahun or re.search(r"\b(total|tahun|kinerja)\b", part)
    graded = re.search(r"\btingkat\b|\brasio\b|%|persentase|\bcapai\b", whole)
    return PeranKolom.REALISASI if timed and not graded else PeranKolom.CAPAIAN


def _settled(found: PeranKolom, part: str, whole: str, *, percent: bool, money: bool) -> PeranKolom:
    if percent and found is PeranKolom.REALISASI and _PHYSICAL.search(part):
        return PeranKolom.REALISASI_FISIK  # how far the work is, beside the money that is spent
    if percent and found not in (PeranKolom.TARGET, PeranKolom.KONDISI_AWAL):
        return PeranKolom.CAPAIAN
    if money:
        # "Capaian Kinerja dan Kerangka Pendanaan" is the title of a plan
        if found in (PeranKolom.CAPAIAN, PeranKolom.REALISASI) and _PLANNED.search(whole) and "realisasi" not in whole:
            return PeranKolom.PAGU
        return {PeranKolom.TARGET: PeranKolom.PAGU, PeranKolom.REALISASI: PeranKolom.REALISASI_RP}.get(found, found)
    return PeranKolom.REALISASI_FISIK if found is PeranKolom.REALISASI and _PHYSICAL.search(part) else found


def _unnamed(whole: str, leaf: str, waktu: WaktuJudul, *, percent: bool, money: bool) -> PeranKolom | None:
    if percent or _LEVEL.search(whole):
        return PeranKolom.CAPAIAN
    if waktu.awal:
        return PeranKolom.KONDISI_AWAL
    if money:
        return PeranKolom.PAGU
    timed = waktu.tahun or waktu.triwulan or waktu.bulan or waktu.akhir
    if timed and (hanya_waktu(leaf) or leaf in _KINERJA or waktu.akhir):
        return PeranKolom.TARGET
    return PeranKolom.REALISASI if waktu.tahun and re.match(r"hasil\b", leaf) else None


_AGAINST = regex(r"\b(terhadap|thd|dibanding(kan)?( dengan)?)( \w+)? (target|renstra|rpjmd)\b")
_PLANNED = regex(r"pagu|indikatif|alokasi|kerangka pendanaan")


def _plain_measure(part: str) -> bool:
    return part in ("target", "realisasi", "capaian", "rencana") or part in _PERCENT


def _only_target(leaf: str) -> bool:
    return leaf in ("target", "target kinerja", "realisasi", "realisasi kinerja", "capaian")


def _one_measure(part: str) -> PeranKolom | None:
    """Return the measure that one title names."""
    if _AGAINST.search(part) or (re.search(r"\btingkat\b|\brasio\b", part) and _LEVEL.search(part)):
        return PeranKolom.CAPAIAN
    if re.match(r"(%|persentase) ", part) and (_LEVEL.search(part) or _REALISED.search(part)):
        return PeranKolom.CAPAIAN
    if _REALISED.search(part):
        return PeranKolom.REALISASI
    if _TARGET.search(part):
        return PeranKolom.TARGET
    if _LEVEL.search(part):
        return PeranKolom.CAPAIAN
    return None
