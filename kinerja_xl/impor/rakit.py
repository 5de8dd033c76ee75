"""The whole import: sources → regions → forms → the tree → the sheets of a standard workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from kinerja_xl.findings import KinerjaError
from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.bentuk.daftar_pejabat import rakit_daftar_pejabat
from kinerja_xl.impor.bentuk.daftar_triwulan import rakit_daftar
from kinerja_xl.impor.bentuk.gerbang import PEJABAT, Dikenal
from kinerja_xl.impor.bentuk.kartu import rakit_kartu, tahun_kartu
from kinerja_xl.impor.bentuk.lembar_jabatan import SumberJabatan
from kinerja_xl.impor.bentuk.perjanjian_word import rakit_perjanjian, rakit_tabel_pk
from kinerja_xl.impor.bentuk.sipd import SumberSipd, rakit_sipd
from kinerja_xl.impor.bentuk.tanda_tangan import lengkapi_tanda_tangan
from kinerja_xl.impor.kenali import Sumber, SumberDikenal
from kinerja_xl.impor.kepala.arti import PELAKU, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel, Peta
from kinerja_xl.impor.kepala.judul_atas import sampai_dengan
from kinerja_xl.impor.sumber.berkas_sipd import PAGU
from kinerja_xl.impor.susun.identitas_impor import JudulSumber, baca_identitas
from kinerja_xl.impor.susun.isian import ASING, HILANG, RAGU, TERLEWAT, BarisIsian, Catatan, IsianImpor, Rakitan
from kinerja_xl.impor.susun.keluaran import jumlah_indikator, susun_tabel
from kinerja_xl.impor.susun.kode_resmi import NamaResmi
from kinerja_xl.impor.susun.kolom_tujuan import TahunDokumen
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.nama_kantor import kantor_tersebut, nama_diri
from kinerja_xl.impor.susun.panen import Pemanen
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat
from kinerja_xl.impor.susun.periode_impor import berakhir, periode, periode_simpulan, tahun_ditetapkan
from kinerja_xl.impor.susun.simpulan import arti_simpulan, yang_disimpulkan
from kinerja_xl.impor.susun.tabel_terlewat import tabel_terlewat
from kinerja_xl.impor.susun.waktu_baris import tahun_dievaluasi, waktu_terisi
from kinerja_xl.regulations.berlaku import pada
from kinerja_xl.regulations.nomenklatur import NOMENKLATUR, Nomenklatur
from kinerja_xl.sheets import CASCADING, IKI, IKU, PENGUKURAN, PK, Jenis
from kinerja_xl.sheets.pilihan import CaraIsi, JenisKantor, StatusDokumen
from kinerja_xl.text.tampak import ringkas
from kinerja_xl.text.tingkat_jabatan import lebih_tinggi

_COUNTED = 100  # below it a year is one of a plan's, counted from its first
_YEARLY = frozenset({PK.kunci, PENGUKURAN.kunci})
_RANK = (PENGUKURAN, PK, IKI, CASCADING, IKU)
"""Where several forms come together, the kind that holds what all of them say."""


@dataclass(frozen=True, slots=True)
class PilihanImpor:
    """What the office asks for; None or empty for what the sources say themselves."""

    jenis: Jenis | None = None
    kantor: str | None = None
    tahun: int | None = None
    triwulan: int | None = None
    periode: tuple[int, ...] | None = None
    peta: Peta | None = None
    ke: bool = False
    nomenklatur: Mapping[str, Nomenklatur] | None = None


def rakit(semua: Sequence[Sumber], pilihan: PilihanImpor) -> Rakitan:
    """Put sources together.

    Args:
        semua: the sources, each with its number as its place.
        pilihan: what the office asks for.

    Returns:
        The sheets, with where each value comes from.
    """
    sumber = [s for s in semua if isinstance(s, SumberDikenal)]
    sipd = [s for s in semua if isinstance(s, SumberSipd)]
    kinds = [j for s in sumber for j in s.jenis] + [PK if s.ekspor.jenis == PAGU else PENGUKURAN for s in sipd]
    jenis = pilihan.jenis or next((j for j in _RANK if j.kunci in {k.kunci for k in kinds}), PK)
    heads = {p for s in sumber for d in s.daerah for p, why in d.daerah.lewat.items() if why.startswith("judul kolom")}
    judul = baca_identitas([s.berkas for s in sumber], heads)
    if sipd:
        judul = _judul_sipd(judul, sipd)
    waktu = _waktu(sumber, pilihan, judul, jenis)
    office = judul.isi.get("jenis_kantor")
    names = pilihan.nomenklatur or pada(NOMENKLATUR, dt.date(waktu.tahun, 12, 31)).isi.baris
    kecamatan = (
        pilihan.nomenklatur is not None
        or office is None
        or office.nilai in (JenisKantor.KECAMATAN, JenisKantor.KELURAHAN)
    )
    k = KonteksImpor(
        waktu, NamaResmi(names), beri_kode=kecamatan, umum=office is not None, individu=jenis.kunci == IKI.kunci
    )
    pejabat = DaftarPejabat()
    lists = [d.daerah for s in sumber for d in s.daerah if d.bentuk.kunci == PEJABAT]
    for listed in lists:  # first, so that their order and their full titles stay
        rakit_daftar_pejabat(pejabat, listed, k.lewat)
    for s in sorted(sumber, key=lambda x: not x.berpelaku):  # what only names indicators joins those of the others
        _satu(k, pejabat, s)
    for export in sorted(sipd, key=lambda x: x.ekspor.jenis != PAGU):  # budgets first: what was spent joins them
        rakit_sipd(k, export)
    k.hutan.gantungkan()
    tables = susun_tabel(k.hutan, pejabat, jenis, waktu.tahun)
    for s in sumber:
        rest = [d.daerah for d in s.daerah if d.bentuk.kunci != PEJABAT]
        lengkapi_tanda_tangan(pejabat, s.berkas, [*rest, *s.lain], judul.isi)
    tables["pejabat"] = list(pejabat.baris.values())
    for listed in _daftar(sumber):
        if not pilihan.ke or not k.waktu.triwulan:
            raise KinerjaError(
                "Daftar isian triwulan hanya memuat kode indikator, jadi perlu buku kerja dan triwulannya.",
                "Tulis: kinerja-xl import DAFTAR --into UKUR.xlsx --quarter N -o HASIL.xlsx.",
            )
        for sheet, rows in rakit_daftar(k, listed).items():
            tables.setdefault(sheet, []).extend(rows)
    k.lewat.update(k.hutan.lewat)
    for place, why in pejabat.lewat.items():
        k.lewat.setdefault(place, why)
    form = _formulir(judul, waktu, _cara_isi(sumber, tables), tertulis=_bertahun(sumber, pilihan, judul))
    if pilihan.periode is None and judul.periode is None:
        form |= periode_simpulan(judul, waktu, dihitung=_dihitung(sumber), setahun=jenis.kunci in _YEARLY)
    if pilihan.kantor and not pilihan.kantor.replace(".", "").isdigit():
        form.setdefault("nama_kantor", IsianImpor(pilihan.kantor, (), "menurut --office"))
    rakitan = Rakitan(jenis, tuple(range(waktu.awal, waktu.akhir + 1)), tables, form, k.lewat)
    read = [Catatan(TERLEWAT, f"{s.berkas.nama}: {told}") for s in sumber for told in s.berkas.catatan]
    passed = [note for s in sumber for note in tabel_terlewat(rakitan, s.berkas)]
    meanings = [note for s in sumber for d in s.daerah for note in arti_simpulan(d.daerah)]
    notes = (
        *tak_dikenal(sumber),
        *passed,
        *k.hutan.catatan,
        *pejabat.catatan,
        *pejabat.catatan_kembar(),
        *yang_disimpulkan(rakitan),
        *meanings,
        *read,
        *hilang(rakitan),
    )
    return Rakitan(
        jenis, rakitan.tahun, tables, form, k.lewat, tuple(dict.fromkeys(notes)), tuple(_ringkas(sumber, sipd, tables))
    )


def _daftar(sumber: Sequence[SumberDikenal]) -> list[DaerahTabel]:
    """Return the lists by code of indicator; a list that also names objectives is a table like another."""
    return [
        d.daerah
        for s in sumber
        for d in s.daerah
        if d.bentuk.kunci == "daftar-triwulan" and not d.daerah.punya(*PELAKU, PeranKolom.INDIKATOR)
    ]


def _satu(k: KonteksImpor, pejabat: DaftarPejabat, s: SumberDikenal) -> None:
    for d in s.lain:
        k.lewat.update(d.lewat)
    if s.pernyataan:
        for statement in s.pernyataan:
            rakit_perjanjian(k, pejabat, statement)
        return
    for sheet in s.jabatan:
        _jabatan(k, pejabat, sheet, semua=k.individu)
    taken = {id(d) for sheet in s.jabatan for d in sheet.daerah}
    _tabel(k, [d for d in s.daerah if id(d.daerah) not in taken and d.bentuk.kunci != PEJABAT])
    if s.kartu is not None:
        rakit_kartu(k, s.berkas, s.kartu)


def _jabatan(k: KonteksImpor, pejabat: DaftarPejabat, sheet: SumberJabatan, *, semua: bool) -> None:
    """Bring a job sheet into the tree: its objectives are its official's, the head's are the office's."""
    if sheet.atasan and lebih_tinggi(sheet.isi["jabatan"].teks, sheet.atasan["jabatan"].teks):
        told = sheet.isi["jabatan"]
        said = f"{ringkas(told.teks)} lebih tinggi jabatannya daripada {ringkas(sheet.atasan['jabatan'].teks)} yang"
        k.catat(RAGU, f"{said} tertulis sebagai atasannya; periksa siapa yang berjanji", next(iter(told.dari), None))
    code = pejabat.kode(sheet.isi["jabatan"])
    if code is not None:
        pejabat.lengkapi(code, sheet.isi)
        above = pejabat.kode(sheet.atasan["jabatan"]) if sheet.atasan else None
        if above is not None and above != code:
            pejabat.lengkapi(above, sheet.atasan)
            pejabat.lengkapi(code, {"atasan": IsianImpor(above, sheet.atasan["jabatan"].dari, "pejabat penilai")})
        if not any(d.punya(PeranKolom.PENANGGUNG_JAWAB) for d in sheet.daerah):
            k.pemilik = IsianImpor(code, (), "jabatan pada lembarnya")
    k.individu = semua or not sheet.puncak
    for d in sheet.daerah:
        Pemanen(k, d).panen()
    k.pemilik, k.individu = None, semua


