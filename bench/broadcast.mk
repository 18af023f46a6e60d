bench-broadcast: install-dev install-bench ## a broadcast to 836,000: planned, sent by one and two workers, beside Celery (ARGS="--people 50000")
	@$(BIN)/python -m bench.broadcast $(ARGS)
.PHONY: bench-broadcast
