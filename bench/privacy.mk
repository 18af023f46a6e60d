.PHONY: privacy

privacy: install-dev ## exports of 100,000 rows, 1,000 changes of the access log, canaries after their time (ARGS="erasure --count 50")
	@$(BIN)/python -m tests.privacy $(ARGS)
