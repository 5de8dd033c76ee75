"""Find a folder's rules and read their pages. The folder is the registry: nothing has to be listed by hand."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import Finding, Severity, Skipped
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.regulations.sumber import ARTI_BUKTI, SUMBER
from kinerja_xl.rules.ciri_kaidah import CiriKaidah, ciri
from kinerja_xl.tables.pembetulan import Pembetulan

if TYPE_CHECKING:
    from kinerja_xl.banding.perbandingan import Perbandingan, TemuanBerkas

    Bandingkan = Callable[[Perbandingan], Iterable[TemuanBerkas]]

Check = Callable[[Dokumen], Iterable[Finding | Skipped]]

_BETA = "kaidah baru, belum terbukti pada cukup banyak buku kerja"
_HEADING = regex(r"^(Mengapa|Contoh|Jalan keluar|Yang tidak terlihat|Dasar):\s*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Halaman:
    """A rule's page: title, what it wants, why, an example, the way out, what it cannot see, what it rests on."""

    judul: str
    isi: str
    mengapa: str
    contoh: str
    jalan_keluar: str
    tak_terlihat: str
    dasar: str

    @property
    def bagian(self) -> tuple[tuple[str, str], ...]:
        """The parts that the page has, each with its heading."""
        parts = (
            ("Mengapa", self.mengapa),
            ("Contoh", self.contoh),
            ("Jalan keluar", self.jalan_keluar),
            ("Yang tidak terlihat", self.tak_terlihat),
            ("Dasar", self.dasar),
        )
        return tuple((title, text) for title, text in parts if text)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``check`` is None where an earlier stage finds it; ``jenis`` is empty for all kinds.

    ``bandingkan`` is there instead where the rule holds documents against each other (``compare``).
    ``pembetulan`` is None where a person has to correct what it finds. ``beta`` marks a new rule: it is no error until
    the workbooks of many offices have shown that it raises no false alarm. ``modul`` is its module, which is loaded
    when it is first asked for its page or its findings: a workbook needs three of four.
    """

    code: str
    topik: str
    severity: Severity
    modul: str
    check: Check | None
    jenis: tuple[str, ...] = ()
    pembetulan: Pembetulan | None = None
    beta: bool = False
    bandingkan: Bandingkan | None = None

    @property
    def bobot(self) -> str:
        """Its weight as its page tells it."""
        return f"{self.severity.label}, BETA ({_BETA})" if self.beta else self.severity.label

    @property
    def docstring(self) -> str:
        """What its module says of itself."""
        return importlib.import_module(self.modul).__doc__ or ""

    @property
    def judul(self) -> str:
        """The title of its page."""
        return _title(self.docstring)

    @property
    def halaman(self) -> Halaman:
        """Its page, read from the docstring when it is asked for: a check shows none."""
        return page(self.docstring)

    def temuan(self, dokumen: Dokumen) -> Iterator[Finding | Skipped]:
        """Yield what the rule finds in a document, under its code; nothing where an earlier stage finds it."""
        for found in self.check(dokumen) if self.check else ():
            yield found.ditandai(code=self.code) if isinstance(found, Finding) else found

    def temuan_banding(self, perbandingan: Perbandingan) -> Iterator[TemuanBerkas]:
        """Yield what the rule finds between documents, under its code; nothing where it looks at one only."""
        from kinerja_xl.banding.perbandingan import TemuanBerkas

        for pihak, found in self.bandingkan(perbandingan) if self.bandingkan else ():
            yield TemuanBerkas(pihak, found.ditandai(code=self.code))

    def applies(self, jenis: str) -> bool:
        """True when the rule speaks about workbooks of this kind (all kinds where it names none)."""
        return not self.jenis or jenis in self.jenis


class _Bagian:
    """A function of a rule's module, which is loaded at the first call."""

    def __init__(self, modul: str, nama: str) -> None:
        """Keep where it is."""
        self._modul, self._nama = modul, nama

    @cached_property
    def _fungsi(self) -> Callable[..., Any]:
        function: Callable[..., Any] = getattr(importlib.import_module(self._modul), self._nama)
        return function

    def __call__(self, *args: Any) -> Any:
        """Return what the function returns."""
        return self._fungsi(*args)


def rules_in(
    folder: ModuleType, prefix: str, topic: str, daftar: Mapping[str, CiriKaidah] = MappingProxyType({})
) -> Iterator[Rule]:
    """Yield the rules of a package: its modules named ``<prefix>NNN_<slug>``.

    Args:
        folder: the package.
        prefix: what their codes begin with.
        topic: their subject.
        daftar: what is known of modules by name. One that is not listed is loaded and asked, so that none is lost.
    """
    names = re.compile(rf"({prefix.lower()}\d{{3}})_\w+\Z")
    for info in pkgutil.iter_modules(folder.__path__):
        if match := names.match(info.name):
            name = f"{folder.__name__}.{info.name}"
            known = daftar.get(info.name) or ciri(importlib.import_module(name))
            yield Rule(
                match[1].upper(),
                topic,
                known.severity,
                name,
                _Bagian(name, "check") if known.check else None,
                known.jenis,
                Pembetulan(_Bagian(name, "fix"), known.fix_related) if known.fix else None,
                known.beta,
                _Bagian(name, "bandingkan") if known.bandingkan else None,
            )


def page(doc: str) -> Halaman:
    """Split a rule's docstring into its parts; a part that is not there is ""."""
    rest = doc.partition("\n")[2]
    pieces = _HEADING.split(rest.strip())
    parts = {name: _unwrapped(text) for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    return Halaman(
        judul=_title(doc),
        isi=_unwrapped(pieces[0]),
        mengapa=parts.get("Mengapa", ""),
        contoh=parts.get("Contoh", ""),
        jalan_keluar=parts.get("Jalan keluar", ""),
        tak_terlihat=parts.get("Yang tidak terlihat", ""),
        dasar=_cited(parts.get("Dasar", "")),
    )


def _title(doc: str) -> str:
    return doc.partition("\n")[0].strip().rstrip(".")


def citations(dasar: str) -> tuple[tuple[str, ...], str]:
    """Take a ``Dasar`` apart: the citations it begins with, and the sentence that may follow them.

    The form is ``PermenPANRB 53/2014, PermenPANRB 88/2021. What these do not fix.``
    """
    cited, _, rest = dasar.partition(". ")
    return tuple(part.strip() for part in cited.split(",")), rest.strip()


def _cited(dasar: str) -> str:
    """Return each citation with its title and how sure we are of it, a paragraph each."""
    if not dasar:
        return ""
    keys, rest = citations(dasar)
    if any(key.rstrip(".") not in SUMBER for key in keys):  # a district cites regulations of its own
        return dasar
    lines = [
        f"{s.nomor} tentang {s.tentang} ({ARTI_BUKTI[s.bukti]})." for s in (SUMBER[key.rstrip(".")] for key in keys)
    ]
    return "\n\n".join((*lines, rest) if rest else lines)


def _unwrapped(text: str) -> str:
    """Join the lines of each paragraph; the terminal wraps them anew."""
    return "\n\n".join(" ".join(p.split()) for p in text.strip().split("\n\n"))
