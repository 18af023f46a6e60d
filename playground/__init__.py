"""The WeChat platform on your own machine: its API with state, its webhook calls, and a page of phones."""
