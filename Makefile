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
	$(BIN)/python templates/build

$(VENV)/.siap: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

$(VENV)/.siap-dev: $(VENV)/.siap
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	touch $@

clean:
	rm -rf $(VENV) hasil-demo dist .mypy_cache .ruff_cache .hypothesis
