bench-console: install-dev ## server time of every page of the console, twenty officials at work, full size (ARGS="--scale 16 --only sqlite")
	$(BIN)/python -m bench.console $(ARGS)

hostile: install-dev ## S6: 512 hostile strings on every page of the console in Chromium
	@$(BIN)/python -m tests.hostile $(ARGS)
.PHONY: bench-console hostile
