# Every command of the project. `make` alone lists them; Windows without make: see the README.

# The interpreter that makes .venv, as in: make serve PYTHON=python3.12
PYTHON ?= python3

# A stamp is newer than the lock it installed: as long as that holds, nothing is installed again.
VENV := .venv
IN_VENV := $(VENV)/bin/python
READY := $(VENV)/.installed
TEST_READY := $(VENV)/.installed-for-tests
INSTALL := $(IN_VENV) -m pip install --quiet --disable-pip-version-check --require-hashes -r

# Material's notice about MkDocs 2 asks nothing of a reader: requirements.in keeps us below it.
export NO_MKDOCS_2_WARNING := 1

# What asks about flaws stands apart: its dependencies are not ours.
AUDIT_VENV := build/audit
PIP_AUDIT := $(AUDIT_VENV)/bin/pip-audit

# Tests run on every core, the tests of one file together: they share the site that it asks for.
SPREAD := -n auto --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help serve test form check portable build schemas translations coverage conformity words report compare release-notes links licences audit sbom bench figures pictures icons module empty lock clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

serve: $(READY) ## Serve the site on this machine, and refresh it at every change
	@$(IN_VENV) -m mkdocs serve

test: $(TEST_READY) ## Pass every test, in a real browser too (ONLY=tests/core: those alone)
	@$(IN_VENV) hooks/chromium.py
	@$(IN_VENV) -m pytest $(SPREAD) $(ONLY)

form: $(TEST_READY) ## Check form and types, of Python and, where npm is, of the browser code
	@$(IN_VENV) -m ruff format --check .
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m mypy
	@$(IN_VENV) -m pytest --quiet tests/scripts

check: form ## Check form and types, and pass the tests that take a moment: no browser, no site to build
	@$(IN_VENV) -m pytest $(SPREAD) --hypothesis-profile quick -m "not (browser or site or npm or every_file)"

portable: $(TEST_READY) ## Build the same site with ProperDocs, without hooks, and without MkDocs at all
	@$(IN_VENV) -m pytest $(SPREAD) tests/portability

# The date of the last commit, and not today's: the same commit gives the same site, byte for byte, as long as the same
# Chromium prints its PDFs. They are kept in build/pdf, and made again only when their content changes.
build: $(READY) ## Write the site into site/, refusing any warning (PDF=no: without its PDFs)
	@epoch=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null)}; \
	[ -z "$$epoch" ] || export SOURCE_DATE_EPOCH="$$epoch"; \
	COURSE_PDF=$(or $(PDF),yes) $(IN_VENV) -m mkdocs build --strict
	@$(IN_VENV) tools/whole.py

# What is asked travels in the environment, where an apostrophe or a space in a title means nothing to the shell.
module: $(READY) ## Add a module: NAME=its-id TITLE="Its title" (IN=path: to that path too)
	@$(IN_VENV) tools/new_module.py "$$NAME" "$$TITLE" --in "$$IN"

empty: $(READY) ## Empty a fork of its course, to write another from a first module (SURE=yes)
	@$(IN_VENV) tools/empty_course.py $(if $(filter yes,$(SURE)),--sure)

schemas: $(READY) ## Write the schemas that editors read, after a change in what authors may write
	@$(IN_VENV) tools/schemas.py

translations: $(READY) ## List the translations to revise (ACCEPT=yes, or names: record them as reviewed)
	@$(IN_VENV) tools/translations.py $(ACCEPT)

coverage: $(READY) ## Write which lines of the research notes are taught, and what is to be confirmed
	@$(IN_VENV) tools/coverage.py

conformity: $(READY) ## Write what the site is to each criterion of accessibility, from docs/guide/conformity.yml
	@$(IN_VENV) tools/conformity.py

words: $(TEST_READY) ## List the words that no dictionary knows, with their places
	@$(IN_VENV) tests/language/spelling.py

report: $(READY) ## Count the words, minutes and sentences of each module, and how easy it reads
	@$(IN_VENV) tools/report.py

compare: $(READY) ## Say what changed between two versions (FROM=v0.1.0 TO=…; WRITE=yes: on the page of what is new too)
	@$(IN_VENV) tools/compare.py $(if $(FROM),--from "$(FROM)") $(if $(TO),--to "$(TO)") $(if $(WRITE),--write)

