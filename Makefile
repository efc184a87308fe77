# Two commands are enough: make run, make test. Each installs what is missing, builds what has changed and says what it does.
.PHONY: help run test bench lint fmt release

help: ## list the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

run: ## build and serve on http://127.0.0.1:3000, with demo data the first time
	@scripts/run.sh

test: ## format, lints, all tests on SQLite and PostgreSQL, and in a browser
	@scripts/test.sh

bench: ## speed and size of a release build
	@scripts/bench.sh

lint: ## format and lints only
	@scripts/lint.sh

fmt: ## format all Rust code
	@scripts/fmt.sh

release: ## build the server and the site for deployment
	@scripts/release.sh
