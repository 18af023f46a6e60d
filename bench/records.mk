bench-reminders: install-dev ## a county's reminders, all at seven, at 1/16, 1/4 and full size (ARGS="--scales 16")
	$(BIN)/python -m bench.reminders $(ARGS)

bench-records: install-dev ## turns kept a second, seeding, lists of the day (ARGS="--scale 1" for the full county)
	$(BIN)/python -m bench.records $(ARGS)
.PHONY: bench-records bench-reminders
