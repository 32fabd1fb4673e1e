# `make demo` and `make test` each set up all they need from a clean clone: Python 3.11 or later, make, and PyPI.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: demo test lint types unit gate bench picture format lock clean

demo: $(READY)
	$(BIN)/svodka demo

test: lint types unit gate

lint: $(READY)
	$(BIN)/ruff check src tests bench
	$(BIN)/ruff format --check src tests bench

types: $(READY)
	$(BIN)/mypy

# Two at once: the tests of the desk, which wait for a browser, and all the others.
unit: $(READY)
	@mkdir -p build
	@$(BIN)/python -m pytest tests/desk > build/desk.log 2>&1 & desk=$$!; \
	$(BIN)/python -m pytest --ignore=tests/desk; rest=$$?; \
	wait $$desk; desk=$$?; cat build/desk.log; exit $$((rest | desk))

# The floors of bench/floors.json, for everything that can be measured with what the project ships.
gate: $(READY)
	$(BIN)/python -m bench.gate

# Measures everything, and writes the table of bench/README.md; says what is left out where its data is absent.
bench: $(READY)
	$(BIN)/python -m bench.table

# The pictures in the README and in the guide of the desk; needs Chromium.
picture: $(READY)
	$(BIN)/python -m bench.picture
	$(BIN)/python -m bench.desk.pictures

format: $(READY)
	$(BIN)/ruff check --fix src tests bench
	$(BIN)/ruff format src tests bench

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Svodka needs Python 3.11 or later; set PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(READY)

# Takes the newest versions that pyproject.toml allows; run it on purpose, look at the benchmarks, and commit the result.
lock:
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check '.[dev]'
	build/lock/bin/python -m pip freeze --exclude svodka > requirements.lock

clean:
	rm -rf $(VENV) build dist out
