# Every target works from any folder (make -C PATH TARGET) and needs neither root nor Kafka, except `system`.
ROOT := $(patsubst %/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))
VENV := $(ROOT)/.venv
PY := $(VENV)/bin/python
PYTHON ?= python3

.PHONY: setup lock
setup: $(VENV)/.ready

$(VENV)/.ready: $(ROOT)/requirements-dev.lock $(ROOT)/pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $(ROOT)/requirements-dev.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e $(ROOT)
	touch $@

# The lock is written without registry addresses, so it works behind any mirror.
UV_LOCK = cd $(ROOT) && $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"
lock:
	$(UV_LOCK) --extra fr pyproject.toml -o requirements.lock
	$(UV_LOCK) --extra fr --extra dev pyproject.toml -c requirements.lock -o requirements-dev.lock
