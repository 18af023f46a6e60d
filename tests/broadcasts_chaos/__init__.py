"""Broadcasts under kills, faults and stops. `make broadcasts`; short runs in `make test`."""
