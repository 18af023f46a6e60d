bench-records: install-dev ## turns kept a second, seeding, lists of the day (ARGS="--scale 1" for the full county)
	$(BIN)/python -m bench.records $(ARGS)
.PHONY: bench-records
