"""Load for the webhook: signed messages made beforehand, and a client that costs less than what it measures."""
