# Two commands for everyone: make demo, make test. The others are for those who work on the code.
PYTHON ?= python3
VENV := .venv
BENCH := .venv-bench
SCRIPTS := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
BIN := $(VENV)/$(SCRIPTS)

.PHONY: demo demo-kabupaten test test-berat lint valid hostile fuzz fuzz-cakupan kill kill-rekap recall segel kiriman instruksi bench docs gambar evaluator golden trial-column windows linux-folder clean

demo: $(VENV)/.siap
	$(BIN)/kinerja-xl demo -o hasil-demo

test: $(VENV)/.siap-dev
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not berat"

# the trials of which `make test` runs one small case each, and all examples of the tests that make up their own
test-berat: $(VENV)/.siap-dev
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "berat or hypothesis" --hypothesis-profile=penuh

lint: $(VENV)/.siap-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# every output by Microsoft's own rules, for three versions of Office; OOXML_VALIDATOR names the validator's folder
valid: $(VENV)/.siap-dev
	OOXML_ALL_VERSIONS=1 $(BIN)/python -m pytest tests/test_ooxml.py -n 0

# a folder of 300 workbooks, two thirds of them hostile, checked to its end
hostile: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python hostile_folder.py 300 --tulis

# 20,000 workbooks with seeded changes; what happened is written into docs/ketahanan.md
fuzz: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python fuzz.py 20000 --tulis

# the same guided by coverage: what reaches something new in the reader is changed further (Linux only)
fuzz-cakupan: $(VENV)/.siap-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt atheris
	cd tests && ../$(BIN)/python fuzz_cakupan.py 100000 --tulis

# every rule's faults planted into right workbooks, ten times each; the counts are written into docs/mutu-kaidah.md
mutu: $(VENV)/.siap-dev
	cd tests && PYTHONPATH=rules ../$(BIN)/python mutu.py --tulis

# every command killed (kill -9) at two hundred points: nothing is lost
kill: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python kill.py 200 --tulis

# a recap killed (kill -9) at sixty points: its store is whole, the next run goes on from there; two desks at once
kill-rekap: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python kill_rekap.py 60

# what imports make of sources whose facts are known: make recall FOLDER=…; tests/recall.py says how facts are told
recall: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python recall.py "$(abspath $(FOLDER))" --wrong

# the samples sealed and saved again in eight ways, a thousand single edits, each named alone
segel: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python segel_besar.py 1000

# hostile messages, a thousand messages collected twice, runs killed (kill -9) in the middle
kiriman: $(VENV)/.siap-dev
	cd tests && PYTHONPATH=terima ../$(BIN)/python kiriman_besar.py 1000 15

# the instructions of a check, counted by callgrind, against those written down; tests/instruksi.py --tulis renews them
instruksi: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python instruksi.py

# as an office has it: a wheel, without the test libraries, one of which pandera imports wherever it finds it
bench:
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --force-reinstall --no-deps .
	$(BENCH)/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt . -r benchmarks/requirements.txt
	$(BENCH)/$(SCRIPTS)/python benchmarks

# a made-up district of 60 offices through collect, recap and reply; every count must be its generator's
demo-kabupaten: $(VENV)/.siap-dev
	cd tests && ../$(BIN)/python demo_kabupaten.py

# the manual as a site in situs/, and as situs/panduan.pdf where Chromium is
docs: $(VENV)/.siap-panduan
	$(BIN)/python docs/buat/situs.py situs

# an evaluator's list walked through the sample's LKjIP, with its page numbers: docs/evaluator.md
evaluator: $(VENV)/.siap-panduan
	$(BIN)/python docs/buat/evaluator.py

# the pictures of the documents from the program as it is now: make gambar [NAMA=layar,capaian]
gambar: $(VENV)/.siap-panduan
	$(BIN)/python docs/buat/gambar.py $(NAMA)

# everything that is generated and committed: templates, samples, docs
golden: $(VENV)/.siap-dev
	$(BIN)/python templates/build

# in a copy: a new column in every sheet, a version of 2099 of every dated value, `make golden`, `make test`
trial-column: $(VENV)/.siap-dev
	$(BIN)/python tests/trial_column.py

%/.siap: pyproject.toml constraints.txt
	$(PYTHON) -m venv $*
	$*/$(SCRIPTS)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.siap-dev: $(VENV)/.siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

$(VENV)/.siap-panduan: $(VENV)/.siap-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev,panduan]"
	touch $@

# dist/kinerja-xl: the folder for Windows, to be unzipped and double-clicked; made on Linux, see packaging/README.md
windows: $(VENV)/.siap-dev
	$(BIN)/python packaging/bangun.py windows

# dist/kinerja-xl-linux: the same for Linux, with the system's Python
linux-folder: $(VENV)/.siap-dev
	$(BIN)/python packaging/bangun.py linux

clean:
	rm -rf $(VENV) $(BENCH) hasil-demo hasil-demo-kabupaten situs dist .mypy_cache .ruff_cache .hypothesis
