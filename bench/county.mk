bench-county: install-dev ## the field workers' day at 1/16, 1/4 and full size (ARGS="--scales 16 --only sqlite")
	$(BIN)/python -m bench.county $(ARGS)

bench-alarm: install-dev ## from a fever typed to the doctor's phone, under load (ARGS="--per-s 200 --seconds 60")
	$(BIN)/python -m bench.alarm $(ARGS)
.PHONY: bench-county bench-alarm
