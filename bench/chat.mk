bench-chat: install-dev ## the time of one turn of a talk, without any I/O
	$(BIN)/python -m bench.chat

fuzz-chat: install-dev ## 5,000 talks of 50 steps: answers, crashes, taps, clock jumps, releases (R15)
	HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest tests/chat/test_machine.py $(ARGS)
.PHONY: bench-chat fuzz-chat

bench-turn-cpu: install-dev ## processor time of one kept turn, part by part and without HTTP (ARGS="--profile talk")
	@$(BIN)/python -m bench.cpu $(ARGS)
.PHONY: bench-turn-cpu
