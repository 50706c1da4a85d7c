# Every target works from any folder (make -C PATH TARGET) and needs neither root nor Kafka; only `system` needs root.
ROOT := $(patsubst %/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))
VENV := $(ROOT)/.venv
PY := $(VENV)/bin/python
DRAGOMAN := $(VENV)/bin/dragoman
PYTHON ?= python3
WHEELHOUSE ?= $(ROOT)/wheelhouse
# With a wheelhouse beside the checkout (see `make wheelhouse`) nothing is fetched.
PIP_SOURCE := $(if $(wildcard $(WHEELHOUSE)/*.whl),--no-index --find-links $(WHEELHOUSE))
FEEDS ?=

.PHONY: setup run test check lint format system lock wheelhouse clean
setup: $(VENV)/.ready

$(VENV)/.ready: $(ROOT)/requirements-dev.lock $(ROOT)/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "dragoman needs Python 3.11 or newer; name one with: make PYTHON=python3.12 " + "setup")'
	@echo "setting up $(VENV) (a few minutes the first time)" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check $(PIP_SOURCE) --require-hashes --only-binary :all: -r $(ROOT)/requirements-dev.lock
	@cd $(ROOT) && $(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# The daemon on the bundled newsroom, or on FEEDS=feeds/live.opml; Ctrl-C stops it. Live feeds may show years of archive at first: that stays silent.
run: setup
	@cd $(ROOT) && exec $(if $(FEEDS),env DRAGOMAN_RESOLVE__BACKLOG_DAYS=$${DRAGOMAN_RESOLVE__BACKLOG_DAYS:-60}) $(DRAGOMAN) $(if $(FEEDS),run --feeds $(FEEDS),demo)

# What keeps to itself runs on every core; what starts servers, kills them and waits runs one at a time.
test: check
	@cd $(ROOT) && $(PY) -m pytest -q -n auto tests/unit tests/property tests/golden
	@cd $(ROOT) && $(PY) -m pytest -q --ignore tests/unit --ignore tests/property --ignore tests/golden

check: setup
	@cd $(ROOT) && $(VENV)/bin/ruff format --check --quiet . && $(VENV)/bin/ruff check --quiet . && $(VENV)/bin/mypy --no-error-summary && $(VENV)/bin/lint-imports --no-logo >/dev/null

lint: check

format: setup
	@cd $(ROOT) && $(VENV)/bin/ruff format . && $(VENV)/bin/ruff check --fix .

# What needs root: Java and Maven for the tests on a real Apache Kafka, kcat to look at it, Chromium for tests in a browser. Debian and Ubuntu.
system:
	@if [ "$$(id -u)" != 0 ]; then echo "make system needs root: sudo make system" >&2; exit 1; fi
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$(command -v java >/dev/null || echo openjdk-17-jre-headless) $$(command -v mvn >/dev/null || echo maven) kcat

# The lock is written without registry addresses, so it works behind any mirror. `lock` needs the package uv.
UV_LOCK = cd $(ROOT) && $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"
lock:
	$(UV_LOCK) --extra fr pyproject.toml -o requirements.lock
	$(UV_LOCK) --extra fr --extra dev pyproject.toml -c requirements.lock -o requirements-dev.lock

# For a machine without network: run this where there is one, with the same Python, and copy the folder beside the checkout.
wheelhouse:
	$(PYTHON) -m pip download --quiet --require-hashes --only-binary :all: -r $(ROOT)/requirements-dev.lock -d $(WHEELHOUSE)

clean:
	rm -rf $(VENV) $(ROOT)/.mypy_cache $(ROOT)/.ruff_cache $(ROOT)/.pytest_cache $(ROOT)/dist