def _tabel(k: KonteksImpor, daerah: Sequence[Dikenal]) -> None:
    """Bring tables into the tree; those of an agreement together, because budgets stand beside targets."""
    plain: list[DaerahTabel] = []
    before: Pemanen | None = None
    for found in daerah:
        d, form = found.daerah, found.bentuk.kunci
        told = d.punya(*PELAKU, PeranKolom.TARGET, PeranKolom.REALISASI) or form == "daftar-triwulan"
        if form == "pk" or not told:
            plain.append(d)
            continue
        reader = Pemanen(k, d)
        if before is not None and [x.judul for x in before.d.kolom] == [x.judul for x in d.kolom]:
            reader.lanjutkan(before)
        reader.panen()
        before = reader
    if plain:
        rakit_tabel_pk(k, plain)


def _waktu(sumber: Sequence[SumberDikenal], pilihan: PilihanImpor, judul: JudulSumber, jenis: Jenis) -> TahunDokumen:
    """Return the document's years: as asked for, else from the titles of columns, else from the texts above them."""
    columns = [k.arti for s in sumber for d in s.daerah for k in d.daerah.kolom if k.arti]
    planned = [a for a in columns if a.peran in (PeranKolom.TARGET, PeranKolom.PAGU) and a.tahun and a.tahun > 2000]
    cards = {y for s in sumber if s.kartu is not None for y in tahun_kartu(s.berkas, s.kartu)}
    rows = {y for s in sumber for d in s.daerah for y in waktu_terisi(d.daerah, PeranKolom.TAHUN)}
    told = sorted({a.tahun for a in planned if a.tahun} | cards | rows)
    ends = [a for a in planned if a.setahun]
    judul = berakhir(judul, planned)
    one = ends[-1].tahun if jenis.kunci == PENGUKURAN.kunci and ends else None
    if one is not None and len(told) > 1:
        one = tahun_dievaluasi([d.daerah for s in sumber for d in s.daerah]) or one
    year = pilihan.tahun or one or judul.tahun
    if year is None and planned and not (ends or cards or rows):
        year = judul.ditetapkan or dt.date.today().year  # only the plan's last year is told
    if year is None:
        year = told[0] if told else tahun_ditetapkan(judul)
    asked = pilihan.periode
    first, last = (asked[0], asked[-1]) if asked else periode(judul, told, year)
    if not first <= year <= last:
        if pilihan.tahun is None and len(told) > 1:
            year = first
        else:
            first, last = min(first, year), max(last, year)
    have = {x.kunci for x in jenis.lembar}
    timed = any(a.triwulan and a.peran in (PeranKolom.REALISASI, PeranKolom.REALISASI_RP) for a in columns)
    quarter = pilihan.triwulan or (0 if timed else judul.triwulan)
    return TahunDokumen(year, first, last, "anggaran" in have, "data_ukur" in have, quarter, quarter or judul.triwulan)


