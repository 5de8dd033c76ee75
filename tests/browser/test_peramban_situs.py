"""The site of the manual in a real browser: nothing is asked elsewhere, nothing sticks out, words are found by their root.

It opens what ``make docs`` has built.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from helpers.browser import Browser
from helpers.layar_uji import AXE, Halaman, axe
from selenium.webdriver.common.by import By

SITUS = Path(__file__).parents[2] / "situs"
PAGES = sorted(path.relative_to(SITUS).as_posix() for path in SITUS.rglob("*.html"))
KINDS = [
    "index.html",
    "panduan/temuan.html",
    "panduan/perintah.html",
    "kaidah/KX402.html",
    "developers/architecture.html",
]
"""A page of every kind."""

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.berat,
    pytest.mark.skipif(not PAGES, reason="situs/ belum dibuat: make docs"),
]


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=SITUS)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser, address: str, tmp_path: Path) -> Halaman:
    return Halaman(browser, address, tmp_path)


def too_wide(browser: Browser) -> list[str]:
    """Return what sticks out of the window to the right."""
    seen: list[str] = browser.run(
        "const wide = document.documentElement.clientWidth;"
        "return document.documentElement.scrollWidth <= wide ? [] : ['the page', ...[...document.querySelectorAll('*')]"
        ".filter(e => e.getBoundingClientRect().right > wide + 1).slice(-3).map(e => e.outerHTML.slice(0, 120))]"
    )
    return seen


def test_no_page_asks_elsewhere_complains_or_sticks_out_of_a_phone(page: Halaman) -> None:
    page.asked()
    page.browser.open_address(page.address, width=390)
    wide = {}
    for name in PAGES:
        page.driver.get(page.address + name)
        if out := too_wide(page.browser):
            wide[name] = out
    assert wide == {}
    assert page.browser.complaints() == []
    assert page.asked() == {page.host}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_page_is_without_barriers(page: Halaman, name: str) -> None:
    if not AXE:
        pytest.skip("AXE_CORE tidak disetel")
    page.browser.open_address(page.address + name)
    assert axe(page.browser) == []


def found(page: Halaman, word: str) -> set[str]:
    """Return the pages that the search box names for a word."""
    page.browser.open_address(page.address)
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "#cari input"))
    page.driver.find_element(By.CSS_SELECTOR, "#cari input").send_keys(word)
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "#cari .pagefind-ui__message"))
    page.until(lambda: word in page.driver.find_element(By.CSS_SELECTOR, "#cari .pagefind-ui__message").text)
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "#cari .pagefind-ui__result-link"))
    links = page.driver.find_elements(By.CSS_SELECTOR, "#cari .pagefind-ui__result-title a")
    return {urlsplit(link.get_attribute("href") or "").path for link in links}


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("memeriksa", "pemeriksaan", "diperiksa"), "/panduan/temuan.html"),
        (("mengirim", "pengiriman"), "/panduan/mengirim.html"),
    ],
)
def test_the_words_of_one_root_find_the_same_pages(page: Halaman, words: tuple[str, ...], meant: str) -> None:
    pages = [found(page, word) for word in words]
    assert meant in pages[0]
    assert all(one == pages[0] for one in pages)
    assert page.asked() == {page.host}


def test_opened_as_files_it_reads_the_same_and_says_how_to_search(browser: Browser) -> None:
    browser.open(SITUS / "panduan" / "temuan.html")
    assert not browser.complaints()
    assert "Ctrl+F" in browser.driver.find_element(By.ID, "cari").text
    targets = [link.get_attribute("href") or "" for link in browser.driver.find_elements(By.CSS_SELECTOR, "nav a")]
    inside = [urlsplit(target).path for target in targets if target.startswith("file:")]
    assert inside
    assert all(Path(unquote(path)).is_file() for path in inside)
