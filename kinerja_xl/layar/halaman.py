"""The routes of the page: what a form sends in, what is shown. Nothing is computed here."""

from __future__ import annotations

import asyncio
import datetime as dt
import mimetypes
import secrets
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from urllib.parse import quote

import jinja2
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kinerja_xl import __version__
from kinerja_xl.app.pdf import find_soffice
from kinerja_xl.app.resources import resource
from kinerja_xl.impor.kepala.pratinjau import nama_arti
from kinerja_xl.layar.folder_hasil import buka_folder, folder_hasil, simpan_hasil
from kinerja_xl.layar.meja import BerkasMeja, Meja
from kinerja_xl.layar.panduan import AWAL, HalamanPanduan, Panduan
from kinerja_xl.layar.penjaga import TerlaluBesarError
from kinerja_xl.layar.satu_jendela import JendelaPertama
from kinerja_xl.reports.cetak.halaman_web import sidik_csp
from kinerja_xl.sheets import JENIS

_MOST_FILES, _MOST_FIELDS, _CHUNK = 100, 2000, 1 << 20
_LARGEST_MAP = 1 << 20
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_ASSETS = {"layar.css": "text/css", "layar.js": "text/javascript"}
_TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def halaman(
    meja: Meja, tutup: Callable[[], None], kunci: str, lain: Callable[[], Sequence[JendelaPertama]] = tuple
) -> Starlette:
    """Return the page over a desk.

    Args:
        meja: the desk.
        tutup: ends the program; what the button *Tutup* calls.
        kunci: the secret that stands in every form, beside the cookie.
        lain: returns the windows of other versions or copies that are open.
    """
    return _Halaman(meja, tutup, kunci, lain).app


