"""The HTML page in a real browser: filters, keyboard, phone, paper, and no script at all."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from helpers.berat import sebagian
from helpers.browser import Browser
from helpers.markdown_book import build_book
from helpers.samples import path
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from kinerja_xl.app.bentuk import susun
from kinerja_xl.app.check import PilihanPeriksa, check_file, check_files
from kinerja_xl.findings import FileResult, Finding

pytestmark = pytest.mark.chromium

EVIL = "<img src=x onerror=\"document.title='diambil alih'\"><script>document.title='diambil alih'</script>"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> tuple[FileResult, ...]:
    folder = tmp_path_factory.mktemp("berkas")
    (folder / "rusak.xlsx").write_text("Kode;Pagu\n1;1000\n")
    (folder / "bersih.xlsx").write_bytes(build_book({}))
    return check_files(
        [path("jejangkit-iku-2023-2026"), path("kalaena-pk-2025"), *sorted(folder.iterdir())],
        PilihanPeriksa(cuplikan=True),
    )


@pytest.fixture(scope="module")
def page(results: tuple[FileResult, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("halaman") / "temuan.html"
    path.write_text(susun(results, "html"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def findings(results: tuple[FileResult, ...]) -> list[tuple[FileResult, Finding]]:
    return [(result, finding) for result in results for finding in result.findings]


def shown(browser: Browser) -> Counter[str]:
    """Return the visible findings: code -> number."""
    codes = browser.run(
        "return [...document.querySelectorAll('.temuan')].filter(e => e.checkVisibility())"
        ".map(e => e.closest('article').dataset.kode)"
    )
    return Counter(codes)


def said(browser: Browser) -> str:
    return browser.driver.find_element(By.ID, "jumlah").text


def choose(browser: Browser, name: str, value: str) -> None:
    Select(browser.driver.find_element(By.ID, f"pilih-{name}")).select_by_value(value)


def search(browser: Browser, text: str) -> None:
    browser.driver.find_element(By.ID, "cari").send_keys(text)


# -- filters ------------------------------------------------------------------------------------------


def test_at_first_everything_is_shown(browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]) -> None:
    browser.open(page)
    assert shown(browser) == Counter(f.code for _, f in findings)
    assert said(browser) == f"Menampilkan {len(findings)} temuan."


FILTERS: dict[str, tuple[Callable[[Browser, FileResult, Finding], None], Callable[[FileResult, Finding], object]]] = {
    "file": (lambda b, r, _: choose(b, "berkas", r.path.as_posix()), lambda r, _: r.path),
    "sheet": (lambda b, _, f: choose(b, "lembar", f.sheet_name or ""), lambda _, f: f.sheet_name),
    "code": (lambda b, _, f: choose(b, "kode", f.code), lambda _, f: f.code),
}


@pytest.mark.parametrize("name", sebagian(FILTERS, lambda name: name == "sheet"))
def test_each_list_filters(browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]], name: str) -> None:
    act, trait = FILTERS[name]
    result, finding = next((r, f) for r, f in findings if f.at is not None)
    browser.open(page)
    act(browser, result, finding)
    wanted = Counter(f.code for r, f in findings if trait(r, f) == trait(result, finding))
    assert shown(browser) == wanted
    assert said(browser) == f"Menampilkan {wanted.total()} dari {len(findings)} temuan."


@pytest.mark.berat
def test_weights_filter_and_nothing_left_is_said(
    browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]
) -> None:
    browser.open(page)
    boxes = browser.driver.find_elements(By.NAME, "bobot")
    boxes[0].click()
    assert shown(browser) == Counter(f.code for _, f in findings if f.severity != "error")
    for box in boxes[1:]:
        box.click()
    assert shown(browser) == Counter()
    assert said(browser) == f"Menampilkan 0 dari {len(findings)} temuan."
    assert "Tidak ada temuan yang cocok" in browser.driver.find_element(By.TAG_NAME, "main").text


@pytest.mark.berat
def test_words_are_searched_in_any_order_and_case(browser: Browser, page: Path) -> None:
    browser.open(page)
    search(browser, "DIISI wajib")
    visible = browser.run("return [...document.querySelectorAll('.sebab:not([hidden])')].map(e => e.textContent)")
    assert visible
    assert all("wajib" in text.lower() and "diisi" in text.lower() for text in visible)


def test_a_cell_is_found_by_its_address(
    browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]
) -> None:
    address = next(str(f.at) for _, f in findings if f.at is not None)
    browser.open(page)
    search(browser, address)
    first = browser.run("return document.querySelector('.temuan:not([hidden]) .alamat b').textContent")
    assert first == address
    assert 0 < shown(browser).total() < len(findings)


@pytest.mark.berat
def test_filters_add_up_and_are_taken_back_together(
    browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]
) -> None:
    result, finding = next((r, f) for r, f in findings if f.at is not None)
    browser.open(page)
    choose(browser, "berkas", result.path.as_posix())
    choose(browser, "kode", finding.code)
    wanted = sum(f.code == finding.code for f in result.findings)
    assert shown(browser) == Counter({finding.code: wanted})
    headings = browser.run("return [...document.querySelectorAll('h2')].filter(e => e.checkVisibility()).length")
    assert headings == 2, "the list of files, and the one file"
    browser.driver.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    # the page filters again once the form has been reset, a moment after the click
    WebDriverWait(browser.driver, 10).until(lambda _: shown(browser).total() == len(findings))
    assert said(browser) == f"Menampilkan {len(findings)} temuan."


# -- keyboard and screen reader -----------------------------------------------------------------------


def press(browser: Browser, *keys: str) -> None:
    ActionChains(browser.driver).send_keys(*keys).perform()


def test_the_first_stop_leads_to_the_findings(browser: Browser, page: Path) -> None:
    browser.open(page)
    press(browser, Keys.TAB)
    link = browser.driver.switch_to.active_element
    assert (link.text, link.is_displayed()) == ("Langsung ke temuan", True)
    assert link.rect["x"] >= 0, "visible while it has the focus"
    press(browser, Keys.ENTER)
    assert browser.driver.switch_to.active_element.get_attribute("id") == "temuan"
    press(browser, Keys.TAB)
    assert browser.driver.switch_to.active_element.tag_name == "summary"


@pytest.mark.berat
def test_everything_is_reached_by_tab_and_the_focus_is_seen(browser: Browser, page: Path) -> None:
    browser.open(page)
    reached: list[str] = []
    for _ in range(25):
        press(browser, Keys.TAB)
        name, style, width = browser.run(
            "const e = document.activeElement, s = getComputedStyle(e);"
            "return [e.id || e.value || e.tagName, s.outlineStyle, parseFloat(s.outlineWidth)]"
        )
        assert (style, width >= 2) == ("solid", True), f"the focus on {name} cannot be seen"
        reached.append(name)
    wanted = ["cari", "pilih-berkas", "pilih-lembar", "pilih-kode", "error", "warning", "info", "BUTTON", "buka-semua"]
    assert [name for name in reached if name in wanted] == wanted
    assert reached[-1] == "SUMMARY"


def test_the_keyboard_alone_filters_and_unfolds(
    browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]
) -> None:
    browser.open(page)
    browser.run("document.querySelector('[name=bobot]').focus()")
    press(browser, Keys.SPACE)
    assert shown(browser) == Counter(f.code for _, f in findings if f.severity != "error")
    browser.run("document.querySelector('.sebab:not([hidden]) summary').focus()")
    press(browser, Keys.ENTER)
    assert "Mengapa." in browser.driver.find_element(By.CSS_SELECTOR, "details[open]").text


def test_every_field_has_a_label_and_the_count_is_announced(browser: Browser, page: Path) -> None:
    browser.open(page)
    unlabelled = browser.run(
        "return [...document.querySelectorAll('input, select')].filter(e => !e.labels.length).map(e => e.id)"
    )
    assert unlabelled == []
    status = browser.driver.find_element(By.ID, "jumlah")
    assert (status.get_attribute("role"), status.get_attribute("aria-live")) == ("status", "polite")
    assert browser.run("return document.documentElement.lang") == "id"
    levels = browser.run("return [...document.querySelectorAll('h1,h2,h3,h4')].map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), "no level is left out"


@pytest.mark.berat
def test_text_stands_out_from_its_ground(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    pale = browser.run(_CONTRAST)
    assert pale == [], "WCAG AA wants 4.5 : 1"


_CONTRAST = """
const rgb = text => text.match(/[\\d.]+/g).map(Number);
const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
const ground = e => { for (; e; e = e.parentElement) {
  const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
return [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility()
  && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).filter(e => {
  const [a, b] = [light(rgb(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
  return (a + .05) / (b + .05) < 4.5; }).map(e => e.outerHTML.slice(0, 80));
"""


# -- phone, paper, no script --------------------------------------------------------------------------


@pytest.mark.parametrize("width", sebagian([320, 360, 768], lambda width: width == 320))
def test_a_narrow_screen_never_scrolls_sideways(browser: Browser, page: Path, width: int) -> None:
    browser.open(page, width=width, height=740)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    browser.run("document.querySelectorAll('.sebab').forEach(e => e.style.contentVisibility = 'visible')")
    wide = browser.run(
        "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    assert wide == []
    assert browser.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.berat
def test_a_finger_hits_every_control(browser: Browser, page: Path) -> None:
    browser.open(page, width=360, height=740)
    low = browser.run(
        "return [...document.querySelectorAll('form label.kotak, form select, form button, form input[type=search]')]"
        ".filter(e => e.getBoundingClientRect().height < 40).map(e => e.outerHTML.slice(0, 80))"
    )
    assert low == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.berat
def test_paper_has_every_finding_and_no_explanation(
    browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]
) -> None:
    from pypdf import PdfReader

    browser.open(page)
    browser.driver.find_element(By.ID, "buka-semua").click()
    pdf = PdfReader(io.BytesIO(browser.pdf()))
    paper = squeezed("\n".join(sheet.extract_text() for sheet in pdf.pages))
    for _, finding in findings:
        assert squeezed(finding.message) in paper
        assert finding.code in paper
    places = Counter(squeezed(str(f.at)) for _, f in findings if f.at is not None)
    for place, times in places.items():
        assert len(re.findall(rf"{re.escape(place)}(?!\d)", paper)) >= times
    assert "Mengapa." not in paper, "explanations stay folded on paper, even unfolded ones"
    assert "Tampilkansemua" not in paper
    assert {tuple(round(side) for side in sheet.mediabox[2:]) for sheet in pdf.pages} <= {
        (595, 842),
        (594, 842),
        (596, 842),
    }


@pytest.mark.berat
def test_without_script_the_page_is_whole(
    browser: Browser, page: Path, findings: list[tuple[FileResult, Finding]]
) -> None:
    browser.open(page, script=False)
    text = browser.driver.find_element(By.TAG_NAME, "main").text
    assert all(" ".join(f.message.split()) in " ".join(text.split()) for _, f in findings)
    assert not browser.driver.find_element(By.ID, "saringan").is_displayed(), "nothing that would not work"
    browser.driver.find_element(By.TAG_NAME, "summary").click()
    assert "Mengapa." in browser.driver.find_element(By.CSS_SELECTOR, "details[open]").text


def test_a_script_in_a_cell_is_only_text(browser: Browser, tmp_path: Path) -> None:
    book = tmp_path / "jahat.xlsx"
    book.write_bytes(
        build_book({"Anggaran": f"| Kode | Nomenklatur | Sumber dana | Pagu |\n| 1 | {EVIL} | APBD | {EVIL} |"})
    )
    path = tmp_path / "temuan.html"
    path.write_text(susun([check_file(book, PilihanPeriksa(cuplikan=True))], "html"), encoding="utf-8")
    browser.open(path)
    search(browser, "<script>")
    assert EVIL in browser.driver.find_element(By.CSS_SELECTOR, "article:not([hidden])").text
    assert browser.driver.title.startswith("Hasil pemeriksaan")
    assert browser.complaints() == []


def test_the_browser_has_nothing_to_complain_about_and_fetches_nothing(browser: Browser, page: Path) -> None:
    browser.open(page)
    search(browser, "wajib")
    browser.driver.find_element(By.ID, "buka-semua").click()
    assert browser.complaints() == []
    assert browser.run("return performance.getEntriesByType('resource').map(e => e.name)") == []
    assert browser.run("return document.compatMode") == "CSS1Compat"
