# The one place for commands: `make help` lists them. Everything else is `.venv/bin/python bot.py --help`.
PYTHON ?= python3
BIN := .venv/bin
FILE ?=
GOLD ?=
ARGS ?=
UPGRADE ?=
BROADCAST ?=
# Tests wait more than they work: half as many again as there are processors, at most six.
WORKERS := $(shell n=$$(( $$($(PYTHON) -c 'import os; print(os.cpu_count() or 1)') * 3 / 2 )); echo $$(( n > 6 ? 6 : n )))

.DEFAULT_GOAL := help
# Some images forbid Python to keep what it has compiled: then every start would compile all of it again, for nine seconds.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: catalogues help run test lint format lock seed check clean install install-dev install-bench install-model install-speech files \
	bench-language bench-questions bench-events bench-hotline bench-turns bench-seed chaos console fuzz tips

help: ## list the commands
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{ printf "  make %-18s %s\n", $$1, $$2 }'

run: install ## set up if need be, then start everything and print the addresses
	@exec $(BIN)/python bot.py run $(ARGS)

seed: install ## make the demo county (ARGS="--people 836000 --villages 609" for the full size)
	$(BIN)/python bot.py seed $(ARGS)

check: install ## say what is wrong with configuration, database, Redis and platform
	$(BIN)/python bot.py check

test: lint ## everything that must hold: style, types, tests on SQLite and PostgreSQL, the pages in a browser
	@CHROMIUM="$$($(BIN)/python scripts/browser.py)" $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lint: install-dev ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: install-dev ## lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

COMPILE := PATH="$(CURDIR)/$(BIN):$$PATH" UV_PYTHON_DOWNLOADS=never uv pip compile -q --universal --generate-hashes --python-version 3.11 --no-header $(UPGRADE)
lock: install-dev ## write the lock files anew (UPGRADE=--upgrade for newer versions)
	$(COMPILE) requirements-uv.in -o requirements-uv.lock
	$(COMPILE) requirements.in -o requirements.lock
	$(COMPILE) requirements.in requirements-dev.in -c requirements.lock -o requirements-dev.lock
	$(COMPILE) requirements.in requirements-model.in -c requirements.lock -o requirements-model.lock
	$(COMPILE) requirements.in requirements-speech.in -c requirements.lock -o requirements-speech.lock
	$(COMPILE) requirements-bench.in -o requirements-bench.lock

clean: ## forget the environment and the caches (var/ with its data stays)
	rm -rf .venv var/bench-venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

install:
	@$(PYTHON) scripts/install.py

install-dev:
	@$(PYTHON) scripts/install.py --dev

install-bench: install-dev
	@$(PYTHON) scripts/install.py --bench

install-model: ## the optional model of meaning, 91 MB: more questions find their answer
	@$(PYTHON) scripts/install.py --model

install-speech: ## the optional voice for loudspeakers, 78 MB: announcements as MP3 and AMR
	@$(PYTHON) scripts/install.py --speech

files: install ## a broadcast's files for television, loudspeaker, wall and group (BROADCAST=letter-to-all)
	$(BIN)/python bot.py files $(BROADCAST) $(ARGS)

# Long runs. Each prints a table for people and one JSON object as its last line; ARGS="--help" says what it can be told.
bench-language: install-dev ## how well sentences are understood (FILE=reports.jsonl for others of the same form)
	@$(BIN)/python -m bench.language $(FILE)

bench-questions: install-dev ## how well questions find their answer (FILE=pairs.csv; ARGS=--policies for notices)
	@$(BIN)/python -m bench.questions $(ARGS) $(FILE)

bench-events: install-dev ## how well messages about one event become one case (FILE=messages.xlsx GOLD=same_event.csv)
	@$(BIN)/python -m bench.events $(FILE) $(GOLD)

bench-hotline: install-dev ## whether the shipped answers are found, and what is answered that is not known (ARGS=--model)
	@$(BIN)/python -m bench.hotline $(ARGS)

bench-turns: install-bench ## whole kept turns a second, beside a bare echo and WeRoBot
	@$(BIN)/python -m bench.turns $(ARGS)

bench-seed: install ## how long the full county takes to make
	@$(BIN)/python -m bench.seed $(ARGS)

chaos: install-dev ## reports, alarms and a change of keys under kills, overlapping pushes, ten minutes without the database
	@$(BIN)/python -m tests.chaos $(ARGS)

fuzz: install-dev ## 100,000 broken bodies, 1,000,000 forgeries, replays
	@$(BIN)/python -m tests.fuzz $(ARGS)

catalogues: install-dev ## collect every sentence for the translators
	@$(BIN)/python -m flows.catalogues

include bench/chat.mk bench/records.mk bench/county.mk bench/broadcast.mk bench/privacy.mk bench/console.mk

tips: install-dev ## tip-offs: 10,000 guesses, 1,000 canaries, a flood of 2,000, a stolen disk
	@$(BIN)/python -m tests.tips $(ARGS)

console: install-dev ## the console: 40,000 guesses, every forged form, 200 ways to climb, six ways to leave
	@$(BIN)/python -m tests.console $(ARGS)
