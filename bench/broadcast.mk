bench-broadcast: install-dev install-bench ## a broadcast to 836,000: planned, sent by one and two workers, beside Celery (ARGS="--people 50000")
	@$(BIN)/python -m bench.broadcast $(ARGS)
.PHONY: bench-broadcast

broadcasts: install-dev ## broadcasts under kills, faults, stops and wrong clocks: 100,000 recipients, 200 mass jobs, 50 stops, 1,000 series (ARGS="--people 5000")
	@$(BIN)/python -m tests.broadcasts_chaos $(ARGS)
.PHONY: broadcasts
