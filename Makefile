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

golden: $(VENV)/.siap-dev
	$(BIN)/python templates/build/messages.py
	$(BIN)/python templates/build/xlsx.py
	$(BIN)/python templates/build/pk.py
	$(BIN)/python templates/build/docs.py
	$(BIN)/python templates/build/kaidah.py
	$(BIN)/python samples/build/kalaena_pk_2025.py
	$(BIN)/python samples/build/pino_raya_iku.py
	$(BIN)/python samples/build/jejangkit_iku.py
	$(BIN)/python samples/build/poncokusumo_iki.py
	$(BIN)/python samples/build/pekuncen_cascading.py

$(VENV)/.siap: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.siap-dev: $(VENV)/.siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) hasil-demo dist .mypy_cache .ruff_cache .hypothesis
