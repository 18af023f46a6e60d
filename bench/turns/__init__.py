"""Whole kept turns over HTTP, beside a bare echo and WeRoBot, on the same server under the same load."""
