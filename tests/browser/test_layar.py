"""The local page in a real browser: every path from a dropped file to a download, and what must not go wrong on it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from helpers.browser import Browser
from helpers.layar_uji import AXE, Halaman, axe, ended, has_axe, program, wait_gone
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

pytestmark = pytest.mark.chromium

SAMPLES = Path(__file__).parents[2] / "samples"
PK, CLEAN = SAMPLES / "kalaena-pk-2025.xlsx", SAMPLES / "kalaena-pk-2025-bersih.xlsx"
IKU = SAMPLES / "pino-raya-iku-2022-2026-bersih.xlsx"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rumah")


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    with program(home) as started:
        yield started


@pytest.fixture
def page(
    browser: Browser, served: tuple[subprocess.Popen[str], str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Halaman]:
    """The desk, which is empty again afterwards."""
    desk = Halaman(browser, served[1], tmp_path_factory.mktemp("unduhan"))
    desk.open()
    yield desk
    desk.clear()


def table(path: Path, *titles: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("DAFTAR KECAMATAN UJI",),
        titles,
        (1, "Meningkatnya kualitas pelayanan", "Indeks Kepuasan Masyarakat", "Indeks", 85, 86),
        (2, "Meningkatnya akuntabilitas kinerja", "Nilai AKIP Kecamatan", "Nilai", 70, 72),
    ):
        sheet.append(row)
    book.save(path)
    return path


KNOWN = ("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target 2025", "Target 2026")
STRANGE = ("Urutan", "Yang dituju", "Yang diukur", "Besarnya", "Angka 25", "Angka 26")


# -- a workbook of one's own --------------------------------------------------------------------------


@pytest.mark.berat
def test_a_workbook_leads_to_findings_copies_and_downloads(page: Halaman) -> None:
    page.put(PK)
    card = page.settled(PK.name)
    assert "Perjanjian Kinerja 2025, Kecamatan Kalaena" in card.text
    assert "Berikutnya: Baca temuannya, perbaiki 7 galat" in card.text
    for n, (button, ending) in enumerate(
        (("Salinan bercatatan", "diperiksa"), ("Perbaiki yang pasti", "perbaikan"), ("Isi kolom hitungan", "terisi")), 1
    ):
        page.press(page.settled(PK.name), button)
        made = page.download(page.done(PK.name, n))
        assert made.name == f"kalaena-pk-2025-{ending}.xlsx"
        assert zipfile.ZipFile(made).testzip() is None
    page.press(page.settled(PK.name), "Lanjutkan dengan salinan ini")  # and the filled copy is the next workbook
    assert "galat" in page.settled("kalaena-pk-2025-terisi.xlsx").text


@pytest.mark.berat
def test_findings_open_in_a_tab_of_their_own(page: Halaman) -> None:
    page.put(PK)
    page.press(page.settled(PK.name), "Baca temuan")
    desk, findings = page.until(lambda: len(page.driver.window_handles) == 2 and page.driver.window_handles)
    page.driver.switch_to.window(findings)
    try:
        page.until(lambda: "temuan" in page.driver.title)
        page.driver.find_element(By.ID, "cari").send_keys("wajib")
        page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, ".temuan[hidden], .sebab[hidden]"))
    finally:
        page.driver.close()
        page.driver.switch_to.window(desk)


@pytest.mark.berat
def test_a_document_is_made_with_its_options(page: Halaman, tmp_path: Path) -> None:
    import base64

    logo = tmp_path / "logo.png"
    logo.write_bytes(
        base64.b64decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
        )
    )
    page.put(CLEAN)
    page.press(page.settled(CLEAN.name), "Buat dokumen")
    section = page.driver.find_element(By.XPATH, "//section[h2='Perjanjian Kinerja']")
    Select(section.find_element(By.NAME, "official")).select_by_value("semua")
    section.find_element(By.NAME, "logo").send_keys(str(logo))
    section.find_element(By.CSS_SELECTOR, "button.utama").click()
    card = page.done(CLEAN.name, 1)
    assert "Membuat Perjanjian Kinerja" in card.text
    assert len(card.find_elements(By.CSS_SELECTOR, "a.unduh")) > 5, "one file an official"
    assert page.download(card).suffix == ".docx"


@pytest.mark.berat
def test_errors_stand_in_the_way_of_a_document_but_not_of_a_draft(page: Halaman) -> None:
    page.put(PK)
    page.press(page.settled(PK.name), "Buat dokumen")
    address = page.driver.current_url
    page.driver.find_element(By.CSS_SELECTOR, "button.utama").click()
    assert "Masih ada 7 galat" in page.done(PK.name, 1).text
    page.driver.get(address)
    page.driver.find_element(By.NAME, "draf").click()
    page.driver.find_element(By.CSS_SELECTOR, "button.utama").click()
    assert page.download(page.done(PK.name, 2)).name == "pk-kalaena-pk-2025.docx"


# -- a foreign table, and nothing at all --------------------------------------------------------------


@pytest.mark.berat
def test_a_foreign_table_is_looked_at_before_it_becomes_a_workbook(page: Halaman, tmp_path: Path) -> None:
    page.put(table(tmp_path / "iku lama.xlsx", *KNOWN))
    page.press(page.settled("iku lama.xlsx"), "Lihat pratinjau")
    text = page.driver.find_element(By.TAG_NAME, "main").text
    assert "Akan menjadi buku kerja Indikator Kinerja Utama 2025" in text
    assert "Meningkatnya akuntabilitas kinerja" in page.driver.find_element(By.CSS_SELECTOR, ".gulir:last-of-type").text
    page.driver.find_element(By.XPATH, "//button[.='Jadikan buku kerja']").click()
    assert "Indikator Kinerja Utama 2025, Kecamatan Uji" in page.settled("iku lama-standar.xlsx").text
    assert page.download(page.done("iku lama.xlsx", 1)).name == "iku lama-standar.xlsx"


@pytest.mark.berat
def test_columns_nobody_knows_are_named_by_hand_once_for_all_offices(page: Halaman, tmp_path: Path) -> None:
    source = table(tmp_path / "asing.xlsx", *STRANGE)
    page.put(source)
    assert "Tabel ini belum dikenali" in page.settled(source.name).text
    page.press(page.settled(source.name), "Lihat pratinjau")
    for column, meaning in enumerate(("no", "sasaran", "indikator", "satuan", "target", "-")):
        choice = page.driver.find_element(By.ID, f"arti-0-{column}")
        choice.send_keys("")  # the list is filled where somebody comes to it
        choice.click()
        Select(choice).select_by_value(meaning)
    page.driver.find_element(By.NAME, "tahun").send_keys("2025")
    page.driver.find_element(By.XPATH, "//button[.='Lihat ulang']").click()
    page.until(lambda: page.driver.find_elements(By.CLASS_NAME, "gulir"))
    assert "Nilai AKIP Kecamatan" in page.driver.find_element(By.CSS_SELECTOR, ".gulir:last-of-type").text
    chosen = Select(page.driver.find_element(By.ID, "arti-0-1")).first_selected_option
    assert chosen.text == "sasaran", "what was said stays said"
    page.driver.find_element(By.PARTIAL_LINK_TEXT, "Unduh peta kolom").click()
    mapping = page.downloads / "peta-kolom.toml"
    page.until(mapping.exists)
    page.driver.find_element(By.XPATH, "//button[.='Jadikan buku kerja']").click()
    assert "galat" in page.settled("asing-standar.xlsx").text
    other = table(tmp_path / "asing lain.xlsx", *STRANGE)
    page.put(other)
    page.press(page.settled(other.name), "Lihat pratinjau")
    page.driver.find_element(By.NAME, "peta").send_keys(str(mapping))
    page.driver.find_element(By.NAME, "tahun").send_keys("2025")
    page.driver.find_element(By.XPATH, "//button[.='Lihat ulang']").click()
    page.until(lambda: page.driver.find_elements(By.CLASS_NAME, "gulir"))


@pytest.mark.berat
def test_from_nothing_to_a_blank_workbook_that_can_be_checked(page: Halaman) -> None:
    page.choose("jenis", "pk")
    page.driver.find_element(By.NAME, "kantor").send_keys("Kecamatan Uji")
    page.driver.find_element(By.XPATH, "//button[.='Buat buku kerja kosong']").click()
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "a.unduh"))
    card = page.driver.find_element(By.CSS_SELECTOR, "article.lembar")
    assert "Unduh buku kerjanya, isi di Excel" in card.text
    page.put(page.download(card))
    year = page.driver.find_element(By.NAME, "tahun").get_attribute("value")
    assert "Perjanjian Kinerja" in page.settled(f"pk-{year}.xlsx").text


# -- bad files, many files, two tabs ------------------------------------------------------------------


@pytest.mark.berat
def test_ten_files_at_once_and_a_bad_one_costs_only_itself(page: Halaman, tmp_path: Path) -> None:
    files = []
    for n in range(6):
        files.append(tmp_path / f"iku {n}.xlsx")
        files[-1].write_bytes(IKU.read_bytes())
    for name, data in (
        ("rusak.xlsx", b"PK\x03\x04"),
        ("kosong.xlsx", b""),
        ("program.exe", b"MZ"),
        ("surat.docx", b"x"),
    ):
        (tmp_path / name).write_bytes(data)
        files.append(tmp_path / name)
    page.drop(files)
    page.until(lambda: len(page.driver.find_elements(By.CSS_SELECTOR, "article.lembar")) == 10)
    page.until(lambda: not page.driver.find_elements(By.TAG_NAME, "progress"))
    text = page.driver.find_element(By.ID, "daftar").text
    assert text.count("Indikator Kinerja Utama 2022") == 6
    assert "rusak atau terpotong" in text
    assert "Berkas jenis ini tidak dapat dibaca" in text
    assert page.driver.find_elements(By.CLASS_NAME, "salah")


@pytest.mark.berat
def test_what_the_browser_cannot_read_is_said_and_may_be_chosen_again(page: Halaman) -> None:
    page.browser.run(
        "window.own = fetch; window.fetch = (place, told) =>"
        "  told && told.method === 'POST' ? Promise.reject(new TypeError('a folder')) : own(place, told);"
    )
    page.put(IKU)
    page.until(lambda: "letakkan berkasnya, bukan foldernya" in page.says)
    page.browser.run("window.fetch = own")
    page.put(IKU)
    assert "Indikator Kinerja Utama" in page.settled(IKU.name).text


@pytest.mark.berat
def test_two_tabs_show_one_desk(page: Halaman) -> None:
    first = page.driver.current_window_handle
    page.driver.switch_to.new_window("tab")
    try:
        page.go("/")
        page.put(IKU)
        page.settled(IKU.name)
        second = page.driver.current_window_handle
        page.driver.switch_to.window(first)
        page.go("/")
        page.settled(IKU.name)
        page.press(page.settled(IKU.name), "Singkirkan")
        page.until(lambda: page.card(IKU.name) is None)
        page.driver.switch_to.window(second)
        # what this tab still shows is no longer there; asked for all the same
        page.browser.run("document.querySelector('form[action$=\"/kerja/isi\"]')?.requestSubmit()")
        page.until(lambda: page.card(IKU.name) is None)
        assert "Meja masih kosong" in page.driver.find_element(By.ID, "daftar").text
    finally:
        page.driver.close()
        page.driver.switch_to.window(first)


@pytest.mark.berat
def test_long_work_can_be_stopped(page: Halaman, served: tuple[subprocess.Popen[str], str], tmp_path: Path) -> None:
    many = []
    for n in range(8):  # two at a time: the last ones wait
        many.append(tmp_path / f"pk {n}.xlsx")
        many[-1].write_bytes(PK.read_bytes())
    page.put(*many)
    page.until(lambda: page.driver.find_elements(By.CSS_SELECTOR, "progress"))
    page.browser.run("document.querySelector('[id^=henti-]').click()")
    page.until(lambda: not page.driver.find_elements(By.TAG_NAME, "progress"))
    assert "Dihentikan." in page.driver.find_element(By.ID, "daftar").text
    assert served[0].poll() is None


@pytest.mark.berat
def test_the_program_killed_in_the_middle_says_so_and_leaves_nothing_behind(
    page: Halaman, browser: Browser, tmp_path: Path
) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(temp)
    try:
        with program(tmp_path / "rumah") as (process, address):
            desk = Halaman(browser, address, tmp_path)
            desk.open()
            desk.put(PK)
            desk.until(lambda: browser.driver.find_elements(By.TAG_NAME, "progress"))
            process.kill()
            desk.until(lambda: "Program sudah ditutup" in desk.says)
        (left,) = temp.glob("kinerja-layar-*")
        with program(tmp_path / "rumah"):  # the next one sweeps
            wait_gone(left)
    finally:
        os.environ.pop("TMPDIR") if before is None else os.environ.update(TMPDIR=before)


# -- alone, by keyboard, on a phone -------------------------------------------------------------------


def test_nothing_is_asked_of_any_other_machine(page: Halaman) -> None:
    page.asked()
    page.driver.execute_cdp_cmd("Network.enable", {})
    page.go("/")
    page.put(PK)
    page.press(page.settled(PK.name), "Isi kolom hitungan")
    page.download(page.done(PK.name, 1))
    page.press(page.settled(PK.name), "Buat dokumen")
    page.driver.find_element(By.CSS_SELECTOR, "button.utama").click()
    page.done(PK.name, 2)
    assert page.asked() == {page.host}
    assert page.browser.complaints() == []


@pytest.mark.berat
def test_the_keyboard_alone_goes_all_the_way(page: Halaman) -> None:
    page.put(PK)  # the system's own window of files is the browser's affair
    page.settled(PK.name)
    page.go("/")

    def press(*keys: str) -> None:
        ActionChains(page.driver).send_keys(*keys).perform()

    press(Keys.TAB)
    assert page.driver.switch_to.active_element.text == "Langsung ke isi halaman"
    press(Keys.ENTER, Keys.TAB)
    for _ in range(12):
        here = page.driver.switch_to.active_element
        outline = page.browser.run("return getComputedStyle(arguments[0]).outlineStyle", here)
        assert outline == "solid", f"the focus on {here.text} cannot be seen"
        if here.text.startswith("Perbaiki yang pasti"):
            break
        press(Keys.TAB)
    press(Keys.ENTER)
    page.done(PK.name, 1)
    focused = page.driver.switch_to.active_element
    assert focused.text.startswith("Perbaiki yang pasti") or focused.text == PK.name, "the place is kept"
    assert "selesai" in page.says or PK.name in page.says


@pytest.mark.parametrize("width", [320])
@pytest.mark.berat
def test_a_phone_never_scrolls_sideways(page: Halaman, tmp_path: Path, width: int) -> None:
    page.put(PK, table(tmp_path / "iku lama.xlsx", *KNOWN))
    ids = {}
    for name, word in ((PK.name, "dokumen"), ("iku lama.xlsx", "impor")):
        link = page.settled(name).find_element(By.CSS_SELECTOR, f"[id^={word}-]").get_attribute("href") or ""
        ids[word] = link
    for address in (page.address, *ids.values()):
        page.browser.open_address(address, width=width, height=740)
        assert page.browser.run("return document.documentElement.scrollWidth") <= width, address


@pytest.mark.skipif(not has_axe(), reason="axe-core tidak terpasang: npm install axe-core, lalu AXE_CORE=foldernya")
@pytest.mark.berat
def test_no_page_has_a_barrier(page: Halaman, tmp_path: Path) -> None:
    assert AXE
    assert axe(page.browser) == []
    page.put(PK, table(tmp_path / "iku lama.xlsx", *KNOWN), table(tmp_path / "asing.xlsx", *STRANGE))
    for name in (PK.name, "iku lama.xlsx", "asing.xlsx"):
        page.settled(name)
    page.press(page.settled(PK.name), "Perbaiki yang pasti")
    page.done(PK.name, 1)
    assert page.driver.title == "kinerja-xl: meja kerja"
    assert axe(page.browser) == []
    links = {
        word: page.settled(name).find_element(By.CSS_SELECTOR, f"[id^={word}-]").get_attribute("href") or ""
        for name, word in (
            (PK.name, "dokumen"),
            (PK.name, "temuan"),
            ("iku lama.xlsx", "impor"),
            ("asing.xlsx", "impor"),
        )
    }
    for word, title in (("dokumen", "Buat dokumen"), ("temuan", "Hasil pemeriksaan"), ("impor", "Pratinjau")):
        page.driver.get(links[word])
        assert page.driver.title.startswith(title)
        assert axe(page.browser) == []


# -- once more, and the end ---------------------------------------------------------------------------


@pytest.mark.berat
def test_results_are_kept_in_a_folder_where_nothing_is_replaced(page: Halaman, home: Path) -> None:
    page.put(IKU)
    page.press(page.settled(IKU.name), "Isi kolom hitungan")
    page.done(IKU.name, 1)
    folder = home / "Hasil kinerja-xl"
    folder.mkdir(exist_ok=True)
    name = f"{IKU.stem}-terisi"
    (folder / f"{name}.xlsx").write_bytes(b"punya orang")
    page.driver.find_element(By.XPATH, "//button[.='Simpan ke folder hasil']").click()
    page.until(lambda: "1 berkas disimpan di" in page.says)
    assert (folder / f"{name}.xlsx").read_bytes() == b"punya orang"
    assert zipfile.is_zipfile(folder / f"{name} (2).xlsx")


@pytest.mark.berat
def test_starting_again_leads_to_the_page_that_is_open_with_the_files_on_it(browser: Browser, tmp_path: Path) -> None:
    with program(tmp_path, opens=True) as (first, address):
        (told,) = (tmp_path / "kinerja-xl").glob("*.json")
        assert told.stat().st_mode & 0o777 == 0o600
        with program(tmp_path, str(PK), opens=True) as (second, again):
            assert again == address
            assert ended(second) == 0
        desk = Halaman(browser, address, tmp_path)
        desk.open()
        assert "Perjanjian Kinerja" in desk.settled(PK.name).text
        with program(tmp_path) as (third, other):  # who wants no window has a page of its own
            assert other not in ("", address)
            third.kill()
        first.send_signal(signal.SIGKILL)
    with program(tmp_path, opens=True) as (_, fresh):  # what was killed stands in nobody's way
        assert fresh not in ("", address)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kinerja_xl", "serve", "--no-open", str(tmp_path / "tiada.xlsx")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "tiada.xlsx tidak ditemukan" in done.stderr


@pytest.mark.berat
def test_closing_says_goodbye_and_ends(browser: Browser, tmp_path: Path) -> None:
    with program(tmp_path) as (process, address):
        desk = Halaman(browser, address, tmp_path)
        desk.open()
        browser.driver.find_element(By.XPATH, "//button[.='Tutup program']").click()
        desk.until(lambda: "sudah ditutup" in browser.driver.find_element(By.TAG_NAME, "h1").text)
        assert ended(process) == 0