def _judul_sipd(judul: JudulSumber, sipd: Sequence[SumberSipd]) -> JudulSumber:
    """Add what exports say of the office and the year where no title says it."""
    form = dict(judul.isi)
    name = nama_diri(sipd[0].nama_kantor)
    if name and "nama_kantor" not in form:
        form["nama_kantor"] = IsianImpor(name, (), "nama SKPD pada SIPD")
        office = kantor_tersebut(name)
        if office is not None and office.jenis:
            form["jenis_kantor"] = IsianImpor(office.jenis, (), "nama SKPD pada SIPD")
    return judul._replace(isi=form, tahun=judul.tahun or sipd[0].tahun or None)


def _sampai_triwulan(sumber: Sequence[SumberDikenal]) -> bool:
    """True where every column of a quarter's results says that they run from January."""
    kinds = (PeranKolom.REALISASI, PeranKolom.REALISASI_RP)
    columns = [k for s in sumber for d in s.daerah for p in kinds for k in d.daerah.kolom_peran(p)]
    timed = [k for k in columns if k.arti and k.arti.triwulan]
    return bool(timed) and all(sampai_dengan(k.judul) for k in timed)


def _cara_isi(sumber: Sequence[SumberDikenal], tables: Mapping[str, Sequence[BarisIsian]]) -> IsianImpor:
    """Return if quarters' results run from January; concluded where there are some and no title says so."""
    if _sampai_triwulan(sumber):
        return IsianImpor(CaraIsi.SAMPAI_DENGAN.value, (), "judul kolomnya sampai dengan")
    timed = any(key.startswith("tw") for row in tables.get("data_ukur", ()) for key in row)
    why = "judul kolomnya tidak menyebut sampai dengan" if timed else ""
    return IsianImpor(CaraIsi.PER_TRIWULAN.value, (), why, simpulan=timed)


