# Sets itself up: every goal works on a fresh checkout with Python 3.11 or newer and pip alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BROWSER := $(VENV)/.browser
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
WORKERS ?= 2

.PHONY: demo test lint wheel lock clean

demo: $(BROWSER)
	$(BIN)/fill --profile profiles/company.yaml --rehearse

test: $(BROWSER)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadscope

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# The wheel, installed where no source tree is, carries a seller through the registration too.
wheel: $(BROWSER)
	rm -rf .build/dist
	$(BIN)/python -m hatchling build -t wheel -d .build/dist
	$(BIN)/python tools/rehearse_wheel.py .build/dist requirements/runtime.lock profiles/company.yaml

# Names no registry: whichever one pip is set up for is asked when installing.
lock: $(READY)
	$(BIN)/pip-compile $(LOCK) -o requirements/runtime.lock pyproject.toml
	cd requirements && ../$(BIN)/pip-compile $(LOCK) -o dev.lock dev.in

LOCK := -q --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --upgrade

$(READY): requirements/dev.lock pyproject.toml
	$(PYTHON) tools/make_venv.py $(VENV)
	$(PIP) install --require-hashes -r requirements/dev.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(BROWSER): $(READY)
	$(BIN)/fill doctor --fix
	@touch $@

clean:
	rm -rf $(VENV) .build .mypy_cache .ruff_cache
