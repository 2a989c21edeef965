# Two commands do it all: `make demo` and `make test`. Both set up .venv when needed.
SHELL := /bin/bash
BIN := .venv/bin
READY := .venv/made-from
# More for pytest, say: make test ARGS="tests/kiosk -k journey"
ARGS ?=

.PHONY: demo test check lint types arrows content bench faults crawl touches clean help

help: ## What can be typed here
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(READY) ## Show the whole suitcase on this machine
	@$(BIN)/koffer demo $(ARGS)

test: $(READY) ## All tests that need nothing but Python
	@$(BIN)/python -m pytest -n auto --dist loadscope $(ARGS)

check: lint types arrows content ## Everything that is checked without running it

lint: $(READY)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(READY)
	@$(BIN)/mypy

arrows: $(READY)
	@$(BIN)/lint-imports --no-cache

content: $(READY)
	@$(BIN)/koffer check

bench: $(READY) ## Measure speed and memory
	@if [ -d tests/bench ]; then $(BIN)/python -m pytest tests/bench -m bench -s -rs $(ARGS); \
	else echo "There is nothing to measure yet: no tests/bench."; fi

faults: $(READY) ## Pull plugs, kill and shuffle, thousands of times (an hour when busy)
	@KOFFER_FAULTS=full $(BIN)/python -m pytest tests/faults tests/admin/test_gate_bounds.py \
		tests/admin/test_api_fuzz.py -s $(ARGS)

crawl: $(READY) ## Look at every screen on every panel, by touching only
	@SDL_VIDEODRIVER=dummy $(BIN)/python -m tests.crawl $(ARGS)

touches: $(READY) ## Touch at random 200,000 times
	@SDL_VIDEODRIVER=dummy $(BIN)/python -m tests.crawl.touches $(ARGS)

clean: ## Throw away what was made here, also .venv
	@rm -rf .venv build dist ./*.egg-info .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@rm -rf demo-uitkomst tests/web/node_modules
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): locks/dev.txt locks/build.txt pyproject.toml .ci/venv
	@bash .ci/venv
