"""SIPD-RI: one office of an export, added up by sub kegiatan, fund and quarter; kegiatan and programmes as sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kinerja_xl.findings import KinerjaError
from kinerja_xl.impor.sumber.berkas_sipd import PAGU, Deretan, EksporSipd, RekapSipd, rekap_sipd
from kinerja_xl.impor.sumber.isi_sumber import GUGUS, BerkasSumber, GugusSel, TempatSumber
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isian import BENTROK, TERLEWAT, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.kode_resmi import jenjang_kode
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.numbers import format_rupiah
from kinerja_xl.text.similar import did_you_mean, normalise

_SHOWN = 10
_WHEN = ("tanggal transfer", "tanggal dokumen", "jenis dokumen", "jenis transaksi")
_NAMED = ("kode program", "nama program", "kode kegiatan", "nama kegiatan", "kode sub kegiatan", "nama sub kegiatan")


@dataclass
class SumberSipd:
    """An export of one office, with the places of what it says.

    Attributes:
        ekspor: the export.
        rekap: its rows added up.
        tahun: the year that counts.
        gugus: the groups of cells.
        lewat: the groups that are not used, with the reason.
        nama: code -> the group that names it.
        jumlah: (sub kegiatan, fund, quarter) -> sum and its group.
        dana: (sub kegiatan, fund) -> the group that names the fund.
        nama_kantor: the office that was chosen: an SKPD, or a unit of it.
    """

    ekspor: EksporSipd
    rekap: RekapSipd
    nomor: int
    tahun: int
    gugus: list[GugusSel] = field(default_factory=list)
    lewat: dict[TempatSumber, str] = field(default_factory=dict)
    nama: dict[str, TempatSumber] = field(default_factory=dict)
    jumlah: dict[tuple[str, str, int], tuple[float, TempatSumber]] = field(default_factory=dict)
    dana: dict[tuple[str, str], TempatSumber] = field(default_factory=dict)
    nama_kantor: str = ""

    @property
    def berkas(self) -> BerkasSumber:
        """The source as all others are told."""
        name = self.ekspor.path.name
        return BerkasSumber(self.nomor, name, (), (self.ekspor.lembar,), gugus=tuple(self.gugus))

    @property
    def bukti(self) -> str:
        """What it was told by."""
        rows = f"{self.rekap.baris.banyak} baris {self.rekap.unit[1]}"
        return f"{nama_ekspor(self.ekspor)} ({len(self.ekspor.kolom)} kolom; {rows})"

    def catat(self, rentang: str, teks: str, jumlah: int, alasan: str = "") -> TempatSumber:
        """Add a group of cells."""
        place = TempatSumber(self.nomor, 0, len(self.gugus), GUGUS)
        self.gugus.append(GugusSel(rentang, teks, jumlah))
        if alasan:
            self.lewat[place] = alasan
        return place


def nama_ekspor(ekspor: EksporSipd) -> str:
    """Return what offices call an export."""
    return "rekap pagu SIPD-RI" if ekspor.jenis == PAGU else "laporan realisasi SIPD-RI"


def kenali_sipd(ekspor: EksporSipd, nomor: int, kantor: str | None, tahun: int | None, terkira: str = "") -> SumberSipd:
    """Return one office of an export.

    Args:
        ekspor: the export.
        nomor: its number among the files.
        kantor: code or name of the office or unit, None where the export has only one.
        tahun: the year, None for the last that it has.
        terkira: the office of the workbook that it is brought into; it chooses where nobody was asked.

    Raises:
        KinerjaError: the office is not in the export, or none was named and there are several.
    """
    units = rekap_sipd(ekspor)
    if not units:
        raise KinerjaError(f"Berkas {ekspor.path.name} tidak memuat satu baris pun.", "Unduh ulang dari SIPD-RI.")
    chosen = _pilih(ekspor, units, kantor, terkira)
    rekap = _gabung([units[n] for n in chosen])
    years = sorted({year for *_, year in rekap.jumlah if year})
    made = SumberSipd(ekspor, rekap, nomor, tahun or (years[-1] if years else 0))
    made.nama_kantor = _nama_terpilih([units[n].unit for n in chosen], units, kantor or terkira)
    _gugus(made, [u for n, u in enumerate(units) if n not in chosen])
    return made


def _pilih(ekspor: EksporSipd, units: Sequence[RekapSipd], kantor: str | None, terkira: str) -> list[int]:
    name = ekspor.path.name
    offices = dict.fromkeys((u.unit[0], u.unit[1]) for u in units)
    if kantor is None:
        if len(offices) == 1:
            return list(range(len(units)))
        if terkira and (found := _bernama(units, terkira)):
            return found
        told = ", ".join(f"{n or k}" for k, n in list(offices)[:_SHOWN]) + (" …" if len(offices) > _SHOWN else "")
        raise KinerjaError(
            f"Berkas {name} memuat {len(offices)} perangkat daerah: {told}.",
            "Pilih satu dengan --office, dengan kode atau nama SKPD atau sub unitnya.",
        )
    found = _bernama(units, kantor)
    if not found:
        names = [t for u in units for t in (u.unit[1], u.unit[3]) if t]
        guess = did_you_mean(kantor, names)
        raise KinerjaError(
            f"Perangkat daerah {kantor} tidak ada di berkas {name}." + (f" Maksudnya {guess}?" if guess else ""),
            "Tulis kode atau nama seperti di kolom Kode SKPD, Nama SKPD, atau sub unit.",
        )
    return found


def _nama_terpilih(chosen: Sequence[Sequence[str]], units: Sequence[RekapSipd], kantor: str) -> str:
    """Return the name of the office that the chosen rows are of: of a unit where only it was meant."""
    office, unit = chosen[0][1], chosen[0][3]
    same = [u for u in units if u.unit[1] == office]
    one = len({c[2:] for c in chosen}) == 1 and len(same) > len(chosen)
    return unit if unit and (one or normalise(kantor) in {normalise(t) for t in chosen[0][2:] if t}) else office


def _bernama(units: Sequence[RekapSipd], kantor: str) -> list[int]:
    """Return the units of an office, or the unit, that has this code or name."""
    key = normalise(kantor)
    found = [n for n, u in enumerate(units) if key in {normalise(t) for t in u.unit[:2] if t}]
    return found or [n for n, u in enumerate(units) if key in {normalise(t) for t in u.unit[2:] if t}]


def _gabung(units: Sequence[RekapSipd]) -> RekapSipd:
    made = RekapSipd(units[0].unit)
    for u in units:
        for key, (total, rows) in u.jumlah.items():
            had, runs = made.jumlah.get(key, (0.0, Deretan()))
            runs.gabung(rows)
            made.jumlah[key] = had + total, runs
        for code, rows in u.baris_kode.items():
            made.nama.setdefault(code, u.nama[code])
            made.baris_kode.setdefault(code, Deretan()).gabung(rows)
        for why, (rows, count) in u.salah.items():
            runs, had_count = made.salah.get(why, (Deretan(), 0))
            runs.gabung(rows)
            made.salah[why] = runs, had_count + count
        made.baris.gabung(u.baris)
        made.bentuk += u.bentuk
    return made


def _gugus(s: SumberSipd, lain: Sequence[RekapSipd]) -> None:
    """Say of every cell of the export in which group it stands."""
    r, kolom, judul = s.rekap, s.ekspor.kolom, s.ekspor.judul
    for code in sorted(r.nama):
        level = {3: "program", 5: "kegiatan"}.get(code.count(".") + 1, "sub kegiatan")
        places = [kolom[t] for t in (f"kode {level}", f"nama {level}") if t in kolom]
        rows = r.baris_kode[code]
        s.nama[code] = s.catat(rows.rentang(*places), f"{code} {r.nama[code]}", rows.banyak * len(places))
    money = [kolom[t] for t in ("pagu", "nilai realisasi", "nilai setoran") if t in kolom and _counts(s, t)]
    other: list[tuple[float, Deretan, int]] = []
    for (code, fund, quarter, year), (total, rows) in sorted(r.jumlah.items()):
        if year not in (0, s.tahun):
            other.append((total, rows, year))
            continue
        told = f"{rows.banyak} baris, jumlah {format_rupiah(total)}"
        s.jumlah[code, fund, quarter] = total, s.catat(rows.rentang(*money), told, rows.banyak * len(money))
        if fund and (code, fund) not in s.dana:
            column = kolom["nama sumber dana"]
            s.dana[code, fund] = s.catat(rows.rentang(column), fund, rows.banyak)
    for total, rows, year in other:
        told = f"{rows.banyak} baris, jumlah {format_rupiah(total)}"
        s.catat(rows.rentang(*money), told, rows.banyak * len(money), f"tahun {year}, bukan {s.tahun}")
    used = {kolom[t] for t in _NAMED if t in kolom} | set(money) | {kolom.get("nama sumber dana", 0)}
    when = {kolom[t] for t in _WHEN if t in kolom}
    filled = r.sel
    for n in sorted(filled):
        if n not in used:
            why = "menentukan triwulannya" if n in when else "rincian per rekening atau dokumen; dijumlahkan"
            s.catat(r.baris.rentang(n), judul.get(n, "tanpa judul"), filled[n], why)
    last = max(judul)
    for why, (rows, count) in r.salah.items():
        s.catat(rows.rentang(1, last), f"{rows.banyak} baris", count, why)
    for u in lain:
        cells = sum(u.sel.values()) + sum(count for _, count in u.salah.values())
        for rows in (u.baris, *(rows for rows, _ in u.salah.values())):
            if rows.banyak:
                s.catat(rows.rentang(1, last), f"{rows.banyak} baris", cells, f"perangkat daerah lain: {u.unit[1]}")
                cells = 0
    top = Deretan()
    top.tambah(s.ekspor.kepala)
    s.catat(top.rentang(1, last), "judul kolom", len(judul), "judul kolom")


def _counts(s: SumberSipd, title: str) -> bool:
    return (title == "pagu") == (s.ekspor.jenis == PAGU)


def rakit_sipd(k: KonteksImpor, s: SumberSipd) -> None:
    """Bring the sums of an export into the tree."""
    k.lewat.update(s.lewat)
    for why, (rows, _) in s.rekap.salah.items():
        k.catat(TERLEWAT, f"{s.berkas.nama}: {rows.banyak} baris, {why}")
    sums: dict[tuple[str, str, int], tuple[float, tuple[TempatSumber, ...]]] = {}
    for (code, fund, quarter), (total, place) in s.jumlah.items():
        for upper in dict.fromkeys((".".join(code.split(".")[:3]), code.rpartition(".")[0], code)):
            if upper in s.nama:
                had, places = sums.get((upper, fund, quarter), (0.0, ()))
                sums[upper, fund, quarter] = had + total, (*places, place)
    for code in sorted(s.nama):
        node = _simpul(k, s, code)
        told = {(f, q): v for (c, f, q), v in sums.items() if c == code}
        if node is None or not told:
            continue
        if s.ekspor.jenis == PAGU:
            _pagu(k, s, node, code, {f: v for (f, _), v in told.items()})
        else:
            _realisasi(k, node, {q: v for (_, q), v in told.items()})


def _simpul(k: KonteksImpor, s: SumberSipd, code: str) -> SimpulImpor | None:
    level = jenjang_kode(code)
    if level is None:
        return None
    name, place = s.rekap.nama[code], s.nama[code]
    values: BarisIsian = {"nomenklatur": IsianImpor(name, (place,)), "kode_nomenklatur": IsianImpor(code, (place,))}
    known = k.hutan.cari(level, code, name)
    above = None
    if level is not Jenjang.PROGRAM and level.di_atasnya is not None:
        upper = code.rpartition(".")[0] if level is Jenjang.SUB_KEGIATAN else ".".join(code.split(".")[:3])
        above = k.hutan.cari(level.di_atasnya, upper)
    if known is None:
        return k.hutan.tambah(SimpulImpor(level, values, f"kode {code}"), above)
    k.hutan.gabung(known.isi, values, sebut=code)
    k.hutan.ingat(known)
    if above is not None:
        k.hutan.pindah(known, above)
    return known


Jumlah = tuple[float, tuple[TempatSumber, ...]]


def _pagu(k: KonteksImpor, s: SumberSipd, node: SimpulImpor, code: str, funds: dict[str, Jumlah]) -> None:
    """Give a node its budget by fund; where another source says another sum, SIPD holds and both are listed."""
    total = sum(v for v, _ in funds.values())
    rows: dict[str, BarisIsian] = {}
    for fund, (value, told) in funds.items():
        row: BarisIsian = {"pagu": IsianImpor(value, told, format_rupiah(value))}
        if fund:
            named = tuple(p for (c, f), p in s.dana.items() if f == fund and (c == code or c.startswith(f"{code}.")))
            row["sumber_dana"] = IsianImpor(fund, named)
        rows[normalise(fund)] = row
    had = [b["pagu"] for b in node.anggaran.values() if "pagu" in b]
    if not had or any(p.berkas == s.nomor for v in had for p in v.dari):
        node.anggaran |= rows
        return
    before = sum(v.nilai for v in had if isinstance(v.nilai, float | int))
    first = next(b for b in node.anggaran.values() if "pagu" in b)
    if round(before) == round(total):
        places = tuple(p for _, told in funds.values() for p in told)
        first["pagu"] = first["pagu"]._replace(dari=(*first["pagu"].dari, *places))
        if len(rows) == 1 and (fund_told := next(iter(rows.values())).get("sumber_dana")):
            first.setdefault("sumber_dana", fund_told)
        return
    said = f"{node.sebutan}: pagu {format_rupiah(before)}, di SIPD {format_rupiah(total)}; SIPD dipakai"
    k.catat(BENTROK, said, had[0].dari[0] if had[0].dari else None)
    for other in had:
        k.lewat.update(dict.fromkeys(other.dari, "berbeda dengan pagu SIPD, yang dipakai"))
    rest = {key: v for key, v in first.items() if key not in ("pagu", "sumber_dana")}
    if len(rows) == 1 and "sumber_dana" in first:
        rest["sumber_dana"] = first["sumber_dana"]
    one = next(iter(rows.values()))
    for key, told_there in rest.items():
        one.setdefault(key, told_there)
    node.anggaran = rows


def _realisasi(k: KonteksImpor, node: SimpulImpor, quarters: dict[int, Jumlah]) -> None:
    """Give a node what was spent in each quarter; the export tells no fund, so several funds become one row."""
    if len(node.anggaran) > 1:
        _satukan(k, node)
    row = next(iter(node.anggaran.values()), None)
    if row is None:
        row = node.anggaran.setdefault("", {})
    for q, (value, told) in quarters.items():
        if q:
            _ganti(k, node, row, f"realisasi_tw{q}", IsianImpor(value, told, format_rupiah(value)))


def _ganti(k: KonteksImpor, node: SimpulImpor, row: BarisIsian, key: str, value: IsianImpor) -> None:
    """Put what SIPD says into a row; another sum of another source is listed."""
    had = row.get(key)
    row[key] = value
    if had is None or not isinstance(had.nilai, float | int) or not isinstance(value.nilai, float | int):
        return
    if round(had.nilai) == round(value.nilai):
        row[key] = had._replace(dari=(*had.dari, *value.dari))
        return
    told = f"{node.sebutan}: {key.replace('_', ' ')} {format_rupiah(had.nilai)}, di SIPD {format_rupiah(value.nilai)}"
    k.catat(BENTROK, f"{told}; SIPD dipakai", had.dari[0] if had.dari else None)
    k.lewat.update(dict.fromkeys(had.dari, "berbeda dengan realisasi SIPD, yang dipakai"))


def _satukan(k: KonteksImpor, node: SimpulImpor) -> None:
    rows = list(node.anggaran.values())
    names = [r["sumber_dana"] for r in rows if "sumber_dana" in r]
    joined: BarisIsian = {}
    for key in dict.fromkeys(x for r in rows for x in r if x != "sumber_dana"):
        values = [r[key] for r in rows if key in r and isinstance(r[key].nilai, float | int)]
        total = sum(float(v.nilai) for v in values if isinstance(v.nilai, float | int))
        joined[key] = IsianImpor(total, tuple(p for v in values for p in v.dari), "jumlah beberapa sumber dana")
    if names:
        told = "; ".join(dict.fromkeys(n.teks for n in names))
        places = tuple(p for n in names for p in n.dari)
        joined["sumber_dana"] = IsianImpor(told, places, "disatukan; realisasi SIPD tidak menyebut sumber dananya")
    node.anggaran = {"": joined}
    k.catat(TERLEWAT, f"{node.sebutan}: {len(rows)} sumber dana disatukan; realisasi SIPD tidak menyebutnya")