release-notes: $(READY) ## Write what is said of this version into build/release (TAG=v0.1.0: check first that it is ready)
	@$(IN_VENV) tools/release.py $(TAG)

licences: $(TEST_READY) ## List the licence of everything we use or publish
	@$(IN_VENV) tools/licences.py

audit: $(PIP_AUDIT) ## Ask over the network whether a flaw is known in a locked package
	@$(AUDIT_VENV)/bin/python tools/audit.py

sbom: $(TEST_READY) ## List all that this version is made of (CycloneDX), into build/release
	@epoch=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null)}; \
	[ -z "$$epoch" ] || export SOURCE_DATE_EPOCH="$$epoch"; \
	$(IN_VENV) tools/sbom.py

links: build ## Ask every document we link to whether it still answers, and write the date
	@$(IN_VENV) tools/links.py

bench: $(TEST_READY) ## Measure what reading, building and previewing a course costs, and each download (SIZES=12, RUNS=1, PEERS=no: less; PDF=yes: PDFs too)
	@$(IN_VENV) tools/bench.py
	@$(IN_VENV) tools/bench_builds.py
	@COURSE_PDF=$(PDF) $(IN_VENV) tools/bench_exports.py
	@$(MAKE) --no-print-directory build PDF=no
	@$(IN_VENV) tools/bench_pages.py

figures: build $(TEST_READY) ## Measure access, privacy and search on every page, and print the figures (PAGES="index": these only)
	@$(IN_VENV) hooks/chromium.py
	@PAGES="$(PAGES)" $(IN_VENV) tools/figures.py

pictures: build $(TEST_READY) ## Take the pictures of the READMEs and of the guide again
	@$(IN_VENV) hooks/chromium.py
	@$(IN_VENV) tools/pictures.py

icons: $(READY) ## Draw the icons again, after a change of logo or colours
	@$(IN_VENV) tools/icons.py

clean: ## Remove all that these commands made, as in a fresh clone
	@rm -rf $(VENV) site build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find hooks tests tools -name __pycache__ -prune -exec rm -rf {} +

# ---- Installing

define need_python
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo 'This needs Python 3.11 or newer, and "$(PYTHON)" is not: install one, or name it, as in: make serve PYTHON=python3.12' >&2; exit 1; }
@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo 'This Python cannot make virtual environments: on Debian or Ubuntu, run "sudo apt-get install python3-venv" and try again.' >&2; exit 1; }
endef

$(IN_VENV):
	$(need_python)
	@$(PYTHON) -m venv --clear $(VENV)

$(READY): requirements.txt $(IN_VENV)
	@echo "Installing what requirements.txt lists into $(VENV)…"
	@$(INSTALL) requirements.txt
	@touch $@

$(TEST_READY): requirements-test.txt $(IN_VENV)
	@echo "Installing what requirements-test.txt lists into $(VENV)…"
	@$(INSTALL) requirements-test.txt
	@touch $@ $(READY)

# ---- Locking

LOCK_VENV := build/lock
PIP_COMPILE := $(LOCK_VENV)/bin/pip-compile
LOCK := CUSTOM_COMPILE_COMMAND="make lock" $(PIP_COMPILE) --quiet $(if $(UPGRADE),--upgrade) --generate-hashes --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

lock: $(PIP_COMPILE) ## Resolve requirements*.in into the locks (UPGRADE=yes: newest versions)
	@$(LOCK) -o requirements.txt requirements.in
	@$(LOCK) -o requirements-test.txt requirements-test.in

$(PIP_COMPILE):
	$(need_python)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo 'Make the locks with Python 3.11, the oldest one the site accepts, so that they fit every newer one: make lock PYTHON=python3.11' >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(LOCK_VENV)
	@$(LOCK_VENV)/bin/python -m pip install --quiet --disable-pip-version-check pip-tools==7.6.2

# ---- Auditing

$(PIP_AUDIT):
	$(need_python)
	@$(PYTHON) -m venv --clear $(AUDIT_VENV)
	@$(AUDIT_VENV)/bin/python -m pip install --quiet --disable-pip-version-check pip-audit==2.10.1
