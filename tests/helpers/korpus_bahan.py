"""Workbooks made of facts (``data/korpus/bahan.txt``): the same facts, worded another way in each office."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path

from helpers.korpus import Baris, Naskah, baca_tabel
from helpers.korpus_angka import (
    SEBUTAN,
    SEPERTI,
    UNTUK,
    angka,
    hasil_dahulu,
    hasil_resmi,
    pagu_simpul,
    ragam_teks,
    target_triwulan,
)
from kinerja_xl.ketentuan import ketentuan_pada

BAHAN = Path(__file__).parents[1] / "data" / "korpus" / "bahan.txt"

_RESMI = ketentuan_pada(dt.date(2026, 1, 2)).nomenklatur.baris
_TARGET_SUB = (1, 2, 4, 6, 12)


def naskah_bahan() -> Iterator[tuple[str, Naskah]]:
    """Yield every office's workbook with its name."""
    tabel = baca_tabel(BAHAN.read_text(encoding="utf-8").splitlines())
    for nomor, kantor in enumerate(tabel["kantor"]):
        yield f"{nomor + 11:02}-{kantor['jenis_buku']}-{kantor['nama']}", _Kantor(nomor, kantor, tabel).naskah()


@dataclass
class _Kantor:
    """One office while its workbook is written; its number chooses among the wordings."""

    nomor: int
    fakta: Baris
    bahan: Mapping[str, Sequence[Baris]]
    kode_indikator: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def jenis(self) -> str:
        return self.fakta["jenis_buku"]

    @property
    def tahun(self) -> int:
        return int(self.fakta["tahun"])

    @property
    def ragam(self) -> str:
        return self.fakta["ragam"]

    @property
    def setahun(self) -> bool:
        return self.jenis in {"pk", "pengukuran"}

    @cached_property
    def pejabat(self) -> list[Baris]:
        return list(self._rows("pejabat", SEPERTI.get(self.ragam, self.ragam)))

    def _rows(self, nama: str, ragam: str = "") -> Iterator[Baris]:
        for baris in self.bahan[nama]:
            if (ragam or self.ragam) in ragam_teks(baris["ragam"]):
                yield baris

    def pilih(self, baris: Baris, kunci: str, geser: int = 0) -> str:
        """Return one of a fact's wordings, in the words of the region; ``{2}`` is the second official's short name."""
        parts = [part.strip() for part in baris.get(kunci, "").split("//")]
        text = parts[(self.nomor + geser) % len(parts)]
        for n, pejabat in enumerate(self.pejabat, 1):
            text = text.replace(f"{{{n}}}", self._sebutan(pejabat))
        if self.ragam in SEBUTAN:
            desa, apb, perdes = SEBUTAN[self.ragam]
            text = text.replace("APBDes", apb).replace("Perdes", perdes)
            text = text.replace("desa", desa).replace("Desa", desa.title())
        return text

    def _sebutan(self, pejabat: Baris) -> str:
        parts = [part.strip() for part in pejabat["sebutan"].split("//")]
        return parts[self.nomor % len(parts)]

    # -- the sheets -------------------------------------------------------------------------------

    def naskah(self) -> Naskah:
        kinerja = list(self._individu() if self.jenis == "iki" else self._pohon())
        tabel: dict[str, Sequence[Baris]] = {"pejabat": list(self._pejabat(kinerja)), "kinerja": kinerja}
        if self.setahun:
            tabel["anggaran"] = list(self._anggaran(kinerja))
        if self.jenis == "pengukuran":
            tabel |= self._setahun(kinerja)
        awal, akhir = self._periode
        years = (self.tahun,) if self.setahun else tuple(range(self.tahun, akhir + 1))
        return Naskah(self.jenis, years, self._identitas(awal, akhir), tabel)

    @property
    def _periode(self) -> tuple[int, int]:
        return (2025, 2030) if self.nomor % 3 == 1 else (2025, 2029)

    def _identitas(self, awal: int, akhir: int) -> Baris:
        fakta = self.fakta
        tempat = fakta["kabupaten"].split(" ", 1)[1]
        isian = {
            "nama_kantor": fakta["nama"],
            "jenis_kantor": fakta["jenis"],
            "kabupaten": fakta["kabupaten"],
            "provinsi": fakta["provinsi"],
            "tahun": str(self.tahun),
            "periode_awal": str(awal),
            "periode_akhir": str(akhir),
            "tanggal_sk": f"{2 + self.nomor % 27} Januari {self.tahun}",
            "tempat": tempat,
        }
        if self.jenis in {"iku", "iki"}:
            isian["nomor_sk"] = f"000.8.6/{self.nomor + 3}/{self.tahun}"
            what = "Indikator Kinerja Utama" if self.jenis == "iku" else "Indikator Kinerja Individu"
            isian["tentang"] = f"Penetapan {what} {fakta['nama']}"
        return isian

    def _pejabat(self, kinerja: Sequence[Baris]) -> Iterator[Baris]:
        atasan, pemimpin = self.fakta["atasan"], self.fakta["pemimpin"]
        yield {"kode": "Atasan", "jabatan": atasan}
        tugas = {"tugas": "Memimpin pelaksanaan tugas kantor."} if self.jenis == "iki" else {}
        yield {"kode": "Pemimpin", "jabatan": pemimpin, "atasan": "Atasan", **tugas}
        used = {baris["penanggung_jawab"] for baris in kinerja}
        cited = " ".join(baris.get("sumber_data", "") for baris in kinerja)
        for pejabat in self.pejabat:
            if pejabat["kode"] in used or self._sebutan(pejabat) in cited:
                jabatan = self.pilih(pejabat, "jabatan")
                unit = jabatan.removeprefix("Kepala ")
                tugas = {"tugas": f"Melaksanakan urusan {unit}."} if self.jenis == "iki" else {}
                yield {"kode": pejabat["kode"], "jabatan": jabatan, "atasan": "Pemimpin", **tugas}

    # -- Kinerja ----------------------------------------------------------------------------------

    def _pohon(self) -> Iterator[Baris]:
        for n, sasaran in enumerate(self._rows("sasaran"), 1):
            simpul = {
                "kode": str(n),
                "jenjang": "Sasaran Strategis",
                "sasaran": self.pilih(sasaran, "sasaran", n),
                "penanggung_jawab": "Pemimpin",
            }
            facts = [f for f in self._rows("indikator") if f["sasaran"] == sasaran["kunci"]]
            for geser, fakta in enumerate(facts[: 3 - self.nomor % 2]):
                yield {**simpul, **self._indikator(fakta, geser)}
            if self.jenis != "iku":
                yield from self._di_bawah(str(n), sasaran["kunci"])

    def _di_bawah(self, induk: str, kunci: str) -> Iterator[Baris]:
        for n, program in enumerate((p for p in self._rows("program") if p["sasaran"] == kunci), 1):
            yield {
                "kode": f"{induk}.{n}",
                "jenjang": "Program",
                "nomenklatur": program["nama"],
                "sasaran": program["hasil"],
                "penanggung_jawab": self.pejabat[n % len(self.pejabat)]["kode"],
                **self._ukuran(program, "%", "Naik", "Non Kumulatif", "Persentase"),
                **self._target(float(program["target"].replace(",", ".")), 0.5, "akhir", "%"),
            }
        if int(self.fakta["sub"]):
            yield from self._kecamatan(induk, kunci)

    def _kecamatan(self, induk: str, kunci: str) -> Iterator[Baris]:
        seperti = "kelurahan" if self.ragam == "kelurahan" else "kecamatan"
        kegiatan = list(self._rows("kegiatan", seperti))
        programs = [k for k in kegiatan if len(k["kode"]) == len("7.01.01")]
        own = [p for p in programs if UNTUK[p["kode"]] == kunci or (kunci == "warga" and p["kode"] == "7.01.03")]
        for n, program in enumerate(own, 1):
            kode = f"{induk}.{n}"
            others = "2" if self.ragam == "kelurahan" else "1"
            more = n == 1 and induk != others and (self.nomor % 4 == 2 or self.ragam == "kelurahan")
            several = {"induk": f"{induk}; {others}"} if more else {}
            yield {**self._simpul(kode, "Program", program), **several, **self._rutin(program)}
            below = [k for k in kegiatan if k["kode"].startswith(f"{program['kode']}.")]
            for m, satu in enumerate(below, 1):
                own_row, sub = self._rutin(satu), list(self._sub(f"{kode}.{m}", satu))
                total = sum(int(s[f"target_{self.tahun}"]) for s in sub if s["satuan"] == own_row["satuan"])
                if total:  # then it counts what they count
                    own_row |= self._target(float(total), 0.0, "jumlah", own_row["satuan"])
                yield {**self._simpul(f"{kode}.{m}", "Kegiatan", satu), **own_row}
                yield from sub

    def _simpul(self, kode: str, jenjang: str, fakta: Baris) -> Baris:
        held = self.pejabat[(int(fakta["pj"]) - 1) % len(self.pejabat)]["kode"]
        pj = "Pemimpin" if jenjang == "Program" and fakta["kode"] != "7.01.01" else held
        return {
            "kode": kode,
            "jenjang": jenjang,
            "kode_nomenklatur": fakta["kode"],
            "nomenklatur": _RESMI[fakta["kode"]].nama,
            "sasaran": self.pilih(fakta, "sasaran"),
            "penanggung_jawab": pj,
        }

    def _sub(self, kode: str, kegiatan: Baris) -> Iterator[Baris]:
        rows = [r for r in _RESMI.values() if r.kode.startswith(f"{kegiatan['kode']}.")]
        held = self.pejabat[(int(kegiatan["pj"]) - 1) % len(self.pejabat)]
        few = rows[self.nomor % 3 :][: max(1, int(self.fakta["sub"]) // 2)]
        for n, resmi in enumerate(few, 1):
            yield {
                "kode": f"{kode}.{n}",
                "jenjang": "Sub Kegiatan",
                "kode_nomenklatur": resmi.kode,
                "nomenklatur": resmi.nama,
                "sasaran": hasil_resmi(resmi.nama),
                "penanggung_jawab": held["kode"],
                **self._kode(),
                "indikator": resmi.indikator,
                "satuan": resmi.satuan,
                "arah": "Naik",
                "tipe_perhitungan": "Kumulatif",
                "cara_hitung": "Jumlah",
                "definisi_operasional": f"{resmi.indikator} selama satu tahun",
                "sumber_data": f"Laporan pelaksanaan sub kegiatan, {self._sebutan(held)}",
                **self._target(float(_TARGET_SUB[(self.nomor + n) % 5]), 0.0, "jumlah", resmi.satuan),
            }

    def _rutin(self, fakta: Baris) -> Baris:
        satuan = self.pilih(fakta, "satuan")
        tipe = self.pilih(fakta, "tipe")
        pola = "jumlah" if tipe == "Kumulatif" else "rata"
        target = float(self.pilih(fakta, "target").replace(",", "."))
        words = self._ukuran(
            fakta, satuan, "Turun" if satuan == "Kejadian" else "Naik", tipe, self.pilih(fakta, "cara")
        )
        return {**words, **self._target(target, 1.0 if satuan == "%" else 0.0, pola, satuan)}

    def _ukuran(self, fakta: Baris, satuan: str, arah: str, tipe: str, cara: str, geser: int = 0) -> Baris:
        columns = {"indikator": "indikator", "pembilang": "pembilang", "penyebut": "penyebut", "alasan": "alasan"}
        columns |= {"penjelasan": "penjelasan_rumus", "definisi": "definisi_operasional", "sumber": "sumber_data"}
        words = {column: self.pilih(fakta, key, geser) for key, column in columns.items()}
        how = {"satuan": satuan, "arah": arah, "tipe_perhitungan": tipe, "cara_hitung": cara}
        return {**self._kode(), **{k: v for k, v in words.items() if v}, **how}

    def _kode(self) -> Baris:
        return {"kode_indikator": f"IK-{next(self.kode_indikator):03}"}

    def _indikator(self, fakta: Baris, geser: int) -> Baris:
        satuan = self.pilih(fakta, "satuan", geser)
        cara = fakta["cara"]
        if self.jenis == "pengukuran" and cara in {"Indeks SKM", "Nilai AKIP"}:
            cara = "Nilai langsung"
        words = self._ukuran(fakta, satuan, fakta["arah"], fakta["tipe"], cara, geser)
        awal, langkah = (float(fakta[k].replace(",", ".")) for k in ("awal", "langkah"))
        return {**words, **self._target(awal, langkah, fakta["tw"], satuan)}

    def _target(self, awal: float, langkah: float, pola: str, satuan: str) -> Baris:
        letters = ("B", "B", "BB", "BB", "A", "A")
        top = 100.0 if satuan in {"%", "persen", "Persen"} else float("inf")
        years = range(self.tahun, self._periode[1] + 1)
        values = [min(top, round(awal + langkah * n, 2)) for n in range(len(years) + 1)]
        found = {
            f"target_{t}": letters[n] if satuan == "Predikat" else angka(v)
            for n, (t, v) in enumerate(zip(years, values[1:], strict=True))
        }
        if not self.setahun:
            start = {} if self.jenis != "iku" else {"kondisi_awal": "B" if satuan == "Predikat" else angka(awal)}
            return {**found, **start}
        this = found[f"target_{self.tahun}"]
        quarters = [""] * 3 + [this] if satuan == "Predikat" else target_triwulan(values[1], pola)
        return {f"target_{self.tahun}": this, **{f"target_tw{n}": q for n, q in enumerate(quarters, 1) if q}}

    def _individu(self) -> Iterator[Baris]:
        goals = {s["kunci"]: s for s in self._rows("sasaran")}
        facts = list(self._rows("indikator"))
        people = ["Pemimpin", *(p["kode"] for p in self.pejabat)]
        nomor = count(1)
        for n, kode in enumerate(people, 1):
            for geser, fakta in enumerate(facts[n - 1 :: len(people)]):
                satuan = self.pilih(fakta, "satuan", geser)
                words = self._ukuran(fakta, satuan, fakta["arah"], fakta["tipe"], fakta["cara"], geser)
                kept = {k: v for k, v in words.items() if k not in {"kode_indikator", "tipe_perhitungan"}}
                who = {"sasaran": self.pilih(goals[fakta["sasaran"]], "sasaran", n), "penanggung_jawab": kode}
                yield {"kode": str(next(nomor)), "jenjang": "Individu", **who, **kept}

    def _anggaran(self, kinerja: Sequence[Baris]) -> Iterator[Baris]:
        codes = {baris["kode"]: baris["jenjang"] for baris in kinerja if baris["jenjang"] != "Sasaran Strategis"}
        for kode in codes:
            leaves = [
                k
                for k in codes
                if (k == kode or k.startswith(f"{kode}.")) and not any(x.startswith(f"{k}.") for x in codes)
            ]
            pagu = sum(pagu_simpul(k) for k in leaves)
            baris = {"kode": kode, "sumber_dana": ("APBD", "DAU", "PAD")[self.nomor % 3], "pagu": str(pagu)}
            if self.jenis == "pengukuran":
                spent = [sum(pagu_simpul(k) * p // 100 for k in leaves) for p in (15, 25, 26, 29)]
                baris |= {f"realisasi_tw{n}": str(s) for n, s in enumerate(spent, 1)}
            yield baris

    def _setahun(self, kinerja: Sequence[Baris]) -> Mapping[str, Sequence[Baris]]:
        data = [row for baris in kinerja for row in self._data(baris)]
        analisis = [self._analisis(n, baris) for n, baris in enumerate(kinerja)]
        riwayat = [
            {"kode_indikator": baris["kode_indikator"], "tahun": str(tahun), "target": angka, "realisasi": angka}
            for baris in kinerja
            for tahun in range(self.tahun - 3, self.tahun)
            for angka in (hasil_dahulu(baris, self.tahun, self.tahun - tahun),)
        ]
        months = (f"April {self.tahun}", f"Juli {self.tahun}", f"Oktober {self.tahun}", f"Januari {self.tahun + 1}")
        said = ("Jadwal dipertahankan", "Dua aksi dijadwalkan kembali", "Data dilengkapi", "Capaian disetujui")
        reviu = [
            {"triwulan": f"TW {q}", "tanggal": f"12 {month}", "notula": f"Notula reviu {q}", "keputusan": keputusan}
            for q, month, keputusan in zip(("I", "II", "III", "IV"), months, said, strict=True)
        ]
        return {"data_ukur": data, "analisis": analisis, "riwayat": riwayat, "reviu": reviu}

    def _analisis(self, nomor: int, baris: Baris) -> Baris:
        cerita = self.bahan["analisis"][(self.nomor + nomor) % len(self.bahan["analisis"])]
        return {
            "kode_indikator": baris["kode_indikator"],
            "penyebab": f"{cerita['penyebab']} pada {baris['indikator']}",
            "kendala": cerita["kendala"],
            "solusi": cerita["solusi"],
            "program_penunjang": baris.get("nomenklatur") or "Program penunjang",
            "sumber_standar": "tidak ada standar nasional",
            "rencana_perbaikan": cerita["rencana"],
        }

    def _data(self, baris: Baris) -> Iterator[Baris]:
        target = baris[f"target_{self.tahun}"]
        planned = [baris.get(f"target_tw{n}", "") for n in range(1, 5)]
        head = {"kode_indikator": baris["kode_indikator"], "bukti": f"{baris['sumber_data']} {self.tahun}"}
        quarters = {n: q for n, q in enumerate(planned, 1) if q}
        if baris["cara_hitung"] in {"Persentase", "Rasio"} and "penyebut" in baris:
            whole, factor = 400.0, 100.0 if baris["cara_hitung"] == "Persentase" else 1.0
            part = {
                f"tw{n}": angka(math.ceil(float(q.replace(",", ".")) * whole / factor - 1e-9))
                for n, q in quarters.items()
            }
            yield {**head, "peran": "Pembilang", "uraian": baris["pembilang"], **part}
            yield {
                **head,
                "peran": "Penyebut",
                "uraian": baris["penyebut"],
                **{f"tw{n}": angka(whole) for n in quarters},
            }
            return
        satuan = {"satuan": baris["satuan"]}
        values = {f"tw{n}": q for n, q in quarters.items()} or {"tw4": target}
        yield {**head, "peran": "Nilai", "uraian": baris["indikator"], **satuan, **values}
