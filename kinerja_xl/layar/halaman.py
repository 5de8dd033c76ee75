"""The routes of the page: what a form sends in, what is shown. Nothing is computed here."""

from __future__ import annotations

import asyncio
import mimetypes
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

import jinja2
from starlette.applications import Starlette
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kinerja_xl import __version__
from kinerja_xl.app.resources import resource
from kinerja_xl.layar.meja import BerkasMeja, Meja
from kinerja_xl.layar.penjaga import TerlaluBesarError
from kinerja_xl.sheets import JENIS

_MOST_FILES, _MOST_FIELDS, _CHUNK = 100, 20, 1 << 20
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_ASSETS = {"layar.css": "text/css", "layar.js": "text/javascript"}
_TYPES = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def halaman(meja: Meja, tutup: Callable[[], None]) -> Starlette:
    """Return the page over a desk.

    Args:
        meja: the desk.
        tutup: ends the program; what the button *Tutup* calls.
    """
    return _Halaman(meja, tutup).app


class _Halaman:
    def __init__(self, meja: Meja, tutup: Callable[[], None]) -> None:
        self.meja, self.tutup = meja, tutup
        self.kunci = secrets.token_urlsafe(24)  # in every form, beside the cookie
        folder = resource("templates", "html")
        self.env = jinja2.Environment(
            loader=jinja2.FileSystemLoader(folder), autoescape=True, undefined=jinja2.StrictUndefined
        )
        self.assets = {name: (folder / name).read_bytes() for name in _ASSETS}
        self.app = Starlette(
            routes=[
                Route("/", self.utama),
                Route("/daftar", self.daftar),
                Route("/aset/{nama}", self.aset),
                Route("/berkas", self._form(self.terima), methods=["POST"]),
                Route("/baru", self._form(self.baru), methods=["POST"]),
                Route("/berkas/{id}/buang", self._form(self.buang), methods=["POST"]),
                Route("/berkas/{id}/henti", self._form(self.henti), methods=["POST"]),
                Route("/berkas/{id}/kerja/{aksi}", self._form(self.kerja), methods=["POST"]),
                Route("/berkas/{id}/temuan", self.temuan),
                Route("/berkas/{id}/unduh/{nomor:int}/{ke:int}", self.unduh),
                Route("/tutup", self._form(self.selesai), methods=["POST"]),
            ],
            exception_handlers={HTTPException: self.salah, TerlaluBesarError: self.terlalu_besar},
        )

    # -- what is shown ----------------------------------------------------------------------------

    async def utama(self, request: Request) -> Response:
        """The whole page."""
        return self._page("layar.html", pesan=request.query_params.get("pesan", "")[:300])

    async def daftar(self, request: Request) -> Response:
        """The list of files alone, which the page asks for while something runs."""
        sibuk = any(lembar.sibuk for lembar in self.meja.lembar.values())
        return JSONResponse({"isi": self._render("layar-daftar.html"), "sibuk": sibuk})

    async def aset(self, request: Request) -> Response:
        """Our own style and script."""
        nama = request.path_params["nama"]
        if nama not in self.assets:
            raise HTTPException(404)
        return Response(self.assets[nama], media_type=_ASSETS[nama])

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
        kind = _TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        named = f"attachment; filename*=UTF-8''{quote(path.name, safe='')}"
        return FileResponse(path, media_type=kind, headers={"content-disposition": named})

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
        begun = self.meja.kerjakan(self._lembar(request), request.path_params["aksi"], _isian(form))
        return _kembali("" if begun else "Belum dapat dikerjakan: tunggu yang sedang berjalan, atau periksa isiannya.")

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
        return self._page("layar-selesai.html")

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
            **more,
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

    async def terlalu_besar(self, request: Request, error: Exception) -> Response:
        """More than 200 MB at once."""
        return self._page("layar.html", 413, pesan="Berkasnya terlalu besar; letakkan kurang dari 200 MB sekaligus.")


def _kembali(pesan: str = "") -> Response:
    return RedirectResponse(f"/?pesan={quote(pesan)}" if pesan else "/", status_code=303)


def _isian(form: FormData) -> dict[str, str]:
    return {nama: value.strip() for nama, value in form.items() if isinstance(value, str) and nama != "kunci"}


async def _write(item: UploadFile, path: Path) -> None:
    with path.open("wb") as out:
        while data := await item.read(_CHUNK):
            await asyncio.to_thread(out.write, data)
