# Two commands for everyone: make demo, make test. The others are for those who work on the code.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

.PHONY: demo test lint bench golden clean

demo: $(VENV)/.siap
	$(BIN)/kinerja-xl demo -o hasil-demo

test: $(VENV)/.siap-dev
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.siap-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.siap-dev
	$(BIN)/python -m benchmarks

# everything that is generated and committed: templates, samples, docs
golden: $(VENV)/.siap-dev
	for builder in messages xlsx pk tabel_iku sk_iku sk_iki cascading rencana_aksi triwulan lkjip temuan laporan docs kaidah cakupan; do \
		$(BIN)/python templates/build/$$builder.py || exit 1; done
	for sample in kalaena_pk_2025 kalaena_pengukuran_2025 pino_raya_iku jejangkit_iku poncokusumo_iki pekuncen_cascading bersih temuan_contoh; do \
		$(BIN)/python samples/build/$$sample.py || exit 1; done

$(VENV)/.siap: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.siap-dev: $(VENV)/.siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) hasil-demo dist .mypy_cache .ruff_cache .hypothesis
