"""What a check found, in each of its forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kinerja_xl import __version__
from kinerja_xl.findings import FileResult

if TYPE_CHECKING:
    from kinerja_xl.reports.periksa.kaidah import KaidahMenurutKode

_TOOL = f"kinerja-xl {__version__}"


def susun(results: Sequence[FileResult], bentuk: str, *, strict: bool = False) -> str:
    """Return the report of a check.

    Args:
        results: the checked files; for ``html`` with the rows that their findings name.
        bentuk: ``text``, ``json``, ``sarif``, ``junit`` or ``html``.
        strict: warnings fail too, where the form tells failed from passed.
    """
    from kinerja_xl.reports.periksa import html, json, junit, sarif, text

    match bentuk:
        case "json":
            return json.render(results, _TOOL)
        case "sarif":
            return sarif.render(results, kaidah(), __version__, strict=strict)
        case "junit":
            return junit.render(results, strict=strict)
        case "html":
            from kinerja_xl.app.resources import resource

            return html.render(results, kaidah(), resource("templates", "html"), _TOOL)
        case _:
            return text.plain(text.render(results))


def kaidah() -> KaidahMenurutKode:
    """Return every rule's page, as the reports print it."""
    from kinerja_xl.reports.periksa.kaidah import Kaidah
    from kinerja_xl.rules import all_rules

    found = {}
    for rule in all_rules().values():
        page = rule.halaman
        found[rule.code] = Kaidah(
            rule.code,
            rule.topik,
            rule.severity,
            page.judul,
            page.isi,
            page.bagian,
        )
    return found
