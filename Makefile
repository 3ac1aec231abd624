# Sets itself up: every goal works on a fresh checkout with Python 3.11 or newer and pip alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := .build/bench
TRAIN := .build/train
AUDIT := .build/audit
FIELDS = $(sort $(dir $(wildcard $(GOLD)/fields/*/labels.json)))
BROWSER := $(VENV)/.browser
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
WORKERS ?= 4
AS_ROOT = $(shell [ "$$(id -u)" = 0 ] || echo sudo -n)

.PHONY: demo test test-long screen lint wheel bench bench-fields chaos axe audit sbom lock clean

demo: $(BROWSER)
	$(BIN)/fill --profile profiles/company.yaml --rehearse

# Properties are tried on the same examples each time; test-long draws new ones.
test: $(BROWSER) screen
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadscope --no-loadscope-reorder -m "not long" --hypothesis-profile=ci

# All of them, also the whole registrations beyond one of each kind: some five minutes more.
test-long: $(BROWSER) screen
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadscope --no-loadscope-reorder

# The windows of headed runs are tested on a screen without a monitor; without it those tests fail and say so.
screen:
	@command -v Xvfb >/dev/null || [ ! -e /etc/debian_version ] || $(AS_ROOT) sh -c "apt-get -qq update && \
		DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends xvfb" \
		|| echo "Xvfb can't be installed: the tests in a window will fail"

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

# Beside the peers: on the project's own cases, or on the sets of a folder with GOLD=FOLDER.
bench: $(BENCH)/.ready $(BROWSER)
	PYTHONPATH=src $(BENCH)/bin/python bench/romanize.py --node $(BENCH)-node $(if $(GOLD),--gold "$(GOLD)")
	$(BIN)/python bench/snapshot.py
	$(BIN)/python bench/journal.py
	$(if $(GOLD),$(MAKE) bench-fields)

# Trains five times, and recognizes each page of GOLD/fields by a model that saw no page of its site: some minutes.
bench-fields: $(TRAIN)/.ready
	$(TRAIN)/bin/python tools/train_recognizer.py $(FIELDS) --cross-validate .build/predictions.json
	$(TRAIN)/bin/python bench/recognize.py .build/predictions.json $(FIELDS)

# A hundred registrations on a site where anything may go wrong; then kill -9 at every row of the journal, and at 200
# moments by chance. REGISTRATIONS=N, MOMENTS=N and SEED=S choose others. Takes hours.
chaos: $(BROWSER)
	PYTHONPATH=tests/run $(BIN)/python tools/chaos_registrations.py \
		--registrations $(or $(REGISTRATIONS),100) --seed $(or $(SEED),1)
	PYTHONPATH=tests/run $(BIN)/python tools/killed_registrations.py \
		--moments $(or $(MOMENTS),200) --seed $(or $(SEED),1)

# Whether everybody can read the panel in the page: axe is fetched by npm for this alone.
axe: $(BROWSER)
	npm install --prefix .build/axe --no-save --no-audit --no-fund --ignore-scripts --silent axe-core@4.14.1
	$(BIN)/python tools/axe_of_panel.py .build/axe/node_modules/axe-core/axe.min.js

# Whether a pinned package has a known vulnerability; says so where the public advisories can't be reached.
audit: $(AUDIT)/.ready
	$(AUDIT)/bin/python tools/audit_dependencies.py requirements/runtime.lock

# What an installed sellerfill consists of, as a CycloneDX file.
sbom: $(AUDIT)/.ready
	$(AUDIT)/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible -o .build/sbom.cdx.json requirements/runtime.lock

# Names no registry: whichever one pip is set up for is asked when installing.
lock: $(READY)
	$(BIN)/pip-compile $(LOCK) -o requirements/runtime.lock pyproject.toml
	cd requirements && ../$(BIN)/pip-compile $(LOCK) -o dev.lock dev.in
	cd requirements && ../$(BIN)/pip-compile $(LOCK) -o bench.lock bench.in
	cd requirements && ../$(BIN)/pip-compile $(LOCK) -o audit.lock audit.in

LOCK := -q --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --upgrade

$(READY): requirements/dev.lock pyproject.toml
	$(PYTHON) tools/make_venv.py $(VENV)
	$(PIP) install --require-hashes -r requirements/dev.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(BROWSER): $(READY)
	$(BIN)/fill doctor --fix
	@touch $@

# The peers are known to the bench alone; without npm the one that is written in JavaScript is left out.
$(BENCH)/.ready: requirements/bench.lock
	$(PYTHON) tools/make_venv.py $(BENCH)
	$(BENCH)/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/bench.lock
	@if command -v npm >/dev/null; then \
		npm install --prefix $(BENCH)-node --no-save --no-audit --no-fund --ignore-scripts --silent pinyin-pro@3.29.4; \
	else echo "npm is missing: pinyin-pro is left out"; fi
	@touch $@

$(TRAIN)/.ready: requirements/train.lock pyproject.toml | $(BROWSER)
	$(PYTHON) tools/make_venv.py $(TRAIN)
	$(TRAIN)/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/train.lock
	$(TRAIN)/bin/python -m pip --quiet --disable-pip-version-check install --no-deps --no-build-isolation -e .
	@touch $@

$(AUDIT)/.ready: requirements/audit.lock
	$(PYTHON) tools/make_venv.py $(AUDIT)
	$(AUDIT)/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes -r requirements/audit.lock
	@touch $@

clean:
	rm -rf $(VENV) .build .mypy_cache .ruff_cache
