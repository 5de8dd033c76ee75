"""The recap's page in a real browser: filters, drill-down, keyboard, phone, paper, and no script at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from helpers.browser import Browser
from helpers.layar_uji import axe, has_axe
from helpers.rekap_uji import KALAENA, WOTU, dua_kantor
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

pytestmark = pytest.mark.chromium


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dua_kantor(tmp_path_factory.mktemp("kabupaten")).tulisan[1]


def offices(browser: Browser) -> list[str]:
    return browser.run(
        "return [...document.querySelectorAll('details.kantor')].filter(e => e.checkVisibility())"
        ".map(e => e.querySelector('.nama').textContent)"
    )


def press(browser: Browser, *keys: str) -> None:
    ActionChains(browser.driver).send_keys(*keys).perform()


def test_lists_filter_and_are_taken_back_together(browser: Browser, halaman: Path) -> None:
    browser.open(halaman)
    assert offices(browser) == [KALAENA, WOTU]
    Select(browser.driver.find_element(By.ID, "pilih-status")).select_by_value("belum-lengkap")
    assert offices(browser) == [KALAENA]
    assert browser.driver.find_element(By.ID, "jumlah").text == "1 dari 2 kantor."
    browser.driver.find_element(By.ID, "cari").send_keys("wotu")
    assert offices(browser) == []
    assert browser.driver.find_element(By.ID, "kosong").is_displayed()
    browser.driver.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    WebDriverWait(browser.driver, 10).until(lambda _: offices(browser) == [KALAENA, WOTU])
    assert browser.complaints() == []


@pytest.mark.berat
def test_the_keyboard_leads_from_an_office_to_the_cell_of_a_finding(browser: Browser, halaman: Path) -> None:
    browser.open(halaman)
    browser.run("document.querySelector('details.kantor summary').focus()")
    press(browser, Keys.ENTER, Keys.TAB, Keys.TAB, Keys.ENTER)
    button = browser.driver.switch_to.active_element
    WebDriverWait(browser.driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".sebab .sel li"))
    assert button.get_attribute("aria-expanded") == "true"
    told = browser.driver.find_element(By.CSS_SELECTOR, ".rincian").text
    assert "Perbaiki:" in told
    assert any("!" in cell.text for cell in browser.driver.find_elements(By.CSS_SELECTOR, ".sel li"))
    press(browser, Keys.ENTER)
    WebDriverWait(browser.driver, 10).until(lambda d: not d.find_elements(By.CSS_SELECTOR, ".sebab"))
    assert browser.complaints() == []
    assert browser.run("return performance.getEntriesByType('resource').map(e => e.name)") == []


@pytest.mark.berat
def test_a_rule_shows_its_offices_and_only_its_findings(browser: Browser, halaman: Path) -> None:
    browser.open(halaman)
    button = browser.driver.find_element(By.CSS_SELECTOR, "button.pilih")
    code = button.get_attribute("data-kaidah")
    button.click()
    WebDriverWait(browser.driver, 10).until(lambda _: offices(browser) == [KALAENA])
    browser.run("document.querySelector('details.kantor').open = true")
    for one in browser.driver.find_elements(By.CSS_SELECTOR, "button[data-temuan]"):
        one.click()
    WebDriverWait(browser.driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".sebab"))
    codes = browser.run("return [...document.querySelectorAll('.sebab .kode')].map(e => e.textContent.split(' ')[0])")
    assert set(codes) == {code}


@pytest.mark.berat
def test_a_late_document_leads_to_its_office(browser: Browser, halaman: Path) -> None:
    browser.open(halaman)
    browser.driver.find_element(By.CSS_SELECTOR, "#terlambat a").click()
    WebDriverWait(browser.driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, "details.kantor[open]"))
    assert WOTU in browser.driver.switch_to.active_element.text


@pytest.mark.berat
@pytest.mark.parametrize("width", [320, 768])
def test_no_width_scrolls_sideways(browser: Browser, halaman: Path, width: int) -> None:
    browser.open(halaman, width=width, height=740)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    for one in browser.driver.find_elements(By.CSS_SELECTOR, "button.buka"):
        browser.run("arguments[0].click()", one)
    WebDriverWait(browser.driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".rincian table"))
    assert browser.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.berat
def test_paper_shows_what_is_unfolded_and_no_button(browser: Browser, halaman: Path) -> None:
    from pypdf import PdfReader

    browser.open(halaman)
    browser.run("document.querySelector('details.kantor').open = true")
    browser.driver.find_element(By.CSS_SELECTOR, "button[data-temuan]").click()
    WebDriverWait(browser.driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".sebab"))
    paper = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(browser.pdf())).pages)
    assert KALAENA in paper
    assert "Perbaiki:" in paper
    assert "Tampilkan semua" not in paper


@pytest.mark.berat
def test_without_a_script_the_desk_is_whole(browser: Browser, halaman: Path) -> None:
    browser.open(halaman, script=False)
    assert not browser.driver.find_element(By.ID, "saringan").is_displayed(), "nothing that would not work"
    browser.driver.find_element(By.CSS_SELECTOR, "details.kantor summary").click()
    assert "Belum lengkap" in browser.driver.find_element(By.CSS_SELECTOR, "details.kantor table").text


@pytest.mark.skipif(not has_axe(), reason="axe-core tidak terpasang: npm install axe-core, lalu AXE_CORE=foldernya")
@pytest.mark.berat
def test_it_has_no_barrier(browser: Browser, halaman: Path) -> None:
    browser.open(halaman)
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    for one in browser.driver.find_elements(By.CSS_SELECTOR, "button.buka"):
        browser.run("arguments[0].click()", one)
    WebDriverWait(browser.driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".rincian table"))
    assert axe(browser) == []
