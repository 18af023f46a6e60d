bench-console: install-dev ## server time of every page of the console, twenty officials at work, full size (ARGS="--scale 16 --only sqlite")
	$(BIN)/python -m bench.console $(ARGS)
.PHONY: bench-console
