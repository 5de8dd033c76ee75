"""Officials as sources name them, each with a short code of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kinerja_xl.impor.susun.isian import BarisIsian, IsianImpor
from kinerja_xl.text.similar import normalise

_SHORT = (
    (re.compile(r"^(plt|plh|pj)\b\.?\s*", re.IGNORECASE), ""),
    (re.compile(r"^kepala (sub ?bagian|subbag)\b", re.IGNORECASE), "Kasubag"),
    (re.compile(r"^ka(sub ?bag|subbag)\b\.?", re.IGNORECASE), "Kasubag"),
    (re.compile(r"^kepala seksi\b|^kasi\b\.?", re.IGNORECASE), "Kasi"),
    (re.compile(r"^kepala bidang\b|^kabid\b\.?", re.IGNORECASE), "Kabid"),
    (re.compile(r"^sekretaris (camat|kecamatan)\b.*|^sekcam\b.*", re.IGNORECASE), "Sekcam"),
    (re.compile(r"^sekretaris (lurah|kelurahan)\b.*|^seklur\b.*", re.IGNORECASE), "Seklur"),
    (re.compile(r"^(camat|lurah|bupati|wali ?kota|gubernur|sekretaris daerah)\b.*", re.IGNORECASE), r"\1"),
)
_STATUS = re.compile(r"^(plt|plh|pj)\.?\s+", re.IGNORECASE)
_SMALL = frozenset({"dan", "di", "pada", "the", "serta", "&"})
_JOINED = re.compile(r"\s*(?:[;/\n]|,| dan | & )\s*", re.IGNORECASE)
_TITLE = re.compile(
    r"^(camat|lurah|sekcam|sekretaris|seklur|kasi|kasubag|kasubbag|kabid|kepala|kades|bupati|seksi|sub ?bag)\b",
    re.IGNORECASE,
)


@dataclass
class DaftarPejabat:
    """The officials that sources name.

    Attributes:
        baris: code -> the row of Pejabat.
    """

    baris: dict[str, BarisIsian] = field(default_factory=dict)
    _menurut: dict[str, str] = field(default_factory=dict)

    def kode(self, jabatan: IsianImpor) -> str | None:
        """Return the code of an official, told by the title; a new one gets a row.

        Args:
            jabatan: the title as a source writes it.

        Returns:
            None where the text names several officials.
        """
        text = " ".join(jabatan.teks.split())
        known = self._menurut.get(_same(text))
        if known is not None:
            return known
        parts = [p for p in _JOINED.split(text) if p]
        if len(parts) > 1 and all(_TITLE.match(p) for p in parts):
            return None
        code = self._baru(text)
        self._menurut[_same(text)] = code
        status = _STATUS.match(text)
        row: BarisIsian = {"kode": IsianImpor(code, (), "singkatan jabatan"), "jabatan": IsianImpor(text, jabatan.dari)}
        if status is not None:
            row["jabatan"] = IsianImpor(text[status.end() :], jabatan.dari, "tanpa status jabatan")
            row["status"] = IsianImpor({"plt": "Plt.", "plh": "Plh."}.get(status[1].casefold(), "Pj."), jabatan.dari)
        self.baris[code] = row
        return code

    def lengkapi(self, kode: str, isi: BarisIsian) -> None:
        """Bring into a row what it does not say yet."""
        row = self.baris[kode]
        for key, value in isi.items():
            row.setdefault(key, value)

    def _baru(self, text: str) -> str:
        short = text
        for pattern, sign in _SHORT:
            short = pattern.sub(sign, short).strip()
        words = [w for w in re.split(r"[^\w]+", short) if w and w.casefold() not in _SMALL]
        head = words[0] if words else "Pejabat"
        if head in ("Kasubag", "Kasi", "Kabid"):
            made = head + "".join(w[0].upper() for w in words[1:5])
        elif len(words) == 1 or head.casefold() in ("sekcam", "seklur", "camat", "lurah", "bupati"):
            made = head[0].upper() + head[1:].lower()
        else:
            made = "".join(w[0].upper() + w[1:4].lower() for w in words[:4])
        code, n = made, 2
        while code in self.baris:
            code, n = f"{made}{n}", n + 1
        return code


def _same(text: str) -> str:
    """Return a title as it is compared: ``Kasi`` and ``Kepala Seksi`` are the same."""
    plain = normalise(text)
    for long, short in (
        ("kepala seksi", "kasi"),
        ("kepala sub bagian", "kasubag"),
        ("kepala subbagian", "kasubag"),
        ("kasubbag", "kasubag"),
        ("kepala subbag", "kasubag"),
        ("sekretaris kecamatan", "sekcam"),
        ("sekretaris camat", "sekcam"),
    ):
        plain = plain.replace(long, short)
    return re.sub(r"^(camat|sekcam|bupati|lurah)\b.*", r"\1", plain)
