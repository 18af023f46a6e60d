"""What the webhook is measured against: each a whole server, started as its own program on the same WSGI server."""
