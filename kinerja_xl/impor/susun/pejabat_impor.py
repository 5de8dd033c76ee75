"""Officials as sources name them, each with a short code of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kinerja_xl.impor.sumber.isi_sumber import TempatSumber
from kinerja_xl.impor.susun.isian import BENTROK, BarisIsian, Catatan, IsianImpor
from kinerja_xl.impor.susun.nama_orang import RUPA_NAMA, bergelar, is_orang, mungkin_orang
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.nip import parse_nip
from kinerja_xl.text.jabatan import jabatan_baku, singkatan_bidang
from kinerja_xl.text.sebutan_jabatan import FUNGSIONAL, STAF, STATUS_JABATAN, STRUKTURAL, is_jabatan
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.text.tampak import ringkas

_SHORT = (
    (regex(r"^(plt|plh|pj)\b\.?\s*", re.IGNORECASE), ""),
    (regex(r"^(kepala )?(sub ?bagian|subb?ag)\b\.?", re.IGNORECASE), "Kasubag"),
    (regex(r"^ka(sub ?bag|subb?ag)\b\.?", re.IGNORECASE), "Kasubag"),
    (regex(r"^(kepala )?seksi\b|^kasi\b\.?", re.IGNORECASE), "Kasi"),
    (regex(r"^(kepala )?bidang\b|^kabid\b\.?", re.IGNORECASE), "Kabid"),
    (regex(r"^sekretaris (camat|kecamatan)\b.*|^sekcam\b.*", re.IGNORECASE), "Sekcam"),
    (regex(r"^sekretaris (lurah|kelurahan)\b|^seklur\b", re.IGNORECASE), "Seklur"),
    (regex(r"^(camat|bupati|wali ?kota|gubernur|sekretaris daerah)\b.*", re.IGNORECASE), r"\1"),
)
_CHIEF = regex(r"lurah|wali nagari|kepala (dinas|badan|distrik|pelaksana|satuan)|inspektur|direktur")
_ACTING = regex(r"(\S.{2,150}?)\s?\(\s?(plt|plh|pj)\.?\s?\)", re.IGNORECASE)
"""The status behind a title: *Kepala Seksi Umum (Plt.)*."""
_UNIT = regex(r"(seksi|sub ?bag(ian)?|subbag|bidang|bagian)\b", re.IGNORECASE)
"""A title that names the unit in place of its head."""
_SMALL = frozenset({"dan", "di", "pada", "the", "serta", "&"})
_ONE_UNIT, _LONGEST_UNIT = 2, 14
_OFFICE = regex(
    r"(?<=\w)(?<!sekretaris)\s{1,9}(pada\s{1,9})?(kantor\s{1,9})?(kecamatan|kec\.)\s{1,9}\w[\w ]{0,80}$", re.IGNORECASE
)
"""The kecamatan that a title names at its end; kelurahan are several in one, and tell their officials apart."""
_JOINED = regex(r"\s*(?:[;/\n]|,| dan | & )\s*", re.IGNORECASE)
_STROKE = regex(r"\s*\n\s*|\s+/\s+")
_NIP = regex(r"\d[\d .\u00a0-]{16,25}\d")
_RANK = regex(r"(juru|pengatur|penata|pembina)\b.{0,40}", re.IGNORECASE)
_BRACKETS = regex(r"([^()\n]{3,120})\(([^()\n]{3,120})\)[\s.,;]*")
_HEAD = regex(r"kepala (sub bagian|seksi|bidang|bagian) ")
_DIRI = frozenset({"nama", "nip", "pangkat", "status"})
"""What belongs to the person, not to the post."""
_SEBUTAN = {"nama": "nama", "nip": "NIP", "atasan": "atasan"}
_ALIKE = 88.0  # of 100: two spellings of a name
_LAST = 50  # notes among which the same one is looked for: the rows of a table repeat their officials


@dataclass
class DaftarPejabat:
    """The officials that sources name.

    Attributes:
        baris: code -> the row of Pejabat.
        catatan: the titles for which sources name several persons.
        lewat: the places of persons that are not written, with the reason.
    """

    baris: dict[str, BarisIsian] = field(default_factory=dict)
    catatan: list[Catatan] = field(default_factory=list)
    lewat: dict[TempatSumber, str] = field(default_factory=dict)
    _menurut: dict[str, str] = field(default_factory=dict)
    _bernama: dict[str, str] = field(default_factory=dict)  # name -> code
    _orang: dict[str, set[str]] = field(default_factory=dict)  # by what the holders of a title are known
    _kembar: dict[str, list[str]] = field(default_factory=dict)
    _terpakai: dict[str, int] = field(default_factory=dict)  # how often a code was to be given

    def kode(self, jabatan: IsianImpor) -> str | None:
        """Return the code of an official, told by the title; a new one gets a row.

        Args:
            jabatan: the title as a source writes it.

        Returns:
            None where the text names several officials.
        """
        text = " ".join(jabatan.teks.split())
        if (acting := _ACTING.fullmatch(text)) is not None:
            text = f"{acting[2]}. {acting[1]}"
        known = self._dikenal(_same(text))
        if known is not None:
            self._lengkap(known, text, jabatan)
            return known
        parts = [p for p in _JOINED.split(text) if p]
        if len(parts) > 1 and all(STRUKTURAL.match(p) for p in parts):
            return None
        code = self._baru(text)
        self._menurut[_same(text)] = code
        status = STATUS_JABATAN.match(text)
        row: BarisIsian = {"kode": IsianImpor(code, (), "singkatan jabatan"), "jabatan": IsianImpor(text, jabatan.dari)}
        if status is not None:
            row["jabatan"] = IsianImpor(text[status.end() :], jabatan.dari, "tanpa status jabatan")
            row["status"] = IsianImpor({"plt": "Plt.", "plh": "Plh."}.get(status[1].casefold(), "Pj."), jabatan.dari)
        self.baris[code] = row
        return code

    def cari(self, jabatan: str) -> str | None:
        """Return the code of an official that was met before; a head's title may leave out the office's name.

        Args:
            jabatan: the title.
        """
        same = _same(" ".join(STATUS_JABATAN.sub("", jabatan.strip()).split()))
        known = self._dikenal(same)
        if known is not None or not _CHIEF.fullmatch(same):
            return known
        heads = {code for told, code in self._menurut.items() if told.startswith(f"{same} ")}
        return heads.pop() if len(heads) == 1 else None

    def pimpinan(self, jabatan: str) -> str | None:
        """Return the code of the office's head where rows name it without the office: ``Kepala Dinas``.

        Args:
            jabatan: the title of that head, in full.
        """
        same = _same(jabatan)
        return next((c for told, c in self._menurut.items() if _CHIEF.fullmatch(told) and same.startswith(told)), None)

    def _dikenal(self, title: str) -> str | None:
        """Return the code of a title that was met before, in full or abbreviated; None where two would fit."""
        if title in self._menurut or _HEAD.match(title) is None:
            return self._menurut.get(title)
        same = {
            code
            for told, code in self._menurut.items()
            if _abbreviated(title, told) or (_abbreviated(told, title) and not self._lain(told, code))
        }
        return same.pop() if len(same) == 1 else None

    def _lain(self, short: str, code: str) -> bool:
        """True where an abbreviation is known to stand for another title."""
        return any(code == own and _abbreviated(short, told) for told, own in self._menurut.items())

    def _lengkap(self, code: str, text: str, jabatan: IsianImpor) -> None:
        """Take over a title in full where only its abbreviation was known."""
        had = self.baris[code]["jabatan"]
        if _abbreviated(_same(had.teks), _same(text)):
            both = tuple(dict.fromkeys((*had.dari, *jabatan.dari)))
            self.baris[code]["jabatan"] = IsianImpor(text, both, f"juga tertulis {had.teks}", simpulan=True)
            self._menurut[_same(text)] = code
        elif (_UNIT.match(had.teks) is None) is not (_UNIT.match(text) is None) and not had.simpulan:
            both = tuple(dict.fromkeys((*had.dari, *jabatan.dari)))
            told = f"juga tertulis {text}, dianggap pejabat yang sama"
            self.baris[code]["jabatan"] = IsianImpor(had.teks, both, told, simpulan=True)

    def lengkapi(self, kode: str, isi: BarisIsian) -> None:
        """Bring into a row what it does not say yet; another person or superior under its title is listed.

        Of another person nothing is taken: number and rank are not those of the one who is known.
        """
        row = self.baris[kode]
        other = self.orang_lain(kode, isi)
        for key in ("nama", "nip", "atasan"):
            had, value = row.get(key), isi.get(key)
            if had is not None and value is not None and _berbeda(key, had.teks, value.teks):
                self._catat_beda(row, key, had, value)
        for key, value in isi.items():
            if other and key in _DIRI:
                for place in value.dari:
                    self.lewat.setdefault(place, "pejabat lain dengan jabatan yang sama; yang pertama dipakai")
            else:
                row.setdefault(key, value)
        self._ingat_nama(kode)

    def orang(self, nama: IsianImpor) -> str | None:
        """Return the code of somebody whom a source names where a title is asked for; with a degree a new one.

        Args:
            nama: the text; None is returned for one that is no name, or a name that nobody told.
        """
        text = " ".join(nama.teks.split())
        if not is_orang(text):
            return None
        known = self._bernama.get(_nama(text))
        if known is None and bergelar(text):
            known = self._baru(text.partition(",")[0])
            self.baris[known] = {
                "kode": IsianImpor(known, (), "singkatan nama; jabatannya tidak disebut", simpulan=True),
                "nama": IsianImpor(text, nama.dari, "nama orang di kolom jabatan", simpulan=True),
            }
            self._ingat_nama(known)
        return known

    def pelaku(self, sebutan: IsianImpor) -> str | None:
        """Return the code of who a column says has to act: a person that is known or has a degree, else a post.

        Args:
            sebutan: the text; what may be a name without a degree is written as a title, and listed.

        Returns:
            None where the text names several officials.
        """
        if (person := self.orang(sebutan)) is not None:
            return person
        known = len(self.baris)
        code = self.kode(sebutan)
        if code is not None and len(self.baris) > known and mungkin_orang(sebutan.teks):
            why = "mungkin nama orang; jabatannya tidak disebut"
            self.baris[code]["jabatan"] = self.baris[code]["jabatan"]._replace(arti=why, simpulan=True)
        return code

    def _ingat_nama(self, kode: str) -> None:
        if "nama" in self.baris[kode]:
            self._bernama.setdefault(_nama(self.baris[kode]["nama"].teks), kode)

    def orang_lain(self, kode: str, isi: BarisIsian) -> bool:
        """True where a source names another person than the row of a code: by number, else by name."""
        row = self.baris[kode]
        for key in ("nip", "nama"):
            if key in row and key in isi:
                return _berbeda(key, row[key].teks, isi[key].teks)
        return False

    def kembar(self, kode: str, isi: BarisIsian) -> None:
        """Add another official of the same title, whom a list of officials names.

        Args:
            kode: the code of the first one, to whom rows that name the title point.
            isi: who it is.
        """
        first = self.baris[kode]
        known = self._orang.setdefault(kode, _tanda(first))
        if known & (mine := _tanda(isi)):
            return
        known |= mine
        code = self._baru(first["jabatan"].teks)
        title = first["jabatan"]._replace(dari=isi["jabatan"].dari if "jabatan" in isi else ())
        self.baris[code] = {"kode": IsianImpor(code, (), "singkatan jabatan"), **isi, "jabatan": title}
        self._kembar.setdefault(kode, []).append(code)
        self._ingat_nama(code)

    def catatan_kembar(self) -> Iterator[Catatan]:
        """Yield which titles several officials have, of whom rows that name the title can mean any."""
        for code, more in self._kembar.items():
            row = self.baris[code]
            said = f"Jabatan {ringkas(row['jabatan'].teks)} dipegang {len(more) + 1} pejabat, semuanya ditulis; baris"
            said += f" yang menyebut jabatan itu menunjuk {code}, jadi bedakan jabatannya bila perlu"
            yield Catatan(BENTROK, said, next(iter(row["jabatan"].dari), None))

    def _catat_beda(self, row: BarisIsian, key: str, had: IsianImpor, value: IsianImpor) -> None:
        told = _SEBUTAN[key]
        post = row["jabatan"].teks if "jabatan" in row else row["kode"].teks
        said = f"Jabatan {ringkas(post)}: {told} '{had.teks}' dan '{value.teks}'; yang pertama dipakai"
        for place in value.dari:
            self.lewat.setdefault(place, f"{told} lain untuk jabatan yang sama; yang pertama dipakai")
        if all(note.teks != said for note in self.catatan[-_LAST:]):
            self.catatan.append(Catatan(BENTROK, said, next(iter(had.dari or value.dari), None)))

    def _baru(self, text: str) -> str:
        short = _OFFICE.sub("", text)
        for pattern, sign in _SHORT:
            short = pattern.sub(sign, short).strip()
        words = [w for w in re.split(r"[^\w]+", short) if w and w.casefold() not in _SMALL]
        head = words[0] if words else "Pejabat"
        if head in ("Kasubag", "Kasi", "Kabid") and len(words) == _ONE_UNIT:
            made = head + words[1][0].upper() + words[1][1:_LONGEST_UNIT]
        elif head in ("Kasubag", "Kasi", "Kabid"):
            made = head + "".join(w[0].upper() for w in words[1:5])
        elif len(words) == 1 or head.casefold() in ("sekcam", "camat", "bupati"):
            made = head[0].upper() + head[1:].lower()
        else:
            made = "".join(w[0].upper() + w[1:4].lower() for w in words[:4])
        n = self._terpakai.get(made, 1)
        while (code := made if n == 1 else f"{made}{n}") in self.baris:
            n += 1
        self._terpakai[made] = n
        return code


def _berbeda(key: str, satu: str, dua: str) -> bool:
    """True for two numbers, or two names that are no spellings of one: degrees may be left out."""
    if key == "nip":
        return re.sub(r"\D", "", satu) != re.sub(r"\D", "", dua)
    if key == "atasan":
        return satu != dua
    one, two = (normalise(re.sub(r"\.", ". ", t.partition(",")[0])) for t in (satu, dua))
    words = [set(t.split()) for t in (one, two)]
    within = min(words, key=len) and (words[0] <= words[1] or words[1] <= words[0])  # dr. Sri Contoh, Sri Contoh
    return not within and alike(one, two) < _ALIKE


def _nama(teks: str) -> str:
    """Return a name as it is compared, without the degrees behind it."""
    return normalise(teks.partition(",")[0])


def _tanda(isi: BarisIsian) -> set[str]:
    """Return by what a person is known again: name and number, each alone."""
    told = {key: isi[key].teks for key in ("nama", "nip") if key in isi}
    return {re.sub(r"\D", "", t) if key == "nip" else _nama(t) for key, t in told.items()}


def jabatan_bernama(teks: str) -> tuple[str, str] | None:
    """Return the title and the name that one cell holds: ``Sri Contoh, S.E. / Kepala Seksi Pelayanan``.

    Args:
        teks: a cell; its parts stand below each other, beside a stroke between blanks, or one of them in brackets.
    """
    if (inner := _BRACKETS.fullmatch(teks.strip())) is not None:
        return _berkurung(inner[1].strip(" ,:"), inner[2].strip(" ,:"))
    parts = [p.strip(" ,()") for p in _STROKE.split(teks) if p.strip()]
    parts = [p for p in parts if not (p.upper().startswith("NIP") or nip_sel(p) or _RANK.fullmatch(p))]
    titles = [p for p in parts if STRUKTURAL.match(p) or STAF.match(p) or FUNGSIONAL.search(p)]
    names = [p for p in parts if p not in titles]
    if len(titles) != 1 or len(names) != 1 or not RUPA_NAMA.fullmatch(names[0]):
        return None
    return titles[0], names[0]


def nip_sel(teks: str) -> str:
    """Return the NIP that a cell holds beside a name; "" where there is none, or several."""
    found = [n for n in _NIP.findall(teks) if parse_nip(n) is not None]
    return found[0] if len(found) == 1 else ""


def _berkurung(luar: str, dalam: str) -> tuple[str, str] | None:
    """Return title and name of ``Sri Contoh (Kepala Seksi)`` or ``Kepala Seksi (Sri Contoh, S.E.)``.

    What stands in brackets behind a title explains it more often than it names somebody, so there it takes a degree.
    """
    if is_jabatan(dalam) and is_orang(luar):
        return dalam, luar
    named = bergelar(dalam) and RUPA_NAMA.fullmatch(dalam) is not None
    return (luar, dalam) if named and is_jabatan(luar) and not is_jabatan(dalam) else None


def _same(text: str) -> str:
    """Return a title as it is compared: ``Kasi``, ``Kepala Seksi`` and the name of the section are the same."""
    plain = re.sub(r"^(sub bagian|seksi|bidang|bagian)\b", r"kepala \1", jabatan_baku(_OFFICE.sub("", text)))
    return re.sub(r"^(camat|sekretaris camat|bupati)\b.*", r"\1", plain)


def _abbreviated(short: str, long: str) -> bool:
    """True where a title is another one, abbreviated: ``Kasubag PKA`` for Perencanaan, Keuangan dan Aset."""
    head = _HEAD.match(short)
    if head is None or not long.startswith(head[0]):
        return False
    unit = short[head.end() :]
    whole = long[head.end() :]
    return " " not in unit and unit not in whole.split() and singkatan_bidang(unit, whole)