def _dihitung(sumber: Sequence[SumberDikenal]) -> bool:
    """True where columns count the years of a plan, whose first nobody may say."""
    return any(
        k.arti and k.arti.tahun and k.arti.tahun < _COUNTED for s in sumber for d in s.daerah for k in d.daerah.kolom
    )


def _bertahun(sumber: Sequence[SumberDikenal], pilihan: PilihanImpor, judul: JudulSumber) -> bool:
    """True where the office or a title says the document's year, or only one year is named at all."""
    columns = [k.arti for s in sumber for d in s.daerah for k in d.daerah.kolom if k.arti]
    told = {a.tahun for a in columns if a.tahun and not a.akhir}
    return pilihan.tahun is not None or judul.tahun is not None or len(told) == 1 or not sumber


def _formulir(judul: JudulSumber, waktu: TahunDokumen, cara: IsianImpor, *, tertulis: bool) -> BarisIsian:
    year = IsianImpor(waktu.tahun) if tertulis else IsianImpor(waktu.tahun, (), "tidak disebut sumber", simpulan=True)
    ours: BarisIsian = {
        "tahun": year,
        "periode_awal": IsianImpor(waktu.awal),
        "periode_akhir": IsianImpor(waktu.akhir),
        "status_dokumen": IsianImpor(StatusDokumen.MURNI.value),
        "cara_isi_realisasi": cara,
    }
    return {**ours, **judul.isi}


