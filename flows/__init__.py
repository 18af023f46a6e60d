"""What is said: one file per conversation."""