class _Halaman:
    def __init__(
        self, meja: Meja, tutup: Callable[[], None], kunci: str, lain: Callable[[], Sequence[JendelaPertama]]
    ) -> None:
        self.meja, self.tutup, self.kunci, self.lain = meja, tutup, kunci, lain
        self.buku_panduan = Panduan()
        folder = resource("templates", "html")
        self.env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined
        )
        self.env.globals["nama_arti"] = nama_arti
        self.assets = {name: (folder / name).read_bytes() for name in _ASSETS}
        self.app = Starlette(
            routes=[
                Route("/", self.utama),
                Route("/daftar", self.daftar),
                Route("/aset/{nama}", self.aset),
                Route("/panduan", self.awal_panduan),
                Route("/panduan/{nama:path}", self.panduan),
                Route("/berkas", self._form(self.terima), methods=["POST"]),
                Route("/baru", self._form(self.baru), methods=["POST"]),
                Route("/berkas/{id}/buang", self._form(self.buang), methods=["POST"]),
                Route("/berkas/{id}/henti", self._form(self.henti), methods=["POST"]),
                Route("/berkas/{id}/kerja/{aksi}", self._form(self.kerja), methods=["POST"]),
                Route("/berkas/{id}/lihat", self._form(self.lihat), methods=["POST"]),
                Route("/berkas/{id}/lanjut/{nomor:int}/{ke:int}", self._form(self.lanjut), methods=["POST"]),
                Route("/berkas/{id}/temuan", self.temuan),
                Route("/berkas/{id}/impor", self.impor),
                Route("/berkas/{id}/dokumen", self.dokumen),
                Route("/berkas/{id}/peta", self.peta),
                Route("/berkas/{id}/unduh/{nomor:int}/{ke:int}", self.unduh),
                Route("/simpan", self._form(self.simpan), methods=["POST"]),
                Route("/tutup", self._form(self.selesai), methods=["POST"]),
            ],
            exception_handlers={
                HTTPException: self.salah,
                TerlaluBesarError: self.terlalu_besar,
                ClientDisconnect: self.putus,
                Exception: self.rusak,
            },
        )

    # -- what is shown ----------------------------------------------------------------------------

    async def utama(self, request: Request) -> Response:
        """The whole page."""
        lain = await asyncio.to_thread(self.lain)
        return self._page("layar.html", pesan=request.query_params.get("pesan", "")[:300], lain=lain)

    async def daftar(self, request: Request) -> Response:
        """The list of files alone, which the page asks for while something runs."""
        files = [
            {"id": one.id, "nama": one.nama, "langkah": one.langkah, "sibuk": one.sibuk}
            for one in self.meja.lembar.values()
        ]
        sibuk = any(one["sibuk"] for one in files)
        isi = self._render("layar-daftar.html")
        return JSONResponse({"isi": isi, "sibuk": sibuk, "berkas": files, "ada_hasil": bool(self.meja.semua_hasil)})

    async def impor(self, request: Request) -> Response:
        """What an import would make of a table, and what its columns mean."""
        lembar = self._lembar(request)
        if lembar.dibaca is None or lembar.dibaca.pratinjau is None:
            return _kembali("Pratinjaunya belum ada; tunggu sampai tabelnya selesai dibaca.")
        return self._page("layar-impor.html", l=lembar, p=lembar.dibaca.pratinjau)

    async def dokumen(self, request: Request) -> Response:
        """The documents that can be made of a workbook, each with its options."""
        lembar = self._lembar(request)
        if not lembar.buku:
            return _kembali("Dokumen dibuat dari buku kerja; berkas itu belum buku kerja.")
        return self._page("layar-dokumen.html", l=lembar, ada_pdf=find_soffice() is not None)

    async def peta(self, request: Request) -> Response:
        """The mapping file of a table, for other offices that use the same one."""
        path = self._lembar(request).berkas_peta
        if path is None:
            raise HTTPException(404)
        return _unduhan(path)

    async def aset(self, request: Request) -> Response:
        """Our own style and script."""
        nama = request.path_params["nama"]
        if nama not in self.assets:
            raise HTTPException(404)
        return Response(self.assets[nama], media_type=_ASSETS[nama])

    async def awal_panduan(self, request: Request) -> Response:
        """The first page of the manual, or what a search in it finds."""
        cari = request.query_params.get("cari", "").strip()[:100]
        if not cari:
            return RedirectResponse(f"/panduan/{AWAL}", status_code=303)
        temu = await asyncio.to_thread(lambda: list(self.buku_panduan.cari(cari)))
        judul = f"Pencarian: {cari}"
        return self._page("layar-panduan.html", judul=judul, awal=AWAL, cari=cari, temu=temu, isi="")

    async def panduan(self, request: Request) -> Response:
        """A page or picture of the manual."""
        nama = request.path_params["nama"]
        if (gambar := self.buku_panduan.gambar(nama)) is not None:
            return FileResponse(gambar, media_type="image/png")
        found = self.buku_panduan.halaman(nama)
        shown = found or HalamanPanduan("Halaman itu tidak ada", Markup("<h1>Halaman itu tidak ada</h1>"))
        status = 200 if found else 404
        return self._page("layar-panduan.html", status, judul=shown.judul, isi=shown.isi, awal=AWAL, cari="", temu=())

    async def temuan(self, request: Request) -> Response:
        """The page of findings, which says itself what it may load."""
        lembar = self._lembar(request)
        if lembar.dibaca is None or not lembar.dibaca.halaman:
            raise HTTPException(404)
        return HTMLResponse(lembar.dibaca.halaman, headers={"content-security-policy": "frame-ancestors 'none'"})

    async def unduh(self, request: Request) -> Response:
        """One file that was made."""
        path = self._lembar(request).unduhan(request.path_params["nomor"], request.path_params["ke"])
        if path is None or not path.is_file():
            raise HTTPException(404)
        return _unduhan(path)

    # -- what is sent in --------------------------------------------------------------------------

    async def terima(self, request: Request, form: FormData) -> Response:
        """Files that were dropped or chosen."""
        files = [item for item in form.getlist("berkas") if isinstance(item, UploadFile) and item.filename]
        for item in files:
            lembar = self.meja.letakkan(item.filename or "")
            await _write(item, lembar.path)
            self.meja.periksa(lembar)
        return _kembali("" if files else "Belum ada berkas yang dipilih.")

    async def baru(self, request: Request, form: FormData) -> Response:
        """A blank workbook."""
        made = self.meja.buat_baru(_isian(form))
        return _kembali("" if made else "Pilih jenis buku kerja, dan tulis tahun empat angka.")

    async def kerja(self, request: Request, form: FormData) -> Response:
        """Something to be done with a file."""
        lembar, given = self._lembar(request), form.get("logo")
        logo = None
        if isinstance(given, UploadFile) and given.filename:
            logo = lembar.folder / f"logo-{len(lembar.hasil) + 1}"
            await _write(given, logo)
        begun = self.meja.kerjakan(lembar, request.path_params["aksi"], _isian(form), logo)
        return _kembali(
            "" if begun else "Belum dapat dikerjakan: tunggu yang sedang berjalan, atau periksa isiannya.", lembar
        )

    async def lihat(self, request: Request, form: FormData) -> Response:
        """What was said of the columns of a table."""
        lembar, given = self._lembar(request), form.get("peta")
        isian = _isian(form)
        if isinstance(given, UploadFile) and given.filename:
            data = await given.read(_LARGEST_MAP + 1)
            self.meja.pakai_peta(lembar, data[:_LARGEST_MAP].decode("utf-8-sig", errors="replace"), isian)
        elif not self.meja.lihat(lembar, isian):
            return _kembali("Isiannya tidak dapat dipakai: tulis tahun empat angka.", lembar)
        return RedirectResponse(f"/berkas/{lembar.id}/impor", status_code=303)

    async def lanjut(self, request: Request, form: FormData) -> Response:
        """Go on with a copy that was made here: onto the desk with it."""
        path = self._lembar(request).unduhan(request.path_params["nomor"], request.path_params["ke"])
        if path is None or not path.is_file():
            raise HTTPException(404)
        await asyncio.to_thread(self.meja.ambil, path)
        return _kembali()

    async def simpan(self, request: Request, form: FormData) -> Response:
        """Keep all that was made in the folder of results, and show that folder."""
        folder = folder_hasil()
        try:
            copied = await asyncio.to_thread(simpan_hasil, self.meja.semua_hasil, folder)
            shown = await asyncio.to_thread(buka_folder, folder)
        except OSError as error:
            return _kembali(f"Folder {folder} tidak dapat ditulisi ({error.strerror}); unduh hasilnya satu per satu.")
        told = f"{copied} berkas disimpan" if copied else "Semua sudah tersimpan"
        return _kembali(f"{told} di {folder}{'; foldernya sudah dibuka.' if shown else '.'}")

    async def henti(self, request: Request, form: FormData) -> Response:
        """Stop what is being done with a file."""
        kerja = self._lembar(request).kerja
        if kerja is not None:
            await asyncio.to_thread(kerja.hentikan)
        return _kembali()

    async def buang(self, request: Request, form: FormData) -> Response:
        """Take a file from the desk."""
        await asyncio.to_thread(self.meja.buang, self._lembar(request).id)
        return _kembali()

    async def selesai(self, request: Request, form: FormData) -> Response:
        """End the program."""
        self.tutup()
        style = self.assets["layar.css"].decode()
        digest = sidik_csp(style)  # nobody serves it any more
        policy = f"default-src 'none'; style-src '{digest}'; img-src data:; frame-ancestors 'none'"
        return HTMLResponse(self._render("layar-selesai.html", gaya=style), headers={"content-security-policy": policy})

    # -- what they share --------------------------------------------------------------------------

    def _form(
        self, kerjakan: Callable[[Request, FormData], Awaitable[Response]]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def run(request: Request) -> Response:
            if "origin" not in request.headers:  # every browser says it of a form that is sent
                return Response(status_code=403)
            async with request.form(max_files=_MOST_FILES, max_fields=_MOST_FIELDS) as form:
                given = form.get("kunci")
                if not isinstance(given, str) or not secrets.compare_digest(given.encode(), self.kunci.encode()):
                    return Response(status_code=403)
                return await kerjakan(request, form)

        return run

    def _lembar(self, request: Request) -> BerkasMeja:
        lembar = self.meja.lembar.get(request.path_params["id"])
        if lembar is None:
            raise HTTPException(404)
        return lembar

    def _render(self, template: str, **more: object) -> str:
        return self.env.get_template(template).render(
            lembar=list(reversed(self.meja.lembar.values())),
            jenis=tuple(JENIS.values()),
            kunci=self.kunci,
            versi=__version__,
            tahun=dt.date.today().year,
            ada_hasil=bool(self.meja.semua_hasil),
            **{"pesan": "", "lain": (), **more},
        )

    def _page(self, template: str, status: int = 200, **more: object) -> Response:
        headers = {"content-security-policy": _POLICY}
        return HTMLResponse(self._render(template, **more), status_code=status, headers=headers)

    async def salah(self, request: Request, error: Exception) -> Response:
        """A page that is not there."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        if status == 404:
            return self._page("layar.html", status, pesan="Berkas itu sudah tidak ada; letakkan lagi bila perlu.")
        return PlainTextResponse("Permintaan tidak dapat dipenuhi.", status_code=status)

    async def rusak(self, request: Request, error: Exception) -> Response:
        """A fault of ours; the desk stays as it was."""
        told = f"Kesalahan dalam kinerja-xl ({type(error).__name__}). Meja kerja tetap seperti semula."
        return HTMLResponse(
            f'<!doctype html><html lang="id"><title>Kesalahan</title><p>{told} <a href="/">Meja kerja</a>', 500
        )

    async def putus(self, request: Request, error: Exception) -> Response:
        """The browser went away in the middle of what it sent; nobody reads the answer."""
        return Response(status_code=400)

    async def terlalu_besar(self, request: Request, error: Exception) -> Response:
        """More than 200 MB at once."""
        return self._page("layar.html", 413, pesan="Berkasnya terlalu besar; letakkan kurang dari 200 MB sekaligus.")


def _kembali(pesan: str = "", lembar: BerkasMeja | None = None) -> Response:
    place = f"#b-{lembar.id}" if lembar is not None else ""
    return RedirectResponse(f"/?pesan={quote(pesan)}{place}" if pesan else f"/{place}", status_code=303)


def _unduhan(path: Path) -> Response:
    kind = _TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    named = f"attachment; filename*=UTF-8''{quote(path.name, safe='')}"
    return FileResponse(path, media_type=kind, headers={"content-disposition": named})


def _isian(form: FormData) -> dict[str, str]:
    return {nama: value.strip() for nama, value in form.items() if isinstance(value, str) and nama != "kunci"}


async def _write(item: UploadFile, path: Path) -> None:
    with path.open("wb") as out:
        while data := await item.read(_CHUNK):
            await asyncio.to_thread(out.write, data)