def tak_dikenal(sumber: Sequence[SumberDikenal]) -> Iterator[Catatan]:
    """Yield the columns and tables whose titles are not recognised, so that nothing is lost without a word."""
    for s in sumber:
        for d in s.daerah:
            for kolom in d.daerah.kolom:
                cells = [c for r in d.daerah.baris if (c := d.daerah.tabel.sel.get((r, kolom.col)))]
                if kolom.arti is None and kolom.judul and cells and not d.daerah.dipetakan:
                    title = ringkas(" > ".join(kolom.judul))
                    yield Catatan(ASING, f"kolom {title}", d.daerah.tabel.tempat(cells[0]))
        for lain in s.lain:
            if lain.baris:
                yield Catatan(ASING, f"tabel {lain.tabel.nama}", lain.tabel.tempat(lain.tabel.baris[lain.baris[0]][0]))


def hilang(rakitan: Rakitan) -> Iterator[Catatan]:
    """Yield what the kind needs and the sources did not say, counted by column."""
    for lembar in rakitan.jenis.lembar_berprofil():
        rows = [rakitan.formulir] if lembar.formulir else rakitan.tabel.get(lembar.kunci, [])
        for kolom in lembar.kolom:
            if kolom.dihitung or not (kolom.wajib or kolom.wajib_bila):
                continue
            asked = [r for r in rows if kolom.wajib or r.get(kolom.wajib_bila or "")]
            missing = sum(kolom.kunci not in row or row[kolom.kunci].nilai in (None, "") for row in asked)
            if missing:
                many = "" if lembar.formulir else f": {missing} dari {len(asked)} baris"
                yield Catatan(HILANG, f"{lembar.judul}, {kolom.judul}{many}")


def _ringkas(
    sumber: Sequence[SumberDikenal], sipd: Sequence[SumberSipd], tables: dict[str, list[BarisIsian]]
) -> Iterator[str]:
    for s in sumber:
        yield f"{s.berkas.nama}: {'; '.join(s.bukti)}"
    for export in sipd:
        yield f"{export.berkas.nama}: {export.bukti}"
    words = [f"{len(tables['kinerja'])} baris Kinerja dengan {jumlah_indikator(tables)} indikator"]
    for key, name in (
        ("anggaran", "baris Anggaran"),
        ("pejabat", "pejabat"),
        ("rencana_aksi", "aksi"),
        ("data_ukur", "baris Data Ukur"),
        ("riwayat", "baris Riwayat"),
    ):
        if tables.get(key):
            words.append(f"{len(tables[key])} {name}")
    yield ", ".join(words)
